package assess

import (
	"fmt"
	"strings"

	"tenken/checklist"
)

// Unstated are the facts still to be stated, in order, those contradicted among
// them. One on which questions rest that other facts have all settled has become
// pointless and is not asked; one on which none ever rested is told for its own sake.
func (s *Session) Unstated() []*checklist.Fact {
	return s.facts(func(x checklist.SettledFact) bool { return x.Stated == "" })
}

// FactPages are the facts asked, as they are laid out on pages: one alone, or several
// together. Several are yes-or-no facts still to be stated of one group; those to
// which few businesses say yes, and which are of no group, come last.
func (s *Session) FactPages() [][]*checklist.Fact {
	var pages [][]*checklist.Fact
	var rare []*checklist.Fact
	at := map[string]int{}
	for _, f := range s.AskedFacts() {
		together := f.Type == checklist.YesNo && s.a.Facts[f.ID] == ""
		switch i, began := at[f.Group]; {
		case together && f.Group == "" && f.Rare:
			rare = append(rare, f)
			continue
		case together && f.Group != "" && began:
			pages[i] = append(pages[i], f)
			continue
		case together && f.Group != "":
			at[f.Group] = len(pages)
		}
		pages = append(pages, []*checklist.Fact{f})
	}
	if len(rare) > 0 {
		pages = append(pages, rare)
	}
	return pages
}

// AskedFacts are the facts stated and those still to be, in order. Facts that
// follow from others, or are asked only if others say so, are not among them.
func (s *Session) AskedFacts() []*checklist.Fact {
	return s.facts(func(checklist.SettledFact) bool { return true })
}

// facts are the facts that are asked of now: of those not contradicted the ones
// wanted.
func (s *Session) facts(wanted func(checklist.SettledFact) bool) []*checklist.Fact {
	var out []*checklist.Fact
	settled := s.Settled()
	for _, x := range settled.List {
		switch x.State {
		case checklist.FactContradicted:
			out = append(out, x.Fact)
		case checklist.FactStated, checklist.FactUnstated:
			if wanted(x) && (x.Stated != "" || s.matters(x.Fact)) {
				out = append(out, x.Fact)
			}
		}
	}
	return out
}

// matters says that a question still waits for the fact, or that none ever did.
func (s *Session) matters(f *checklist.Fact) bool {
	if s.worth == nil {
		s.worth = s.weigh()
	}
	return s.worth.waits[f.ID] || !s.worth.rests[f.ID]
}

func (s *Session) weigh() *worth {
	w := &worth{map[string]bool{}, map[string]bool{}}
	settled := s.Settled()
	var mark func(in map[string]bool, id string)
	mark = func(in map[string]bool, id string) {
		if in[id] {
			return
		}
		in[id] = true
		if f := s.c.Fact(id); f != nil {
			for _, other := range f.Inputs() {
				mark(in, other)
			}
		}
	}
	for _, q := range s.c.All() {
		waits := q.When.Eval(settled.Facts) == checklist.Unknown
		q.When.FactIDs(func(id string) {
			mark(w.rests, id)
			if waits {
				mark(w.waits, id)
			}
		})
	}
	return w
}

// Contradiction says in a sentence or two that a fact was stated otherwise than
// others demand, and that it is to be stated again.
func (s *Session) Contradiction(x checklist.SettledFact, lang checklist.Lang) string {
	var by, should []string
	for _, id := range x.By {
		if f := s.c.Fact(id); f != nil {
			by = append(by, fmt.Sprintf(factQuote.In(lang), checklist.Visible(f.Ask.In(lang))))
		}
	}
	for _, v := range x.Should {
		should = append(should, fmt.Sprintf(factQuote.In(lang), checklist.Visible(x.Fact.ValueLabel(v, lang))))
	}
	stated, and := s.a.AsStated(x.Fact.ID, x.Stated), factAnd.In(lang)
	return fmt.Sprintf(factContradicted.In(lang), checklist.Visible(x.Fact.Ask.In(lang)),
		checklist.Visible(x.Fact.ValueLabel(stated, lang)), strings.Join(by, and), strings.Join(should, and))
}

// FormerFact is a fact as it was stated in the file of the year before.
type FormerFact struct {
	Fact  *checklist.Fact
	Value string
}

// FactsToConfirm are the facts that were stated a year ago and are not yet stated
// in this file, in the order of the list: 変わりありませんか. Until they are
// confirmed they count as not stated.
func (s *Session) FactsToConfirm() []FormerFact {
	var out []FormerFact
	for i := range s.c.Facts {
		f := &s.c.Facts[i]
		v := s.a.FormerFacts[f.ID]
		if v != "" && len(f.Derive) == 0 && f.Takes(v) {
			out = append(out, FormerFact{f, v})
		}
	}
	return out
}

// WhyAsked says why a question is asked or not, as the facts are now.
func (s *Session) WhyAsked(q *checklist.Question, lang checklist.Lang) string {
	return reasonsBy(s.c, s.a, s.Settled()).Why(q, lang)
}
