package report

import "io"

// WriteGap writes the gap report as an Excel workbook.
func WriteGap(w io.Writer, in Input) error {
	v := newView(in)
	lang := in.Lang
	b := newBook(in, sheetSummary.In(lang), sheetPlan.In(lang), sheetAnswers.In(lang), sheetSkipped.In(lang), sheetSources.In(lang), sheetAppendix.In(lang), sheetHistory.In(lang),
		sheetData.In(lang), sheetFigures.In(lang), sheetAbout.In(lang))
	b.hide(sheetFigures.In(lang), sheetAbout.In(lang))
	about := in.about(kindGap)
	b.properties(in.say("個人情報保護 自己点検結果報告書", "Personal information protection: self-assessment report"), about)
	f := newFigures(sheetFigures.In(lang))
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
