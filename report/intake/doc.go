// Package intake reads what comes back: answer workbooks and gap reports that
// somebody filled in, and CSV. Nothing is changed by reading; an [Import] lists
// what differs from the assessment, what cannot be taken in, and what is only
// told. [Import.Conflicts] is for programs that ask before they take anything.
//
// # Whose it is
//
// A book belongs to the file that it was written from: the organisation, the
// lists with their digests, and the chain. It says so on a hidden sheet, and so does
// each row of its tables, by which a sheet is known that was copied into another book. A sum that the file knows
// ([ReadOptions].Known) makes it ours; a sum that it does not know, of a file
// that began as this one, is newer, and its answers come in where there are none
// here. Anything else is a [Refusal] that [Refusal.OtherFile] tells apart, and is
// read only where [ReadOptions].OtherFile asks for it. [Rebuild] makes facts and
// answers of a lost assessment out of its report.
//
// # What is read
//
// A row belongs to the question whose id it carries, and only while number and
// question beside it are those that it was written with; a column to the field
// that its heading names, wherever it is. A field is read from the one sheet
// that owns it. The value at the time of writing, kept in データ and 基本情報,
// tells who changed it: only the workbook ([Difference].Conflict is false), or
// both (a conflict with three values). A measure or priority that the workbook
// itself proposed is no change.
//
// Nothing is dropped in silence. A heading that is gone, a filled copy of a
// sheet, merged cells, struck-out text, rows of other questions are refused by
// cell; comments, columns of people's own, missing rows are told. Numbers in
// columns of text are taken as they are shown. Charts and people's own sheets
// are passed over.
//
// # Files from strangers
//
// Limits, in the order they are checked: 20 MiB, 2,000 parts, 64 MiB unpacked,
// 1,000,000 tags in the parts that are read, 1 MiB from one tag to the next,
// 32,767 characters a text, 2,000 merged blocks; of CSV 100,000 rows and
// 1,000,000 cells; rows and columns ascending and within those of Excel. The
// first 100 problems are told and the rest counted. Everything is read in memory
// and nothing is written to a temporary folder. Each reason of refusal is a
// [Refusal] with a rule, words in two languages and what to do. A test holds
// every hostile file under two seconds of processor time and 256 MiB.
package intake
