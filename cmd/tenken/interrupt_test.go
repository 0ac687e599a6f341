package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"tenken/checklist"
	"tenken/cmd/tenken/shell"
)

// asking is a reader that nobody ever answers; the first who reads from it
// presses Ctrl-C.
type asking struct {
	once   sync.Once
	before io.Reader // what was typed until then
	press  func()
}

func (r *asking) Read(p []byte) (int, error) {
	if n, err := r.before.Read(p); n > 0 || !errors.Is(err, io.EOF) {
		return n, err
	}
	r.once.Do(r.press)
	select {}
}

// Ctrl-C ends whatever waits for somebody, with 130, and nothing is written.
func TestCtrlCEndsEveryWait(t *testing.T) {
	home := fixtureHome(t)
	file, other := filepath.Join(home, "a.tenken"), filepath.Join(home, "b.tenken")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	book := filepath.Join(home, "a.xlsx")
	tenken(t, home, "sheet", file, "-o", book)
	edit(t, book, "回答一覧", map[[2]string]string{{"GEN-01-01", "点検結果"}: "はい"})
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(other, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	tenken(t, home, "answer", file, "GEN-01-02=yes")
	tenken(t, home, "answer", other, "GEN-01-02=no")
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		typed string
		args  []string
	}{
		"answers from standard input": {"GEN-01-01\tyes\n", []string{"answer", file, "-"}},
		"a note":                      {"受付の", []string{"answer", file, "GEN-01-01=no", "--note", "-"}},
		"the question of merge":       {"", []string{"merge", file, other, "-o", filepath.Join(home, "c.tenken")}},
		"the question of import":      {"", []string{"import", file, book}},
		"a list from standard input":  {"schema: ", []string{"lint", "-"}},
	} {
		ctx, press := context.WithCancel(context.Background())
		var b bytes.Buffer
		std := shell.ProcessIO()
		std.In, std.Out, std.Err = &asking{before: strings.NewReader(c.typed), press: press}, &b, &b
		std.Piped, std.Terminal = true, false
		std.Env = func(k string) string { return map[string]string{"TENKEN_HOME": home, "LANG": "ja_JP.UTF-8"}[k] }
		if code := run(ctx, c.args, std); code != shell.ExitInterrupted || !strings.Contains(b.String(), "中断しました") {
			t.Errorf("%s: exit %d\n%s", name, code, &b)
		}
		press()
	}
	if after, err := os.ReadFile(file); err != nil || !bytes.Equal(before, after) {
		t.Errorf("something was written after all: %v", err)
	}
}

// Work that cannot be asked to stop is given up; what it says afterwards is not
// heard, and a file being written is finished first.
func TestCtrlCGivesUpLongWork(t *testing.T) {
	ctx, press := context.WithCancel(context.Background())
	a := shell.New(ctx, shell.ProcessIO(), checklist.Japanese)
	written, finish := false, make(chan struct{})
	err := a.Attend(ctx, func(context.Context) error {
		release := a.Hold()
		press()
		go func() {
			<-finish
			written = true
			release()
		}()
		close(finish)
		select {}
	})
	if !errors.Is(err, context.Canceled) || !written {
		t.Errorf("%v, written %v", err, written)
	}
	var b bytes.Buffer
	out := &shell.Outlet{W: &b}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Write([]byte("too late")); err != nil || b.Len() > 0 {
		t.Errorf("heard %q, %v", &b, err)
	}
}
