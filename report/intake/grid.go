package intake

import (
	"strconv"

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

// columns are the columns of a sheet for machines, by its first row.
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
	maxMerges = 2000 // of a sheet with answers
	headRows  = 60   // rows among which headings are looked for
)

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
