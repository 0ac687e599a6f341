package store

import (
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

// settingWords are what people call a [Setting].
var settingWords = map[Setting]checklist.Text{
	SettingOrganisation: wordOrganisation, SettingBusiness: wordBusiness, SettingAsOf: wordAsOf,
}

// Beside is what an office keeps beside an answer.
type Beside string

// What may be kept beside an answer.
const (
	BesideReview   Beside = "review"   // the reviewer's word
	BesideEvidence Beside = "evidence" // a document, see Conflict.Name
	BesideAssign   Beside = "assign"   // who is to answer
)

// besideWords are what people call a [Beside].
var besideWords = map[Beside]checklist.Text{
	BesideReview: wordReview, BesideEvidence: wordEvidence, BesideAssign: wordAssign,
}

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
	return saysConflicts.With(len(e.Conflicts), strings.Join(about, ", ")).In(lang)
}
