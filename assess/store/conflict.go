package store

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"tenken/assess"
	"tenken/checklist"
)

// Side is one of two files that are merged.
type Side uint8

// The two sides.
const (
	SideA Side = iota
	SideB
)

// Conflict is one thing that both files changed, each in its way. Exactly one
// of Q, Fact and Checklist is set.
type Conflict struct {
	Q         string       // an answer to this question ...
	Field     assess.Field // ... in this field; status comes with its reason
	Fact      string
	Checklist string
	Base      Version // before both
	A, B      Version
}

// Version is what one file says. Of a checklist, Value is serial and digest.
type Version struct {
	Value  string // empty: not set
	Reason string // of a status
	By     string // who changed the answer last; empty for facts and checklists
	At     time.Time
}

// same reports whether two versions say the same, whoever said it.
func (v Version) same(o Version) bool { return v.Value == o.Value && v.Reason == o.Reason }

// Subject is what the conflict is about: ids only, no text of an answer.
func (c Conflict) Subject() string {
	switch {
	case c.Q != "":
		return c.Q + " " + string(c.Field)
	case c.Fact != "":
		return c.Fact
	}
	return c.Checklist
}

// ConflictsError lists what has to be decided before two files can be merged.
type ConflictsError struct{ Conflicts []Conflict }

func (e *ConflictsError) Error() string {
	return fmt.Sprintf("%d conflicts: %s", len(e.Conflicts), e.subjects())
}

// In is the sentence for users.
func (e *ConflictsError) In(lang checklist.Lang) string {
	return checklist.Text{
		JA: fmt.Sprintf("%d か所で、両方のファイルが別々に変えられています。どちらにするか選んでください: %s", len(e.Conflicts), e.subjects()),
		EN: fmt.Sprintf("both files were changed differently at %d places. Choose between them: %s", len(e.Conflicts), e.subjects()),
	}.In(lang)
}

func (e *ConflictsError) subjects() string {
	var names []string
	for _, c := range e.Conflicts {
		names = append(names, show(c.Subject()))
	}
	return strings.Join(names, ", ")
}

// ways are the four states of a merge: the common beginning, the two files, and
// their histories simply joined.
type ways struct {
	folds   [4]*assess.Assessment
	decide  func(Conflict) (Side, error)
	chosen  int
	pending []Conflict
}

// The places in ways.folds.
const (
	base = iota
	sideA
	sideB
	joined
)

// fixes are the events after which the joined history says what it should.
func (w *ways) fixes() ([]assess.Event, error) {
	var events []assess.Event
	for _, do := range []func() (assess.Event, bool, error){w.facts, w.answers} {
		e, needed, err := do()
		if err != nil {
			return nil, err
		}
		if needed {
			events = append(events, e)
		}
	}
	lists, err := w.checklists()
	if err != nil {
		return nil, err
	}
	if len(w.pending) > 0 {
		return nil, &ConflictsError{w.pending}
	}
	return append(lists, events...), nil
}

// pick is the side whose version should stand: the one that changed, or the
// one decided on.
func (w *ways) pick(c Conflict) (Side, error) {
	switch {
	case c.A.same(c.B), c.B.same(c.Base):
		return SideA, nil
	case c.A.same(c.Base):
		return SideB, nil
	case w.decide == nil:
		w.pending = append(w.pending, c)
		return SideA, nil
	}
	w.chosen++
	side, err := w.decide(c)
	if err == nil && side > SideB {
		err = fmt.Errorf("there is no side %d", side)
	}
	return side, err
}

// union is the keys of the four maps that get yields, in order.
func union[V any](w *ways, get func(*assess.Assessment) map[string]V) []string {
	all := map[string]bool{}
	for _, f := range w.folds {
		for k := range get(f) {
			all[k] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}

func (w *ways) facts() (assess.Event, bool, error) {
	e := assess.Event{Kind: assess.KindFact}
	get := func(a *assess.Assessment) map[string]string { return a.Facts }
	for _, id := range union(w, get) {
		c := Conflict{Fact: id,
			Base: Version{Value: w.folds[base].Facts[id]},
			A:    Version{Value: w.folds[sideA].Facts[id]}, B: Version{Value: w.folds[sideB].Facts[id]}}
		side, err := w.pick(c)
		if err != nil {
			return e, false, err
		}
		if want := w.folds[sideA+side].Facts[id]; want != w.folds[joined].Facts[id] {
			e.Facts = append(e.Facts, assess.FactValue{ID: id, Value: want})
		}
	}
	return e, len(e.Facts) > 0, nil
}

func (w *ways) answers() (assess.Event, bool, error) {
	e := assess.Event{Kind: assess.KindAnswer, From: assess.FromCommand}
	get := func(a *assess.Assessment) map[string]assess.Answer { return a.Answers }
	for _, q := range union(w, get) {
		ch := assess.Change{Q: q, Rev: w.folds[joined].Answers[q].Rev, Fields: map[assess.Field]string{}}
		for _, f := range assess.Fields {
			if f.Field == assess.FieldReason {
				continue // goes with the status
			}
			if err := w.answer(&ch, f.Field); err != nil {
				return e, false, err
			}
		}
		if len(ch.Fields) > 0 {
			e.Answers = append(e.Answers, ch)
		}
	}
	return e, len(e.Answers) > 0, nil
}

// answer sets in ch what one field, or status and reason, should be.
func (w *ways) answer(ch *assess.Change, f assess.Field) error {
	version := func(i int) Version {
		a := w.folds[i].Answers[ch.Q]
		v := Version{Value: a.Field(f), By: a.By, At: a.At}
		if f == assess.FieldStatus {
			v.Reason = a.Reason
		}
		return v
	}
	side, err := w.pick(Conflict{Q: ch.Q, Field: f, Base: version(base), A: version(sideA), B: version(sideB)})
	if err != nil {
		return err
	}
	want := version(sideA + int(side))
	if want.same(version(joined)) {
		return nil
	}
	ch.Fields[f] = want.Value
	if f == assess.FieldStatus {
		ch.Fields[assess.FieldReason] = want.Reason
		ch.Rev = w.folds[sideA+side].Answers[ch.Q].Rev
	}
	return nil
}

func (w *ways) checklists() ([]assess.Event, error) {
	var events []assess.Event
	lists := func(a *assess.Assessment) map[string]assess.ChecklistText {
		m := map[string]assess.ChecklistText{}
		for _, l := range a.Checklists {
			m[l.ID] = l
		}
		return m
	}
	for _, id := range union(w, lists) {
		version := func(i int) Version {
			l, ok := lists(w.folds[i])[id]
			if !ok {
				return Version{}
			}
			return Version{Value: strconv.Itoa(l.Serial) + " " + l.SHA256}
		}
		side, err := w.pick(Conflict{Checklist: id, Base: version(base), A: version(sideA), B: version(sideB)})
		if err != nil {
			return nil, err
		}
		if version(sideA + int(side)).same(version(joined)) {
			continue
		}
		if l, ok := lists(w.folds[sideA+side])[id]; ok {
			events = append(events, assess.Event{Kind: assess.KindChecklist, Checklist: &l})
		}
	}
	return events, nil
}
