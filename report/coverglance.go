package report

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
)

// The lower half of the first page: on the left what to do, by when and by
// whom, on the right the sections at a glance. It is laid out in rows of one
// height, in which blocks of cells are merged.
const (
	glanceHeight = 14.0
	glanceLeft   = 2  // B
	glanceRight  = 16 // P
	glanceDue    = 2  // due dates shown
	glanceOwners = 3
)

// block is a text over cells of the lower half; row counts from its first.
type block struct {
	row, col, rows, cols int
	val
}

// glance writes the lower half.
func (c *cover) glance() {
	c.stands(c.plan().glance)
	blocks := append(c.todo(), c.atAGlance()...)
	first := c.p.row + 1
	for n := range glanceRows {
		vals := make([]val, coverCols+1)
		for _, b := range blocks {
			for i := 0; i < b.cols && b.row <= n && n < b.row+b.rows; i++ {
				vals[b.col-1+i] = val{look: b.look}
				if n == b.row && i == 0 {
					vals[b.col-1] = b.val
				}
			}
		}
		c.p.fixed(glanceHeight, vals...)
	}
	for _, b := range blocks {
		if b.rows > 1 || b.cols > 1 {
			c.p.merge(cell(b.col, first+b.row), cell(b.col+b.cols-1, first+b.row+b.rows-1))
		}
	}
}

// todo is the left side: the gaps to begin with, the way up, what is due, and
// who has how much to do.
func (c *cover) todo() []block {
	lang, at := c.in.Lang, glanceLeft
	short := func(s string, cols, lines int) string {
		return fitted(Shown(s), float64(cols)*coverWidth, lookTiny.size, lines)
	}
	out := []block{{0, at, 1, 13, val{v: headUrgent.In(lang), look: lookGlance}},
		{1, at, 1, 1, val{v: HeadNo.In(lang), look: lookTinyHead}},
		{1, at + 1, 1, 5, val{v: checklist.LabelAsk.In(lang), look: lookTinyHead}},
		{1, at + 6, 1, 2, val{v: assess.FieldStatus.Label(lang), look: lookTinyHead}},
		{1, at + 8, 1, 5, val{v: assess.FieldAction.Label(lang), look: lookTinyHead}}}
	for i, e := range c.brief.Gaps {
		row := 2 + 3*i
		status := look{size: 9, box: true, center: true, bold: true, wrap: true}
		out = append(out, block{row, at, 3, 1, c.number(e)},
			block{row, at + 1, 3, 5, val{v: short(e.Ask, 5, 3), look: lookTiny}},
			block{row, at + 6, 3, 2, val{v: e.Of(assess.FieldStatus), look: status}},
			block{row, at + 8, 3, 5, val{v: short(e.Of(assess.FieldAction), 5, 3), look: lookTiny}})
	}
	if len(c.brief.Gaps) == 0 {
		out = append(out, block{2, at, 3, 13,
			val{v: c.brief.NoGaps, look: look{size: 10, box: true, center: true, wrap: true}}})
	}
	row := 2 + 3*max(1, len(c.brief.Gaps)) // what follows moves up where there are few
	out = append(out, block{row, at, 2, 13, val{v: c.brief.Way, look: look{size: 9, wrap: true}}})
	return append(append(out, c.dueBlocks(row+2)...), c.ownerBlocks(row+2+1+glanceDue)...)
}

// number is the number of a question, which leads to its answer.
func (c *cover) number(e Entry) val {
	return val{v: e.No, look: look{size: 9, box: true, center: true, link: true},
		formula: c.in.toAnswer(e.ID, strconv.Itoa(e.No))}
}

func (c *cover) dueBlocks(row int) []block {
	lang, at := c.in.Lang, glanceLeft
	out := []block{{row, at, 1, 13, val{v: headDueSoon.In(lang), look: lookGlance}}}
	for i, e := range c.brief.Due[:min(glanceDue, len(c.brief.Due))] {
		day := e.Of(assess.FieldDue)
		l := lookTinyMid
		if e.Late {
			day, l.color = day+overdueMark.In(lang), noInk
		}
		tail := ""
		if more := len(c.brief.Due) - glanceDue; i == glanceDue-1 && more > 0 {
			tail = fmt.Sprintf(andMore.In(lang), more)
		}
		out = append(out, block{row + 1 + i, at, 1, 1, c.number(e)},
			block{row + 1 + i, at + 1, 1, 6,
				val{v: fittedBefore(tail, e.Ask, 6*coverWidth, lookTiny.size), look: lookTiny}},
			block{row + 1 + i, at + 7, 1, 2,
				val{v: fitted(e.Of(assess.FieldOwner), 2*coverWidth, lookTiny.size, 1), look: lookTinyMid}},
			block{row + 1 + i, at + 9, 1, 4, val{v: day, look: l}})
	}
	if len(c.brief.Due) == 0 {
		out = append(out, block{row + 1, at, 1, 13, val{v: nothingDue.In(lang), look: lookTinyMid}})
	}
	return out
}

func (c *cover) ownerBlocks(row int) []block {
	lang, at := c.in.Lang, glanceLeft
	small := look{size: 8.5, color: muted, dotted: true, center: true}
	out := []block{{row, at, 1, 7, val{v: headOwners.In(lang), look: lookGlance}},
		{row, at + 7, 1, 2, val{v: headGaps.In(lang), look: small}},
		{row, at + 9, 1, 2, val{v: headLate.In(lang), look: small}},
		{row, at + 11, 1, 2, val{v: headSoon.In(lang), look: small}}}
	owners := c.brief.Owners
	if len(owners) == 0 {
		out = append(out, block{row + 1, at, 1, 13, val{v: nobodyHasWork.In(lang), look: lookTinyMid}})
	}
	for i, o := range owners[:min(glanceOwners, len(owners))] {
		name, tail := cmp.Or(o.Owner, nobodyYet.In(lang)), ""
		if more := len(owners) - glanceOwners; i == glanceOwners-1 && more > 0 {
			tail = fmt.Sprintf(andMorePeople.In(lang), more)
		}
		n := row + 1 + i
		out = append(out,
			block{n, at, 1, 7, val{v: fittedBefore(tail, name, 7*coverWidth, lookTiny.size), look: lookTiny}},
			block{n, at + 7, 1, 2, val{v: o.Gaps, look: lookTinyMid}},
			block{n, at + 9, 1, 2, val{v: o.Late, look: lookTinyMid}},
			block{n, at + 11, 1, 2, val{v: o.Soon, look: lookTinyMid}})
	}
	return out
}

// atAGlance is the right side: each section with its verdict and a bar of yes.
// What does not fit is on the next page with the others.
func (c *cover) atAGlance() []block {
	lang, at := c.in.Lang, glanceRight
	out := []block{{0, at, 1, 10, val{v: headSections.In(lang), look: lookGlance}},
		{1, at, 1, 5, val{v: checklist.LabelSection.In(lang), look: lookTinyHead}},
		{1, at + 5, 1, 2, val{v: headVerdict.In(lang), look: lookTinyHead}},
		{1, at + 7, 1, 3, val{v: headLow.In(lang), look: lookTinyHead}}}
	room := glanceRows - 2
	for i, s := range c.brief.Sections {
		row := 2 + i
		if left := len(c.brief.Sections) - i; i == room-1 && left > 1 {
			return append(out, block{row, at, 1, 10,
				val{v: fmt.Sprintf(moreSections.In(lang), left), look: lookTinyMid}})
		}
		key := fmt.Sprintf("section.%d", i+1)
		out = append(out, block{row, at, 1, 5, val{v: fitted(s.Title, 5*coverWidth, lookTiny.size, 1), look: lookTiny}},
			block{row, at + 5, 1, 2, c.sectionVerdict(key, s.Verdict, lookTinyMid)},
			block{row, at + 7, 1, 3, val{v: c.f.value(key + ".low"), formula: c.f.ref(key + ".low"),
				look: look{size: 8.5, box: true, center: true}}})
	}
	return out
}

// scale says what the grades mean, in a line.
func (c *cover) scale() {
	text := headScale.In(c.in.Lang) + c.in.colon()
	for i, g := range c.brief.Scale {
		if i > 0 {
			text += c.in.say("　", "   ")
		}
		text += g.Label + " " + g.Value
	}
	c.p.put(26, val{}, val{v: text, look: look{size: 9, wrap: true, dotted: true}, span: coverCols})
	says := c.brief.Disclaimer
	if hidden := c.in.outOfSight(); len(hidden) > 0 {
		says += fmt.Sprintf(hiddenSheets.In(c.in.Lang), strings.Join(c.in.heads(hidden...), c.in.comma()))
	}
	c.p.put(18, val{}, val{v: says, look: look{size: 8.5, color: muted, wrap: true}, span: coverCols})
}

// glanceRules colour answers and verdicts by their words, and draw the bars.
func (b *book) glanceRules(name string, first int) {
	last := first + glanceRows - 1
	status, verdict, yes := cell(glanceLeft+6, first+2), cell(glanceRight+5, first+2), cell(glanceRight+7, first+2)
	b.words(name, status+":"+cell(glanceLeft+7, first+16), "$"+status, statusColours(b.in.Lang))
	b.words(name, verdict+":"+cell(glanceRight+6, last), "$"+verdict, verdictColours(b.in.Lang))
	b.keep(b.file.SetConditionalFormat(name, yes+":"+cell(glanceRight+9, last), []excelize.ConditionalFormatOptions{
		{Type: "data_bar", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "num", MaxValue: "100",
			BarColor: "#9CC7B0"}})) // its ends are set where the sheet is packed, see usual
}
