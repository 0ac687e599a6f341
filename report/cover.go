package report

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
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
	p *pen
	v view
	f *figures
}

// writeCover writes the page an owner looks at first, and the sections behind it.
func (b *book) writeCover(v view, f *figures) {
	name := sheetSummary.In(b.in.Lang)
	widths := make([]float64, coverCols+2)
	for i := range widths {
		widths[i] = coverWidth
	}
	widths[0], widths[coverCols+1] = 1.5, 1.5
	c := cover{book: b, v: v, f: f}
	plan := c.plan()
	b.coverRules(name, plan)
	b.charts(name, v, plan.sections+1, plan.charts)
	b.keep(b.file.InsertPageBreak(name, cell(1, plan.sections)))
	if ownPage(len(v.sections)) { // the table fills a page, the charts get their own
		b.keep(b.file.InsertPageBreak(name, cell(1, plan.charts)))
	}
	c.p = b.sheet(name, paper{widths: widths, tab: "2F855A", area: fmt.Sprintf("$A$1:$Z$%d", plan.end)})
	c.title()
	c.identity()
	c.cards()
	c.stands(plan.cards + 3)
	c.counts()
	c.urgent()
	c.sections()
	c.p.skip(10)
	c.stands(plan.charts)
	for c.p.row < plan.end {
		c.p.skip(15)
	}
	c.p.done()
}

// coverPlan says on which rows the parts of the cover begin: charts and
// colours must be set before the rows are written.
type coverPlan struct{ cards, urgent, sections, charts, end int }

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
	p := coverPlan{cards: 11, urgent: 20}
	p.sections = p.urgent + 2 + max(1, min(urgentMost, c.v.gaps)) + 3
	p.charts = p.sections + 2 + len(c.v.sections) + 1 // after a narrow row
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
	c.p.put(36, val{}, val{v: c.in.say("個人情報保護 自己点検結果報告書", "Personal information protection: self-assessment report"),
		look: look{bold: true, size: 18, color: white, back: navy, center: true}, span: coverCols})
	c.p.skip(8)
}

// identity says who was assessed by what and when, beside the boxes to sign.
func (c *cover) identity() {
	from := c.p.row + 1
	key, value := look{size: 10, color: muted, dotted: true}, look{size: 10, dotted: true, wrap: true}
	head := look{box: true, center: true, back: shade, size: 10}
	box := look{box: true, center: true, free: true}
	names := []string{c.in.say("作成", "Prepared"), c.in.say("確認", "Checked"), c.in.say("承認", "Approved")}
	day := c.in.say("　　年　　月　　日", "      /      /")
	lines := c.lines()
	for i, kv := range lines {
		vals := []val{{}, {v: kv[0], look: key, span: 4}, {v: kv[1], look: value, span: 10}, {}}
		if i == len(lines)-1 {
			vals[2].look = look{dotted: true, size: 8.5}
			vals[2].span = 20
			c.p.put(22, vals[:3]...)
			continue
		}
		if i == 2 {
			vals[2].look.size = 9
		}
		for _, n := range names {
			switch i {
			case 0:
				vals = append(vals, val{v: n, look: head, span: 3})
			case 4:
				vals = append(vals, val{v: day, look: look{box: true, center: true, free: true, size: 8.5}, span: 3})
			case 1, 2, 3:
				vals = append(vals, val{look: box}, val{look: box}, val{look: box})
			}
		}
		c.p.put(22, vals...)
	}
	for i := range names {
		col := 17 + 3*i
		c.p.merge(cell(col, from+1), cell(col+2, from+3))
	}
	c.p.skip(10)
}

// lines are exactly six, whatever is known: the rows of the cover are fixed.
func (c *cover) lines() [][2]string {
	in := c.in
	var lists []string
	for _, l := range parts(in.Checklist) {
		t := fmt.Sprintf("%s %s", l.Title.In(in.Lang), l.Edition)
		if l.Outside {
			t += in.say("（署名なし）", " (unsigned)")
		}
		lists = append(lists, t)
	}
	by := in.PreparedBy
	if by == "" {
		by = in.say("（自己点検）", "(self-check)")
	}
	grouped := in.say("点検項目の区分", "sections of the checklist")
	if in.By != "" {
		grouped = in.byTitle()
	}
	return [][2]string{
		{in.say("事業者名", "Organisation"), in.Assessment.Organisation},
		{in.say("作成日", "Date"), in.day(checklist.DateOf(in.Now))},
		{in.say("点検項目", "Checklist"), strings.Join(lists, in.say("、", ", "))},
		{in.say("作成者", "Prepared by"), by},
		{in.say("集計の区分", "Grouped by"), grouped},
		{in.say("照合番号", "Check number"), or(in.Assessment.Head, "-")},
	}
}

// day is a date as the language writes it.
func (in Input) day(d checklist.Date) string {
	if in.Lang == checklist.English || d == "" {
		return string(d)
	}
	return assess.Wareki(d)
}

// coverRules colour the verdicts by their word.
func (b *book) coverRules(name string, p coverPlan) {
	rules := func(at string) []excelize.ConditionalFormatOptions {
		var opts []excelize.ConditionalFormatOptions
		for _, r := range []struct {
			v         assess.Verdict
			back, ink string
		}{{assess.Conforming, yesBack, yesInk}, {assess.NeedsCorrection, partlyBack, partlyInk}, {assess.Nonconforming, noBack, noInk}, {assess.Undetermined, naBack, naInk}} {
			opts = append(opts, excelize.ConditionalFormatOptions{Type: "formula", Criteria: at + "=" + quote(verdictWord(r.v, b.in.Lang)), Format: b.conditional(r.ink, r.back)})
		}
		return opts
	}
	b.keep(b.file.SetConditionalFormat(name, fmt.Sprintf("B%[1]d:G%[1]d", p.cards+1), rules(fmt.Sprintf("$B$%d", p.cards+1))))
	b.keep(b.file.SetConditionalFormat(name, fmt.Sprintf("J%d:L%d", p.sections+2, max(p.charts-1, p.sections+2)), rules(fmt.Sprintf("$J%d", p.sections+2))))
	var opts []excelize.ConditionalFormatOptions
	first := p.urgent + 2
	for _, r := range []struct {
		s         assess.Status
		back, ink string
	}{{assess.Partly, partlyBack, partlyInk}, {assess.No, noBack, noInk}, {assess.Unknown, unknownBack, unknownInk}} {
		opts = append(opts, excelize.ConditionalFormatOptions{Type: "formula", Criteria: fmt.Sprintf("$M%d=%s", first, quote(r.s.Label(b.in.Lang))), Format: b.conditional(r.ink, r.back)})
	}
	b.keep(b.file.SetConditionalFormat(name, fmt.Sprintf("M%d:O%d", first, first+urgentMost-1), opts))
}
