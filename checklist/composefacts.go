package checklist

import (
	"slices"
	"strings"
)

// facts takes the facts of a part into the whole, each id once.
func (j *joining) facts(p *Checklist) {
	for _, f := range p.Facts {
		first := j.whole.Fact(f.ID)
		switch {
		case first == nil:
			f.Implies = slices.Clone(f.Implies)
			j.whole.Facts = append(j.whole.Facts, f)
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
// stands; two that say different things clash.
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
