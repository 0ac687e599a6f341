package report

import (
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
)

// pen writes the rows of one sheet from the top.
type pen struct {
	book   *book
	name   string
	sw     *excelize.StreamWriter // what surrounds the rows
	rows   *rowStream
	widths []float64
	row    int      // the last row written
	styles []styled // of the columns in that row
}

// styled is a look and its style: most cells look like the one above them.
type styled struct {
	look look
	id   int // 0: not looked up
}

// val is a cell: what it shows, how, and its formula. A formula's
// value is what the engine computed, so that a protected view shows it too.
type val struct {
	v       any // string, int, float64, or nil for an empty cell
	look    look
	each    rowFormula // comes before formula
	formula string
	span    int // columns it covers; 0 and 1: one
}

// follows says whether a cell has a formula.
func (v val) follows() bool { return v.formula != "" || v.each != nil }

// literal is a text of ours that stands as it is, half-width kana too.
type literal string

// put writes the next row. Its height follows its fullest cell, and is at
// least low points.
func (p *pen) put(low float64, vals ...val) {
	p.row++
	if p.book.err != nil {
		return
	}
	p.write(max(low, p.prepare(vals)), vals)
}

// fixed writes the next row at a height of its own.
func (p *pen) fixed(height float64, vals ...val) {
	p.row++
	if p.book.err == nil {
		p.prepare(vals)
		p.write(height, vals)
	}
}

// prepare makes texts fit to stand in cells and says how high they need it.
func (p *pen) prepare(vals []val) float64 {
	height, col := 0.0, 1
	for i, v := range vals {
		switch s := v.v.(type) {
		case string:
			if shown := Shown(s); shown != s { // nearly never
				vals[i].v = shown
			}
		case literal:
			vals[i].v = string(s)
		}
		h := p.height(vals[i], col)
		if h >= maxHeight { // nearly never
			p.shrink(&vals[i], col)
			h = p.height(vals[i], col)
		}
		height = max(height, h)
		col += max(v.span, 1)
	}
	return height
}

func (p *pen) write(height float64, vals []val) {
	p.rows.begin(p.row, height)
	col := 1
	for _, v := range vals {
		style := p.style(col, v.look)
		p.rows.cell(col, style, v.each, v.formula, v.v)
		for i := range v.span - 1 {
			p.rows.cell(col+1+i, style, nil, "", nil)
		}
		if v.span > 1 {
			p.merge(cell(col, p.row), cell(col+v.span-1, p.row))
		}
		col += max(v.span, 1)
	}
	p.book.keep(p.rows.end())
}

// style is the id of a look in a column.
func (p *pen) style(col int, l look) int {
	for len(p.styles) < col {
		p.styles = append(p.styles, styled{})
	}
	above := &p.styles[col-1]
	if above.id == 0 || above.look != l {
		*above = styled{l, p.book.style(l)}
	}
	return above.id
}

// height is what a value needs in its columns.
func (p *pen) height(v val, col int) float64 {
	if v.v == nil && !v.follows() {
		return 0
	}
	lines := 1
	if s, ok := v.v.(string); ok && v.look.wrap {
		lines = linesOf(s, p.width(v, col), v.look.points())
	}
	return heightOf(lines, v.look.points())
}

// width is how wide the columns of a value are for its text.
func (p *pen) width(v val, col int) float64 {
	width := 0.0
	for i := col; i < col+max(v.span, 1) && i <= len(p.widths); i++ {
		width += p.widths[i-1]
	}
	if v.look.bold {
		width *= 0.95
	}
	return width
}

// shrink makes a text that no row is high enough for smaller, and lets it begin at the
// top: in the middle of a cell it would lose its beginning and its end.
func (p *pen) shrink(v *val, col int) {
	s, ok := v.v.(string)
	if !ok || !v.look.wrap {
		return
	}
	size := v.look.points()
	if fits, whole := fitting(s, p.width(*v, col), size); fits < size || !whole {
		v.look.size, v.look.top = fits, true
	}
}

// skip leaves a row of that height empty.
func (p *pen) skip(height float64) {
	p.row++
	if p.book.err == nil {
		// LibreOffice forgets the height of a row without a cell.
		p.rows.begin(p.row, height)
		p.rows.cell(1, p.book.style(look{}), nil, "", nil)
		p.book.keep(p.rows.end())
	}
}

// merge joins cells of several rows already written or still to come.
func (p *pen) merge(from, to string) {
	if p.book.err == nil {
		p.book.keep(p.sw.MergeCell(from, to))
	}
}

// done ends the sheet.
func (p *pen) done() {
	if p.book.err == nil {
		p.book.keep(p.sw.Flush())
		p.book.keep(p.rows.done())
	}
}

// blanks are n empty cells, to come to a column.
func blanks(n int) []val { return make([]val, n) }

// quote puts a string into a formula.
func quote(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// toAnswer is the formula of a link to the answer of a question, wherever its
// row stands after sorting; what shows is a number or a quoted text.
func (in Input) toAnswer(id, shows string) string {
	return fmt.Sprintf(`HYPERLINK("#'%s'!%s"&ROW(INDEX(tk_id,MATCH(%s,tk_id,0))),%s)`, SheetAnswers.In(in.Lang),
		firstSeen, quote(id), shows)
}

// longestLink is how long a text in a formula may be.
const longestLink = 255

// webLink is a cell with an address that can be followed, where it is one of
// the web; anything else stays text. The cell shows where the link leads.
func webLink(address string, l look) val {
	u, err := url.Parse(address)
	shown := Shown(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || shown != address ||
		len(address) > longestLink || strings.ContainsAny(address, " \n") {
		return val{v: address, look: l}
	}
	l.link = true
	return val{v: address, look: l, formula: fmt.Sprintf("HYPERLINK(%[1]s,%[1]s)", quote(address))}
}

// firstSeen is the first column in sight of 回答一覧, to which links lead.
const firstSeen = "C"

// blank keeps an empty text an empty cell.
func blank(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// dayNumber is a day as spreadsheets count: a real date, not a text.
func dayNumber(d checklist.Date) any {
	if !d.Valid() {
		return nil
	}
	const epoch = -25569 // 1899-12-30, in days from 1970-01-01
	return int(d.Time().Unix()/86400) - epoch
}

// moment is a time on its own clock as spreadsheets count: days and a fraction.
func moment(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	_, offset := t.Zone()
	minutes := (t.Unix() + int64(offset)) / 60
	return float64(minutes)/1440 + 25569
}
