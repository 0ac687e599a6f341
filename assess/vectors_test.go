package assess_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

var writeVectors = flag.Bool("write-vectors", false, "write score.json of the vectors from the reference, to be read by a person")

const vectorDir = "testdata/vectors"

// TestVectors runs every vector through Judge and WriteScore, and through the
// reference: three sides have to agree.
func TestVectors(t *testing.T) {
	dirs, err := filepath.Glob(vectorDir + "/[0-9][0-9]-*")
	if err != nil || len(dirs) < 60 {
		t.Fatalf("%d vectors: %v", len(dirs), err)
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			s := readVector(t, os.DirFS(dir))
			want := refScore(s)
			if *writeVectors {
				if err := os.WriteFile(dir+"/score.json", []byte(want), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			file := compact(t, read(t, os.DirFS(dir), "score.json"))
			if d := cmp.Diff(file, compact(t, want)); d != "" {
				t.Errorf("-score.json +reference\n%s", d)
			}
			var have bytes.Buffer
			if err := report.WriteScore(&have, report.ScoreInput{Assessment: s.a, Result: s.judge()}); err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(file, strings.TrimSpace(have.String())); d != "" {
				t.Errorf("-score.json +WriteScore\n%s", d)
			}
			if why := read(t, os.DirFS(dir), "why.txt"); strings.Count(why, "\n") != 1 || !strings.HasSuffix(why, ".\n") {
				t.Errorf("why.txt is not one sentence: %q", why)
			}
		})
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

func compact(t testing.TB, s string) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(s)); err != nil {
		t.Fatalf("%v in %s", err, s)
	}
	return b.String()
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
		a.Checklists = append(a.Checklists, assess.ChecklistText{ID: p.ID, Serial: p.Serial, SHA256: p.SHA256, Text: string(p.Raw)})
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
		a.Answers[f[0]] = assess.Answer{Status: st, Reason: strings.Join(f[2:], "")}
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

// refScore writes the score of the reference in the layout of the documented
// example, a line a member.
func refScore(s sheet) string {
	rows, sections := sheetRows(s.c, s.a)
	var b strings.Builder
	p := func(format string, args ...any) { fmt.Fprintf(&b, format, args...) }
	p(`{"schema":"tenken/score/v1","rule":"tenken-verdict/1",` + "\n")
	var lists []string
	for _, l := range s.a.Checklists {
		lists = append(lists, fmt.Sprintf(`{"id":%q,"serial":%d,"sha256":%q}`, l.ID, l.Serial, l.SHA256))
	}
	p(` "assessment":{"organisation":"%s","checklists":[%s]},`+"\n", s.a.Organisation, strings.Join(lists, ","))
	if v := refVerdict(rows); v != "" {
		p(` "legal":{"verdict":%q`, v)
		for _, st := range []string{"yes", "partly", "no", "unknown", "unanswered", "na"} {
			p(`,%q:%d`, st, count(rows, true, st))
		}
		p("%s},\n", refInterval("", refRate(rows)))
	}
	if i := refInterval("practice", refPractice(rows)); i != "" {
		p(" %s,\n", i[1:])
	}
	p(` "grade":%q,"provisional":%v,"reachable":%q,"open":%d,`+"\n", refGrade(rows), refOpen(rows) > 0, refReachable(rows), refOpen(rows))
	var parts []string
	for i, part := range sections {
		text := fmt.Sprintf(`{"id":%q`, s.c.Sections[i].ID)
		if v := refVerdict(part); v != "" {
			text += fmt.Sprintf(`,"legal":%q`, v)
		}
		parts = append(parts, text+refInterval("practice", refPractice(part))+"}")
	}
	p(` "sections":[%s],`+"\n", strings.Join(parts, ","))
	var gaps []string
	for _, g := range refGaps(rows) {
		id, status, _ := strings.Cut(g, " ")
		q := s.c.Question(id)
		gaps = append(gaps, fmt.Sprintf(`{"id":%q,"duty":%q,"status":%q,"work":%q}`, id, q.Duty, status, q.Work))
	}
	p(` "gaps":[%s]`, strings.Join(gaps, ","))
	if w := refWay(rows); w != nil {
		p(",\n"+` "next":{"grade":%q,"change":["%s"],"work":%d}`, w.grade, strings.Join(w.ids, `","`), w.work)
	}
	p("}\n")
	return b.String()
}

// refInterval is `,"name":{"low":L,"high":H}`, or without a name `,"low":L,"high":H`; empty for none.
func refInterval(name string, i []int) string {
	switch {
	case i == nil:
		return ""
	case name == "":
		return fmt.Sprintf(`,"low":%d,"high":%d`, i[0], i[1])
	}
	return fmt.Sprintf(`,%q:{"low":%d,"high":%d}`, name, i[0], i[1])
}
