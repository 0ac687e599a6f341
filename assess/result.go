package assess

import "tenken/checklist"

// Rule is the id of the rule by which Judge judges, stored in every result.
const Rule = "tenken-verdict/1"

// Verdict is the legal verdict over the applicable duties.
type Verdict string

// The verdicts, worst first; undetermined stands beside them.
const (
	Nonconforming   Verdict = "nonconforming"
	NeedsCorrection Verdict = "needs-correction"
	Undetermined    Verdict = "undetermined"
	Conforming      Verdict = "conforming"
)

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

// Gap is an applicable question answered partly, no or unknown.
type Gap struct {
	Question *checklist.Question
	Status   Status
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
