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
}
