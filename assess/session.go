package assess

import (
	"maps"
	"time"

	"tenken/checklist"
)

// Session is the walk through a checklist without a screen: where one is,
// what was answered, what can be done next. Every change is one Event, which
// the Session applies to its own state and returns; whoever keeps the file
// appends it, and says that it is saved only afterwards. A Session is used by
// one goroutine at a time.
type Session struct {
	c       *checklist.Checklist
	a       *Assessment
	o       SessionOptions
	known   map[string]place
	order   Order
	focus   Focus
	part    Part
	walk    []*checklist.Question // the questions asked, in the order of the walk
	places  map[string]int        // of these, by id
	round   []*checklist.Question // of these, those that the walk goes through
	at      string                // id of the current question; empty when none is asked
	filled  bool                  // the answer given last was the last that the round wanted
	result  *Result               // nil until asked for
	settled *checklist.Settled    // nil until asked for
	worth   *worth                // of facts; nil until asked for
}

// place is where a question or fact is in the checklist.
type place struct {
	n       int
	section *checklist.Section
	q       *checklist.Question
}

// worth tells on which facts questions rest, by themselves or through others, and
// for which they still wait.
type worth struct{ rests, waits map[string]bool }

// SessionOptions are what a Session takes from the world around it.
type SessionOptions struct {
	By    string           // who answers
	Now   func() time.Time // the clock that stamps events
	NewID func() string    // a new id of 16 lower-case hex digits
	From  Origin           // how answers come in; FromKeys where empty
	Fixed checklist.Text   // why nothing may be changed; empty: it may
}

// Checklist is what is asked.
func (s *Session) Checklist() *checklist.Checklist { return s.c }

// Assessment is what was answered, as it is now. It belongs to the
// Session: read it, do not change it.
func (s *Session) Assessment() *Assessment { return s.a }

// Facts are the facts stated, as a copy.
func (s *Session) Facts() checklist.Facts { return maps.Clone(s.a.Facts) }

// Settled are the facts as they count (rule tenken-verdict/1); [Session.Facts]
// stays what was stated. It is computed once between changes.
func (s *Session) Settled() checklist.Settled {
	if s.settled == nil {
		settled := checklist.Settle(s.c, s.a.Facts)
		s.settled = &settled
	}
	return *s.settled
}

// AnswerOf is the answer to a question, also of one that is not asked now.
func (s *Session) AnswerOf(id string) Answer { return s.a.Answers[id] }

// SectionOf is the section that holds the question; nil for an unknown id.
func (s *Session) SectionOf(id string) *checklist.Section { return s.known[id].section }

// Result judges the answers as they are. It is computed once between changes.
func (s *Session) Result() Result {
	if s.result == nil {
		r := Judge(s.c, s.a)
		s.result = &r
	}
	return *s.result
}

// WhatIf is the result if the question were answered so (該当なし with a
// reason), without writing anything.
func (s *Session) WhatIf(id string, status Status) Result {
	return judge(s.c, s.a, &supposed{id, status})
}
