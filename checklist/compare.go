package checklist

// ChangeKind names a sort of difference between two editions.
type ChangeKind string

// The kinds of change, those of questions first.
const (
	Added            ChangeKind = "added"             // a new question
	Withdrawn        ChangeKind = "retired"           // moved to retired, with a reason
	Vanished         ChangeKind = "vanished"          // gone without a word: a mistake
	MeaningChanged   ChangeKind = "meaning-changed"   // its rev rose
	Reworded         ChangeKind = "reworded"          // another sentence under the same rev
	Explained        ChangeKind = "explained"         // why, check, remedy or a translation
	Moved            ChangeKind = "moved"             // to another section or place
	ConditionChanged ChangeKind = "condition-changed" // when
	CitationChanged  ChangeKind = "citation-changed"  // cite
	DutyChanged      ChangeKind = "duty-changed"      // must, effort, should
	NAChanged        ChangeKind = "na-changed"        // whether 該当なし is an answer
	WeightChanged    ChangeKind = "weight-changed"    // weight or work
	QuickChanged     ChangeKind = "quick-changed"     // part of the first pass or no longer
	FactAdded        ChangeKind = "fact-added"
	FactVanished     ChangeKind = "fact-vanished"
	FactChanged      ChangeKind = "fact-changed" // type or options
	FactReworded     ChangeKind = "fact-reworded"
)

// Change is one difference between two editions of a checklist.
type Change struct {
	Kind     ChangeKind
	ID       string // of the question or fact
	What     Text   // what changed, from what to what
	Means    Text   // what it means for answers already given
	Warn     bool   // somebody should look at it before publishing
	Old, New Pos    // where it stands; zero where it does not
}
