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

// Setting is something that begin says of a file and a later event may change.
type Setting string

// The settings.
const (
	SettingOrganisation Setting = "organisation"
	SettingBusiness     Setting = "business"
	SettingAsOf         Setting = "asof"
)

// Beside is what an office keeps beside an answer.
type Beside string

// What may be kept beside an answer.
const (
	BesideReview   Beside = "review"   // the reviewer's word
	BesideEvidence Beside = "evidence" // a document, see Conflict.Name
	BesideAssign   Beside = "assign"   // who is to answer
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
		return strings.TrimSpace(show(c.Q) + " " + besideWords[c.Beside].In(lang) + " " + show(c.Name))
	case c.Q != "":
		return show(c.Q)
	case c.Fact != "":
		return show(c.Fact)
	case c.Setting != "":
		return settingWords[c.Setting].In(lang)
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
	return fill(saysConflicts, len(e.Conflicts), strings.Join(about, ", ")).In(lang)
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
	joined
)

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

// pick is the side whose version should stand: the one that changed, or the
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

func (w *ways) facts() ([]assess.Event, error) {
	e := assess.Event{Kind: assess.KindFact}
	get := func(a *assess.Assessment) map[string]string { return a.Facts }
	for _, id := range union(w, get) {
		want, err := w.value(Conflict{Fact: id}, func(a *assess.Assessment) string { return a.Stated(id) })
		if err != nil {
			return nil, err
		}
		if want != w.folds[joined].Stated(id) {
			e.Facts = append(e.Facts, assess.FactValue{ID: id, Value: want})
		}
	}
	if len(e.Facts) == 0 {
		return nil, nil
	}
	return []assess.Event{e}, nil
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

func (w *ways) settings() ([]assess.Event, error) {
	var events []assess.Event
	var name assess.Rename
	for _, do := range []struct {
		what Setting
		get  func(*assess.Assessment) string
		set  *string
	}{
		{SettingOrganisation, func(a *assess.Assessment) string { return a.Organisation }, &name.Organisation},
		{SettingBusiness, func(a *assess.Assessment) string { return a.Business }, &name.Business},
	} {
		want, err := w.value(Conflict{Setting: do.what}, do.get)
		if err != nil {
			return nil, err
		}
		if want != do.get(w.folds[joined]) {
			*do.set = want
		}
	}
	if name != (assess.Rename{}) {
		events = append(events, assess.Event{Kind: assess.KindRename, Rename: &name})
	}
	day, err := w.value(Conflict{Setting: SettingAsOf}, func(a *assess.Assessment) string { return string(a.AsOf) })
	if err == nil && day != string(w.folds[joined].AsOf) {
		events = append(events, assess.Event{Kind: assess.KindAsOf, AsOf: checklist.Date(day)})
	}
	return events, err
}

// whole are the fields of an answer that are one person's statement: they are
// never taken from two.
var whole = []assess.Field{assess.FieldStatus, assess.FieldReason, assess.FieldNote, assess.FieldEvidence}

func (w *ways) answers() ([]assess.Event, error) {
	e := assess.Event{Kind: assess.KindAnswer, From: assess.FromCommand}
	get := func(a *assess.Assessment) map[string]assess.Answer { return a.Answers }
	for _, q := range union(w, get) {
		ch := assess.Change{Q: q, Rev: w.folds[joined].Answers[q].Rev, Fields: map[assess.Field]string{}}
		if err := w.answer(&ch); err != nil {
			return nil, err
		}
		for _, f := range assess.Fields {
			if f.Plan {
				if err := w.plan(&ch, f.Field); err != nil {
					return nil, err
				}
			}
		}
		if len(ch.Fields) > 0 {
			e.Answers = append(e.Answers, ch)
		}
	}
	if len(e.Answers) == 0 {
		return nil, nil
	}
	return []assess.Event{e}, nil
}

// answer sets in ch what the answer itself should be.
func (w *ways) answer(ch *assess.Change) error {
	version := func(i int) Version {
		a := w.folds[i].Answers[ch.Q]
		return Version{Value: a.Field(assess.FieldStatus), Reason: a.Reason, Note: a.Note, Evidence: a.Evidence,
			By: a.By, At: a.At}
	}
	side, err := w.pick(Conflict{Q: ch.Q, Base: version(base), A: version(sideA), B: version(sideB)})
	if err != nil {
		return err
	}
	want, is := w.folds[sideA+side].Answers[ch.Q], w.folds[joined].Answers[ch.Q]
	for _, f := range whole {
		if want.Field(f) != is.Field(f) {
			ch.Fields[f] = want.Field(f)
			ch.Rev = want.Rev
		}
	}
	return nil
}

// plan sets in ch what one field of the plan of improvement should be.
func (w *ways) plan(ch *assess.Change, f assess.Field) error {
	version := func(i int) Version {
		a := w.folds[i].Answers[ch.Q]
		return Version{Value: a.Field(f), By: a.By, At: a.At}
	}
	side, err := w.pick(Conflict{Q: ch.Q, Field: f, Base: version(base), A: version(sideA), B: version(sideB)})
	if err != nil {
		return err
	}
	if want := version(sideA + int(side)); !want.same(version(joined)) {
		ch.Fields[f] = want.Value
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
		} else {
			events = append(events, assess.Event{Kind: assess.KindDrop, Drop: id})
		}
	}
	return events, nil
}
