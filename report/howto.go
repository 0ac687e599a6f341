package report

import (
	"fmt"

	"tenken/checklist"
)

// writeHowTo writes the first sheet of an answer workbook: whom it belongs to,
// who fills it in, how many items are left, and what to do, in five lines.
func (b *book) writeHowTo(f *figures) {
	in, name := b.in, SheetHowTo.In(b.in.Lang)
	b.guard(name)
	s := b.sheet(name, paper{widths: []float64{3, 22, 100}, tab: "2F855A"})
	s.put(36, val{}, val{v: in.sheetTitle(),
		look: look{bold: true, size: 20, color: white, back: navy, center: true}, span: 2})
	s.skip(10)
	key, value := look{color: muted, dotted: true}, look{dotted: true, wrap: true}
	for _, l := range in.who() {
		blank := in.Assessment.Organisation == "" && (l.of == whoOrganisation || l.of == whoNumber)
		if l.of != whoGrouped && !blank { // an answer sheet goes by sections
			s.put(22, val{}, val{v: l.Label, look: key}, val{v: l.Value, look: value})
		}
	}
	b.filledBy(s)
	s.put(30, val{}, val{v: itemsLeft.In(in.Lang), look: key},
		val{v: f.value("all.unanswered"), formula: f.ref("all.unanswered"),
			look: look{dotted: true, bold: true, size: 14, color: navy}})
	s.skip(10)
	s.put(26, val{}, val{v: howToTitle.In(in.Lang), look: look{bold: true, size: 13, color: navy, dotted: true},
		span: 2})
	lines := howTo
	if in.Who != "" { // without facts
		lines = howTo[1:]
		s.put(0, val{}, val{v: partHint.In(in.Lang), look: look{wrap: true, dotted: true}, span: 2})
	}
	for i, line := range lines {
		s.put(0, val{}, val{v: fmt.Sprintf("%d. %s", i+1, line.what.In(in.Lang)),
			look: look{bold: true, box: true, wrap: true, back: shade}},
			val{v: line.how.In(in.Lang), look: lookCell})
	}
	s.skip(10)
	s.put(0, val{}, val{v: disclaimer.In(in.Lang), look: look{size: 9, color: muted, wrap: true}, span: 2})
	s.done()
}

// sheetTitle names the workbook, and whom it is for where it is for one person.
func (in Input) sheetTitle() string {
	if in.Who == "" {
		return titleSheet.In(in.Lang)
	}
	return fmt.Sprintf(partOf.In(in.Lang), titleSheet.In(in.Lang), in.Who.Label(in.Lang))
}

// filledBy are the cells for who fills the workbook in, in which department and
// when. They are empty in every workbook: whoever fills it in writes them.
func (b *book) filledBy(s *pen) {
	heads := []checklist.Text{HeadBy, HeadDepartment, HeadDay}
	if b.in.Assessment.Organisation == "" { // one sheet for all
		heads = append([]checklist.Text{HeadOrganisation}, heads...)
	}
	for _, h := range heads {
		l := lookEntry
		if h == HeadDay {
			l.format = b.dateFormat()
			b.dateCheck(s.name, cell(3, s.row+1))
		}
		s.put(24, val{}, val{v: h.In(b.in.Lang), look: look{color: muted, dotted: true}}, val{look: l})
	}
}
