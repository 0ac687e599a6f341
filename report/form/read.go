package form

import (
	"strconv"
	"strings"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	"tenken/report/intake"
)

// ReadOptions say to which file a form may belong.
type ReadOptions struct {
	// Known says whether a sum is of a line of the assessment's file. Nil: only the
	// assessment's Head is known.
	Known func(sum string) bool

	// OtherFile reads a form that belongs to something else all the same. Nothing is
	// then known of what it was compared with.
	OtherFile bool
}

// Read reads a filled form back and compares it with the assessment, as the
// room intake does with workbooks of ours: nothing is changed. An empty cell
// takes nothing away. What several answers were joined into cannot be taken
// apart again; where it was changed, that is told. A form that was filled in
// from another file, or that does not say from which, is refused. Errors are
// [intake.Refusal].
func Read(f *Form, raw []byte, in report.Input, o ReadOptions) (*intake.Import, error) {
	b, err := open(raw)
	if err != nil {
		return nil, err
	}
	x := &back{book: b, answers: answersOf(in), im: &intake.Import{Kind: "form"}}
	if err := x.answers.fit(f); err != nil {
		return nil, err
	}
	if err := x.identify(o); err != nil {
		return nil, err
	}
	x.im.Based = x.was != nil
	rows, moved, err := b.find(f)
	if err != nil {
		return nil, err
	}
	for _, m := range moved {
		x.im.Notices = append(x.im.Notices, intake.CellProblem{Cell: f.Tables[0].Sheet, Text: m})
	}
	for _, it := range f.Items {
		if err := x.row(it, rows[it.Key]); err != nil {
			return nil, err
		}
	}
	return x.im, nil
}

// identify reads what the form says of itself and refuses what does not belong to
// the assessment, unless it is to be read all the same.
func (x *back) identify(o ReadOptions) error {
	was, from, err := x.book.writtenAs()
	if err != nil {
		return err
	}
	x.was = was
	mine := x.answers.in.Assessment
	x.im.Origin = from.Judge(mine, o.Known)
	if from.Begin == "" && from.Head == "" && mine.Head != "" {
		x.im.Origin.Other = refuse("identity-lost")
	}
	if other := x.im.Origin.Other; other != nil {
		if !o.OtherFile {
			return other
		}
		x.was = nil
	}
	return nil
}

// back is a form being read back.
type back struct {
	book    *book
	answers *answers
	was     map[Place]string // nil: it does not say what was written
	im      *intake.Import
}

const mostTold = 100 // problems, and notices; the rest is counted

func (x *back) problem(at Place, what, hint checklist.Text) {
	if len(x.im.Problems) == mostTold {
		x.im.MoreProblems++
		return
	}
	x.im.Problems = append(x.im.Problems, intake.CellProblem{Cell: at.String(), Text: what, Hint: hint})
}

func (x *back) notice(at Place, what checklist.Text) {
	if len(x.im.Notices) == mostTold {
		x.im.MoreNotices++
		return
	}
	x.im.Notices = append(x.im.Notices, intake.CellProblem{Cell: at.String(), Text: what})
}

// row reads the cells of one row.
func (x *back) row(it Item, at found) error {
	for _, part := range []struct {
		column Column
		read   func(Item, found, Place, string)
	}{
		{at.table.Answer, x.status}, {at.table.noteColumn(), x.note}, {at.table.dueColumn(), x.due},
	} {
		if part.column == "" {
			continue
		}
		col, row := at.sheet.topLeft(number(part.column), at.row)
		place := Place{at.sheet.name, nameOf(col, row)}
		text, err := x.book.text(place.Sheet, col, row)
		if err != nil {
			return unread(err)
		}
		formula, err := x.book.GetCellFormula(place.Sheet, place.Cell)
		if err != nil {
			return unread(err)
		}
		text = strings.TrimSpace(checklist.Clean(text))
		switch {
		case formula != "":
			x.problem(place, wFormula, wWriteValue)
		case text != "":
			x.im.Read++
			part.read(it, at, place, text)
		}
	}
	return nil
}

// question is the one question whose answer a row holds; nil, with a word about
// it, where there is none. same says that the cell is as it would be filled.
func (x *back) question(it Item, at Place, same bool) *checklist.Question {
	switch {
	case same:
		return nil
	case it.How == Ask:
		x.notice(at, wByHand.With(it.Key))
		return nil
	case it.How != Take || !it.Full():
		x.notice(at, wNotOne.With(few(it.Questions)))
		return nil
	}
	i := x.answers.items[it.Questions[0]]
	if i == nil {
		x.notice(at, wNotInFile.With(it.Questions[0]))
		return nil
	}
	return i.Question
}

func (x *back) status(it Item, at found, place Place, text string) {
	if was := strings.TrimSpace(x.was[place]); was != "" && text == was {
		return // as it was handed out
	}
	said, why := x.answers.say(it)
	same := why.IsZero() && fold(at.table.Words[said]) == fold(text)
	q := x.question(it, place, same)
	if q == nil {
		return
	}
	status, ok := at.table.statusOf(text)
	if !ok {
		x.problem(place, wNoSuchWord.With(checklist.Quoted(text)), wUseWords)
		return
	}
	if status == assess.NotApplicable && !x.mayBeNA(q, at, place) {
		return
	}
	mine := x.answers.in.Assessment.Answers[q.ID]
	now := mine.Field(assess.FieldStatus)
	if mine.Review {
		now = ""
	}
	base := ""
	if s, ok := at.table.statusOf(x.was[place]); ok {
		base = s.String()
	}
	x.differ(q.ID, assess.FieldStatus, place, base, now, status.String())
}

// mayBeNA names 該当なし without the right to it, and without a reason.
func (x *back) mayBeNA(q *checklist.Question, at found, place Place) bool {
	switch {
	case q.NA != checklist.NAWithReason:
		x.problem(place, wNARefused.With(q.ID), wUseWords)
		return false
	case x.answers.in.Assessment.Answers[q.ID].Reason == "":
		x.problem(place, wNAReason.With(q.ID), wGiveReason)
		return false
	}
	return true
}

func (x *back) note(it Item, at found, place Place, text string) {
	from := at.table.Note.From
	mine := x.answers.note(it, from)
	if text == mine || text == strings.TrimSpace(x.was[place]) {
		return
	}
	if len(from) > 1 {
		x.notice(place, wJoined)
		return
	}
	if q := x.question(it, place, false); q != nil {
		if len(text) > assess.MaxField {
			x.problem(place, wTooLong.With(len(text), assess.MaxField), wShorten)
			return
		}
		x.differ(q.ID, from[0], place, strings.TrimSpace(x.was[place]), mine, text)
	}
}

func (x *back) due(it Item, at found, place Place, text string) {
	day, ok := x.day(text)
	if !ok {
		x.problem(place, wNoDay.With(checklist.Quoted(text)), wWriteDay)
		return
	}
	mine, _ := x.answers.due(it)
	if q := x.question(it, place, day == mine); q != nil {
		base, _ := x.day(x.was[place])
		x.differ(q.ID, assess.FieldDue, place, string(base), string(x.answers.in.Assessment.Answers[q.ID].Due),
			string(day))
	}
}

// day reads a day of Excel, or one as text.
func (x *back) day(text string) (checklist.Date, bool) {
	if n, err := strconv.ParseFloat(text, 64); err == nil {
		if d := x.book.dayOf(n); d >= "2000-01-01" && d <= "2099-12-31" {
			return d, true
		}
	}
	d, err := assess.ParseDate(text, checklist.DateOf(x.answers.in.Now))
	return d, err == nil && d != ""
}

// differ notes a value of the form that is not the one of the assessment. base
// is what was written when the form was filled.
func (x *back) differ(q string, f assess.Field, at Place, base, mine, theirs string) {
	known := x.was != nil
	if theirs == mine || known && theirs == base {
		return
	}
	x.im.Differences = append(x.im.Differences, intake.Difference{Q: q, Field: f, Cell: at.String(), Base: base,
		Mine: mine, Theirs: theirs, Conflict: !known && mine != "" || known && mine != base})
}
