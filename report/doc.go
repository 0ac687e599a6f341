// Package report writes what comes out of an assessment and reads what comes
// back: Excel workbooks, CSV, an HTML page, and a score for programs. Every
// writer takes an [Input] and an io.Writer and looks at nothing else, so the
// same input gives the same bytes.
//
// # The gap report
//
// [WriteGap] writes the sheets 概要, 改善計画, 回答一覧, 対象外, 根拠, 付録, 変更履歴 and
// データ, and two hidden ones. 概要 follows 回答一覧 by formulas that Excel 2016
// and LibreOffice know (COUNTIFS, SUMIFS, INT(100*y/n)); beside each formula
// stands the value the engine computed, so that a program which does not
// compute shows the same. What formulas cannot follow, the order of the gaps
// and the way to the next grade, is marked 出力時点. データ holds one question a
// row and one value a cell, in English names that stay.
//
// # The answer workbook
//
// [WriteSheet] writes 使い方, 前提 and 回答一覧 for somebody to fill in, locked
// but for the cells to fill in (without a password), and hides データ.
//
// # Reading back
//
// [ReadSheet] reads either workbook, and [ReadCSV] a CSV file. A row belongs to
// the question whose id it carries and a column to the field that its heading
// names, wherever they stand. A field is read from the one sheet that owns it:
// result, reason, present state and evidence from 回答一覧; measure, priority,
// owner, due, done and checker from 改善計画; facts from 前提. An [Import] lists
// what differs. The value at the time of writing, kept in データ and 基本情報,
// tells who changed it: only the workbook ([Difference].Conflict is false), or
// both (a conflict with three values). A measure or priority that the workbook
// itself proposed is no change. Where the old value is lost (a CSV row that
// changed here since, a deleted sheet) every differing value that is not empty
// here is a conflict.
//
// A workbook says to whom it belongs in its document properties and, because
// some programs drop those, on the hidden sheet 基本情報. Another organisation,
// another edition and a newer form are refused. Sheets may be moved; one whose
// name was changed is known by its headings. Both forms of OOXML are read,
// transitional and strict, and tests hold what Excel, Google Sheets, WPS,
// Numbers and LibreOffice are known to write.
//
// # Files from strangers
//
// Limits, in the order they are checked: 20 MiB, 2,000 parts, 64 MiB unpacked,
// 1,000,000 tags in the parts that are read, 1 MiB from one tag to the next;
// rows and columns ascending and within those of Excel. Everything is read in
// memory and nothing is written to a temporary folder. Each reason of refusal
// is a [Refusal] with a rule, words in two languages and what to do.
//
// Text is text: it passes checklist.Clean and checklist.Visible, is cut at
// 32,767 UTF-16 units, is written as a string in cells of the format @, and in
// CSV stands after an apostrophe where it would start a formula.
package report
