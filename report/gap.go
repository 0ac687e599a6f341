package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// WriteGap writes the gap report as an Excel workbook.
func WriteGap(w io.Writer, in Input) error {
	v := newListing(in)
	v.planned()
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
	b := newBook(in, in.heads(sheets...)...)
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
		b.roll(in.carriedRoll(moved))
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

// writeSkipped writes what was not asked, and which facts kept it out.
func (b *book) writeSkipped(v listing) {
	lang, name := b.in.Lang, SheetSkipped.In(b.in.Lang)
	s := b.sheet(name, paper{widths: []float64{2, 13, 15, 9, 56, 48}, head: 3, headTop: 3, tab: "7B8794",
		portrait: true})
	s.put(26, append(blanks(1), val{v: name, look: lookTitle})...)
	s.put(0, append(blanks(1), val{v: hintNotAsked.In(lang) + b.in.unmarkedHint(), look: lookHint})...)
	heads := blanks(1)
	for _, h := range []checklist.Text{HeadID, checklist.LabelSection, checklist.LabelDuty, checklist.LabelAsk,
		headBecause} {
		heads = append(heads, val{v: h.In(lang), look: lookHead})
	}
	s.put(0, heads...)
	for _, r := range v.skipped {
		q := r.item.Question
		s.put(0, val{}, val{v: q.ID, look: lookSmall}, val{v: r.section.Title.In(lang), look: lookSmall},
			val{v: q.Duty.Label(lang), look: lookDuty}, val{v: q.Ask.In(lang), look: lookCell},
			val{v: r.why, look: lookCell})
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
	for _, h := range []checklist.Text{HeadID, checklist.LabelAsk, Heading(assess.FieldStatus), headOthersShare,
		headOthers} {
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

// positionAt is where the sheet is among the others: before the sources.
func positionAt(sheets []checklist.Text) int { return slices.Index(sheets, SheetSources) }

// writeSources writes 根拠: under each document, with its edition and where it is
// published, the places cited and since when they are in force.
func (b *book) writeSources(v listing) {
	lang, name := b.in.Lang, SheetSources.In(b.in.Lang)
	s := b.sheet(name, paper{widths: []float64{2, 72, 34, 34}, head: listHead, headTop: listHead, tab: "5A67A8",
		portrait: true})
	s.put(26, append(blanks(1), val{v: name, look: lookTitle})...)
	var lists []string
	for _, l := range partsOf(b.in.Checklist) {
		lists = append(lists, fmt.Sprintf(lawAsOf.In(lang), l.Title.In(lang), l.Edition, b.in.day(l.AsOf),
			l.Publisher.In(lang)))
	}
	s.put(0, append(blanks(1), val{v: strings.Join(append(lists, b.in.unread()...), "\n"),
		look: look{size: 9, color: muted, wrap: true}, span: 3})...)
	heads := blanks(1)
	for _, h := range headsSources {
		heads = append(heads, val{v: h.In(lang), look: lookHead})
	}
	s.put(0, heads...)
	last := ""
	for _, c := range v.cited() {
		if c.cite.Source != last {
			last = c.cite.Source
			s.put(0, val{}, val{v: c.document, look: lookDocument}, val{v: c.edition, look: lookDocumentSmall},
				webLink(c.url, lookDocumentSmall))
		}
		place := b.in.place(c.cite)
		if caption := b.in.caption(c.cite); caption != "" {
			place += fmt.Sprintf(placeCaption.In(lang), caption)
		}
		s.put(0, val{}, val{v: place, look: lookPlace}, val{v: c.inForce, look: lookSmall},
			val{v: strings.Join(c.numbers, ", "), look: lookSmall})
	}
	s.skip(8)
	for _, line := range b.in.foot() { // the number whole, of which the cover shows the beginning
		s.put(0, val{}, val{v: line, look: look{size: 9, color: muted, wrap: true}, span: 3})
	}
	s.done()
}

// termsInRow is how many questions stand in one row of the appendix: a figure
// of a long checklist goes on in the next row, since a row has its limits.
const termsInRow = 60

// writeAppendix writes every figure back to the ids of the questions in it.
// Formulas do not drive it: it says how things stood when it was written.
func (b *book) writeAppendix(v listing) {
	s := b.sheet(SheetAppendix.In(b.in.Lang),
		paper{widths: []float64{2, 20, 26, 110}, head: listHead, headTop: listHead, tab: "7B8794"})
	s.put(26, append(blanks(1), val{v: appendixTitle.In(b.in.Lang), look: lookTitle})...)
	s.put(0, append(blanks(1), val{v: appendixHint.In(b.in.Lang), look: lookHint})...)
	heads := blanks(1)
	for _, h := range b.in.heads(headsAppendix...) {
		heads = append(heads, val{v: h, look: lookHead})
	}
	s.put(0, heads...)
	for f := range b.in.appendixFigures() {
		if f.head {
			s.put(0, val{}, val{v: f.text, look: look{bold: true, box: true, back: shade, wrap: true}, span: 3})
			continue
		}
		label, value := strings.Repeat("　", f.depth)+f.label, f.value
		if len(f.terms) == 0 {
			s.put(0, val{}, val{v: label, look: lookCell}, val{v: value, look: lookCell}, val{look: lookSmall})
		}
		for terms := range slices.Chunk(f.terms, termsInRow) {
			s.put(0, val{}, val{v: label, look: lookCell}, val{v: value, look: lookCell}, b.termsCell(v, terms))
			label, value = goesOn.In(b.in.Lang), ""
		}
	}
	s.done()
}

// termsCell shows questions; a single one leads to its answer.
func (b *book) termsCell(v listing, terms []string) val {
	out := val{v: strings.Join(terms, ", "), look: lookSmall}
	if len(terms) != 1 {
		return out
	}
	id, _, _ := strings.Cut(terms[0], " ")
	if _, asked := v.at[id]; asked {
		out.look.link = true
		out.formula = b.in.toAnswer(id, quote(terms[0]))
	}
	return out
}
