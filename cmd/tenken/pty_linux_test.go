package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"tenken/cmd/tenken/shell"
)

// pty opens a pseudo terminal of 80x24.
func pty(tb testing.TB) (master, slave *os.File) {
	tb.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		tb.Skip("SKIPPED: no pseudo terminals here: ", err)
	}
	n, err := unix.IoctlGetInt(int(master.Fd()), unix.TIOCGPTN)
	if err != nil {
		tb.Fatal(err)
	}
	if err := unix.IoctlSetPointerInt(int(master.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		tb.Fatal(err)
	}
	slave, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		tb.Fatal(err)
	}
	if err := unix.IoctlSetWinsize(int(slave.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 80}); err != nil {
		tb.Fatal(err)
	}
	return master, slave
}

// drawn starts a program on a terminal that answers the question for its
// cursor, and returns what was drawn when until appears, and the processor time that
// took. answer "" is a terminal that never answers; ahead is typed before the program
// starts.
func drawn(tb testing.TB, until, ahead, answer string, env []string, path string, args ...string) (string,
	time.Duration) {
	tb.Helper()
	master, slave := pty(tb)
	defer master.Close()
	cmd := exec.Command(path, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.Env = append(os.Environ(), env...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if _, err := master.WriteString(ahead); err != nil {
		tb.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	slave.Close()
	var seen []byte
	buf, asked := make([]byte, 64<<10), false
	for !bytes.Contains(seen, []byte(until)) {
		n, err := master.Read(buf)
		if err != nil {
			tb.Fatalf("%s ended before it drew %q: %v\n%q", path, until, err, seen)
		}
		seen = append(seen, buf[:n]...)
		if !asked && answer != "" && bytes.Contains(seen, []byte("\x1b[6n")) {
			asked = true
			if _, err := master.WriteString(answer); err != nil {
				tb.Fatal(err)
			}
		}
	}
	_ = cmd.Process.Kill() // it runs until then
	_ = cmd.Wait()         // killed: an error is what is expected
	return string(seen), cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
}

// TestTerminalIsAskedHowWideAmbiguousCharactersAre looks at what a name full of
// circles leaves room for: a terminal that draws them wide holds half as many.
func TestTerminalIsAskedHowWideAmbiguousCharactersAre(t *testing.T) {
	home := fixtureHome(t)
	tenken(t, home, "new", filepath.Join(home, "a.tenken"), "--guideline", "own-list", "--org",
		strings.Repeat("○", 100)+"医院")
	const narrow, wide = "\x1b[1;2R", "\x1b[1;3R"
	for _, c := range []struct {
		name, set, ahead, answer string
		wide                     bool
	}{
		{name: "narrow", answer: narrow},
		{name: "wide", answer: wide, wide: true},
		{name: "wide, and auto is said", set: "auto", answer: wide, wide: true},
		{name: "it never answers"},
		{name: "it answers something else", answer: "\x1b[?64;1;2c" + strings.Repeat("x", 80)},
		{name: "narrow is said", set: "narrow", answer: wide},
		{name: "wide is said", set: "wide", answer: narrow, wide: true},
		{name: "keys typed ahead are not taken for an answer", ahead: "\x1b[1;3R"},
	} {
		env := []string{"LANG=ja_JP.UTF-8", "TERM=xterm-256color", "RUNEWIDTH_EASTASIAN=",
			"TENKEN_HOME=" + home, "TENKEN_WIDTH=" + c.set}
		frame, _ := drawn(t, "医院", c.ahead, c.answer, env, built(t))
		n := 0
		for run := range strings.FieldsFuncSeq(frame, func(r rune) bool { return r != '○' }) {
			n = max(n, strings.Count(run, "○"))
		}
		if wide := n <= 40; wide != c.wide || n < 20 {
			t.Errorf("%s: a line of %d circles", c.name, n)
		}
	}
}

// What a terminal says late, or in pieces, of its cursor is not taken for keys: a
// digit of it would be an answer.
func TestALateAnswerOfTheTerminalAnswersNothing(t *testing.T) {
	home := fixtureHome(t)
	for i, pieces := range [][]string{{"\x1b", "[1;3R"}, {"\x1b[1", ";3R"}, {"\x1b[1;", "3", "R"}, {"", "\x1b[1;3R"}} {
		file := filepath.Join(home, strconv.Itoa(i)+".tenken")
		tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=no",
			"--fact", "staff=up-to-100")
		master, slave := pty(t)
		cmd := exec.Command(built(t), file)
		cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
		cmd.Env = append(os.Environ(), "LANG=ja_JP.UTF-8", "TERM=xterm-256color", "RUNEWIDTH_EASTASIAN=",
			"TENKEN_HOME="+home)
		cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
		must(t, cmd.Start())
		slave.Close()
		reads(t, master, "\x1b[6n")
		for _, piece := range pieces {
			_, err := master.WriteString(piece)
			must(t, err)
			time.Sleep(shell.AnswerWithin + 50*time.Millisecond)
		}
		reads(t, master, "GEN-01-01")
		_, err := master.WriteString("\x1b[21~") // F10
		must(t, err)
		go func() { _, _ = io.Copy(io.Discard, master) }() // until it has ended
		must(t, cmd.Wait())
		master.Close()
		if got := answered(t, file); got != "" {
			t.Errorf("%q answered %s", pieces, got)
		}
	}
}

// A window that is closed ends the screens also where the program was started so
// that a hang-up is not heard, as under nohup: the file is free for the next.
func TestScreensEndWithTheirTerminal(t *testing.T) {
	home := fixtureHome(t)
	file := filepath.Join(home, "a.tenken")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=no",
		"--fact", "staff=up-to-100")
	master, slave := pty(t)
	cmd := exec.Command("sh", "-c", `trap "" HUP; exec "$0" "$1"`, built(t), file)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.Env = append(os.Environ(), "LANG=ja_JP.UTF-8", "TERM=xterm-256color", "TENKEN_HOME="+home,
		"TENKEN_WIDTH=narrow")
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	must(t, cmd.Start())
	slave.Close()
	reads(t, master, "GEN-01-01")
	_, err := master.WriteString("\t受付の掲示が古い")
	must(t, err)
	echoed(t, master, "が古い")
	master.Close()
	_ = cmd.Wait() // it ends by itself, however
	if text, code := runIn(t, home, "", "answer", file, "GEN-01-02=yes"); code != shell.ExitOK {
		t.Errorf("exit %d\n%s", code, text)
	}
	raw, err := os.ReadFile(file + ".draft")
	if history := tenken(t, home, "history", file); err != nil && !strings.Contains(history, "受付の掲示が古い") ||
		err == nil && !strings.Contains(string(raw), "受付の掲示が古い") {
		t.Errorf("the note is neither kept nor saved: %s\n%s", raw, history)
	}
}

// reads reads what a program draws until a text is there.
func reads(t *testing.T, from *os.File, until string) {
	t.Helper()
	draws(t, from, []string{until})
}

// echoed reads until what was typed is drawn: in order, but not always in one
// piece, for a frame may fall between two characters.
func echoed(t *testing.T, from *os.File, typed string) {
	t.Helper()
	draws(t, from, strings.Split(typed, ""))
}

// draws reads until all pieces are drawn, one after another.
func draws(t *testing.T, from *os.File, pieces []string) {
	t.Helper()
	var seen, rest []byte
	for buf := make([]byte, 64<<10); ; {
		for len(pieces) > 0 && bytes.Contains(rest, []byte(pieces[0])) {
			_, rest, _ = bytes.Cut(rest, []byte(pieces[0]))
			pieces = pieces[1:]
		}
		if len(pieces) == 0 {
			return
		}
		n, err := from.Read(buf)
		if err != nil {
			t.Fatalf("ended before it drew %q: %v\n%q", pieces[0], err, seen)
		}
		seen, rest = append(seen, buf[:n]...), append(rest, buf[:n]...)
	}
}

// Ctrl-C while a passphrase is typed ends the program, and the terminal shows
// again what is typed.
func TestCtrlCAtAPassphraseShowsWhatIsTypedAgain(t *testing.T) {
	home := fixtureHome(t)
	file := filepath.Join(home, "a.tenken")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	master, slave := pty(t)
	defer master.Close()
	defer slave.Close()
	echoes := func() bool {
		state, err := unix.IoctlGetTermios(int(slave.Fd()), unix.TCGETS)
		must(t, err)
		return state.Lflag&unix.ECHO != 0
	}
	cmd := exec.Command(built(t), "encrypt", file, "--passphrase")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.Env = append(os.Environ(), "TENKEN_HOME="+home, "LANG=ja_JP.UTF-8", "TENKEN_PASSPHRASE=")
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	must(t, cmd.Start())
	if !comes(func() bool { return !echoes() }) {
		t.Fatal("it does not ask")
	}
	_, err := master.WriteString("ひみ\x03")
	must(t, err)
	_ = cmd.Wait() // the exit code says it
	if code := cmd.ProcessState.ExitCode(); code != shell.ExitInterrupted || !echoes() {
		t.Errorf("exit %d, shown %v", code, echoes())
	}
	if _, err := os.Stat(file + ".age"); err == nil {
		t.Error("something was encrypted")
	}
}

// TestClosingTheWindowKeepsWhatWasTyped types a date that cannot be read yet and takes
// the terminal away, in each way in which that happens; it is offered again.
func TestClosingTheWindowKeepsWhatWasTyped(t *testing.T) {
	hearHangUps(t)
	for name, end := range map[string]func(*exec.Cmd, *os.File){
		"hang-up":     func(cmd *exec.Cmd, _ *os.File) { must(t, cmd.Process.Signal(syscall.SIGHUP)) },
		"termination": func(cmd *exec.Cmd, _ *os.File) { must(t, cmd.Process.Signal(syscall.SIGTERM)) },
		"the window":  func(_ *exec.Cmd, master *os.File) { must(t, master.Close()) },
	} {
		home := fixtureHome(t)
		file := filepath.Join(home, "a.tenken")
		tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
		master, slave := pty(t)
		cmd := exec.Command(built(t), file)
		cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
		cmd.Env = append(os.Environ(), "TENKEN_HOME="+home, "LANG=ja_JP.UTF-8", "TERM=xterm-256color",
			"TENKEN_WIDTH=narrow")
		cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
		must(t, cmd.Start())
		slave.Close()
		reads(t, master, "GEN-01-01")
		for range 6 { // to the day by which it is to be done
			_, err := master.WriteString("\t")
			must(t, err)
		}
		reads(t, master, "3/31") // the example of the field stood in
		_, err := master.WriteString("来週")
		must(t, err)
		echoed(t, master, "来週")
		end(cmd, master)
		_ = cmd.Wait() // the exit code tells how it ended
		_ = master.Close()
		raw, err := os.ReadFile(file + ".draft")
		if err != nil || !strings.Contains(string(raw), "来週") {
			t.Errorf("%s: %v %s", name, err, raw)
		}
	}
}
