package form

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
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

// sheet looks at a sheet once; nil where there is none of that name.
func (b *book) sheet(name string) (*sheet, error) {
	if s, ok := b.sheets[name]; ok {
		return s, nil
	}
	at := slices.IndexFunc(b.GetSheetList(), func(n string) bool { return n == name || fold(n) == fold(name) })
	if at < 0 {
		return nil, nil
	}
	s := &sheet{name: b.GetSheetList()[at]}
	visible, err := b.GetSheetVisible(s.name)
	if err != nil {
		return nil, refuse("cannot-open", err.Error())
	}
	s.hidden = !visible
	merged, err := b.GetMergeCells(s.name, true)
	if err != nil {
		return nil, refuse("cannot-open", err.Error())
	}
	for _, m := range merged {
		s.merged = append(s.merged, areaOf(m.GetStartAxis()+":"+m.GetEndAxis()))
	}
	rules, err := b.GetDataValidations(s.name)
	if err != nil {
		return nil, refuse("cannot-open", err.Error())
	}
	for _, v := range rules {
		if v.Type == "list" {
			s.lists = append(s.lists, b.list(s.name, v))
		}
	}
	b.sheets[name] = s
	return s, nil
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

// list is the words of a data validation: written out, or standing in cells.
func (b *book) list(sheet string, v *excelize.DataValidation) list {
	l := list{}
	for _, ref := range strings.Fields(v.Sqref) {
		l.areas = append(l.areas, areaOf(ref))
	}
	formula := strings.TrimPrefix(strings.TrimSpace(v.Formula1), "=")
	if inside, ok := strings.CutPrefix(formula, `"`); ok {
		l.known = true
		for _, w := range strings.Split(strings.TrimSuffix(inside, `"`), ",") {
			l.words = append(l.words, strings.TrimSpace(w))
		}
		return l
	}
	l.words, l.known = b.wordsAt(sheet, formula, 0)
	return l
}

// ranged is a range of cells, with its sheet where it is another one.
var ranged = checklist.Pattern(`^(?:'((?:[^']|'')+)'!|([^!'"()*+/&<>=]+)!)?` +
	`(\$?[A-Z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Z]{1,3}\$?[0-9]{1,7})?)$`)

// wordsAt are the words of a range or of a name that leads to one.
func (b *book) wordsAt(sheet, ref string, depth int) ([]string, bool) {
	m := ranged().FindStringSubmatch(ref)
	if m == nil {
		for _, n := range b.GetDefinedName() {
			if strings.EqualFold(n.Name, ref) && depth == 0 {
				return b.wordsAt(sheet, strings.TrimPrefix(n.RefersTo, "="), 1)
			}
		}
		return nil, false
	}
	if name := strings.ReplaceAll(m[1], "''", "'") + m[2]; name != "" {
		sheet = name
	}
	a := areaOf(m[3])
	const most = 1_000 // cells of a list
	if a.right < a.left || (a.right-a.left+1)*(a.bottom-a.top+1) > most {
		return nil, false
	}
	var words []string
	for row := a.top; row <= a.bottom; row++ {
		for col := a.left; col <= a.right; col++ {
			w, err := b.text(sheet, col, row)
			if err != nil {
				return nil, false
			}
			if w = strings.TrimSpace(w); w != "" {
				words = append(words, w)
			}
		}
	}
	return words, true
}

// text is what stands in a cell, as it is kept.
func (b *book) text(sheet string, col, row int) (string, error) {
	return b.GetCellValue(sheet, nameOf(col, row), excelize.Options{RawCellValue: true})
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

// wordsFor are the words that a cell may hold; false where any may stand there
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
