package checklist

import "slices"

// relate checks what one part of a file says about another.
func (r *reading) relate(c *Checklist) {
	r.shape(c)
	r.unique(c)
	for i := range c.Facts {
		r.options(&c.Facts[i])
	}
	facts := byID(c.Facts)
	_, nameless := facts[""] // its id was reported; it may be the one that is missed
	whole := len(c.Extends) == 0 && !nameless
	r.problems = append(r.problems, checkConditions(c, facts, whole)...)
	r.problems = append(r.problems, checkCircle(c.Facts)...)
	for _, q := range c.All() {
		r.days(q)
	}
	r.problems = append(r.problems, checkInstead(c, true)...)
	r.places(c)
	r.replaced(c)
}

// shape demands sections or a view, and of a view nothing that only sections use.
func (r *reading) shape(c *Checklist) {
	switch {
	case c.View == nil && len(c.Sections) == 0:
		if !r.has("empty-list", "not-a-list") {
			r.fail(c.Pos, "missing-field", wChecklistLacksSections,
				wAddSections)
		}
	case c.View != nil && (len(c.Sections) > 0 || len(c.Facts) > 0 || len(c.Sources) > 0 || len(c.Retired) > 0):
		r.fail(c.View.Pos, "view-and-sections",
			wFileWithViewHasNo,
			wRemoveOneTwo)
	}
}

func (r *reading) has(rules ...string) bool {
	return slices.ContainsFunc(r.problems, func(p Problem) bool { return slices.Contains(rules, p.Rule) })
}

// ids finds repeated ids of one kind.
type ids struct {
	r    *reading
	what Text
	seen map[string]Pos
}

func (r *reading) ids(ja, en string) ids { return ids{r, Text{JA: ja, EN: en}, map[string]Pos{}} }

func (s ids) add(id string, at Pos) {
	if id == "" {
		return
	}
	if first, ok := s.seen[id]; ok {
		s.r.fail(at, "duplicate-id",
			wStandsAtLineAlready.With(s.what.JA, s.what.EN, id,
				first.Line),
			wGiveAnotherIdOrRemove)
		return
	}
	s.seen[id] = at
}

func (r *reading) unique(c *Checklist) {
	sections, questions := r.ids("区分", "section"), r.ids("点検項目", "question")
	for i := range c.Sections {
		sections.add(c.Sections[i].ID, c.Sections[i].Pos)
	}
	for _, q := range c.All() {
		questions.add(q.ID, q.Pos)
	}
	r.unusedAgain(c, questions.seen)
	facts, sources, parents := r.ids("前提", "fact"), r.ids("出典", "source"), r.ids("extends の", "parent")
	for _, f := range c.Facts {
		facts.add(f.ID, f.Pos)
	}
	for _, s := range c.Sources {
		sources.add(s.ID, s.Pos)
	}
	for _, x := range c.Extends {
		parents.add(x.ID, x.Pos)
		if x.ID == c.ID && x.ID != "" {
			r.fail(x.Pos, "extends-itself", wChecklistExtendsItself,
				wRemoveThisLine)
		}
	}
	if c.View != nil {
		chosen := r.ids("点検項目", "question")
		for _, id := range c.View.Questions {
			chosen.add(id, c.View.Pos)
		}
		r.worded(c.View)
	}
}

// unusedAgain: an id that was withdrawn is never used again.
func (r *reading) unusedAgain(c *Checklist, questions map[string]Pos) {
	retired := r.ids("廃止した点検項目", "retired question")
	for _, x := range c.Retired {
		retired.add(x.ID, x.Pos)
		if at, ok := questions[x.ID]; ok && x.ID != "" {
			r.fail(at, "retired-id",
				wQuestionRetiredAtLine.With(x.ID, x.Pos.Line),
				wIdNeverUsedAgainTake)
		}
	}
}

func (r *reading) options(f *Fact) {
	options := r.ids("選択肢", "option")
	for _, o := range f.Options {
		options.add(o.ID, o.Pos)
		if o.ID == UnknownValue {
			r.fail(o.Pos, "wrong-value", wOptionCannotCalledUnknown,
				wEveryFactMayStatedAs)
		}
	}
	switch {
	case f.Type == Choice && len(f.Options) == 0:
		r.fail(f.Pos, "missing-field", wFactLacksOptions.With(f.ID),
			wTypeChoiceNeedsOptions)
	case f.Type == YesNo && len(f.Options) > 0:
		r.fail(f.Options[0].Pos, "wrong-value",
			wFactYesnoHasNoOptions.With(f.ID),
			wWriteTypeChoiceOrRemove)
	}
}

func byID(facts []Fact) map[string]*Fact {
	m := make(map[string]*Fact, len(facts))
	for i := range facts {
		if _, twice := m[facts[i].ID]; !twice {
			m[facts[i].ID] = &facts[i]
		}
	}
	return m
}

// replaced checks that what replaces a retired question exists, where that can be known.
func (r *reading) replaced(c *Checklist) {
	if len(c.Extends) > 0 || len(c.Retired) == 0 {
		return
	}
	known := map[string]bool{}
	for _, q := range c.All() {
		known[q.ID] = true
	}
	if known[""] || len(known) == 0 {
		return // a question whose id was reported may be the one that is missed
	}
	for _, x := range c.Retired {
		known[x.ID] = true
	}
	for _, x := range c.Retired {
		for _, id := range x.ReplacedBy {
			if id != "" && !known[id] {
				r.fail(x.Pos, "unknown-question",
					wWhichReplacesDoesNotExist.With(x.ID, id),
					wCheckId)
			}
		}
	}
}
