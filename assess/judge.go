package assess

import (
	"strings"

	"tenken/checklist"
)

// Judge judges an assessment against a checklist by rule tenken-verdict/1. It
// is pure and total: the same checklist, facts and answers give the same
// result, and no input makes it panic. A nil checklist asks nothing, a nil
// assessment answers nothing.
func Judge(c *checklist.Checklist, a *Assessment) Result {
	return judge(c, a, nil)
}

// supposed is an answer that was not given.
type supposed struct {
	q      string
	status Status
}

// judge judges as if the supposed answer had been given, with a reason; nil for
// the answers as they are.
func judge(c *checklist.Checklist, a *Assessment, what *supposed) Result {
	if c == nil {
		c = &checklist.Checklist{}
	}
	if a == nil {
		a = &Assessment{}
	}
	in := scopeOf(c, a)
	r := Result{Rule: Rule, AsOf: in.day}
	r.Items = make([]Item, 0, size(c))
	r.Sections = make([]SectionResult, len(c.Sections))
	pointed := make([]parts, len(c.Sections)+1) // one allocation for all that is pointed at
	var all tally
	for i := range c.Sections {
		sec := &c.Sections[i]
		var t tally
		for j := range sec.Questions {
			it := enter(&sec.Questions[j], a, &in, what)
			if it.Applies != checklist.False {
				t.add(&it)
			}
			r.Items = append(r.Items, it)
		}
		r.Sections[i] = t.section(sec.ID, &pointed[i])
		all.sum(&t)
	}
	all.conclude(&r, &pointed[len(c.Sections)])
	r.Goals = goals(c, r.Items)
	r.Gaps = gaps(r.Items)
	r.Next = wayUp(r.Items, all, r.Grade)
	return r
}

// enter says how a question enters the result.
func enter(q *checklist.Question, a *Assessment, in *scope, what *supposed) Item {
	it := Item{Question: q}
	it.Applies, it.Out, _ = in.applies(q)
	if it.Applies == checklist.False {
		return it
	}
	it.Status = countedAs(q, a.Answers[q.ID])
	if what != nil && what.q == q.ID {
		it.Status = assumed(q, what.status)
	}
	it.Open = it.Applies == checklist.Unknown || it.Status == Unanswered || it.Status == Unknown
	return it
}

func size(c *checklist.Checklist) int {
	n := 0
	for i := range c.Sections {
		n += len(c.Sections[i].Questions)
	}
	return n
}

// countedAs is the status that counts: an answer to a former meaning of the
// question is no answer, nor is one that waits to be confirmed, nor 該当なし
// without the right to it or without a reason.
func countedAs(q *checklist.Question, ans Answer) Status {
	if ans.Review || outdated(q, ans) || ans.Status == NotApplicable && strings.TrimSpace(ans.Reason) == "" {
		return Unanswered
	}
	return assumed(q, ans.Status)
}

// assumed is the status that would count if it were given with a reason.
func assumed(q *checklist.Question, s Status) Status {
	if int(s) >= len(statuses) || s == NotApplicable && !mayBeNA(q) {
		return Unanswered
	}
	return s
}

// outdated says that the question has another meaning since it was answered. An
// answer that does not record what it answered counts.
func outdated(q *checklist.Question, ans Answer) bool {
	return ans.Status != Unanswered && ans.Rev != 0 && ans.Rev < q.Rev
}

func mayBeNA(q *checklist.Question) bool { return q.NA == checklist.NAWithReason }
