package report

import (
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
)

// dataColumn is a column of データ: a frozen English name, and the value of a
// question in it, a string or an int.
type dataColumn struct {
	name  string
	value func(in Input, r row) any
}

// dataColumns of データ: one question a row, one value a cell, ISO dates. It holds
// the values at the time of writing, never formulas, and is what an import
// compares with to see who changed what.
func dataColumns() []dataColumn {
	cols := []dataColumn{
		{"checklist", func(_ Input, r row) any { return r.item.Question.From }},
		{"section", func(_ Input, r row) any { return r.section.ID }},
		{"id", func(_ Input, r row) any { return r.id() }},
		{"rev", func(_ Input, r row) any { return r.item.Question.Rev }},
		{"duty", func(_ Input, r row) any { return string(r.item.Question.Duty) }},
		{"applies", func(_ Input, r row) any { return r.item.Applies.Name() }},
	}
	for _, f := range assess.Fields {
		cols = append(cols, dataColumn{string(f.Field),
			func(in Input, r row) any { return dataField(in.answer(r), f) }})
		if f.Kind == assess.StatusField {
			cols = append(cols,
				dataColumn{"counted", func(_ Input, r row) any { return r.item.Status.String() }},
				dataColumn{"open", func(_ Input, r row) any { return truth(r.item.Open) }})
		}
	}
	return append(cols,
		dataColumn{"answered_rev", func(in Input, r row) any { return in.answer(r).Rev }},
		dataColumn{"at", func(in Input, r row) any { return timestamp(in.answer(r).At) }},
		dataColumn{"by", func(in Input, r row) any { return in.answer(r).By }},
		dataColumn{"weight", func(_ Input, r row) any { return r.item.Question.Weight }},
		dataColumn{"work", func(_ Input, r row) any { return string(r.item.Question.Work) }},
		dataColumn{"cite", func(_ Input, r row) any { return dataCites(r) }},
		dataColumn{"ask", func(in Input, r row) any { return r.item.Question.Ask.In(in.Lang) }})
}

// dataField is a field as files write it; no answer is "unanswered".
func dataField(a assess.Answer, f assess.FieldInfo) string {
	if f.Kind == assess.StatusField {
		return a.Status.String()
	}
	return a.Field(f.Field)
}

func dataCites(r row) string {
	var cites []string
	for _, c := range r.item.Question.Cite {
		cites = append(cites, strings.TrimSpace(c.Source+" "+c.At))
	}
	return strings.Join(cites, "; ")
}

func timestamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

// writeData writes データ.
func (b *book) writeData(v listing) {
	name, cols := SheetData.In(b.in.Lang), dataColumns()
	widths := make([]float64, len(cols))
	var heads []val
	for i, c := range cols {
		widths[i] = 13
		heads = append(heads, val{v: c.name, look: look{bold: true, back: shade}})
	}
	b.guard(name)
	s := b.sheet(name, paper{widths: widths, head: 1, tab: "CBD2D9", grid: true})
	s.put(0, heads...)
	vals := make([]val, len(cols))
	for _, rows := range [][]row{v.asked, v.skipped} {
		for _, r := range rows {
			for i, c := range cols {
				vals[i] = val{v: c.value(b.in, r)}
				if t, ok := vals[i].v.(string); ok {
					vals[i].look.format = asText
					if t == "" {
						vals[i].v = nil
					}
				}
			}
			s.put(0, vals...)
		}
	}
	s.done()
}

// writeAbout writes the hidden sheet: identity, and the facts at this time.
func (b *book) writeAbout(about [][2]string) {
	name := SheetAbout.In(b.in.Lang)
	b.guard(name)
	s := b.sheet(name, paper{widths: []float64{30, 70}, head: 1})
	s.put(0, val{v: "key", look: look{bold: true, back: shade}}, val{v: "value", look: look{bold: true, back: shade}})
	for _, kv := range about {
		s.put(0, val{v: kv[0]}, val{v: kv[1], look: look{format: asText}})
	}
	for _, f := range b.in.asks() {
		s.put(0, val{v: KeyFact + f.ID}, val{v: b.in.Assessment.Stated(f.ID), look: look{format: asText}})
	}
	s.done()
}

// guard protects a sheet against slips, without a password. Programs do not
// sort a protected sheet with locked cells, so sorting is not allowed.
func (b *book) guard(name string) {
	b.keep(b.file.ProtectSheet(name, &excelize.SheetProtectionOptions{SelectLockedCells: true,
		SelectUnlockedCells: true,
		FormatColumns:       true, FormatRows: true, AutoFilter: true}))
}
