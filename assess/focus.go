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
	FocusConfirm              // answers brought over that nobody has confirmed: 前回から確認
	FocusMine                 // handed to who answers, or handed out last
	focusCount
)

// Focuses are all focuses, in the order in which they are offered.
var Focuses = [focusCount]Focus{
	FocusAll, FocusFirst, FocusOpen, FocusGaps, FocusUnknown, FocusOverdue, FocusDuties, FocusConfirm,
	FocusMine,
}

// Focuses are those to offer: [FocusConfirm] only where something waits for it, and
// [FocusMine] only where somebody was handed a part.
func (s *Session) Focuses() []Focus {
	out := Focuses[:FocusConfirm:FocusConfirm]
	if s.focus == FocusConfirm || len(s.Asked(ToConfirm)) > 0 {
		out = append(out, FocusConfirm)
	}
	if len(s.a.Assigned) > 0 {
		out = append(out, FocusMine)
	}
	return out
}

// Part is a part of what is asked: the questions of one section, those that one
// person can answer, or both. The zero value is all.
type Part struct {
	Section string // id
	Who     checklist.Who
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
	case FocusConfirm:
		return ToConfirm
	case FocusMine:
		who := s.a.PartOf(s.o.By)
		return func(q *checklist.Question, _ Answer) bool { return who != "" && s.a.Assigned[q.ID] == who }
	}
	return func(*checklist.Question, Answer) bool { return true }
}

// Of is the filter of a part. Anybody can answer a question that names nobody.
func (s *Session) Of(p Part) Filter {
	return func(q *checklist.Question, _ Answer) bool {
		sec := s.SectionOf(q.ID)
		return (p.Section == "" || sec != nil && sec.ID == p.Section) && (p.Who == "" || q.Who == p.Who)
	}
}

// Focus is the focus of the walk.
func (s *Session) Focus() Focus { return s.focus }

// Part is the part to which the round is narrowed.
func (s *Session) Part() Part { return s.part }

// SetFocus begins a round through the questions of a focus; the question at
// hand stays. A question that an answer takes out of the focus stays in the
// round, so that going through the unanswered ones counts 1, 2, 3 of 13.
func (s *Session) SetFocus(f Focus) {
	s.narrow(f, Part{})
}

func (s *Session) narrow(f Focus, p Part) {
	s.focus, s.part, s.round = f, p, nil
	s.renewRound()
}

// Begin begins a round at its first question without an answer, else at its
// first; false where the focus has no question, and then all is as it was.
func (s *Session) Begin(f Focus) bool { return s.BeginPart(f, Part{}) }

// BeginPart is Begin within a part.
func (s *Session) BeginPart(f Focus, p Part) bool {
	if len(s.Asked(s.In(f), s.Of(p))) == 0 {
		return false
	}
	s.narrow(f, p)
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
	focus, part := s.In(s.focus), s.Of(s.part)
	s.round = s.Asked(func(q *checklist.Question, a Answer) bool {
		return was[q.ID] || focus(q, a) && part(q, a)
	})
}
