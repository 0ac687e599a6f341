package form

import (
	"bytes"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
)

// Write writes the form filled in. Nothing changes in the workbook but the cells
// of [Filled.Entries], the sheet that says where they come from, and the order
// to recalculate when it is opened. A refused cell stays as it is.
func (x *Filled) Write(w io.Writer) error {
	for _, e := range x.Entries {
		if err := x.book.set(e); err != nil {
			return unwritten(e.Place, err)
		}
	}
	if err := x.writeProvenance(); err != nil {
		return err
	}
	on := true
	if err := x.book.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &on}); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := x.book.File.Write(&b); err != nil {
		return err
	}
	_, err := b.WriteTo(w)
	return err
}

var plainNumber = checklist.Pattern(`^-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,6})?$`)

// set writes one cell: a day where the cell shows days, a number where the word
// of an answer is one, since totals count it, and else text, whatever it begins with.
func (b *book) set(e Entry) error {
	if e.day != "" && b.showsDays(e.Place) {
		return b.SetCellInt(e.Sheet, e.Cell, b.serial(e.day))
	}
	if e.What == WhatAnswer && plainNumber().MatchString(e.Value) {
		n, err := strconv.ParseFloat(e.Value, 64)
		if err != nil {
			return err
		}
		return b.SetCellFloat(e.Sheet, e.Cell, n, -1, 64)
	}
	return b.SetCellStr(e.Sheet, e.Cell, e.Value)
}

// serial is a day as a spreadsheet counts it.
func (b *book) serial(d checklist.Date) int64 {
	return int64(d.Time().Sub(b.epoch()).Hours() / 24)
}

func (b *book) epoch() time.Time {
	if b.date04 {
		return time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
}

// dayOf is the day of a serial; empty for a number that is none.
func (b *book) dayOf(n float64) checklist.Date {
	if n < 1 || n >= 2958466 {
		return ""
	}
	return checklist.DateOf(b.epoch().AddDate(0, 0, int(n)))
}

var unquoted = checklist.Pattern(`"[^"]*"|\[[^\]]*\]|\\.`)

// showsDays says that the format of a cell is one of days.
func (b *book) showsDays(p Place) bool {
	id, err := b.GetCellStyle(p.Sheet, p.Cell)
	if err != nil || id == 0 {
		return false
	}
	style, err := b.GetStyle(id)
	if err != nil {
		return false
	}
	if style.CustomNumFmt != nil {
		return strings.ContainsAny(unquoted().ReplaceAllString(strings.ToLower(*style.CustomNumFmt), ""), "ydge")
	}
	n := style.NumFmt
	return n >= 14 && n <= 17 || n == 22 || n >= 27 && n <= 36 || n >= 50 && n <= 58
}
