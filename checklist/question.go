package checklist

import "slices"

// Question is one fact about a business, answerable with yes or no.
type Question struct {
	ID     string // can be said aloud; never reused, never renumbered
	Rev    int    // rises only when the meaning changes
	Duty   Duty
	Ask    Text
	Why    Text
	Check  Text
	Remedy Text
	Work   Work
	Weight int // 1-3
	Cite   []Cite
	When   *Cond // nil: always asked
	NA     NARule
	Quick  bool
	Map    []Mapping // framework id, then its references; in file order

	Since     Date     // asked from that day on (YAML: from); empty: always
	Until     Date     // asked before that day; empty: always
	Who       Who      // who can answer it
	Words     Words    // everyday words by which it is found
	InsteadOf []string // ids of questions that this one answers too, when composed
	Every     string   // how often evidence is renewed (YAML: check_every), as P1Y or P6M; empty: not said

	From string // id of the checklist it came from
	Pos  Pos
}

// Duty says how strongly the source demands what is asked.
type Duty string

// The three strengths, strongest first.
const (
	Must   Duty = "must"   // 法的義務: law or guideline makes it a duty
	Effort Duty = "effort" // 努力義務: a duty to endeavour
	Should Duty = "should" // 望ましい措置: advised
)

// Label is the word for the duty that a user reads.
func (d Duty) Label(lang Lang) string { return wordOf(dutyWords, string(d), lang) }

// Work is the usual size of closing a gap.
type Work string

// Sizes of work; see [Work.Days].
const (
	Small  Work = "S" // up to a day
	Middle Work = "M" // some days
	Large  Work = "L" // weeks
)

// Days is the size in person-days that the rule tenken-verdict/1 counts with: 1, 3, 8.
func (w Work) Days() int {
	switch w {
	case Small:
		return 1
	case Middle:
		return 3
	default:
		return 8
	}
}

// Label is the size of the work in words.
func (w Work) Label(lang Lang) string { return wordOf(workWords, string(w), lang) }

// Who can answer a question, as the sheet and the tasks are handed out.
type Who string

// The people of a small business; empty: anybody.
const (
	Reception Who = "reception"
	Manager   Who = "manager"
	System    Who = "system"
	Personnel Who = "personnel"
)

// Whos are all who can answer, in the order in which they are offered.
var Whos = []Who{Reception, Manager, System, Personnel}

// Label is who can answer, in words; empty where anybody can.
func (w Who) Label(lang Lang) string { return wordOf(whoWords, string(w), lang) }

// NARule says whether a question may be answered 該当なし.
type NARule string

// The two rules.
const (
	NARefused    NARule = "refused"
	NAWithReason NARule = "with-reason"
)

// Cite names what obliges or advises: a document of the register of law or of
// Sources, and a place in it. At is empty where only the document is cited.
type Cite struct {
	Source string
	At     string
	Pos    Pos
}

// Mapping relates a question to another framework.
type Mapping struct {
	Framework string
	Refs      []string
	Relations map[string]Relation // how the question relates to a reference, where its author says it
}

// Frameworks of a mapping that relate a question to nothing: they say where it was
// read from, so that results find their way back.
const (
	ReadFromURN = "ca"     // the URN in a library of CISO Assistant
	ReadFromRef = "ca-ref" // its number there, where the id is another
)

// Texts are the references, each with the relation that is said of it: 5.19 (subset-of).
func (m Mapping) Texts() []string {
	all := slices.Clone(m.Refs)
	for i, ref := range m.Refs {
		if r := m.Relations[ref]; r != "" {
			all[i] += " (" + string(r) + ")"
		}
	}
	return all
}

// RelationTo is how the question relates to a reference: where nobody says it,
// the two only touch.
func (m Mapping) RelationTo(ref string) Relation {
	if r := m.Relations[ref]; r != "" {
		return r
	}
	return IntersectsWith
}

// Relation says how an old question relates to a new one: what the old one
// asked, seen from the new one. The words are those of OSCAL's mapping and of
// NIST IR 8477 (source: the old question, target: the new one).
type Relation string

// The relations, the most alike first.
const (
	EqualTo        Relation = "equal-to"        // the same, under another number perhaps
	EquivalentTo   Relation = "equivalent-to"   // the same in other words
	SupersetOf     Relation = "superset-of"     // the old one asked more
	SubsetOf       Relation = "subset-of"       // the new one asks more
	IntersectsWith Relation = "intersects-with" // each asks something that the other does not
	NoRelationship Relation = "no-relationship" // nothing of the old one is asked any more
)

var relations = []Relation{EqualTo, EquivalentTo, SupersetOf, SubsetOf, IntersectsWith, NoRelationship}

// Then is the relation of an old question to a new one over one in between.
func (r Relation) Then(next Relation) Relation {
	alike := func(x Relation) bool { return x == EqualTo || x == EquivalentTo }
	switch {
	case r == NoRelationship || next == NoRelationship:
		return NoRelationship
	case r == EqualTo:
		return next
	case next == EqualTo, next == r:
		return r
	case alike(r):
		return next
	case alike(next):
		return r
	}
	return IntersectsWith
}

// Source is a document that `cite` may name although the register of law lacks it.
type Source struct {
	ID      string
	Title   Text
	Edition string
	URL     string
	From    string // id of the checklist that names it
	Pos     Pos
}
