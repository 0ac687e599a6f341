package checklist

import (
	"slices"
	"strings"
)

// checkConditions reports facts that do not exist and values that they cannot
// have, in the conditions of questions and in what facts say of each other.
// Unless whole, a fact that is missing may yet come from a parent.
func checkConditions(c *Checklist, facts map[string]*Fact, whole bool) Problems {
	k := checking{facts: facts, whole: whole}
	for i := range c.Facts {
		k.fact(&c.Facts[i])
	}
	for _, q := range c.All() {
		k.cond(wTheQuestionNamed.With(q.ID), q.When)
	}
	return k.problems
}

type checking struct {
	facts    map[string]*Fact
	whole    bool
	problems Problems
}

func (k *checking) fail(at Pos, rule string, text, hint Text) {
	k.problems = append(k.problems, Problem{Pos: at, Rule: rule, Text: text, Hint: hint, Severity: Error})
}

func (k *checking) fact(f *Fact) {
	name := wTheFactNamed.With(f.ID)
	k.cond(name, f.When)
	for i, row := range f.Derive {
		k.cond(name, row.When)
		k.value(name, row.Pos, f, row.Value)
		last := i == len(f.Derive)-1
		if last == (row.When == nil) {
			continue
		}
		k.fail(row.Pos, "wrong-table",
			wInDeriveFactLastRow.With(f.ID),
			wEndWithRowWithoutWhen)
	}
	for i := range f.Implies {
		k.implication(name, f, &f.Implies[i])
	}
}

func (k *checking) implication(name Text, f *Fact, x *Implication) {
	for _, v := range x.Is {
		k.value(name, x.Pos, f, v)
	}
	switch target := k.find(name, x.Pos, x.Fact); {
	case target == nil:
	case len(target.Derive) > 0:
		k.fail(x.Pos, "implied-and-derived",
			wFactDerivedCannotImpliedBy.With(f.ID, x.Fact),
			wRemoveImplicationOrWriteInto)
	default:
		k.value(name, x.Pos, target, x.Value)
	}
}

func (k *checking) cond(name Text, c *Cond) {
	if c == nil {
		return
	}
	if c.Fact != "" {
		if f := k.find(name, c.Pos, c.Fact); f != nil {
			for _, v := range c.Is {
				k.value(name, c.Pos, f, v)
			}
		}
	}
	for _, x := range c.All {
		k.cond(name, x)
	}
	for _, x := range c.Any {
		k.cond(name, x)
	}
	k.cond(name, c.Not)
}

// find is the fact of that id, or a problem.
func (k *checking) find(name Text, at Pos, id string) *Fact {
	f, ok := k.facts[id]
	if ok || !k.whole || id == "" {
		return f
	}
	names := make([]string, 0, len(k.facts))
	for id := range k.facts {
		names = append(names, id)
	}
	slices.Sort(names)
	hint := wAddFactsOrCheckId
	if near := Nearest(id, names); near != "" {
		hint = wDidYouMean.With(near)
	}
	k.fail(at, "unknown-fact", wConditionLooksAtFactWhich.With(name.JA, name.EN, id), hint)
	return nil
}

// value reports a value that f cannot have.
func (k *checking) value(name Text, at Pos, f *Fact, v string) {
	if values := f.Values(); v != "" && len(values) > 0 && !slices.Contains(values, v) {
		k.fail(at, "unknown-option",
			wConditionFactNever.With(name.JA,
				name.EN, f.ID, v),
			wWriteOne.With(strings.Join(values, ", ")))
	}
}

// checkCircle finds facts that settle themselves by way of others, through any
// mix of when, derive and implies. Each circle is reported once.
func checkCircle(facts []Fact) (ps Problems) {
	all, implied := byID(facts), impliedBy(facts)
	state := map[string]int{} // 1 on the way, 2 looked at
	var way []string
	var visit func(f *Fact)
	visit = func(f *Fact) {
		state[f.ID] = 1
		way = append(way, f.ID)
		for _, id := range f.looks(implied) {
			switch next := all[id]; {
			case next == nil:
			case state[id] == 1:
				circle := strings.Join(append(slices.Clone(way[slices.Index(way, id):]), id), ", ")
				ps = append(ps, Problem{Pos: f.Pos, Rule: "fact-circle", Severity: Error,
					Text: wFactsSettleEachOtherIn.With(circle),
					Hint: wRemoveWhenDeriveOrImplies})
			case state[id] == 0:
				visit(next)
			}
		}
		state[f.ID], way = 2, way[:len(way)-1]
	}
	for i := range facts {
		if state[facts[i].ID] == 0 {
			visit(&facts[i])
		}
	}
	return ps
}

// impliedBy names for every fact those that imply it.
func impliedBy(facts []Fact) map[string][]string {
	by := map[string][]string{}
	for i := range facts {
		for _, x := range facts[i].Implies {
			by[x.Fact] = append(by[x.Fact], facts[i].ID)
		}
	}
	return by
}
