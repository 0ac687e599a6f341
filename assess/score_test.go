package assess_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tenken/report"
)

// What needs the writer of scores stands here, apart, so that the faults of
// .ci/mutate can be tried without building it.

// update writes score.json of the vectors from the reference, to be read by a person.
var update = flag.Bool("update", false, "write the golden files anew")

// TestVectors runs every vector through Judge and WriteScore, and through the
// reference: three sides have to agree.
func TestVectors(t *testing.T) {
	for _, dir := range vectors(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			s := readVector(t, os.DirFS(dir))
			want := refScore(s)
			if *update {
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
			if why := read(t, os.DirFS(dir), "why.txt"); strings.Count(why, "\n") != 1 || !strings.HasSuffix(why,
				".\n") {
				t.Errorf("why.txt is not one sentence: %q", why)
			}
		})
	}
}

func compact(t testing.TB, s string) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(s)); err != nil {
		t.Fatalf("%v in %s", err, s)
	}
	return b.String()
}

// Property 6, second half: the same input, copied, gives the same bytes.
func TestSameInputSameBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t, 14)
		if a, b := bytesOf(t, s), bytesOf(t, s.copy()); !bytes.Equal(a, b) {
			t.Errorf("%s\n%s", a, b)
		}
	})
}

func bytesOf(t *rapid.T, s sheet) []byte {
	var b bytes.Buffer
	if err := report.WriteScore(&b, report.ScoreInput{Assessment: s.a, Result: s.judge()}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
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
	if s.a.AsOf != "" {
		p(` "asof":%q,`+"\n", s.a.AsOf)
	}
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
	p(` "grade":%q,"provisional":%v,"reachable":%q,"open":%d,`+"\n", refGrade(rows), refOpen(rows) > 0,
		refReachable(rows), refOpen(rows))
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
