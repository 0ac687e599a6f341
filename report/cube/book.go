package cube

import (
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/report"
)

// The font and the colours of the report, by which the workbooks look like one.
const (
	bookFont  = "BIZ UDPゴシック"
	bookInk   = "1F2933"
	bookNavy  = "1F4E66"
	bookLine  = "B8C4CE"
	bookShade = "EEF3F6"
)

// WriteBook writes the workbook of results: what may be told and nothing else, so
// that it can be published as it is.
func (r Results) WriteBook(w io.Writer) error {
	b := &bookPen{f: excelize.NewFile(), r: r}
	defer func() { _ = b.f.Close() }() // nothing is on the disk
	b.styles()
	b.summary()
	b.groups()
	b.bars(wSheetQuestions.In(r.Lang), wHeadQuestion.In(r.Lang), r.questions())
	for _, part := range r.Published.By {
		b.bars(wSheetBy.With(part.Label(r.Lang)).In(r.Lang), part.Label(r.Lang), r.medians(part))
	}
	at := r.Now.UTC().Format(time.RFC3339)
	b.try(b.f.SetDocProps(&excelize.DocProperties{Title: r.title(), Creator: "tenken", LastModifiedBy: "tenken",
		Created: at, Modified: at, Language: string(r.Lang), Version: r.Program}))
	b.f.SetActiveSheet(0)
	if b.err != nil {
		return b.err
	}
	return report.WriteBook(b.f, w)
}

// bookPen draws the workbook; the first error ends it.
type bookPen struct {
	f     *excelize.File
	r     Results
	err   error
	plain int
	mid   int // figures and X, one below the other
	head  int
	title int
}

func (b *bookPen) try(err error) {
	if b.err == nil {
		b.err = err
	}
}

func (b *bookPen) style(s *excelize.Style) int {
	id, err := b.f.NewStyle(s)
	b.try(err)
	return id
}

func (b *bookPen) styles() {
	b.try(b.f.SetDefaultFont(bookFont))
	var box []excelize.Border
	for _, side := range []string{"left", "right", "top", "bottom"} {
		box = append(box, excelize.Border{Type: side, Color: bookLine, Style: 1})
	}
	b.plain = b.style(&excelize.Style{Font: &excelize.Font{Family: bookFont, Size: 11, Color: bookInk}, Border: box,
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}})
	b.mid = b.style(&excelize.Style{Font: &excelize.Font{Family: bookFont, Size: 11, Color: bookInk}, Border: box,
		Alignment: &excelize.Alignment{Vertical: "center", Horizontal: "center"}})
	b.head = b.style(&excelize.Style{Font: &excelize.Font{Family: bookFont, Size: 11, Bold: true, Color: bookInk},
		Border: box, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{bookShade}},
		Alignment: &excelize.Alignment{Vertical: "center", Horizontal: "center", WrapText: true}})
	b.title = b.style(&excelize.Style{Font: &excelize.Font{Family: bookFont, Size: 16, Bold: true, Color: bookNavy}})
}

// sheet makes a sheet with these widths of columns; the first takes the place of
// the sheet that every new workbook has.
func (b *bookPen) sheet(name string, widths ...float64) {
	if first := b.f.GetSheetName(0); len(b.f.GetSheetList()) == 1 && first == "Sheet1" {
		b.try(b.f.SetSheetName(first, name))
	} else {
		_, err := b.f.NewSheet(name)
		b.try(err)
	}
	for i, width := range widths {
		col, err := excelize.ColumnNumberToName(i + 1)
		b.try(err)
		b.try(b.f.SetColWidth(name, col, col, width))
	}
	size, wide, tall, how := 9, 1, 0, "landscape" // A4
	b.try(b.f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &size, Orientation: &how, FitToWidth: &wide,
		FitToHeight: &tall}))
	b.fit(name)
}

// fit prints a sheet as wide as the paper.
func (b *bookPen) fit(name string) {
	yes := true
	b.try(b.f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes}))
}

// repeat prints the first row on every page and keeps it in sight.
func (b *bookPen) repeat(name string) {
	b.try(b.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: name,
		RefersTo: fmt.Sprintf("'%s'!$1:$1", name)}))
	b.try(b.f.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
}

// line is a row of which the first so many cells are names and the others figures,
// as high as its first name needs in a column of that width.
func (b *bookPen) line(sheet string, row, names int, width float64, values ...any) {
	b.row(sheet, row, b.mid, values...)
	last, err := excelize.CoordinatesToCellName(max(names, 1), row)
	b.try(err)
	if b.err == nil && names > 0 {
		b.try(b.f.SetCellStyle(sheet, fmt.Sprintf("A%d", row), last, b.plain))
	}
	b.try(b.f.SetRowHeight(sheet, row, report.RowHeight(fmt.Sprint(values[0]), width)))
}

// row writes values from column A.
func (b *bookPen) row(sheet string, row, style int, values ...any) {
	cell := fmt.Sprintf("A%d", row)
	b.try(b.f.SetSheetRow(sheet, cell, &values))
	last, err := excelize.CoordinatesToCellName(len(values), row)
	b.try(err)
	if b.err == nil {
		b.try(b.f.SetCellStyle(sheet, cell, last, style))
	}
}

func (b *bookPen) summary() {
	r, name := b.r, wSheetSummary.In(b.r.Lang)
	b.sheet(name, 44, 18, 14)
	b.row(name, 1, b.title, r.title())
	n := any("X")
	if all := r.all(); all != nil {
		n, _ = r.Published.Shown(all)
	}
	b.row(name, 3, b.plain, wHeadN.In(r.Lang), n)
	b.row(name, 4, b.plain, wHeadList.In(r.Lang), fmt.Sprintf("%s %d", r.Published.List, r.Published.Serial))
	row := 6
	for _, t := range []struct {
		head    string
		entries []entry
	}{{assess.FigureVerdict.Label(r.Lang), r.verdicts()}, {assess.FigureGrade.Label(r.Lang), r.grades()}} {
		b.row(name, row, b.head, t.head, wHeadShare.In(r.Lang), wHeadBar.In(r.Lang))
		for i, e := range t.entries {
			b.line(name, row+1+i, 1, 44, e.Label, e.Text, e.Bar)
		}
		if n := len(t.entries); n > 0 {
			b.chart(name, fmt.Sprintf("E%d", row), t.head, row+1, row+n)
		}
		row += max(len(t.entries)+2, 16)
	}
	for _, note := range r.notes() {
		b.row(name, row, b.plain, note, "", "")
		b.try(b.f.MergeCell(name, fmt.Sprintf("A%d", row), fmt.Sprintf("C%d", row)))
		b.try(b.f.SetRowHeight(name, row, 48))
		row++
	}
}

// groupWidth is of a column with names of groups.
const groupWidth = 36

// groups is the table of all groups, with a filter.
func (b *bookPen) groups() {
	r, name := b.r, wSheetGroups.In(b.r.Lang)
	heads := r.heads()
	widths := make([]float64, len(heads))
	for i := range widths {
		widths[i] = 14
		if i < len(r.Published.By) {
			widths[i] = groupWidth
		}
	}
	b.sheet(name, widths...)
	row := make([]any, len(heads))
	for i, h := range heads {
		row[i] = h
	}
	b.row(name, 1, b.head, row...)
	longest := slices.MaxFunc(heads, func(a, b string) int { return len(a) - len(b) })
	b.try(b.f.SetRowHeight(name, 1, report.RowHeight(longest, 14)))
	rows := r.rows()
	for i, values := range rows {
		b.line(name, i+2, len(r.Published.By), groupWidth, values...)
	}
	last, err := excelize.CoordinatesToCellName(len(heads), len(rows)+1)
	b.try(err)
	b.try(b.f.AutoFilter(name, "A1:"+last, nil))
	b.fit(name) // the filter takes it away
	b.repeat(name)
}

// bars is a table of shares with a chart beside it; none where nothing may be told.
func (b *bookPen) bars(name, head string, entries []entry) {
	if len(entries) == 0 {
		return
	}
	const width = 70
	b.sheet(name, width, 16, 12)
	text := wHeadShare
	if name != wSheetQuestions.In(b.r.Lang) {
		text = wHeadMedian
	}
	b.row(name, 1, b.head, head, text.In(b.r.Lang), wHeadBar.In(b.r.Lang))
	for i, e := range entries {
		b.line(name, i+2, 1, width, e.Label, e.Text, e.Bar)
	}
	b.repeat(name)
	b.chart(name, "E2", name, 2, min(len(entries), 40)+1)
}

// chart draws the bars of rows from to to, the first on top.
func (b *bookPen) chart(sheet, at, title string, from, to int) {
	low, high := 0.0, 100.0
	ink := excelize.Font{Color: bookInk, Size: 9} // the library's own grey is hardly seen
	quoted := "'" + sheet + "'"
	b.try(b.f.AddChart(sheet, at, &excelize.Chart{
		Type: excelize.Bar,
		Series: []excelize.ChartSeries{{
			Name:       quoted + "!$B$" + fmt.Sprint(from-1),
			Categories: fmt.Sprintf("%s!$A$%d:$A$%d", quoted, from, to),
			Values:     fmt.Sprintf("%s!$C$%d:$C$%d", quoted, from, to),
			Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{bookNavy}},
		}},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: title}}},
		Legend:    excelize.ChartLegend{Position: "none"},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: ink},
		YAxis:     excelize.ChartAxis{Minimum: &low, Maximum: &high, Font: ink},
		Dimension: excelize.ChartDimension{Width: 640, Height: uint(max(260, 28*(to-from+1)+80))},
		Format:    excelize.GraphicOptions{AltText: title},
	}))
}
