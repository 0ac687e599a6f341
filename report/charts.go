package report

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

var statusInks = []string{"3C8D5A", "E2A93B", "C0453A", "7D64A8", "D5DBE1", "9AA5B1"}

// charts draws the bar of answers by section and, from three sections up, the
// radar of the shares of yes. Both read the table on the cover, which begins
// below row head; at is the row on which they stand.
func (b *book) charts(name string, v view, head, at int) {
	n := len(v.sections)
	if n == 0 {
		return
	}
	cells := func(col string) string { return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", name, col, head+1, col, head+n) }
	title := func(s string) excelize.ChartTitle {
		return excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: s, Font: &excelize.Font{Family: fontName, Size: 11, Bold: true, Color: ink}}}}
	}
	small := excelize.Font{Family: fontName, Size: 9, Color: ink}
	bar := &excelize.Chart{Type: excelize.BarPercentStacked, Title: title(b.in.say("区分ごとの点検結果", "Results by section")),
		Legend:    excelize.ChartLegend{Position: "bottom", Font: &small},
		Dimension: excelize.ChartDimension{Width: 590, Height: 440},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: small}, YAxis: excelize.ChartAxis{Font: small, MajorGridLines: true},
		Format: excelize.GraphicOptions{AltText: b.in.say("区分ごとの点検結果の横棒グラフ。数値は上の表と同じ。", "Bar chart of results by section; figures as in the table above.")},
	}
	for i, s := range statuses {
		bar.Series = append(bar.Series, excelize.ChartSeries{Name: fmt.Sprintf("'%s'!$%s$%d", name, string(rune('M'+i)), head), Categories: cells("B"), Values: cells(string(rune('M' + i))),
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{statusInks[i]}}})
		_ = s
	}
	b.keep(b.file.AddChart(name, cell(2, at), bar))
	if n < 3 {
		return
	}
	most := 100.0
	radar := &excelize.Chart{Type: excelize.Radar, Title: title(b.in.say("「はい」の割合（％）", "Share of yes (%)")),
		Legend: excelize.ChartLegend{Position: "bottom", Font: &small}, Dimension: excelize.ChartDimension{Width: 470, Height: 440},
		XAxis: excelize.ChartAxis{Font: small}, YAxis: excelize.ChartAxis{Maximum: &most, Minimum: new(float64), MajorGridLines: true, MajorUnit: 20, Font: small},
		Format: excelize.GraphicOptions{AltText: b.in.say("区分ごとの「はい」の割合のレーダーチャート。数値は上の表と同じ。", "Radar chart of the share of yes by section; figures as in the table above.")},
		Series: []excelize.ChartSeries{
			{Name: fmt.Sprintf("'%s'!$U$%d", name, head), Categories: cells("B"), Values: cells("U"), Line: excelize.LineOptions{Width: 1.5, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"9AA5B1"}}}},
			{Name: fmt.Sprintf("'%s'!$S$%d", name, head), Categories: cells("B"), Values: cells("S"), Line: excelize.LineOptions{Width: 2.5, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{navy}}}},
		}}
	b.keep(b.file.AddChart(name, cell(15, at), radar))
}
