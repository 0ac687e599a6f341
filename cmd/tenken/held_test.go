//go:build !windows

package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"tenken/assess"
	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
)

// desk is a face over a user's folder with one assessment in a folder of its own.
func desk(t *testing.T) (f *face, file string) {
	t.Helper()
	home := fixtureHome(t)
	file = filepath.Join(home, "書類", "a.tenken")
	if err := os.Mkdir(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=no", "--fact",
		"staff=up-to-100")
	std := shell.ProcessIO()
	std.Env = func(k string) string { return map[string]string{"TENKEN_HOME": home, "USER": "佐藤"}[k] }
	return &face{app: &app{Shell: shell.New(context.Background(), std, checklist.Japanese)}}, file
}

// A folder that goes while the screens are open, in every way there is, and
// comes back or does not: nothing answered is lost, nothing foreign is written to.
func TestTheFolderGoesAndComesBack(t *testing.T) {
	gone := func(t *testing.T, file string) { must(t, os.Rename(filepath.Dir(file), filepath.Dir(file)+"-away")) }
	for _, c := range []struct {
		name   string
		before func(t *testing.T, file string)
		says   string
		after  func(t *testing.T, file string)
	}{
		{"moved away and back", gone, "元のフォルダーにありません",
			func(t *testing.T, file string) { must(t, os.Rename(filepath.Dir(file)+"-away", filepath.Dir(file))) }},
		{"removed and restored from a copy",
			func(t *testing.T, file string) {
				must(t, os.CopyFS(filepath.Dir(file)+"-copy", os.DirFS(filepath.Dir(file))))
				must(t, os.RemoveAll(filepath.Dir(file)))
			}, "元のフォルダーにありません",
			func(t *testing.T, file string) {
				must(t, os.RemoveAll(filepath.Dir(file)+"-copy/a.tenken.lock"))
				must(t, os.Rename(filepath.Dir(file)+"-copy", filepath.Dir(file)))
			}},
		{"replaced by an older state, and the right one put back",
			func(t *testing.T, file string) {
				must(t, os.Rename(file, file+".right"))
				tenken(t, filepath.Dir(filepath.Dir(file)), "new", file+".other.tenken", "--guideline", "own-list",
					"--org", "別の店")
				must(t, os.Rename(file+".other.tenken", file))
			}, "別の内容に置き換えられています。上書きはしません",
			func(t *testing.T, file string) { must(t, os.Rename(file+".right", file)) }},
		{"replaced by something else",
			func(t *testing.T, file string) {
				must(t, os.Rename(file, file+".right"))
				must(t, os.WriteFile(file, []byte("PK\x03\x04 a workbook"), 0o644))
			}, "別の内容に置き換えられています。上書きはしません",
			func(t *testing.T, file string) { must(t, os.Rename(file+".right", file)) }},
		{"turned into a folder",
			func(t *testing.T, file string) {
				must(t, os.Rename(file, file+".right"))
				must(t, os.Mkdir(file, 0o755))
			}, "",
			func(t *testing.T, file string) { must(t, os.Remove(file)); must(t, os.Rename(file+".right", file)) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, file := desk(t)
			w, err := f.open(file)
			must(t, err)
			save := func(s assess.Status) error {
				e, err := w.Session.Say(s, "")
				must(t, err)
				return w.Save(e)
			}
			must(t, save(assess.Yes))
			c.before(t, file)
			e, err := w.Session.Say(assess.No, "")
			must(t, err)
			for range 3 {
				if err = w.Save(e); err == nil || !strings.Contains(shell.Told(err).JA, c.says) {
					t.Fatalf("saving says %v", err)
				}
			}
			c.after(t, file)
			must(t, w.Save(e))
			must(t, save(assess.Partly))
			must(t, w.Close())
			if got := answered(t, file); got != "GEN-01-01=yes GEN-01-01=no GEN-01-01=partly" {
				t.Errorf("in the file: %s", got)
			}
		})
	}
}

// A file that stays away is left alone; everything goes into a new one.
func TestRescueIntoANewFile(t *testing.T) {
	f, file := desk(t)
	w, err := f.open(file)
	must(t, err)
	e, err := w.Session.Say(assess.Yes, "")
	must(t, err)
	must(t, w.Save(e))
	must(t, os.WriteFile(file+".tmp", []byte("something else"), 0o644))
	must(t, os.Rename(file+".tmp", file))
	e, err = w.Session.Say(assess.No, "")
	must(t, err)
	if w.Save(e) == nil {
		t.Fatal("wrote into a foreign file")
	}
	path, err := w.Rescue(w.Session.Assessment().Events, "")
	must(t, err)
	if want := filepath.Join(filepath.Dir(file), "a-2.tenken"); path != want {
		t.Errorf("rescued into %s, want %s", path, want)
	}
	e, err = w.Session.Say(assess.Partly, "")
	must(t, err)
	must(t, w.Save(e))

	must(t, os.RemoveAll(filepath.Dir(file))) // and now the folder too
	e, err = w.Session.Say(assess.Yes, "")
	must(t, err)
	if w.Save(e) == nil {
		t.Fatal("saved in a folder that is gone")
	}
	path, err = w.Rescue(w.Session.Assessment().Events, "")
	must(t, err)
	if filepath.Dir(path) != f.home() {
		t.Errorf("rescued into %s, want the user's folder", path)
	}
	must(t, w.Close())
	if got := answered(t, path); got != "GEN-01-01=yes GEN-01-01=no GEN-01-01=partly GEN-01-01=yes" {
		t.Errorf("in the new file: %s", got)
	}
}

// The same by lines, from the first error to the new file.
func TestRescueByLines(t *testing.T) {
	f, file := desk(t)
	o := f.options()
	work, err := f.open(file)
	must(t, err)
	o.Work = work
	must(t, os.RemoveAll(filepath.Dir(file)))
	var out strings.Builder
	must(t, tui.Plain(context.Background(), strings.NewReader("3\n\nk\n"+filepath.Dir(file)+"\n1\ns\n"), &out, o))
	for _, want := range []string{"保存できていません", "元のフォルダーにありません", "「a.tenken」に保存しました", "今後は"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	if got := answered(t, filepath.Join(f.home(), "a.tenken")); !strings.HasPrefix(got, "GEN-01-01=") ||
		strings.Count(got, "=") != 2 {
		t.Errorf("in the new file: %s", got)
	}
}

// The screens of the real program: the folder goes, the answer stays on the
// screen, the folder comes back and it is saved without a key; then a file that
// is something else now, and Tab saves all in a new one.
func TestVanishedFolderOnTheScreen(t *testing.T) {
	home := fixtureHome(t)
	dir := filepath.Join(home, "共有")
	must(t, os.Mkdir(dir, 0o755))
	file := filepath.Join(dir, "a.tenken")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=no", "--fact",
		"staff=up-to-100")
	x := open(t, 80, 24, home, file)
	x.sees("GEN-01-01")
	must(t, os.Rename(dir, dir+"-away"))
	x.types("1")
	x.sees("GEN-01-01 の回答を保存できていません", "「a.tenken」が元のフォルダーにありません", "Enter もう一度", "Tab 別のファイルに保存")
	x.press("Left") // waits
	must(t, os.Rename(dir+"-away", dir))
	x.sees("保存しました", "GEN-01-02")
	x.press("Tab")
	x.sees("書き込み")
	x.types("受付の掲示が古い。")
	must(t, os.WriteFile(file+".tmp", []byte("something else"), 0o644))
	must(t, os.Rename(file+".tmp", file))
	x.press("Escape")
	x.sees("保存できていません", "別の内容に置き換えられています", "受付の掲示が古い。")
	x.press("Tab")
	x.sees("どのフォルダーに保存しますか")
	x.press("Enter")
	x.sees("「a-2.tenken」に保存しました", "受付の掲示が古い。")
	x.types("3")
	x.sees("はじめの点検の結果")
	x.press("F10")
	x.ends()
	if got := answered(t, filepath.Join(dir, "a-2.tenken")); got != "GEN-01-01=yes GEN-01-02= GEN-01-02=no" {
		t.Errorf("in the new file: %s", got)
	}
	if raw, err := os.ReadFile(file); err != nil || string(raw) != "something else" {
		t.Errorf("the foreign file holds %q, %v", raw, err)
	}
}

// The screens of the real program on a disk that is full: the answer stays on
// the screen and is saved by itself once there is room.
func TestFullDiskOnTheScreen(t *testing.T) {
	need(t, "unshare")
	home := fixtureHome(t)
	dir := filepath.Join(home, "小さな円盤")
	must(t, os.Mkdir(dir, 0o755))
	file := filepath.Join(dir, "a.tenken")
	script := fmt.Sprintf("mount -t tmpfs -o size=256k tenken %q && %q new %q --guideline own-list --org 山田商店 "+
		"--fact outsources=no --fact staff=up-to-100 && exec %q %q",
		dir, built(t), file, built(t), file)
	if out, err := exec.Command("unshare", "-rm", "mount", "-t", "tmpfs", "tenken", dir).CombinedOutput(); err != nil {
		t.Skipf("SKIPPED: no file system of one's own here: %s", out)
	}
	x := openWith(t, 80, 24, home, "unshare", "-rm", "sh", "-c", script)
	x.sees("GEN-01-01")
	inside := fmt.Sprintf("/proc/%d/root%s", x.pid(), dir) // the folder as the program sees it
	fill(t, filepath.Join(inside, "filler"))
	x.types("2")
	saved := 0
	for ; saved < 200 && !strings.Contains(x.screen(), "保存できていません"); saved++ { // until the last block is used up
		x.press("Left")
		x.types([]string{"3", "2"}[saved%2])
		x.settles()
	}
	x.sees("保存できていません", "空きを作ってから")
	must(t, os.Remove(filepath.Join(inside, "filler")))
	x.sees("保存しました")
	x.press("F10")
	x.ends()
}

// fill writes a file until the disk is full.
func fill(t *testing.T, path string) {
	t.Helper()
	f, err := os.Create(path)
	must(t, err)
	defer f.Close()
	for block := make([]byte, 4096); ; {
		if _, err := f.Write(block); err != nil {
			return
		}
	}
}

// A new file that cannot be made, and a file that went while home was looked
// at, are told in words and leave the screens as they are.
func TestNewFileThatCannotBeMade(t *testing.T) {
	f, file := desk(t)
	dir := filepath.Join(f.home(), "書類", "x")
	must(t, os.WriteFile(dir, nil, 0o644))
	env := f.Env
	f.Env = func(k string) string {
		if k == "TENKEN_HOME" {
			return filepath.Join(dir, "tenken")
		}
		return env(k)
	}
	if _, err := f.create(tui.Start{Organisation: "山田商店", Lists: []string{"jp-appi-general"}}); err == nil ||
		!strings.Contains(shell.Told(err).JA, "を作れません") {
		t.Errorf("creating says %v", err)
	}
	must(t, os.Remove(dir))
	w, err := f.create(tui.Start{Organisation: "山田商店", Lists: []string{"jp-appi-general"}})
	must(t, err)
	must(t, w.Close())
	must(t, os.RemoveAll(filepath.Dir(file)))
	if _, err := f.open(file); err == nil || !strings.Contains(shell.Told(err).JA, "見つかりません") {
		t.Errorf("opening what is gone says %v", err)
	}
}

// Whatever ends the screens while somebody types, the text is there the next
// time: a note, which can be saved, is saved, and a day that cannot be read is
// offered again where it was typed.
func TestWhatWasTypedSurvivesHoweverTheScreensEnd(t *testing.T) {
	hearHangUps(t)
	for name, end := range map[string]func(x *terminal){
		"a hang-up":       func(x *terminal) { must(t, syscall.Kill(x.pid(), syscall.SIGHUP)) },
		"a termination":   func(x *terminal) { must(t, syscall.Kill(x.pid(), syscall.SIGTERM)) },
		"an interruption": func(x *terminal) { must(t, syscall.Kill(x.pid(), syscall.SIGINT)) },
		"a closed window": func(x *terminal) { must(t, exec.Command("tmux", "-L", x.socket, "kill-window").Run()) },
		"F10":             func(x *terminal) { x.press("F10") },
		"Ctrl-C":          func(x *terminal) { x.press("C-c") },
	} {
		t.Run(name, func(t *testing.T) {
			home := fixtureHome(t)
			file := filepath.Join(home, "a.tenken")
			tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=no",
				"--fact", "staff=up-to-100")
			tenken(t, home, "answer", file, "GEN-01-01=no")
			x := open(t, 80, 24, home, file)
			x.sees("GEN-01-02")
			x.press("Left")
			x.sees("GEN-01-01")
			x.press("Tab")
			x.types("受付の掲示が古い")
			x.press("Tab", "Tab", "Tab", "Tab", "Tab")
			x.types("来年のいつか")
			x.sees("来年のいつか", "書きかけです")
			pid := x.pid()
			end(x)
			x.ends()
			waitGone(t, pid)
			if st, err := os.Stat(file + ".draft"); err != nil || st.Mode().Perm() != 0o600 {
				t.Fatalf("%v, %v", st, err)
			}
			y := open(t, 80, 24, home, file)
			y.sees("前に閉じたとき、書きかけの文がありました（GEN-01-01）")
			y.press("Left")
			y.sees("書きかけの文があります：対応期限", "受付の掲示が古い")
			y.press("F10")
			y.ends()
			if text := tenken(t, home, "history", file); !strings.Contains(text, "受付の掲示が古い") {
				t.Error(text)
			}
		})
	}
}

// hearHangUps has what a test starts hear of hang-ups, also where the tests
// themselves were started so that they do not, as nohup does.
func hearHangUps(t *testing.T) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGHUP)
	t.Cleanup(func() { signal.Stop(c) })
}

// waitGone waits until a process has ended.
func waitGone(t *testing.T, pid int) {
	t.Helper()
	if !comes(func() bool { return syscall.Kill(pid, 0) != nil }) {
		t.Fatal("the program goes on without its window")
	}
}
