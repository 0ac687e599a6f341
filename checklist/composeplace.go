package checklist

import (
	"cmp"
	"slices"
)

// inPlace puts sections directly behind the section that they stand with, several
// in the order chosen, each followed by those that stand with it. One whose target
// is absent, or that stands in a circle, keeps its place.
func inPlace(sections []Section) []Section {
	here, behind := map[string]bool{}, map[string][]int{}
	for _, s := range sections {
		here[s.ID] = true
	}
	for i, s := range sections {
		if here[s.With] {
			behind[s.With] = append(behind[s.With], i)
		}
	}
	if len(behind) == 0 {
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
		for _, k := range behind[sections[i].ID] {
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
