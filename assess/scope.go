package assess

import (
	"tenken/checklist"
)

// scope says which questions are asked: by the facts as they settle, by the day,
// and by what replaces what.
type scope struct {
	facts    checklist.Facts // settled
	day      checklist.Date  // empty: every question is asked, whatever its days
	replaced map[string][]*checklist.Question
	draft    bool
}

func scopeOf(c *checklist.Checklist, a *Assessment) scope {
	return scopeBy(c, a, checklist.SettledFacts(c, a.Facts))
}

// scopeBy is scopeOf where the facts are settled already.
func scopeBy(c *checklist.Checklist, a *Assessment, settled checklist.Facts) scope {
	s := scope{facts: settled, day: dayOf(c, a), draft: c.Draft}
	for i := range c.Sections {
		for j := range c.Sections[i].Questions {
			q := &c.Sections[i].Questions[j]
			for _, id := range q.InsteadOf {
				if s.replaced == nil {
					s.replaced = map[string][]*checklist.Question{}
				}
				s.replaced[id] = append(s.replaced[id], q)
			}
		}
	}
	return s
}

// dayOf is the day by whose law is judged: that of the assessment, else the day
// of law that the checklist was written by.
func dayOf(c *checklist.Checklist, a *Assessment) checklist.Date {
	if a.AsOf != "" {
		return a.AsOf
	}
	return c.AsOf
}

// applies says whether the question is asked, and why not. A question that
// replaces others is never itself replaced, so that two never hide each other.
func (s *scope) applies(q *checklist.Question) (checklist.Truth, Out, *checklist.Question) {
	switch {
	case s.draft:
		return checklist.False, OutDraft, nil
	case !s.onDay(q):
		return checklist.False, OutDay, nil
	}
	t := q.When.Eval(s.facts)
	if t == checklist.False {
		return t, OutFacts, nil
	}
	if len(s.replaced) > 0 && len(q.InsteadOf) == 0 {
		for _, by := range s.replaced[q.ID] {
			if s.onDay(by) && by.When.Eval(s.facts) == checklist.True {
				return checklist.False, OutAnswered, by
			}
		}
	}
	return t, Asked, nil
}

func (s *scope) onDay(q *checklist.Question) bool {
	return s.day == "" || q.Since <= s.day && (q.Until == "" || s.day < q.Until)
}
