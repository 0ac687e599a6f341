package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// csvColumn is a column of the table.
type csvColumn struct {
	head  checklist.Text
	value func(r row) string
}

// csvColumns are the questions as people read them, the fields of the answers,
// and what the row is known by when it comes back.
func (in Input) csvColumns() []csvColumn {
	cols := []csvColumn{
		{HeadID, row.id},
		{HeadNo, func(r row) string { return fmt.Sprint(r.no) }},
		{checklist.LabelSection, func(r row) string { return r.section.Title.In(in.Lang) }},
		{checklist.LabelDuty, func(r row) string { return r.item.Question.Duty.Label(in.Lang) }},
		{checklist.LabelAsk, func(r row) string { return r.item.Question.Ask.In(in.Lang) }},
		{checklist.LabelCite, func(r row) string { return in.cites(r.item.Question) }},
	}
	for _, f := range assess.Fields {
		cols = append(cols, csvColumn{Heading(f.Field), func(r row) string { return in.csvField(f, r) }})
	}
	if in.beside() {
		cols = append(cols, csvColumn{headBeside, func(r row) string { return in.besideOf(r.id()) }})
	}
	return append(cols,
		csvColumn{HeadOrganisation, func(row) string { return in.Assessment.Organisation }},
		csvColumn{HeadMark, in.rowMarks()})
}

// csvField is a field as it was set, with words for statuses and priorities and
// days as 2026-04-01.
func (in Input) csvField(f assess.FieldInfo, r row) string {
	a := in.answer(r)
	switch f.Kind {
	case assess.StatusField:
		return in.statusText(r)
	case assess.DateField:
		return a.Field(f.Field)
	}
	return in.fieldText(f, a.Field(f.Field))
}

// WriteCSV writes the questions asked and their answers as CSV for spreadsheet
// programs: UTF-8 with BOM, CRLF, dates as 2026-04-01. Text that would start a
// formula is written after an apostrophe, which [Unplain] takes off again.
func WriteCSV(w io.Writer, in Input) error { return in.writeCSV(w, newListing(in).asked) }

func (in Input) writeCSV(w io.Writer, rows []row) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	cols := in.csvColumns()
	write := func(value func(csvColumn) string) error {
		record := make([]string, len(cols))
		for i, col := range cols {
			record[i] = Plain(Shown(value(col)))
		}
		return c.Write(record)
	}
	if err := write(func(c csvColumn) string { return c.head.In(in.Lang) }); err != nil {
		return err
	}
	for _, r := range rows {
		if err := write(func(c csvColumn) string { return c.value(r) }); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

// Plain keeps text from being taken for a formula.
func Plain(s string) string {
	if t := strings.TrimLeft(s, "'"); t != "" && strings.ContainsRune("=+-@\t\r", rune(t[0])) {
		return "'" + s
	}
	return s
}

// Unplain takes off the apostrophe that keeps text from being a formula.
func Unplain(s string) string {
	if strings.HasPrefix(s, "'") && Plain(s[1:]) == s {
		return s[1:]
	}
	return s
}
