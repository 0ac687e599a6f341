package store

import (
	"bytes"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// UnrelatedError says that two files did not begin as one.
type UnrelatedError struct{ A, B string }

func (e *UnrelatedError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *UnrelatedError) In(lang checklist.Lang) string {
	return saysUnrelated.With(show(e.A), show(e.B)).In(lang)
}

// MergeOptions are what Merge needs beside the files.
type MergeOptions struct {
	Options
	By    string        // who merges; recorded in the new events
	NewID func() string // a new id of 16 lower-case hex digits
	// Decide chooses where both files changed the same thing differently; nil
	// makes Merge return a *ConflictsError with all of them instead. Its error
	// ends the merging.
	Decide func(Conflict) (Side, error)

	names [2]string // of the two files that are joined now
}

// Merged says what Merge wrote.
type Merged struct {
	Relation Relation // of A to B; anything but Diverged: the longer one was copied
	Common   int      // events of the common beginning
	FromA    int      // events that only A had
	FromB    int      // events that only B had
	Chosen   int      // conflicts decided
	Warnings []Warning

	twins []assess.Event // events after the common beginning that both files have
}

// Merge joins the files a and b, which began as one, in a new file to: all lines
// of a byte for byte, what only b holds with no more than its numbers changed, a
// merge event, and events that set right what the order of these alone would
// get wrong. In the end every answer, fact and setting is as the one file that
// changed it left it, or, if both did, as Decide chose; an answer with its
// reason, note and evidence is always of one of them. A file that is approved is
// not joined with another. Errors: those of Open and Create, *UnrelatedError,
// *ApprovedError, *ConflictsError, *HistoryError, and those of Decide.
func Merge(a, b, to string, o MergeOptions) (*Merged, error) {
	steps, err := MergeAll([]string{a, b}, to, o)
	if err != nil {
		return nil, err
	}
	return steps[0], nil
}

// MergeAll is [Merge] of two or more files: the second into the first, the next
// into both, and so on, with one Merged a step. Nothing is written before all are
// joined.
func MergeAll(paths []string, to string, o MergeOptions) (steps []*Merged, err error) {
	o.Options = o.filled()
	var all *origin
	for i, path := range paths {
		next, err := readOrigin(path, o.Options)
		if err != nil {
			return nil, err
		}
		if i == 0 {
			all = next
			continue
		}
		m := &Merged{Warnings: next.warnings}
		if i == 1 {
			m.Warnings = append(all.warnings, m.Warnings...)
		}
		o.names = [2]string{strings.Join(paths[:i], " + "), path}
		if all, err = m.merge(all, next, o); err != nil {
			return nil, err
		}
		steps = append(steps, m)
	}
	if _, err := all.c.fold(strings.Join(paths, " + ")); err != nil { // also of copies that did not diverge
		return nil, err
	}
	f, err := create(to, all.c, all.data, o.Options)
	if err != nil {
		return nil, err
	}
	return steps, f.Close()
}

// merge is what a and b are together.
func (m *Merged) merge(a, b *origin, o MergeOptions) (*origin, error) {
	if err := m.relate(a.c, b.c); err != nil {
		return nil, err
	}
	switch m.Relation {
	case Unrelated:
		return nil, &UnrelatedError{o.names[0], o.names[1]}
	case Behind:
		return b, nil
	case Diverged:
		for i, s := range []*origin{a, b} {
			if by := s.c.approved; by != nil {
				return nil, &ApprovedError{Path: o.names[i], By: by.Name, On: by.At}
			}
		}
		return m.join(a, b, o)
	}
	return a, nil
}

// relate notes how a relates to b, and how much each has of its own. Events that
// both have after their ways parted, from merging with the same third copy
// before, are nobody's own.
func (m *Merged) relate(a, b *Content) error {
	m.Relation, m.Common = relate(a, b)
	m.FromA, m.FromB = len(a.Events)-m.Common, len(b.Events)-m.Common
	if m.Relation != Diverged {
		return nil
	}
	own := map[string]assess.Event{}
	for _, e := range a.Events[m.Common:] {
		own[e.ID] = e
	}
	for _, e := range b.Events[m.Common:] {
		twin, ok := own[e.ID]
		if !ok {
			continue
		}
		if !sameEvent(twin, e) {
			return &EventError{e.N, whyTwice}
		}
		m.twins = append(m.twins, e)
	}
	m.FromA, m.FromB = m.FromA-len(m.twins), m.FromB-len(m.twins)
	switch {
	case m.FromB == 0:
		m.Relation = Ahead
	case m.FromA == 0:
		m.Relation = Behind
	}
	return nil
}

// join makes the new file.
func (m *Merged) join(a, b *origin, o MergeOptions) (*origin, error) {
	common := append(slices.Clone(a.c.Events[:m.Common]), m.twins...)
	histories := [4][]assess.Event{base: common, sideA: a.c.Events, sideB: b.c.Events}
	head := a.c.Head
	out := &origin{c: a.c.clone(), data: a.data}
	var err error
	for i, rest := range splitRests(b.data, len(b.c.Events)) {
		if e := b.c.Events[i]; !a.c.ids[e.ID] {
			if out.data, err = out.c.carry(out.data, rest, e); err != nil {
				return nil, err
			}
		}
	}
	joint := assess.Event{Kind: assess.KindMerge, Heads: []string{head, b.c.Head}, Common: m.Common}
	if err := out.add(o, joint); err != nil {
		return nil, err
	}
	histories[joinedUp] = out.c.Events
	w := ways{decide: o.Decide, names: o.names}
	for i, history := range histories {
		if w.folds[i], err = assess.Fold(history); err != nil {
			return nil, &HistoryError{strings.Join(o.names[:], " + "), err}
		}
	}
	fixes, err := w.fixes()
	if err != nil {
		return nil, err
	}
	m.Chosen = w.chosen
	return out, out.add(o, fixes...)
}

// add writes events of the one who merges.
func (s *origin) add(o MergeOptions, events ...assess.Event) error {
	for i := range events {
		e := &events[i]
		e.N, e.ID, e.T, e.By = len(s.c.Events)+i, o.NewID(), o.Now(), o.By
	}
	data, err := s.c.lines(s.data, events)
	s.data = data
	return err
}

// sameEvent reports whether two events are the same but for their numbers.
func sameEvent(a, b assess.Event) bool {
	a.N, b.N = 0, 0
	x, errA := encodeEvent(a)
	y, errB := encodeEvent(b)
	return errA == nil && errB == nil && bytes.Equal(x, y)
}

// fixes are the events after which the joined history says what it should.
func (w *ways) fixes() ([]assess.Event, error) {
	var events []assess.Event
	for _, do := range []func() ([]assess.Event, error){w.checklists, w.settings, w.facts, w.answers,
		w.reviews, w.documents, w.assignments} {
		more, err := do()
		if err != nil {
			return nil, err
		}
		events = append(events, more...)
	}
	if len(w.pending) > 0 {
		return nil, &ConflictsError{w.pending}
	}
	return events, nil
}
