package assess

import (
	"slices"

	"tenken/checklist"
)

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
		return OverdueOn(checklist.DateOf(s.o.Now()))
	case FocusDuties:
		return DutiesOnly
	case FocusConfirm:
		return ToConfirm
	case FocusMine:
		who := s.a.partOf(s.o.By)
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

// SetFocus begins a round through the questions of a focus; the current
// question stays. A question that an answer takes out of the focus stays in the
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

// Place says that the current question is the n-th of the round, from 1; 0
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

// Order is the order of the walk.
func (s *Session) Order() Order { return s.order }

// SetOrder changes the order of the walk; the current question stays.
func (s *Session) SetOrder(o Order) {
	s.order = o
	s.renewWalk()
}

// SwitchOrder changes to the other order and says which it is.
func (s *Session) SwitchOrder() Order {
	s.SetOrder(1 - s.order)
	return s.order
}

// settle renews what follows from facts and answers.
func (s *Session) settle() {
	s.result, s.settled, s.worth = nil, nil, nil
	s.renewWalk()
	if s.find(s.at) >= 0 {
		return
	}
	was := s.known[s.at].n
	s.at = ""
	for _, q := range s.walk { // the next question of the checklist, else the last
		s.at = q.ID
		if s.known[q.ID].n >= was {
			return
		}
	}
}

// renewWalk finds again what is asked, in which order, and the round.
func (s *Session) renewWalk() {
	s.walk = s.ordered()
	s.places = make(map[string]int, len(s.walk))
	for i, q := range s.walk {
		s.places[q.ID] = i
	}
	s.renewRound()
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

// ordered are the questions asked in the order of the walk. It depends on the
// facts only, so that answering moves nothing.
func (s *Session) ordered() []*checklist.Question {
	var walk []*checklist.Question
	urgency := map[string]int{}
	in := scopeOf(s.c, s.a)
	for _, q := range s.c.All() {
		applies, _, _ := in.applies(q)
		if applies == checklist.False {
			continue
		}
		walk = append(walk, q)
		urgency[q.ID] = urgencyOf(q, applies)
	}
	if s.order == ByPriority {
		slices.SortStableFunc(walk, func(a, b *checklist.Question) int { return urgency[a.ID] - urgency[b.ID] })
	}
	return walk
}

// urgencyOf orders questions by how soon they can fix the verdict: a duty that
// applies can make it nonconforming alone; one that only may apply needs its
// facts too; practice never touches it. Among equals come the questions that
// their author marked as telling most.
func urgencyOf(q *checklist.Question, applies checklist.Truth) int {
	p := 0
	switch q.Duty {
	case checklist.Must:
	case checklist.Effort:
		p = 4
	default:
		p = 8
	}
	if applies == checklist.Unknown {
		p += 2
	}
	if !q.Quick {
		p++
	}
	return p
}
