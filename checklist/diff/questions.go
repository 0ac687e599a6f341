package diff

import (
	"slices"
	"strconv"
	"strings"

	"tenken/checklist"
)

// situated is a question and the section it is in.
type situated struct {
	*checklist.Question
	section string
}

func situatedIn(list *checklist.Checklist) func(func(*situated) bool) {
	return func(yield func(*situated) bool) {
		for s, q := range list.All() {
			if !yield(&situated{q, s.ID}) {
				return
			}
		}
	}
}

func (c *comparing) questions() {
	before := map[string]*situated{}
	for p := range situatedIn(c.old) {
		before[p.ID] = p
	}
	after := map[string]bool{}
	for is := range situatedIn(c.new) {
		after[is.ID] = true
		if was := before[is.ID]; was == nil {
			c.add(Change{Kind: Added, ID: is.ID, New: is.Pos, What: checklist.Text{JA: is.Ask.JA, EN: is.Ask.EN}})
		} else {
			c.question(was, is)
		}
	}
	c.moves(before)
	for p := range situatedIn(c.old) {
		if !after[p.ID] {
			c.gone(p)
		}
	}
}

// changed adds a change of a question, where one of the fields differs.
func (c *comparing) changed(kind Kind, was, is *situated, fields ...field) {
	if what, ok := differing(fields...); ok {
		c.add(Change{Kind: kind, ID: is.ID, What: what, Old: was.Pos, New: is.Pos})
	}
}

func (c *comparing) question(was, is *situated) {
	c.wording(was, is)
	c.changed(Explained, was, is, slices.Concat(explained(was, is), text("why", was.Why, is.Why),
		text("check", was.Check, is.Check), text("remedy", was.Remedy, is.Remedy))...)
	if was.Duty != is.Duty {
		what := checklist.Text{JA: fromTo(was.Duty.Label(checklist.Japanese), is.Duty.Label(checklist.Japanese)).JA,
			EN: fromTo(was.Duty.Label(checklist.English), is.Duty.Label(checklist.English)).EN}
		c.add(Change{Kind: DutyChanged, ID: is.ID, What: what, Old: was.Pos, New: is.Pos})
	}
	c.changed(ConditionChanged, was, is, field{"when", condition(was.When), condition(is.When)},
		field{"from", string(was.Since), string(is.Since)}, field{"until", string(was.Until), string(is.Until)})
	c.changed(CitationChanged, was, is, field{"cite", citations(was.Cite), citations(is.Cite)})
	if was.NA != is.NA {
		x := Change{Kind: NAChanged, ID: is.ID, What: fromTo(string(was.NA), string(is.NA)), Old: was.Pos, New: is.Pos,
			Consequence: Untouched, Means: meansNAAllowed}
		if is.NA == checklist.NARefused {
			x.Consequence, x.Means, x.Warn = Again, meansNARefused, true
		}
		c.add(x)
	}
	c.changed(WeightChanged, was, is, field{"weight", strconv.Itoa(was.Weight), strconv.Itoa(is.Weight)},
		field{"work", string(was.Work), string(is.Work)})
	c.changed(QuickChanged, was, is, field{"quick", yesNo(was.Quick), yesNo(is.Quick)})
	c.changed(MappingChanged, was, is, field{"map", mappings(was.Map), mappings(is.Map)})
	c.changed(HandlingChanged, was, is, field{"who", string(was.Who), string(is.Who)},
		field{"words", wordList(was.Words), wordList(is.Words)}, field{"check_every", was.Every, is.Every})
	c.changed(ReplacingChanged, was, is,
		field{"instead_of", strings.Join(was.InsteadOf, ", "), strings.Join(is.InsteadOf, ", ")})
	if was.section != is.section {
		c.add(Change{Kind: Moved, ID: is.ID, What: fromTo(was.section, is.section), Old: was.Pos, New: is.Pos})
	}
}

// wording judges the sentence. Only the rev says whether the meaning changed; a
// sentence that moved under the same rev asks for a second look.
func (c *comparing) wording(was, is *situated) {
	switch {
	case was.Rev != is.Rev:
		what := wordRev.With(was.Rev, is.Rev)
		if was.Ask.JA != is.Ask.JA {
			m := fromToWords(was.Ask, is.Ask)
			what.JA, what.EN = what.JA+"。"+m.JA, what.EN+", "+m.EN
		}
		c.add(Change{Kind: MeaningChanged, ID: is.ID, What: what, Warn: is.Rev < was.Rev, Old: was.Pos, New: is.Pos})
	case checklist.DriftOf(was.Ask.JA, is.Ask.JA) != checklist.SameWords:
		c.add(
			Change{
				Kind: Reworded,
				ID:   is.ID,
				What: fromToWords(was.Ask, is.Ask),
				Warn: true,
				Old:  was.Pos,
				New:  is.Pos,
			},
		)
	}
}

// explained are the words of the question that do not touch its meaning.
func explained(was, is *situated) []field {
	fields := []field{{"ask.en", was.Ask.EN, is.Ask.EN}}
	if was.Rev == is.Rev && checklist.DriftOf(was.Ask.JA, is.Ask.JA) == checklist.SameWords {
		fields = append(fields, field{"ask", was.Ask.JA, is.Ask.JA})
	}
	return fields
}

func (c *comparing) gone(was *situated) {
	at := slices.IndexFunc(c.new.Retired, func(x checklist.Retired) bool { return x.ID == was.ID })
	if at < 0 {
		c.add(Change{Kind: Vanished, ID: was.ID, What: was.Ask, Warn: true, Old: was.Pos})
		return
	}
	x := c.new.Retired[at]
	what := x.Reason
	if len(x.ReplacedBy) > 0 {
		by := wordInstead.With(strings.Join(x.ReplacedBy, ", "))
		what = checklist.Text{JA: what.JA + by.JA, EN: x.Reason.In(checklist.English) + by.EN}
	}
	c.add(Change{Kind: Withdrawn, ID: was.ID, What: what, Old: was.Pos, New: x.Pos})
}

func yesNo(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// condition is the condition as an author writes it; "always" where there is none.
func condition(c *checklist.Cond) string {
	if c == nil {
		return "always"
	}
	return c.String()
}

func citations(cites []checklist.Cite) string {
	all := make([]string, len(cites))
	for i, c := range cites {
		all[i] = strings.TrimSpace(c.Source + " " + c.At)
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}

func mappings(all []checklist.Mapping) string {
	var s []string
	for _, m := range all {
		s = append(s, m.Framework+": "+strings.Join(m.Texts(), " "))
	}
	slices.Sort(s)
	return strings.Join(s, ", ")
}

// moves finds questions that changed places within their section.
func (c *comparing) moves(before map[string]*situated) {
	var was, stayed []string
	after := map[string]*situated{}
	for p := range situatedIn(c.old) {
		was = append(was, p.ID)
	}
	for p := range situatedIn(c.new) {
		if old := before[p.ID]; old != nil && old.section == p.section {
			stayed, after[p.ID] = append(stayed, p.ID), p
		}
	}
	for _, id := range movedAmong(was, stayed) {
		p := after[id]
		c.add(Change{Kind: Moved, ID: id, What: wordWithin.With(p.section), Old: before[id].Pos, New: p.Pos})
	}
}
