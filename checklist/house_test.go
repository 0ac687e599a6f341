package checklist_test

import (
	"bufio"
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// The habits of the house that no tool of Go holds, over every file of ours.
const (
	mostFiles   = 45  // of code in a folder
	mostColumns = 120 // of a line, a tab counting tabColumns
	tabColumns  = 4
)

// waits are the tests that may look at the clock: they wait for another program
// and give up after a time, and never say how fast ours is.
var waits = map[string]string{
	"assess/store/child_test.go":   "a child's lock tells when it was taken, and its choices differ from run to run",
	"cmd/tenken/medical_test.go":   "waits for a screen in tmux",
	"cmd/tenken/pty_linux_test.go": "waits for a screen in a terminal",
	"cmd/tenken/tmux_test.go":      "waits for a screen in tmux",
}

// source is one Go file of ours.
type source struct {
	name string // from the root, with slashes
	text []byte
}

func sources(t *testing.T) (all []source) {
	t.Helper()
	root := moduleRoot(t)
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == ".git" || d.Name() == "dist"):
			return filepath.SkipDir
		case d.IsDir() || filepath.Ext(file) != ".go":
			return nil
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, file)
		all = append(all, source{filepath.ToSlash(name), text})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// unbroken are lines that cannot be broken: rows of a table in a comment, and lines
// of an assessment, whose sums are over every byte.
var unbroken = regexp.MustCompile(`^//\t([^|]*\|.*\|[^|]*|[-+]+)$|^\s*//.*\{"sum":"`)

// TestLinesAreShort: a line that does not fit beside another file is read badly.
func TestLinesAreShort(t *testing.T) {
	for _, s := range sources(t) {
		lines := bufio.NewScanner(bytes.NewReader(s.text))
		lines.Buffer(nil, 1<<20)
		for n := 1; lines.Scan(); n++ {
			columns := utf8.RuneCount(lines.Bytes()) + (tabColumns-1)*bytes.Count(lines.Bytes(), []byte("\t"))
			if columns > mostColumns && !unbroken.Match(lines.Bytes()) {
				t.Errorf("%s:%d: %d columns, of which there may be %d", s.name, n, columns, mostColumns)
			}
		}
	}
}

// systems are the endings by which one piece of code has a file for each system.
var systems = regexp.MustCompile(`_(unix|windows|linux|darwin|other)\.go$`)

// TestFoldersAreSmall: past some forty files nobody sees any more what a room is for.
func TestFoldersAreSmall(t *testing.T) {
	files := map[string]map[string]bool{}
	for _, s := range sources(t) {
		if strings.HasSuffix(s.name, "_test.go") {
			continue
		}
		room := path.Dir(s.name)
		if files[room] == nil {
			files[room] = map[string]bool{}
		}
		files[room][systems.ReplaceAllString(s.name, ".go")] = true
	}
	for room, of := range files {
		if len(of) > mostFiles {
			t.Errorf("%s has %d files of code, of which there may be %d: is there a room in it?", room, len(of),
				mostFiles)
		}
	}
}

// TestTestsDoNotMeasureTheClock: on a busy machine such a test measures the
// neighbours. Processor time and allocations say what a promise is about.
func TestTestsDoNotMeasureTheClock(t *testing.T) {
	clock := regexp.MustCompile(`\btime\.(Since|Until)\(`)
	for _, s := range sources(t) {
		if !strings.HasSuffix(s.name, "_test.go") || waits[s.name] != "" {
			continue
		}
		for n, line := range bytes.Split(s.text, []byte("\n")) {
			if clock.Match(line) && s.name != "checklist/house_test.go" {
				t.Errorf("%s:%d: measures the clock on the wall", s.name, n+1)
			}
		}
	}
}

// TestVerbsAreWellFormed: the index of an argument comes right before the verb
// (%04[2]X); written before the flags it prints BADINDEX to the user.
func TestVerbsAreWellFormed(t *testing.T) {
	wrong := regexp.MustCompile(`%\[[0-9]+\][-+# 0-9.]+[a-zA-Z]`)
	for _, s := range sources(t) {
		for n, line := range bytes.Split(s.text, []byte("\n")) {
			if wrong.Match(line) && s.name != "checklist/house_test.go" {
				t.Errorf("%s:%d: %s", s.name, n+1, wrong.Find(line))
			}
		}
	}
}

// named are files that a document names: `walk.go`, or `assess/walk.go`.
var named = regexp.MustCompile("`((?:[a-z]+/)*[a-z_]+\\.go)`")

// TestDocumentsNameFilesThatAreThere holds for what a newcomer reads first: a
// file that it names can be opened, by its path or, in the journeys, by its name.
func TestDocumentsNameFilesThatAreThere(t *testing.T) {
	there := map[string]bool{}
	for _, s := range sources(t) {
		there[s.name], there[path.Base(s.name)] = true, true
	}
	names := 0
	for _, doc := range []string{"README.md", ".github/CONTRIBUTING.md", "guidelines/README.md"} {
		text, err := os.ReadFile(filepath.Join(moduleRoot(t), filepath.FromSlash(doc)))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range named.FindAllStringSubmatch(string(text), -1) {
			if names++; !there[m[1]] {
				t.Errorf("%s names %s, which is not there", doc, m[1])
			}
		}
	}
	if names < 20 {
		t.Errorf("only %d names were found", names)
	}
}

// Every test that the table of faults names is there, so that what holds a fault
// is not lost when a test is renamed.
func TestTheTableOfFaultsNamesTestsThatExist(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(moduleRoot(t), ".github", "FAULTS.md"))
	if err != nil {
		t.Fatal(err)
	}
	here := map[string]bool{}
	declared := regexp.MustCompile(`(?m)^func (Test\w+)\(`)
	for _, s := range sources(t) {
		for _, m := range declared.FindAllSubmatch(s.text, -1) {
			here[path.Dir(s.name)+" "+string(m[1])] = true
		}
	}
	stories, err := filepath.Glob(filepath.Join(moduleRoot(t), "cmd", "tenken", "testdata", "script", "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range stories {
		here["cmd/tenken TestStories/"+strings.TrimSuffix(filepath.Base(name), ".txtar")] = true
	}
	named := 0
	for n, line := range strings.Split(string(raw), "\n") {
		cells := strings.Split(line, "|")
		if len(cells) < 5 || strings.HasPrefix(cells[1], " -") || cells[1] == " id " {
			continue
		}
		for _, room := range strings.Split(cells[4], ";") {
			words := strings.Fields(strings.ReplaceAll(room, ",", " "))
			for _, test := range words[1:] {
				if named++; !here[words[0]+" "+test] {
					t.Errorf("FAULTS.md:%d: there is no %s %s", n+1, words[0], test)
				}
			}
		}
	}
	if named < 100 {
		t.Errorf("%d tests are named", named)
	}
}

// TestNothingIsCompiledAtTheStart: every start of the program would pay for patterns
// and templates that it may never use.
func TestNothingIsCompiledAtTheStart(t *testing.T) {
	early := regexp.MustCompile(`^(var|\t)\s*\w+\s+=\s+(regexp|template)\.Must`)
	for _, s := range sources(t) {
		if strings.HasSuffix(s.name, "_test.go") || strings.Contains(s.name, "testdata/") {
			continue
		}
		for n, line := range bytes.Split(s.text, []byte("\n")) {
			if early.Match(line) && !bytes.HasPrefix(line, []byte("\t\t")) {
				t.Errorf("%s:%d: compiled at every start; checklist.Pattern waits until it is used", s.name, n+1)
			}
		}
	}
}
