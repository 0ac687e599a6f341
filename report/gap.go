package report

import (
	"io"

	"tenken/checklist"
)

// WriteGap writes the gap report as an Excel workbook.
func WriteGap(w io.Writer, in Input) error {
	v := newListing(in)
	lang := in.Lang
	b := newBook(in, SheetSummary.In(lang), SheetPlan.In(lang), SheetAnswers.In(lang), SheetSkipped.In(lang),
		SheetSources.In(lang), SheetAppendix.In(lang), SheetHistory.In(lang),
		SheetData.In(lang), SheetFigures.In(lang), SheetAbout.In(lang))
	b.hide(SheetFigures.In(lang), SheetAbout.In(lang))
	for _, t := range in.outOfSight() {
		b.hide(t.In(lang))
	}
	about := in.about(KindGap)
	b.properties(titleReport.In(lang), about)
	f := newFigures(SheetFigures.In(lang))
	f.judge(v)
	b.writeCover(v, f)
	b.writePlan(v)
	b.writeAnswers(v)
	b.writeSkipped(v)
	b.writeSources(v)
	b.writeAppendix(v)
	b.writeHistory(v)
	b.writeData(v)
	b.writeFigures(f)
	b.writeAbout(about)
	return b.write(w)
}

// outOfSight are the sheets that are hidden by choice.
func (in Input) outOfSight() []checklist.Text {
	behind := []checklist.Text{SheetAppendix, SheetHistory, SheetData}
	switch in.Sheets {
	case AllSheets:
		return nil
	case ShortSheets:
		return append(behind, SheetAnswers, SheetSkipped, SheetSources)
	}
	return behind
}
