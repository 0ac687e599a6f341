package report

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
)

// The colours of the assess.Statuses in charts, in the order of assess.Statuses.
var statusInks = []string{"3C8D5A", "E2A93B", "C0453A", "7D64A8", "D5DBE1", "9AA5B1"}

// The columns of the table of sections on the cover that charts read.
const (
	sectionTitle = 2  // B
	sectionFirst = 13 // M: the first status
	sectionLow   = 19 // S
	sectionHigh  = 21 // U
)

// A column and a row in pixels as the library places charts: it counts in
// cells of the usual size, so that a chart ends with a cell of ours.
const cellWide, cellTall = 64, 20

// chartSheet draws charts on a sheet, over a table whose headings stand on row
// head with n rows below it.
type chartSheet struct {
	*book
	name    string
	head, n int
	cached  map[string][]any // what each range holds, for programs that draw without computing
}

// A radar is a shape from three axes up, and no shape any more beyond eight.
const fewAxes, manyAxes = 3, 8

// charts draws the bar of answers by section on row at, beside it the radar of
// the shares of yes where its axes are few enough.
func (b *book) charts(name string, v listing, head, at int) {
	if len(v.sections) == 0 {
		return
	}
	c := &chartSheet{book: b, name: name, head: head, n: len(v.sections), cached: map[string][]any{}}
	titles := c.cells(sectionTitle)
	for _, s := range v.sections {
		c.cached[titles] = append(c.cached[titles], Shown(s.title))
	}
	if c.n < fewAxes || c.n > manyAxes {
		c.bar(v, titles, at, coverCols*cellWide)
		return
	}
	c.bar(v, titles, at, coverCols/2*cellWide-20)
	c.radar(v, titles, at)
}

func (c *chartSheet) cells(col int) string {
	return fmt.Sprintf("'%s'!%s:%s", c.name, absolute(col, c.head+1), absolute(col, c.head+c.n))
}

// series reads a column of the table; value gives what the cells hold.
func (c *chartSheet) series(col int, color, title, titles string, v listing,
	value func(listedSection) any) excelize.ChartSeries {
	name := fmt.Sprintf("'%s'!%s", c.name, absolute(col, c.head))
	c.cached[name] = []any{title}
	for _, s := range v.sections {
		c.cached[c.cells(col)] = append(c.cached[c.cells(col)], value(s))
	}
	out := excelize.ChartSeries{Name: name, Categories: titles, Values: c.cells(col)}
	if color != "" {
		out.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
	}
	return out
}

func chartFont(size float64, bold bool) excelize.Font {
	return excelize.Font{Family: fontName, Size: size, Bold: bold, Color: ink}
}

func (c *chartSheet) frame(kind excelize.ChartType, title, alt string, width uint) *excelize.Chart {
	font, small := chartFont(11, true), chartFont(9, false)
	return &excelize.Chart{Type: kind, Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: title,
		Font: &font}}},
		Legend:    excelize.ChartLegend{Position: "bottom", Font: &small},
		Dimension: excelize.ChartDimension{Width: width, Height: uint(cellTall * chartRows(c.n))},
		XAxis:     excelize.ChartAxis{Font: small}, YAxis: excelize.ChartAxis{Font: small, MajorGridLines: true},
		Format: excelize.GraphicOptions{AltText: alt,
			OffsetY: 4}} // clear of a page break above: its frame would be drawn on both pages
}

func (c *chartSheet) bar(v listing, titles string, at int, width uint) {
	in := c.in
	ch := c.frame(excelize.BarPercentStacked, headSections.In(in.Lang),
		altBar.In(in.Lang), width)
	gap := uint(45) // percent of a bar between two
	ch.XAxis.ReverseOrder, ch.GapWidth = true, &gap
	for i, s := range assess.Statuses {
		ch.Series = append(ch.Series, c.series(sectionFirst+i, statusInks[i], s.Label(in.Lang), titles, v,
			func(x listedSection) any { return x.result.Of(s) }))
	}
	c.add(2, at, 1, ch, nil)
}

func (c *chartSheet) radar(v listing, titles string, at int) {
	in, most := c.in, 100.0
	ch := c.frame(excelize.Radar, radarTitle.In(in.Lang), altRadar.In(in.Lang), coverCols/2*cellWide)
	ch.YAxis.Maximum, ch.YAxis.Minimum, ch.YAxis.MajorUnit = &most, new(float64), 20
	ch.Series = []excelize.ChartSeries{
		c.series(sectionHigh, "", headHigh.In(in.Lang), titles, v,
			func(x listedSection) any { return orBlank(shareOfYes(x.result.Counts), true) }),
		c.series(sectionLow, "", headLow.In(in.Lang), titles, v,
			func(x listedSection) any { return orBlank(shareOfYes(x.result.Counts), false) }),
	}
	lines := []string{`<a:ln w="19050"><a:solidFill><a:srgbClr val="9AA5B1"/></a:solidFill><a:prstDash ` +
		`val="dash"/></a:ln>`,
		`<a:ln w="34925"><a:solidFill><a:srgbClr val="` + in.hue(navy) + `"/></a:solidFill></a:ln>`}
	c.add(14, at, 2, ch, lines)
}

// add places a chart, the number-th of the workbook, and completes its XML:
// what the ranges hold now, and the lines of a radar, which the library leaves
// to the program that shows it.
func (c *chartSheet) add(col, row, number int, ch *excelize.Chart, lines []string) {
	c.keep(c.file.AddChart(c.name, cell(col, row), ch))
	c.edit(number, func(x string) string { return c.completed(x, lines) })
}

// edit changes the XML of a chart.
func (c *chartSheet) edit(number int, change func(string) string) {
	part := fmt.Sprintf("xl/charts/chart%d.xml", number)
	raw, ok := c.file.Pkg.Load(part)
	if !ok || c.err != nil {
		c.keep(fmt.Errorf("chart %d was not made", number))
		return
	}
	c.file.Pkg.Store(part, []byte(change(string(raw.([]byte)))))
}

func (c *chartSheet) completed(x string, lines []string) string {
	for ref, values := range c.cached {
		f := "<f>" + string(escaped(nil, ref)) + "</f>"
		x = strings.ReplaceAll(x, f+"<numCache><formatCode></formatCode></numCache>",
			f+"<numCache><formatCode>General</formatCode>"+cachedPoints(values)+"</numCache>")
		x = strings.ReplaceAll(x, f+"</strRef>", f+"<strCache>"+cachedPoints(values)+"</strCache></strRef>")
	}
	for _, l := range lines {
		x = strings.Replace(x, "</strRef></tx><dLbls>",
			"</strRef></tx><spPr>"+l+`</spPr><marker><symbol val="none"/></marker><dLbls>`, 1)
	}
	return x
}

// cachedPoints are the cached points of a chart; blank ones are left out.
func cachedPoints(values []any) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<ptCount val="%d"/>`, len(values))
	for i, v := range values {
		if v != "" {
			fmt.Fprintf(&b, `<pt idx="%d"><v>%s</v></pt>`, i, escaped(nil, fmt.Sprint(v)))
		}
	}
	return b.String()
}
