package intake

import (
	"tenken/checklist"
)

// Refusal is why a workbook or a CSV file was not read, in words for the
// person who sent it, and what to do about it.
type Refusal struct {
	Rule string // id of the reason, for example "encrypted"
	Text checklist.Text
	Hint checklist.Text
}

// Error is the reason and the hint in English.
func (r *Refusal) Error() string { return r.In(checklist.English) }

// In is the reason and the hint in lang.
func (r *Refusal) In(lang checklist.Lang) string {
	s := r.Text.In(lang)
	if h := r.Hint.In(lang); h != "" {
		s += "\n" + h
	}
	return s
}

// OtherFile says that the file was read and belongs to something else: another
// organisation, another assessment, another edition of a checklist, or that it
// does not say to what. It is read all the same where [ReadOptions].OtherFile
// is set.
func (r *Refusal) OtherFile() bool {
	switch r.Rule {
	case "organisation", "other-file", "other-year", "edition", "edition-count", "identity-lost", "csv-identity-lost":
		return true
	}
	return false
}

// refuse makes the refusal of a rule from the table of reasons.
func refuse(rule string, args ...any) *Refusal {
	why, ok := reasons[rule]
	if !ok {
		panic("intake: no reason " + rule) // rules are ours
	}
	return &Refusal{Rule: rule, Text: why.text.With(args...), Hint: why.hint}
}

// CellProblem is something in a workbook that could not be taken over, or that
// is not looked at: where, what, and what to do about it.
type CellProblem struct {
	Cell string // where: 回答一覧!D14
	Text checklist.Text
	Hint checklist.Text // what to do about it; may be empty
}

// maxTold is how many problems, and how many notices, are told one by one.
const maxTold = 100

// told is a list that tells the first and counts the rest, so that a file with
// a million faults costs no more than one with a hundred.
type told struct {
	list []CellProblem
	more int
}

// add notes what is wrong at a cell, by the table of notes.
func (l *told) add(at func() string, note string, args ...any) {
	if len(l.list) >= maxTold {
		l.more++
		return
	}
	why, ok := notes[note]
	if !ok {
		panic("intake: no note " + note) // notes are ours
	}
	l.list = append(l.list, CellProblem{Cell: at(), Text: why.text.With(args...), Hint: why.hint})
}

// say notes what is wrong in words of its own.
func (l *told) say(at func() string, text, hint checklist.Text) {
	if len(l.list) >= maxTold {
		l.more++
		return
	}
	l.list = append(l.list, CellProblem{Cell: at(), Text: text, Hint: hint})
}

// here is a place that is known already.
func here(cell string) func() string { return func() string { return cell } }

// safe is text from outside as a message may show it: printable and short.
func safe(s string) string { return checklist.Excerpt(checklist.Clean(s), 60) }
