//go:build !windows

package shell

import (
	"os"
	"time"

	"golang.org/x/sys/unix"
	"golang.org/x/term"
)

// PrepareConsole has nothing to do where terminals speak UTF-8.
func PrepareConsole() (restore func(code int)) { return func(int) {} }

// documents is not told by these systems: it has its usual name.
func documents() string { return "" }

// gone reports whether the terminal of standard input is there no more.
func gone() bool {
	_, err := term.GetState(int(os.Stdin.Fd()))
	return err != nil
}

// AnswerWithin is how long a terminal has to tell where its cursor is. Far ones
// need a quarter of a second; one that never answers costs that once a start.
const AnswerWithin = 250 * time.Millisecond

// restWithin is how long the rest of an answer that has begun is waited for.
const restWithin = 2 * time.Second

// cells is how many cells this terminal takes for the probe, 0 where it does not
// say. Keys typed ahead are more precious than the answer: then it is not asked.
func cells() int {
	in := int(os.Stdin.Fd())
	old, err := term.MakeRaw(in)
	if err != nil {
		return 0
	}
	defer func() { _ = term.Restore(in, old) }() // it was read from there
	if ready(in, 0) {                            // only seen now: before, the terminal kept a line back until its end
		return 0
	}
	if _, err := os.Stdout.WriteString("\r" + probe + "\x1b[6n"); err != nil {
		return 0
	}
	var sent []byte
	end := time.Now().Add(AnswerWithin)
	for one := make([]byte, 1); column(sent) == 0 && len(sent) < 64 && ready(in, time.Until(end)); {
		if n, err := unix.Read(in, one); n != 1 || err != nil {
			break
		}
		if sent = append(sent, one...); len(sent) == 1 {
			// It has begun: the rest, left behind, would be taken for keys, and its
			// digits for answers.
			end = time.Now().Add(restWithin)
		}
	}
	if _, err := os.Stdout.WriteString("\r\x1b[K"); err != nil {
		return 0
	}
	return max(0, column(sent)-1)
}

// ready reports whether something can be read from fd within a time. Select, for
// the poll of macOS does not know terminals.
func ready(fd int, within time.Duration) bool {
	if within < 0 || fd < 0 || fd >= unix.FD_SETSIZE {
		return false
	}
	var set unix.FdSet
	set.Set(fd)
	wait := unix.NsecToTimeval(within.Nanoseconds())
	n, err := unix.Select(fd+1, &set, nil, nil, &wait)
	return err == nil && n == 1
}

// again puts the program anew in the place of this process.
func again() (int, error) {
	path, err := os.Executable()
	if err != nil {
		return 0, err
	}
	return 0, unix.Exec(path, os.Args, os.Environ())
}
