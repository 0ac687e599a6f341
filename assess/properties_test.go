package assess_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tenken/assess"
	"tenken/checklist"
)

// The properties that every result has, one test each.

var verdictRank = map[assess.Verdict]int{assess.Nonconforming: 1, assess.NeedsCorrection: 2, assess.Conforming: 3}
var gradeRank = map[assess.Grade]int{assess.GradeE: 1, assess.GradeD: 2, assess.GradeC: 3, assess.GradeB: 4,
	assess.GradeA: 5}

// worse are the statuses below each: yes > partly > unknown > no, yes > unanswered.
var worse = map[assess.Status][]assess.Status{
	assess.Yes:     {assess.Partly, assess.Unknown, assess.No, assess.Unanswered},
	assess.Partly:  {assess.Unknown, assess.No},
	assess.Unknown: {assess.No},
}

// Property 1. From undetermined and none only the best of the others would be
// an improvement: worsening may decide, never for the good.
func TestWorseNeverImproves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t, 14)
		was := s.judge()
		at := slices.DeleteFunc(slices.Clone(was.Items), func(it assess.Item) bool { return worse[it.Status] == nil })
		if len(at) == 0 {
			t.Skip("nothing can become worse")
		}
		it := rapid.SampledFrom(at).Draw(t, "item")
		is := s.with(it.Question.ID, rapid.SampledFrom(worse[it.Status]).Draw(t, "worse")).judge()
		if improved(was.Grade, is.Grade, gradeRank, assess.GradeNone, assess.GradeC) {
			t.Errorf("grade rose from %s to %s", was.Grade, is.Grade)
		}
		if was.Legal != nil && improved(was.Legal.Verdict, is.Legal.Verdict, verdictRank, assess.Undetermined,
			assess.NeedsCorrection) {
			t.Errorf("verdict rose from %s to %s", was.Legal.Verdict, is.Legal.Verdict)
		}
		lower(t, "practice", was.Practice, is.Practice)
		lower(t, "rate", rateOf(was.Legal), rateOf(is.Legal))
		for i := range was.Sections {
			a, b := was.Sections[i], is.Sections[i]
			lower(t, "section practice", a.Practice, b.Practice)
			lower(t, "section rate", rateOf(a.Legal), rateOf(b.Legal))
		}
	})
}

// improved says that now is better than was; from neither, better than limit.
func improved[T comparable](was, now T, rank map[T]int, neither, limit T) bool {
	switch {
	case now == neither:
		return false
	case was == neither:
		return rank[now] > rank[limit]
	}
	return rank[now] > rank[was]
}

func lower(t *rapid.T, what string, was, is *assess.Interval) {
	if (was == nil) != (is == nil) || was != nil && is.Low > was.Low {
		t.Errorf("%s rose from %v to %v", what, pair(was), pair(is))
	}
}

func rateOf(l *assess.Legal) *assess.Interval {
	if l == nil {
		return nil
	}
	return l.Rate
}

// Property 2. An interval that vanishes (the last question became 該当なし) lies inside any.
func TestAnsweringNarrows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t, 14)
		was := s.judge()
		open := slices.DeleteFunc(slices.Clone(was.Items), func(it assess.Item) bool {
			return it.Applies == checklist.False || it.Status != assess.Unanswered
		})
		if len(open) == 0 {
			t.Skip("all answered")
		}
		it := rapid.SampledFrom(open).Draw(t, "item")
		is := s.with(it.Question.ID, rapid.SampledFrom(moods[0][1:]).Draw(t, "answer")).judge()
		inside(t, was.Practice, is.Practice)
		inside(t, rateOf(was.Legal), rateOf(is.Legal))
		for i := range was.Sections {
			inside(t, was.Sections[i].Practice, is.Sections[i].Practice)
			inside(t, rateOf(was.Sections[i].Legal), rateOf(is.Sections[i].Legal))
		}
	})
}

func inside(t *rapid.T, was, is *assess.Interval) {
	if is != nil && (was == nil || is.Low < was.Low || is.High > was.High || is.Low > is.High) {
		t.Errorf("%v does not lie in %v", pair(is), pair(was))
	}
}

// Property 3, first half.
func TestWhatDoesNotApplyChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t, 14)
		was := s.judge()
		out := map[string]bool{}
		for _, it := range was.Items {
			out[it.Question.ID] = it.Applies == checklist.False
		}
		without := *s.c
		without.Sections = slices.Clone(s.c.Sections)
		answered := s.copy()
		for i := range without.Sections {
			without.Sections[i].Questions = slices.DeleteFunc(slices.Clone(without.Sections[i].Questions),
				func(q checklist.Question) bool {
					if !out[q.ID] {
						return false
					}
					answered.a.Answers[q.ID] = drawAnswer(t, moods[0])
					return true
				})
		}
		if d := cmp.Diff(ofResult(was), ofResult(answered.judge())); d != "" {
			t.Errorf("answering what is not asked changed\n%s", d)
		}
		if d := cmp.Diff(ofResult(was), ofResult(assess.Judge(&without, s.a))); d != "" {
			t.Errorf("leaving out what is not asked changed\n%s", d)
		}
	})
}

// Property 3, second half: order. The lists follow the order, the figures do not.
func TestOrderChangesNoFigure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t, 10)
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		mixed := *s.c
		mixed.Sections = slices.Clone(s.c.Sections)
		for i := range mixed.Sections {
			qs := slices.Clone(mixed.Sections[i].Questions)
			r.Shuffle(len(qs), func(i, j int) { qs[i], qs[j] = qs[j], qs[i] })
			mixed.Sections[i].Questions = qs
		}
		r.Shuffle(len(mixed.Sections), func(i, j int) {
			mixed.Sections[i], mixed.Sections[j] = mixed.Sections[j], mixed.Sections[i]
		})
		if d := cmp.Diff(orderless(s.judge()), orderless(assess.Judge(&mixed, s.a))); d != "" {
			t.Errorf("order changed\n%s", d)
		}
	})
}

func orderless(r assess.Result) figures {
	f := ofResult(r)
	slices.Sort(f.Sections)
	slices.Sort(f.Gaps)
	f.Next = ""
	if r.Next != nil {
		// Which of equal sets is named follows positions, and from E with it the
		// grade it gives (a partly or a no of the same work): work and number stand.
		f.Next = fmt.Sprint(r.Next.Work, len(r.Next.Change))
	}
	return f
}

// Property 3, events: those of different questions and facts commute.
func TestEventsThatCommute(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t, 10)
		events := eventsOf(s)
		one, err := assess.Fold(events)
		if err != nil {
			t.Fatal(err)
		}
		mixed := slices.Clone(events)
		rest := mixed[1:]
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		r.Shuffle(len(rest), func(i, j int) { rest[i], rest[j] = rest[j], rest[i] })
		two, err := assess.Fold(mixed)
		if err != nil {
			t.Fatal(err)
		}
		want := ofResult(s.judge())
		for _, a := range []*assess.Assessment{one, two} {
			if d := cmp.Diff(want, ofResult(assess.Judge(s.c, a))); d != "" {
				t.Errorf("folding changed\n%s", d)
			}
		}
	})
}

// eventsOf writes a sheet as one event a fact and an answer.
func eventsOf(s sheet) []assess.Event {
	events := []assess.Event{{ID: "begin", Kind: assess.KindBegin, T: s.a.AsOf.Time(),
		Begin: &assess.Begin{Format: assess.Format}}}
	for id, v := range s.a.Facts {
		events = append(events, assess.Event{N: len(events), ID: "f-" + id, Kind: assess.KindFact,
			Facts: []assess.FactValue{{ID: id, Value: v}}})
	}
	for id, ans := range s.a.Answers {
		events = append(events, assess.Event{N: len(events), ID: "a-" + id, T: time.Unix(int64(len(events)), 0),
			Kind: assess.KindAnswer, Answers: []assess.Change{
				{Q: id, Rev: ans.Rev, Fields: map[assess.Field]string{assess.FieldStatus: ans.Status.String(),
					assess.FieldReason: ans.Reason}}}})
	}
	return events
}

// Property 4.
func TestAllNotApplicableIsUndetermined(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t, 14).copy()
		duties := 0
		for _, it := range s.judge().Items {
			if it.Question.Duty == checklist.Must && it.Applies != checklist.False {
				s.a.Answers[it.Question.ID] = assess.Answer{Status: assess.NotApplicable, Reason: "none here"}
				duties++
			}
		}
		r := s.judge()
		if duties > 0 && (r.Legal == nil || r.Legal.Verdict != assess.Undetermined || r.Grade != assess.GradeNone ||
			r.Next != nil) {
			t.Errorf("%d duties, all 該当なし: %+v", duties, ofResult(r))
		}
	})
}

// Property 5. That no set of less work does it is compared on small sheets
// against every set (the reference), on long ones in wayup_test.go.
func TestFollowingTheWayUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t, 30)
		r := s.judge()
		if r.Next == nil {
			if r.Grade != assess.GradeA && r.Grade != assess.GradeNone && r.Legal != nil && r.Legal.Unanswered == 0 {
				t.Fatalf("grade %s and no way up", r.Grade)
			}
			return
		}
		if gradeRank[r.Next.Grade] <= gradeRank[r.Grade] {
			t.Errorf("from %s the way up leads to %s", r.Grade, r.Next.Grade)
		}
		if g := s.mend(r.Next.Change, "").judge().Grade; g != r.Next.Grade {
			t.Errorf("following it gives %s, not %s", g, r.Next.Grade)
		}
		for _, id := range r.Next.Change {
			if g := s.mend(r.Next.Change, id).judge().Grade; gradeRank[g] >= gradeRank[r.Next.Grade] {
				t.Errorf("without %s it gives %s already", id, g)
			}
		}
	})
}

// mend turns all but one of the questions into yes.
func (s sheet) mend(ids []string, but string) sheet {
	n := s.copy()
	for _, id := range ids {
		if id != but {
			n.a.Answers[id] = assess.Answer{Status: assess.Yes}
		}
	}
	return n
}

// Property 6, first half: any input.
func TestJudgingIsTotal(t *testing.T) {
	odd := &checklist.Checklist{Sections: []checklist.Section{{}, {ID: "S", Questions: []checklist.Question{
		{}, {ID: "Q", Duty: "none such", Work: "XXL", Weight: -7, NA: "perhaps", When: &checklist.Cond{}},
		{ID: "Q", Duty: must, Weight: 1 << 40, When: &checklist.Cond{All: []*checklist.Cond{nil},
			Any: []*checklist.Cond{nil}}},
		{ID: "R", Duty: effort, When: &checklist.Cond{Not: &checklist.Cond{Fact: "nowhere"}}},
	}}}}
	for s := range 256 {
		a := &assess.Assessment{Answers: map[string]assess.Answer{"Q": {Status: assess.Status(s)},
			"R": {Status: assess.Status(s)}, "gone": {Status: assess.No}}}
		for _, c := range []*checklist.Checklist{odd, {}, nil} {
			for _, a := range []*assess.Assessment{a, {}, nil} {
				r := assess.Judge(c, a)
				if r.Rule != assess.Rule || r.Grade == "" || r.Reachable == "" {
					t.Fatalf("status %d: %+v", s, r)
				}
			}
		}
	}
}

// A what-if is the judgement that would follow, and leaves the session as it was.
func TestWhatIfIsWhatWouldBe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t, 14)
		r := s.judge()
		if len(r.Items) == 0 {
			t.Skip("no question")
		}
		session := assess.NewSession(s.c, s.a, options())
		id := rapid.SampledFrom(r.Items).Draw(t, "item").Question.ID
		status := rapid.SampledFrom(moods[0]).Draw(t, "status")
		if d := cmp.Diff(ofResult(s.with(id, status).judge()), ofResult(session.WhatIf(id, status))); d != "" {
			t.Errorf("-would be +what if\n%s", d)
		}
		if d := cmp.Diff(ofResult(r), ofResult(session.Result())); d != "" {
			t.Errorf("the what-if stayed\n%s", d)
		}
	})
}
