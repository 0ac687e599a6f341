package report

import (
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// carriedRoll is 引継ぎ: of every question what was said before, what became of it
// and why; above them the counts, which balance.
func (in Input) carriedRoll(c *assess.Carry) roll {
	lang := in.Lang
	r := roll{sheet: SheetCarried, tab: "6B46C1", frozen: 1, rules: (*book).carryRules,
		hint:   balance(c.Counts),
		heads:  headsCarried,
		widths: []float64{13, 13, 36, 11, 13, 36, 11, 44}}
	for _, row := range assess.CarriedRows(in.Checklist, c) {
		var olds, asks, answers, why []string
		for _, f := range row.Old {
			olds, answers = append(olds, f.Q), append(answers, f.StatusText(lang))
			if ask := in.formerAsk(f.Q); ask != "" {
				asks = append(asks, ask)
			}
		}
		for _, w := range row.Why {
			why = append(why, w.In(lang))
		}
		var id, ask, now any
		if q := row.Question; q != nil {
			id, ask, now = q.ID, q.Ask.In(lang), in.Assessment.Answers[q.ID].Status.Label(lang)
			if in.Assessment.Answers[q.ID].Review {
				now = assess.ForReview.Label(lang)
			}
		}
		state := row.State.Label(lang)
		if q := row.Question; q != nil && row.State == assess.ForReview && !in.waits(q.ID) {
			state = confirmedSince.In(lang)
		}
		r.rows = append(r.rows, []val{{v: state, look: lookMid},
			{v: strings.Join(olds, "\n"), look: lookSmall}, {v: strings.Join(asks, "\n"), look: lookSmall},
			{v: strings.Join(answers, "\n"), look: lookMid},
			{v: id, look: lookSmall}, {v: ask, look: lookCell}, {v: now, look: lookMid},
			{v: strings.Join(why, "\n"), look: lookSmall}})
	}
	return r
}

// balance are the counts, old and new, in one line.
func balance(c assess.CarryCounts) checklist.Text {
	return checklist.Text{JA: c.OldText(checklist.Japanese) + "　" + c.NewText(checklist.Japanese),
		EN: c.OldText(checklist.English) + ". " + c.NewText(checklist.English)}
}

// formerAsk is what a question of the list before asked; empty where the text of
// that list is not in the file.
func (in Input) formerAsk(id string) string {
	if in.Former == nil {
		return ""
	}
	if q := in.Former.Question(id); q != nil {
		return q.Ask.In(in.Lang)
	}
	return ""
}

// carryRules colour what became of answers: what waits, and what is asked again.
func (b *book) carryRules(last int) {
	b.wordRules(SheetCarried.In(b.in.Lang), last, []wordColour{
		{assess.AskedAnew.Label(b.in.Lang), noInk, noBack}, {assess.ForReview.Label(b.in.Lang), partlyInk, partlyBack},
		{assess.Carried.Label(b.in.Lang), yesInk, yesBack}, {confirmedSince.In(b.in.Lang), yesInk, yesBack},
		{assess.ArchivedAnswer.Label(b.in.Lang), naInk, naBack}})
}
