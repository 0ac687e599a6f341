package report

import (
	"cmp"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// Entry is one question.
type Entry struct {
	No                           int // 0: not asked
	ID, Section, Duty, Ask, Cite string
	Status                       assess.Status // as it was answered; of what waits to be confirmed none
	Fields                       []FieldText   // in the order of [assess.Fields]
	Why                          string        // which facts keep it out
	Due                          checklist.Date
	Late                         bool   // due and not done
	Beside                       string // the reviewer's word and the documents for the answer; may be empty
}

// FieldText is a field of an answer as people read it.
type FieldText struct {
	Field assess.FieldInfo
	Text  string
}

// Of is a field of an entry.
func (e Entry) Of(f assess.Field) string {
	for _, x := range e.Fields {
		if x.Field.Field == f {
			return x.Text
		}
	}
	return ""
}

func (in Input) entries(rows []row) []Entry {
	out := make([]Entry, 0, len(rows))
	for _, r := range rows {
		out = append(out, in.entry(r))
	}
	return out
}

func (in Input) entry(r row) Entry {
	q, a := r.item.Question, in.answer(r)
	e := Entry{No: r.no, ID: q.ID, Section: Shown(r.section.Title.In(in.Lang)), Duty: q.Duty.Label(in.Lang),
		Ask:  Shown(q.Ask.In(in.Lang)),
		Cite: Shown(in.cites(q)), Status: a.Status, Why: Shown(r.why), Due: a.Due,
		Late: a.Overdue(checklist.DateOf(in.Now)), Beside: Shown(in.besideOf(q.ID))}
	if in.waiting(r) {
		e.Status, e.Late = assess.Unanswered, false
	}
	for _, f := range assess.Fields {
		text := in.fieldText(f, in.planned(f.Field, r))
		if f.Kind == assess.StatusField {
			text = in.statusText(r)
		}
		e.Fields = append(e.Fields, FieldText{f, Shown(text)})
	}
	return e
}

// fieldText is the value of a field, as files write it, as people read it.
func (in Input) fieldText(f assess.FieldInfo, value string) string {
	switch f.Kind {
	case assess.StatusField:
		if s, err := assess.ParseStatus(value); err == nil {
			return s.Label(in.Lang)
		}
	case assess.PriorityField:
		return assess.Priority(value).Label(in.Lang)
	case assess.DateField:
		if d := checklist.Date(value); d.Valid() {
			return in.day(d)
		}
	}
	return value
}

// planned is a field as the workbook shows it: where nobody has set them, the
// measure is the remedy and the priority follows from duty and answer.
func (in Input) planned(f assess.Field, r row) string {
	q, a := r.item.Question, in.answer(r)
	value := a.Field(f)
	switch {
	case value != "":
	case f == assess.FieldAction:
		return q.Remedy.In(in.Lang)
	case f == assess.FieldPriority:
		return string(assess.DefaultPriority(q.Duty, a.Status))
	}
	return value
}

// beside says whether an office keeps anything beside the answers, which then has a
// column of its own: the reviewer's word, and the documents.
func (in Input) beside() bool {
	return in.Assessment != nil && len(in.Assessment.Opinions)+len(in.Assessment.Documents) > 0
}

// besideOf is the reviewer's word on a question and its documents, a line each.
func (in Input) besideOf(id string) string {
	var lines []string
	a, today := in.Assessment, checklist.DateOf(in.Now)
	if text := a.OpinionText(id, in.Lang); text != "" {
		lines = append(lines, text)
		if note := a.Opinions[id].Note; note != "" {
			lines = append(lines, note)
		}
	}
	for _, d := range a.DocumentsOf(id) {
		line := d.Name + d.Term(in.Lang)
		if d.Old(today) {
			line += besideOld.In(in.Lang)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// dueSoon is how many days ahead a report looks.
const dueSoon = 30

// dueGaps are the gaps that are overdue or due within [dueSoon] days, soonest first.
func dueGaps(in Input, gaps []row) []row {
	out := slices.DeleteFunc(slices.Clone(gaps), func(r row) bool { return !in.soon(in.answer(r)) })
	slices.SortStableFunc(out, func(a, b row) int { return cmp.Compare(in.answer(a).Due, in.answer(b).Due) })
	return out
}

// soon says that something is due within [dueSoon] days or overdue, and not done.
func (in Input) soon(a assess.Answer) bool {
	return a.Due != "" && a.Done == "" && a.Due <= checklist.DateOf(in.Now.AddDate(0, 0, dueSoon))
}

// OwnerLine is how much one person has to do.
type OwnerLine struct {
	Owner            string // empty: nobody yet
	Gaps, Late, Soon int    // late: overdue; soon: within 30 days and not overdue
}

// ownersOf are the people of the gaps, who has most first; those that nobody has
// come last.
func ownersOf(in Input, gaps []row) []OwnerLine {
	at := map[string]int{}
	var out []OwnerLine
	for _, r := range gaps {
		a := in.answer(r)
		i, ok := at[a.Owner]
		if !ok {
			i = len(out)
			at[a.Owner], out = i, append(out, OwnerLine{Owner: Shown(a.Owner)})
		}
		out[i].Gaps++
		switch {
		case a.Overdue(checklist.DateOf(in.Now)):
			out[i].Late++
		case in.soon(a):
			out[i].Soon++
		}
	}
	slices.SortStableFunc(out, func(a, b OwnerLine) int {
		if (a.Owner == "") != (b.Owner == "") {
			return cmp.Compare(b.Owner, a.Owner)
		}
		return cmp.Compare(b.Gaps, a.Gaps)
	})
	return out
}
