package main

import (
	"errors"
	"os"
	"os/exec"

	"golang.org/x/sys/windows"
)

// cells is how many cells this console takes for the probe, 0 where it does not
// say.
func cells() int {
	out := windows.Handle(os.Stdout.Fd())
	var before, after windows.ConsoleScreenBufferInfo
	if windows.GetConsoleScreenBufferInfo(out, &before) != nil || before.CursorPosition.X != 0 {
		return 0
	}
	if _, err := os.Stdout.WriteString(probe); err != nil {
		return 0
	}
	err := windows.GetConsoleScreenBufferInfo(out, &after)
	if _, e := os.Stdout.WriteString("\r  \r"); errors.Join(err, e) != nil {
		return 0
	}
	return int(after.CursorPosition.X)
}

// again runs the program anew and waits for its end.
func again() (int, error) {
	path, err := os.Executable()
	if err != nil {
		return 0, err
	}
	cmd := exec.Command(path, os.Args[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	err = cmd.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode(), nil
	}
	return 0, err
}
