//go:build !windows

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"tenken/cmd/tenken/shell"
)

// terminal is a tmux of its own with the real program in it.
type terminal struct {
	t      *testing.T
	socket string
	home   string
}

// comes waits until something is the case; false where it never is. How long it
// waits is no promise of anything: only a test that fails takes all of it.
func comes(there func() bool) bool {
	for deadline := time.Now().Add(time.Minute); !there(); time.Sleep(4 * time.Millisecond) {
		if time.Now().After(deadline) {
			return false
		}
	}
	return true
}

func open(t *testing.T, cols, rows int, home string, args ...string) *terminal {
	t.Helper()
	x := terminalOf(t, home)
	x.start(cols, rows, args...)
	return x
}

// openWith is open for a program that is started by another.
func openWith(t *testing.T, cols, rows int, home string, words ...string) *terminal {
	t.Helper()
	x := terminalOf(t, home)
	x.runs(cols, rows, words...)
	return x
}

func terminalOf(t *testing.T, home string) *terminal {
	t.Helper()
	need(t, "tmux")
	term := &terminal{t, "tenken-" + strings.ReplaceAll(filepath.Base(t.TempDir()), "/",
		"-") + fmt.Sprint(os.Getpid()) + t.Name(), home}
	term.socket = strings.ReplaceAll(term.socket, "/", "-")
	// it may have ended by itself
	t.Cleanup(func() { _ = exec.Command("tmux", "-L", term.socket, "kill-server").Run() })
	return term
}

func (x *terminal) start(cols, rows int, args ...string) {
	x.t.Helper()
	x.runs(cols, rows, append([]string{built(x.t)}, args...)...)
}

// runs starts a command of any words in the terminal.
func (x *terminal) runs(cols, rows int, args ...string) {
	x.t.Helper()
	words := []string{"-L", x.socket, "-u", "new-session", "-d", "-x", fmt.Sprint(cols), "-y", fmt.Sprint(rows),
		"env", "LANG=ja_JP.UTF-8", "TENKEN_HOME=" + x.home, "TERM=screen-256color"}
	var out []byte
	var err error
	if !comes(func() bool { // the server of a program just killed may still be going
		cmd := exec.Command("tmux", append(words, args...)...)
		cmd.Dir = x.home
		out, err = cmd.CombinedOutput()
		return err == nil
	}) {
		x.t.Fatalf("tmux: %v\n%s", err, out)
	}
}

func (x *terminal) screen() string {
	out, err := exec.Command("tmux", "-L", x.socket, "capture-pane", "-p").Output()
	if err != nil {
		return "" // the program has ended
	}
	return string(out)
}

// sees waits until every text is on the screen.
func (x *terminal) sees(texts ...string) {
	x.t.Helper()
	screen, missing := "", ""
	if !comes(func() bool {
		screen, missing = x.screen(), ""
		for _, s := range texts {
			if !strings.Contains(screen, s) {
				missing = s
			}
		}
		return missing == ""
	}) {
		x.t.Fatalf("the screen is\n%s\nnever saw %q", screen, missing)
	}
}

// press sends keys by name (Enter, Tab, Down, ...).
func (x *terminal) press(keys ...string) {
	x.t.Helper()
	if out, err := exec.Command("tmux",
		append([]string{"-L", x.socket, "send-keys"}, keys...)...).CombinedOutput(); err != nil {
		x.t.Fatalf("send-keys %v: %v\n%s", keys, err, out)
	}
}

// types sends text as it is, as an input method commits it.
func (x *terminal) types(text string) {
	x.t.Helper()
	if out, err := exec.Command("tmux", "-L", x.socket, "send-keys", "-l", text).CombinedOutput(); err != nil {
		x.t.Fatalf("typing %q: %v\n%s", text, err, out)
	}
}

// pid is the process in the terminal.
func (x *terminal) pid() int {
	x.t.Helper()
	out, err := exec.Command("tmux", "-L", x.socket, "list-panes", "-F", "#{pane_pid}").Output()
	if err != nil {
		x.t.Fatal(err)
	}
	var pid int
	if _, err := fmt.Sscan(string(out), &pid); err != nil {
		x.t.Fatal(err)
	}
	return pid
}

// settles waits until the program has done with the last key, well or not.
func (x *terminal) settles() {
	x.t.Helper()
	if !comes(func() bool {
		s := x.screen()
		return strings.Contains(s, "保存しました") || strings.Contains(s, "保存できていません")
	}) {
		x.t.Fatalf("neither saved nor refused:\n%s", x.screen())
	}
}

// ends waits until the program has left.
func (x *terminal) ends() {
	x.t.Helper()
	if !comes(func() bool { return x.screen() == "" }) {
		x.t.Fatalf("still there:\n%s", x.screen())
	}
}

// kill ends the program as a crash would, once the screen says that all is saved.
func (x *terminal) kill() {
	x.t.Helper()
	x.sees("保存しました")
	if err := syscall.Kill(x.pid(), syscall.SIGKILL); err != nil {
		x.t.Fatal(err)
	}
	x.ends()
}

// Whoever works with a screen reader sets a variable once and meets no screens.
func TestAccessibleSpeaksByLines(t *testing.T) {
	x := openWith(t, 80, 24, fixtureHome(t), "env", "ACCESSIBLE=1", built(t))
	x.sees("番号を入れて Enter を押してください", "1 新しく点検を始める")
}

// answers types a digit; another key comes before it, so that two of the same
// are not taken for one that is held down.
func (x *terminal) answers(digit string) {
	x.t.Helper()
	x.press("F5")
	x.types(digit)
}

// A new user reaches a finished report by keyboard alone: she names her clinic
// in Japanese, states the facts, answers, writes a note and a date, is cut off
// in the middle, goes on where she was, and finds the report beside her file.
func TestANewUserReachesAReportByKeyboard(t *testing.T) {
	home := fixtureHome(t)
	x := open(t, 80, 24, home)
	x.sees("新しく点検を始める")
	x.press("Enter")
	x.sees("どんなお仕事ですか")
	x.press("End")
	x.press("Enter")
	x.sees("分野を選ぶ")
	x.types("試験")
	x.sees("署名なし")
	x.press("Enter")
	x.sees("どの事業者の点検ですか")
	x.types("さくら医院")
	x.sees("さくら医院")
	x.press("Enter")
	x.sees("回答する人のお名前")
	x.types("さくら")
	x.sees("| さくら")
	x.press("Enter")
	x.sees("GEN-01-01", "1/2（はじめの点検）")
	x.types("１") // the input method is on
	x.sees("GEN-01-02", "保存しました", "あと 1 問")
	x.answers("3")
	x.sees("2 問中 1 問 はい", "> 続けて、残りの 4 問")
	x.press("Enter")
	x.sees("あと 2 画面")
	x.answers("1")
	x.sees("あと 1 画面")
	x.answers("1")
	x.sees("全体", "済    GEN-01", "> まだ  GEN-02")
	x.press("Up", "Enter")
	x.sees("この区分の点検が終わりました", "> 次の区分へ")
	x.press("End", "Enter")
	x.sees("[3] いいえ")
	x.press("Tab")
	x.sees("書き込み")
	x.types("受付の掲示が古く、利用目的が読めない。")
	x.press("Tab", "Tab", "Tab", "Tab", "Tab")
	x.types("R9.3.31")
	x.press("Escape")
	x.sees("1-", "対応期限  令和9年3月31日", "保存しました")

	x.kill()
	x.start(80, 24)
	x.sees("これまでの点検", "さくら医院", "2 / 6 問")
	x.press("Enter")
	x.sees("GEN-02-01", "この区分 3 問、全部であと 4 問")
	for _, id := range []string{"GEN-02-01", "GEN-02-02", "GEN-02-03"} {
		x.sees(id)
		x.answers("1")
	}
	x.sees("この区分の点検が終わりました", "> 次の区分へ")
	x.press("Enter")
	x.sees("GEN-03-01")
	x.answers("1")
	x.sees("> 点検結果を見る")
	x.press("Enter")
	x.sees("点検結果", "不適合", "まず、すること")
	x.types("k")
	x.sees("Excel の報告書")
	x.press("Enter")
	x.sees("さくら医院-報告書")
	x.press("F10")
	x.ends() // not before all is saved

	reports, err := filepath.Glob(filepath.Join(home, "*.xlsx"))
	if err != nil || len(reports) != 1 {
		t.Fatalf("reports %v, %v", reports, err)
	}
	var s struct {
		Grade string
		Legal struct{ Verdict string }
		Gaps  []struct{ ID string }
	}
	out := tenken(t, home, "score", "--json", filepath.Join(home, "さくら医院.tenken"))
	if err := json.Unmarshal([]byte(out), &s); err != nil {
		t.Fatal(err)
	}
	if s.Grade != "D" || s.Legal.Verdict != "nonconforming" || len(s.Gaps) != 1 || s.Gaps[0].ID != "GEN-01-02" {
		t.Errorf("score %s", out)
	}
	history := tenken(t, home, "history", filepath.Join(home, "さくら医院.tenken"))
	if !strings.Contains(history, "受付の掲示が古く、利用目的が読めない。") || !strings.Contains(history, "対応期限=2027年3月31日") {
		t.Errorf("the note is not in the history:\n%s", history)
	}
}

// Ctrl-C leaves at once, saved, and the exit code says so; a second copy of the
// program on the same file is told who has it.
func TestTwoAtOnceAndCtrlC(t *testing.T) {
	home := fixtureHome(t)
	file := filepath.Join(home, "a.tenken")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=no", "--fact",
		"staff=up-to-100")
	x := open(t, 60, 16, home, file)
	x.sees("山田商店")
	cmd := exec.Command(built(t), "answer", file, "GEN-01-01=yes")
	cmd.Env = append(os.Environ(), "LANG=ja_JP.UTF-8")
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState.ExitCode() != shell.ExitInUse || !strings.Contains(string(out), "使用中") {
		t.Errorf("second program: %v\n%s", err, out)
	}
	x.press("C-c")
	x.ends()
	tenken(t, home, "answer", file, "GEN-01-01=yes")
}
