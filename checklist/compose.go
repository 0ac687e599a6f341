package checklist

import (
	"cmp"
	"slices"
	"strings"
)

// Compose joins checklists into one: parents first, each list once, each fact
// once (the first wording wins), a section that goes with another directly
// after it. Every extends must be satisfied by the parts, a view is resolved
// over its parent. The error is [Problems].
//
// The whole is called after the lists that no other part extends; its Serial is
// theirs where there is one, else 0; AsOf and ReviewBy are the earliest. Parts
// are the lists as they were given, with their digests.
func Compose(parts ...*Checklist) (*Checklist, error) {
	j := &joining{whole: &Checklist{}}
	j.order(parts)
	if len(j.problems) > 0 {
		return nil, j.problems
	}
	j.name()
	for _, p := range j.whole.Parts {
		j.facts(p)
		j.questions(p)
		j.whole.Sources = append(j.whole.Sources, p.Sources...)
		j.whole.Retired = append(j.whole.Retired, p.Retired...)
	}
	j.whole.Sections = inPlace(j.whole.Sections)
	j.check()
	if v := j.views(); v != nil && len(j.problems) == 0 {
		j.show(v)
	}
	if len(j.problems) > 0 {
		return nil, j.problems
	}
	return j.whole, nil
}

// name gives the whole the names of the parts that no other part extends.
func (j *joining) name() {
	w := j.whole
	extended := map[string]bool{}
	for _, p := range w.Parts {
		for _, x := range p.parents() {
			extended[x.ID] = true
		}
		w.AsOf = earlierDay(w.AsOf, p.AsOf)
		w.ReviewBy = earlierDay(w.ReviewBy, p.ReviewBy)
		w.Outside = w.Outside || p.Outside
		w.Draft = w.Draft || p.Draft
	}
	top := slices.DeleteFunc(slices.Clone(w.Parts), func(p *Checklist) bool { return extended[p.ID] })
	for _, p := range w.Parts { // a draft is looked at with what it rests on, and with nothing else
		if p.Draft && (len(top) > 1 || extended[p.ID]) {
			j.fail(p.Pos, "draft-and-others",
				wDraftCannotJoinedWithOthers.With(p.ID),
				wChooseOncePublished)
		}
	}
	last := top[len(top)-1]
	w.Pos = last.Pos
	if len(top) == 1 {
		w.Serial, w.Words, w.For, w.Goal = last.Serial, last.Words, last.For, last.Goal
	}
	w.ID = joined(top, "+", func(p *Checklist) string { return p.ID })
	w.Edition = joined(top, ", ", func(p *Checklist) string { return p.Edition })
	w.Title = Text{joined(top, "、", func(p *Checklist) string { return p.Title.JA }),
		joined(top, ", ", func(p *Checklist) string { return p.Title.In(English) })}
	w.Publisher = Text{joined(top, "、", func(p *Checklist) string { return p.Publisher.JA }),
		joined(top, ", ", func(p *Checklist) string { return p.Publisher.In(English) })}
	if len(w.Parts) == 1 {
		w.SHA256, w.Raw = last.SHA256, last.Raw
		return
	}
	w.SHA256 = Digest(joined(w.Parts, "\n", func(p *Checklist) string { return p.SHA256 }))
}

// joined joins the distinct names of parts.
func joined(parts []*Checklist, by string, name func(*Checklist) string) string {
	var names []string
	for _, p := range parts {
		if n := name(p); !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return strings.Join(names, by)
}

func earlierDay(a, b Date) Date {
	if a == "" || b == "" {
		return cmp.Or(a, b)
	}
	return min(a, b)
}

func (j *joining) questions(p *Checklist) {
	for _, s := range p.Sections {
		same := func(o Section) bool { return strings.EqualFold(o.ID, s.ID) }
		if at := slices.IndexFunc(j.whole.Sections, same); at >= 0 {
			j.clash(wNameSection, s.ID, s.Pos, j.whole.Sections[at].Pos)
		}
	}
	before := map[string]Pos{} // by the id in small letters: people type it in any case
	for _, q := range j.whole.All() {
		before[strings.ToLower(q.ID)] = q.Pos
	}
	for _, x := range j.whole.Retired {
		before[strings.ToLower(x.ID)] = x.Pos
	}
	for _, q := range p.All() {
		if at, ok := before[strings.ToLower(q.ID)]; ok {
			j.clash(wNameQuestion, q.ID, q.Pos, at)
		}
	}
	for _, s := range p.Sections {
		s.Questions = slices.Clone(s.Questions)
		j.whole.Sections = append(j.whole.Sections, s)
	}
}

func (j *joining) clash(what Text, id string, at, first Pos) {
	j.fail(at, "duplicate-id", wAlreadyIn.With(what.JA, what.EN, id, first), wGiveAnotherId)
}

// check finds what only the whole can judge.
func (j *joining) check() {
	w := j.whole
	j.problems = append(j.problems, checkConditions(w, byID(w.Facts), true)...)
	j.problems = append(j.problems, checkCircle(w.Facts)...)
	j.problems = append(j.problems, checkInstead(w, false)...)
}

// facts takes the facts of a part into the whole, each id once.
func (j *joining) facts(p *Checklist) {
	for _, f := range p.Facts {
		at := slices.IndexFunc(j.whole.Facts, func(o Fact) bool { return strings.EqualFold(o.ID, f.ID) })
		if at < 0 {
			f.Implies = slices.Clone(f.Implies)
			j.whole.Facts = append(j.whole.Facts, f)
			continue
		}
		switch first := &j.whole.Facts[at]; {
		case first.ID != f.ID:
			j.clash(wNameFact, f.ID, f.Pos, first.Pos)
		case first.Type != f.Type || !slices.Equal(first.Values(), f.Values()):
			j.factClash(&f, first, wTypeOrOptions,
				wGiveBothSameTypeOptions)
		default:
			j.merge(first, &f)
		}
	}
}

func (j *joining) factClash(f, first *Fact, what, hint Text) {
	j.fail(f.Pos, "fact-clash", wFactDiffersInFrom.With(f.ID, what.EN, first.From, first.Pos, what.JA),
		hint)
}

// merge adds to a fact what a second list says of it. What only one of them says
// is kept; two that say different things clash.
func (j *joining) merge(first, f *Fact) {
	hint := wMakeBothSameLeaveOne
	switch {
	case first.When == nil:
		first.When = f.When
	case f.When != nil && f.When.String() != first.When.String():
		j.factClash(f, first, wWhen, hint)
	}
	switch {
	case len(first.Derive) == 0:
		first.Derive = f.Derive
	case len(f.Derive) > 0 && table(f.Derive) != table(first.Derive):
		j.factClash(f, first, wDerive, hint)
	}
	for _, x := range f.Implies {
		if slices.ContainsFunc(first.Implies, x.against) {
			j.factClash(f, first, wImplies, hint)
		}
		first.Implies = append(first.Implies, x)
	}
	first.Rare = first.Rare && f.Rare
	if first.Group == "" {
		first.Group = f.Group
	}
}

// against says that two implications of one fact demand different values.
func (x Implication) against(o Implication) bool {
	return x.Fact == o.Fact && x.Value != o.Value &&
		slices.ContainsFunc(x.Is, func(v string) bool { return slices.Contains(o.Is, v) })
}

// table is a derive table as one text, to be compared.
func table(rows []Derive) string {
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(row.Value + " when " + row.When.String() + "\n")
	}
	return b.String()
}
