package intake

import (
	"cmp"
	"strings"
	"tenken/report"

	"tenken/assess"
	"tenken/checklist"
)

// Import is what a workbook or a CSV file would change.
type Import struct {
	Kind        string // gap, sheet or csv
	At          string // when it was written, RFC 3339; may be empty
	Differences []Difference
	Problems    []CellProblem
	Read        int  // values read
	Based       bool // the values at the time of writing are known

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

// Conflicts counts the differences that somebody must decide.
func (im *Import) Conflicts() int {
	n := 0
	for _, d := range im.Differences {
		if d.Conflict {
			n++
		}
	}
	return n
}

// Take makes the chosen differences into changes of answers and facts; one
// import is one event of each kind. A nil choose takes those where only the
// workbook changed.
func (im *Import) Take(choose func(Difference) bool) ([]assess.Change, []assess.FactValue) {
	var changes []assess.Change
	var facts []assess.FactValue
	at := map[string]int{}
	for _, d := range im.Differences {
		if choose == nil && d.Conflict || choose != nil && !choose(d) {
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
	im := &Import{Kind: rd.about["tenken.kind"], At: rd.about["tenken.at"], Read: len(rd.found), Based: rd.based, rev: map[string]int{}}
	rd.checkNA()
	for _, f := range rd.found {
		mine := rd.mine(f.fieldKey)
		if same(f.value, mine) {
			continue
		}
		base, known := rd.baseOf(f.fieldKey, mine)
		if known && same(f.value, base) || rd.proposed(f, base, known, mine) {
			continue // the workbook did not change it
		}
		d := Difference{Field: f.field, Cell: f.cell, Base: base, Mine: mine, Theirs: f.value, Conflict: !known && mine != "" || known && !same(mine, base)}
		if f.field == "" {
			d.Fact = f.id
		} else {
			d.Q = f.id
			im.rev[f.id] = rd.Checklist.Question(f.id).Rev
		}
		im.Differences = append(im.Differences, d)
	}
	im.Problems = rd.bad
	return im
}

// same compares values as cells hold them.
func same(a, b string) bool { return a == b || shownAs(a) == shownAs(b) }

func shownAs(s string) string { return strings.TrimSpace(report.Shown(s)) }

// mine is the value in the assessment.
func (rd *reader) mine(k fieldKey) string {
	if k.field == "" {
		return rd.Assessment.Facts[k.id]
	}
	return normal(k.field, rd.Assessment.Answers[k.id].Field(k.field))
}

// baseOf is the value when the workbook was written, where that is known.
func (rd *reader) baseOf(k fieldKey, mine string) (string, bool) {
	if rd.based {
		base, ok := rd.base[k]
		return base, ok
	}
	if rd.stood[k.id] {
		return mine, true
	}
	return "", false
}

// proposed says whether a value is only what the workbook itself proposed in
// an empty field: the remedy as measure, the priority that follows from the answer.
func (rd *reader) proposed(f found, base string, known bool, mine string) bool {
	if known && base != "" || !known && mine != "" {
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
		if f.field == assess.FieldStatus && f.value == assess.NotApplicable.String() && !same(f.value, rd.mine(f.fieldKey)) {
			q := rd.Checklist.Question(f.id)
			if q.NA != checklist.NAWithReason {
				rd.problem(f.cell, "この項目は「該当なし」にできません。", "this item cannot be answered not applicable", "はい・一部・いいえ・わからない から選んでください。", "Choose yes, partly, no or don't know.")
				continue
			}
			r, ok := reason[f.id]
			if ok && r.value == "" || !ok && rd.Assessment.Answers[f.id].Reason == "" {
				rd.problem(cmp.Or(r.cell, f.cell), "「該当なし」の理由がありません。", "there is no reason for not applicable", "理由を書いてください。", "Write the reason.")
				continue
			}
		}
		kept = append(kept, f)
	}
	rd.found = kept
}
