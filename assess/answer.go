package assess

import (
	"time"

	"tenken/checklist"
)

// Priority is how soon a gap should be mended, as people set it.
type Priority string

// The priorities; empty means the default that follows from duty and status.
const (
	High   Priority = "high"
	Medium Priority = "middle"
	Low    Priority = "low"
)

// Field names one member of an answer, as it is written in files and JSON.
type Field string

// The fields of an answer.
const (
	FieldStatus    Field = "status"
	FieldReason    Field = "reason" // why 該当なし
	FieldNote      Field = "note"   // 現状
	FieldEvidence  Field = "evidence"
	FieldAction    Field = "action" // 改善策
	FieldPriority  Field = "priority"
	FieldOwner     Field = "owner"
	FieldDue       Field = "due"
	FieldDone      Field = "done"
	FieldCheckedBy Field = "checked_by"
)

// Answer is the present state of one question: the fold of the events that touch it.
type Answer struct {
	Status    Status
	Reason    string
	Note      string
	Evidence  string
	Action    string
	Priority  Priority
	Owner     string
	Due       checklist.Date
	Done      checklist.Date
	CheckedBy string

	Review bool // carried over from another edition: counts as unanswered until confirmed

	Rev int       // of the question when its status was last said; 0: not recorded
	At  time.Time // of the last change
	By  string    // who made the last change

	Said   string // id of the event that last set the answer itself: status, reason, note or evidence
	SaidBy string // who did
}

// Assessment is what one organisation answered to one or several checklists:
// the fold of its events.
type Assessment struct {
	Organisation string // as begin or the last rename has it
	Business     string // id of the kind of business; may be empty
	BusinessKey  string // kept by the file of the next year; may be empty
	Follows      string // last sum of the file that this one continues; may be empty
	Program      string
	AsOf         checklist.Date            // the day by whose law is judged: of the last asof, else of begin
	Checklists   []ChecklistText           // in the order chosen, parents first
	Facts        checklist.Facts           // as they count
	Unmarked     map[string]bool           // of these, left without a mark: no, and see [Assessment.Stated]
	Answers      map[string]Answer         // by question id; kept when a question stops applying
	Former       map[string][]FormerAnswer // by question id: what was answered in the edition before
	FormerFacts  checklist.Facts           // stated a year ago, and not yet in this file; they do not count
	Archived     []FormerAnswer            // answers to what is no longer asked
	Opinions     map[string]Opinion        // by question id: the reviewer's word that counts
	Documents    []Document                // that stand behind answers, in the order in which they were first named
	Assigned     map[string]string         // by question id: who is to answer
	Signatures   []Signature               // all of them, in the order of the file
	Returns      []ReturnSent              // all of them, in the order of the file
	Events       []Event                   // all of them, those undone too
	Head         string                    // the last line's sum (照合番号), filled in by the store; may be empty
}
