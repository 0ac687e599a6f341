package assess

import "tenken/checklist"

// NewSession starts a walk where the assessment was left, in the order and the
// focus in which it was left as far as the answers tell: at the next question
// without an answer after the one answered last, at the first question where
// nothing was answered yet. It works on a copy of a. Where to open is told by
// [Session.Opening].
func NewSession(c *checklist.Checklist, a *Assessment, o SessionOptions) *Session {
	if o.From == "" {
		o.From = FromKeys
	}
	s := &Session{c: c, a: a.clone(), o: o, known: map[string]place{}}
	for sec, q := range c.All() {
		s.known[q.ID] = place{len(s.known), sec, q}
	}
	s.settle()
	s.resume()
	return s
}

// Opening is where a sitting opens.
type Opening uint8

// The openings.
const (
	AtBeginning Opening = iota // nothing is answered: the facts, and how far to go
	AtQuestion                 // the current question
	AtResult                   // every question of the round has an answer
)

// Opening says where a sitting opens.
func (s *Session) Opening() Opening {
	switch {
	case s.focus == FocusAll && len(s.walk) > 0 && s.Left() == len(s.walk):
		return AtBeginning
	case s.Left() == 0:
		return AtResult
	}
	return AtQuestion
}

// resume takes the walk up where the file was left. The file does not record
// how one walked, yet the answers tell: a first pass if they are of that pass
// only and skip others, a walk by priority if they are the first of that order
// and not of the list. The current one is the next question without an answer after
// the one answered last.
func (s *Session) resume() {
	switch {
	case s.Begin(FocusConfirm): // what was brought over is confirmed before anything else
		return
	case s.skimmed():
		s.SetFocus(FocusFirst)
	case !s.answeredFirst():
		s.SetOrder(ByPriority)
		if !s.answeredFirst() {
			s.SetOrder(ByList)
		}
	}
	if last := s.lastAnswered(); last != "" {
		s.at = last
		if s.Left() > 0 {
			for s.Forward() == ToNext && !s.open(s.At()) {
			}
		}
	}
}

// lastAnswered is the question answered last that is still asked.
func (s *Session) lastAnswered() string {
	live := Standing(s.a.Events)
	for i := len(live) - 1; i >= 0; i-- {
		e := &s.a.Events[i]
		if e.Kind != KindAnswer || !live[i] || len(e.Answers) == 0 {
			continue
		}
		if id := e.Answers[len(e.Answers)-1].Q; s.find(id) >= 0 {
			return id
		}
	}
	return ""
}

// skimmed says that the answers look like a first pass, done or left in the
// middle: its questions only, and others before the last of them.
func (s *Session) skimmed() bool {
	passed, before := false, false
	for _, q := range s.walk {
		switch answered := !s.open(q); {
		case answered && !q.Quick:
			return false
		case answered:
			passed = passed || before
		case !q.Quick:
			before = true
		}
	}
	return passed
}

// answeredFirst says that no question with an answer comes after one without, those
// of the first pass left aside, which may have been answered before.
func (s *Session) answeredFirst() bool {
	open := false
	for _, q := range s.walk {
		if open && !s.open(q) && !q.Quick {
			return false
		}
		open = open || s.open(q)
	}
	return true
}
