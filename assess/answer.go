package assess

import (
	"time"

	"tenken/checklist"
)

// Priority is how soon a gap should be corrected, as people set it.
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

// Overdue says that the gap should have been corrected before today and was not:
// a due date in the past, no date of completion, and an answer other than yes
// and 該当なし.
func (ans Answer) Overdue(today checklist.Date) bool {
	return ans.Due != "" && ans.Due < today && ans.Done == "" && ans.Status != Yes && ans.Status != NotApplicable
}

// Due is a date by which something is to be corrected.
type Due struct {
	Question *checklist.Question
	Status   Status
	Owner    string
	On       checklist.Date
	Overdue  bool
	Set      time.Time // when the answer was changed last
}

// FormerAnswer is an answer as it was given to a question of an older edition.
type FormerAnswer struct {
	Q      string
	Rev    int
	Fields map[Field]string
}

// FieldKind says what a field of an answer holds.
type FieldKind uint8

// The kinds of field.
const (
	StatusField   FieldKind = iota // a [Status]
	LineField                      // text of one line
	TextField                      // text of several lines
	PriorityField                  // a [Priority]
	DateField                      // a [checklist.Date]
)

// FieldInfo is one field of an answer. The table [Fields] is the one place
// that lists them; files, screens, workbooks, tables and commands read it.
type FieldInfo struct {
	Field
	Kind FieldKind
	Plan bool                // belongs to the plan of improvement (改善計画), not to the answer itself
	get  func(Answer) string // not by a pointer: a report asks for thousands of them
	put  func(*Answer, string)
}

// Fields are the fields of an answer, in the order of files and columns.
var Fields = []FieldInfo{
	{Field: FieldStatus, Kind: StatusField},
	{Field: FieldReason, Kind: TextField, get: func(a Answer) string { return a.Reason },
		put: func(a *Answer, v string) { a.Reason = v }},
	{Field: FieldNote, Kind: TextField, get: func(a Answer) string { return a.Note },
		put: func(a *Answer, v string) { a.Note = v }},
	{Field: FieldEvidence, Kind: TextField, get: func(a Answer) string { return a.Evidence },
		put: func(a *Answer, v string) { a.Evidence = v }},
	{Field: FieldAction, Kind: TextField, Plan: true, get: func(a Answer) string { return a.Action },
		put: func(a *Answer, v string) { a.Action = v }},
	{Field: FieldPriority, Kind: PriorityField, Plan: true, get: func(a Answer) string { return string(a.Priority) },
		put: func(a *Answer, v string) { a.Priority = Priority(v) }},
	{Field: FieldOwner, Kind: LineField, Plan: true, get: func(a Answer) string { return a.Owner },
		put: func(a *Answer, v string) { a.Owner = v }},
	{Field: FieldDue, Kind: DateField, Plan: true, get: func(a Answer) string { return string(a.Due) },
		put: func(a *Answer, v string) { a.Due = checklist.Date(v) }},
	{Field: FieldDone, Kind: DateField, Plan: true, get: func(a Answer) string { return string(a.Done) },
		put: func(a *Answer, v string) { a.Done = checklist.Date(v) }},
	{Field: FieldCheckedBy, Kind: LineField, Plan: true, get: func(a Answer) string { return a.CheckedBy },
		put: func(a *Answer, v string) { a.CheckedBy = v }},
}

// MaxField is the most bytes of a field: what a cell of a workbook can hold.
const MaxField = 32_000

// Info is the entry of the field in [Fields]; false for a field of a newer program.
func (f Field) Info() (FieldInfo, bool) {
	for _, i := range Fields {
		if i.Field == f {
			return i, true
		}
	}
	return FieldInfo{}, false
}

// Field is the value of one field as an event writes it; empty where it is not set.
func (ans Answer) Field(f Field) string {
	i, ok := f.Info()
	switch {
	case !ok || i.Kind == StatusField && ans.Status == Unanswered:
		return ""
	case i.Kind == StatusField:
		return ans.Status.String()
	}
	return i.get(ans)
}

// set writes one field, unless it does not take the value; the empty value clears
// it. A field that this program does not know is left alone.
func (ans *Answer) set(f Field, v string) (taken bool) {
	i, ok := f.Info()
	if !ok {
		return true
	}
	switch i.Kind {
	case StatusField:
		s, ok := statusByName(v)
		if ok {
			ans.Status = s
		}
		return ok
	case PriorityField:
		if p := Priority(v); p != "" && p != High && p != Medium && p != Low {
			return false
		}
	case DateField:
		if v != "" && !checklist.Date(v).Valid() {
			return false
		}
	}
	i.put(ans, v)
	return true
}
