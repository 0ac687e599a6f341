package assess

import (
	"slices"

	"tenken/checklist"
)

// Order is an order of the walk.
type Order uint8

// The orders.
const (
	ByList     Order = iota // as the checklist has it
	ByPriority              // 優先順: what decides the verdict soonest comes first
)

// Order is the order of the walk.
func (s *Session) Order() Order { return s.order }

// SetOrder changes the order of the walk; the question at hand stays.
func (s *Session) SetOrder(o Order) {
	s.order = o
	s.renewWalk()
}

// SwitchOrder changes to the other order and says which it is.
func (s *Session) SwitchOrder() Order {
	s.SetOrder(1 - s.order)
	return s.order
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
		urgency[q.ID] = priority(q, applies)
	}
	if s.order == ByPriority {
		slices.SortStableFunc(walk, func(a, b *checklist.Question) int { return urgency[a.ID] - urgency[b.ID] })
	}
	return walk
}

// priority orders questions by how soon they can fix the verdict: a duty that
// applies can make it nonconforming alone; one that only may apply needs its
// facts too; practice never touches it. Among equals come the questions that
// their author marked as telling most.
func priority(q *checklist.Question, applies checklist.Truth) int {
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
