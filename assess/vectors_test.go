package assess_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenken/assess"
	"tenken/checklist"
)

const vectorDir = "testdata/vectors"

// vectors are the folders of all vectors.
func vectors(t *testing.T) []string {
	t.Helper()
	dirs, err := filepath.Glob(vectorDir + "/[0-9][0-9]-*")
	if err != nil || len(dirs) < 60 {
		t.Fatalf("%d vectors: %v", len(dirs), err)
	}
	return dirs
}

// TestVectorsByTheReference compares Judge and the reference on every vector;
// TestVectors compares both with what is written there.
func TestVectorsByTheReference(t *testing.T) {
	for _, dir := range vectors(t) {
		s := readVector(t, os.DirFS(dir))
		if d := cmp.Diff(ofReference(s, true), ofResult(s.judge())); d != "" {
			t.Errorf("%s: -reference +judge\n%s", dir, d)
		}
	}
}

func read(t testing.TB, fsys fs.FS, name string) string {
	t.Helper()
	raw, err := fs.ReadFile(fsys, name)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func readVector(t testing.TB, dir fs.FS) sheet {
	t.Helper()
	a := &assess.Assessment{Organisation: "検証", Facts: checklist.Facts{}, Answers: map[string]assess.Answer{}}
	c := compose(t, os.DirFS(vectorDir+"/checklists"), strings.Fields(read(t, dir, "checklists.txt"))...)
	parts := c.Parts
	if parts == nil {
		parts = []*checklist.Checklist{c}
	}
	for _, p := range parts {
		a.Checklists = append(a.Checklists, assess.ChecklistText{ID: p.ID, Serial: p.Serial, SHA256: p.SHA256,
			Text: string(p.Raw)})
	}
	if day, err := fs.ReadFile(dir, "asof.txt"); err == nil {
		a.AsOf = checklist.Date(strings.TrimSpace(string(day)))
	}
	for line := range strings.Lines(read(t, dir, "facts.txt")) {
		id, v, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "=")
		a.Facts[id] = v
	}
	for line := range strings.Lines(read(t, dir, "answers.txt")) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		st, err := assess.ParseStatus(f[1])
		if err != nil {
			t.Fatal(err)
		}
		ans := assess.Answer{Status: st, Reason: strings.Join(f[2:min(3, len(f))], "")}
		if len(f) > 3 {
			if ans.Rev, err = strconv.Atoi(f[3]); err != nil {
				t.Fatal(err)
			}
		}
		a.Answers[f[0]] = ans
	}
	return sheet{c, a}
}

// compose loads checklists from fsys and joins them.
func compose(t testing.TB, fsys fs.FS, names ...string) *checklist.Checklist {
	t.Helper()
	var parts []*checklist.Checklist
	for _, n := range names {
		p, err := checklist.Load(fsys, n)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, p)
	}
	c, err := checklist.Compose(parts...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
