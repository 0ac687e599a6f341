// Package form fills other people's workbooks from answers that were given once,
// and reads them back. It changes nothing in a workbook but the cells that a
// mapping names, and never writes a yes that the answers do not say. [Form], its parts
// and the kinds of cells are exported whole, so that another program can read a mapping,
// and what was filled in, without parsing either again.
//
// # The format tenken/form/v1
//
// One YAML file a form, read as strictly as a checklist; [JSONSchema] is the same for
// editors. The blank workbook is not part of it: the mapping knows its digest, and
// people get it from its publisher. A mapping may go out as a signed pack of kind form.
//
//	schema: tenken/form/v1
//	id: scs-3
//	title: {ja: ..., en: ...}
//	lists: [{id: jp-scs-3, serial: 1}]     # whose questions are named; that serial or later
//	blank: {sha256: ..., name: ..., page: ...}           # each optional
//	fields:                                              # optional
//	  - {cell: "表紙!C4", value: organisation}           # organisation, date, prepared-by
//	  - {cell: "表紙!C5", value: date, as: wareki}       # as: date (default), iso, wareki
//	rows:                                                # or a list of these, one a sheet
//	  sheet: "★3・★4"
//	  key: {column: B, form: "{n}"}                      # by what a row is known
//	  answer: {column: H, words: {yes: 適合, partly: 一部適合, no: 不適合, unknown: 確認中, na: 対象外}}
//	  note: {column: I, from: [note, evidence], most: 500}         # optional, as the next two
//	  due: {column: J, when: [no, partly], as: date, before: 2028-03-31}
//	  answered: {column: K, as: date}                    # the day of the answer
//	questions:
//	  1-2-1-1: {take: GEN-06-01, row: 6}                 # row: where it was; told if it has moved
//	  1-2-1-3: {worst-of: [GEN-06-02, GEN-06-09]}
//	  2-1-4-1: {all-of: [GEN-09-02, GEN-09-03], relation: subset-of}
//	  4-1-3-2: ask
//
// # What is written
//
//	take       the answer to the question
//	worst-of   the worst answer: no, unknown, partly, yes, na; a no decides whatever is open
//	all-of     yes where all are yes, no where all are no, unknown where one is, else partly;
//	           what does not apply takes no side
//	ask        nothing: a person fills it in
//
// A row is left empty and listed under 確かめて記入してください where its relation is
// anything but equal-to, where an answer is missing, does not count, was carried over
// and is not confirmed, which a reviewer wants to be fixed, or is not asked by the
// facts, where the assessment lacks the question, and where the form has no word for the answer. So are cells that are
// refused: a formula, a word that is not in the list of the cell, a text over the
// limit (nothing is cut), a target day that the form demands and nobody gave or that is
// too late, a cell that holds something already, one cell for two rows. Those are
// problems, and the command writes nothing unless it is told to leave them out.
//
// Of a merged block the top left cell is written. An answer that is a number is written
// as one, since totals count it; a day is one of Excel's where the cell shows days, and
// else text; everything else is text, whatever it begins with. The last sheet,
// 記入の根拠, lists every cell with its value, questions, answer and day.
//
// # Which blank
//
// The blank of the mapping is known by its digest. Another file is taken where the key
// column holds every id exactly once, with a warning that names both. Refused are a
// missing or hidden sheet, an id that is missing or occurs twice, a workbook that was
// filled in before, macros, links to other workbooks and data, embedded objects, and
// what is over the limits: those of the room intake, and 20,000 rows, 400,000 cells up
// to the last of each row, 600,000 signs that open or close a tag, 2,000 merged blocks,
// 2,000 data validations.
//
// # Reading back
//
// [Read] compares a filled form with the assessment. The values of 記入の根拠 tell who
// changed what. An empty cell takes nothing away. A row that takes one question, with
// equal-to, gives its answer, its note (where that is one field) and its target day;
// what was joined from several cannot be taken apart, and where it was changed that is told.
//
//	form                     answer
//	words.yes ... words.na   status, by the word; width and space do not count
//	note, from one field     that field
//	note, from several       none; a change is told
//	due                      due
//	answered, fields         none; they say when and who
//
// # A new mapping
//
// [Propose] guesses the column of ids, the words from the lists of cells, columns by
// their headings, and the nearest question by pairs of characters. Each guess carries
// the mark 確かめてください (please confirm) and the relation intersects-with, so that nothing is filled
// before somebody has compared the two; [Lint] counts the marks that are left.
package form
