package cube

import (
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
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
	return b.f.Write(w)
}

// bookPen draws the workbook; the first error ends it.
type bookPen struct {
	f     *excelize.File
	r     Results
	err   error
	plain int
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
	size, wide, tall, how, yes := 9, 1, 0, "landscape", true // A4
	b.try(b.f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &size, Orientation: &how, FitToWidth: &wide,
		FitToHeight: &tall}))
	b.try(b.f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes}))
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
			b.row(name, row+1+i, b.plain, e.Label, e.Text, e.Bar)
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

// groups is the table of all groups, with a filter.
func (b *bookPen) groups() {
	r, name := b.r, wSheetGroups.In(b.r.Lang)
	heads := r.heads()
	widths := make([]float64, len(heads))
	for i := range widths {
		widths[i] = 14
		if i < len(r.Published.By) {
			widths[i] = 26
		}
	}
	b.sheet(name, widths...)
	row := make([]any, len(heads))
	for i, h := range heads {
		row[i] = h
	}
	b.row(name, 1, b.head, row...)
	rows := r.rows()
	for i, values := range rows {
		b.row(name, i+2, b.plain, values...)
	}
	last, err := excelize.CoordinatesToCellName(len(heads), len(rows)+1)
	b.try(err)
	b.try(b.f.AutoFilter(name, "A1:"+last, nil))
	b.try(b.f.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
}

// bars is a table of shares with a chart beside it; none where nothing may be told.
func (b *bookPen) bars(name, head string, entries []entry) {
	if len(entries) == 0 {
		return
	}
	b.sheet(name, 70, 16, 12)
	text := wHeadShare
	if name != wSheetQuestions.In(b.r.Lang) {
		text = wHeadMedian
	}
	b.row(name, 1, b.head, head, text.In(b.r.Lang), wHeadBar.In(b.r.Lang))
	for i, e := range entries {
		b.row(name, i+2, b.plain, e.Label, e.Text, e.Bar)
	}
	b.try(b.f.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	b.chart(name, "E2", name, 2, min(len(entries), 40)+1)
}

// chart draws the bars of rows from to to, the first on top.
func (b *bookPen) chart(sheet, at, title string, from, to int) {
	low, high := 0.0, 100.0
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
		XAxis:     excelize.ChartAxis{ReverseOrder: true},
		YAxis:     excelize.ChartAxis{Minimum: &low, Maximum: &high},
		Dimension: excelize.ChartDimension{Width: 640, Height: uint(max(260, 28*(to-from+1)+80))},
		Format:    excelize.GraphicOptions{AltText: title},
	}))
}
