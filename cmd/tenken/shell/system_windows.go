package shell

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"

	"github.com/inconshreveable/mousetrap"
	"golang.org/x/sys/windows"
)

// documents is the documents folder, wherever it was moved to (into OneDrive,
// for example); empty where Windows does not say.
func documents() string {
	dir, err := windows.KnownFolderPath(windows.FOLDERID_Documents, windows.KF_FLAG_DEFAULT)
	if err != nil {
		return ""
	}
	return dir
}

// gone is never so: a console that is closed ends the program.
func gone() bool { return false }

const utf8CodePage = 65001

// PrepareConsole lets the console show and send Japanese whatever its code page
// was, and returns what puts the old one back. A window that a double click
// opened would vanish with the last word of an error, so that end waits for Enter.
func PrepareConsole() (restore func(code int)) {
	in, errIn := windows.GetConsoleCP()
	out, errOut := windows.GetConsoleOutputCP()
	if errIn == nil && errOut == nil { // else there is no console: nothing to prepare
		_ = windows.SetConsoleCP(utf8CodePage)       // an old console that refuses it
		_ = windows.SetConsoleOutputCP(utf8CodePage) // still shows the rest
	}
	return func(code int) {
		if code != ExitOK && mousetrap.StartedByExplorer() {
			fmt.Fprintln(os.Stderr, "\nEnter キーを押すと閉じます。 (press Enter to close)")
			bufio.NewScanner(os.Stdin).Scan()
		}
		if errIn == nil && errOut == nil {
			_ = windows.SetConsoleCP(in)
			_ = windows.SetConsoleOutputCP(out)
		}
	}
}

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
