//go:build !windows

package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"tenken/checklist"
	"tenken/cmd/tenken/shell"
)

// A command that makes several files makes all of them or none: none where one of
// the names is taken, whatever is there stays, and what was begun is not left half.
func TestSeveralFilesOrNone(t *testing.T) {
	home := agency(t)
	for _, c := range []struct{ line, taken string }{
		{"key new own.example/9 -o DIR/made/k.key", "k.key.pub"},
		{"campaign new DIR/made --id own-2028 --title 調査 --guideline own-list", "own-list.yaml"},
		{"campaign new DIR/made --id own-2028 --title 調査 --guideline own-list", "campaign.json"},
		{"split A --by section -o DIR/made", "a-GEN-02.tenken"},
		{"new-guideline DIR/made --id own-other --title 見本", "checklist.yaml"},
		{"new-guideline DIR/made --id own-other --title 見本", "checklist.schema.json"},
		{"pack open DIR/signed.tenken-pack -o DIR/made", "checklist.yaml"},
		{"sample DIR/made", "見本診療所-報告書.xlsx"},
		{"convert DIR/catalog.json -o DIR/made/x.yaml --losses DIR/made/l.csv", "l.csv"},
		{"export own-list --as oscal-catalog -o DIR/made/x.json --losses DIR/made/l.csv", "l.csv"},
		{"aggregate DIR/cube.csv -o DIR/made/x.xlsx --csv DIR/made/x.csv", "x.csv"},
		{"collect DIR/many.tenken-return --campaign DIR/campaign -o DIR/made/r.csv --answers DIR/made/a.csv", "a.csv"},
	} {
		dir := filepath.Join(home, "made")
		must(t, os.Mkdir(dir, 0o700))
		must(t, os.WriteFile(filepath.Join(dir, c.taken), []byte("mine"), 0o600))
		words, _ := filledIn(strings.Fields(c.line), home, "")
		text, code := runIn(t, home, "", words...)
		if code != shell.ExitUsage || !strings.Contains(text, c.taken+" は既にあります") {
			t.Errorf("%s: exit %d\n%s", c.line, code, text)
		}
		if left := namesIn(t, dir); !slices.Equal(left, []string{c.taken}) {
			t.Errorf("%s: left %v", c.line, left)
		}
		if raw, err := os.ReadFile(filepath.Join(dir, c.taken)); err != nil || string(raw) != "mine" {
			t.Errorf("%s: %q, %v", c.line, raw, err)
		}
		must(t, os.RemoveAll(dir))
	}
}

func namesIn(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// Ctrl-C between two of them, too, leaves none.
func TestInterruptedBetweenTwoFilesLeavesNone(t *testing.T) {
	dir := t.TempDir()
	ctx, press := context.WithCancel(context.Background())
	a := shell.New(ctx, shell.ProcessIO(), checklist.Japanese)
	paths := []string{filepath.Join(dir, "a"), filepath.Join(dir, "b")}
	err := shell.Together(paths, func(i int) error {
		if i == 1 {
			press()
		}
		return a.Put(paths[i], []byte("x"), false)
	})
	if shell.ExitCode(err) != shell.ExitInterrupted || len(namesIn(t, dir)) > 0 {
		t.Errorf("%v, left %v", err, namesIn(t, dir))
	}
}

// A folder in the place of which a file is, is told as that, by every command
// that makes folders.
func TestAFileInThePlaceOfAFolder(t *testing.T) {
	home := agency(t)
	must(t, os.WriteFile(filepath.Join(home, "made"), []byte("mine"), 0o600))
	for _, args := range append(furnishers()[:5], strings.Fields("sample DIR/made")) {
		words, _ := filledIn(args, home, "")
		text, code := runIn(t, home, "", words...)
		if code != shell.ExitUnreadable || !strings.Contains(text, "made はフォルダーではありません") {
			t.Errorf("%v: exit %d\n%s", args, code, text)
		}
	}
}

// Of several lists, one that is missing, a folder without any, and one that is
// none cost a line each.
func TestOneBadListCostsALine(t *testing.T) {
	home := fixtureHome(t)
	empty, wrong := filepath.Join(home, "空"), filepath.Join(home, "誤.yaml")
	must(t, os.Mkdir(empty, 0o700))
	must(t, os.WriteFile(wrong, []byte("a: 1\n"), 0o600))
	good := filepath.Join(home, "guidelines", "small", "checklist.yaml")
	text, code := runIn(t, home, "", "lint", filepath.Join(home, "ない.yaml"), empty, wrong, good)
	for _, want := range []string{"ない.yaml が見つかりません", "空 に checklist.yaml がありません", "誤.yaml:1:1: 誤り",
		"checklist.yaml:29:5: 参考"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if code != shell.ExitUnreadable {
		t.Errorf("exit %d", code)
	}
	for _, args := range [][]string{{"preview", empty}, {"coverage", empty}, {"diff", empty, good}, {"lint", empty}} {
		text, code := runIn(t, home, "", args...)
		if code != shell.ExitUnreadable || !strings.HasPrefix(text, "tenken: "+empty) {
			t.Errorf("%v: exit %d\n%s", args, code, text)
		}
	}
}

// A list that may not be read is a fault of the disk, told in the user's words.
func TestAListThatMayNotBeRead(t *testing.T) {
	var c checklist.Catalog
	_, err := c.Choose(deniedFS{}, ".")
	if text := shell.Told(err).JA; shell.ExitCode(err) != shell.ExitDisk || english.MatchString(text) ||
		!strings.Contains(text, "許可") {
		t.Errorf("exit %d: %s", shell.ExitCode(err), text)
	}
}

// deniedFS is a folder that the system does not let anybody look into.
type deniedFS struct{}

func (deniedFS) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
}

// pressed is a context in which Ctrl-C is pressed after it was asked so many times.
type pressed struct {
	context.Context
	after *atomic.Int64
}

func (p pressed) Err() error {
	if p.after.Add(-1) < 0 {
		return context.Canceled
	}
	return p.Context.Err()
}

// Ctrl-C ends a collection in the middle of a file, however long that is, and
// while the tables are written; nothing of them is left.
func TestCtrlCEndsALongCollection(t *testing.T) {
	home := agency(t)
	dir := filepath.Join(home, "made")
	must(t, os.Mkdir(dir, 0o700))
	words, _ := filledIn(strings.Fields("collect DIR/many.tenken-return --campaign DIR/campaign -o DIR/made/r.csv "+
		"--answers DIR/made/a.csv --rejects DIR/made/b.csv"), home, "")
	ended := 0
	for n := range int64(40) {
		var left atomic.Int64
		left.Store(n)
		var b strings.Builder
		std := shell.ProcessIO()
		std.Out, std.Err, std.Piped, std.Terminal = &b, &b, false, false
		std.Env = func(k string) string { return map[string]string{"TENKEN_HOME": home, "LANG": "ja_JP.UTF-8"}[k] }
		code := run(pressed{context.Background(), &left}, words, std)
		if code == shell.ExitOK {
			break
		}
		if ended++; code != shell.ExitInterrupted || len(namesIn(t, dir)) > 0 {
			t.Errorf("pressed at %d: exit %d, left %v\n%s", n, code, namesIn(t, dir), &b)
		}
	}
	if ended < 3 {
		t.Errorf("ended %d times only", ended)
	}
}

// A folder whose name holds what patterns are made of is looked into like any other.
func TestABracketInAFolder(t *testing.T) {
	home := fixtureHome(t)
	dir := filepath.Join(home, "顧客[2026]*")
	must(t, os.Mkdir(dir, 0o700))
	file, book := filepath.Join(dir, "a.tenken"), filepath.Join(dir, "a.xlsx")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	tenken(t, home, "sheet", file, "-o", book)
	if found := faceAt(home).books(file); !slices.Contains(found, book) {
		t.Errorf("found %v", found)
	}
	if text := tenken(t, home, "score", dir); !strings.Contains(text, "山田商店") {
		t.Error(text)
	}
}

// A copy that was cut off before its list was whole is called cut off wherever it
// is opened, not a file that never had one.
func TestACopyCutInItsListIsCalledCut(t *testing.T) {
	home := fixtureHome(t)
	file := filepath.Join(home, "a.tenken")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	raw, err := os.ReadFile(file)
	must(t, err)
	must(t, os.WriteFile(file, raw[:bytes.IndexByte(raw, '\n')+100], 0o600))
	for _, args := range [][]string{{"score", file}, {"report", file, "-o", file + ".xlsx"}, {"fact", file},
		{"portfolio", home, "-o", file + ".list.xlsx"}} {
		if text, code := runIn(t, home, "", args...); !strings.Contains(text, "途中で切れている") ||
			args[0] != "portfolio" && code != shell.ExitUnreadable {
			t.Errorf("%v: exit %d\n%s", args, code, text)
		}
	}
}
