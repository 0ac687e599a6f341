//go:build !windows

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"tenken/assess/store"
	"tenken/cmd/tenken/shell"
)

// aKey is a public key of age that nobody has the secret of.
const aKey = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"

// writers are the commands that make a file: A and B stand for two copies of an
// assessment, LIST for a checklist, OUT for what is made.
func writers() [][]string {
	var all [][]string
	for _, line := range []string{
		"report A -o OUT.xlsx", "report A -o OUT.html", "report A -o OUT.csv", "sheet A -o OUT.xlsx",
		"sheet --guideline own-list -o OUT.xlsx", "compare A B -o OUT.xlsx", "portfolio A -o OUT.xlsx",
		"calendar A -o OUT.ics", "export A --as oscal-ar -o OUT.json", "export A --as ciso-assistant -o OUT.xlsx",
		"export own-list --as oscal-catalog -o OUT.json", "guidelines to-xlsx own-list -o OUT.xlsx",
		"encrypt A --to " + aKey + " -o OUT.age", "form new BOOK -o OUT.yaml", "anonymise A -o OUT.tenken",
		"merge A B --prefer a -o OUT.tenken", "repair A -o OUT.tenken", "next A -o OUT.tenken",
		"new OUT.tenken --guideline own-list --org x", "new OUT.tenken --from BOOK",
	} {
		all = append(all, strings.Fields(line))
	}
	return all
}

// written fills the places of a command in, and says what it is to make.
func filledIn(args []string, dir, out string) (filled []string, made string) {
	for _, w := range args {
		switch {
		case w == "A" || w == "B":
			w = filepath.Join(dir, strings.ToLower(w)+".tenken")
		case w == "BOOK":
			w = filepath.Join(dir, "book.xlsx")
		case strings.HasPrefix(w, "DIR/"):
			w = filepath.Join(dir, w[len("DIR/"):])
		case strings.HasPrefix(w, "OUT"):
			w = out + strings.TrimPrefix(w, "OUT")
			made = w
		}
		filled = append(filled, w)
	}
	return filled, made
}

// officeFolder has two copies of an assessment that went different ways,
// and the report of one.
func officeFolder(t *testing.T) string {
	t.Helper()
	home := fixtureHome(t)
	a, b := filepath.Join(home, "a.tenken"), filepath.Join(home, "b.tenken")
	tenken(t, home, "new", a, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=yes")
	tenken(t, home, "answer", a, "GEN-01-01=yes", "--due", "2027-03-31")
	raw, err := os.ReadFile(a)
	must(t, err)
	must(t, os.WriteFile(b, raw, 0o600))
	tenken(t, home, "answer", a, "GEN-01-02=no", "--action", "掲示する", "--due", "2027-03-31")
	tenken(t, home, "answer", b, "GEN-01-02=yes")
	tenken(t, home, "report", a, "-o", filepath.Join(home, "book.xlsx"))
	return home
}

// Where there is something already, and where there is no folder, every command
// says so of the name that was given, makes nothing and replaces nothing.
func TestWhereNothingCanBeWritten(t *testing.T) {
	home := agency(t)
	t.Chdir(home)
	must(t, os.WriteFile("file", []byte("mine"), 0o600))
	must(t, os.Symlink("loop", "loop"))
	for _, args := range append(writers(), publishers()...) {
		for name, c := range map[string]struct {
			put  func(path string) error
			out  string
			code int
			says string
		}{
			"a file": {func(p string) error { return os.WriteFile(p, []byte("mine"), 0o600) }, "x", shell.ExitUsage,
				"既にあります"},
			"a link": {func(p string) error { return os.Symlink("file", p) }, "x", shell.ExitUsage,
				"既にあります"},
			"a pipe": {func(p string) error { return syscall.Mkfifo(p, 0o600) }, "x", shell.ExitUsage,
				"x."},
			"no folder":            {nil, "none/x", shell.ExitUnreadable, "none が見つかりません"},
			"no folder but a file": {nil, "file/x", shell.ExitUnreadable, "file はフォルダーではありません"},
			"links in a circle":    {nil, "loop/x", shell.ExitUnreadable, "loop: この名前では開けません"},
		} {
			words, made := filledIn(args, home, c.out)
			if c.put != nil {
				must(t, c.put(made))
			}
			text, code := runIn(t, home, "", words...)
			if code != c.code || !strings.Contains(text, c.says) {
				t.Errorf("%v, %s: exit %d\n%s", args, name, code, text)
			}
			if c.put == nil {
				continue
			}
			if st, err := os.Lstat(made); err != nil || name == "a pipe" && st.Mode()&os.ModeNamedPipe == 0 {
				t.Errorf("%v, %s: %v, %v", args, name, st, err)
			} else if name != "a pipe" {
				if raw, err := os.ReadFile(made); err != nil || string(raw) != "mine" {
					t.Errorf("%v, %s: %q, %v", args, name, raw, err)
				}
			}
			must(t, os.Remove(made))
		}
	}
}

// An assessment that a command makes has the ending by which it is found again.
func TestWhatIsMadeIsFoundAgain(t *testing.T) {
	home := officeFolder(t)
	for i, args := range writers() {
		words, made := filledIn(args, home, filepath.Join(home, "made"))
		if filepath.Ext(made) != store.Extension {
			continue
		}
		for k, w := range words {
			words[k] = strings.ReplaceAll(w, made, strings.TrimSuffix(made, store.Extension))
		}
		tenken(t, home, words...)
		if _, err := os.Stat(made); err != nil {
			t.Errorf("%d %v: %v", i, args, err)
		}
		must(t, os.Remove(made))
	}
}

// A pipe beside a list hangs nobody who looks for the lists that it builds on.
func TestAPipeBesideAListIsPassedOver(t *testing.T) {
	home := fixtureHome(t)
	list := filepath.Join(home, "guidelines", "small", "checklist.yaml")
	dir := t.TempDir()
	own, book := filepath.Join(dir, "own.yaml"), filepath.Join(dir, "own.xlsx")
	raw, err := os.ReadFile(list)
	must(t, err)
	must(t, os.WriteFile(own, raw, 0o600))
	if err := syscall.Mkfifo(filepath.Join(dir, "p.yaml"), 0o600); err != nil {
		t.Skip("SKIPPED: no pipes here: ", err)
	}
	tenken(t, home, "guidelines", "to-xlsx", "own-list", "-o", book)
	for _, args := range [][]string{
		{"guidelines", "from-xlsx", book}, {"lint", own}, {"preview", own}, {"diff", own, own},
		{"coverage", own},
	} {
		if text, code := runIn(t, home, "", args...); code > shell.ExitProblems || text == "" {
			t.Errorf("%v: exit %d\n%s", args, code, text)
		}
	}
}

// What is copied beside the assessment is what the digest was taken of.
func TestTheKeptCopyIsTheDocumentThatWasNamed(t *testing.T) {
	home := officeFolder(t)
	doc := filepath.Join(home, "規程.pdf")
	must(t, os.WriteFile(doc, bytes.Repeat([]byte("規程"), 1000), 0o600))
	tenken(t, home, "evidence", "add", filepath.Join(home, "a.tenken"), "GEN-01-01="+doc, "--effective", "2026-04-01",
		"--keep")
	must(t, os.Remove(doc))
	tenken(t, home, "evidence", "check", filepath.Join(home, "a.tenken"))
}
