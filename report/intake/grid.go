package intake

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// cellKind says what a cell of a workbook holds.
type cellKind uint8

const (
	cellText cellKind = iota
	cellNumber
	cellError
)

// gridCell is a cell that is not empty.
type gridCell struct {
	col     int // from 1
	text    string
	kind    cellKind
	style   int
	formula bool
	struck  bool
}

// number is the number of a cell, where it is one.
func (c gridCell) number() (float64, bool) {
	n, err := strconv.ParseFloat(c.text, 64)
	return n, err == nil && c.kind == cellNumber
}

// gridRow is a row with at least one cell that is not empty.
type gridRow struct {
	n     int // from 1
	cells []gridCell
}

// at is the cell in a column, the zero value where it is empty.
func (r gridRow) at(col int) gridCell {
	for _, c := range r.cells {
		if c.col == col {
			return c
		}
		if c.col > col {
			break
		}
	}
	return gridCell{col: col}
}

// grid is a sheet as it was read.
type grid struct {
	name   string
	part   string
	rows   []gridRow
	merges []area
}

// columns are the columns of a sheet for machines, by what stands in its first row.
func (g *grid) columns() map[string]int {
	cols := map[string]int{}
	if len(g.rows) > 0 {
		for _, c := range g.rows[0].cells {
			cols[c.text] = c.col
		}
	}
	return cols
}

// area is a block of cells, corners included.
type area struct {
	ref                            string
	fromCol, fromRow, toCol, toRow int
}

func (a area) has(col, row int) bool {
	return a.fromCol <= col && col <= a.toCol && a.fromRow <= row && row <= a.toRow
}

// merged is the block of merged cells that a cell is part of.
func (g *grid) merged(col, row int) (area, bool) {
	for _, m := range g.merges {
		if m.has(col, row) {
			return m, true
		}
	}
	return area{}, false
}

const (
	maxRow    = 1048576
	maxColumn = 16384
	maxMerges = 2000 // of a sheet in which answers stand
	headRows  = 60   // rows among which headings are looked for
)

// grid reads a sheet; most, unless 0, is how many rows with cells are wanted.
func (b *incoming) grid(s sheetRef, most int) (*grid, error) {
	x, err := b.xml(s.part)
	if err != nil {
		return nil, err
	}
	if x == nil {
		return nil, refuse("no-sheet-part", safe(s.name))
	}
	r := &gridReader{book: b, most: most, grid: &grid{name: safe(s.name), part: s.part}}
	err = x.each("worksheet", r.start, r.end)
	return r.grid, err
}

// gridReader builds a grid from the tags of a sheet.
type gridReader struct {
	book    *incoming
	grid    *grid
	most    int
	row     int
	cell    gridCell
	kind    string // t of the cell
	value   string
	inline  strings.Builder
	reading bool
	inside  bool // between the tags of sheetData
}

func (r *gridReader) start(t xml.StartElement) error {
	switch t.Name.Local {
	case "sheetData":
		r.inside = true
	case "mergeCell":
		if !r.inside {
			return r.merge(attr(t, "ref"))
		}
	}
	if !r.inside {
		return nil // what stands around the rows may have elements of the same names
	}
	switch t.Name.Local {
	case "row":
		if r.most > 0 && len(r.grid.rows) >= r.most {
			return errEnough
		}
		return r.newRow(attr(t, "r"))
	case "c":
		return r.newCell(t)
	case "f":
		r.cell.formula = true
	case "rPh":
		r.reading = true
	case "strike":
		r.cell.struck = r.cell.struck || attr(t, "val") == "" || on(attr(t, "val"))
	}
	return nil
}

func (r *gridReader) merge(ref string) error {
	from, to, _ := strings.Cut(ref, ":")
	m := area{ref: safe(ref)}
	var ok1, ok2 bool
	m.fromCol, m.fromRow, ok1 = parseRef(from)
	m.toCol, m.toRow, ok2 = parseRef(to)
	if !ok1 || !ok2 {
		return nil // a block that is none merges nothing
	}
	if len(r.grid.merges) >= maxMerges {
		return refuse("too-many-cells")
	}
	r.grid.merges = append(r.grid.merges, m)
	return nil
}

func (r *gridReader) newRow(n string) error {
	next := r.row + 1
	if n != "" {
		v, err := strconv.Atoi(n)
		if err != nil || v < next || v > maxRow {
			return refuse("row-number", r.grid.name, safe(n))
		}
		next = v
	}
	r.row = next
	r.cell = gridCell{}
	return nil
}

func (r *gridReader) newCell(t xml.StartElement) error {
	if r.row == 0 {
		return refuse("cell-outside", r.grid.name)
	}
	col := r.cell.col + 1
	if ref := attr(t, "r"); ref != "" {
		c, row, ok := parseRef(ref)
		if !ok || row != r.row || c < col {
			return refuse("cell-number", r.grid.name, safe(ref))
		}
		col = c
	}
	r.cell, r.kind, r.value = gridCell{col: col}, attr(t, "t"), ""
	if n, err := strconv.Atoi(attr(t, "s")); err == nil && n >= 0 {
		r.cell.style = n
	}
	r.inline.Reset()
	return nil
}

// parseRef reads a reference like AB12.
func parseRef(s string) (col, row int, ok bool) {
	i := 0
	for i < len(s) && s[i] >= 'A' && s[i] <= 'Z' && i < 4 {
		col = col*26 + int(s[i]-'A') + 1
		i++
	}
	row, err := strconv.Atoi(s[i:])
	return col, row, err == nil && col >= 1 && col <= maxColumn && row >= 1 && row <= maxRow && s[i] != '+'
}

// cell is the name of a cell within the limits of a sheet.
func cell(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		panic(err) // columns and rows are checked when they are read
	}
	return name
}

func (r *gridReader) end(name, text string) error {
	if !r.inside {
		return nil
	}
	switch name {
	case "sheetData":
		r.inside = false
	case "v":
		r.value = text
	case "t":
		if !r.reading {
			r.inline.WriteString(text)
		}
	case "rPh":
		r.reading = false
	case "c":
		return r.endCell()
	}
	return nil
}

// endCell keeps the cell where it holds something.
func (r *gridReader) endCell() error {
	c, err := r.content()
	if err != nil || c.text == "" && !c.formula {
		return err
	}
	if r.kind != "s" && tooLong(c.text) { // shared strings were measured once
		return refuse("long-text", r.grid.name+"!"+cell(c.col, r.row))
	}
	if n := len(r.grid.rows); n == 0 || r.grid.rows[n-1].n != r.row {
		r.grid.rows = append(r.grid.rows, gridRow{n: r.row})
	}
	row := &r.grid.rows[len(r.grid.rows)-1]
	row.cells = append(row.cells, c)
	return nil
}

// content is the cell with what stands in it.
func (r *gridReader) content() (gridCell, error) {
	c := r.cell
	c.struck = c.struck || r.book.styles.isStruck(c.style)
	switch r.kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(r.value))
		if r.value == "" {
			break
		}
		if err != nil || i < 0 || i >= len(r.book.strings) {
			return c, refuse("shared-string", r.grid.name, cell(c.col, r.row), safe(r.value))
		}
		c.text = r.book.strings[i].text
		c.struck = c.struck || r.book.strings[i].struck
	case "inlineStr":
		c.text = unescape(r.inline.String())
	case "str":
		c.text = unescape(r.value)
	case "e":
		c.text, c.kind = r.value, cellError
	case "d":
		c.text, _, _ = strings.Cut(r.value, "T")
	case "b":
		c.text = map[string]string{"1": "TRUE", "0": "FALSE"}[r.value]
	case "", "n":
		c.text, c.kind = strings.TrimSpace(r.value), cellNumber
		if _, err := strconv.ParseFloat(c.text, 64); err != nil && c.text != "" {
			return c, refuse("number", r.grid.name, cell(c.col, r.row))
		}
	default:
		return c, refuse("cell-type", r.grid.name, cell(c.col, r.row), safe(r.kind))
	}
	return c, nil
}
