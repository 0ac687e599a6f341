package assess_test

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"tenken/assess"
	"tenken/checklist"
)

// TestMain sets how many cases each property is tried on: on a day of work fewer
// than in CI.
func TestMain(m *testing.M) {
	flag.Parse()
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "rapid.checks" })
	if !given {
		n := "1000"
		switch {
		case os.Getenv("TENKEN_FULL") == "1":
			n = "100000"
		case os.Getenv("CI") != "":
			n = "5000"
		}
		if err := flag.Set("rapid.checks", n); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// few says that fewer cases are tried than it takes to meet every kind; of
// short tests the library tries a fifth.
func few() bool {
	n, err := strconv.Atoi(flag.Lookup("rapid.checks").Value.String())
	return testing.Short() || err == nil && n < 3000
}

// sheet is a checklist with an assessment of it.
type sheet struct {
	c *checklist.Checklist
	a *assess.Assessment
}

var factValues = []string{"yes", "no", "unknown", "", "yes", "no", "gone"} // empty: not stated; gone: no value any more

// drawSheet draws up to most questions in up to four sections, conditions over
// three facts, and answers whose mood differs from sheet to sheet.
func drawSheet(t *rapid.T, most int) sheet {
	c := &checklist.Checklist{ID: "drawn", Serial: 1}
	a := &assess.Assessment{Facts: checklist.Facts{}, Answers: map[string]assess.Answer{}}
	for f := range 3 {
		id := fmt.Sprintf("f%d", f)
		c.Facts = append(c.Facts, checklist.Fact{ID: id, Type: checklist.YesNo})
		if v := rapid.SampledFrom(factValues).Draw(t, id); v != "" {
			a.Facts[id] = v
		}
	}
	mood := rapid.SampledFrom(moods).Draw(t, "mood")
	duties := rapid.SampledFrom(dutyMoods).Draw(t, "duties")
	n := rapid.IntRange(0, most).Draw(t, "questions")
	for i := range n {
		if i == 0 || rapid.IntRange(0, 3).Draw(t, "new section") == 0 {
			c.Sections = append(c.Sections, checklist.Section{ID: fmt.Sprintf("S%d", len(c.Sections))})
		}
		q := drawQuestion(t, fmt.Sprintf("Q-%02d", i), duties)
		s := &c.Sections[len(c.Sections)-1]
		s.Questions = append(s.Questions, q)
		if ans := drawAnswer(t, mood); ans != (assess.Answer{}) {
			a.Answers[q.ID] = ans
		}
	}
	if rapid.IntRange(0, 2).Draw(t, "more keys") == 0 {
		relateFacts(t, c)
		drawDays(t, c, a)
	}
	return sheet{c, a}
}

// relateFacts makes facts hang on earlier ones: asked only if, derived, implied.
func relateFacts(t *rapid.T, c *checklist.Checklist) {
	yesno := rapid.SampledFrom([]string{"yes", "no"})
	on := func(n int) *checklist.Cond {
		return &checklist.Cond{Fact: c.Facts[rapid.IntRange(0, n-1).Draw(t, "on")].ID,
			Is: []string{yesno.Draw(t, "is")}}
	}
	for n := 1; n < len(c.Facts); n++ {
		f := &c.Facts[n]
		switch rapid.IntRange(0, 4).Draw(t, "relation") {
		case 0:
			f.When = on(n)
		case 1:
			f.Derive = []checklist.Derive{{Value: "yes", When: on(n)}, {Value: "no"}}
		case 2:
			by := &c.Facts[rapid.IntRange(0, n-1).Draw(t, "by")]
			by.Implies = append(by.Implies,
				checklist.Implication{Is: []string{yesno.Draw(t, "if")}, Fact: f.ID, Value: yesno.Draw(t, "then")})
		}
	}
}

// drawDays lets some questions be asked on some days, replace earlier ones, and
// have another meaning than when they were answered.
func drawDays(t *rapid.T, c *checklist.Checklist, a *assess.Assessment) {
	days := []checklist.Date{"", "2026-12-25", "2027-01-17"}
	a.AsOf = rapid.SampledFrom([]checklist.Date{"2026-11-02", "2026-12-25", "2027-01-17"}).Draw(t, "as of")
	var before []string
	for _, q := range c.All() {
		switch rapid.IntRange(0, 5).Draw(t, "key") {
		case 0:
			q.Since = rapid.SampledFrom(days).Draw(t, "from")
		case 1:
			q.Until = rapid.SampledFrom(days).Draw(t, "until")
		case 2:
			if len(before) > 0 {
				q.InsteadOf = []string{rapid.SampledFrom(before).Draw(t, "instead of")}
			}
		case 3:
			q.Rev = 2
		}
		if ans, ok := a.Answers[q.ID]; ok {
			ans.Rev = rapid.IntRange(1, 2).Draw(t, "rev")
			a.Answers[q.ID] = ans
		}
		before = append(before, q.ID)
	}
}

const (
	must   = checklist.Must
	effort = checklist.Effort
	should = checklist.Should
)

var dutyMoods = [][]checklist.Duty{
	{must, effort, should}, {must}, {effort, should}, {must, must, must, effort}, {must, effort, effort, should,
		should},
}

var moods = [][]assess.Status{
	{assess.Unanswered, assess.Yes, assess.Partly, assess.No, assess.Unknown, assess.NotApplicable},
	{assess.Yes, assess.Yes, assess.Yes, assess.Yes, assess.Partly, assess.Unknown},
	{assess.Yes, assess.Yes, assess.Yes, assess.No, assess.NotApplicable},
	{assess.Yes},
	{assess.Yes, assess.No, assess.No, assess.Partly},
	{assess.NotApplicable, assess.NotApplicable, assess.NotApplicable, assess.Unanswered},
	{assess.Yes, assess.Yes, assess.Yes, assess.Yes, assess.Unanswered},
	{assess.Yes, assess.No, assess.Unanswered, assess.Unanswered},
}

func drawQuestion(t *rapid.T, id string, duties []checklist.Duty) checklist.Question {
	q := checklist.Question{
		ID: id, Rev: 1,
		Duty:   rapid.SampledFrom(duties).Draw(t, "duty"),
		Work:   rapid.SampledFrom([]checklist.Work{checklist.Small, checklist.Middle, checklist.Large}).Draw(t, "work"),
		Weight: rapid.IntRange(1, 3).Draw(t, "weight"),
		NA: rapid.SampledFrom([]checklist.NARule{checklist.NAWithReason, checklist.NAWithReason,
			checklist.NARefused}).Draw(t, "na"),
		Quick: rapid.Bool().Draw(t, "quick"),
	}
	if rapid.IntRange(0, 2).Draw(t, "conditional") == 0 {
		q.When = drawCond(t, 3)
	}
	return q
}

func drawCond(t *rapid.T, depth int) *checklist.Cond {
	kind := rapid.IntRange(0, 5).Draw(t, "cond")
	if depth == 0 || kind < 3 {
		return &checklist.Cond{
			Fact: fmt.Sprintf("f%d", rapid.IntRange(0, 2).Draw(t, "fact")),
			Is:   rapid.SampledFrom([][]string{{"yes"}, {"no"}, {"yes", "no"}}).Draw(t, "is"),
		}
	}
	if kind == 3 {
		return &checklist.Cond{Not: drawCond(t, depth-1)}
	}
	list := make([]*checklist.Cond, rapid.IntRange(1, 3).Draw(t, "parts"))
	for i := range list {
		list[i] = drawCond(t, depth-1)
	}
	if kind == 4 {
		return &checklist.Cond{All: list}
	}
	return &checklist.Cond{Any: list}
}

// drawAnswer draws an answer; some of those with 該当なし lack a good reason.
func drawAnswer(t *rapid.T, mood []assess.Status) assess.Answer {
	ans := assess.Answer{Status: rapid.SampledFrom(mood).Draw(t, "status")}
	if ans.Status == assess.NotApplicable {
		ans.Reason = rapid.SampledFrom([]string{"none here", "none here", "none here", "", " 　"}).Draw(t, "reason")
	}
	return ans
}

// copy makes a sheet whose answers and facts can be changed freely.
func (s sheet) copy() sheet {
	a := &assess.Assessment{AsOf: s.a.AsOf, Facts: checklist.Facts{}, Answers: map[string]assess.Answer{}}
	for k, v := range s.a.Facts {
		a.Facts[k] = v
	}
	for k, v := range s.a.Answers {
		a.Answers[k] = v
	}
	return sheet{s.c, a}
}

// with is the sheet with one answer changed.
func (s sheet) with(id string, status assess.Status) sheet {
	n := s.copy()
	n.a.Answers[id] = assess.Answer{Status: status, Reason: "none here"}
	return n
}

func (s sheet) judge() assess.Result { return assess.Judge(s.c, s.a) }
