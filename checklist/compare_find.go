package checklist

import (
	"slices"
	"strings"
)

// Compare finds what changed from one edition of a checklist to the next, in the
// order of the new one, what is gone at the end. It judges questions and facts;
// whether the new edition may be published is for lint to say.
func Compare(old, new *Checklist) []Change {
	c := &comparing{old: old, new: new}
	before := map[string]*situated{}
	for p := range c.situated(old) {
		before[p.ID] = p
	}
	for is := range c.situated(new) {
		if was := before[is.ID]; was == nil {
			c.add(Change{Kind: Added, ID: is.ID, New: is.Pos, What: Text{is.Ask.JA, is.Ask.EN}})
		} else {
			c.question(was, is)
		}
	}
	c.moves(before)
	for p := range c.situated(old) {
		if new.Question(p.ID) == nil {
			c.gone(p)
		}
	}
	c.facts()
	return c.changes
}

type comparing struct {
	old, new *Checklist
	changes  []Change
}

// situated is a question and the section it stands in.
type situated struct {
	*Question
	section string
}

func (c *comparing) situated(list *Checklist) func(func(*situated) bool) {
	return func(yield func(*situated) bool) {
		for s, q := range list.All() {
			if !yield(&situated{q, s.ID}) {
				return
			}
		}
	}
}

func (c *comparing) add(x Change) {
	x.Means = meanings[x.Kind]
	c.changes = append(c.changes, x)
}

// changed adds a change of a question from one value to another.
func (c *comparing) changed(kind ChangeKind, was, is *situated, from, to string, warn bool) {
	c.add(Change{Kind: kind, ID: is.ID, What: say("「%[1]s」から「%[2]s」へ", "from %[1]q to %[2]q", from, to), Warn: warn, Old: was.Pos, New: is.Pos})
}

func (c *comparing) question(was, is *situated) {
	c.wording(was, is)
	if was.Duty != is.Duty {
		c.add(Change{Kind: DutyChanged, ID: is.ID, Old: was.Pos, New: is.Pos,
			What: say("「%[1]s」から「%[2]s」へ", "from %[3]q to %[4]q", was.Duty.Label(Japanese), is.Duty.Label(Japanese), was.Duty.Label(English), is.Duty.Label(English))})
	}
	if a, b := was.When.String(), is.When.String(); a != b {
		c.changed(ConditionChanged, was, is, a, b, false)
	}
	if a, b := citations(was.Cite), citations(is.Cite); a != b {
		c.changed(CitationChanged, was, is, a, b, false)
	}
	if was.NA != is.NA {
		c.changed(NAChanged, was, is, string(was.NA), string(is.NA), is.NA == NARefused)
	}
	if was.Weight != is.Weight || was.Work != is.Work {
		c.add(Change{Kind: WeightChanged, ID: is.ID, Old: was.Pos, New: is.Pos,
			What: say("重み %[1]d から %[2]d へ、手間 %[3]s から %[4]s へ", "weight %[1]d to %[2]d, work %[3]s to %[4]s", was.Weight, is.Weight, string(was.Work), string(is.Work))})
	}
	if was.Quick != is.Quick {
		c.changed(QuickChanged, was, is, yesNo(was.Quick), yesNo(is.Quick), false)
	}
	if was.section != is.section {
		c.changed(Moved, was, is, was.section, is.section, false)
	}
}

// wording judges the sentence. Only the rev says whether the meaning changed; a
// sentence that moved under the same rev asks for a second look.
func (c *comparing) wording(was, is *situated) {
	switch d := DriftOf(was.Ask.JA, is.Ask.JA); {
	case was.Rev != is.Rev:
		c.add(Change{Kind: MeaningChanged, ID: is.ID, Old: was.Pos, New: is.Pos, Warn: is.Rev < was.Rev,
			What: say("rev %[1]d から %[2]d へ。「%[3]s」から「%[4]s」へ", "rev %[1]d to %[2]d, from %[3]q to %[4]q", was.Rev, is.Rev, was.Ask.JA, is.Ask.JA)})
	case d != SameWords:
		c.changed(Reworded, was, is, was.Ask.JA, is.Ask.JA, true)
	case was.Ask != is.Ask || was.Why != is.Why || was.Check != is.Check || was.Remedy != is.Remedy:
		c.add(Change{Kind: Explained, ID: is.ID, What: Text{"説明か訳が変わりました", "an explanation or a translation changed"}, Old: was.Pos, New: is.Pos})
	}
}

// moves finds questions that changed places within their section: those outside
// the longest run that kept its order, so that one move is one change.
func (c *comparing) moves(before map[string]*situated) {
	rank := map[string]int{}
	for p := range c.situated(c.old) {
		rank[p.ID] = len(rank)
	}
	var stayed []*situated
	for p := range c.situated(c.new) {
		if was := before[p.ID]; was != nil && was.section == p.section {
			stayed = append(stayed, p)
		}
	}
	kept := longestRun(stayed, func(p *situated) int { return rank[p.ID] })
	for _, p := range stayed {
		if !kept[p.ID] {
			c.add(Change{Kind: Moved, ID: p.ID, What: say("%[1]s の中で別の場所へ", "to another place within %[1]s", p.section), Old: before[p.ID].Pos, New: p.Pos})
		}
	}
}

// longestRun are the ids of the longest rising sequence.
func longestRun(items []*situated, rank func(*situated) int) map[string]bool {
	best, before := make([]int, len(items)), make([]int, len(items))
	end := -1
	for i := range items {
		best[i], before[i] = 1, -1
		for j := range i {
			if rank(items[j]) < rank(items[i]) && best[j] >= best[i] {
				best[i], before[i] = best[j]+1, j
			}
		}
		if end < 0 || best[i] > best[end] {
			end = i
		}
	}
	kept := map[string]bool{}
	for ; end >= 0; end = before[end] {
		kept[items[end].ID] = true
	}
	return kept
}

func (c *comparing) gone(was *situated) {
	at := slices.IndexFunc(c.new.Retired, func(x Retired) bool { return x.ID == was.ID })
	if at < 0 {
		c.add(Change{Kind: Vanished, ID: was.ID, What: was.Ask, Warn: true, Old: was.Pos})
		return
	}
	x := c.new.Retired[at]
	what := x.Reason
	if len(x.ReplacedBy) > 0 {
		by := strings.Join(x.ReplacedBy, ", ")
		what = Text{what.JA + "（代わり: " + by + "）", x.Reason.In(English) + " (instead: " + by + ")"}
	}
	c.add(Change{Kind: Withdrawn, ID: was.ID, What: what, Old: was.Pos, New: x.Pos})
}

func (c *comparing) facts() {
	for i := range c.new.Facts {
		is := &c.new.Facts[i]
		was := c.old.Fact(is.ID)
		switch {
		case was == nil:
			c.add(Change{Kind: FactAdded, ID: is.ID, What: is.Ask, New: is.Pos})
		case was.Type != is.Type || !slices.Equal(was.Values(), is.Values()):
			from, to := strings.Join(was.Values(), ", "), strings.Join(is.Values(), ", ")
			lost := slices.ContainsFunc(was.Values(), func(v string) bool { return !slices.Contains(is.Values(), v) })
			c.add(Change{Kind: FactChanged, ID: is.ID, What: say("「%[1]s」から「%[2]s」へ", "from %[1]q to %[2]q", from, to), Warn: lost, Old: was.Pos, New: is.Pos})
		case DriftOf(was.Ask.JA, is.Ask.JA) != SameWords:
			c.add(Change{Kind: FactReworded, ID: is.ID, What: say("「%[1]s」から「%[2]s」へ", "from %[1]q to %[2]q", was.Ask.JA, is.Ask.JA), Warn: true, Old: was.Pos, New: is.Pos})
		}
	}
	for i := range c.old.Facts {
		if was := &c.old.Facts[i]; c.new.Fact(was.ID) == nil {
			c.add(Change{Kind: FactVanished, ID: was.ID, What: was.Ask, Warn: true, Old: was.Pos})
		}
	}
}

func yesNo(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

func citations(cites []Cite) string {
	all := make([]string, len(cites))
	for i, c := range cites {
		all[i] = strings.TrimSpace(c.Source + " " + c.At)
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}
