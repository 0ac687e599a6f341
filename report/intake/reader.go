package intake

import (
	"tenken/assess"
	"tenken/checklist"
)

// ReadOptions say against what a workbook is read.
type ReadOptions struct {
	Checklist  *checklist.Checklist
	Assessment *assess.Assessment
	Today      checklist.Date // for dates written without a year

	// Known says whether a sum, or the beginning of one, is of a line of the
	// assessment's file. Nil: only the assessment's Head is known.
	Known func(sum string) bool

	// OtherFile reads what belongs to something else all the same. Nothing is then
	// known of what it was compared with when it was written.
	OtherFile bool
}

// reader gathers what a workbook or a CSV file says.
type reader struct {
	ReadOptions
	lang    checklist.Lang // of the workbook
	date04  bool
	styles  *styles // nil: CSV
	copied  bool    // a workbook that says nothing of itself: its rows do
	ofCSV   bool    // such a one whose texts are as CSV writes them
	origin  Origin
	about   map[string]string
	based   bool // base holds the values at the time of writing
	base    map[fieldKey]string
	absent  map[string]bool // questions of the base that had no row, since they were not asked
	awaits  map[string]bool // questions whose answer waited to be confirmed when it was written
	stood   map[string]bool // CSV: questions whose row shows that the assessment has not changed since
	found   []found
	repeats []repeated        // in the plan, of fields of the answers
	seen    map[string]string // question or fact to the cell of its id
	filled  FilledBy
	waiting int  // cells with an answer that still waits to be confirmed
	bad     told // not taken in
	noted   told // only told
}

// fieldKey names a field of a question, or a fact where field is empty.
type fieldKey struct {
	id    string
	field assess.Field
}

// found is the value of a field in the workbook.
type found struct {
	fieldKey
	cell  string
	value string // status name, ISO date, priority name, fact value, or text
}

// repeated is a field of the answers that the plan shows as a value, not as its formula.
type repeated struct {
	fieldKey
	cell, value string
}

func newReader(o ReadOptions) *reader {
	return &reader{ReadOptions: o, lang: checklist.Japanese, about: map[string]string{}, base: map[fieldKey]string{},
		absent: map[string]bool{}, awaits: map[string]bool{}, stood: map[string]bool{}, seen: map[string]string{}}
}
