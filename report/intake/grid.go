package intake

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
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
	formula bool
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
	}
	return gridCell{col: col}
}

// grid is a sheet as it was read.
type grid struct {
	name string
	rows []gridRow
}

const (
	maxRow    = 1048576
	maxColumn = 16384
)

// grid reads a sheet.
func (b *incoming) grid(s sheetRef) (*grid, error) {
	x, err := b.xml(s.part)
	if err != nil {
		return nil, err
	}
	if x == nil {
		return nil, broken("no-sheet-part", "シート「"+safe(s.name)+"」の中身がありません。", "sheet "+safe(s.name)+" has no content")
	}
	r := &gridReader{book: b, grid: &grid{name: safe(s.name)}}
	err = x.each("worksheet", r.start, r.end)
	return r.grid, err
}

// gridReader builds a grid from the tags of a sheet.
type gridReader struct {
	book    *incoming
	grid    *grid
	row     int
	cell    gridCell
	kind    string // t of the cell
	value   string
	inline  strings.Builder
	reading bool
	inside  bool // between the tags of sheetData
}

func (r *gridReader) start(t xml.StartElement) error {
	if t.Name.Local == "sheetData" {
		r.inside = true
	}
	if !r.inside {
		return nil // what stands around the rows may have elements of the same names
	}
	switch t.Name.Local {
	case "row":
		return r.newRow(attr(t, "r"))
	case "c":
		return r.newCell(attr(t, "r"), attr(t, "t"))
	case "f":
		r.cell.formula = true
	case "rPh":
		r.reading = true
	}
	return nil
}

func (r *gridReader) newRow(n string) error {
	next := r.row + 1
	if n != "" {
		v, err := strconv.Atoi(n)
		if err != nil || v < next || v > maxRow {
			return broken("row-number", fmt.Sprintf("シート「%s」の行番号「%s」が正しくありません。", r.grid.name, safe(n)), fmt.Sprintf("sheet %s has a bad row number %q", r.grid.name, safe(n)))
		}
		next = v
	}
	r.row = next
	r.cell = gridCell{}
	return nil
}

func (r *gridReader) newCell(ref, kind string) error {
	if r.row == 0 {
		return broken("cell-outside", "シート「"+r.grid.name+"」に行の外のセルがあります。", "sheet "+r.grid.name+" has a cell outside a row")
	}
	col := r.cell.col + 1
	if ref != "" {
		c, row, ok := parseRef(ref)
		if !ok || row != r.row || c < col {
			return broken("cell-number", fmt.Sprintf("シート「%s」のセル番地「%s」が正しくありません。", r.grid.name, safe(ref)), fmt.Sprintf("sheet %s has a bad cell reference %q", r.grid.name, safe(ref)))
		}
		col = c
	}
	r.cell, r.kind, r.value = gridCell{col: col}, kind, ""
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
	c := r.cell
	switch r.kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(r.value))
		if r.value == "" {
			break
		}
		if err != nil || i < 0 || i >= len(r.book.strings) {
			return broken("shared-string", fmt.Sprintf("シート「%s」のセル %s が、ない文字列（%s 番）を指しています。", r.grid.name, cell(c.col, r.row), safe(r.value)),
				fmt.Sprintf("cell %s of sheet %s points to a string that does not exist (%s)", cell(c.col, r.row), r.grid.name, safe(r.value)))
		}
		c.text = unescape(r.book.strings[i])
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
			return broken("number", fmt.Sprintf("シート「%s」のセル %s の数値が正しくありません。", r.grid.name, cell(c.col, r.row)), fmt.Sprintf("cell %s of sheet %s holds a bad number", cell(c.col, r.row), r.grid.name))
		}
	default:
		return broken("cell-type", fmt.Sprintf("シート「%s」のセル %s の種類「%s」がわかりません。", r.grid.name, cell(c.col, r.row), safe(r.kind)), fmt.Sprintf("cell %s of sheet %s is of an unknown type %q", cell(c.col, r.row), r.grid.name, safe(r.kind)))
	}
	if c.text == "" && !c.formula {
		return nil
	}
	if n := len(r.grid.rows); n == 0 || r.grid.rows[n-1].n != r.row {
		r.grid.rows = append(r.grid.rows, gridRow{n: r.row})
	}
	row := &r.grid.rows[len(r.grid.rows)-1]
	row.cells = append(row.cells, c)
	return nil
}
