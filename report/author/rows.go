package author

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
)

const (
	maxRows    = 5_000 // of a sheet
	keysWithin = 10    // rows at the top among which the row of keys is looked for
)

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

func (b *binding) problem(s checklist.Severity, cell, rule string, text, hint checklist.Text) {
	b.text.problems = append(b.text.problems, checklist.Problem{Pos: checklist.Pos{File: b.text.file + " " + cell},
		Rule: rule, Text: text, Hint: hint, Severity: s})
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
