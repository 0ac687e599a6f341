package returns_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tenken/assess"
	"tenken/report/reporttest"
	"tenken/report/returns"
)

// collected is what came of a collection.
type collected struct {
	rows, answers, numbers string
	rejects                []string
	tally                  returns.Tally
}

// collect runs a collection over the lines of one file.
func collect(t testing.TB, s *returns.Survey, lines ...string) collected {
	t.Helper()
	var out collected
	c := returns.NewCollector(s, func(int) (returns.Scratch, error) { return new(reporttest.Scratch), nil },
		func(r returns.Reject) error {
			out.rejects = append(out.rejects, fmt.Sprintf("%s:%d %s", r.File, r.Line, r.Why.Rule))
			return nil
		})
	if err := c.Read("one", strings.NewReader(strings.Join(lines, "\n"))); err != nil {
		t.Fatal(err)
	}
	var rows, answers, numbers bytes.Buffer
	var err error
	out.tally, err = c.Finish(returns.NewRowsWriter(&rows), returns.NewAnswersWriter(&answers),
		returns.NewNumbersWriter(&numbers))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	out.rows, out.answers, out.numbers = rows.String(), answers.String(), numbers.String()
	return out
}

func invented(s *returns.Survey, n int, seed uint64) (lines []string) {
	for r := range s.Invent(n, seed, "2027-06", "2026-11-24") {
		lines = append(lines, r.Line())
	}
	return lines
}

// TestCollectKeepsTheNewest: revisions, the same file twice, two that contradict
// each other, and one that is no return.
func TestCollectKeepsTheNewest(t *testing.T) {
	s, a := survey(t), business(t)
	make := func(revision int, status assess.Status) string {
		a.Answers["GEN-01-02"] = assess.Answer{Status: status}
		w := wish()
		w.Revision = revision
		r, _, err := s.Make(a, w)
		if err != nil {
			t.Fatal(err)
		}
		return r.Line()
	}
	first, second, other := make(1, assess.No), make(2, assess.Yes), make(2, assess.Partly)
	got := collect(t, s, first, second, second, "garbage")
	if want := (returns.Tally{Read: 4, Kept: 1, Superseded: 1, Same: 1, Rejected: 1}); got.tally != want {
		t.Errorf("the tally is %+v, not %+v", got.tally, want)
	}
	if !slices.Equal(got.rejects, []string{"one:4 form"}) {
		t.Errorf("the rejects are %v", got.rejects)
	}
	id := returns.IDOf("mhlw-2027", a.BusinessKey)
	if want := id + ",jp-fixture-sector,1,P,6-20,13,2027-06,conforming,"; !strings.Contains(got.rows, want) {
		t.Errorf("the rows are\n%s\nwithout %s", got.rows, want)
	}
	if want := id + ",jp-appi-general,1,P,6-20,13,GEN-01-02,yes\n"; !strings.Contains(got.answers, want) {
		t.Errorf("the answers are\n%s\nwithout %s", got.answers, want)
	}
	got = collect(t, s, first, second, other)
	if got.tally.Kept != 0 || !slices.Equal(sorted(got.rejects), []string{"one:2 conflict", "one:3 conflict"}) {
		t.Errorf("of two that contradict each other: %+v, %v", got.tally, got.rejects)
	}
}

func sorted(s []string) []string { s = slices.Clone(s); slices.Sort(s); return s }

// TestOrderDoesNotCount: the same returns in any order give the same files, which
// are read back as they were written.
func TestOrderDoesNotCount(t *testing.T) {
	s := survey(t)
	lines := invented(s, 300, 1)
	want := collect(t, s, lines...)
	if want.tally.Kept != 300 || len(want.rejects) > 0 {
		t.Fatalf("invented returns are refused: %+v %v", want.tally, want.rejects)
	}
	rapid.Check(t, func(rt *rapid.T) {
		got := collect(t, s, rapid.Permutation(lines).Draw(rt, "order")...)
		if got.rows != want.rows || got.answers != want.answers {
			rt.Fatal("another order gives other files")
		}
	})
	var again bytes.Buffer
	w := returns.NewRowsWriter(&again)
	err := returns.ReadRows(strings.NewReader(want.rows), func(r *returns.Row) error { w.Write(r); return nil })
	if err = firstOf(err, w.Close()); err != nil || again.String() != want.rows {
		t.Errorf("rows are not read as written: %v", err)
	}
	again.Reset()
	aw := returns.NewAnswersWriter(&again)
	err = returns.ReadAnswers(strings.NewReader(want.answers), func(r *returns.AnswerRow) error {
		aw.Write(r)
		return nil
	})
	if err = firstOf(err, aw.Close()); err != nil || again.String() != want.answers {
		t.Errorf("answers are not read as written: %v", err)
	}
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// TestReports: a campaign by corporate number tells which number sent what.
func TestReports(t *testing.T) {
	c := campaign()
	c.Identify, c.To = returns.ByNumber, "age1test"
	s, err := returns.NewSurvey(c, lists(t))
	if err != nil {
		t.Fatal(err)
	}
	w := wish()
	w.Number = "7000012050002"
	r, _, err := s.Make(business(t), w)
	if err != nil {
		t.Fatal(err)
	}
	got := collect(t, s, r.Line())
	if !strings.Contains(got.numbers, r.ID+",7000012050002\n") || strings.Contains(got.rows, "7000012050002") {
		t.Errorf("numbers:\n%s\nrows:\n%s", got.numbers, got.rows)
	}
}

// TestRowsCutShort: rows of which a part is missing or changed are refused, every
// cut and every changed byte.
func TestRowsCutShort(t *testing.T) {
	s := survey(t)
	all := collect(t, s, invented(s, 3, 2)...).rows
	read := func(text string) error {
		return returns.ReadRows(strings.NewReader(text), func(*returns.Row) error { return nil })
	}
	if err := read(all); err != nil {
		t.Fatal(err)
	}
	for i := range all {
		if read(all[:i]) == nil {
			t.Errorf("cut at %d it is taken", i)
		}
		if changed := all[:i] + string(all[i]^1) + all[i+1:]; read(changed) == nil {
			t.Errorf("changed at %d it is taken", i)
		}
	}
	lines := strings.SplitAfter(all, "\n")
	isRefusal(t, read(strings.Join(slices.Delete(slices.Clone(lines), 2, 3), "")), "cut")
	lines[1], lines[2] = lines[2], lines[1]
	isRefusal(t, read(strings.Join(lines, "")), "row")
}

// FuzzReturn: whatever a line holds, it is refused or is written again as it was.
func FuzzReturn(f *testing.F) {
	s := survey(f)
	for _, line := range invented(s, 3, 3) {
		f.Add(line)
	}
	f.Add(`{"schema":"tenken/return/v1","campaign":"a","return":"`)
	f.Fuzz(func(t *testing.T, line string) {
		r, err := returns.Parse(line)
		if err != nil {
			return
		}
		if r.Line() != line {
			t.Errorf("%q is read and written as %q", line, r.Line())
		}
		if _, err := s.Check(r); err != nil {
			isRefusalOf(t, err)
		}
	})
}

func isRefusalOf(t *testing.T, err error) {
	t.Helper()
	var r *returns.Refusal
	if !errors.As(err, &r) {
		t.Errorf("%v is no refusal", err)
	}
}

// BenchmarkCollect tells how many returns a second one core takes in, of a list of
// some ninety questions as a ministry would ask.
func BenchmarkCollect(b *testing.B) {
	s := largeSurvey(b)
	lines := invented(s, 2_000, 4)
	b.ReportAllocs()
	b.SetBytes(int64(len(lines[0])))
	dir := b.TempDir()
	c := returns.NewCollector(s, func(i int) (returns.Scratch, error) {
		return os.Create(filepath.Join(dir, fmt.Sprint(i)))
	}, func(r returns.Reject) error { b.Fatal(r.Why); return nil })
	text := strings.Join(lines, "\n")
	b.ResetTimer()
	for n := 0; n < b.N; n += len(lines) {
		if err := c.Read("one", strings.NewReader(text)); err != nil {
			b.Fatal(err)
		}
	}
	b.StopTimer()
	tally, err := c.Finish(returns.NewRowsWriter(io.Discard), nil, nil)
	if err != nil || tally.Kept != len(lines) {
		b.Fatal(tally, err)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "returns/s")
	if err := c.Close(); err != nil {
		b.Fatal(err)
	}
}
