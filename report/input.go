package report

import (
	"time"

	"tenken/assess"
	"tenken/checklist"
)

// Input is everything a writer of this package needs. Nothing else is looked
// at: no clock, no disk, no environment; the same Input gives the same bytes.
type Input struct {
	Checklist  *checklist.Checklist
	Assessment *assess.Assessment
	Result     assess.Result
	Former     *checklist.Checklist // the lists before the last move to another edition; nil: not known
	Register   *checklist.Register  // nil: citations show their ids
	Lang       checklist.Lang
	Now        time.Time // when it is written, printed as the date of the report
	Position   *Position // among others, for the sheet 位置; nil: there is none
	PreparedBy string    // a consultant's name for the cover; may be empty
	House      *House    // the consultant's office; may be nil
	Program    string    // version of the program

	// Who narrows an answer workbook to the questions that one person can answer: it
	// holds nothing of the others, no facts, and no verdict. Empty: all questions.
	Who checklist.Who

	// Sheets says which sheets of a gap report are in sight and so are printed. The
	// others are there, hidden: formulas and an import read them.
	Sheets SheetChoice

	// Strict says that answers with evidence grown old count as open in Result; the
	// report says so on its head.
	Strict bool

	// By is the id of a framework that questions map to, for example "oecd":
	// 回答一覧 and the sections are grouped by its references. Empty: by section.
	By string
}

// lists are what the assessment carries: ids, serials and digests.
func (in Input) lists() []assess.ChecklistText { return in.Assessment.Checklists }

// say picks the language of the report; unlike [checklist.Text] an empty word stays empty.
func (in Input) say(ja, en string) string {
	if in.Lang == checklist.English {
		return en
	}
	return ja
}

// SheetChoice says which sheets of a gap report are in sight.
type SheetChoice uint8

// The choices.
const (
	PeoplesSheets SheetChoice = iota // without 付録, 変更履歴 and データ
	AllSheets
	ShortSheets // the cover, and the beginning of the plan: four pages
)
