package report

import (
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
)

// dataColumns of データ, frozen English names: one question a row, one value a
// cell, ISO dates. It holds the values at the time of writing, never formulas,
// and is what an import compares with to see who changed what.
var dataColumns = []string{"checklist", "section", "id", "rev", "duty", "applies", "status", "counted", "open", "reason", "note",
	"evidence", "action", "priority", "owner", "due", "done", "checked_by", "at", "by", "weight", "work", "cite", "ask"}

var appliesNames = map[int8]string{-1: "no", 0: "unknown", 1: "yes"}

// dataRow is one question as data.
func (in Input) dataRow(r row) []any {
	q, a := r.item.Question, in.answer(r)
	var cites []string
	for _, c := range q.Cite {
		cites = append(cites, strings.TrimSpace(c.Source+" "+c.At))
	}
	at := ""
	if !a.At.IsZero() {
		at = a.At.Format(time.RFC3339)
	}
	return []any{q.From, r.section.ID, q.ID, q.Rev, string(q.Duty), appliesNames[int8(r.item.Applies)], a.Status.String(),
		r.item.Status.String(), truth(r.item.Open), a.Reason, a.Note, a.Evidence, a.Action, string(a.Priority), a.Owner,
		string(a.Due), string(a.Done), a.CheckedBy, at, a.By, q.Weight, string(q.Work), strings.Join(cites, "; "), q.Ask.In(in.Lang)}
}

// writeData writes データ.
func (b *book) writeData(v view) {
	name := sheetData.In(b.in.Lang)
	widths := make([]float64, len(dataColumns))
	for i := range widths {
		widths[i] = 13
	}
	b.guard(name)
	s := b.sheet(name, paper{widths: widths, head: 1, tab: "CBD2D9", grid: true})
	var heads []val
	for _, h := range dataColumns {
		heads = append(heads, val{v: h, look: look{bold: true, back: shade}})
	}
	s.put(0, heads...)
	for _, rows := range [][]row{v.asked, v.skipped} {
		for _, r := range rows {
			var vals []val
			for _, x := range b.in.dataRow(r) {
				if t, ok := x.(string); ok {
					vals = append(vals, val{v: blank(t), look: look{format: asText}})
					continue
				}
				vals = append(vals, val{v: x})
			}
			s.put(0, vals...)
		}
	}
	s.done()
}

// about is what a workbook says of itself, as keys and values: in its
// properties and, because some programs drop those, on a hidden sheet.
func (in Input) about(kind string) [][2]string {
	out := [][2]string{
		{"tenken.kind", kind}, {"tenken.format", strconv.Itoa(bookFormat)}, {"tenken.rule", assess.Rule},
		{"tenken.organisation", in.Assessment.Organisation}, {"tenken.head", in.Assessment.Head},
		{"tenken.lang", string(in.Lang)}, {"tenken.program", in.Program}, {"tenken.at", in.Now.Format(time.RFC3339)},
	}
	for i, l := range in.lists() {
		n := "tenken.checklist." + strconv.Itoa(i+1)
		out = append(out, [2]string{n + ".id", l.ID}, [2]string{n + ".serial", strconv.Itoa(l.Serial)}, [2]string{n + ".sha256", l.SHA256})
	}
	return out
}

// bookFormat is the newest form of workbook that this program writes and reads.
const bookFormat = 1

// The kinds of workbook.
const (
	kindGap   = "gap"
	kindSheet = "sheet"
)

// writeAbout writes the hidden sheet: identity, and the facts at this time.
func (b *book) writeAbout(about [][2]string) {
	name := sheetAbout.In(b.in.Lang)
	b.guard(name)
	s := b.sheet(name, paper{widths: []float64{30, 70}, head: 1})
	s.put(0, val{v: "key", look: look{bold: true, back: shade}}, val{v: "value", look: look{bold: true, back: shade}})
	for _, kv := range about {
		s.put(0, val{v: kv[0]}, val{v: kv[1], look: look{format: asText}})
	}
	for _, f := range b.in.Checklist.Facts {
		s.put(0, val{v: "fact." + f.ID}, val{v: b.in.Assessment.Facts[f.ID], look: look{format: asText}})
	}
	s.done()
}

// guard protects a sheet against slips, without a password.
func (b *book) guard(name string) {
	b.keep(b.file.ProtectSheet(name, &excelize.SheetProtectionOptions{SelectLockedCells: true, SelectUnlockedCells: true,
		FormatColumns: true, FormatRows: true, Sort: true, AutoFilter: true}))
}
