package assess

import (
	"maps"
	"slices"

	"tenken/checklist"
)

// BringIn carries answers that were given to another edition of the lists, as a
// workbook brings them back, into an assessment of the lists as they are now:
// was is what was asked then, before and after the assessment without and with
// what came back. Only what came back is carried, by the rule of editions, and
// nothing replaces an answer that was given here meanwhile: those questions are
// returned as left. The carry has no lists of its own.
func BringIn(was, now *checklist.Checklist, before, after, at *Assessment) (c Carry, left []string) {
	stood, carried := CarryOver(was, now, before, nil), CarryOver(was, now, after, nil)
	changed := changedAnswers(was, before, after)
	c.From, c.Facts = refs(after.Checklists), broughtFacts(was, now, before, after)
	best := map[string]outcome{}
	for _, s := range carried.Set {
		if !slices.ContainsFunc(s.Old, func(f FormerAnswer) bool { return changed[f.Q] }) {
			continue
		}
		if !stood.leaves(s.Q, at) {
			left = append(left, s.Q)
			continue
		}
		c.Set = append(c.Set, s)
		for _, f := range s.Old {
			got := outcome(slices.Index([]CarryState{Carried, ForReview, AskedAnew}, s.State))
			if b, ok := best[f.Q]; !ok || got < b {
				best[f.Q] = got
			}
		}
	}
	for _, f := range carried.Archived {
		if changed[f.Q] {
			c.Archived = append(c.Archived, f)
		}
	}
	o := carrying{c: c, best: best}
	o.count()
	return o.c, left
}

// BringIn takes in what [BringIn] made of a workbook, as one event. Errors are
// Refusals: an assessment that may not be changed, nothing to take in.
func (s *Session) BringIn(source string, c Carry) (Event, error) {
	if err := s.mayChange(); err != nil {
		return Event{}, err
	}
	switch {
	case len(c.Set) > 0:
		return s.do(Event{Kind: KindCarry, Carry: &c, Source: checklist.Clean(source)}), nil
	case len(c.Facts) > 0:
		return s.Import(source, c.Facts, nil)
	}
	return Event{}, refuse("nothing", "", nothingToChange)
}

// leaves says that a question is in an assessment as a carry left it: nobody
// has said anything of it since.
func (c *Carry) leaves(id string, at *Assessment) bool {
	var stood map[Field]string
	if i := slices.IndexFunc(c.Set, func(s CarriedAnswer) bool { return s.Q == id }); i >= 0 {
		stood = c.Set[i].Fields
	}
	ans := at.Answers[id]
	return !slices.ContainsFunc(Fields, func(f FieldInfo) bool { return ans.Field(f.Field) != stood[f.Field] })
}

// changedAnswers are the questions whose answers differ.
func changedAnswers(list *checklist.Checklist, a, b *Assessment) map[string]bool {
	out := map[string]bool{}
	for _, q := range list.All() {
		x, y := a.Answers[q.ID], b.Answers[q.ID]
		if slices.ContainsFunc(Fields, func(f FieldInfo) bool { return x.Field(f.Field) != y.Field(f.Field) }) {
			out[q.ID] = true
		}
	}
	return out
}

// broughtFacts are the facts that came back otherwise than they stood, as far as
// the lists of now have them and their values.
func broughtFacts(was, now *checklist.Checklist, before, after *Assessment) []FactValue {
	var out []FactValue
	for _, id := range slices.Sorted(maps.Keys(after.Facts)) {
		f, value := was.Fact(id), after.Facts[id]
		if f == nil || after.Stated(id) == before.Stated(id) {
			continue
		}
		newID := id
		if list, next := partOf(was, f.From), partOf(now, f.From); list != nil && next != nil {
			newID, value = next.FactDescent(list.Serial, list.SHA256, id, value)
		}
		if to := now.Fact(newID); to != nil && len(to.Derive) == 0 && to.Takes(value) {
			out = append(out, FactValue{ID: newID, Value: after.AsStated(id, value)})
		}
	}
	return out
}
