package shell

import (
	"context"
	"io"
	"strconv"
	"sync"
	"time"

	"tenken/checklist"
)

// World is the world as a command sees it. Tests hand in their own.
type World struct {
	In       io.Reader
	Out, Err io.Writer
	Env      func(string) string
	Now      func() time.Time
	NewID    func() string // 16 random hex digits
	GOOS     string
	Terminal bool // in and out are terminals
	Piped    bool // something is piped into in

	Documents func() string // the documents folder as the system tells it; nil: it does not

	Gone   func() bool            // whether the terminal is there no more; nil: it is not looked at
	Cells  func() int             // that the terminal takes for an ambiguous character; 0: it does not say
	Secret func() (string, error) // reads a line that is not shown; nil where nobody can be asked

	Release string // of this program where it was built for people; else empty

	Setenv func(name, value string) error // for the program run anew
	Again  func() (code int, err error)   // runs the program anew; where it can, in the place of this process
}

// busy is held while a file is written.
type busy struct{ mu sync.Mutex }

// hold marks the beginning, and what it returns the end.
func (b *busy) hold() (release func()) {
	b.mu.Lock()
	return b.mu.Unlock
}

// wait waits until nothing is written, but not for ever: a network drive may
// never answer.
func (b *busy) wait(within time.Duration) {
	for end := time.Now().Add(within); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if b.mu.TryLock() {
			return // kept: nothing new may begin
		}
	}
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

// probe is a character that terminals draw one or two cells wide, as their font
// or their settings have it; Unicode calls such characters ambiguous.
const probe = "○"

// cursorReport is what a terminal says when it is asked for its cursor: row and column.
var cursorReport = checklist.Pattern(`\x1b\[\d+;(\d{1,4})R$`)

// column finds in what a terminal sent the column that it reports, from 1; 0
// where there is no such report.
func column(sent []byte) int {
	m := cursorReport().FindSubmatch(sent)
	if m == nil {
		return 0
	}
	n, err := strconv.Atoi(string(m[1]))
	if err != nil {
		panic(err) // the pattern takes digits only
	}
	return n
}
