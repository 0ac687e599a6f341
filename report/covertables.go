package report

import (
	"fmt"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// 概要 is laid out on a grid of 24 narrow columns between two margins.
const (
	coverCols  = 24
	coverWidth = 7.1
	glanceRows = 26 // of the lower half of the first page
)

// cover writes 概要.
type cover struct {
	*book
	p     *pen
	v     listing
	f     *figureSheet
	brief *Brief
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
	if c.in.hasLogo() {
		p.cards++
	}
	p.glance = p.cards + 3 + 1
	p.sections = p.glance + glanceRows + 2 // after scale and disclaimer
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

// heading is above a part of the cover.
func (c *cover) heading(s string) {
	c.p.put(26, val{}, val{v: s, look: look{bold: true, size: 12, color: navy, dotted: true}, span: coverCols})
}

// counts is the table of answers by strength of duty.
func (c *cover) counts() {
	f := c.f
	c.stands(c.plan().counts)
	c.heading(headBreakdown.In(c.in.Lang))
	head := look{bold: true, size: 10, color: white, back: navy, box: true, center: true}
	vals := append(blanks(1), val{v: checklist.LabelDuty.In(c.in.Lang), look: head, span: 6})
	for _, s := range assess.Statuses {
		vals = append(vals, val{v: s.Label(c.in.Lang),
			look: look{bold: true, size: 9, box: true, center: true, back: shade}, span: 2})
	}
	vals = append(vals, val{v: headTotal.In(c.in.Lang), look: head, span: 2},
		val{v: headRate.In(c.in.Lang), look: head, span: 4})
	c.p.put(22, vals...)
	mid := look{size: 10, box: true, center: true}
	for _, line := range []struct{ label, key, rate string }{
		{checklist.Must.Label(c.in.Lang), "legal", "legal"},
		{headPractice.In(c.in.Lang), "practice", "practice"},
		{headAll.In(c.in.Lang), "all", ""},
	} {
		vals := append(blanks(1), val{v: line.label, look: look{box: true, size: 10}, span: 6})
		for _, s := range assess.Statuses {
			key := line.key + "." + s.String()
			vals = append(vals, val{v: f.value(key), formula: f.ref(key), look: mid, span: 2})
		}
		vals = append(vals, val{v: f.value(line.key + ".total"), formula: f.ref(line.key + ".total"),
			look: look{size: 10, box: true, center: true, bold: true}, span: 2})
		if line.rate == "" {
			vals = append(vals, val{look: mid, span: 4})
		} else {
			lo, hi := f.ref(line.rate+".low"), f.ref(line.rate+".high")
			vals = append(vals, val{v: c.interval(f.value(line.rate+".low"), f.value(line.rate+".high")), look: mid,
				span:    4,
				formula: c.intervalFormula(lo, hi)})
		}
		c.p.put(20, vals...)
	}
}

// sections is the table that the charts draw.
func (c *cover) sections() {
	f := c.f
	c.stands(c.plan().sections)
	c.heading(headSections.In(c.in.Lang))
	head := look{bold: true, size: 9, color: white, back: navy, box: true, center: true, wrap: true}
	sub := look{bold: true, size: 8, box: true, center: true, wrap: true, back: shade}
	if c.in.Lang == checklist.English {
		sub.size = 6.5 // "unanswered" in one line
	}
	vals := append(blanks(1), val{v: checklist.LabelSection.In(c.in.Lang), look: head, span: 8},
		val{v: assess.FigureVerdict.Label(c.in.Lang), look: head, span: 3})
	for _, s := range assess.Statuses {
		vals = append(vals, val{v: s.Label(c.in.Lang), look: sub})
	}
	c.p.put(28, append(vals, val{v: headLow.In(c.in.Lang), look: head, span: 2},
		val{v: headHigh.In(c.in.Lang), look: head, span: 2},
		val{v: headPractice.In(c.in.Lang), look: head, span: 3})...)
	height, size := sectionRow(len(c.v.sections))
	small := look{size: size, box: true, wrap: true}
	mid := look{size: size, box: true, center: true}
	for i, s := range c.v.sections {
		key := fmt.Sprintf("section.%d", i+1)
		vals := append(blanks(1), val{v: s.title, look: small, span: 8},
			c.sectionVerdict(key, verdictWord(verdictOf(s.result.Legal), c.in.Lang),
				look{size: size - 1, box: true, center: true}))
		vals[len(vals)-1].span = 3
		for _, st := range assess.Statuses {
			vals = append(vals, val{v: f.value(key + "." + st.String()), formula: f.ref(key + "." + st.String()),
				look: mid})
		}
		lo, hi := f.ref(key+".practice.low"), f.ref(key+".practice.high")
		vals = append(vals, val{v: f.value(key + ".low"), formula: f.ref(key + ".low"), look: mid, span: 2},
			val{v: f.value(key + ".high"), formula: f.ref(key + ".high"), look: mid, span: 2},
			val{v: c.interval(f.value(key+".practice.low"), f.value(key+".practice.high")), look: mid, span: 3,
				formula: c.intervalFormula(lo, hi)})
		c.p.put(height, vals...)
	}
}

// sectionVerdict is the verdict of a section. Where only good practice is open, it says
// that it is about the duties: beside a low share of yes it would look wrong.
func (c *cover) sectionVerdict(key, word string, l look) val {
	verdict, open, formulas := c.f.value(key+".legal.verdict"), 0, []string{}
	for _, st := range []assess.Status{assess.Partly, assess.No, assess.Unknown} {
		open += c.f.value(key + "." + st.String()).(int)
		formulas = append(formulas, c.f.ref(key+"."+st.String()))
	}
	only, ref := dutiesOnly.In(c.in.Lang), c.f.ref(key+".legal.verdict")
	if verdict == string(assess.Conforming) && open > 0 {
		word = only
	}
	return val{v: word, look: l, formula: fmt.Sprintf("IF(AND(%s=%s,%s>0),%s,%s)", ref,
		quote(string(assess.Conforming)), strings.Join(formulas, "+"), quote(only), c.verdictFormula(ref))}
}

// sectionRow is the least height of a row in the table of n sections and the
// size of its text, both in points: some forty sections stand on one page.
func sectionRow(n int) (height, size float64) {
	switch {
	case n <= 26:
		return 20, 10
	case n <= 34:
		return 16, 8
	default:
		return 15, 7.5
	}
}
