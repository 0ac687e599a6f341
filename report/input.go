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
	Register   *checklist.Register // nil: citations show their ids
	Lang       checklist.Lang
	Now        time.Time // when it is written, printed as the date of the report
	PreparedBy string    // a consultant's name for the cover; may be empty
	Program    string    // version of the program

	By      string                    // id of a framework in `map`, for example "oecd": group by its references; empty: by section
	ByTitle checklist.Text            // name of that framework; may be empty
	ByNames map[string]checklist.Text // names of its references; those missing show their id

	// Spill is a folder for working files of sheets over 16 MiB. Empty keeps
	// them in memory; nothing ever goes to the system's temporary folder.
	Spill string
}

// Identity of the assessment as it is printed and kept in workbooks.
func (in Input) lists() []assess.ChecklistText { return in.Assessment.Checklists }

// say picks the language of the report.
func (in Input) say(ja, en string) string { return checklist.Text{JA: ja, EN: en}.In(in.Lang) }
