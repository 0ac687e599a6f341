package assess

import "tenken/checklist"

// Unstated are the facts still to be stated, in order. One on which questions
// rest that other facts have all settled has become pointless and is not
// asked; one on which none ever rested is told for its own sake.
func (s *Session) Unstated() []*checklist.Fact {
	return s.facts(func(f *checklist.Fact) bool { return s.a.Facts[f.ID] == "" && s.matters(f) })
}

// FactPages are the facts asked, as they stand on pages: one alone, or several
// where only what is the case is marked. Several are yes-or-no facts still to be
// stated of one group, or those to which few businesses say yes.
func (s *Session) FactPages() [][]*checklist.Fact {
	var pages [][]*checklist.Fact
	at := map[string]int{}
	for _, f := range s.AskedFacts() {
		group := f.Group
		if group == "" && f.Rare {
			group = "rare" // of no group of their own
		}
		together := group != "" && f.Type == checklist.YesNo && s.a.Facts[f.ID] == ""
		if i, began := at[group]; began && together {
			pages[i] = append(pages[i], f)
			continue
		}
		if together {
			at[group] = len(pages)
		}
		pages = append(pages, []*checklist.Fact{f})
	}
	return pages
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
