package report

import "io"

// WriteGap writes the gap report as an Excel workbook.
func WriteGap(w io.Writer, in Input) error {
	v := newListing(in)
	lang := in.Lang
	b := newBook(in, SheetSummary.In(lang), SheetPlan.In(lang), SheetAnswers.In(lang), SheetSkipped.In(lang), SheetSources.In(lang), SheetAppendix.In(lang), SheetHistory.In(lang),
		SheetData.In(lang), SheetFigures.In(lang), SheetAbout.In(lang))
	b.hide(SheetFigures.In(lang), SheetAbout.In(lang))
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
