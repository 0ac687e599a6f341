package assess

import "tenken/checklist"

// Focus is which of the questions asked the walk goes through.
type Focus uint8

// The focuses.
const (
	FocusAll     Focus = iota // every question asked
	FocusFirst                // the first pass of ten questions
	FocusOpen                 // those without an answer
	FocusGaps                 // answered no or partly
	FocusUnknown              // answered わからない
	FocusOverdue              // to be mended before today, and not done
	FocusDuties               // 法的義務
	FocusMine                 // handed to who answers, or handed out last
	focusCount
)

// Focuses are all focuses, in the order in which they are offered.
var Focuses = [focusCount]Focus{
	FocusAll, FocusFirst, FocusOpen, FocusGaps, FocusUnknown, FocusOverdue, FocusDuties,
	FocusMine,
}

// Focuses are those to offer: [FocusMine] only where somebody was handed a part.
func (s *Session) Focuses() []Focus {
	if len(s.a.Assigned) == 0 {
		return Focuses[:FocusMine]
	}
	return Focuses[:]
}

// Label is what people call the focus.
func (f Focus) Label(lang checklist.Lang) string { return focusWords[f].In(lang) }

// In is the filter of a focus on this day.
func (s *Session) In(f Focus) Filter {
	switch f {
	case FocusFirst:
		return func(q *checklist.Question, _ Answer) bool { return q.Quick }
	case FocusOpen:
		return WithStatus(Unanswered)
	case FocusGaps:
		return WithStatus(No, Partly)
	case FocusUnknown:
		return WithStatus(Unknown)
	case FocusOverdue:
		return Overdue(checklist.DateOf(s.o.Now()))
	case FocusDuties:
		return DutiesOnly
	case FocusMine:
		who := s.a.PartOf(s.o.By)
		return func(q *checklist.Question, _ Answer) bool { return who != "" && s.a.Assigned[q.ID] == who }
	}
	return func(*checklist.Question, Answer) bool { return true }
}

// Focus is the focus of the walk.
func (s *Session) Focus() Focus { return s.focus }

// SetFocus begins a round through the questions of a focus; the question at
// hand stays. A question that an answer takes out of the focus stays in the
// round, so that going through the unanswered ones counts 1, 2, 3 of 13.
func (s *Session) SetFocus(f Focus) {
	s.focus, s.round = f, nil
	s.renewRound()
}

// Begin begins a round at its first question without an answer, else at its
// first; false where the focus has no question, and then all is as it was.
func (s *Session) Begin(f Focus) bool {
	if len(s.Asked(s.In(f))) == 0 {
		return false
	}
	s.SetFocus(f)
	s.at = s.round[0].ID
	for _, q := range s.round {
		if s.open(q) {
			s.at = q.ID
			break
		}
	}
	return true
}

// Place says that the question at hand is the n-th of the round, from 1; 0
// where it is not of the round.
func (s *Session) Place() (n, of int) {
	for i, q := range s.round {
		if q.ID == s.at {
			return i + 1, len(s.round)
		}
	}
	return 0, len(s.round)
}

// Left is how many questions of the round have no answer yet.
func (s *Session) Left() int {
	n := 0
	for _, q := range s.round {
		if s.open(q) {
			n++
		}
	}
	return n
}

// renewRound keeps what was in the round and is still asked, and takes in what
// the focus wants now.
func (s *Session) renewRound() {
	was := make(map[string]bool, len(s.round))
	for _, q := range s.round {
		was[q.ID] = true
	}
	wants := s.In(s.focus)
	s.round = s.Asked(func(q *checklist.Question, a Answer) bool { return was[q.ID] || wants(q, a) })
}
