package intake

import (
	"tenken/assess"
	"tenken/checklist"
)

// Import is what a workbook or a CSV file would change.
type Import struct {
	Kind         string // gap, sheet or csv
	Differences  []Difference
	Problems     []CellProblem // not taken in, the first 100
	MoreProblems int           // and how many more
	Notices      []CellProblem // only told, the first 100
	MoreNotices  int
	Read         int      // values read
	Based        bool     // the values at the time of writing are known
	Origin       Origin   // what it belongs to
	FilledBy     FilledBy // who says that they filled it in

	rev     map[string]int
	waiting int  // answers that still wait to be confirmed
	written bool // from an assessment: it is no blank sheet
}

// Difference is one field, or one fact, whose value in the workbook is not the
// one in the assessment.
type Difference struct {
	Q        string       // question; empty for a fact
	Fact     string       // fact; empty for a question
	Field    assess.Field // of a question
	Cell     string       // 回答一覧!G14
	Base     string       // when the workbook was written; meaningless where unknown
	Mine     string       // in the assessment now
	Theirs   string       // in the workbook
	Conflict bool         // both changed, or what it was is not known

	emptied bool // the fact, which then becomes unknown
}

// Origin is what a file says of where it comes from, set against the assessment.
type Origin struct {
	Other   *Refusal // why it belongs to something else; nil: it does not
	Edition bool     // the lists are of other editions
	Newer   bool     // it was written from this file, further than this copy of it goes
}

// FilledBy is who says that they filled an answer workbook in.
type FilledBy struct {
	Organisation   string // of a blank sheet, which is written for nobody
	By, Department string
	Day            checklist.Date // may be empty
}

// erases says that the workbook would take an answer away.
func (d Difference) erases() bool { return d.Theirs == "" && d.Mine != "" || d.emptied }

// Conflicts counts the differences that somebody must decide.
func (im *Import) Conflicts() int { return im.count(func(d Difference) bool { return d.Conflict }) }

// Erasures counts the differences that take an answer away without a conflict.
func (im *Import) Erasures() int {
	return im.count(func(d Difference) bool { return !d.Conflict && d.erases() })
}

func (im *Import) count(of func(Difference) bool) int {
	n := 0
	for _, d := range im.Differences {
		if of(d) {
			n++
		}
	}
	return n
}

// Take makes the chosen differences into changes of answers and facts, to be
// written as one event. A nil choose takes those where only the workbook
// changed, and nothing of what belongs to another file.
func (im *Import) Take(choose func(Difference) bool) ([]assess.Change, []assess.FactValue) {
	var changes []assess.Change
	var facts []assess.FactValue
	at := map[string]int{}
	for _, d := range im.Differences {
		if choose == nil && (d.Conflict || im.Origin.Other != nil) || choose != nil && !choose(d) {
			continue
		}
		if d.Fact != "" {
			facts = append(facts, assess.FactValue{ID: d.Fact, Value: d.Theirs})
			continue
		}
		i, ok := at[d.Q]
		if !ok {
			i = len(changes)
			at[d.Q] = i
			changes = append(changes, assess.Change{Q: d.Q, Rev: im.rev[d.Q], Fields: map[assess.Field]string{}})
		}
		changes[i].Fields[d.Field] = d.Theirs
	}
	return changes, facts
}
