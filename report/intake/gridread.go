package intake

import (
	"encoding/xml"
	"strconv"
	"strings"
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
		return nil // what is around the rows may have elements of the same names
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

// content is the cell with what it holds.
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
