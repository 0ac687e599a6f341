package assess

import (
	"time"

	"tenken/checklist"
)

// Kind is the kind of an event, as written in the file.
type Kind string

// The kinds of format 1.
const (
	KindBegin     Kind = "begin"
	KindChecklist Kind = "checklist"
	KindFact      Kind = "fact"
	KindAnswer    Kind = "answer"
	KindUndo      Kind = "undo"
	KindMerge     Kind = "merge"
	KindAsOf      Kind = "asof"   // the day by whose law is judged
	KindRename    Kind = "rename" // the organisation, or its business
	KindDrop      Kind = "drop"   // a list is no longer asked
	KindCarry     Kind = "carry"  // the answers move to newer editions
	KindReview    Kind = "review"
	KindSign      Kind = "sign"
	KindEvidence  Kind = "evidence"
	KindAssign    Kind = "assign" // who is to answer
	KindReturn    Kind = "return" // a return was written
)

// Format is the newest format of an assessment that this program writes.
const Format = 1

// Event is one user action. Of the payloads exactly the one of its Kind is set.
type Event struct {
	N    int       // 0, 1, 2, ...: its place in the file
	ID   string    // 16 lower-case hex digits
	T    time.Time // when, with the offset of the clock it was read from
	By   string    // who
	Kind Kind

	Begin     *Begin
	Checklist *ChecklistText
	Facts     []FactValue    // kind fact, and kind answer where a workbook brought facts too
	Answers   []Change       // kind answer; none where a workbook brought facts only
	From      Origin         // kind answer: how it came
	Source    string         // kinds answer, carry: the name of the workbook it came from; may be empty
	AsOf      checklist.Date // kind asof
	Rename    *Rename        // kind rename
	Drop      string         // kind drop: the id of the list
	Carry     *Carry         // kind carry
	Review    []Review       // kind review
	Sign      *Sign          // kind sign
	Evidence  []EvidenceItem // kind evidence
	Assign    []Assignment   // kind assign
	Return    *Returned      // kind return
	Of        string         // kind undo: the id of the event taken back (an undo may be undone: redo)
	Heads     []string       // kind merge: the last sums of the two files joined
	Common    int            // kind merge: lines of their common beginning; 0 where not known
}

// Origin says how answers came into the file.
type Origin string

// The origins.
const (
	FromKeys     Origin = "keys"
	FromCommand  Origin = "command"
	FromWorkbook Origin = "workbook"
)

// Begin is the first event of every assessment.
type Begin struct {
	Format       int
	Organisation string
	Program      string // version of the program that made the file
	Business     string // id of the kind of business in businesses.yaml; may be empty
	BusinessKey  string // 32 lower-case hex digits, kept by the file of the next year; may be empty
	Follows      string // last sum of the file that this one continues (JSON: from); may be empty
}

// Start makes the first events of an assessment: who, and the checklists it
// carries, parents first.
func Start(begin Begin, lists []ChecklistText, by string, now func() time.Time, newID func() string) []Event {
	events := make([]Event, 0, 1+len(lists))
	add := func(e Event) {
		e.N, e.ID, e.T, e.By = len(events), newID(), now(), by
		events = append(events, e)
	}
	add(Event{Kind: KindBegin, Begin: &begin})
	for i := range lists {
		add(Event{Kind: KindChecklist, Checklist: &lists[i]})
	}
	return events
}

// Rename changes what begin said; an empty member stays as it is.
type Rename struct {
	Organisation string
	Business     string
}

// ChecklistText carries a checklist whole, as it stood when it was chosen.
type ChecklistText struct {
	ID     string
	Serial int
	SHA256 string // over Text
	Text   string // the file's raw bytes
	Seal   *Seal  // who signed it; nil for an unsigned list
}

// FactValue states one fact; the value "unknown" states that it is not known,
// "unmarked" that it was left without a mark among others, which counts as no.
type FactValue struct {
	ID    string
	Value string
}

// Change sets fields of the answer to one question. An empty value clears the field.
type Change struct {
	Q      string
	Rev    int
	Fields map[Field]string
}

// CarryState is what became of an answer in a new edition.
type CarryState string

// The states. Only what is carried counts; what waits for review counts as
// unanswered until somebody confirms it; asked shows the old answer beside the
// open question.
const (
	Carried   CarryState = "carried"
	ForReview CarryState = "review"
	AskedAnew CarryState = "ask"
)

// States of a [CarriedRow] beside those that an answer may have in a carry.
const (
	NewQuestion    CarryState = "new"      // nothing led to it
	ArchivedAnswer CarryState = "archived" // an answer to what is no longer asked
)

// Carry is the payload of the event that moves an assessment to newer editions
// of its lists, or that brings answers in from another edition: lists, answers,
// the day of law and counts in one line, whole or not at all.
type Carry struct {
	Lists    []ChecklistText // the new texts; none where only answers come from another edition
	FromHead string          // last sum before; empty where not known
	From     []ListRef       // the lists before
	AsOf     checklist.Date  // the day by whose law is judged from now on; empty: as before
	Facts    []FactValue     // what became of stated facts; an empty value: to be stated again
	Confirm  []FactValue     // what was stated a year ago and is asked again: 変わりありませんか
	Set      []CarriedAnswer
	Archived []FormerAnswer // answers to what is no longer asked
	Counts   CarryCounts
}

// ListRef names a list as it stood.
type ListRef struct {
	ID     string
	Serial int
	SHA256 string
}

// CarriedAnswer is what a question of the new edition takes over.
type CarriedAnswer struct {
	Q      string
	Rev    int // of the new question
	State  CarryState
	Old    []FormerAnswer
	Fields map[Field]string // status only where carried or for review
}

// CarryCounts balance: Old.Total is the sum of the other Old counts, New.Total
// that of the other New counts.
type CarryCounts struct {
	Old struct{ Total, Carried, Review, Archived int }
	New struct{ Total, Carried, Review, Ask, New int }
}
