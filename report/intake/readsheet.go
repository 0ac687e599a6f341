package intake

import (
	"errors"
	"io"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
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

// ReadSheet reads an answer workbook or a gap report back and compares it with
// the assessment. Nothing is changed: the differences, the conflicts, the cells
// that cannot be read and what is told of the rest are in the [Import]. A file
// that cannot be read at all, and one that belongs to something else, give a
// [Refusal].
func ReadSheet(r io.ReaderAt, size int64, o ReadOptions) (*Import, error) {
	p, err := unpack(r, size)
	if err != nil {
		return nil, err
	}
	book, err := openBook(p)
	if err != nil {
		return nil, err
	}
	rd := newReader(o)
	rd.date04, rd.styles = book.date04, &book.styles
	for _, step := range []func(*incoming) error{rd.identify, rd.readBase, rd.readTables, rd.readFilledBy} {
		if err := step(book); err != nil {
			return nil, err
		}
	}
	return rd.compare(), nil
}

// reader gathers what a workbook or a CSV file says.
type reader struct {
	ReadOptions
	lang   checklist.Lang // of the workbook
	date04 bool
	styles *styles // nil: CSV
	origin Origin
	about  map[string]string
	based  bool // base holds the values at the time of writing
	base   map[fieldKey]string
	absent map[string]bool // questions of the base that had no row, since they were not asked
	stood  map[string]bool // CSV: questions whose row shows that the assessment has not changed since
	found  []found
	seen   map[string]string // question or fact to the cell of its id
	filled FilledBy
	bad    told // not taken in
	noted  told // only told
}

// fieldKey names a field of a question, or a fact where field is empty.
type fieldKey struct {
	id    string
	field assess.Field
}

// found is the value of a field as it stands in the workbook.
type found struct {
	fieldKey
	cell  string
	value string // status name, ISO date, priority name, fact value, or text
}

func newReader(o ReadOptions) *reader {
	return &reader{ReadOptions: o, lang: checklist.Japanese, about: map[string]string{}, base: map[fieldKey]string{},
		absent: map[string]bool{}, stood: map[string]bool{}, seen: map[string]string{}}
}

// readTables reads the sheets in which people write, each by its name or, where
// that was changed, by its headings.
func (rd *reader) readTables(book *incoming) error {
	for _, t := range tables() {
		g, err := book.find(t.sheet)
		own := g != nil
		if g == nil && err == nil && t.belongs(rd.about[report.KeyKind]) {
			g, err = book.search(t)
		}
		if err != nil {
			return err
		}
		if g == nil {
			if t.required {
				return refuse("no-answers", t.sheet.In(rd.lang))
			}
			continue
		}
		if err := rd.readTable(g, t); err != nil {
			return err
		}
		if err := errors.Join(rd.readComments(book, g), rd.readPictures(book, g)); err != nil {
			return err
		}
		if own {
			if err := rd.readCopies(book, t); err != nil {
				return err
			}
		}
	}
	return nil
}

// readCopies looks whether the same table stands on other sheets and says
// something else there: one cannot know which is meant.
func (rd *reader) readCopies(book *incoming, t table) error {
	copies, err := book.others(t, false)
	if err != nil {
		return err
	}
	mine := map[fieldKey]string{}
	for _, f := range rd.found {
		mine[f.fieldKey] = f.value
	}
	for _, g := range copies {
		other := newReader(rd.ReadOptions)
		other.lang, other.date04, other.styles = rd.lang, rd.date04, rd.styles
		if err := other.readTable(g, t); err != nil {
			return err
		}
		n := 0
		for _, f := range other.found {
			if !same(f.value, mine[f.fieldKey]) {
				n++
			}
		}
		if n > 0 {
			rd.bad.add(here(g.name), "copy", g.name, n)
		}
	}
	return nil
}
