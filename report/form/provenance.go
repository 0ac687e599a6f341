package form

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	"tenken/report/intake"
)

// writeProvenance adds the last sheet: which cell follows from which answers,
// and which cells a person has to look at.
func (x *Filled) writeProvenance() error {
	name := provenance.In(x.in.Lang)
	if _, err := x.book.NewSheet(name); err != nil {
		return err
	}
	rows := append(x.headRows(), x.entryRows()...)
	left := len(rows) + 2
	if len(x.Left) > 0 {
		rows = append(rows, x.leftRows()...)
	}
	for i, row := range rows {
		for j, v := range row {
			if v == "" {
				continue
			}
			if err := x.book.SetCellStr(name, nameOf(j+1, i+1), v); err != nil {
				return err
			}
		}
	}
	return x.dress(name, len(x.headRows())+1, left, len(x.Left) > 0)
}

// dress gives the sheet widths, bold headings, and a page as wide as the table.
func (x *Filled) dress(name string, head, left int, has bool) error {
	landscape, fit, one, any, a4 := "landscape", true, 1, 0, 9
	if err := x.book.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := x.book.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &a4,
		FitToWidth: &one, FitToHeight: &any}); err != nil {
		return err
	}
	for i, width := range []float64{22, 14, 14, 44, 30, 14, 16} {
		col := strings.TrimRight(nameOf(i+1, 1), "1")
		if err := x.book.SetColWidth(name, col, col, width); err != nil {
			return err
		}
	}
	bold, err := x.book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	rows := []int{1, head}
	if has {
		rows = append(rows, left, left+1)
	}
	for _, row := range rows {
		if err := x.book.SetCellStyle(name, nameOf(1, row), nameOf(7, row), bold); err != nil {
			return err
		}
	}
	return nil
}

func (x *Filled) headRows() [][]string {
	lang := x.in.Lang
	begin, key := report.Beginning(x.in.Assessment)
	blank := wAnotherBlank.In(lang)
	switch {
	case x.Exact:
		blank = wTheBlankKnown.In(lang)
	case x.form.Blank.SHA256 == "":
		blank = wNoBlankKnown.In(lang)
	}
	return [][]string{
		{x.form.Title.In(lang) + "  " + provenance.In(lang)},
		{wHeadForm.In(lang), x.form.ID},
		{wHeadBlank.In(lang), x.book.sum, "", "", blank}, // the digest is as wide as the columns between
		{wHeadOrganisation.In(lang), report.Shown(x.in.Assessment.Organisation)},
		{wHeadNumber.In(lang), x.in.Assessment.Head},
		{wHeadBegin.In(lang), begin, key},
		{wHeadDay.In(lang), checklist.DateOf(x.in.Now).In(lang)},
		{wHeadAdvice.In(lang)},
		nil,
	}
}

func (x *Filled) entryRows() [][]string {
	lang := x.in.Lang
	head := make([]string, len(wColumns))
	for i, w := range wColumns {
		head[i] = w.In(lang)
	}
	rows := [][]string{head}
	for _, e := range x.Entries {
		row := []string{e.String(), e.Key, e.What.label().In(lang), e.Value, strings.Join(e.Questions, ", "), "", ""}
		if e.Status != assess.Unanswered {
			row[5] = e.Status.Label(lang)
		}
		if !e.At.IsZero() {
			row[6] = checklist.DateOf(e.At).In(lang)
		}
		rows = append(rows, row)
	}
	return rows
}

func (x *Filled) leftRows() [][]string {
	lang := x.in.Lang
	head := []string{wColumns[0].In(lang), wColumns[1].In(lang), wColumns[2].In(lang), wStands.In(lang), wNear.In(lang),
		wWhy.In(lang)}
	rows := [][]string{nil, {wPleaseFillIn.In(lang)}, head}
	for _, l := range x.Left {
		rows = append(rows, []string{l.String(), l.Key, WhatLeft.label().In(lang), l.stands, strings.Join(l.Near, ", "),
			l.Why.In(lang)})
	}
	return rows
}

// writtenAs reads what the sheet says was written to each cell, or was in one
// that was left, so that it is known who changed what, and from which file; nothing
// where the sheet is not there.
func (b *book) writtenAs() (was map[Place]string, from intake.Source, err error) {
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		s, err := b.sheet(provenance.In(lang))
		if err != nil {
			return nil, from, err
		}
		if s == nil {
			continue
		}
		rows, err := b.GetRows(s.name)
		if err != nil {
			return nil, from, unread(err)
		}
		return written(rows), sourceOf(rows, lang), nil
	}
	return nil, from, nil
}

// written are the values of the cells that the sheet lists.
func written(rows [][]string) map[Place]string {
	was := map[Place]string{}
	for _, row := range rows {
		if len(row) < 3 || whatOf(row[2]) == "" {
			continue
		}
		value := ""
		if len(row) > 3 {
			value = row[3]
		}
		if at := strings.LastIndex(row[0], "!"); at > 0 {
			was[Place{row[0][:at], row[0][at+1:]}] = value
		}
	}
	return was
}

// sourceOf is what the head of the sheet says of the file.
func sourceOf(rows [][]string, lang checklist.Lang) (from intake.Source) {
	for _, row := range rows {
		row = append(slices.Clone(row), "", "", "") // a short row says nothing
		switch row[0] {
		case wHeadOrganisation.In(lang):
			from.Organisation = row[1]
		case wHeadNumber.In(lang):
			from.Head = row[1]
		case wHeadBegin.In(lang):
			from.Begin, from.BusinessKey = row[1], row[2]
		case wColumns[0].In(lang):
			return from // below are cells
		}
	}
	return from
}
