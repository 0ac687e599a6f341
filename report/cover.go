package report

import (
	"fmt"
)

// 概要 stands on a grid of 24 narrow columns between two margins.
const (
	coverCols  = 24
	coverWidth = 7.1
	urgentMost = 5 // gaps shown on the cover
)

// cover writes 概要.
type cover struct {
	*book
	p     *pen
	v     listing
	f     *figures
	brief *Brief
}

// writeCover writes the page an owner looks at first, and the sections behind it.
func (b *book) writeCover(v listing, f *figures) {
	name := SheetSummary.In(b.in.Lang)
	widths := make([]float64, coverCols+2)
	for i := range widths {
		widths[i] = coverWidth
	}
	widths[0], widths[coverCols+1] = 1.5, 1.5
	c := cover{book: b, v: v, f: f, brief: v.front()}
	plan := c.plan()
	b.coverRules(name, plan)
	b.charts(name, v, plan.sections+1, plan.charts)
	b.keep(b.file.InsertPageBreak(name, cell(1, plan.sections)))
	if ownPage(len(v.sections)) { // the table fills a page, the charts get their own
		b.keep(b.file.InsertPageBreak(name, cell(1, plan.counts)))
	}
	c.p = b.sheet(name, paper{widths: widths, tab: "2F855A", area: fmt.Sprintf("$A$1:$Z$%d", plan.end)})
	c.title()
	c.identity()
	c.cards()
	c.p.skip(6)
	c.glance()
	c.scale()
	c.sections()
	c.counts()
	c.p.skip(10)
	c.stands(plan.charts)
	for c.p.row < plan.end {
		c.p.skip(15)
	}
	c.p.done()
}

// coverPlan says on which rows the parts of the cover begin: charts and
// colours must be set before the rows are written.
type coverPlan struct{ cards, glance, sections, counts, charts, end int }

// ownPage says whether the charts of n sections get a page of their own,
// because the table before them fills one.
func ownPage(n int) bool { return n > 9 }

// chartRows is the height of the charts in rows of 15 points: taller where they
// have a page to themselves, so that thirty sections can be told apart.
func chartRows(n int) int {
	if ownPage(n) {
		return 36
	}
	return 22
}

func (c *cover) plan() coverPlan {
	p := coverPlan{cards: 5 + len(c.brief.Who)} // title, identity, and narrow rows
	p.glance = p.cards + 3 + 1
	p.sections = p.glance + glanceRows + 2 // behind scale and disclaimer
	p.counts = p.sections + 2 + len(c.v.sections)
	p.charts = p.counts + 5 + 1 // after a narrow row
	p.end = p.charts
	if len(c.v.sections) > 0 {
		p.end += chartRows(len(c.v.sections)) + 6 // LibreOffice draws charts a little taller
	}
	return p
}

// stands makes sure that what comes next begins where the plan says.
func (c *cover) stands(row int) {
	if c.err == nil && c.p.row+1 != row {
		c.keep(fmt.Errorf("cover: row %d begins where %d was planned", c.p.row+1, row))
	}
}

func (c *cover) title() {
	c.p.put(32, val{}, val{v: c.brief.Title,
		look: look{bold: true, size: 18, color: white, back: navy, center: true}, span: coverCols})
	c.p.skip(6)
}

// identity says who was assessed by what and when, beside the boxes to sign.
func (c *cover) identity() {
	from := c.p.row + 1
	key, value := look{size: 10, color: muted, dotted: true}, look{size: 10, dotted: true, wrap: true}
	head := look{box: true, center: true, back: shade, size: 10}
	box := look{box: true, center: true, free: true}
	for _, l := range c.brief.Who {
		vals := []val{{}, {v: l.Label, look: key, span: 4}, {v: l.Value, look: value, span: 10}, {}}
		if l.of == whoLists {
			vals[2].look.size = 9
		}
		for _, n := range signBoxes {
			switch c.p.row + 1 - from {
			case 0:
				vals = append(vals, val{v: n.In(c.in.Lang), look: head, span: 3})
			case 4:
				day := look{box: true, center: true, free: true, size: 8.5}
				vals = append(vals, val{v: signDay.In(c.in.Lang), look: day, span: 3})
			case 1, 2, 3:
				vals = append(vals, val{look: box}, val{look: box}, val{look: box})
			}
		}
		c.p.put(19, vals...)
	}
	for i := range signBoxes {
		col := 17 + 3*i
		c.p.merge(cell(col, from+1), cell(col+2, from+3))
	}
	c.p.skip(4)
}

// coverRules colour verdicts and answers by their words.
func (b *book) coverRules(name string, p coverPlan) {
	verdict := fmt.Sprintf("$B$%d", p.cards+1)
	b.words(name, fmt.Sprintf("B%[1]d:G%[1]d", p.cards+1), verdict, verdictColours(b.in.Lang))
	b.glanceRules(name, p.glance)
	first := p.sections + 2
	b.words(name, fmt.Sprintf("J%d:L%d", first, max(p.counts-1, first)), fmt.Sprintf("$J%d", first),
		verdictColours(b.in.Lang))
}
