package lint

import (
	"maps"
	"math/big"
	"slices"

	"tenken/checklist"
)

// mostProfiles is how many profiles of facts that belong together are walked.
const mostProfiles = 200_000

// Profiles is what is asked of every business that the facts of a list can tell
// apart. Days (from, until) are left out: it is of all questions that the list has.
type Profiles struct {
	Number  *big.Int // of profiles: combinations of facts that can be stated together
	Least   Profile  // one of those that are asked least
	Most    Profile  // one of those that are asked most
	Asked   []Asked  // of every question, in order
	Skipped []string // facts that belong together in too many combinations to be walked
}

// Profile is a business: its facts, as far as they decide anything, and how much it is asked.
type Profile struct {
	Facts checklist.Facts
	Asked int
}

// Asked is how many of the profiles that tell it apart are asked a question.
type Asked struct {
	Question *checklist.Question
	Of, All  int // All is 0 where that was not walked
}

// Always and Never say whether every profile is asked the question, or none.
func (a Asked) Always() bool { return a.All > 0 && a.Of == a.All }

// Never says whether no profile is asked the question.
func (a Asked) Never() bool { return a.All > 0 && a.Of == 0 }

// WalkProfiles walks every profile of a composed list. Facts that have nothing
// to do with one another are walked apart, so that the walk is whole although
// there are millions of combinations.
func WalkProfiles(c *checklist.Checklist) *Profiles {
	p := &Profiles{Number: big.NewInt(1), Least: Profile{Facts: checklist.Facts{}},
		Most: Profile{Facts: checklist.Facts{}}}
	counted := map[*checklist.Question]Asked{}
	for _, g := range groups(c) {
		if !g.walk() {
			for _, f := range g.facts {
				p.Skipped = append(p.Skipped, f.ID)
			}
			continue
		}
		p.Number.Mul(p.Number, big.NewInt(int64(g.profiles)))
		p.Least.Asked += g.least.Asked
		p.Most.Asked += g.most.Asked
		maps.Copy(p.Least.Facts, g.least.Facts)
		maps.Copy(p.Most.Facts, g.most.Facts)
		for i, q := range g.questions {
			counted[q] = Asked{q, g.asked[i], g.profiles}
		}
	}
	for _, q := range c.All() {
		if q.When == nil {
			counted[q] = Asked{q, 1, 1}
			p.Least.Asked++
			p.Most.Asked++
		}
		a := counted[q]
		a.Question = q
		p.Asked = append(p.Asked, a)
	}
	return p
}

// group is facts that belong together, and the questions that depend on them.
type group struct {
	facts     []checklist.Fact
	questions []*checklist.Question

	profiles    int
	asked       []int // of each question
	least, most Profile
}

// groups puts facts together that one condition, or one fact, looks at.
func groups(c *checklist.Checklist) []*group {
	leader := map[string]string{}
	var lead func(id string) string
	lead = func(id string) string {
		if l, ok := leader[id]; ok && l != id {
			leader[id] = lead(l)
			return leader[id]
		}
		leader[id] = id
		return id
	}
	join := func(ids []string) {
		for _, id := range ids {
			leader[lead(id)] = lead(ids[0])
		}
	}
	for i := range c.Facts {
		join(hangsOn(&c.Facts[i]))
	}
	for _, q := range c.All() {
		join(factsOf(q.When))
	}
	byLeader := map[string]*group{}
	var all []*group
	for _, f := range c.Facts {
		l := lead(f.ID)
		if byLeader[l] == nil {
			byLeader[l] = &group{}
			all = append(all, byLeader[l])
		}
		byLeader[l].facts = append(byLeader[l].facts, f)
	}
	for _, q := range c.All() {
		if ids := factsOf(q.When); len(ids) > 0 && byLeader[lead(ids[0])] != nil {
			g := byLeader[lead(ids[0])]
			g.questions = append(g.questions, q)
		}
	}
	return all
}

func factsOf(c *checklist.Cond) (ids []string) {
	c.FactIDs(func(id string) { ids = append(ids, id) })
	return ids
}

// hangsOn are a fact and those that it settles or is settled by.
func hangsOn(f *checklist.Fact) []string {
	ids := append([]string{f.ID}, factsOf(f.When)...)
	for _, d := range f.Derive {
		ids = append(ids, factsOf(d.When)...)
	}
	for _, x := range f.Implies {
		ids = append(ids, x.Fact)
	}
	return ids
}

// walk tries every combination; false where there are too many.
func (g *group) walk() bool {
	all := 1
	var free []*checklist.Fact
	for i := range g.facts {
		if f := &g.facts[i]; len(f.Derive) == 0 {
			free = append(free, f)
			if all *= len(f.Values()); all > mostProfiles || all == 0 {
				return false
			}
		}
	}
	g.asked = make([]int, len(g.questions))
	list := &checklist.Checklist{Facts: g.facts}
	stated := checklist.Facts{}
	var try func(i int)
	try = func(i int) {
		if i == len(free) {
			g.look(list, free, stated)
			return
		}
		for _, v := range free[i].Values() {
			stated[free[i].ID] = v
			try(i + 1)
		}
	}
	try(0)
	return g.profiles > 0
}

// look counts what one combination is asked. One that cannot be stated is none;
// neither is one that differs from another only in a fact that is not asked.
func (g *group) look(list *checklist.Checklist, free []*checklist.Fact, stated checklist.Facts) {
	settled := checklist.Settle(list, stated)
	for _, f := range free {
		x, _ := settled.Of(f.ID)
		if x.State == checklist.FactContradicted || x.State == checklist.FactNotAsked && stated[f.ID] != f.Values()[0] {
			return
		}
	}
	n := 0
	for i, q := range g.questions {
		if q.When.Eval(settled.Facts) == checklist.True {
			g.asked[i]++
			n++
		}
	}
	profile := func() Profile {
		facts := maps.Clone(stated)
		for _, f := range free {
			if x, _ := settled.Of(f.ID); x.State == checklist.FactNotAsked {
				delete(facts, f.ID)
			}
		}
		return Profile{facts, n}
	}
	if g.profiles == 0 || n < g.least.Asked {
		g.least = profile()
	}
	if g.profiles == 0 || n > g.most.Asked {
		g.most = profile()
	}
	g.profiles++
}

// Ordered are the facts of a profile in the order of the list.
func (p Profile) Ordered(c *checklist.Checklist) (ids []string) {
	for _, f := range c.Facts {
		if _, ok := p.Facts[f.ID]; ok {
			ids = append(ids, f.ID)
		}
	}
	return slices.Clip(ids)
}
