package assess

import (
	"fmt"
	"strings"

	"tenken/checklist"
)

// Out says why a question is not asked.
type Out uint8

// The reasons.
const (
	Asked       Out = iota // it is asked
	OutFacts               // the facts rule it out
	OutDay                 // it is not asked on the day by whose law is judged
	OutAnswered            // another question answers it
	OutDraft               // the list is a draft, which is never judged
	outCount
)

// String is the reason in JSON; empty where the question is asked.
func (o Out) String() string { return [outCount]string{"", "facts", "day", "answered", "draft"}[o] }

// scope says which questions are asked: by the facts as they settle, by the day,
// and by what replaces what.
type scope struct {
	facts    checklist.Facts // settled
	day      checklist.Date  // empty: every question is asked, whatever its days
	replaced map[string][]*checklist.Question
	draft    bool
}

func scopeOf(c *checklist.Checklist, a *Assessment) scope {
	s := scope{facts: checklist.SettledFacts(c, a.Facts), day: dayOf(c, a), draft: c.Draft}
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

// text says why a question is not asked, as a sentence without full stop.
func (o Out) text(by *checklist.Question) checklist.Text {
	t := outWords[o]
	if by != nil {
		t = checklist.Text{JA: fmt.Sprintf(t.JA, by.ID), EN: fmt.Sprintf(t.EN, by.ID)}
	}
	return t
}

// WhyOut says in words why the question is not asked; empty where it is.
func (t Trace) WhyOut(lang checklist.Lang) string { return t.Out.text(t.AnsweredBy).In(lang) }

// Settled are the facts as they count (rule tenken-verdict/1, Inputs); [Session.Facts]
// stays what was stated. It is computed once between changes.
func (s *Session) Settled() checklist.Settled {
	if s.settled == nil {
		settled := checklist.Settle(s.c, s.a.Facts)
		s.settled = &settled
	}
	return *s.settled
}

// Contradiction says in a sentence or two that a fact was stated otherwise than
// others demand, and that it is to be stated again.
func (s *Session) Contradiction(x checklist.SettledFact, lang checklist.Lang) string {
	var by, should []string
	for _, id := range x.By {
		if f := s.c.Fact(id); f != nil {
			by = append(by, fmt.Sprintf(factQuote.In(lang), checklist.Visible(f.Ask.In(lang))))
		}
	}
	for _, v := range x.Should {
		should = append(should, fmt.Sprintf(factQuote.In(lang), checklist.Visible(x.Fact.ValueLabel(v, lang))))
	}
	stated, and := s.a.AsStated(x.Fact.ID, x.Stated), factAnd.In(lang)
	return fmt.Sprintf(factContradicted.In(lang), checklist.Visible(x.Fact.Ask.In(lang)),
		checklist.Visible(x.Fact.ValueLabel(stated, lang)), strings.Join(by, and), strings.Join(should, and))
}
