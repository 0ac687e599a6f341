package checklist

import (
	"cmp"
	"slices"
)

type joining struct {
	whole    *Checklist
	problems Problems
}

func (j *joining) fail(at Pos, rule string, text, hint Text) {
	j.problems = append(j.problems, Problem{Pos: at, Rule: rule, Text: text, Hint: hint, Severity: Error})
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

// inPlace puts sections directly after the section that they go with, several
// in the order chosen, each followed by those that go with it. One whose target
// is absent, or that is part of a circle, keeps its place.
func inPlace(sections []Section) []Section {
	here, after := map[string]bool{}, map[string][]int{}
	for _, s := range sections {
		here[s.ID] = true
	}
	for i, s := range sections {
		if here[s.With] {
			after[s.With] = append(after[s.With], i)
		}
	}
	if len(after) == 0 {
		return sections
	}
	out := make([]Section, 0, len(sections))
	done := make([]bool, len(sections))
	var put func(i int)
	put = func(i int) {
		if done[i] {
			return
		}
		done[i] = true
		out = append(out, sections[i])
		for _, k := range after[sections[i].ID] {
			put(k)
		}
	}
	for i, s := range sections {
		if !here[s.With] {
			put(i)
		}
	}
	for i := range sections {
		put(i)
	}
	return out
}

// views finds the only view among the parts.
func (j *joining) views() *Checklist {
	var v *Checklist
	for _, p := range j.whole.Parts {
		switch {
		case p.View == nil:
		case v != nil || p.ID != j.whole.ID:
			j.fail(p.View.Pos, "view-and-others",
				wShortListCannotJoinedWith.With(p.ID),
				wChooseAlone)
		default:
			v = p
		}
	}
	return v
}

// show leaves of the whole what the view chose, in its words where it has some,
// and the facts that this needs.
func (j *joining) show(v *Checklist) {
	w := j.whole
	w.View = v.View
	chosen := map[string]bool{}
	for _, id := range v.View.Questions {
		chosen[id] = true
		if w.Question(id) == nil {
			j.fail(v.View.Pos, "unknown-question",
				wHasNoQuestion.With(v.View.Of, id),
				wCheckId)
		}
	}
	for i := range w.Sections {
		s := &w.Sections[i]
		s.Questions = slices.DeleteFunc(s.Questions, func(q Question) bool { return !chosen[q.ID] })
		for k := range s.Questions {
			q := &s.Questions[k]
			if plain, ok := v.View.Ask[q.ID]; ok {
				q.Ask = Text{JA: plain.JA, EN: cmp.Or(plain.EN, q.Ask.EN)}
			}
		}
	}
	w.Sections = slices.DeleteFunc(w.Sections, func(s Section) bool { return len(s.Questions) == 0 })
	needed := w.needed()
	w.Facts = slices.DeleteFunc(w.Facts, func(f Fact) bool { return !needed[f.ID] })
}

// needed are the facts that conditions of questions look at, and those that
// settle these.
func (c *Checklist) needed() map[string]bool {
	needed := map[string]bool{}
	var need func(id string)
	need = func(id string) {
		f := c.Fact(id)
		if needed[id] || f == nil {
			return
		}
		needed[id] = true
		for _, other := range f.looks(nil) {
			need(other)
		}
	}
	for _, q := range c.All() {
		q.When.FactIDs(need)
	}
	return needed
}
