//go:build !windows

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/shell"
)

// english is what a Japanese sentence must not end in: words of the system.
var english = regexp.MustCompile(`[A-Za-z]{2,} [a-z]{2,}`)

// Whatever the system says of a file becomes an exit code of the table and a
// sentence in the user's language.
func TestEveryFaultHasItsCodeAndItsWords(t *testing.T) {
	path := func(op string, err error) error { return &fs.PathError{Op: op, Path: "報告書.xlsx", Err: err} }
	rename := &os.LinkError{Op: "rename", Old: ".tmp", New: "報告書.xlsx", Err: syscall.EROFS}
	for _, c := range []struct {
		err  error
		code int
		says string
	}{
		{path("write", syscall.ENOSPC), shell.ExitDisk, "空き"},
		{path("write", syscall.EDQUOT), shell.ExitDisk, "空き"},
		{path("sync", syscall.EIO), shell.ExitDisk, "読み書きに失敗"},
		{path("open", syscall.EACCES), shell.ExitDisk, "許可されていません"},
		{path("open", syscall.EPERM), shell.ExitDisk, "許可されていません"},
		{path("open", syscall.EROFS), shell.ExitDisk, "許可されていません"},
		{path("read", syscall.EIO), shell.ExitDisk, "読み書きに失敗"},
		{path("close", syscall.EIO), shell.ExitDisk, "読み書きに失敗"},
		{path("open", syscall.EMFILE), shell.ExitDisk, "読み書きに失敗"},
		{path("open", syscall.ENOENT), shell.ExitUnreadable, "見つかりません"},
		{rename, shell.ExitDisk, "許可されていません"},
		{fmt.Errorf("sheet: %w", path("write", syscall.ENOSPC)), shell.ExitDisk, "空き"},
		{errors.Join(path("write", syscall.ENOSPC), path("close", syscall.EIO)), shell.ExitDisk, "空き"},
		{store.Refused("lock", "a.tenken", path("lock", syscall.EACCES)), shell.ExitDisk, "許可されていません"},
		{&store.ExistsError{Path: "a.xlsx"}, shell.ExitUsage, "既にあります"},
		{&store.UnrelatedError{A: "a.tenken", B: "b.tenken"}, shell.ExitUsage, "同じ点検の写しではない"},
		{&store.ConflictsError{}, shell.ExitUsage, ""},
		{&store.LockedError{Path: "a.tenken"}, shell.ExitInUse, "使用中"},
		{&store.ChangedError{Path: "a.tenken"}, shell.ExitDisk, "ほかのプログラム"},
		{&store.ForeignError{Path: "a.tenken", Looks: checklist.Text{JA: "画像", EN: "an image"}}, shell.ExitUnreadable,
			"画像"},
		{&store.NewerError{Path: "a.tenken", Line: 3, What: checklist.Text{JA: "種類「seal」"}}, shell.ExitUnreadable,
			"新しい版"},
		{&assess.Refusal{Rule: "status", Text: checklist.Text{JA: "読めません", EN: "cannot be read"}}, shell.ExitUsage,
			"読めません"},
		{shell.OnPath("a.tenken-pack", pack.SameSerial(3, "一", "二")), shell.ExitTrust, "同じ serial（3）で内容の違う版が二つあります"},
		{pack.SameSerial(3, "一", "二"), shell.ExitTrust, "同じ serial"},
		{context.Canceled, shell.ExitInterrupted, "中断しました"},
		{shell.Silent(shell.ExitProblems), shell.ExitProblems, ""},
	} {
		for _, err := range []error{c.err, shell.OnFile("報告書.xlsx", c.err)} {
			if got := shell.ExitCode(err); got != c.code {
				t.Errorf("%v: exit %d, not %d", err, got, c.code)
			}
			var quiet shell.Silent
			if errors.As(err, &quiet) {
				continue
			}
			text := shell.Told(err).JA
			if !strings.Contains(text, c.says) || english.MatchString(text) {
				t.Errorf("%v: %q", err, text)
			}
		}
	}
}

// fullDisk is a standard output with no room behind it.
type fullDisk struct{ after int }

func (f *fullDisk) Write(p []byte) (int, error) {
	if f.after -= len(p); f.after < 0 {
		return 0, &fs.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}
	}
	return len(p), nil
}

// A full standard output ends every command that prints with 6, once, in words.
func TestAFullStandardOutputIsTold(t *testing.T) {
	home := fixtureHome(t)
	file := filepath.Join(home, "a.tenken")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	for i, args := range [][]string{
		{"score", file}, {"score", file, "--json"}, {"score", home}, {"score", home, "--json"}, {"history", file},
		{"verify", file},
		{"explain", file, "--all"}, {"fact", file}, {"repair", file, "-o", filepath.Join(home, "r.tenken")},
		{"guidelines", "list"},
		{"guidelines", "show", "own-list"}, {"law", "show", "appi", "26"}, {"preview", "own-list"}, {"schema"},
		{"coverage"},
		{"lint", filepath.Join(home, "guidelines"), "--json"}, {"--help"},
	} {
		for _, room := range []int{0, 1} {
			var messages bytes.Buffer
			std := shell.ProcessIO()
			std.In, std.Out, std.Err = strings.NewReader(""), &fullDisk{room * 20}, &messages
			std.Piped, std.Terminal = false, false
			std.Env = func(k string) string { return map[string]string{"TENKEN_HOME": home, "LANG": "ja_JP.UTF-8"}[k] }
			code := run(context.Background(), args, std)
			if code != shell.ExitDisk || strings.Count(messages.String(), "空きがありません") != 1 {
				t.Errorf("%d %v: exit %d\n%s", i, args, code, &messages)
			}
			if args[0] == "repair" {
				os.Remove(filepath.Join(home, "r.tenken"))
			}
		}
	}
}

// What is no regular file is refused by every command, before it is opened.
func TestPipesDevicesAndFoldersAreRefused(t *testing.T) {
	home := fixtureHome(t)
	file := filepath.Join(home, "a.tenken")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	pipe, pipeBook, folder := filepath.Join(home, "p.tenken"), filepath.Join(home,
		"p.xlsx"), filepath.Join(home, "f.tenken")
	for _, name := range []string{pipe, pipeBook} {
		if err := syscall.Mkfifo(name, 0o600); err != nil {
			t.Skip("SKIPPED: no pipes here: ", err)
		}
	}
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	out, sheet := filepath.Join(home, "out.tenken"), filepath.Join(home, "out.xlsx")
	for _, special := range []string{pipe, "/dev/zero", folder} {
		for _, args := range [][]string{
			{"score", special}, {"explain", special, "--all"}, {"history", special}, {"verify", special},
			{"fact", special},
			{"fact", special, "outsources=yes"}, {"answer", special, "GEN-01-01=yes"}, {"report", special, "-o", home},
			{"sheet", special, "-o", home}, {"repair", special, "-o", out}, {"merge", file, special, "-o", out},
			{"merge", special, file, "-o", out}, {"asof", special, "today"}, {"rename", special, "--org", "x"},
			{"drop", special, "own-list"},
			{"import", special, pipeBook, "--yes"}, {"import", file, pipeBook, "--yes"},
			{"import", file, special, "--yes"},
			{"review", special}, {"review", special, "GEN-01-01=fix"}, {"sign", special},
			{"sign", special, "--role", "prepared", "--name", "x"}, {"assign", special, "GEN-01-01=x"},
			{"evidence", "add", special, "GEN-01-01=" + file, "--effective", "2026-04-01"},
			{"evidence", "add", file, "GEN-01-01=" + special, "--effective", "2026-04-01"},
			{"evidence", "check", special}, {"split", special, "-o", home}, {"undo", special},
			{"next", special, "-o", out}, {"compare", special, file}, {"compare", file, special},
			{"anonymise", special, "-o", out}, {"encrypt", special, "--to", aKey}, {"decrypt", special, "-o", out},
			{"fill", special, "scs-3", "--blank", file, "-o", sheet},
			{"fill", file, "scs-3", "--blank", special, "-o", sheet},
			{"convert", special, "-o", out, "--from", "oscal"}, {"form", "lint", special},
			{"form", "new", special, "-o", out},
			{"pack", "show", special}, {"pack", "verify", special}, {"pack", "install", special},
			{"pack", "open", special, "-o", out}, {"keyring", "show", special}, {"trust", "add", special},
			{"merge", file, file, special, "-o", out}, {"guidelines", "from-xlsx", special},
			{"lint", pipe}, {"preview", pipe}, {"new", out, "--guideline", pipe, "--org", "x"}, {"diff", pipe, pipe},
		} {
			text, code := runIn(t, home, "", args...)
			if code != shell.ExitUnreadable || text == "" {
				t.Errorf("%v: exit %d\n%s", args, code, text)
			}
		}
	}
	// One of them in the folder costs one line.
	text, code := runIn(t, home, "", "score", home)
	if code != shell.ExitUnreadable || !strings.Contains(text, "山田商店") || !strings.Contains(text, "p.tenken") {
		t.Errorf("exit %d\n%s", code, text)
	}
	if err := writeTo(home, "--plain"); err != nil {
		t.Error(err)
	}
}

// writeTo runs the screens by lines over a folder with a pipe in it: home lists
// what it can and goes on.
func writeTo(home string, args ...string) error {
	std := shell.ProcessIO()
	std.In, std.Out, std.Err = strings.NewReader("q\n"), io.Discard, io.Discard
	std.Piped, std.Terminal = true, false
	std.Env = func(k string) string { return map[string]string{"TENKEN_HOME": home, "LANG": "ja_JP.UTF-8"}[k] }
	if code := run(context.Background(), args, std); code != shell.ExitOK {
		return fmt.Errorf("home ended %d", code)
	}
	return nil
}
