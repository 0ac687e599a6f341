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
			j.factClash(&f, first, say("型か選択肢", "type or options"),
				say("型と選択肢をそろえるか、別の識別子にしてください", "give both the same type and options, or another id"))
		default:
			j.merge(first, &f)
		}
	}
}

func (j *joining) factClash(f, first *Fact, what, hint Text) {
	j.fail(f.Pos, "fact-clash", say("前提 %[1]s の%[5]sが %[3]s のもの（%[4]s）と違います",
		"the fact %[1]s differs in %[2]s from that of %[3]s (%[4]s)", f.ID, what.EN, first.From, first.Pos, what.JA),
		hint)
}

// merge adds to a fact what a second list says of it. What only one of them says
// stands; two that say different things clash.
func (j *joining) merge(first, f *Fact) {
	hint := say("両方を同じにするか、一方から消すか、別の識別子にしてください", "make both the same, leave one out, or give it another id")
	switch {
	case first.When == nil:
		first.When = f.When
	case f.When != nil && f.When.String() != first.When.String():
		j.factClash(f, first, say("when", "when"), hint)
	}
	switch {
	case len(first.Derive) == 0:
		first.Derive = f.Derive
	case len(f.Derive) > 0 && table(f.Derive) != table(first.Derive):
		j.factClash(f, first, say("derive", "derive"), hint)
	}
	for _, x := range f.Implies {
		if slices.ContainsFunc(first.Implies, x.against) {
			j.factClash(f, first, say("implies", "implies"), hint)
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
