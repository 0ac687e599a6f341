package report

import (
	"io"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// WriteGap writes the gap report as an Excel workbook.
func WriteGap(w io.Writer, in Input) error {
	v := newListing(in)
	lang := in.Lang
	sheets := []checklist.Text{SheetSummary, SheetPlan, SheetAnswers, SheetSkipped, SheetSources, SheetAppendix,
		SheetHistory, SheetData, SheetFigures, SheetAbout}
	moved := in.carried()
	if moved != nil {
		sheets = slices.Insert(sheets, 4, SheetCarried)
	}
	if in.Position != nil {
		sheets = slices.Insert(sheets, positionAt(sheets), SheetPosition)
	}
	b := newBook(in, namesOf(sheets, lang)...)
	b.hide(SheetFigures.In(lang), SheetAbout.In(lang))
	for _, t := range in.outOfSight() {
		b.hide(t.In(lang))
	}
	about := in.about(KindGap)
	b.properties(titleReport.In(lang), about)
	f := newFigures(SheetFigures.In(lang))
	f.judge(v)
	b.writeCover(v, f)
	b.writePlan(v)
	b.writeAnswers(v)
	b.writeSkipped(v)
	if moved != nil {
		b.writeCarried(moved)
	}
	if in.Position != nil {
		b.writePosition(in.Position)
	}
	b.writeSources(v)
	b.writeAppendix(v)
	b.writeHistory(v)
	b.writeData(v)
	b.writeFigures(f)
	b.writeAbout(about)
	return b.write(w)
}

func namesOf(sheets []checklist.Text, lang checklist.Lang) []string {
	var names []string
	for _, s := range sheets {
		names = append(names, s.In(lang))
	}
	return names
}

// outOfSight are the sheets that are hidden by choice.
func (in Input) outOfSight() []checklist.Text {
	behind := []checklist.Text{SheetAppendix, SheetHistory, SheetData}
	switch in.Sheets {
	case AllSheets:
		return nil
	case ShortSheets:
		behind = append(behind, SheetAnswers, SheetSkipped, SheetSources)
	}
	if in.carried() != nil && (in.Sheets == ShortSheets || !in.moving()) {
		behind = append(behind, SheetCarried)
	}
	return behind
}

// writeSkipped writes what was not asked, and which facts kept it out.
func (b *book) writeSkipped(v listing) {
	lang, name := b.in.Lang, SheetSkipped.In(b.in.Lang)
	s := b.sheet(name, paper{widths: []float64{2, 13, 15, 9, 56, 48}, head: 3, headTop: 3, tab: "7B8794",
		portrait: true})
	s.put(26, append(blanks(1), val{v: name, look: lookTitle})...)
	s.put(0, append(blanks(1), val{v: hintNotAsked.In(lang) + b.in.unmarkedHint(), look: lookHint})...)
	heads := blanks(1)
	for _, h := range []checklist.Text{HeadID, headSection, headDuty, HeadAsk, headBecause} {
		heads = append(heads, val{v: h.In(lang), look: lookHead})
	}
	s.put(0, heads...)
	for _, r := range v.skipped {
		q := r.item.Question
		s.put(0, val{}, val{v: q.ID, look: lookSmall}, val{v: r.section.Title.In(lang), look: lookSmall},
			val{v: q.Duty.Label(lang), look: lookDuty}, val{v: q.Ask.In(lang), look: lookCell},
			val{v: b.in.because(r.item), look: lookCell})
	}
	if len(v.skipped) == 0 {
		s.put(30, append(blanks(1), val{v: nothingSkipped.In(lang), look: look{color: muted}})...)
	}
	s.done()
}

// barOf is how many percent one mark of a bar is.
const barOf = 5

// writePosition writes the place in words, and a bar for each question.
func (b *book) writePosition(p *Position) {
	lang, name := b.in.Lang, SheetPosition.In(b.in.Lang)
	head := len(p.Lines) + 4
	s := b.sheet(name, paper{widths: []float64{2, 13, 56, 12, 16, 24}, head: head, headTop: head, tab: "7B8794",
		portrait: true})
	s.put(26, append(blanks(1), val{v: name, look: lookTitle})...)
	s.put(0, append(blanks(1), val{v: p.Title.In(lang), look: lookHint})...)
	for _, line := range p.Lines {
		s.put(0, append(blanks(1), val{v: line.In(lang), look: look{wrap: true}, span: 5})...)
	}
	s.skip(8)
	heads := blanks(1)
	for _, h := range []checklist.Text{HeadID, HeadAsk, Heading(assess.FieldStatus), headOthersShare, headOthers} {
		heads = append(heads, val{v: h.In(lang), look: lookHead})
	}
	s.put(0, heads...)
	for _, bar := range p.Bars {
		s.put(0, val{}, val{v: bar.Question.ID, look: lookSmall}, val{v: bar.Question.Ask.In(lang), look: lookCell},
			val{v: bar.Own.Label(lang), look: lookSmall}, val{v: bar.Told.In(lang), look: lookSmall},
			val{v: strings.Repeat("■", bar.Share/barOf), look: look{color: navy, box: true}})
	}
	s.done()
}

// positionAt is where the sheet stands among the others: before the sources.
func positionAt(sheets []checklist.Text) int { return slices.Index(sheets, SheetSources) }
