package form

import (
	"slices"
	"time"
	"unicode/utf8"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	"tenken/report/intake"
)

// Entry is one cell that is filled in, and where its value comes from.
type Entry struct {
	Place
	Key       string // the id of the row; empty for a field
	What      What
	Value     string
	Questions []string
	Status    assess.Status
	At        time.Time // of the last answer it follows from; zero: not recorded

	day checklist.Date // of a cell of Excel's days
}

// Left is a cell that was left empty for a person to confirm.
type Left struct {
	Place
	Key  string
	Near []string // the questions that come near
	Why  checklist.Text

	stands string // what the blank has there
}

// Filled is what became of a form.
type Filled struct {
	Exact    bool // the blank is the one that the mapping knows
	Entries  []Entry
	Left     []Left
	Problems []intake.CellProblem // refused cells, which are left empty
	Notices  []checklist.Text     // what to know of the blank

	book *book
	form *Form
	in   report.Input
}

// Fill says what is written to which cell of a blank, without writing anything;
// [Filled.Write] does. Errors are [intake.Refusal]: the workbook cannot be taken,
// or is not laid out as the mapping says.
func Fill(f *Form, blank []byte, in report.Input) (*Filled, error) {
	b, err := open(blank)
	if err != nil {
		return nil, err
	}
	x := &filling{Filled: Filled{book: b, form: f, in: in, Exact: f.Blank.SHA256 == b.sum}, answers: answersOf(in),
		taken: map[Place]string{}}
	if err := x.answers.fit(f); err != nil {
		return nil, err
	}
	if s, err := b.sheet(provenance.In(in.Lang)); err != nil || s != nil {
		if err == nil {
			err = refuse("filled-already", s.name)
		}
		return nil, err
	}
	if err := x.fill(); err != nil {
		return nil, err
	}
	return &x.Filled, nil
}

// filling gathers what becomes of a form.
type filling struct {
	Filled
	answers *answers
	rows    map[string]found
	taken   map[Place]string // written cells to what was written there
}

func (x *filling) fill() error {
	rows, notices, err := x.book.find(x.form)
	if err != nil {
		return err
	}
	x.rows = rows
	if !x.Exact {
		x.Notices = append(x.Notices, x.otherBlank())
	}
	x.Notices = append(x.Notices, notices...)
	for _, f := range x.form.Fields {
		if err := x.field(f); err != nil {
			return err
		}
	}
	for _, it := range x.form.Items {
		x.row(it, rows[it.Key])
	}
	return nil
}

// otherBlank says that the workbook is not the one that the mapping knows.
func (x *filling) otherBlank() checklist.Text {
	if x.form.Blank.SHA256 == "" {
		return wNoExactBlank.With(x.form.Blank.Name)
	}
	return wOtherBlank.With(x.form.Blank.Name, x.form.Blank.SHA256[:12], x.book.sum[:12])
}

func (x *filling) field(f Field) error {
	s, err := x.book.open(f.Sheet)
	if err != nil {
		return err
	}
	a := areaOf(f.Cell)
	e := Entry{What: WhatField, Key: string(f.Value)}
	switch f.Value {
	case Organisation:
		e.Value = x.in.Assessment.Organisation
	case PreparedBy:
		e.Value = x.in.PreparedBy
	case Today:
		e.setDay(checklist.DateOf(x.in.Now), f.As)
	}
	if e.Value == "" {
		x.leave(s, a.left, a.top, Item{Key: string(f.Value)}, wNothingKnown)
		return nil
	}
	x.put(s, a.left, a.top, e)
	return nil
}

// row fills the cells of one row, or leaves them with the reason why.
func (x *filling) row(it Item, at found) {
	col := number(at.table.Answer)
	status, why := x.answers.say(it)
	if !why.IsZero() {
		x.leave(at.sheet, col, at.row, it, why)
		return
	}
	word, ok := at.table.Words[status]
	if !ok {
		x.leave(at.sheet, col, at.row, it, noWordFor(status))
		return
	}
	e := Entry{Key: it.Key, Questions: it.Questions, Status: status, At: x.answers.at(it)}
	e.What, e.Value = WhatAnswer, word
	if !x.put(at.sheet, col, at.row, e) {
		return // a note without its answer says nothing
	}
	x.note(it, at, e)
	x.due(it, at, e)
	if said := at.table.Said; said != nil && !e.At.IsZero() {
		e.What = WhatSaid
		e.setDay(checklist.DateOf(e.At), said.As)
		x.put(at.sheet, number(said.Column), at.row, e)
	}
}

func (x *filling) note(it Item, at found, e Entry) {
	n := at.table.Note
	if n == nil {
		return
	}
	e.What, e.Value = WhatNote, x.answers.note(it, n.From)
	switch size := utf8.RuneCountInString(e.Value); {
	case size > n.Most:
		x.problem(at.sheet, number(n.Column), at.row, it, wTooLong.With(size, n.Most), wShorten)
	case size > 0:
		x.put(at.sheet, number(n.Column), at.row, e)
	}
}

func (x *filling) due(it Item, at found, e Entry) {
	d := at.table.Due
	if d == nil || !slices.Contains(d.When, e.Status) {
		return
	}
	day, all := x.answers.due(it)
	col := number(d.Column)
	switch {
	case !all || day == "":
		x.problem(at.sheet, col, at.row, it, wNoDue.With(few(it.Questions)), wGiveDue)
	case d.Before != "" && day > d.Before:
		x.problem(at.sheet, col, at.row, it, wLateDue.With(day.In(checklist.Japanese), d.Before.In(checklist.Japanese),
			day.In(checklist.English), d.Before.In(checklist.English)), wGiveDue)
	default:
		e.What = WhatDue
		e.setDay(day, d.As)
		x.put(at.sheet, col, at.row, e)
	}
}

// setDay makes an entry a day, written as the mapping says.
func (e *Entry) setDay(d checklist.Date, as As) {
	e.day = ""
	switch as {
	case AsISO:
		e.Value = string(d)
	case AsWareki:
		e.Value = assess.Wareki(d)
	default:
		e.day, e.Value = d, d.Time().Format("2006/01/02")
	}
}

// leave notes a cell that a person has to fill in.
func (x *filling) leave(s *sheet, col, row int, it Item, why checklist.Text) {
	col, row = s.topLeft(col, row)
	l := Left{Place: Place{s.name, nameOf(col, row)}, Key: it.Key, Near: x.answers.near(x.form.ID, it), Why: why}
	if text, err := x.book.text(s.name, col, row); err == nil { // else the cell is not compared when it comes back
		l.stands = report.Shown(text)
	}
	x.Left = append(x.Left, l)
}

// problem notes a cell that is refused; it is left empty.
func (x *filling) problem(s *sheet, col, row int, it Item, what, hint checklist.Text) {
	x.leave(s, col, row, it, what)
	at := x.Left[len(x.Left)-1]
	x.Problems = append(x.Problems, intake.CellProblem{Cell: at.String(), Text: what, Hint: hint})
}

// put notes what is written to a cell, where the workbook takes it there.
func (x *filling) put(s *sheet, col, row int, e Entry) bool {
	col, row = s.topLeft(col, row)
	e.Place = Place{s.name, nameOf(col, row)}
	if e.day == "" {
		e.Value = s.spelt(col, row, report.Shown(e.Value))
	}
	what, hint := x.refused(s, col, row, e)
	if what.IsZero() {
		x.taken[e.Place] = e.Key
		x.Entries = append(x.Entries, e)
		return true
	}
	x.problem(s, col, row, Item{Key: e.Key, Questions: e.Questions}, what, hint)
	return false
}

// refused says why a cell does not take a value; nothing where it does.
func (x *filling) refused(s *sheet, col, row int, e Entry) (what, hint checklist.Text) {
	if other, twice := x.taken[e.Place]; twice {
		return wSameCell.With(other), wMendMapping
	}
	formula, err := x.book.GetCellFormula(s.name, e.Cell)
	if err != nil {
		return wUnreadableCell, wMendMapping
	}
	if formula != "" {
		return wFormula, wMendMapping
	}
	words, known := s.wordsFor(col, row)
	if known && !slices.Contains(words, e.Value) {
		return wNotInList.With(checklist.Quoted(e.Value), checklist.Quoted(few(words))), wMendMapping
	}
	is, err := x.book.text(s.name, col, row)
	if err != nil {
		return wUnreadableCell, wMendMapping
	}
	if is != "" && !x.mayReplace(e, words, is) {
		return wOccupied.With(checklist.Quoted(is)), wTakeBlank
	}
	return checklist.Text{}, checklist.Text{}
}

// mayReplace says that what a cell holds is nobody's entry: one of
// the words of its list, or what the form itself says for an answer.
func (x *filling) mayReplace(e Entry, words []string, is string) bool {
	if contains(words, is) || fold(is) == fold(e.Value) {
		return true
	}
	for _, t := range x.form.Tables {
		for _, w := range t.Words {
			if e.What == WhatAnswer && fold(w) == fold(is) {
				return true
			}
		}
	}
	return false
}

// contains finds a word where width and space do not count.
func contains(words []string, w string) bool {
	return slices.ContainsFunc(words, func(x string) bool { return fold(x) == fold(w) })
}
