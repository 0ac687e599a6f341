// Package report says what comes out of an assessment and writes it: Excel
// workbooks, CSV, an HTML page, and a score for programs. Every writer takes an
// [Input] and an io.Writer and looks at nothing else, so the same input gives
// the same bytes. What comes back is read by the room intake.
//
// # What a report says
//
// [NewBrief] says in words, without a look, what a report says: whom it is about,
// the figures that are read first, what to do and by when, the sections, plan,
// answers, what was not asked, sources and appendix. Names and forms of figures
// and fields are those of package assess. [Formats] is the one table of formats.
//
// Some names are for callers outside this program. [Brief] and what it holds are there
// for whoever writes a form of their own, for example in Word; the names of sheets,
// headings and keys ([Sheets], [checklist.LabelAsk], [KeyKind] and their like) for whoever reads
// a workbook; [HouseError] and the limits of a house for whoever reads a house file.
//
// # The gap report
//
// [WriteGap] writes the sheets 概要, 改善計画, 回答一覧, 対象外 and 根拠 for people;
// 付録, 変更履歴 and データ are hidden unless asked for (see [SheetChoice]), and two
// more are for formulas and for reading back. 概要 follows 回答一覧 by formulas that
// Excel 2016 and LibreOffice know (COUNTIFS, SUMIFS, INT(100*y/n)); beside each
// formula stands the value the engine computed, so that a program which does not
// compute shows the same. The marks that the formulas read are those that an
// import reads ([assess.Marks]). What formulas cannot follow, the order of the
// gaps and the way to the next grade, is marked 出力時点. データ holds one question
// a row and one value a cell, in English names that stay.
//
// # The answer workbook
//
// [WriteSheet] writes 使い方, 前提 and 回答一覧 for somebody to fill in, locked but
// for the cells to fill in (without a password), and hides データ. Its lists offer
// 該当なし only where it may be answered; marks may be typed as well, and what
// cannot be read turns red.
//
// # Short lists
//
// A first pass and a short list have no verdict (rule tenken-verdict/1, 8). Their
// forms are [PassFormats]: a page, a workbook in which no cell judges, and CSV.
//
// # Why there is no Word report
//
// Looked for in November 2026, no library of Go served: gomutex/godocx has had no
// release since September 2024 and calls itself unmaintained in its fork
// (ubavic/godocx, v0.4 of July 2026, imported by nobody); fumiama/go-docx is under
// the AGPL and unioffice needs a key that is bought; wordingo and go-word are
// months old. A form of our own would be a second layout to keep right in Word.
// So the page prints to PDF exactly, which a test holds with Chromium, and Word
// opens it; who asks for .docx is told.
//
// # How a workbook is known again
//
// A workbook says of what it was written in its document properties and, because
// some programs drop or garble those, on the hidden sheet 基本情報: organisation,
// lists with their digests, the first event of the file and the sum it ended
// with. Every row carries, hidden or in CSV in its last column, a mark over its
// id, number and question as they were written ([RowMark], [CSVMark]).
//
// Text is text: it passes [Shown], is cut at 32,767 UTF-16 units, is written as a
// string in cells of the format @, and in CSV stands after an apostrophe where it
// would start a formula.
package report
