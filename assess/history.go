package assess

import "time"

// ChangedAnswer is an answer that is not what it was.
type ChangedAnswer struct {
	Q       string
	Was, Is Answer
}

// ChangedBetween lists the answers that differ between the first from events
// and the first to, in checklist order. It counts events because clocks of
// several people, and one set back, tell of no order.
func (s *Session) ChangedBetween(from, to int) []ChangedAnswer {
	was, is := s.after(from), s.after(to)
	if was == nil || is == nil {
		return nil
	}
	var out []ChangedAnswer
	for _, q := range s.c.All() {
		if a, b := was.Answers[q.ID], is.Answers[q.ID]; !a.same(b) {
			out = append(out, ChangedAnswer{Q: q.ID, Was: a, Is: b})
		}
	}
	return out
}

// ChangedFact is a fact that is not stated as it was.
type ChangedFact struct{ ID, Was, Is string }

// ChangedFacts lists the facts that differ between the first from events and
// the first to, in checklist order.
func (s *Session) ChangedFacts(from, to int) []ChangedFact {
	was, is := s.after(from), s.after(to)
	if was == nil || is == nil {
		return nil
	}
	var out []ChangedFact
	for i := range s.c.Facts {
		if id := s.c.Facts[i].ID; was.Stated(id) != is.Stated(id) {
			out = append(out, ChangedFact{id, was.Stated(id), is.Stated(id)})
		}
	}
	return out
}

// after is the assessment as its first n events made it; nil for no such number.
func (s *Session) after(n int) *Assessment {
	switch {
	case n == len(s.a.Events):
		return s.a
	case n == 0:
		return &Assessment{}
	case n < 0 || n > len(s.a.Events):
		return nil
	}
	a, err := Fold(s.a.Events[:n])
	if err != nil {
		return nil
	}
	return a
}

// same compares what was answered, not when and by whom.
func (ans Answer) same(o Answer) bool {
	ans.Rev, ans.At, ans.By, ans.Said, ans.SaidBy = o.Rev, o.At, o.By, o.Said, o.SaidBy
	return ans == o
}

// pause is how long nobody writes between two sittings.
const pause = 4 * time.Hour

// LastSitting is the sitting before the event at which this one began: its
// events are those from, up to and without began, its day that of the last of
// them. False where there was none.
func (s *Session) LastSitting(began int) (from int, day time.Time, ok bool) {
	last := began
	for i := began - 1; i >= 0; i-- {
		e := &s.a.Events[i]
		if e.Kind == KindBegin || e.Kind == KindChecklist || ok && s.a.Events[last].T.Sub(e.T) >= pause {
			break
		}
		if !ok {
			day, ok = e.T, true
		}
		last = i
	}
	return last, day, ok
}

// Past is one event about a question.
type Past struct {
	T      time.Time
	By     string
	Status Status // where Given
	Given  bool   // the answer itself was given, not only something written to it
}

// Past are the events about a question, the newest first; taken back ones too.
func (s *Session) Past(id string) []Past {
	var out []Past
	for i := len(s.a.Events) - 1; i >= 0; i-- {
		e := &s.a.Events[i]
		for _, ch := range e.Answers {
			if ch.Q != id {
				continue
			}
			name, given := ch.Fields[FieldStatus]
			st, _ := statusByName(name) // checked when the file was read
			out = append(out, Past{T: e.T, By: e.By, Status: st, Given: given})
		}
	}
	return out
}
