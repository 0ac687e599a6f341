package intake

import (
	"cmp"
	"strings"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// compare sets what was found against the assessment.
func (rd *reader) compare() *Import {
	im := &Import{Kind: rd.about[report.KeyKind], Read: len(rd.found), Based: rd.based && rd.sameChain(),
		Origin: rd.origin, FilledBy: rd.filled, waiting: rd.waiting,
		written: rd.about[report.KeyBegin] != "", rev: map[string]int{}}
	rd.checkNA()
	for _, f := range rd.found {
		mine := rd.mine(f.fieldKey)
		if rd.confirms(f) {
			mine = "" // it counts as none
		}
		if same(f.value, mine) {
			continue
		}
		base, known := rd.baseOf(f.fieldKey, mine)
		if rd.confirms(f) {
			base = ""
		}
		if known && same(f.value, base) || rd.proposed(f, base, known, mine) || !known && f.value == "" &&
			!rd.erased(f) {
			continue // the workbook did not change it
		}
		d := Difference{Field: f.field, Cell: f.cell, Base: base, Mine: mine, Theirs: f.value,
			Conflict: !known && mine != "" || known && !same(mine, base)}
		if f.field == "" {
			d.Fact, d.emptied = f.id, f.value == ""
			if d.emptied { // once stated, a fact can only become unknown
				d.Theirs = checklist.UnknownValue
			}
			if d.Theirs == mine {
				continue
			}
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
// of how it was here: what the workbook was written with was not empty.
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
