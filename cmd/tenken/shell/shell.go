// Package shell is what every command stands on: the world that it sees, how it opens
// and writes, finds checklists and whom to trust, prints, and fails. It has no command.
package shell

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/pack"
)

// Shell is one run of the program.
type Shell struct {
	World
	Ctx  context.Context // done at Ctrl-C
	Raw  io.Writer       // out before the gate: for the screens, which have their own
	Keys io.Reader       // in as it is: for the screens, which end by themselves at Ctrl-C
	Lang checklist.Lang
	By   string    // who answers, for the history
	kept *keptOnce // the name that was told once; see KeepName

	answers *bufio.Scanner // see Asker
	Strict  bool           // evidence grown old leaves an answer open
	JSON    bool           // results are for programs

	Forcible bool // the command has --force, of which is told where a file is in the way

	busy        *busy        // while a file is written
	ScreensOpen *atomic.Bool // they look after Ctrl-C themselves
	Lists       *Lists       // those that assessments carry
	Memo        *store.Memo  // of their texts, which many files share
	trusted     *trusted     // publishers
}

// keptOnce is the name that was told once, read when it is first asked for.
type keptOnce struct {
	name atomic.Pointer[string]
	read func() string
}

func (k *keptOnce) get() string {
	if name := k.name.Load(); name != nil {
		return *name
	}
	name := k.read()
	k.name.CompareAndSwap(nil, &name)
	return *k.name.Load()
}

// trusted is the trust store, read once in a run.
type trusted struct {
	once sync.Once
	t    *pack.Trust
	err  error
}

// Named is the name of who answers as somebody gave it: --name, or the one kept.
func (sh *Shell) Named() string { return cmp.Or(sh.By, sh.kept.get()) }

// Who is the name written beside events: the one given, or the login name.
func (sh *Shell) Who() string {
	for _, name := range []string{sh.Named(), sh.Env("USER"), sh.Env("USERNAME")} {
		if name = checklist.Clean(strings.TrimSpace(name)); name != "" {
			return name
		}
	}
	return ""
}

// Version is the release, or what Go knows of what it was built from.
func (sh *Shell) Version() string {
	if sh.Release != "" {
		return sh.Release
	}
	if bi, ok := debug.ReadBuildInfo(); ok && bi.Main.Version != "" {
		return strings.Trim(bi.Main.Version, "()")
	}
	return "devel"
}

// Hold marks that a file is being written, until what it returns is called: Ctrl-C
// waits for that.
func (sh *Shell) Hold() (release func()) { return sh.busy.hold() }

// The times after Ctrl-C, together less than a second: a command may end by
// itself, else it is given up; and a file that is being written may be finished.
const (
	endWithin    = 300 * time.Millisecond
	finishWithin = 500 * time.Millisecond
)

// Attend runs a command until it ends or Ctrl-C is pressed, whatever the
// command is at: what reads a workbook or writes a report need not know of it.
// Work that was given up cannot harm: files appear whole or not at all, and the
// program ends right after.
func (sh *Shell) Attend(ctx context.Context, command func(context.Context) error) error {
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
	if sh.ScreensOpen.Load() { // they end by themselves, and put the terminal right
		return <-done
	}
	select {
	case err := <-done:
		if err == nil {
			return nil // it had just ended
		}
	case <-time.After(endWithin):
		sh.busy.wait(finishWithin)
	}
	return ctx.Err()
}

// Tr is a sentence in the language of this run.
func (sh *Shell) Tr(text checklist.Text, args ...any) string {
	if len(args) == 0 {
		return text.In(sh.Lang)
	}
	return spoken(text, sh.Lang, args)
}

// Say prints a result.
func (sh *Shell) Say(text checklist.Text, args ...any) { fmt.Fprintln(sh.Out, sh.Tr(text, args...)) }

// Note prints a message beside the results.
func (sh *Shell) Note(text checklist.Text, args ...any) { fmt.Fprintln(sh.Err, sh.Tr(text, args...)) }

// Encode prints a value for programs: one line of JSON.
func (sh *Shell) Encode(v any) error {
	enc := json.NewEncoder(sh.Out)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// Asker reads what somebody answers, line by line; one for all questions of a
// run, since it reads ahead.
func (sh *Shell) Asker() *bufio.Scanner {
	if sh.answers == nil {
		sh.answers = bufio.NewScanner(sh.In)
	}
	return sh.answers
}

// Answered reads a line and says whether it is one of the words. The end of the
// input is none of them.
func (sh *Shell) Answered(in *bufio.Scanner, question string, accepted ...string) bool {
	fmt.Fprint(sh.Out, question)
	if !in.Scan() {
		return false
	}
	typed := strings.ToLower(strings.TrimSpace(in.Text()))
	for _, w := range accepted {
		if typed == w {
			return true
		}
	}
	return false
}
