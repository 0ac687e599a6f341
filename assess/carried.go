package assess

import (
	"fmt"
	"slices"

	"tenken/checklist"
)

// CarriedRow is one question of the edition to which the answers moved, or one
// answer that is archived: what was said, what became of it and why.
type CarriedRow struct {
	Question *checklist.Question // nil: archived
	Old      []FormerAnswer
	State    CarryState
	Why      []checklist.Text
}

// LastCarry is the last move to newer editions that was not undone; nil where there is none.
func (a *Assessment) LastCarry() *Carry {
	for i, live := range slices.Backward(Standing(a.Events)) {
		if e := &a.Events[i]; live && e.Kind == KindCarry && len(e.Carry.Lists) > 0 {
			return e.Carry
		}
	}
	return nil
}

// CarriedRows are what a carry did, question by question: what has to be looked
// at first, what counts as it was last. now is the list that it moved to; each
// question of it has one row, and so does each archived answer.
func CarriedRows(now *checklist.Checklist, c *Carry) []CarriedRow {
	set := map[string]*CarriedAnswer{}
	for i := range c.Set {
		set[c.Set[i].Q] = &c.Set[i]
	}
	by := map[CarryState][]CarriedRow{}
	for _, q := range now.All() {
		row := CarriedRow{Question: q, State: NewQuestion, Why: []checklist.Text{carryWhyNew}}
		if s := set[q.ID]; s != nil {
			row.Old, row.State, row.Why = s.Old, s.State, c.why(now, q, s)
		}
		by[row.State] = append(by[row.State], row)
	}
	for _, f := range c.Archived {
		by[ArchivedAnswer] = append(by[ArchivedAnswer], CarriedRow{Old: []FormerAnswer{f}, State: ArchivedAnswer,
			Why: c.whyArchived(now, f.Q)})
	}
	var rows []CarriedRow
	for _, s := range []CarryState{AskedAnew, ForReview, ArchivedAnswer, NewQuestion, Carried} {
		rows = append(rows, by[s]...)
	}
	return rows
}

// why says what the author says of the change, else what its kind means.
func (c *Carry) why(now *checklist.Checklist, q *checklist.Question, s *CarriedAnswer) []checklist.Text {
	var why []checklist.Text
	add := func(t checklist.Text) {
		if !slices.Contains(why, t) {
			why = append(why, t)
		}
	}
	plain := true // nothing but the year has changed
	for _, f := range s.Old {
		for _, d := range c.descents(now, q.From, f.Q) {
			if d.New != q.ID {
				continue
			}
			relation := (&carrying{now: now}).checked(&checklist.Question{ID: f.Q, Rev: f.Rev}, d)
			plain = plain && relation == checklist.EqualTo
			add(carryWhy[relation])
			for _, t := range d.Why {
				add(t)
			}
		}
	}
	switch {
	case plain && s.State == ForReview:
		add(carryWhyYear)
	case plain && s.State == AskedAnew:
		add(carryWhyNA)
	}
	return why
}

func (c *Carry) whyArchived(now *checklist.Checklist, id string) []checklist.Text {
	for _, p := range partsOf(now) {
		for _, r := range p.Retired {
			if r.ID == id && !r.Reason.IsZero() {
				return []checklist.Text{carryWhy[checklist.NoRelationship], r.Reason}
			}
		}
	}
	return []checklist.Text{carryWhy[checklist.NoRelationship]}
}

// descents are where an answer of the list before leads to.
func (c *Carry) descents(now *checklist.Checklist, list, id string) []checklist.Descent {
	p := partOf(now, list)
	if p == nil {
		return nil
	}
	for _, from := range c.From {
		if from.ID == p.ID {
			ways, _ := p.Descents(from.Serial, from.SHA256, []string{id})
			return ways[id]
		}
	}
	return nil
}

// OldText says what became of the former answers; the parts sum up to the whole.
func (c CarryCounts) OldText(lang checklist.Lang) string {
	return fmt.Sprintf(carryOld.In(lang), c.Old.Total, c.Old.Carried, c.Old.Review, c.Old.Archived)
}

// NewText says where the questions come from; the parts sum up to the whole.
func (c CarryCounts) NewText(lang checklist.Lang) string {
	return fmt.Sprintf(carryNew.In(lang), c.New.Total, c.New.Carried, c.New.Review, c.New.Ask, c.New.New)
}

// StatusText is the former status in words.
func (f FormerAnswer) StatusText(lang checklist.Lang) string {
	s, err := ParseStatus(f.Fields[FieldStatus])
	if err != nil {
		s = Unanswered
	}
	return s.Label(lang)
}
