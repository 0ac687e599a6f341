package diff

import (
	"slices"
	"strconv"
	"strings"

	"tenken/checklist"
)

func (c *comparing) facts() {
	for i := range c.new.Facts {
		is := &c.new.Facts[i]
		if was := c.old.Fact(is.ID); was == nil {
			c.add(Change{Kind: FactAdded, ID: is.ID, What: is.Ask, New: is.Pos})
		} else {
			c.fact(was, is)
		}
	}
	for i := range c.old.Facts {
		if was := &c.old.Facts[i]; c.new.Fact(was.ID) == nil {
			c.add(Change{Kind: FactVanished, ID: was.ID, What: was.Ask, Warn: true, Old: was.Pos})
		}
	}
	c.factOrder()
}

func (c *comparing) fact(was, is *checklist.Fact) {
	c.values(was, is)
	if checklist.DriftOf(was.Ask.JA, is.Ask.JA) != checklist.SameWords {
		c.add(
			Change{
				Kind: FactReworded,
				ID:   is.ID,
				What: fromToWords(was.Ask, is.Ask),
				Warn: true,
				Old:  was.Pos,
				New:  is.Pos,
			},
		)
	}
	explained := append(text("why", was.Why, is.Why), field{"ask.en", was.Ask.EN, is.Ask.EN})
	if checklist.DriftOf(was.Ask.JA, is.Ask.JA) == checklist.SameWords {
		explained = append(explained, field{"ask", was.Ask.JA, is.Ask.JA})
	}
	if what, ok := differing(explained...); ok {
		c.add(Change{Kind: FactExplained, ID: is.ID, What: what, Old: was.Pos, New: is.Pos})
	}
	what, ok := differing(field{"when", condition(was.When), condition(is.When)},
		field{"derive", derived(was), derived(is)}, field{"implies", implied(was), implied(is)})
	if ok {
		c.add(Change{Kind: FactConditionChanged, ID: is.ID, What: what, Old: was.Pos, New: is.Pos})
	}
	what, ok = differing(field{"group", was.Group, is.Group}, field{"rare", yesNo(was.Rare), yesNo(is.Rare)})
	if ok {
		c.add(Change{Kind: FactMoved, ID: is.ID, What: what, Old: was.Pos, New: is.Pos})
	}
}

// values compares what may be stated, and how it is called.
func (c *comparing) values(was, is *checklist.Fact) {
	from, to := was.Values(), is.Values()
	if was.Type != is.Type || !slices.Equal(from, to) {
		x := Change{Kind: FactChanged, ID: is.ID, What: fromTo(strings.Join(from, ", "), strings.Join(to, ", ")),
			Old: was.Pos, New: is.Pos, Consequence: Untouched, Means: meansMoreValues}
		if slices.Equal(slices.Sorted(slices.Values(from)), slices.Sorted(slices.Values(to))) && was.Type == is.Type {
			x.Means = meansValueOrder
		} else if slices.ContainsFunc(from, func(v string) bool { return !slices.Contains(to, v) }) {
			x.Consequence, x.Means, x.Warn = Again, meansLostValue, true
		}
		c.add(x)
	}
	for _, o := range is.Options {
		i := slices.IndexFunc(was.Options, func(x checklist.Option) bool { return x.ID == o.ID })
		if i < 0 {
			continue
		}
		if what, ok := differing(text(o.ID, was.Options[i].Label, o.Label)...); ok {
			c.add(Change{Kind: OptionRelabelled, ID: is.ID, What: what, Old: was.Options[i].Pos, New: o.Pos,
				Warn: was.Options[i].Label.JA != o.Label.JA})
		}
	}
}

func derived(f *checklist.Fact) string {
	var all []string
	for _, d := range f.Derive {
		all = append(all, condition(d.When)+" → "+d.Value)
	}
	return strings.Join(all, "; ")
}

func implied(f *checklist.Fact) string {
	var all []string
	for _, x := range f.Implies {
		all = append(all, strings.Join(x.Is, "/")+" → "+x.Fact+"="+x.Value)
	}
	return strings.Join(all, "; ")
}

// factOrder tells facts that are asked in another order, one move each.
func (c *comparing) factOrder() {
	ids := func(facts []checklist.Fact) (ids []string) {
		for _, f := range facts {
			ids = append(ids, f.ID)
		}
		return ids
	}
	before := ids(c.old.Facts)
	for _, id := range movedAmong(before, ids(c.new.Facts)) {
		c.add(Change{Kind: FactMoved, ID: id, What: wordPlace.With(strconv.Itoa(slices.Index(before, id) + 1)),
			Old: c.old.Fact(id).Pos, New: c.new.Fact(id).Pos})
	}
}
