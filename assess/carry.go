package assess

import (
	"maps"
	"slices"
	"time"

	"tenken/checklist"
)

// outcome is what one old answer gives to a new question.
type outcome uint8

// The outcomes, the least careful first.
const (
	takes   outcome = iota // carried
	reviews                // carried, needs review
	asks                   // asked, old shown
)

// carryRule is the table of editions: relation of old to new, and the status
// that counted before. It is total over the relations that lead to a question.
func carryRule(r checklist.Relation, s Status) outcome {
	row, ok := map[checklist.Relation][6]outcome{
		//                        unanswered yes      partly   no       unknown  na
		checklist.EqualTo:        {takes, takes, takes, takes, takes, takes},
		checklist.EquivalentTo:   {asks, reviews, reviews, takes, reviews, reviews},
		checklist.SupersetOf:     {asks, reviews, asks, asks, asks, reviews},
		checklist.SubsetOf:       {asks, asks, reviews, takes, reviews, asks},
		checklist.IntersectsWith: {asks, asks, asks, asks, asks, asks},
	}[r]
	if !ok || int(s) >= len(row) {
		return asks
	}
	return row[s]
}

// worseOf is the status that is more careful to keep of two: no, unknown, partly,
// yes. 該当なし is kept before unanswered; neither mixes with others (see settle).
func worseOf(a, b Status) Status {
	x, y := statuses[a].good, statuses[b].good
	switch {
	case x == 0 && y == 0:
		return max(a, b)
	case y == 0 || x != 0 && x < y:
		return a
	}
	return b
}

// NextYear makes of a carry one that begins the file of the next year: facts and
// whatever would count wait to be confirmed, for a year has passed over them.
func (c *Carry) NextYear(before *Assessment) {
	stated := before.clone()
	stated.state(c.Facts)
	c.Facts = nil
	for _, id := range slices.Sorted(maps.Keys(stated.Facts)) {
		if v := stated.Stated(id); v != checklist.UnknownValue { // what nobody knew is asked as it ever was
			c.Confirm = append(c.Confirm, FactValue{ID: id, Value: v})
		}
	}
	for i := range c.Set {
		if c.Set[i].State == Carried && c.Set[i].Fields[FieldStatus] != "" {
			c.Set[i].State = ForReview
			c.Counts.New.Carried--
			c.Counts.New.Review++
		}
	}
	c.Counts.Old.Review += c.Counts.Old.Carried
	c.Counts.Old.Carried = 0
}

// carry lets a carry event work: the lists give way, the answers follow. The
// answers of old questions go, also those that are archived; what the event
// sets takes their place. Answers that the event does not name stay as they are.
// It says why the event makes no sense.
func (a *Assessment) carry(e *Event) checklist.Text {
	c := e.Carry
	for i := range c.Lists {
		a.choose(&c.Lists[i])
	}
	if c.AsOf != "" {
		a.AsOf = c.AsOf
	}
	a.state(c.Facts)
	for _, f := range c.Confirm {
		a.FormerFacts[f.ID] = f.Value
	}
	a.Documents = c.DocumentsOf(a.Documents)
	a.Archived = append(a.Archived[:len(a.Archived):len(a.Archived)], c.Archived...)
	return a.takeOver(e)
}

// takeOver puts the answers of the new edition in the place of the old ones.
func (a *Assessment) takeOver(e *Event) checklist.Text {
	c, was := e.Carry, a.Answers
	now := maps.Clone(was)
	for _, f := range c.Archived {
		delete(now, f.Q)
	}
	for _, s := range c.Set {
		for _, f := range s.Old {
			delete(now, f.Q)
		}
	}
	former := make(map[string][]FormerAnswer, len(c.Set))
	if len(c.Lists) == 0 { // the edition is the same, and so is what was answered before it
		maps.Copy(former, a.Former)
	}
	for i := range c.Set {
		s := &c.Set[i]
		ans := Answer{Rev: s.Rev, Review: s.State == ForReview}
		ans.At, ans.By = given(s.Old, was)
		ans.Said, ans.SaidBy = e.ID, e.By
		if old, same := was[s.Q]; same && s.State == Carried && old.Said != "" {
			ans.Said, ans.SaidBy = old.Said, old.SaidBy // a reviewer's word on it goes on
		}
		for f, v := range s.Fields {
			if !ans.set(f, v) {
				return eventValue.With(shown(s.Q), f, shown(v))
			}
		}
		now[s.Q], former[s.Q] = ans, s.Old
	}
	a.Answers, a.Former = now, former
	return checklist.Text{}
}

// DocumentsOf are documents under the questions to which the answers moved: each
// with its dates, under every question that its answer led to. What an answer
// did not move stays where it was.
func (c *Carry) DocumentsOf(docs []Document) []Document {
	to := map[string][]string{}
	for _, s := range c.Set {
		for _, f := range s.Old {
			to[f.Q] = append(to[f.Q], s.Q)
		}
	}
	var out []Document
	for _, d := range docs {
		led := to[d.Q]
		if len(led) == 0 {
			led = []string{d.Q}
		}
		for _, q := range led {
			moved := d
			moved.Q = q
			if !slices.ContainsFunc(out, func(x Document) bool { return x.Same(moved.EvidenceItem) }) {
				out = append(out, moved)
			}
		}
	}
	return out
}

// given is when, and by whom, the latest of some old answers was given.
func given(old []FormerAnswer, was map[string]Answer) (at time.Time, by string) {
	for _, f := range old {
		if ans := was[f.Q]; ans.At.After(at) {
			at, by = ans.At, ans.By
		}
	}
	return at, by
}
