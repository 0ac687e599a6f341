package report

import (
	"fmt"
	"io"
	"time"

	"tenken/assess"
	"tenken/checklist"
)

// Compared is what the workbook of two points in time is written from.
type Compared struct {
	Comparison   assess.Comparison
	Organisation string
	Was, Is      string // what the two points are called: a file, a day
	Lang         checklist.Lang
	Now          time.Time
	Program      string
}

// WriteCompared writes the workbook of two points in time: the figures of both,
// and every question, what became worse first. The same Compared gives the same bytes.
func WriteCompared(w io.Writer, c Compared) error {
	rolls := []roll{c.figures(), c.questions()}
	in := Input{Checklist: &checklist.Checklist{}, Assessment: &assess.Assessment{Organisation: c.Organisation},
		Lang: c.Lang, Now: c.Now, Program: c.Program}
	b := newBook(in, rolls[0].sheet.In(c.Lang), rolls[1].sheet.In(c.Lang))
	b.properties(titleCompared.In(c.Lang), nil)
	rolls[1].rules = (*book).movementRules
	for _, r := range rolls {
		b.roll(r)
	}
	return b.write(w)
}

// figures are those of both points, then how many questions moved which way.
func (c Compared) figures() roll {
	r := roll{sheet: SheetSummary, tab: navy, hint: c.hint(), widths: []float64{34, 24, 24},
		heads: []checklist.Text{comparedFigure, HeadWas, HeadIs}}
	for _, f := range c.Comparison.Figures(c.Lang) {
		r.rows = append(r.rows, []val{{v: f.Label, look: lookCell}, {v: f.Was, look: lookMid},
			{v: f.Is, look: lookMid}})
	}
	for _, m := range assess.Movements {
		r.rows = append(r.rows, []val{{v: m.Label(c.Lang), look: lookCell}, {look: lookMid},
			{v: c.Comparison.Of(m), look: lookMid}})
	}
	return r
}

func (c Compared) questions() roll {
	r := roll{sheet: SheetCompared, tab: "2B6CB0", hint: c.hint(), frozen: 1,
		widths: []float64{14, 22, 18, 56, 13, 13},
		heads: []checklist.Text{HeadChange, HeadID, checklist.LabelSection, checklist.LabelAsk, HeadWas,
			HeadIs}}
	for _, q := range c.Comparison.Rows(c.Lang) {
		r.rows = append(r.rows, []val{{v: q.Change, look: lookMid}, {v: q.ID, look: lookSmall},
			{v: q.Section, look: lookSmall}, {v: q.Ask, look: lookCell}, {v: q.Was, look: lookMid},
			{v: q.Is, look: lookMid}})
	}
	return r
}

func (c Compared) hint() checklist.Text {
	fill := func(t string) string { return fmt.Sprintf(t, c.Organisation, c.Was, c.Is) }
	return checklist.Text{JA: fill(hintCompared.JA), EN: fill(hintCompared.EN)}
}

func (b *book) movementRules(last int) {
	word := func(m assess.Movement) string { return m.Label(b.in.Lang) }
	b.wordRules(SheetCompared.In(b.in.Lang), last, []wordColour{
		{word(assess.Worse), noInk, noBack}, {word(assess.Better), yesInk, yesBack},
		{word(assess.NewlyAsked), partlyInk, partlyBack}, {word(assess.NotComparable), naInk, naBack}})
}
