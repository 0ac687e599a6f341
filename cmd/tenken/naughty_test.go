package main

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
)

// naughty are strings that would do something if they reached a terminal or a
// sheet as they are.
var naughty = map[string]string{
	"title":        "\x1b]0;owned\x07",
	"clear":        "\x1b[2J\x1b[H",
	"colour":       "\x1b[31mred",
	"C1 CSI":       "\u009b31m",
	"C1 OSC":       "\u009d0;owned\u009c",
	"bell":         "a\ab",
	"backspace":    "はい\b\b\b\bいいえ",
	"return":       "見える\r見えない",
	"delete":       "a\x7fb",
	"nul":          "a\x00b",
	"clipboard":    "\x1b]52;c;cm0gLXJm\x07",
	"hyperlink":    "\x1b]8;;https://example.test\x1b\\ここ\x1b]8;;\x1b\\",
	"device":       "\x1bP+q544e\x1b\\",
	"bidi":         "支払\u202Eexe.\u202Cない",
	"isolate":      "a\u2066b\u2069c",
	"zero width":   "は\u200bい",
	"tag":          "a\U000E0041b",
	"separator":    "a\u2028b\u2029c",
	"formula":      "=HYPERLINK(\"https://example.test\")",
	"half written": "\x1b[",
}

// runIn runs a command in-process in a folder and returns all it printed.
func runIn(t *testing.T, dir, input string, args ...string) (out string, code int) {
	t.Helper()
	var b bytes.Buffer
	std := shell.World{
		In: strings.NewReader(input), Out: &b, Err: &b, Piped: input != "", GOOS: "linux",
		Env: func(k string) string {
			return map[string]string{"LANG": "ja_JP.UTF-8", "TENKEN_HOME": dir, "USER": "佐藤",
				"TENKEN_PASSPHRASE": os.Getenv("TENKEN_PASSPHRASE")}[k]
		},
		Now:   func() time.Time { return time.Date(2026, 11, 24, 9, 30, 0, 0, time.UTC) },
		NewID: shell.RandomID,
	}
	code = run(context.Background(), args, std)
	return b.String(), code
}

// quiet fails where the output could do anything to a terminal.
func quiet(t *testing.T, sink, out string) {
	t.Helper()
	for _, r := range out {
		if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			t.Errorf("%s: %U reached the output:\n%q", sink, r, out)
			return
		}
	}
}

// Untrusted text reaches no terminal: every naughty string goes in as an
// argument, a note, an organisation, a fact, a file name, a piped answer and a
// checklist's words, and every command that prints is read for what comes out:
// a fourth of the strings, in CI and with TENKEN_FULL=1 all.
func TestUntrustedTextNeverReachesTheTerminal(t *testing.T) {
	raw, err := os.ReadFile("../../checklist/testdata/fixture/common.yaml")
	if err != nil {
		t.Fatal(err)
	}
	sinks := 0
	some := 0
	for _, name := range slices.Sorted(maps.Keys(naughty)) {
		s := naughty[name]
		if some++; os.Getenv("CI") == "" && !full() && some%4 != 0 {
			continue
		}
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			list := filepath.Join(dir, "list.yaml")
			if err := os.WriteFile(list, raw, 0o644); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(dir, "a.tenken")
			see := func(input string, args ...string) {
				t.Helper()
				out, _ := runIn(t, dir, input, args...)
				quiet(t, strings.Join(args, " "), out)
				sinks++
			}
			see("", "new", file, "--guideline", list, "--org", "x"+s, "--name", s)
			see("", "answer", file, "GEN-01-01=no", "--note", s, "--evidence", s, "--owner", s, "--action", s,
				"--checked-by", s, "--name", s)
			see("", "answer", file, "GEN-02-02=na", "--reason", s)
			see("", "answer", file, s+"=yes")
			see("", "answer", file, "GEN-01-01="+s)
			see("", "answer", file, "GEN-01-01=no", "--due", s)
			see("GEN-02-03\tna\t"+s+"\n", "answer", file, "-")
			see(s+"\tyes\n", "answer", file, "-")
			see("", "fact", file, s+"=yes")
			see("", "fact", file, "staff="+s)
			see("", "score", file)
			see("", "score", file, "--json")
			see("", "score", file, file)
			see("", "score", file, "--fail-on", s)
			see("", "explain", file, "--all")
			see("", "explain", file, s)
			see("", "history", file)
			see("", "verify", file)
			see("", "verify", file, "--head", s)
			see("", "preview", list, "--fact", s)
			see("", "guidelines", "show", s)
			see("", s)
			see("", "--"+s)
			see("", "score", filepath.Join(dir, s))
			see("1\n"+s+"\n?\ns\n", "--plain", file)

			// A checklist whose every word is naughty is refused or shown harmless.
			bad := filepath.Join(dir, "bad.yaml")
			text := strings.ReplaceAll(string(raw), "個人情報の利用目的を特定していますか", fmt.Sprintf("%q", "あ"+s))
			if err := os.WriteFile(bad, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			see("", "preview", bad)
			see("", "lint", bad)
			text = strings.ReplaceAll(string(raw), "個人情報の利用目的を特定していますか", "あ"+s)
			if err := os.WriteFile(bad, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			see("", "preview", bad)
		})
	}
	if sinks < 100 {
		t.Errorf("only %d outputs read", sinks)
	}
	t.Logf("%d naughty strings, %d outputs read", some, sinks)
}

// The gate itself: whatever is written, nothing passes that acts.
func TestVisibleWriter(t *testing.T) {
	for name, s := range naughty {
		var b bytes.Buffer
		if n, err := shell.Visible(&b).Write([]byte(s)); err != nil || n != len(s) {
			t.Errorf("%s: %d, %v", name, n, err)
		}
		quiet(t, name, b.String())
		if strings.ContainsRune(checklist.Visible(s), '\x1b') {
			t.Errorf("%s: an escape is visible", name)
		}
	}
}

// saying are the events of an assessment of list that hold s in every text.
func saying(s string, list *checklist.Checklist) []assess.Event {
	begin := &assess.Begin{Format: assess.Format, Organisation: s, Business: s, Program: s}
	fields := map[assess.Field]string{assess.FieldStatus: "no", assess.FieldDue: "2026-01-01"}
	for _, f := range assess.Fields {
		if f.Kind == assess.TextField || f.Kind == assess.LineField {
			fields[f.Field] = s
		}
	}
	events := []assess.Event{{Kind: assess.KindBegin, Begin: begin},
		{Kind: assess.KindChecklist, Checklist: new(shell.TextOf(list))},
		{Kind: assess.KindFact, Facts: []assess.FactValue{{ID: "other" + s, Value: s}, {ID: "staff", Value: s}}},
		{Kind: assess.KindAnswer, From: assess.FromWorkbook, Source: s,
			Answers: []assess.Change{{Q: "GEN-01-01", Rev: 1, Fields: fields}, {Q: s, Rev: 1, Fields: fields}}},
		{Kind: assess.KindReview, Review: []assess.Review{{Q: "GEN-01-01", Rev: 1, Of: "0000000000000004",
			Verdict: assess.ToFix, Note: s}}},
		{Kind: assess.KindAssign, Assign: []assess.Assignment{{Q: "GEN-01-01", Who: s}}},
		{Kind: assess.KindEvidence, Evidence: []assess.EvidenceItem{{Q: "GEN-01-01", Name: s,
			SHA256: strings.Repeat("0", 64), Effective: "2026-01-01", Until: "2026-12-31", Where: s, Note: s}}},
		{Kind: assess.KindRename, Rename: &assess.Rename{Organisation: s}}}
	for i := range events {
		events[i].N, events[i].ID, events[i].T, events[i].By = i, fmt.Sprintf("%016x", i+1), time.Unix(0, 0), s
	}
	return events
}

// A line of the output is the program's own: no name, title, fact or file name
// begins one, however many line breaks are in it. (Notes have several lines; they
// are shown indented.)
func TestNothingFromAFileBeginsALine(t *testing.T) {
	const s = "あ\n偽の行\r\n偽の行\r偽の行"
	raw, err := os.ReadFile("../../checklist/testdata/fixture/common.yaml")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	list := filepath.Join(dir, "list.yaml")
	quoted := []byte(`"` + strings.NewReplacer("\n", `\n`, "\r", `\r`).Replace(s) + `"`)
	for _, text := range []string{"個人情報の利用目的を特定していますか", "試験用の共通点検項目", "試験室", "試験用の手引",
		"100人以下"} {
		raw = bytes.ReplaceAll(raw, []byte(text), quoted)
	}
	if err := os.WriteFile(list, raw, 0o644); err != nil {
		t.Fatal(err)
	}
	loaded, err := checklist.Load(os.DirFS(dir), "list.yaml")
	if err != nil {
		t.Fatal(err)
	}
	events := saying(s, loaded)
	file := filepath.Join(dir, "a.tenken")
	for _, path := range []string{file, filepath.Join(dir, "b\n偽の行.tenken")} {
		f, err := store.Create(path, events, store.Options{})
		if err != nil && path != file {
			continue // a system whose names have no line breaks
		}
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"score", file}, {"score", dir}, {"history", file}, {"verify", dir}, {"fact", file},
		{"explain", file, "--all"}, {"assign", file}, {"evidence", "check", file},
		{"portfolio", dir, "-o", dir + "/p.xlsx"}, {"calendar", dir, "-o", dir + "/c.ics"}, {"preview", list},
		{"guidelines", "show", list}, {"lint", list},
		{"upgrade", dir, "--dry-run"}, {"answer", file, "GEN-01-01=yes"}} {
		out, _ := runIn(t, dir, "", args...)
		for line := range strings.Lines(out) {
			if strings.HasPrefix(strings.TrimSpace(line), "偽の行") {
				t.Errorf("%s prints a line of the file's:\n%s", args, out)
				break
			}
		}
	}
}

// An anonymous copy holds no word that anybody wrote, wherever the file had it, and
// is judged as the file is.
func TestAnAnonymousCopyHoldsNoWordOfTheFile(t *testing.T) {
	dir, said := t.TempDir(), "山田医院ひみつ"
	list, err := checklist.Load(os.DirFS("../../checklist/testdata/fixture"), "common.yaml")
	must(t, err)
	file, out := filepath.Join(dir, "a.tenken"), filepath.Join(dir, "b.tenken")
	f, err := store.Create(file, saying(said, list), store.Options{})
	must(t, err)
	must(t, f.Close())
	if s, code := runIn(t, dir, "", "anonymise", file, "-o", out); code != shell.ExitOK {
		t.Fatal(s)
	}
	raw, err := os.ReadFile(out)
	must(t, err)
	if at := bytes.Index(raw, []byte(said)); at >= 0 {
		t.Errorf("it says %s", raw[max(0, at-200):at+len(said)])
	}
	was, _ := runIn(t, dir, "", "score", file)
	is, _ := runIn(t, dir, "", "score", out)
	if _, is, _ = strings.Cut(is, "（匿名）"); is == "" || !strings.Contains(was, strings.ReplaceAll(is, out, file)) {
		t.Errorf("judged:\n%s\nand without words:\n%s", was, is)
	}
}
