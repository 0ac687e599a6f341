package assess

import "tenken/checklist"

// At is the question at hand; nil when no question is asked.
func (s *Session) At() *checklist.Question { return s.known[s.at].q }

// Next steps to the next question; false at the last.
func (s *Session) Next() bool { return s.step(1) }

// Prev steps to the question before; false at the first.
func (s *Session) Prev() bool { return s.step(-1) }

func (s *Session) step(by int) bool {
	i := s.find(s.at)
	if i < 0 || i+by < 0 || i+by >= len(s.walk) {
		return false
	}
	s.at = s.walk[i+by].ID
	return true
}

// Jump steps to the question with that id. A [Refusal] says that there is
// none, or that it is not asked because of the facts.
func (s *Session) Jump(id string) error {
	if s.find(id) >= 0 {
		s.at = id
		return nil
	}
	if _, ok := s.known[id]; ok {
		return refuse("not-asked", id, "前提により対象外です", "not asked, because of the facts stated")
	}
	return s.unknownQuestion(id)
}

// NextOpen steps to the next question without an answer, going round at the
// end; where all are answered, to the next わからない. False when there is
// neither, or only at hand.
func (s *Session) NextOpen() bool {
	return s.seek(Unanswered) || s.seek(Unknown)
}

func (s *Session) seek(status Status) bool {
	i := s.find(s.at)
	if i < 0 {
		return false
	}
	for d := 1; d < len(s.walk); d++ {
		q := s.walk[(i+d)%len(s.walk)]
		if counted(q, s.a.Answers[q.ID]) == status {
			s.at = q.ID
			return true
		}
	}
	return false
}

// find is the place of the question in the walk, -1 where it is not asked.
func (s *Session) find(id string) int {
	for i, q := range s.walk {
		if q.ID == id {
			return i
		}
	}
	return -1
}

// Place says that the question at hand is the n-th of total asked, from 1; 0 when none is.
func (s *Session) Place() (n, total int) { return s.find(s.at) + 1, len(s.walk) }

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
