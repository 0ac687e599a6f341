package store

import (
	"fmt"
	"maps"
	"slices"
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

// Setting is something that begin says of a file and a later event may change.
type Setting string

// The settings.
const (
	SettingOrganisation Setting = "organisation"
	SettingBusiness     Setting = "business"
	SettingAsOf         Setting = "asof"
)

// Beside is what an office keeps beside an answer, by the kind of event that says it.
type Beside = assess.Kind

// What may be kept beside an answer.
const (
	BesideReview   = assess.KindReview   // the reviewer's word
	BesideEvidence = assess.KindEvidence // a document, see Conflict.Name
	BesideAssign   = assess.KindAssign   // who is to answer
)

// Conflict is one thing that both files changed, each in its way. Exactly one
// of Q, Fact, Checklist and Setting is set.
type Conflict struct {
	Q         string       // an answer to this question: status, reason, note and evidence together ...
	Field     assess.Field // ... or, where set, this field of the plan of improvement
	Beside    Beside       // ... or, where set, this
	Name      string       // of the document
	Fact      string
	Checklist string
	Setting   Setting
	Base      Version // before both
	A, B      Version
	Files     [2]string // that say A and B; of several that were joined before, all their names
}

// Version is what one file says. Of a checklist, Value is serial and digest.
type Version struct {
	Value    string // empty: not set
	Reason   string // of an answer, as are the next two
	Note     string
	Evidence string
	By       string // who changed the answer last; empty for all but answers and reviews
	At       time.Time

	of string // of a review: the answer that it is on
}

// same reports whether two versions say the same, whoever said it.
func (v Version) same(o Version) bool {
	return v.Value == o.Value && v.Reason == o.Reason && v.Note == o.Note && v.Evidence == o.Evidence && v.of == o.of
}

// In is what the conflict is about: names only, no text of an answer.
func (c Conflict) In(lang checklist.Lang) string {
	switch {
	case c.Field != "":
		return show(c.Q) + " " + c.Field.Label(lang)
	case c.Beside != "":
		return strings.TrimSpace(show(c.Q) + " " + c.Beside.Label(lang) + " " + show(c.Name))
	case c.Q != "":
		return show(c.Q)
	case c.Fact != "":
		return show(c.Fact)
	case c.Setting == SettingOrganisation:
		return wordOrganisation.In(lang)
	case c.Setting == SettingBusiness:
		return wordBusiness.In(lang)
	case c.Setting == SettingAsOf:
		return assess.KindAsOf.Label(lang)
	}
	return show(c.Checklist)
}

// ConflictsError lists what has to be decided before two files can be merged.
type ConflictsError struct{ Conflicts []Conflict }

func (e *ConflictsError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *ConflictsError) In(lang checklist.Lang) string {
	var about []string
	for _, c := range e.Conflicts {
		about = append(about, c.In(lang))
	}
	return saysConflicts.With(len(e.Conflicts), strings.Join(about, ", ")).In(lang)
}

// ways are the four states of a merge: the common beginning, the two files, and
// their histories simply joined.
type ways struct {
	folds   [4]*assess.Assessment
	decide  func(Conflict) (Side, error)
	names   [2]string
	chosen  int
	pending []Conflict
}

// The places in ways.folds.
const (
	base = iota
	sideA
	sideB
	joinedUp
)

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

// pick is the side whose version should count: the one that changed, or the
// one decided on.
func (w *ways) pick(c Conflict) (Side, error) {
	c.Files = w.names
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

// value is what something that is one text should be.
func (w *ways) value(c Conflict, get func(*assess.Assessment) string) (string, error) {
	c.Base, c.A, c.B = Version{Value: get(w.folds[base])}, Version{Value: get(w.folds[sideA])},
		Version{Value: get(w.folds[sideB])}
	side, err := w.pick(c)
	if err != nil {
		return "", err
	}
	return get(w.folds[sideA+side]), nil
}

// some is the event, unless it sets nothing.
func some(e assess.Event, n int) ([]assess.Event, error) {
	if n == 0 {
		return nil, nil
	}
	return []assess.Event{e}, nil
}
