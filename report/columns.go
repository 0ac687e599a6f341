package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
)

// column is one column of a table: what heads it, how wide it is, and what
// stands below in the row of a question. Numbers and letters of columns follow
// from their places in the list.
type column struct {
	key    string         // by which formulas and rules find it
	head   checklist.Text // zero: for programs, headed by its key
	name   string         // by which formulas read the column; may be empty
	width  float64
	hidden bool
	screen bool // read on the screen only: not printed
	show   func(r row) val
}

type columns []column

// at is the number of a column, from 1.
func (cs columns) at(key string) int {
	for i, c := range cs {
		if c.key == key {
			return i + 1
		}
	}
	panic("report: no column " + key) // keys are ours
}

// cell is where a column is in row n.
func (cs columns) cell(key string, n int) string { return cell(cs.at(key), n) }

// field is the key of the column of a field.
func (cs columns) field(f assess.Field, n int) string { return cs.cell(string(f), n) }

func (cs columns) widths() []float64 {
	out := make([]float64, len(cs))
	for i, c := range cs {
		out[i] = c.width
	}
	return out
}

func (cs columns) hidden() []int {
	var out []int
	for i, c := range cs {
		if c.hidden {
			out = append(out, i+1)
		}
	}
	return out
}

// area is what is printed: the columns in sight, down to row last.
func (cs columns) area(last int) string {
	from, to := 0, 0
	for i, c := range cs {
		if !c.hidden && !c.screen {
			to = i + 1
			if from == 0 {
				from = to
			}
		}
	}
	return absolute(from, 1) + ":" + absolute(to, last)
}

func (cs columns) heads(lang checklist.Lang) []val {
	var out []val
	for _, c := range cs {
		out = append(out, val{v: c.title(lang), look: lookHead})
	}
	return out
}

func (c column) title(lang checklist.Lang) string {
	if c.head.IsZero() {
		return c.key
	}
	return c.head.In(lang)
}

// row puts the cells of a question into cells.
func (cs columns) row(cells []val, r row) {
	for i := range cs {
		cells[i] = cs[i].show(r)
	}
}

// perRow is a formula that differs from row to row by the row's number alone, put
// together once, when all columns are there.
func perRow(formula func(n int) string) func() rowFormula {
	return sync.OnceValue(func() rowFormula {
		parts := strings.Split(formula(excelize.TotalRows), strconv.Itoa(excelize.TotalRows))
		for i, p := range parts {
			parts[i] = string(escaped(nil, p))
		}
		return parts
	})
}

// questionTable is a sheet with a title, a hint, a row of headings, and a row for each
// question.
type questionTable struct {
	sheet, hint, none string // none is shown where there is no row
	cols              columns
	rows              []row
	tab               string // colour
	frozen            string // key of the last column that stays in sight
	area              bool   // print the columns in sight only
	printed           int    // the last row that is printed; 0: all
	state             val    // beside the title, from column stateAt
	stateAt           string
}

// listHead are the rows above the questions: title, hint, headings.
const listHead = 3

func (t questionTable) first() int { return listHead + 1 }

func (t questionTable) last() int { return max(listHead+len(t.rows), listHead+1) }

// span is a column from the first question to the last.
func (t questionTable) span(key string) string {
	return t.cols.cell(key, t.first()) + ":" + t.cols.cell(key, t.last())
}

// table writes a table. Lists, rules and colours must be set before.
func (b *book) table(t questionTable) {
	lang := b.in.Lang
	b.keep(b.file.AutoFilter(t.sheet, fmt.Sprintf("A%d:%s", listHead, cell(len(t.cols), t.last())), nil))
	for i, c := range t.cols {
		if c.name != "" {
			b.name(c.name, fmt.Sprintf("'%s'!%s:%s", t.sheet, absolute(i+1, t.first()), absolute(i+1, t.last())))
		}
	}
	p := paper{widths: t.cols.widths(), hidden: t.cols.hidden(), head: listHead, headTop: listHead,
		frozen: t.cols.at(t.frozen), tab: t.tab}
	if t.area {
		p.area = t.cols.area(cmp.Or(t.printed, t.last()))
	}
	s := b.sheet(t.sheet, p)
	indent := blanks(t.cols.inset())
	title := append(indent, val{v: t.sheet, look: lookTitle})
	if t.stateAt != "" {
		title = append(title, blanks(t.cols.at(t.stateAt)-1-len(title))...)
		title = append(title, t.state)
	}
	s.put(26, title...)
	s.put(0, append(indent, val{v: t.hint + b.cutHint(t), look: lookHint})...)
	s.put(0, t.cols.heads(lang)...)
	cells := make([]val, len(t.cols))
	for _, r := range t.rows {
		t.cols.row(cells, r)
		s.put(0, cells...)
	}
	if len(t.rows) == 0 && t.none != "" {
		s.put(30, append(indent, val{v: t.none, look: look{color: muted}})...)
	}
	s.done()
}

// fewBytes are too few to fill the highest row, be they all line breaks.
const fewBytes = int(maxHeight) / 20

// cutHint says that a text is too long to be printed whole, where one is.
func (b *book) cutHint(t questionTable) string {
	for _, r := range t.rows {
		for _, f := range assess.Fields {
			at := slices.IndexFunc(t.cols, func(c column) bool { return c.key == string(f.Field) })
			text := b.in.answer(r).Field(f.Field)
			if at < 0 || len(text) < fewBytes { // nearly all
				continue
			}
			if _, whole := fitting(Shown(text), t.cols[at].width, lookEntry.points()); !whole {
				return textCut.In(b.in.Lang)
			}
		}
	}
	return ""
}

// inset is how many columns at the left are hidden.
func (cs columns) inset() int {
	for i, c := range cs {
		if !c.hidden {
			return i
		}
	}
	return len(cs)
}

// known are the columns by which a row is known when it comes back: the id and
// its mark, both hidden, and the number.
func (b *book) known() columns {
	mark := b.in.rowMarks()
	return columns{
		{key: "id", head: HeadID, name: "", width: 14, hidden: true,
			show: func(r row) val { return val{v: r.id(), look: lookSmall} }},
		{key: "mark", head: HeadMark, width: 18, hidden: true, show: func(r row) val {
			return val{v: mark(r), look: look{size: 9, color: muted}} // whole: the sheet may be saved as CSV
		}},
		{key: "no", head: HeadNo, width: 5, show: func(r row) val { return val{v: r.no, look: lookMid} }},
	}
}

// fieldWidths are the widths of the columns of fields, by what they hold.
var fieldWidths = map[assess.FieldKind]float64{
	assess.StatusField: 11, assess.TextField: 22, assess.LineField: 10, assess.PriorityField: 7.5,
	assess.DateField: 14.5,
}

// measureWidth is the width of what people write most into.
const measureWidth = 34

// fields are the columns of the fields that belong to the plan, or to the
// answer itself, to be typed into.
func (b *book) fields(plan bool) columns {
	var out columns
	for _, f := range assess.Fields {
		if f.Plan != plan {
			continue
		}
		c := column{key: string(f.Field), head: Heading(f.Field), name: fieldName(f.Field), width: fieldWidths[f.Kind],
			show: func(r row) val { return b.entry(f, r) }}
		switch {
		case f.Kind == assess.StatusField:
			c.width = b.statusWidth(c.width)
		case f.Field == assess.FieldAction:
			c.width = measureWidth
		}
		out = append(out, c)
	}
	return out
}

// fieldName is the name by which formulas read the column of a field.
func fieldName(f assess.Field) string {
	if f == assess.FieldStatus {
		return "tk_answer" // tk_status is what counts
	}
	return "tk_" + string(f)
}

// entry is a cell in which a field is read and typed.
func (b *book) entry(f assess.FieldInfo, r row) val {
	value := b.in.planned(f.Field, r)
	switch f.Kind {
	case assess.DateField:
		return val{v: dayNumber(checklist.Date(value)),
			look: look{size: 10, box: true, center: true, free: true, back: entry, format: dateFormat(b.in.Lang)}}
	case assess.StatusField:
		return val{v: b.in.statusText(r), look: b.in.statusLook(lookPick, r)}
	case assess.PriorityField:
		return val{v: blank(b.in.fieldText(f, value)), look: lookPick}
	}
	return val{v: blank(value), look: lookEntry}
}

// roll is a sheet of the workbook: a table with headings and nothing else.
type roll struct {
	sheet, hint checklist.Text
	heads       []checklist.Text
	widths      []float64
	frozen      int
	across      int // pages side by side
	tab         string
	rows        [][]val
	rules       func(b *book, last int) // colours, set before the rows
}

func (b *book) roll(r roll) {
	name, last := r.sheet.In(b.in.Lang), max(listHead+len(r.rows), listHead+1)
	b.keep(b.file.AutoFilter(name, fmt.Sprintf("A%d:%s", listHead, cell(len(r.heads), last)), nil))
	if r.rules != nil {
		r.rules(b, last)
	}
	s := b.sheet(name, paper{widths: r.widths, head: listHead, headTop: listHead, frozen: r.frozen, tab: r.tab,
		across: r.across})
	s.put(26, val{v: name, look: lookTitle})
	s.put(0, val{v: r.hint.In(b.in.Lang), look: lookHint})
	heads := make([]val, len(r.heads))
	for i, h := range r.heads {
		heads[i] = val{v: h.In(b.in.Lang), look: lookHead}
	}
	s.put(0, heads...)
	for _, row := range r.rows {
		s.put(0, row...)
	}
	s.done()
}

// statusWidth is the width of a column of results, in English enough for
// "unanswered".
func (b *book) statusWidth(usual float64) float64 {
	if b.in.Lang == checklist.English {
		return max(usual, 13.5)
	}
	return usual
}
