package store

import (
	"bytes"
	"fmt"
	"slices"

	"tenken/assess"
	"tenken/checklist"
)

// Relation says how two files that began as one stand to each other.
type Relation uint8

// The relations of a file a to a file b.
const (
	Unrelated Relation = iota // they have no beginning in common
	Same                      // every line is the same
	Ahead                     // a continues b
	Behind                    // b continues a
	Diverged                  // both were continued after their common beginning
)

// Relate compares a to b and counts the lines of their common beginning. Lines
// with the same sum are the same lines after the same lines.
func Relate(a, b *Content) (Relation, int) {
	n := 0
	for n < len(a.sums) && n < len(b.sums) && a.sums[n] == b.sums[n] {
		n++
	}
	switch {
	case n == 0:
		return Unrelated, 0
	case n == len(a.sums) && n == len(b.sums):
		return Same, n
	case n == len(b.sums):
		return Ahead, n
	case n == len(a.sums):
		return Behind, n
	}
	return Diverged, n
}

// UnrelatedError says that two files did not begin as one. Exit code 2.
type UnrelatedError struct{ A, B string }

func (e *UnrelatedError) Error() string {
	return fmt.Sprintf("%s and %s have no beginning in common", show(e.A), show(e.B))
}

// In is the sentence for users.
func (e *UnrelatedError) In(lang checklist.Lang) string {
	return checklist.Text{
		JA: fmt.Sprintf("%s と %s は、同じ点検の写しではないため、合わせられません", show(e.A), show(e.B)),
		EN: fmt.Sprintf("%s and %s are not copies of one assessment and cannot be merged", show(e.A), show(e.B)),
	}.In(lang)
}

// HistoryError says that what two files tell makes no sense together, because
// another program wrote one of them. Exit code 3. Unwrap gives what
// assess.Fold says.
type HistoryError struct{ Err error }

func (e *HistoryError) Error() string {
	return "the histories make no sense together: " + show(e.Err.Error())
}

// In is the sentence for users.
func (e *HistoryError) In(lang checklist.Lang) string {
	return checklist.Text{
		JA: "記録のつながりがおかしいため、合わせられません（" + show(e.Err.Error()) + "）",
		EN: e.Error(),
	}.In(lang)
}

func (e *HistoryError) Unwrap() error { return e.Err }

// MergeOptions are what Merge needs beside the files.
type MergeOptions struct {
	Options
	By    string        // who merges; stands in the new events
	NewID func() string // a new id of 16 lower-case hex digits
	// Decide chooses where both files changed the same thing differently; nil
	// makes Merge return a *ConflictsError with all of them instead. Its error
	// ends the merging.
	Decide func(Conflict) (Side, error)
}

// Merged says what Merge wrote.
type Merged struct {
	Relation Relation // of A to B; anything but Diverged: the longer one was copied
	Common   int      // events of the common beginning
	FromA    int      // events that only A had
	FromB    int      // events that only B had
	Chosen   int      // conflicts decided
	Warnings []Warning
}

// Merge joins the files a and b, which began as one, in a new file to: the
// common beginning, what only a holds, what only b holds, a merge event, and
// events that set right what the order of these alone would get wrong. In the
// end every answer and fact is as the one file that changed it left it, or, if
// both did, as Decide chose. Errors: those of Open and Create,
// *UnrelatedError, *ConflictsError, *HistoryError, and those of Decide.
func Merge(a, b, to string, o MergeOptions) (*Merged, error) {
	o.Options = o.filled()
	var cs [2]*Content
	m := &Merged{}
	for i, path := range []string{a, b} {
		data, err := readFile(o.disk, path)
		if err == nil {
			cs[i], err = read(data)
		}
		if err != nil {
			return nil, named(path, err)
		}
		if cs[i].Newer != nil {
			return nil, named(path, cs[i].Newer)
		}
		m.Warnings = append(m.Warnings, cs[i].warnings(path)...)
	}
	m.Relation, m.Common = Relate(cs[0], cs[1])
	m.FromA, m.FromB = len(cs[0].Events)-m.Common, len(cs[1].Events)-m.Common
	var events []assess.Event
	switch m.Relation {
	case Unrelated:
		return nil, &UnrelatedError{a, b}
	case Same, Ahead:
		events = cs[0].Events
	case Behind:
		events = cs[1].Events
	default:
		var err error
		if events, err = m.join(cs[0], cs[1], o); err != nil {
			return nil, err
		}
	}
	f, err := Create(to, events, o.Options)
	if err != nil {
		return nil, err
	}
	return m, f.Close()
}

// join makes the history of the new file.
func (m *Merged) join(a, b *Content, o MergeOptions) ([]assess.Event, error) {
	events := slices.Clone(a.Events)
	own := map[string]assess.Event{}
	for _, e := range a.Events[m.Common:] {
		own[e.ID] = e
	}
	for _, e := range b.Events[m.Common:] {
		if twin, ok := own[e.ID]; ok { // both were merged with the same third copy before
			if !sameEvent(twin, e) {
				return nil, &EventError{e.N, whyTwice.EN}
			}
			m.FromB--
			continue
		}
		e.N = len(events)
		events = append(events, e)
	}
	add := func(e assess.Event) {
		e.N, e.ID, e.T, e.By = len(events), o.NewID(), o.Now(), o.By
		events = append(events, e)
	}
	add(assess.Event{Kind: assess.KindMerge, Heads: []string{a.Head, b.Head}})
	w := ways{decide: o.Decide}
	for i, history := range [][]assess.Event{a.Events[:m.Common], a.Events, b.Events, events} {
		folded, err := assess.Fold(history)
		if err != nil {
			return nil, &HistoryError{err}
		}
		w.folds[i] = folded
	}
	fixes, err := w.fixes()
	for _, e := range fixes {
		add(e)
	}
	m.Chosen = w.chosen
	return events, err
}

// sameEvent reports whether two events are the same but for their numbers.
func sameEvent(a, b assess.Event) bool {
	a.N, b.N = 0, 0
	x, errA := encodeEvent(a)
	y, errB := encodeEvent(b)
	return errA == nil && errB == nil && bytes.Equal(x, y)
}
