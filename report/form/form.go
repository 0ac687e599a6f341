package form

import (
	_ "embed"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// Schema is the value of the key `schema` of a mapping.
const Schema = "tenken/form/v1"

//go:embed form.schema.json
var schemaJSON []byte

// JSONSchema is the JSON Schema (draft 2020-12) of a mapping, described in Japanese
// and English. It refuses nothing that [Parse] accepts; what one part of a mapping
// says about another only Parse can check.
func JSONSchema() []byte { return append([]byte(nil), schemaJSON...) }

// Form says which cells of somebody else's workbook are filled from which answers.
type Form struct {
	ID     string
	Title  checklist.Text
	Lists  []checklist.Ref // whose questions it names: that serial or a later one
	Blank  Blank
	Fields []Field
	Tables []Table
	Items  []Item // in the order of the file

	File string
	Raw  []byte
	Pos  checklist.Pos
}

// Blank is the empty workbook. It stays where its publisher has it; the mapping
// knows its digest.
type Blank struct {
	SHA256 string // 64 lower-case hex digits; empty: nobody had it in hand
	Name   string // of the file; may be empty
	Page   string // where it is found; may be empty
}

// Place is one cell of a sheet.
type Place struct{ Sheet, Cell string }

// String is the place as people write it: 表紙!C4.
func (p Place) String() string { return p.Sheet + "!" + p.Cell }

// Field is a cell that holds something of the assessment as a whole.
type Field struct {
	Place
	Value Value
	As    As
	Pos   checklist.Pos
}

// Value is what a field holds.
type Value string

// The values of fields.
const (
	Organisation Value = "organisation"
	Today        Value = "date"        // the day on which it is filled in
	PreparedBy   Value = "prepared-by" // who prepared it
)

// As is how a day is written.
type As string

// The ways. A cell without a format for days gets [AsDate] as text, 2026/11/28.
const (
	AsDate   As = "date"   // a day of Excel
	AsISO    As = "iso"    // 2026-11-28, as text
	AsWareki As = "wareki" // 令和8年11月28日, as text
)

// Table is a sheet in which every row is one question of the form.
type Table struct {
	Sheet  string
	Key    Key
	Answer Column
	Words  map[assess.Status]string // what the form says for a status
	Note   *Note
	Due    *Due
	Said   *DateColumn // the day of the answer (確認日)
	Pos    checklist.Pos
}

// columns are those that are written to.
func (t Table) columns() []Column {
	all := []Column{t.Answer}
	if t.Note != nil {
		all = append(all, t.Note.Column)
	}
	if t.Due != nil {
		all = append(all, t.Due.Column)
	}
	if t.Said != nil {
		all = append(all, t.Said.Column)
	}
	return all
}

func (t *Table) noteColumn() Column {
	if t.Note == nil {
		return ""
	}
	return t.Note.Column
}

func (t *Table) dueColumn() Column {
	if t.Due == nil {
		return ""
	}
	return t.Due.Column
}

// statusOf is the status that a word of the form stands for.
func (t *Table) statusOf(text string) (assess.Status, bool) {
	for _, s := range assess.Answers {
		if w, ok := t.Words[s]; ok && text != "" && fold(w) == fold(text) {
			return s, true
		}
	}
	return assess.Unanswered, false
}

// Column is the letters of a column: A to XFD.
type Column string

// Key says by which text a row is known, never by its number alone.
type Key struct {
	Column Column
	Form   string // the text of the cell, in which {n} is the id: "No.{n}"; "{n}:*" where more follows
}

// Note is a column of free text.
type Note struct {
	Column Column
	From   []assess.Field // what of the answer, in that order
	Most   int            // characters
}

// Due is a column of target days.
type Due struct {
	DateColumn
	When   []assess.Status // where the form demands a day
	Before checklist.Date  // the last day it takes; empty: any
}

// DateColumn is a column of days.
type DateColumn struct {
	Column Column
	As     As
}

// How says how an entry follows from answers.
type How string

// The ways, by which no entry says more than the answers do.
const (
	Take    How = "take"     // the answer to one question
	WorstOf How = "worst-of" // the worst answer to several
	AllOf   How = "all-of"   // yes where all are yes, no where all are no, else partly
	Ask     How = "ask"      // no question: a person fills it in
)

// Item is one row of the form: how its entry follows from answers.
type Item struct {
	Key       string // the id that the form gives it
	How       How
	Questions []string
	Relation  checklist.Relation // of the questions to the row; all but equal-to leaves it empty
	Row       int                // where it was in the blank that was read; 0: not said
	Pos       checklist.Pos
}

// Full says that the questions ask all that the row asks.
func (it Item) Full() bool { return it.How != Ask && it.Relation == checklist.EqualTo }

// What a cell holds.
type What string

// The kinds of cells.
const (
	WhatAnswer What = "answer"
	WhatNote   What = "note"
	WhatDue    What = "due"
	WhatSaid   What = "answered"
	WhatField  What = "field"
	WhatLeft   What = "left"
)

// hyphens are what stands for the hyphen of an id on a Japanese keyboard.
var hyphens = strings.NewReplacer("−", "-", "‐", "-", "–", "-", "—", "-", "―", "-", "ー", "-")

// fold is a text as ids and words are compared.
func fold(s string) string { return hyphens.Replace(checklist.Fold(s)) }
