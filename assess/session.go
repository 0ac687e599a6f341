package assess

import (
	"maps"
	"slices"
	"time"

	"tenken/checklist"
)

// Session is the walk through a checklist without a screen: where one stands,
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
	at      string                // id of the question at hand; empty when none is asked
	result  *Result               // nil until asked for
	settled *checklist.Settled    // nil until asked for
	worth   *worth                // of facts; nil until asked for
}

// place is where a question or fact stands in the checklist.
type place struct {
	n       int
	section *checklist.Section
	q       *checklist.Question
}

// SessionOptions are what a Session takes from the world around it.
type SessionOptions struct {
	By    string           // who answers
	Now   func() time.Time // the clock that stamps events
	NewID func() string    // a new id of 16 lower-case hex digits
	From  Origin           // how answers come in; FromKeys where empty
	Fixed checklist.Text   // why nothing may be changed; empty: it may
}

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

func (a *Assessment) clone() *Assessment {
	b := *a
	b.Checklists, b.Events = slices.Clone(a.Checklists), slices.Clone(a.Events)
	b.Former, b.Archived = maps.Clone(a.Former), slices.Clone(a.Archived)
	b.Opinions, b.Assigned = map[string]Opinion{}, map[string]string{}
	maps.Copy(b.Opinions, a.Opinions)
	maps.Copy(b.Assigned, a.Assigned)
	b.Documents, b.Signatures = slices.Clone(a.Documents), slices.Clone(a.Signatures)
	b.Returns = slices.Clone(a.Returns)
	b.Facts, b.FormerFacts, b.Answers = checklist.Facts{}, checklist.Facts{}, map[string]Answer{}
	maps.Copy(b.Facts, a.Facts)
	b.Unmarked = map[string]bool{}
	maps.Copy(b.Unmarked, a.Unmarked)
	maps.Copy(b.FormerFacts, a.FormerFacts)
	maps.Copy(b.Answers, a.Answers)
	return &b
}

// Checklist is what is asked.
func (s *Session) Checklist() *checklist.Checklist { return s.c }

// Assessment is what was answered, as it stands now. It belongs to the
// Session: read it, do not change it.
func (s *Session) Assessment() *Assessment { return s.a }

// Facts are the facts stated, as a copy.
func (s *Session) Facts() checklist.Facts { return maps.Clone(s.a.Facts) }

// AnswerOf is the answer to a question, also of one that is not asked now.
func (s *Session) AnswerOf(id string) Answer { return s.a.Answers[id] }

// SectionOf is the section that holds the question; nil for an unknown id.
func (s *Session) SectionOf(id string) *checklist.Section { return s.known[id].section }

// Result judges the answers as they stand. It is computed once between changes.
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

// Start makes the first events of an assessment: who, and the checklists it
// carries, parents first.
func Start(begin Begin, lists []ChecklistText, by string, now func() time.Time, newID func() string) []Event {
	events := make([]Event, 0, 1+len(lists))
	add := func(e Event) {
		e.N, e.ID, e.T, e.By = len(events), newID(), now(), by
		events = append(events, e)
	}
	add(Event{Kind: KindBegin, Begin: &begin})
	for i := range lists {
		add(Event{Kind: KindChecklist, Checklist: &lists[i]})
	}
	return events
}
