package author

import (
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
)

// cellLimit is how many characters a cell of Excel holds.
const cellLimit = 32_767

// spare is for how many rows below the items validation and hints go on.
const spare = 300

// Write writes a checklist, as it was read from its file, as a workbook to edit.
// The comments at the top of the file come with it; how many lines of other
// comments do not, it says. A text too long for a cell is [checklist.Problems].
func Write(w io.Writer, c *checklist.Checklist, lang checklist.Lang) (comments int, err error) {
	p := &pen{f: excelize.NewFile(), lang: lang}
	defer func() { _ = p.f.Close() }() // nothing is on the disk
	p.styles()
	top, below := commentsOf(c)
	p.choices(len(c.Facts), len(c.Sections))
	p.how()
	p.head(c)
	put(p, sheetParents, parentColumns, c.Extends)
	put(p, sheetSources, sourceColumns, c.Sources)
	put(p, sheetFacts, factColumns, facts(c))
	put(p, sheetOptions, optionColumns, options(c))
	put(p, sheetSections, sectionColumns, sections(c))
	put(p, sheetQuestions, questionColumns, questions(c))
	put(p, sheetView, viewColumns, view(c))
	put(p, sheetRetired, retiredColumns, c.Retired)
	put(p, sheetLineage, lineageColumns, steps(c))
	p.comments(top)
	p.try(p.f.DeleteSheet("Sheet1"))
	if i, err := p.f.GetSheetIndex(sheetQuestions.name.In(lang)); err == nil && c.View == nil {
		p.f.SetActiveSheet(i)
	}
	if p.err != nil {
		return 0, p.err
	}
	return below, p.f.Write(w)
}

// commentsOf are the lines of comments before the first key, and the number of those below.
func commentsOf(c *checklist.Checklist) (top []string, below int) {
	before := true
	for line := range strings.Lines(string(c.Places().Text())) {
		s := strings.TrimSpace(line)
		switch {
		case s == "":
		case !strings.HasPrefix(s, "#"):
			before = false
		case before:
			top = append(top, s)
		default:
			below++
		}
	}
	return top, below
}

// pen draws one workbook; the first error ends it.
type pen struct {
	f    *excelize.File
	lang checklist.Lang
	err  error

	from map[string]string // of a column, where its choices are

	label, key, cell, note int // styles
}

func (p *pen) try(err error) {
	if p.err == nil {
		p.err = err
	}
}

func (p *pen) style(s *excelize.Style) int {
	s.Font.Family = "BIZ UDPゴシック"
	id, err := p.f.NewStyle(s)
	p.try(err)
	return id
}

const asText = 49 // the number format of Excel by which a cell stays as typed

func (p *pen) styles() {
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	border := []excelize.Border{{Type: "bottom", Color: "BFBFBF", Style: 1}, {Type: "right", Color: "BFBFBF", Style: 1}}
	p.label = p.style(&excelize.Style{Font: &excelize.Font{Bold: true, Size: 11}, Alignment: top, Border: border,
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDEBF7"}}})
	p.key = p.style(&excelize.Style{Font: &excelize.Font{Size: 8, Color: "7F7F7F"}, Alignment: top, Border: border})
	p.cell = p.style(&excelize.Style{Font: &excelize.Font{Size: 11}, Alignment: top, Border: border, NumFmt: asText})
	p.note = p.style(&excelize.Style{Font: &excelize.Font{Size: 11}, Alignment: top})
}

func (p *pen) sheet(s sheet) string {
	name := s.name.In(p.lang)
	_, err := p.f.NewSheet(name)
	p.try(err)
	return name
}

// escaped is what Excel takes for a character that was written by its number.
var escaped = checklist.Pattern(`_(x[0-9A-Fa-f]{4}_)`)

func (p *pen) set(sheet string, column, row, style int, s string) {
	at, err := excelize.CoordinatesToCellName(column, row)
	p.try(err)
	if utf8.RuneCountInString(s) > cellLimit {
		p.try(checklist.Problems{{Pos: checklist.Pos{File: sheet + "!" + at}, Rule: "too-long",
			Text: wordTooLong.With(cellLimit), Hint: wordShorten, Severity: checklist.Error}})
		return
	}
	p.try(p.f.SetCellStr(sheet, at, escaped().ReplaceAllString(s, "_x005F_$1")))
	p.try(p.f.SetCellStyle(sheet, at, at, style))
}

// put draws a sheet of items.
func put[T any](p *pen, s sheet, columns []column[T], items []T) {
	name, width := p.sheet(s), 0.0
	for i, c := range columns {
		width += widthOf(c.key, c.form)
		p.column(name, i+1, len(items), s.id, c.key, c.form, c.list)
		p.set(name, i+1, labelRow, p.label, labelOf(s.id, c.key).In(p.lang))
		p.set(name, i+1, keyRow, p.key, c.key)
	}
	for i, row := range cells(columns, items) {
		height := 0.0
		for j, v := range row {
			p.set(name, j+1, firstRow+i, p.cell, v)
			height = max(height, heightOf(v, widthOf(columns[j].key, columns[j].form)))
		}
		p.try(p.f.SetRowHeight(name, firstRow+i, height))
	}
	p.page(name, int(math.Ceil(width/pageWidth)))
	p.try(p.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: name,
		RefersTo: fmt.Sprintf("'%[1]s'!$A:$B,'%[1]s'!$%[2]d:$%[3]d", name, labelRow, keyRow)}))
	p.try(p.f.SetPanes(name, &excelize.Panes{Freeze: true, XSplit: 2, YSplit: keyRow, TopLeftCell: "C3",
		ActivePane: "bottomRight"}))
}

// pageWidth is how many characters of width still can be read on a sheet of A4.
const pageWidth = 240

// page makes a sheet print on A4, so many sheets of paper wide.
func (p *pen) page(name string, wide int) {
	a4, landscape, long, fit := 9, "landscape", 0, true
	p.try(p.f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &wide,
		FitToHeight: &long}))
	p.try(p.f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}))
}

// widthOf is the width of a column, in characters.
func widthOf(key string, f form) float64 {
	switch {
	case f == words && !strings.HasSuffix(key, "edition"):
		return 36
	case f != plain:
		return 26
	}
	return 14
}

// highest is how high, in points, a row can be in Excel.
const highest = 409.0

// heightOf is how high a row must be, in points, for a text to be seen whole in a column
// of that width: programs do not all do it of themselves. A character that is not ASCII
// is two wide, and a tenth of a line is left for words that do not fit it.
func heightOf(text string, width float64) float64 {
	n := 0.0
	for line := range strings.SplitSeq(text, "\n") {
		cells := 0
		for _, r := range line {
			if cells++; r >= utf8.RuneSelf {
				cells++
			}
		}
		n += max(1, math.Ceil(float64(cells)/(width*0.9)))
	}
	return min(n*17.5+7, highest)
}

// column gives a column its width, its empty cells the form of text, its choices and its hint.
func (p *pen) column(name string, column, items int, sheet, key string, f form, list []string) {
	letter, err := excelize.ColumnNumberToName(column)
	p.try(err)
	p.try(p.f.SetColWidth(name, letter, letter, widthOf(key, f)))
	p.try(p.f.SetColStyle(name, letter, p.cell)) // so that what is typed below stays a text
	rows := fmt.Sprintf("%s%d:%s%d", letter, firstRow, letter, firstRow+items+spare)
	p.validation(name, rows, labelOf(sheet, key).In(p.lang), hintOf(sheet, key).In(p.lang),
		p.from[sheet+"."+key], list)
}

// Texts of a hint may have so many characters in Excel.
const (
	titleLimit = 32
	hintLimit  = 255
)

// validation gives cells a hint and choices; of a column there is only one.
func (p *pen) validation(name, cells, title, hint, from string, list []string) {
	v := excelize.NewDataValidation(true)
	v.Sqref = cells
	if from != "" {
		v.SetSqrefDropList(from)
	}
	if hint != "" {
		v.SetInput(short(title, titleLimit), short(hint, hintLimit))
	}
	if list != nil {
		p.try(v.SetDropList(list))
		v.SetError(excelize.DataValidationErrorStyleStop, short(title, titleLimit),
			wordChoose.With(strings.Join(list, ", ")).In(p.lang))
	}
	if hint != "" || list != nil {
		p.try(p.f.AddDataValidation(name, v))
	}
}

func short(s string, most int) string {
	r := []rune(s)
	return string(r[:min(len(r), most)])
}

// choices are the columns whose values come from another sheet.
func (p *pen) choices(facts, sections int) {
	of := func(s sheet, rows int) string {
		return fmt.Sprintf("'%s'!$A$%d:$A$%d", s.name.In(p.lang), firstRow, firstRow+rows+spare)
	}
	p.from = map[string]string{
		sheetQuestions.id + ".section": of(sheetSections, sections),
		sheetOptions.id + ".fact":      of(sheetFacts, facts),
	}
}

// Widths of columns that hold sentences.
const headWide, howWide = 60.0, 110.0

// head draws the values of the list itself, one a row.
func (p *pen) head(c *checklist.Checklist) {
	name := p.sheet(sheetHead)
	for i, t := range []checklist.Text{wordKey, wordItem, wordValue, wordHint} {
		p.set(name, i+1, labelRow, p.label, t.In(p.lang))
	}
	for i, col := range headColumns {
		row := i + 2
		p.set(name, 1, row, p.key, col.key)
		p.set(name, 2, row, p.cell, labelOf(sheetHead.id, col.key).In(p.lang))
		says, hint := col.get(c), hintOf(sheetHead.id, col.key).In(p.lang)
		p.set(name, 3, row, p.cell, says)
		p.set(name, 4, row, p.note, hint)
		p.try(p.f.SetRowHeight(name, row, max(heightOf(says, headWide), heightOf(hint, headWide))))
		p.validation(name, fmt.Sprintf("C%d", row), labelOf(sheetHead.id, col.key).In(p.lang), "", "", col.list)
	}
	for i, width := range []float64{14, 26, headWide, headWide} {
		letter, err := excelize.ColumnNumberToName(i + 1)
		p.try(err)
		p.try(p.f.SetColWidth(name, letter, letter, width))
	}
	p.page(name, 1)
}

func (p *pen) how() {
	var lines []string
	for _, t := range howTo {
		lines = append(lines, t.In(p.lang))
	}
	p.lines(sheetHow, lines)
}

func (p *pen) comments(top []string) { p.lines(sheetComments, top) }

// lines draws a sheet of sentences, one a row.
func (p *pen) lines(of sheet, all []string) {
	name := p.sheet(of)
	for i, s := range all {
		p.set(name, 1, i+1, p.note, s)
		p.try(p.f.SetRowHeight(name, i+1, heightOf(s, howWide)))
	}
	p.try(p.f.SetColWidth(name, "A", "A", howWide))
	p.page(name, 1)
}
