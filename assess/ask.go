package assess

import (
	"slices"

	"tenken/checklist"
)

// Unstated are the facts still to be stated, in order. One on which questions
// rest that other facts have all settled has become pointless and is not
// asked; one on which none ever rested is told for its own sake.
func (s *Session) Unstated() []*checklist.Fact {
	return s.facts(func(f *checklist.Fact) bool { return s.a.Facts[f.ID] == "" && s.matters(f) })
}

// Rare are the facts still to be stated to which few businesses say yes, in
// order. They are asked all on one page, where only what is the case is marked.
func (s *Session) Rare() []*checklist.Fact {
	return slices.DeleteFunc(s.Unstated(), func(f *checklist.Fact) bool { return !rare(f) })
}

func rare(f *checklist.Fact) bool { return f.Rare && f.Type == checklist.YesNo }

// FactsAlone are the facts asked one by one: those stated, and those still to
// be that are not [Session.Rare].
func (s *Session) FactsAlone() []*checklist.Fact {
	return slices.DeleteFunc(s.AskedFacts(), func(f *checklist.Fact) bool { return rare(f) && s.a.Facts[f.ID] == "" })
}

// AskedFacts are the facts stated and those still to be, in order.
func (s *Session) AskedFacts() []*checklist.Fact {
	return s.facts(func(f *checklist.Fact) bool { return s.a.Facts[f.ID] != "" || s.matters(f) })
}

func (s *Session) facts(wanted func(*checklist.Fact) bool) []*checklist.Fact {
	var out []*checklist.Fact
	for i := range s.c.Facts {
		if f := &s.c.Facts[i]; wanted(f) {
			out = append(out, f)
		}
	}
	return out
}

// matters says that a question still waits for the fact, or that none ever did.
func (s *Session) matters(f *checklist.Fact) bool {
	rests, waits := false, false
	for _, q := range s.c.All() {
		if q.When == nil {
			continue
		}
		q.When.FactIDs(func(id string) {
			if id == f.ID {
				rests = true
				waits = waits || q.When.Eval(s.a.Facts) == checklist.Unknown
			}
		})
	}
	return waits || !rests
}
