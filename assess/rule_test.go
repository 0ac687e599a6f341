package assess_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tenken/assess"
	"tenken/checklist"
)

// figures is a result in words, the same for Judge and for the reference.
type figures struct {
	Verdict          string
	Counts           string
	Rate, Practice   []int
	Grade, Reachable string
	Open             int
	Provisional      bool
	NAShare          int
	Sections, Gaps   []string
	Next             string
}

func ofResult(r assess.Result) figures {
	f := figures{Grade: string(r.Grade), Reachable: string(r.Reachable), Open: r.Open, Provisional: r.Provisional,
		NAShare: r.NAShare, Practice: pair(r.Practice)}
	if l := r.Legal; l != nil {
		f.Verdict = string(l.Verdict)
		f.Counts = fmt.Sprint(l.Yes, l.Partly, l.No, l.Unknown, l.Unanswered, l.NA)
		f.Rate = pair(l.Rate)
	}
	for _, s := range r.Sections {
		v := ""
		var rate []int
		if s.Legal != nil {
			v, rate = string(s.Legal.Verdict), pair(s.Legal.Rate)
		}
		f.Sections = append(f.Sections, fmt.Sprint(v, rate, pair(s.Practice), s.Counts))
	}
	for _, g := range r.Gaps {
		f.Gaps = append(f.Gaps, g.Question.ID+" "+g.Status.String())
	}
	if n := r.Next; n != nil {
		f.Next = fmt.Sprint(n.Grade, n.Change, n.Work)
	}
	return f
}

func pair(i *assess.Interval) []int {
	if i == nil {
		return nil
	}
	return []int{i.Low, i.High}
}

func ofReference(s sheet, way bool) figures {
	rows, sections := sheetRows(s.c, s.a)
	f := figures{Verdict: refVerdict(rows), Grade: refGrade(rows), Reachable: refReachable(rows), Open: refOpen(rows),
		Provisional: refOpen(rows) > 0, Rate: refRate(rows), Practice: refPractice(rows), Gaps: refGaps(rows)}
	all := []string{"yes", "partly", "no", "unknown", "unanswered", "na"}
	if f.Verdict != "" {
		var ns []int
		for _, st := range all {
			ns = append(ns, count(rows, true, st))
		}
		f.Counts = fmt.Sprint(ns[0], ns[1], ns[2], ns[3], ns[4], ns[5])
		f.NAShare = percent(count(rows, true, "na"), count(rows, true, all...))
	}
	for _, part := range sections {
		var ns [6]int
		for i, st := range all {
			ns[i] = count(part, true, st) + count(part, false, st)
		}
		c := assess.Counts{Yes: ns[0], Partly: ns[1], No: ns[2], Unknown: ns[3], Unanswered: ns[4], NA: ns[5]}
		f.Sections = append(f.Sections, fmt.Sprint(refVerdict(part), refRate(part), refPractice(part), c))
	}
	if way {
		if w := refWay(rows); w != nil {
			f.Next = fmt.Sprint(w.grade, w.ids, w.work)
		}
	}
	return f
}

// TestJudgeAgreesWithTheReference compares everything that the rule says, the
// way up against every possible set, on small sheets.
func TestJudgeAgreesWithTheReference(t *testing.T) {
	ways := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t, 10)
		have, want := ofResult(s.judge()), ofReference(s, true)
		if d := cmp.Diff(want, have); d != "" {
			t.Fatalf("-reference +judge\n%s", d)
		}
		if have.Next != "" {
			ways[have.Grade+" to "+have.Next[:1]]++
		}
	})
	t.Logf("ways up compared: %v", ways)
	if len(ways) < 10 && few() {
		return
	}
	for _, step := range []string{"E to D", "E to C", "E to B", "E to A", "D to C", "D to B", "D to A", "C to B",
		"C to A", "B to A"} {
		if ways[step] == 0 {
			t.Errorf("no drawn sheet leads from %s: %v", step, ways)
		}
	}
}

// TestJudgeAgreesWithTheReferenceOnLongSheets leaves the way up aside.
func TestJudgeAgreesWithTheReferenceOnLongSheets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t, 40)
		have, want := ofResult(s.judge()), ofReference(s, false)
		have.Next = ""
		if d := cmp.Diff(want, have); d != "" {
			t.Fatalf("-reference +judge\n%s", d)
		}
	})
}

// More than a fifth: 41 of 200 is, although it rounds down to 20 %.
func TestManyNotApplicable(t *testing.T) {
	c, _ := large(200, 1, assess.Yes)
	for i := range c.Sections {
		for j := range c.Sections[i].Questions {
			c.Sections[i].Questions[j].Duty, c.Sections[i].Questions[j].When = must, nil
		}
	}
	for n, want := range map[int]bool{0: false, 39: false, 40: false, 41: true, 200: true} {
		a := answers("")
		for _, q := range c.All() {
			a.Answers[q.ID] = assess.Answer{Status: assess.Yes}
			if len(a.Answers) <= n {
				a.Answers[q.ID] = assess.Answer{Status: assess.NotApplicable, Reason: "none here"}
			}
		}
		if r := assess.Judge(c, a); r.ManyNA() != want || r.NAShare != n/2 {
			t.Errorf("%d of 200: %v, %d %%", n, r.ManyNA(), r.NAShare)
		}
	}
	if r := assess.Judge(nil, nil); r.ManyNA() {
		t.Error("of nothing")
	}
}

// What no loader lets through still counts somehow: a weight out of range as
// the nearest, an unknown size of work as the largest, an unknown duty as advice.
func TestOddValuesCountAsTheNearest(t *testing.T) {
	of := func(weight int, work checklist.Work, duty checklist.Duty) figures {
		c := ask("Q-01-01 should S w2", "Q-01-02 should S", "Q-01-03 should L w3", "Q-01-04 effort M w2",
			"Q-01-05 should S w1")
		q := &c.Sections[0].Questions[1]
		q.Weight, q.Work, q.Duty = weight, work, duty
		return ofResult(assess.Judge(c, answers("Q-01-01=no Q-01-02=no Q-01-03=yes Q-01-04=partly Q-01-05=no")))
	}
	for _, v := range []struct {
		weight int
		work   checklist.Work
		duty   checklist.Duty
		near   int
		size   checklist.Work
		class  checklist.Duty
	}{
		{0, "S", should, 1, "S", should}, {-5, "M", effort, 1, "M", effort}, {4, "L", should, 3, "L",
			should}, {1 << 30, "S", effort, 3, "S", effort},
		{2, "XXL", should, 2, "L", should}, {1, "", should, 1, "L", should}, {2, "S", "nonsense", 2, "S", should},
	} {
		if d := cmp.Diff(of(v.near, v.size, v.class), of(v.weight, v.work, v.duty)); d != "" {
			t.Errorf("%v\n%s", v, d)
		}
	}
}
