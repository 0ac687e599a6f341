package checklist

import (
	"cmp"
	"slices"
	"strings"
)

// Compose joins checklists into one: parents first, each list once, each fact
// once (the first wording wins), a section that stands with another directly
// behind it. Every extends must be satisfied by the parts, a view is resolved
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

type joining struct {
	whole    *Checklist
	problems Problems
}

func (j *joining) fail(at Pos, rule string, text, hint Text) {
	j.problems = append(j.problems, Problem{Pos: at, Rule: rule, Text: text, Hint: hint, Severity: Error})
}

// parents are the lists that c cannot be asked without.
func (c *Checklist) parents() []Ref {
	if c.View == nil || slices.ContainsFunc(c.Extends, func(x Ref) bool { return x.ID == c.View.Of }) {
		return c.Extends
	}
	return append(slices.Clone(c.Extends), Ref{ID: c.View.Of, Pos: c.View.Pos})
}

// ParentIDs are the ids of the lists that c cannot be asked without: those it
// extends and, of a view, the one it is taken from.
func (c *Checklist) ParentIDs() []string {
	var ids []string
	for _, x := range c.parents() {
		ids = append(ids, x.ID)
	}
	return ids
}

// order puts every part after its parents and otherwise leaves the order given.
func (j *joining) order(parts []*Checklist) {
	given := map[string]*Checklist{}
	var once []*Checklist
	for _, p := range parts {
		switch old := given[p.ID]; {
		case old == nil:
			given[p.ID] = p
			once = append(once, p)
		case old.SHA256 != p.SHA256:
			j.fail(p.Pos, "two-editions",
				wTwoEditionsWereChosen.With(p.ID, old.Edition, p.Edition),
				wChooseOneThem)
		}
	}
	if len(once) == 0 {
		j.fail(Pos{}, "nothing-chosen", wNoChecklistWasChosen, Text{})
	}
	state := map[string]int{} // 1 on the way, 2 placed
	var place func(p *Checklist)
	place = func(p *Checklist) {
		state[p.ID] = 1
		for _, x := range p.parents() {
			switch parent := given[x.ID]; {
			case parent == nil:
				j.fail(x.Pos, "missing-parent",
					wNeedsWhichMissing.With(p.ID, x.ID),
					wChooseWith.With(x.ID))
			case parent.Serial < x.Serial:
				j.fail(x.Pos, "old-parent",
					wNeedsSerialOrLaterNot.With(p.ID, x.ID, x.Serial, parent.Serial),
					wUseNewerEdition.With(x.ID))
			case state[x.ID] == 1:
				j.fail(x.Pos, "extends-circle",
					wExtendEachOther.With(p.ID, x.ID),
					wRemoveOneTwoExtends)
			case state[x.ID] == 0:
				place(parent)
			}
		}
		state[p.ID] = 2
		j.whole.Parts = append(j.whole.Parts, p)
	}
	for _, p := range once {
		if state[p.ID] == 0 {
			place(p)
		}
	}
}

// name gives the whole the names of the parts that no other part extends.
func (j *joining) name() {
	w := j.whole
	extended := map[string]bool{}
	for _, p := range w.Parts {
		for _, x := range p.parents() {
			extended[x.ID] = true
		}
		w.AsOf = earlier(w.AsOf, p.AsOf)
		w.ReviewBy = earlier(w.ReviewBy, p.ReviewBy)
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
	w.SHA256 = digest([]byte(joined(w.Parts, "\n", func(p *Checklist) string { return p.SHA256 })))
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

func earlier(a, b Date) Date {
	if a == "" || b == "" {
		return cmp.Or(a, b)
	}
	return min(a, b)
}

func (j *joining) questions(p *Checklist) {
	for _, s := range p.Sections {
		if at := slices.IndexFunc(j.whole.Sections, func(o Section) bool { return o.ID == s.ID }); at >= 0 {
			j.clash("区分", "section", s.ID, s.Pos, j.whole.Sections[at].Pos)
		}
	}
	before := map[string]Pos{}
	for _, q := range j.whole.All() {
		before[q.ID] = q.Pos
	}
	for _, x := range j.whole.Retired {
		before[x.ID] = x.Pos
	}
	for _, q := range p.All() {
		if at, ok := before[q.ID]; ok {
			j.clash("点検項目", "question", q.ID, q.Pos, at)
		}
	}
	for _, s := range p.Sections {
		s.Questions = slices.Clone(s.Questions)
		j.whole.Sections = append(j.whole.Sections, s)
	}
}

func (j *joining) clash(ja, en, id string, at, first Pos) {
	j.fail(at, "duplicate-id", wAlreadyIn.With(ja, en, id,
		first),
		wGiveAnotherId)
}

// check finds what only the whole can judge.
func (j *joining) check() {
	w := j.whole
	j.problems = append(j.problems, checkConditions(w, byID(w.Facts), true)...)
	j.problems = append(j.problems, checkCircle(w.Facts)...)
	j.problems = append(j.problems, checkInstead(w, false)...)
}
