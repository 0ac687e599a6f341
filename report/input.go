package report

import (
	"slices"
	"strings"
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

// editionOf is the edition of one of the composed lists.
func editionOf(in Input, id string) string {
	for _, c := range partsOf(in.Checklist) {
		if c.ID == id {
			return c.Edition
		}
	}
	return ""
}

// partsOf are the lists a checklist was composed of, or itself.
func partsOf(c *checklist.Checklist) []*checklist.Checklist {
	if len(c.Parts) > 0 {
		return c.Parts
	}
	return []*checklist.Checklist{c}
}

// Position is the place of the business among others, as the room of cubes finds it.
type Position struct {
	Title checklist.Text   // of the campaign
	Lines []checklist.Text // the place in words
	Bars  []PositionBar
}

// PositionBar is how many of the others answer a question with yes.
type PositionBar struct {
	Question *checklist.Question
	Own      assess.Status
	Share    int            // percent, where the bar ends
	Told     checklist.Text // the share in words
}

// preparedBy is who prepared a report: the house, and who was named, who may have named
// the house already.
func (in Input) preparedBy() string {
	if in.House == nil {
		return in.PreparedBy
	}
	all := []string{in.House.Name, in.House.Address, in.PreparedBy}
	if strings.Contains(in.PreparedBy, in.House.Name) {
		all = []string{in.PreparedBy, in.House.Address}
	}
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), " ")
}

// hue is a colour of ours, or the house's accent in the place of the main one.
func (in Input) hue(colour string) string {
	if h := in.House; colour == navy && h != nil && h.Accent != "" {
		return strings.TrimPrefix(h.Accent, "#")
	}
	return colour
}

// day is a date as the language writes it.
func (in Input) day(d checklist.Date) string { return assess.DayIn(d, in.Lang) }

// comma and colon are the marks between words of a list and after a label.
func (in Input) comma() string { return wordComma.In(in.Lang) }
func (in Input) colon() string { return wordColon.In(in.Lang) }

// heads are headings in the language of the report.
func (in Input) heads(hs ...checklist.Text) []string {
	var out []string
	for _, h := range hs {
		out = append(out, h.In(in.Lang))
	}
	return out
}

// outOfSight are the sheets that are hidden by choice.
func (in Input) outOfSight() []checklist.Text {
	behind := []checklist.Text{SheetAppendix, SheetHistory, SheetData}
	switch in.Sheets {
	case AllSheets:
		return nil
	case ShortSheets:
		behind = append(behind, SheetAnswers, SheetSkipped, SheetSources)
	}
	if in.carried() != nil && (in.Sheets == ShortSheets || !in.moving()) {
		behind = append(behind, SheetCarried)
	}
	return behind
}

// carried are what the last move to another edition did, or nil.
func (in Input) carried() *assess.Carry { return in.Assessment.LastCarry() }

// waits reports whether an answer that was carried over is still to be confirmed, or
// a question that is asked anew still to be answered.
func (in Input) waits(id string) bool {
	a := in.Assessment.Answers[id]
	return a.Review || a.Status == assess.Unanswered
}

// moving reports whether anything of the last move is still to be done; when it is
// not, nobody need print what moved.
func (in Input) moving() bool {
	c := in.carried()
	if c == nil {
		return false
	}
	for _, moved := range assess.CarriedRows(in.Checklist, c) {
		if moved.Question != nil && (moved.State == assess.ForReview || moved.State == assess.AskedAnew) &&
			in.waits(moved.Question.ID) {
			return true
		}
	}
	return false
}

// Portfolio is what the workbook of many clients is written from.
type Portfolio struct {
	Clients    []assess.Client // [assess.MarkFormer] has been over them
	Unreadable []Unreadable
	Since      checklist.Date // mark what was changed from this day on; empty: nothing
	Lang       checklist.Lang
	Now        time.Time
	Program    string
}

// Unreadable is a file that could not be read, and why.
type Unreadable struct {
	File string
	Why  checklist.Text
}
