package assess

import (
	"fmt"

	"tenken/checklist"
)

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
	Plan bool // belongs to the plan of improvement (改善計画), not to the answer itself
	text func(*Answer) *string
}

// Fields are the fields of an answer, in the order of files and columns.
var Fields = []FieldInfo{
	{Field: FieldStatus, Kind: StatusField},
	{Field: FieldReason, Kind: TextField, text: func(a *Answer) *string { return &a.Reason }},
	{Field: FieldNote, Kind: TextField, text: func(a *Answer) *string { return &a.Note }},
	{Field: FieldEvidence, Kind: TextField, text: func(a *Answer) *string { return &a.Evidence }},
	{Field: FieldAction, Kind: TextField, Plan: true, text: func(a *Answer) *string { return &a.Action }},
	{Field: FieldPriority, Kind: PriorityField, Plan: true,
		text: func(a *Answer) *string { return (*string)(&a.Priority) }},
	{Field: FieldOwner, Kind: LineField, Plan: true, text: func(a *Answer) *string { return &a.Owner }},
	{Field: FieldDue, Kind: DateField, Plan: true, text: func(a *Answer) *string { return (*string)(&a.Due) }},
	{Field: FieldDone, Kind: DateField, Plan: true, text: func(a *Answer) *string { return (*string)(&a.Done) }},
	{Field: FieldCheckedBy, Kind: LineField, Plan: true, text: func(a *Answer) *string { return &a.CheckedBy }},
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

// Label is what people call the field.
func (f Field) Label(lang checklist.Lang) string {
	if w, ok := fieldWords[f]; ok {
		return w.label.In(lang)
	}
	return string(f)
}

// About says what belongs in the field.
func (f Field) About(lang checklist.Lang) string { return fieldWords[f].about.In(lang) }

// Field is the value of one field as an event writes it; empty where it is not set.
func (ans Answer) Field(f Field) string {
	i, ok := f.Info()
	switch {
	case !ok || i.Kind == StatusField && ans.Status == Unanswered:
		return ""
	case i.Kind == StatusField:
		return ans.Status.String()
	}
	return *i.text(&ans)
}

// set writes one field; the empty value clears it. A field that this program
// does not know is left alone.
func (ans *Answer) set(f Field, v string) error {
	i, ok := f.Info()
	if !ok {
		return nil
	}
	switch i.Kind {
	case StatusField:
		s, ok := statusByName(v)
		if !ok {
			return fmt.Errorf("%q is no status", v)
		}
		ans.Status = s
		return nil
	case PriorityField:
		if p := Priority(v); p != "" && p != High && p != Medium && p != Low {
			return fmt.Errorf("%q is no priority", v)
		}
	case DateField:
		if v != "" && !checklist.Date(v).Valid() {
			return fmt.Errorf("%q is no date", v)
		}
	}
	*i.text(ans) = v
	return nil
}
