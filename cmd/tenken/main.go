// Command tenken (点検) is a self-assessment tool for the protection of personal
// information: it asks the questions of a sector's guideline, judges the answers
// by the rule tenken-verdict/1, and writes an Excel gap report.
//
// This package is the only one of the program that opens, prints and exits.
package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"encoding/hex"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"golang.org/x/term"
)

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
	restore := prepareConsole()
	ctx, stop := interruptible(context.Background())
	std, typed := processIO(), &hidden{}
	std.secret, std.release = typed.read, release
	code := run(ctx, os.Args[1:], std)
	stop()
	typed.show()
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

	gone   func() bool            // whether the terminal is there no more; nil: it is not looked at
	cells  func() int             // that the terminal takes for an ambiguous character; 0: it does not say
	secret func() (string, error) // reads a line that is not shown; nil where nobody can be asked

	release string // of this program where it was built for people; else empty

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
		gone:      gone,
		cells:     cells,
		again:     again,
		setenv:    os.Setenv,
	}
}

// readable reports whether somebody may have piped something in: a pipe or a
// file, not /dev/null and not a closed descriptor.
func readable(f *os.File) bool {
	st, err := f.Stat()
	return err == nil && (st.Mode()&os.ModeNamedPipe != 0 || st.Mode().IsRegular() || st.Mode()&os.ModeSocket != 0)
}

// hidden reads what is not shown. Ctrl-C ends the program while it reads, and
// the terminal must then show again what is typed.
type hidden struct{ before atomic.Pointer[term.State] }

// read reads a line from the terminal without showing it.
func (h *hidden) read() (string, error) {
	if state, err := term.GetState(int(os.Stdin.Fd())); err == nil {
		h.before.Store(state)
	}
	line, err := term.ReadPassword(int(os.Stdin.Fd()))
	return string(line), err
}

// show puts the terminal back as it was before the first read.
func (h *hidden) show() {
	if state := h.before.Load(); state != nil {
		_ = term.Restore(int(os.Stdin.Fd()), state) // the program ends
	}
}

func randomID() string {
	var b [8]byte
	rand.Read(b[:]) // never fails (crypto/rand since Go 1.24)
	return hex.EncodeToString(b[:])
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

// The times after Ctrl-C, together less than a second: a command may end by
// itself, else it is given up; and a file that is being written may be finished.
const (
	endWithin    = 300 * time.Millisecond
	finishWithin = 500 * time.Millisecond
)

// attend runs a command until it ends or Ctrl-C is pressed, whatever the
// command is at: what reads a workbook or writes a report need not know of it.
// Work that was given up cannot harm: files appear whole or not at all, and the
// program ends right after.
func (a *app) attend(ctx context.Context, command func(context.Context) error) error {
	done := make(chan error, 1)
	go func() { done <- command(ctx) }()
	select {
	case err := <-done:
		if err != nil && ctx.Err() != nil { // it failed because it was asked to end
			return ctx.Err()
		}
		return err
	case <-ctx.Done():
	}
	if a.screensOpen.Load() { // they end by themselves, and put the terminal right
		return <-done
	}
	select {
	case err := <-done:
		if err == nil {
			return nil // it had just ended
		}
	case <-time.After(endWithin):
		a.busy.wait(finishWithin)
	}
	return ctx.Err()
}

// busy is held while a file is written.
type busy struct{ mu sync.Mutex }

// hold marks the beginning, and what it returns the end.
func (b *busy) hold() (release func()) {
	b.mu.Lock()
	return b.mu.Unlock
}

// hold marks that a file is being written, until what it returns is called: Ctrl-C
// waits for that.
func (a *app) hold() (release func()) { return a.busy.hold() }

// wait waits until nothing is written, but not for ever: a network drive may
// never answer.
func (b *busy) wait(within time.Duration) {
	for end := time.Now().Add(within); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if b.mu.TryLock() {
			return // kept: nothing new may begin
		}
	}
}

// asker reads what somebody answers, line by line; one for all questions of a
// run, since it reads ahead.
func (a *app) asker() *bufio.Scanner {
	if a.answers == nil {
		a.answers = bufio.NewScanner(a.in)
	}
	return a.answers
}

// patientReader reads from somebody who may never answer, until Ctrl-C.
type patientReader struct {
	ctx  context.Context
	r    io.Reader
	got  chan piece
	rest []byte
	wait bool // a read is on its way
}

type piece struct {
	data []byte
	err  error
}

func patient(ctx context.Context, r io.Reader) io.Reader {
	return &patientReader{ctx: ctx, r: r, got: make(chan piece, 1)}
}

func (p *patientReader) Read(into []byte) (int, error) {
	if len(p.rest) > 0 {
		n := copy(into, p.rest)
		p.rest = p.rest[n:]
		return n, nil
	}
	if !p.wait {
		p.wait = true
		buf := make([]byte, max(len(into), 4096))
		go func() {
			n, err := p.r.Read(buf)
			p.got <- piece{buf[:n], err}
		}()
	}
	select {
	case <-p.ctx.Done():
		return 0, p.ctx.Err()
	case got := <-p.got:
		p.wait = false
		n := copy(into, got.data)
		p.rest = got.data[n:]
		return n, got.err
	}
}
