package assess

import (
	"slices"

	"tenken/checklist"
)

// At is the current question; nil when no question is asked.
func (s *Session) At() *checklist.Question { return s.known[s.at].q }

// Step is where a step forward led.
type Step uint8

// The ends of a step forward.
const (
	ToNext   Step = iota // to the next question of the round
	ToOpen               // past the last one: back to the first without an answer
	ToResult             // past the last one, and each has an answer: the result is due
)

// Forward steps to the next question of the round.
func (s *Session) Forward() Step {
	if q := s.beside(1); q != nil {
		s.at = q.ID
		return ToNext
	}
	for _, q := range s.round {
		if s.open(q) {
			s.at = q.ID
			return ToOpen
		}
	}
	return ToResult
}

// Onward is Forward after an answer. It passes over what has an answer already, such
// as the questions of the first pass in a section; where the answer was the last that
// the round wanted, wherever in it that was, the result is due.
func (s *Session) Onward() Step {
	filled := s.filled
	s.filled = false
	if filled || s.Left() == 0 && s.GivesPass() {
		return ToResult
	}
	over := s.Left() > 0 || s.part.Section != ""
	step := s.Forward()
	for over && step == ToNext && !s.open(s.At()) {
		step = s.Forward()
	}
	return step
}

// Back steps to the question of the round before; false at the first.
func (s *Session) Back() bool {
	q := s.beside(-1)
	if q != nil {
		s.at = q.ID
	}
	return q != nil
}

// beside is the question next to the current one in the round, after it (1) or
// before it (-1); nil where there is none. One that is not of the round itself
// counts by its place in the order of the walk.
func (s *Session) beside(by int) *checklist.Question {
	here := s.find(s.at)
	round := s.round
	if by < 0 {
		round = slices.Clone(round)
		slices.Reverse(round)
	}
	for _, q := range round {
		if (s.find(q.ID)-here)*by > 0 {
			return q
		}
	}
	return nil
}

// open says that the question counts as unanswered.
func (s *Session) open(q *checklist.Question) bool {
	return countedAs(q, s.a.Answers[q.ID]) == Unanswered
}

// Jump steps to the question with that id. A [Refusal] says that there is
// none, or that it is not asked because of the facts.
func (s *Session) Jump(id string) error {
	if s.find(id) >= 0 {
		s.at = id
		return nil
	}
	if p, ok := s.known[id]; ok {
		in := scopeOf(s.c, s.a)
		_, out, by := in.applies(p.q)
		return &Refusal{Rule: "not-asked", Q: id, Text: out.sentence(by)}
	}
	return NoQuestion(id)
}

// Numbered is the question with that No. of the report: the n-th of those
// asked as the checklist has them, from 1; nil where there is none.
func (s *Session) Numbered(n int) *checklist.Question {
	for _, q := range s.c.All() {
		if s.find(q.ID) < 0 {
			continue
		}
		if n--; n == 0 {
			return q
		}
	}
	return nil
}

// find is the place of the question in the walk, -1 where it is not asked.
func (s *Session) find(id string) int {
	if i, asked := s.places[id]; asked {
		return i
	}
	return -1
}

// Asked are the questions asked (those that apply or may apply), in the order
// of the walk, that pass every filter.
func (s *Session) Asked(filters ...Filter) []*checklist.Question {
	out := make([]*checklist.Question, 0, len(s.walk))
next:
	for _, q := range s.walk {
		for _, ok := range filters {
			if !ok(q, s.a.Answers[q.ID]) {
				continue next
			}
		}
		out = append(out, q)
	}
	return out
}

// Before is an answer from before that does not count, or not yet: to a former
// meaning of the question, brought over and not confirmed, or to the questions
// that this one came from. false where there is none, or a new answer counts.
func (s *Session) Before(id string) (Answer, bool) {
	ans, q := s.a.Answers[id], s.known[id].q
	switch {
	case q == nil:
		return Answer{}, false
	case ans.Review || outdated(q, ans):
		return ans, true
	case ans.Status != Unanswered:
		return Answer{}, false
	}
	for _, f := range s.a.Former[id] {
		was := Answer{Rev: f.Rev}
		if was.set(FieldStatus, f.Fields[FieldStatus]) && was.Status != Unanswered {
			was.Reason = f.Fields[FieldReason]
			return was, true
		}
	}
	return Answer{}, false
}

// Minutes is about how long that many questions take to read and answer, in
// steps of five: 45 seconds each, 30 of reading (300 characters) and 15 of
// thinking. Whoever must ask others needs longer.
func Minutes(questions int) int { return (questions*45 + 299) / 300 * 5 }
