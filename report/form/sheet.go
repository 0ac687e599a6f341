package form

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// sheet is what is known of a sheet before anything is written to it.
type sheet struct {
	name   string
	hidden bool
	merged []area
	lists  []list
}

// area is a block of cells, corners included.
type area struct{ left, top, right, bottom int }

func (a area) has(col, row int) bool {
	return a.left <= col && col <= a.right && a.top <= row && row <= a.bottom
}

// list is the words that cells may hold.
type list struct {
	areas []area
	words []string
	known bool // the words could be found
}

// areaOf reads A1 or A1:C3; nothing for anything else.
func areaOf(ref string) area {
	from, to, two := strings.Cut(strings.ReplaceAll(ref, "$", ""), ":")
	if !two {
		to = from
	}
	c1, r1, err1 := excelize.CellNameToCoordinates(from)
	c2, r2, err2 := excelize.CellNameToCoordinates(to)
	if err1 != nil || err2 != nil {
		return area{0, 0, -1, -1}
	}
	return area{min(c1, c2), min(r1, r2), max(c1, c2), max(r1, r2)}
}

// topLeft is the cell that holds what a merged block shows.
func (s *sheet) topLeft(col, row int) (int, int) {
	for _, a := range s.merged {
		if a.has(col, row) {
			return a.left, a.top
		}
	}
	return col, row
}

// wordsFor are the words that a cell may hold; false where any word may be there
// or where they could not be found.
func (s *sheet) wordsFor(col, row int) ([]string, bool) {
	for _, l := range s.lists {
		if slices.ContainsFunc(l.areas, func(a area) bool { return a.has(col, row) }) {
			return l.words, l.known
		}
	}
	return nil, false
}

// spelt is a value as the list of the cell spells it, where only width and space differ.
func (s *sheet) spelt(col, row int, value string) string {
	words, _ := s.wordsFor(col, row)
	for _, w := range words {
		if fold(w) == fold(value) {
			return w
		}
	}
	return value
}

// nameOf is the name of a cell within the limits of a sheet.
func nameOf(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		panic(err) // columns and rows are checked when they are read
	}
	return name
}

func number(c Column) int {
	n, err := excelize.ColumnNameToNumber(string(c))
	if err != nil {
		panic(err) // checked when the mapping was read
	}
	return n
}
