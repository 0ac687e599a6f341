package intake

import (
	"errors"
	"io"

	"tenken/report"
)

// ReadSheet reads an answer workbook or a gap report back and compares it with
// the assessment. Nothing is changed: the differences, the conflicts, the cells
// that cannot be read and what is told of the rest are in the [Import]. A file
// that cannot be read at all, and one that belongs to something else, give a
// [Refusal].
func ReadSheet(r io.ReaderAt, size int64, o ReadOptions) (*Import, error) {
	book, err := openBook(r, size)
	if err != nil {
		return nil, err
	}
	rd := newReader(o)
	rd.date04, rd.styles = book.date04, &book.styles
	for _, step := range []func(*incoming) error{rd.identify, rd.readBase, rd.readTables, rd.readFilledBy,
		rd.readSkipped} {
		if err := step(book); err != nil {
			return nil, err
		}
	}
	rd.checkFollowed()
	return rd.compare(), nil
}

// readTables reads the sheets in which people write, each by its name or, where
// that was changed, by its headings.
func (rd *reader) readTables(book *incoming) error {
	for _, t := range tables() {
		g, err := book.find(t.sheet)
		own := g != nil
		if g == nil && err == nil && (rd.copied || t.belongs(rd.about[report.KeyKind])) {
			g, err = book.search(t)
		}
		if err != nil {
			return err
		}
		if g == nil {
			if t.required {
				return refuse("no-answers", t.sheet.In(rd.lang))
			}
			if t.belongs(rd.about[report.KeyKind]) {
				rd.noted.add(here(t.sheet.In(rd.lang)), "no-sheet", t.sheet.In(rd.lang))
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

// readCopies looks whether the same table is on other sheets and says
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
