package assess_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"tenken/assess"
	"tenken/checklist"
)

// large makes a checklist of n questions in sections of 20, every third of
// which rests on facts, and answers drawn from the statuses.
func large(n int, seed uint64, statuses ...assess.Status) (*checklist.Checklist, *assess.Assessment) {
	r := rand.New(rand.NewPCG(seed, 1))
	c := &checklist.Checklist{}
	for f := range 20 {
		c.Facts = append(c.Facts, checklist.Fact{ID: fmt.Sprintf("fact-%d", f), Type: checklist.YesNo})
	}
	a := &assess.Assessment{Facts: checklist.Facts{}, Answers: map[string]assess.Answer{}}
	for f := range 18 {
		a.Facts[fmt.Sprintf("fact-%d", f)] = []string{"yes", "yes", "no"}[r.IntN(3)]
	}
	for i := range n {
		if i%20 == 0 {
			c.Sections = append(c.Sections, checklist.Section{ID: fmt.Sprintf("SEC-%02d", i/20)})
		}
		q := checklist.Question{
			ID: fmt.Sprintf("SEC-%02d-%02d", i/20, i%20), Rev: 1, Weight: 1 + r.IntN(3), NA: checklist.NAWithReason,
			Duty: []checklist.Duty{checklist.Must, checklist.Effort, checklist.Should}[r.IntN(3)],
			Work: []checklist.Work{checklist.Small, checklist.Middle, checklist.Large}[r.IntN(3)],
		}
		if i%3 == 0 {
			q.When = &checklist.Cond{All: []*checklist.Cond{
				{Fact: fmt.Sprintf("fact-%d", r.IntN(20)), Is: []string{"yes"}},
				{Not: &checklist.Cond{Fact: fmt.Sprintf("fact-%d", r.IntN(20)), Is: []string{"no"}}},
			}}
		}
		s := &c.Sections[len(c.Sections)-1]
		s.Questions = append(s.Questions, q)
		a.Answers[q.ID] = assess.Answer{Status: statuses[r.IntN(len(statuses))], Reason: "none here"}
	}
	return c, a
}

var mixed = []assess.Status{assess.Yes, assess.Yes, assess.Yes, assess.Partly, assess.No, assess.Unknown,
	assess.NotApplicable}

func BenchmarkJudge(b *testing.B) {
	for _, n := range []int{100, 500, 2000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c, a := large(n, 1, mixed...)
			b.ReportAllocs()
			for b.Loop() {
				assess.Judge(c, a)
			}
		})
	}
}

// BenchmarkJudgeSettling500 has facts that hang on each other, settled once.
func BenchmarkJudgeSettling500(b *testing.B) {
	c, a := large(500, 1, mixed...)
	for n := 1; n < len(c.Facts); n++ {
		f, on := &c.Facts[n], &checklist.Cond{Fact: c.Facts[n-1].ID, Is: []string{"yes"}}
		switch n % 4 {
		case 0:
			f.When = on
		case 1:
			f.Derive = []checklist.Derive{{Value: "yes", When: on}, {Value: "no"}}
		case 2:
			c.Facts[n-1].Implies = []checklist.Implication{{Is: []string{"yes"}, Fact: f.ID, Value: "yes"}}
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		assess.Judge(c, a)
	}
}

// A question costs no allocation: ten times as many in as many sections cost
// the same number.
func TestJudgeAllocatesNothingPerQuestion(t *testing.T) {
	allocations := func(n int) float64 {
		c, a := large(n, 1, mixed...)
		for len(c.Sections) > 3 {
			c.Sections[0].Questions = append(c.Sections[0].Questions, c.Sections[3].Questions...)
			c.Sections = append(c.Sections[:3], c.Sections[4:]...)
		}
		return testing.AllocsPerRun(20, func() { assess.Judge(c, a) })
	}
	few, many := allocations(200), allocations(2000)
	if many != few {
		t.Errorf("%v allocations for 200 questions, %v for 2000", few, many)
	}
}

func BenchmarkWhatIf500(b *testing.B) {
	c, a := large(500, 1, mixed...)
	s := assess.NewSession(c, a, options())
	b.ReportAllocs()
	for b.Loop() {
		s.WhatIf("SEC-07-07", assess.Yes)
	}
}

// BenchmarkWayUp500 has nothing but 500 gaps, once for each way up.
func BenchmarkWayUp500(b *testing.B) {
	for _, v := range []struct {
		name   string
		duty   checklist.Duty
		status assess.Status
	}{
		{"E", checklist.Must, assess.No}, {"C", checklist.Must, assess.Partly}, {"B", checklist.Effort, assess.No},
		{"Bmixed", "", assess.No},
	} {
		b.Run(v.name, func(b *testing.B) {
			c, a := large(500, 1, v.status)
			for i := range c.Sections {
				for j := range c.Sections[i].Questions {
					q := &c.Sections[i].Questions[j]
					q.Duty, q.When = v.duty, nil
					if v.duty == "" {
						q.Duty = []checklist.Duty{checklist.Effort, checklist.Should}[j%2]
						a.Answers[q.ID] = assess.Answer{Status: []assess.Status{assess.No, assess.Partly,
							assess.Unanswered}[j%3]}
					}
				}
			}
			b.ReportAllocs()
			for b.Loop() {
				assess.Judge(c, a)
			}
		})
	}
}

func BenchmarkFold2000(b *testing.B) {
	events := []assess.Event{{ID: "begin", Kind: assess.KindBegin, Begin: &assess.Begin{}}}
	for i := range 2000 {
		events = append(events, assess.Event{N: i + 1, ID: fmt.Sprint(i), Kind: assess.KindAnswer,
			Answers: []assess.Change{{Q: fmt.Sprintf("SEC-%02d-%02d", i/20, i%20), Rev: 1,
				Fields: map[assess.Field]string{"status": "yes"}}}})
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := assess.Fold(events); err != nil {
			b.Fatal(err)
		}
	}
}
