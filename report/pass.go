package report

import (
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"sync"

	"tenken/assess"
	"tenken/checklist"
)

//go:embed pass.html
var passText string

// passTemplate is parsed when the first page is written.
var passTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("pass").Parse(passText))
})

// passPage is what the template shows.
type passPage struct {
	Lang, Title, Organisation, Date, Prepared, Count, Open string
	Steps, Ask, Rows                                       []passRow
	W                                                      map[string]string
}

type passRow struct{ ID, Ask, Status, Note, Remedy string }

// WritePass writes a first pass, or a short list, as one page of HTML to print
// for the director: how many are yes, the next steps, what to ask somebody who
// knows, and every answer. It has no verdict (rule tenken-verdict/1, 8).
func WritePass(w io.Writer, in Input, p assess.Pass) error {
	page := passPage{
		Lang: langTag(in.Lang), Organisation: Shown(in.Assessment.Organisation),
		Title:    titlePass.In(in.Lang),
		Date:     in.day(checklist.DateOf(in.Now)),
		Prepared: Shown(in.preparedBy()),
		Count:    p.In(in.Lang),
		Open:     p.OpenText(in.Lang),
		W: map[string]string{
			"Steps": assess.PassSteps.In(in.Lang), "Ask": assess.PassAsk.In(in.Lang),
			"All": passAll.In(in.Lang), "None": passNone.In(in.Lang),
			"Item": checklist.LabelAsk.In(in.Lang), "Status": assess.FieldStatus.Label(in.Lang),
			"Note": assess.FieldNote.Label(in.Lang), "Before": passBefore.In(in.Lang), "After": passAfter.In(in.Lang),
			"NoVerdict": in.passCloses(p),
		},
	}
	for _, g := range p.Steps {
		page.Steps = append(page.Steps, in.passRow(g.Question))
	}
	for _, q := range p.Ask {
		page.Ask = append(page.Ask, in.passRow(q))
	}
	for _, q := range p.Questions {
		page.Rows = append(page.Rows, in.passRow(q))
	}
	return passTemplate().Execute(w, page)
}

// passCloses is the last word of a pass: it has no verdict, and is no advice.
func (in Input) passCloses(p assess.Pass) string {
	return fmt.Sprintf(passEnd.In(in.Lang), p.NoVerdict(in.Lang), assess.NotAdvice.In(in.Lang))
}

func (in Input) passRow(q *checklist.Question) passRow {
	a := in.Assessment.Answers[q.ID]
	return passRow{ID: q.ID, Ask: Shown(q.Ask.In(in.Lang)), Status: a.Status.Label(in.Lang), Note: Shown(a.Note),
		Remedy: Shown(cmp.Or(a.Action, q.Remedy.In(in.Lang)))}
}

// PassFormats are the forms of a first pass and of a short list.
var PassFormats = []PassFormat{{".html", WritePass}, {".xlsx", writePassBook}, {".csv", writePassCSV}}

// PassFormat is a form of a first pass, by the ending of its file.
type PassFormat struct {
	Ending string
	Write  func(io.Writer, Input, assess.Pass) error
}

// writePassCSV writes the questions of the pass as [WriteCSV] does.
func writePassCSV(w io.Writer, in Input, p assess.Pass) error {
	return in.writeCSV(w, newListing(in).only(p.Questions).asked)
}

// writePassBook writes the pass as a workbook: what to do next, a plan of all
// that is not met, and the answers, which can be taken in again. No cell of it
// judges, for a pass has no verdict.
func writePassBook(w io.Writer, in Input, p assess.Pass) error {
	v := newListing(in).only(p.Questions)
	sheets := []checklist.Text{SheetSummary, SheetPlan, SheetAnswers, SheetHistory, SheetData, SheetFigures, SheetAbout}
	b := newBook(in, in.heads(sheets...)...)
	b.hide(SheetFigures.In(in.Lang), SheetAbout.In(in.Lang))
	for _, t := range in.outOfSight() {
		if slices.Contains(sheets, t) {
			b.hide(t.In(in.Lang))
		}
	}
	about := in.about(KindGap)
	b.properties(titlePass.In(in.Lang), about)
	b.writePass(p)
	b.writePlan(v)
	b.writeAnswers(v)
	b.writeHistory(v)
	b.writeData(v)
	b.writeFigures(newFigures(SheetFigures.In(in.Lang)))
	b.writeAbout(about)
	return b.write(w)
}

// writePass writes the first sheet, which says what the page says.
func (b *book) writePass(p assess.Pass) {
	in := b.in
	b.logo(SheetSummary.In(in.Lang), "B1")
	s := b.sheet(SheetSummary.In(in.Lang), paper{widths: []float64{2, 14, 46, 12, 40}, tab: "2F855A", portrait: true})
	title := look{bold: true, size: 18, color: white, back: navy, center: true}
	if in.hasLogo() {
		s.skip(letterhead)
	}
	s.put(32, val{}, val{v: titlePass.In(in.Lang), look: title, span: 4})
	for _, l := range in.who() {
		s.put(19, val{}, val{v: l.Label, look: look{size: 10, color: muted, dotted: true}},
			val{v: l.Value, look: look{size: 10, dotted: true, wrap: true}, span: 3})
	}
	s.skip(8)
	count := look{bold: true, size: 22, color: navy, box: true, center: true}
	s.put(36, val{}, val{v: p.In(in.Lang), look: count, span: 4})
	if open := p.OpenText(in.Lang); open != "" {
		s.put(0, val{}, val{v: open, look: lookMid, span: 4})
	}
	s.put(0, val{}, val{v: in.passCloses(p), look: look{size: 9, color: muted, wrap: true}, span: 4})
	steps := make([]*checklist.Question, 0, len(p.Steps))
	for _, g := range p.Steps {
		steps = append(steps, g.Question)
	}
	s.passTable(assess.PassSteps, steps)
	s.passTable(assess.PassAsk, p.Ask)
	s.done()
}

// passTable writes some questions under a heading.
func (p *pen) passTable(title checklist.Text, qs []*checklist.Question) {
	in := p.book.in
	p.skip(8)
	p.put(24, val{}, val{v: title.In(in.Lang), look: look{bold: true, size: 13, color: navy, dotted: true}, span: 4})
	if len(qs) == 0 {
		p.put(0, val{}, val{v: passNone.In(in.Lang), look: lookHint, span: 4})
	}
	for _, q := range qs {
		r := in.passRow(q)
		p.put(0, val{}, val{v: r.ID, look: lookSmall}, val{v: r.Ask, look: lookCell}, val{v: r.Status, look: lookMid},
			val{v: r.Remedy, look: lookCell})
	}
}

// only is the listing of these questions alone, numbered anew.
func (v listing) only(qs []*checklist.Question) listing {
	out := v
	out.asked, out.plan, out.gaps, out.at = nil, nil, 0, map[string]int{}
	for _, r := range v.asked {
		if slices.Contains(qs, r.item.Question) {
			out.at[r.id()], r.no = len(out.asked), len(out.asked)+1
			out.asked = append(out.asked, r)
		}
	}
	out.planned()
	return out
}
