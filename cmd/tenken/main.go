// Command tenken (点検) is a self-assessment tool for the protection of personal
// information: it asks the questions of a sector's guideline, judges the answers
// by the rule tenken-verdict/1, and writes an Excel gap report.
//
// Only it ends the program; what opens, writes and prints is its package shell.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"

	"tenken/cmd/tenken/shell"
)

// release is set when the program is built for people: -ldflags "-X main.release=1.0.0".
var release = ""

// firstAt is when the collector first works, in percent of the 4 MiB at which Go has it
// work. A run is short, and most end before they hold that much.
const firstAt = 800

// collectLater saves a fifth of a report's time. After the first time the collector
// works as it does in any program, so a long run holds no more than it would.
func collectLater() {
	if os.Getenv("GOGC") != "" {
		return
	}
	usual := debug.SetGCPercent(firstAt)
	type sentinel struct{ _ *byte }
	runtime.SetFinalizer(new(sentinel), func(*sentinel) { debug.SetGCPercent(usual) })
}

func main() {
	collectLater()
	restore := shell.PrepareConsole()
	ctx, stop := interruptible(context.Background())
	std, typed := shell.ProcessIO(), &shell.Hidden{}
	std.Secret, std.Release = typed.Read, release
	code := run(ctx, os.Args[1:], std)
	stop()
	typed.Show()
	restore(code)
	os.Exit(code)
}

// interruptible ends the context at the first Ctrl-C, when the window is closed, the
// line hangs up or the program is told to end; a second one ends the program where
// it stands. Every acknowledged answer is on the disk already, and the screens then
// keep what was typed. Windows tells of a closed window by SIGTERM (package os/signal).
// Who had it started so that a hang-up does not matter (nohup) is not overruled.
func interruptible(ctx context.Context) (context.Context, func()) {
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		signals = append(signals, syscall.SIGHUP)
	}
	ctx, stop := signal.NotifyContext(ctx, signals...)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}
