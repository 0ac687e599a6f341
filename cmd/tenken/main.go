// Command tenken (点検) is a self-assessment tool for the protection of personal
// information: it asks the questions of a sector's guideline, judges the answers
// by the rule tenken-verdict/1, and writes an Excel gap report.
//
// This package is the only one of the program that opens, prints and exits.
package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"io"
	"os"
	"runtime"
	"time"

	"golang.org/x/term"
)

func main() {
	restore := prepareConsole()
	ctx, stop := interruptible(context.Background())
	code := run(ctx, os.Args[1:], processIO())
	stop()
	restore(code)
	os.Exit(code)
}

// stdio is the world as a command sees it. Tests hand in their own.
type stdio struct {
	in       io.Reader
	out, err io.Writer
	env      func(string) string
	now      func() time.Time
	newID    func() string // 16 random hex digits
	goos     string
	terminal bool // in and out are terminals
	piped    bool // something is piped into in

	documents func() string // the documents folder as the system tells it; nil: it does not

	cells  func() int             // that the terminal takes for an ambiguous character; 0: it does not say
	secret func() (string, error) // reads a line that is not shown; nil where nobody can be asked

	setenv func(name, value string) error // for the program run anew
	again  func() (code int, err error)   // runs the program anew; where it can, in the place of this process
}

func processIO() stdio {
	tty := term.IsTerminal(int(os.Stdin.Fd()))
	return stdio{
		in: os.Stdin, out: os.Stdout, err: os.Stderr,
		env:       os.Getenv,
		now:       time.Now,
		newID:     randomID,
		goos:      runtime.GOOS,
		terminal:  tty && term.IsTerminal(int(os.Stdout.Fd())),
		piped:     !tty && readable(os.Stdin),
		documents: documents,
		cells:     cells,
		again:     again,
		setenv:    os.Setenv,
		secret:    secret,
	}
}

// readable reports whether somebody may have piped something in: a pipe or a
// file, not /dev/null and not a closed descriptor.
func readable(f *os.File) bool {
	st, err := f.Stat()
	return err == nil && (st.Mode()&os.ModeNamedPipe != 0 || st.Mode().IsRegular() || st.Mode()&os.ModeSocket != 0)
}

// secret reads a line from the terminal without showing it.
func secret() (string, error) {
	line, err := term.ReadPassword(int(os.Stdin.Fd()))
	return string(line), err
}

func randomID() string {
	var b [8]byte
	rand.Read(b[:]) // never fails (crypto/rand since Go 1.24)
	return hex.EncodeToString(b[:])
}
