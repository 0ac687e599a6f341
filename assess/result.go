package assess

import "tenken/checklist"

// Rule is the id of the rule by which Judge judges, stored in every result.
const Rule = "tenken-verdict/1"

// Grade is the headline of a result: "A" to "E", or "none" while undetermined.
type Grade string

// The grades.
const (
	GradeA    Grade = "A"
	GradeB    Grade = "B"
	GradeC    Grade = "C"
	GradeD    Grade = "D"
	GradeE    Grade = "E"
	GradeNone Grade = "none"
)

// Interval is a figure in whole percent, 0-100, rounded down: Low if all that
// is open turns out no, High if it turns out yes.
type Interval struct{ Low, High int }

// Out says why a question is not asked.
type Out uint8

// The reasons.
const (
	Asked       Out = iota // it is asked
	OutFacts               // the facts rule it out
	OutDay                 // it is not asked on the day by whose law is judged
	OutAnswered            // another question answers it
	OutDraft               // the list is a draft, which is never judged
	outCount
)

// String is the reason in JSON; empty where the question is asked.
func (o Out) String() string { return [outCount]string{"", "facts", "day", "answered", "draft"}[o] }

// Ignored says why an answer does not count as it was given.
type Ignored string

// The reasons.
const (
	NotAsked    Ignored = "not-asked"  // the question is not asked, see Out: kept, not counted
	Outdated    Ignored = "former-rev" // the question has another meaning since (前回): counts as unanswered
	Unconfirmed Ignored = "review"     // carried over and not confirmed yet: counts as unanswered
	NARefused   Ignored = "na-refused" // the question cannot be 該当なし: counts as unanswered
	NAReason    Ignored = "na-reason"  // 該当なし without a reason: counts as unanswered
)

// Legal is the legal part of a result.
type Legal struct {
	Verdict Verdict
	Counts
	Rate *Interval // met rate; nil where every applicable duty is na
}

// Result is everything rule tenken-verdict/1 says of an assessment. It depends
// on nothing but the checklist, the facts and the answers.
type Result struct {
	Rule        string
	AsOf        checklist.Date // the day by whose law was judged; empty: not known
	Legal       *Legal         // nil: no applicable duty
	Practice    *Interval      // nil: no applicable practice question that is not na
	PracticeOf  Counts         // the applicable practice questions by status
	Grade       Grade
	Provisional bool  // 暫定: a question is open
	Reachable   Grade // when every unanswered and unknown becomes yes
	Open        int   // unanswered, unknown, or resting on a fact not stated
	NAShare     int   // percent of the applicable duties that are na, rounded down
	Sections    []SectionResult
	Gaps        []Gap
	Next        *WayUp      // nil while a duty is unanswered, and at grade A
	Goals       []GoalCount // of the lists that work towards one; nil: none does
	Items       []Item      // every question of the checklist, in order: the trace
}

// SectionResult judges one section by the same rules.
type SectionResult struct {
	ID       string
	Legal    *Legal
	Practice *Interval
	Counts   // all applicable questions of the section
}

// Item is how one question entered the result.
type Item struct {
	Question *checklist.Question
	Applies  checklist.Truth // False: not asked; Unknown: asked because a fact is not known
	Out      Out             // why it is not asked; Asked where it is
	Status   Status          // the status that counted: na without right or reason counts as Unanswered
	Open     bool
}

// WayUp is the least work that reaches a better grade.
type WayUp struct {
	Grade  Grade    // the grade then obtained
	Change []string // question ids to turn into yes, in checklist order
	Work   int      // person-days
}

// ManyNA says that more than 20 % of the applicable duties are 該当なし, so that
// the share has to be printed with the grade. NAShare is rounded down and
// cannot tell.
func (r Result) ManyNA() bool { return r.Legal != nil && 5*r.Legal.NA > r.Legal.Total() }

// Decides says whether an applicable duty with that status makes the verdict
// what it is.
func (l *Legal) Decides(s Status) bool {
	if l.Verdict == Undetermined && l.Unanswered == 0 {
		return true // every duty is 該当なし
	}
	return statuses[s].verdict == l.Verdict
}

// Figure is one of the figures that a result shows. Its name, its rule and the
// way it is printed are the same wherever it is read: on the screens, by lines,
// in workbooks, pages, tables and messages.
type Figure uint8

// The figures, in the order in which they are shown: the first three and what
// to do first are in front, the others follow.
const (
	FigureVerdict  Figure = iota // the legal verdict
	FigureRate                   // the met rate
	FigureGaps                   // what is to be corrected
	FigureGrade                  // the overall grade
	FigurePractice               // the practice score
	FigureWayUp                  // the least work that gives a better grade
	FigureOpen                   // unanswered, unknown, or resting on a fact not known
	FigureNotAsked               // what the facts rule out
	figureCount
)

// Figures are all figures, in the order in which they are shown.
var Figures = [figureCount]Figure{FigureVerdict, FigureRate, FigureGaps, FigureGrade, FigurePractice, FigureWayUp,
	FigureOpen, FigureNotAsked}

// GoalCount is how far a list that is not law has come towards its goal, for
// which every question that applies must be answered yes.
type GoalCount struct {
	*checklist.Goal
	Of  int // questions of the list
	Met int // answered yes
	NA  int // 該当なし, or not asked by the facts
}

// Left is how many are still missing.
func (g GoalCount) Left() int { return g.Of - g.Met - g.NA }

// Reached says that nothing is missing. It is no certificate: that takes others.
func (g GoalCount) Reached() bool { return g.Left() == 0 && g.Met > 0 }

// Outcome is the headline of a result.
type Outcome struct {
	Verdict        Verdict // empty: no applicable duty
	Grade          Grade
	Rate, Practice *Interval
}

// OutcomeOf is the headline of a result.
func OutcomeOf(r Result) Outcome {
	o := Outcome{Grade: r.Grade, Practice: r.Practice}
	if r.Legal != nil {
		o.Verdict, o.Rate = r.Legal.Verdict, r.Legal.Rate
	}
	return o
}
