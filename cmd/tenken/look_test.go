package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
)

// newerLine is a line that a newer program might write behind the last of a file.
func newerLine(raw []byte) []byte {
	last := raw[bytes.LastIndexByte(bytes.TrimSuffix(raw, []byte("\n")), '\n')+1:]
	digits := last[len(`{"sum":"`):][:64]
	n := bytes.Count(raw, []byte("\n"))
	rest := fmt.Sprintf(`"n":%d,"id":"00112233445566ff","t":"2026-11-24T09:30:00+09:00","by":"","kind":"promise",`+
		`"payload":{"what":"x"}}`, n)
	sum := sha256.Sum256(append(append([]byte{}, digits...), rest...))
	return []byte(`{"sum":"` + hex.EncodeToString(sum[:]) + `",` + rest + "\n")
}

// A file of a newer program can be looked at: walked, judged, reported. Every
// change is refused with the reason, and the file stays as it is.
func TestAFileOfANewerProgramCanBeLookedAt(t *testing.T) {
	home := fixtureHome(t)
	file := filepath.Join(home, "書類", "a.tenken")
	must(t, os.Mkdir(filepath.Dir(file), 0o755))
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	tenken(t, home, "answer", file, "GEN-01-01=no")
	raw, err := os.ReadFile(file)
	must(t, err)
	raw = append(raw, newerLine(raw)...)
	must(t, os.WriteFile(file, raw, 0o600))

	std := shell.ProcessIO()
	std.Env = func(k string) string { return map[string]string{"TENKEN_HOME": home}[k] }
	f := &face{app: &app{Shell: shell.New(context.Background(), std, checklist.Japanese)}}
	w, err := f.open(file)
	must(t, err)
	if len(w.Notices) == 0 || !strings.Contains(w.Notices[0].JA, "読むだけ") || !strings.Contains(w.Notices[0].JA,
		"新しい版の tenken") {
		t.Errorf("notices %v", w.Notices)
	}
	if r := w.Session.Result(); r.Legal == nil || r.Legal.Verdict != assess.Nonconforming {
		t.Errorf("not judged: %+v", r.Legal)
	}
	if _, err := w.Session.Say(assess.Yes, ""); err == nil || !strings.Contains(shell.Told(err).JA, "変えられません") {
		t.Errorf("an answer is taken: %v", err)
	}
	path, err := w.Exports[0].Write(checklist.Japanese)
	must(t, err)
	if filepath.Dir(path) != home {
		t.Errorf("the report went to %s", path)
	}
	must(t, w.Close())
	if now, err := os.ReadFile(file); err != nil || !bytes.Equal(raw, now) {
		t.Errorf("the file was changed: %v", err)
	}
	if said, code := runIn(t, home, "1\ns\nq\n", "--plain", file); code != shell.ExitOK || !strings.Contains(said,
		"変えられません") {
		t.Errorf("by lines: exit %d\n%s", code, said)
	}
	if said, code := runIn(t, home, "", "answer", file,
		"GEN-01-01=yes"); code != shell.ExitUnreadable || !strings.Contains(said, "新しい版") {
		t.Errorf("a command writes: exit %d\n%s", code, said)
	}
	for _, args := range [][]string{{"score", file}, {"explain", file, "--all"}, {"history", file}} {
		if said, code := runIn(t, home, "", args...); code != shell.ExitOK {
			t.Errorf("%v: exit %d\n%s", args, code, said)
		}
	}
}

// An approved file is walked and reported, and no screen changes it.
func TestAnApprovedFileIsOnlyLookedAt(t *testing.T) {
	home := fixtureHome(t)
	file := filepath.Join(home, "a.tenken")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	tenken(t, home, "answer", file, "GEN-01-01=no")
	tenken(t, home, "sign", file, "--role", "approved", "--name", "院長")
	raw, err := os.ReadFile(file)
	must(t, err)
	if said, code := runIn(t, home, "1\ns\nq\n", "--plain", file); code != shell.ExitOK ||
		!strings.Contains(said, "承認済み") || !strings.Contains(said, "tenken sign") {
		t.Errorf("by lines: exit %d\n%s", code, said)
	}
	std := shell.ProcessIO()
	std.Env = func(k string) string { return map[string]string{"TENKEN_HOME": home}[k] }
	f := &face{app: &app{Shell: shell.New(context.Background(), std, checklist.Japanese)}}
	w, err := f.open(file)
	must(t, err)
	if _, err := w.Session.Undo(); err == nil {
		t.Error("an answer was taken back")
	}
	path, err := w.Exports[0].Write(checklist.Japanese)
	must(t, err)
	if filepath.Dir(path) != home {
		t.Errorf("the report went to %s", path)
	}
	must(t, w.Close())
	if now, err := os.ReadFile(file); err != nil || !bytes.Equal(raw, now) {
		t.Errorf("the file was changed: %v", err)
	}
	tenken(t, home, "sign", file, "--role", "reopen", "--name", "院長", "--note", "直すため")
	if said, code := runIn(t, home, "1\nq\n", "--plain", file); code != shell.ExitOK || strings.Contains(said, "承認済み") {
		t.Errorf("after the reopening: exit %d\n%s", code, said)
	}
}
