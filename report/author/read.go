package author

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
)

// Limits of a workbook, as of every workbook that comes in.
const (
	maxSize   = 20 << 20
	maxParts  = 2_000
	maxUnpack = 64 << 20
)

// Book is a workbook that was read.
type Book struct {
	text *text
}

// Text is the checklist as a file; it may have mistakes, see [Book.Checklist].
func (b *Book) Text() []byte { return []byte(b.text.String()) }

// Checklist reads the text strictly; an error is all that is wrong, by cell.
func (b *Book) Checklist() (*checklist.Checklist, error) {
	problems := slices.Clone(b.text.problems)
	c, err := checklist.Parse(b.text.file, b.Text())
	var wrong checklist.Problems
	if errors.As(err, &wrong) {
		problems = append(problems, b.Place(wrong)...)
	} else if err != nil {
		return nil, err
	}
	if problems.Errors() > 0 {
		return nil, problems
	}
	return c, nil
}

// Notes are what the workbook holds that is not read, such as columns of its own.
func (b *Book) Notes() (notes checklist.Problems) {
	for _, p := range b.text.problems {
		if p.Severity != checklist.Error {
			notes = append(notes, p)
		}
	}
	return notes
}

// Read reads a workbook that [Write] made and people edited. name is what
// messages call it. What is no such workbook is a [checklist.Problems] too.
func Read(r io.Reader, name string) (*Book, error) {
	refuse := func(what, hint checklist.Text) (*Book, error) {
		return nil, checklist.Problems{{Pos: checklist.Pos{File: name}, Rule: "not-a-workbook", Text: what, Hint: hint,
			Severity: checklist.Error}}
	}
	raw, err := io.ReadAll(io.LimitReader(r, maxSize+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > maxSize {
		return refuse(wordTooLarge, wordSplit)
	}
	parts, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return refuse(wordNoWorkbook, wordSaveAs)
	}
	if len(parts.File) > maxParts {
		return refuse(wordTooLarge, wordSplit)
	}
	f, err := excelize.OpenReader(bytes.NewReader(raw),
		excelize.Options{UnzipSizeLimit: maxUnpack, UnzipXMLSizeLimit: maxUnpack, RawCellValue: true})
	if err != nil {
		return refuse(wordNoWorkbook, wordSaveAs)
	}
	defer func() { _ = f.Close() }() // it was only read
	b := &binding{f: f, text: &text{file: name}}
	if !b.has(sheetHead) {
		return refuse(wordNoHead, wordMakeOne)
	}
	b.whole()
	return &Book{b.text}, b.err
}

// Place puts problems of the text that a workbook was read into where the author
// sees them: the file is named with sheet and cell. They come in the order of
// the workbook.
func (b *Book) Place(ps checklist.Problems) checklist.Problems {
	placed := slices.Clone(ps)
	for i, p := range placed {
		if cell := b.text.cellOf(p.Pos.Line); cell != "" {
			placed[i].Pos = checklist.Pos{File: b.text.file + " " + cell}
		}
	}
	return placed
}
