package lint

import (
	"slices"

	"tenken/checklist"
)

// acrossRules look at what lists that can be chosen together say of the same thing.
func acrossRules() []Rule {
	return []Rule{
		rule("instead-weaker", checklist.Error, (*run).insteadWeaker),
		rule("instead-unknown", checklist.Warning, (*run).insteadUnknown),
		rule("with-unknown", checklist.Error, (*run).withUnknown),
		rule("other-strength", checklist.Warning, (*run).otherStrength),
		rule("asked-twice", checklist.Warning, (*run).askedTwice),
		rule("implied-not-asked", checklist.Error, (*run).impliedNotAsked),
	}
}

// strength orders duties, the strongest first.
func strength(d checklist.Duty) int {
	return slices.Index([]checklist.Duty{checklist.Must, checklist.Effort, checklist.Should}, d)
}

// known is the question of that id in whichever list there is.
func (l *run) known(id string) *checklist.Question {
	for _, c := range append([]*checklist.Checklist{l.c}, l.others...) {
		if q := c.Question(id); q != nil {
			return q
		}
	}
	return nil
}

func (l *run) insteadWeaker() {
	for _, q := range l.c.All() {
		for _, id := range q.InsteadOf {
			if o := l.known(id); o != nil && strength(q.Duty) > strength(o.Duty) {
				l.reportStrengths("instead_of", q, o)
			}
		}
	}
}

// reportStrengths reports two questions of different strength, at a key of the first.
func (l *run) reportStrengths(key string, q, o *checklist.Question) {
	l.report(l.places.Of(q.Pos, key), q.ID, o.ID, q.Duty.Label(checklist.Japanese), o.Duty.Label(checklist.Japanese),
		q.Duty.Label(checklist.English), o.Duty.Label(checklist.English))
}

func (l *run) insteadUnknown() {
	for _, q := range l.c.All() {
		for _, id := range q.InsteadOf {
			if l.known(id) == nil {
				l.report(l.places.Of(q.Pos, "instead_of"), q.ID, id)
			}
		}
	}
}

func (l *run) withUnknown() {
	for i := range l.c.Sections {
		s := &l.c.Sections[i]
		if s.With == "" || slices.ContainsFunc(l.others, func(c *checklist.Checklist) bool {
			return slices.ContainsFunc(c.Sections, func(o checklist.Section) bool { return o.ID == s.With })
		}) {
			continue
		}
		l.report(l.places.Of(s.Pos, "with"), s.ID, s.With)
	}
}

// beside are the other lists that can be chosen together with this one: those that
// it extends, and those that extend the same.
func (l *run) beside() (lists []*checklist.Checklist) {
	roots := append([]string{l.c.ID}, l.c.ParentIDs()...)
	for _, o := range l.others {
		if o.ID == l.c.ID || o.View != nil || o.Draft {
			continue
		}
		shared := func(id string) bool { return slices.Contains(roots, id) }
		if slices.ContainsFunc(append([]string{o.ID}, o.ParentIDs()...), shared) {
			lists = append(lists, o)
		}
	}
	return lists
}

// samePlace is how much of their wording two questions that cite the same place
// share when they ask the same, in percent; elsewhere twice is repeats.
const samePlace = 55

// twins calls look for every question of this list and one of another that cite
// the same place and whose words are alike. A pair where one answers the other
// is none.
func (l *run) twins(least int, look func(q, o *checklist.Question)) {
	if l.c.View != nil {
		return
	}
	for _, c := range l.beside() {
		for _, o := range c.All() {
			theirs := checklist.PairsOf(o.Ask.JA)
			for _, q := range l.c.All() {
				answered := slices.Contains(q.InsteadOf, o.ID) || slices.Contains(o.InsteadOf, q.ID)
				if sharesCite(q, o) && !answered && checklist.PairsOf(q.Ask.JA).Alike(theirs) >= least {
					look(q, o)
				}
			}
		}
	}
}

// otherStrength reports the weaker of the two.
func (l *run) otherStrength() {
	l.twins(samePlace, func(q, o *checklist.Question) {
		if strength(q.Duty) > strength(o.Duty) {
			l.reportStrengths("duty", q, o)
		}
	})
}

// askedTwice reports a pair once: at the list that extends the other, else at
// the one whose id comes later. What a parent asks in nearly the same words is
// parent-duty-again.
func (l *run) askedTwice() {
	l.twins(repeats, func(q, o *checklist.Question) {
		parent := slices.ContainsFunc(l.parents, func(p *checklist.Checklist) bool { return p.ID == o.From })
		if q.Duty == o.Duty && !parent && l.c.ID > o.From && !slices.Contains(l.c.ParentIDs(), o.From) {
			l.report(q.Pos, q.ID, o.ID)
		}
	})
}

// impliedNotAsked looks for facts that others imply while their own when is false.
func (l *run) impliedNotAsked() {
	for i := range l.c.Facts {
		f := &l.c.Facts[i]
		for _, x := range f.Implies {
			target := l.whole.Fact(x.Fact)
			if target == nil || target.When == nil {
				continue
			}
			implies := goal{&checklist.Cond{Fact: f.ID, Is: x.Is}, checklist.True}
			if l.prover.possible(implies, goal{target.When, checklist.False}) == checklist.True {
				l.report(x.Pos, f.ID, x.Fact)
			}
		}
	}
}
