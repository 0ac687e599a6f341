package diff

import (
	"slices"

	"tenken/checklist"
)

// Kind names a sort of difference between two editions.
type Kind string

// The kinds of change: of the list, of questions, of facts.
const (
	HeadChanged    Kind = "head-changed" // title, edition, parents, ... ; its ID is the key
	SourceChanged  Kind = "source-changed"
	SectionAdded   Kind = "section-added"
	SectionGone    Kind = "section-gone"
	SectionChanged Kind = "section-changed" // title or place
	ViewChanged    Kind = "view-changed"    // what a short list chooses, or its plainer words
	RetiredChanged Kind = "retired-changed" // the reason of a withdrawal, or what replaces it

	Added            Kind = "added"             // a new question
	Withdrawn        Kind = "retired"           // moved to retired, with a reason
	Vanished         Kind = "vanished"          // gone without a word: a mistake
	MeaningChanged   Kind = "meaning-changed"   // its rev rose
	Reworded         Kind = "reworded"          // another sentence under the same rev
	Explained        Kind = "explained"         // why, check, remedy or a translation
	Moved            Kind = "moved"             // to another section or place
	ConditionChanged Kind = "condition-changed" // when, from, until
	CitationChanged  Kind = "citation-changed"  // cite
	DutyChanged      Kind = "duty-changed"      // must, effort, should
	NAChanged        Kind = "na-changed"        // whether 該当なし is an answer
	WeightChanged    Kind = "weight-changed"    // weight or work
	QuickChanged     Kind = "quick-changed"     // part of the first pass or no longer
	MappingChanged   Kind = "mapping-changed"   // map
	HandlingChanged  Kind = "handling-changed"  // who answers it, how it is found, how often evidence is renewed
	ReplacingChanged Kind = "replacing-changed" // instead_of

	FactAdded            Kind = "fact-added"
	FactVanished         Kind = "fact-vanished"
	FactChanged          Kind = "fact-changed" // type or options
	FactReworded         Kind = "fact-reworded"
	FactExplained        Kind = "fact-explained"         // why or a translation
	OptionRelabelled     Kind = "option-relabelled"      // an option is called otherwise
	FactConditionChanged Kind = "fact-condition-changed" // when, derive, implies
	FactMoved            Kind = "fact-moved"             // its place, group or rarity
)

// Consequence says what a change does to answers, or facts, already given.
type Consequence string

// The consequences, the mildest first.
const (
	Untouched Consequence = "untouched" // answers are kept and count as before
	Look      Consequence = "look"      // they are kept, but somebody must see whether they still may be
	Rescored  Consequence = "rescored"  // they are kept and give another verdict, score or order
	Reasked   Consequence = "reasked"   // others are asked; an answer counts as long as the question applies
	New       Consequence = "new"       // nobody has answered it yet
	Uncounted Consequence = "uncounted" // they are kept, but no longer count
	Again     Consequence = "again"     // it must be answered, or stated, again
	Lost      Consequence = "lost"      // they have nowhere to go
)

// consequences are all of them, the mildest first.
var consequences = [...]Consequence{Untouched, Look, Rescored, Reasked, New, Uncounted, Again, Lost}

// Weight is the place of a consequence among all: the higher, the more is to be done.
func (c Consequence) Weight() int { return slices.Index(consequences[:], c) }

// Change is one difference between two editions of a checklist.
type Change struct {
	Kind        Kind
	ID          string         // of the question, fact, source or section; the key of the head
	What        checklist.Text // what changed, from what to what
	Consequence Consequence
	Means       checklist.Text // the consequence in words
	Warn        bool           // somebody should look at it before publishing
	Old, New    checklist.Pos  // its place; zero where it has none
}
