package lint

import (
	"slices"

	"tenken/checklist"
)

// prover finds out whether a business can exist for which conditions come out
// as wanted. It states one fact after another and drops a branch as soon as one
// condition is decided the wrong way, so that only facts that matter are tried.
type prover struct {
	values map[string][]string // of each fact that is stated
	facts  map[string]*checklist.Fact
	meant  map[*checklist.Cond]*checklist.Cond // conditions over stated facts
	known  map[goal]checklist.Truth            // single conditions proved before
	steps  int                                 // left for the current proof; one that needs more is given up
	total  int                                 // left for all
}

// How many parts of conditions a proof, and all proofs of a run, may evaluate:
// some milliseconds, and some hundred. A proof of a real checklist takes a few dozen.
const (
	proofSteps = 200_000
	totalSteps = 4_000_000
)

// goal is a condition and how it shall come out.
type goal struct {
	cond *checklist.Cond
	want checklist.Truth // True or False
}

func newProver(facts []checklist.Fact) *prover {
	p := &prover{values: map[string][]string{}, facts: map[string]*checklist.Fact{},
		meant: map[*checklist.Cond]*checklist.Cond{}, known: map[goal]checklist.Truth{}, total: totalSteps}
	for i := range facts {
		p.values[facts[i].ID], p.facts[facts[i].ID] = facts[i].Values(), &facts[i]
	}
	return p
}

// mean is a condition in terms of facts that are stated: a derived fact is what
// it is derived from, and one that is asked only if is asked then.
func (p *prover) mean(c *checklist.Cond) *checklist.Cond {
	if c == nil {
		return nil
	}
	if m, ok := p.meant[c]; ok {
		return m
	}
	m := &checklist.Cond{Fact: c.Fact, Is: c.Is, Not: p.mean(c.Not), Pos: c.Pos}
	for _, x := range c.All {
		m.All = append(m.All, p.mean(x))
	}
	for _, x := range c.Any {
		m.Any = append(m.Any, p.mean(x))
	}
	if f := p.facts[c.Fact]; f != nil {
		if len(f.Derive) > 0 {
			m = p.derived(f, c.Is)
		}
		if f.When != nil {
			m = &checklist.Cond{All: []*checklist.Cond{p.mean(f.When), m}}
		}
	}
	p.meant[c] = m
	return m
}

// derived is the condition under which a derived fact has one of the values: a
// row with such a value holds and none before it.
func (p *prover) derived(f *checklist.Fact, is []string) *checklist.Cond {
	one := &checklist.Cond{}
	var before []*checklist.Cond
	for _, row := range f.Derive {
		when := p.mean(row.When)
		if slices.Contains(is, row.Value) {
			all := slices.Clone(before)
			if when != nil {
				all = append(all, when)
			}
			one.Any = append(one.Any, &checklist.Cond{All: all})
		}
		if when != nil {
			before = append(before, &checklist.Cond{Not: when})
		}
	}
	return one
}

// possible says whether all facts can be stated so that every goal is met:
// True, False, or Unknown where that would take too long to find out.
func (p *prover) possible(goals ...goal) checklist.Truth {
	if t, ok := p.known[goals[0]]; ok && len(goals) == 1 {
		return t
	}
	single := goals[0]
	goals = slices.Clone(goals)
	for i := range goals {
		goals[i].cond = p.mean(goals[i].cond)
		p.free(goals[i].cond)
	}
	p.steps = min(proofSteps, p.total)
	p.total -= p.steps
	t := p.search(goals, checklist.Facts{})
	p.total += max(p.steps, 0)
	if len(goals) == 1 {
		p.known[single] = t
	}
	return t
}

// size is the number of parts of a condition.
func size(c *checklist.Cond) int {
	if c == nil {
		return 0
	}
	n := 1 + size(c.Not)
	for _, x := range c.All {
		n += size(x)
	}
	for _, x := range c.Any {
		n += size(x)
	}
	return n
}

// free lets a fact that no file declares have the values it is compared with, or another.
func (p *prover) free(c *checklist.Cond) {
	if c == nil {
		return
	}
	if c.Fact != "" && len(p.values[c.Fact]) == 0 {
		p.values[c.Fact] = append([]string{"\x00"}, c.Is...)
	}
	for _, x := range c.All {
		p.free(x)
	}
	for _, x := range c.Any {
		p.free(x)
	}
	p.free(c.Not)
}

func (p *prover) search(goals []goal, stated checklist.Facts) checklist.Truth {
	var open []goal
	for _, g := range goals {
		if p.steps -= size(g.cond); p.steps < 0 {
			return checklist.Unknown
		}
		switch t := g.cond.Eval(stated); {
		case t == -g.want:
			return checklist.False
		case t == checklist.Unknown:
			open = append(open, g)
		}
	}
	if len(open) == 0 {
		return checklist.True
	}
	fact := undecided(open[0].cond, stated)
	defer delete(stated, fact)
	result := checklist.False
	for _, v := range p.values[fact] {
		stated[fact] = v
		switch p.search(open, stated) {
		case checklist.True:
			return checklist.True
		case checklist.Unknown:
			result = checklist.Unknown
		}
	}
	return result
}

// undecided is a fact that has not been stated and on which c still hangs.
func undecided(c *checklist.Cond, stated checklist.Facts) (id string) {
	switch {
	case c.Fact != "":
		return c.Fact
	case c.Not != nil:
		return undecided(c.Not, stated)
	}
	for _, x := range append(c.All[:len(c.All):len(c.All)], c.Any...) {
		if x.Eval(stated) == checklist.Unknown {
			return undecided(x, stated)
		}
	}
	return ""
}
