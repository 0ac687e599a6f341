package shell

import (
	"crypto/rand"
	"encoding/hex"
	"os"
	"runtime"
	"sync/atomic"
	"time"

	"golang.org/x/term"
)

// ProcessIO is the world of this process.
func ProcessIO() World {
	tty := term.IsTerminal(int(os.Stdin.Fd()))
	return World{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Env:       os.Getenv,
		Now:       time.Now,
		NewID:     RandomID,
		GOOS:      runtime.GOOS,
		Terminal:  tty && term.IsTerminal(int(os.Stdout.Fd())),
		Piped:     !tty && readable(os.Stdin),
		Documents: documents,
		Gone:      gone,
		Cells:     cells,
		Again:     again,
		Setenv:    os.Setenv,
	}
}

// readable reports whether somebody may have piped something in: a pipe or a
// file, not /dev/null and not a closed descriptor.
func readable(f *os.File) bool {
	st, err := f.Stat()
	return err == nil && (st.Mode()&os.ModeNamedPipe != 0 || st.Mode().IsRegular() || st.Mode()&os.ModeSocket != 0)
}

// RandomID is 16 random hex digits.
func RandomID() string {
	var b [8]byte
	rand.Read(b[:]) // never fails (crypto/rand since Go 1.24)
	return hex.EncodeToString(b[:])
}

// Hidden reads what is not shown. Ctrl-C ends the program while it reads, and
// the terminal must then show again what is typed.
type Hidden struct{ before atomic.Pointer[term.State] }

// Read reads a line from the terminal without showing it.
func (h *Hidden) Read() (string, error) {
	if state, err := term.GetState(int(os.Stdin.Fd())); err == nil {
		h.before.Store(state)
	}
	line, err := term.ReadPassword(int(os.Stdin.Fd()))
	return string(line), err
}

// Show puts the terminal back as it was before the first read.
func (h *Hidden) Show() {
	if state := h.before.Load(); state != nil {
		_ = term.Restore(int(os.Stdin.Fd()), state) // the program ends
	}
}
