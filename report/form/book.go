package form

import (
	"bytes"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
	"tenken/report/intake"
)

// book is somebody else's workbook, found fit to be opened.
type book struct {
	*excelize.File
	sum    string // 64 hex digits over the file
	sheets map[string]*sheet
	date04 bool
}

// open checks a workbook from outside and opens it. Errors are [intake.Refusal].
func open(raw []byte) (*book, error) {
	parts, err := intake.Parts(raw)
	if err != nil {
		return nil, err
	}
	if err := harmless(parts); err != nil {
		return nil, err
	}
	if err := small(parts); err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(raw), excelize.Options{UnzipSizeLimit: 64 << 20,
		UnzipXMLSizeLimit: 64 << 20})
	if err != nil {
		return nil, unread(err)
	}
	b := &book{File: f, sum: checklist.Digest(raw), sheets: map[string]*sheet{}}
	if p, err := f.GetWorkbookProps(); err == nil && p.Date1904 != nil {
		b.date04 = *p.Date1904
	}
	if len(f.GetSheetList()) == 0 {
		return nil, refuse("no-sheets")
	}
	return b, nil
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
		return nil, unread(err)
	}
	s.hidden = !visible
	merged, err := b.GetMergeCells(s.name, true)
	if err != nil {
		return nil, unread(err)
	}
	for _, m := range merged {
		s.merged = append(s.merged, areaOf(m.GetStartAxis()+":"+m.GetEndAxis()))
	}
	rules, err := b.GetDataValidations(s.name)
	if err != nil {
		return nil, unread(err)
	}
	for _, v := range rules {
		if v.Type == "list" {
			s.lists = append(s.lists, b.list(s.name, v))
		}
	}
	b.sheets[name] = s
	return s, nil
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

// text is what a cell holds, as it is kept.
func (b *book) text(sheet string, col, row int) (string, error) {
	return b.GetCellValue(sheet, nameOf(col, row), excelize.Options{RawCellValue: true})
}
