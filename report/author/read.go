package author

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
)

// Limits of a workbook, as of every workbook that comes in.
const (
	maxSize    = 20 << 20
	maxParts   = 2_000
	maxUnpack  = 64 << 20
	maxRows    = 5_000 // of a sheet
	keysWithin = 10    // rows at the top among which the row of keys is looked for
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
	if ps, ok := err.(checklist.Problems); ok {
		problems = append(problems, b.Place(ps)...)
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
	refuse := func(what, mend checklist.Text) (*Book, error) {
		return nil, checklist.Problems{{Pos: checklist.Pos{File: name}, Rule: "not-a-workbook", Text: what, Hint: mend,
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

// binding makes the text of the sheets.
type binding struct {
	f    *excelize.File
	text *text
	err  error
}

func (b *binding) name(s sheet) string {
	for _, n := range b.f.GetSheetList() {
		if checklist.Fold(n) == checklist.Fold(s.name.JA) || checklist.Fold(n) == checklist.Fold(s.name.EN) {
			return n
		}
	}
	return ""
}

func (b *binding) has(s sheet) bool { return b.name(s) != "" }

// rows are the rows of a sheet; a missing one has none.
func (b *binding) rows(s sheet) (name string, rows [][]string) {
	if name = b.name(s); name == "" {
		return "", nil
	}
	rows, err := b.f.GetRows(name)
	if err != nil && b.err == nil {
		b.err = err
	}
	if len(rows) > maxRows {
		b.problem(checklist.Error, name, "too-many-rows", wordRows.With(maxRows), wordSplit)
		rows = rows[:maxRows]
	}
	return name, rows
}

func (b *binding) problem(s checklist.Severity, cell, rule string, text, mend checklist.Text) {
	b.text.problems = append(b.text.problems, checklist.Problem{Pos: checklist.Pos{File: b.text.file + " " + cell},
		Rule: rule, Text: text, Hint: mend, Severity: s})
}

// row is an item of a sheet: what its cells hold, in the order of the format.
type row struct {
	cell   string // its first
	values []value
	raw    map[string]string // by key
}

// get are the rows of a sheet of items.
func get[T any](b *binding, s sheet, columns []column[T]) (all []row) {
	name, rows := b.rows(s)
	at := slices.IndexFunc(rows[:min(len(rows), keysWithin)], func(r []string) bool {
		return slices.ContainsFunc(r, func(c string) bool { return strings.TrimSpace(c) == columns[0].key }) &&
			known(r, columns) > 1
	})
	if at < 0 {
		if slices.ContainsFunc(rows, func(r []string) bool { return strings.TrimSpace(strings.Join(r, "")) != "" }) {
			b.problem(checklist.Error, name, "no-keys", wordNoKeys, wordKeepKeys)
		}
		return nil
	}
	b.strangers(name, at, rows[at], func(key string) bool {
		return slices.ContainsFunc(columns, func(c column[T]) bool { return c.key == key })
	})
	for i, cells := range rows[at+1:] {
		r := row{raw: map[string]string{}}
		for _, c := range columns {
			j := slices.IndexFunc(rows[at], func(k string) bool { return strings.TrimSpace(k) == c.key })
			if j < 0 || j >= len(cells) || strings.TrimSpace(cells[j]) == "" {
				continue
			}
			b.take(&r, c.key, c.form, cells[j], cellName(name, j+1, at+i+2))
		}
		if len(r.values) > 0 {
			all = append(all, r)
		}
	}
	return all
}

func known[T any](r []string, columns []column[T]) (n int) {
	for _, c := range columns {
		if slices.ContainsFunc(r, func(k string) bool { return strings.TrimSpace(k) == c.key }) {
			n++
		}
	}
	return n
}

// strangers tells columns that are not read: what somebody added for himself, or a mistyped key.
func (b *binding) strangers(name string, at int, keys []string, known func(string) bool) {
	for j, k := range keys {
		if k = strings.TrimSpace(k); k != "" && !known(k) {
			b.problem(checklist.Note, cellName(name, j+1, at+1), "column-not-read",
				wordStranger.With(checklist.Quoted(k)), checklist.Text{})
		}
	}
}

// take adds the content of a cell to a row.
func (b *binding) take(r *row, key string, f form, s, cell string) {
	s = strings.TrimSpace(strings.ReplaceAll(s, "\r\n", "\n"))
	yaml, err := f.yaml(s)
	if err != nil {
		b.problem(checklist.Error, cell, "wrong-form", wordForm.With(checklist.Quoted(s)), formHints[f])
		return
	}
	if len(r.values) == 0 {
		r.cell = cell
	}
	r.raw[key] = s
	r.values = append(r.values, value{key, yaml, cell})
}

func cellName(sheet string, column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return sheet
	}
	return fmt.Sprintf("%s!%s", sheet, name)
}
