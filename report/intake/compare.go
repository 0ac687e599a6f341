package intake

import (
	"cmp"
	"strings"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// Import is what a workbook or a CSV file would change.
type Import struct {
	Kind         string // gap, sheet or csv
	At           string // when it was written, RFC 3339; may be empty
	Differences  []Difference
	Problems     []CellProblem // not taken in, the first 100
	MoreProblems int           // and how many more
	Notices      []CellProblem // only told, the first 100
	MoreNotices  int
	Read         int      // values read
	Based        bool     // the values at the time of writing are known
	Origin       Origin   // what it belongs to
	FilledBy     FilledBy // who says that they filled it in
	Written      bool     // it was written from an assessment, and is no blank sheet

	rev map[string]int
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
}

// Erases says that the workbook would take an answer away.
func (d Difference) Erases() bool { return d.Theirs == "" && d.Mine != "" }

// Conflicts counts the differences that somebody must decide.
func (im *Import) Conflicts() int { return im.count(func(d Difference) bool { return d.Conflict }) }

// Erasures counts the differences that take an answer away without a conflict.
func (im *Import) Erasures() int {
	return im.count(func(d Difference) bool { return !d.Conflict && d.Erases() })
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
			facts = append(facts, assess.FactValue{ID: d.Fact, Value: cmp.Or(d.Theirs, checklist.UnknownValue)})
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

// compare sets what was found against the assessment.
func (rd *reader) compare() *Import {
	im := &Import{Kind: rd.about[report.KeyKind], At: rd.about[report.KeyAt], Read: len(rd.found), Based: rd.based &&
		rd.sameChain(),
		Origin: rd.origin, FilledBy: rd.filled, Written: rd.about[report.KeyBegin] != "", rev: map[string]int{}}
	rd.checkNA()
	for _, f := range rd.found {
		mine := rd.mine(f.fieldKey)
		if same(f.value, mine) {
			continue
		}
		base, known := rd.baseOf(f.fieldKey, mine)
		if known && same(f.value, base) || rd.proposed(f, base, known, mine) || !known && f.value == "" &&
			!rd.erased(f) {
			continue // the workbook did not change it
		}
		d := Difference{Field: f.field, Cell: f.cell, Base: base, Mine: mine, Theirs: f.value,
			Conflict: !known && mine != "" || known && !same(mine, base)}
		if f.field == "" {
			d.Fact = f.id
		} else {
			d.Q = f.id
			im.rev[f.id] = rd.Checklist.Question(f.id).Rev
		}
		im.Differences = append(im.Differences, d)
	}
	im.Problems, im.MoreProblems = rd.bad.list, rd.bad.more
	im.Notices, im.MoreNotices = rd.noted.list, rd.noted.more
	return im
}

// sameChain says that the workbook was written from a state that this file went
// through: only then do its old values tell who changed what.
func (rd *reader) sameChain() bool { return rd.origin.Other == nil && !rd.origin.Newer }

// erased says that an empty field was emptied by hand, though nothing is known
// of how it stood here: what the workbook was written with was not empty.
func (rd *reader) erased(f found) bool {
	if rd.sameChain() {
		return true
	}
	return rd.based && rd.base[f.fieldKey] != ""
}

// same compares values as cells hold them.
func same(a, b string) bool { return a == b || shownAs(a) == shownAs(b) }

func shownAs(s string) string { return strings.TrimSpace(report.Shown(s)) }

// mine is the value in the assessment.
func (rd *reader) mine(k fieldKey) string {
	if k.field == "" {
		return rd.Assessment.Stated(k.id)
	}
	return normal(k.field, rd.Assessment.Answers[k.id].Field(k.field))
}

// baseOf is the value when the workbook was written, where that is known.
func (rd *reader) baseOf(k fieldKey, mine string) (string, bool) {
	switch {
	case !rd.sameChain():
		return "", false
	case rd.based:
		base, ok := rd.base[k]
		return base, ok
	case rd.stood[k.id]:
		return mine, true
	}
	return "", false
}

// proposed says whether a value is only what the workbook itself proposed in
// an empty field: the remedy as measure, the priority that follows from the answer.
func (rd *reader) proposed(f found, base string, known bool, mine string) bool {
	was := rd.base[f.fieldKey]
	if known && base != "" || !known && (mine != "" || was != "") {
		return false
	}
	q := rd.Checklist.Question(f.id)
	switch f.field {
	case assess.FieldAction:
		return same(f.value, tidy(q.Remedy.JA)) || same(f.value, tidy(q.Remedy.EN))
	case assess.FieldPriority:
		s := rd.Assessment.Answers[f.id].Status
		if was, ok := rd.base[fieldKey{f.id, assess.FieldStatus}]; ok && was != "" {
			if parsed, err := assess.ParseStatus(was); err == nil {
				s = parsed
			}
		}
		return f.value == string(assess.DefaultPriority(q.Duty, s))
	}
	return false
}

// checkNA names 該当なし without the right to it, and without a reason.
func (rd *reader) checkNA() {
	reason := map[string]found{}
	for _, f := range rd.found {
		if f.field == assess.FieldReason {
			reason[f.id] = f
		}
	}
	kept := rd.found[:0]
	for _, f := range rd.found {
		if f.field == assess.FieldStatus && f.value == assess.NotApplicable.String() &&
			!same(f.value, rd.mine(f.fieldKey)) {
			if rd.Checklist.Question(f.id).NA != checklist.NAWithReason {
				rd.bad.add(here(f.cell), "na-refused")
				continue
			}
			r, ok := reason[f.id]
			if ok && r.value == "" || !ok && rd.Assessment.Answers[f.id].Reason == "" {
				rd.bad.add(here(cmp.Or(r.cell, f.cell)), "na-reason")
				continue
			}
		}
		kept = append(kept, f)
	}
	rd.found = kept
}
