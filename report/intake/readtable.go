package intake

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// readTable reads the rows below the headings, by id, in whatever order.
func (rd *reader) readTable(g *grid, t table) error {
	h, err := t.columnsOf(g)
	if err != nil {
		return err
	}
	rd.checkColumns(g, t, h)
	if h.no == 0 && h.ask == 0 && !t.csv {
		rd.bad.add(func() string { return g.name + "!" + cell(h.id, g.rows[h.row].n) }, "nothing-shown")
		return nil
	}
	var beside, over loose
	tells := rd.tellings(g, t, h)
	copied := followers(t, h)
	for _, row := range g.rows[h.row+1:] {
		at := func(col int) string { return g.name + "!" + cell(col, row.n) }
		idCell := row.at(h.id)
		if len(idCell.text) > longestHead {
			rd.bad.add(func() string { return at(h.id) }, "unknown-id", safe(idCell.text))
			continue
		}
		id := strings.TrimSpace(norm.NFKC.String(idCell.text))
		if id == "" {
			if !rd.strayRow(row, h, at) {
				beside.see(row, at)
			}
			continue
		}
		if !rd.take(id, func() string { return at(h.id) }, t) || !rd.shows(id, row, h, t, at) {
			continue
		}
		rd.typedOver(&over, tells, id, row, at)
		rd.followed(copied, id, row, at)
		rd.readRow(id, row, t, h, g, at)
	}
	if beside.n > 0 {
		rd.noted.add(here(beside.first), "beside", beside.n)
	}
	if over.n > 0 {
		rd.noted.add(here(over.first), "over", over.n)
	}
	rd.checkRows(g, t)
	return nil
}

// readRow reads the fields of one row; of a merged cell it cannot be known whose it is.
func (rd *reader) readRow(id string, row gridRow, t table, h heads, g *grid, at func(int) string) {
	for k, f := range t.fields {
		col := h.fields[k]
		if col == 0 {
			continue
		}
		if m, ok := g.merged(col, row.n); ok {
			rd.bad.add(func() string { return at(col) }, "merged", m.ref)
			continue
		}
		rd.readCell(id, f.field, row.at(col), at(col))
	}
}

// shows says whether a row still shows what it showed when it was written: the
// number and the question beside the id. Where the mark that tells is lost, the
// question is compared with the one of today.
func (rd *reader) shows(id string, row gridRow, h heads, t table, at func(int) string) bool {
	no, ask := strings.TrimSpace(row.at(h.no).text), row.at(h.ask).text
	byNo, byAsk := report.RowMark(id, no, ask)
	mark := rd.markOf(row.at(h.mark).text)
	switch {
	case mark == "" && t.csv && rd.origin.Other == nil:
		rd.bad.add(func() string { return at(max(h.mark, h.id)) }, "no-mark")
		return false
	case mark == "" && h.ask != 0 && !rd.asks(id, ask, t):
		rd.bad.add(func() string { return at(h.ask) }, "moved-text", id)
		return false
	case mark == "":
		return true
	case h.ask != 0 && mark[8:] != byAsk:
		rd.bad.add(func() string { return at(h.ask) }, "moved-text", id)
		return false
	case h.no != 0 && mark[:8] != byNo:
		rd.bad.add(func() string { return at(h.no) }, "moved-no", id)
		return false
	case rd.origin.Edition && h.ask != 0 && !rd.asks(id, ask, t):
		rd.bad.add(func() string { return at(h.ask) }, "reworded", id)
		return false
	}
	return true
}

// markOf is the mark of a row; empty where it is none.
func (rd *reader) markOf(s string) string {
	if m, ok := report.ParseCSVMark(s); ok {
		s = m.Row
	}
	if s = strings.TrimSpace(s); len(s) != 16 {
		return ""
	}
	return s
}

// asks says whether a text is what a question or a fact asks today.
func (rd *reader) asks(id, text string, t table) bool {
	var ask checklist.Text
	if t.facts {
		ask = rd.Checklist.Fact(id).Ask
	} else {
		ask = rd.Checklist.Question(id).Ask
	}
	word := checklist.Fold(text)
	return word == checklist.Fold(report.Shown(ask.JA)) || word == checklist.Fold(report.Shown(ask.EN))
}

// checkColumns names the fields whose column is not found, and the columns that
// are not taken in. A missing heading beside a column of people's own may be one
// that somebody reworded: then the field cannot be taken in.
func (rd *reader) checkColumns(g *grid, t table, h heads) {
	entries := map[int]int{}
	for _, row := range g.rows[h.row+1:] {
		for _, c := range row.cells {
			if strings.TrimSpace(c.text) != "" {
				entries[c.col]++
			}
		}
	}
	place := func(col int) func() string {
		return func() string { return g.name + "!" + cell(col, g.rows[h.row].n) }
	}
	foreign := 0
	headed := map[int]bool{}
	for _, c := range g.rows[h.row].cells {
		headed[c.col] = strings.TrimSpace(c.text) != ""
	}
	for _, col := range slices.Sorted(maps.Keys(entries)) {
		if !headed[col] {
			rd.noted.add(place(col), "bare-column", entries[col])
		}
	}
	for _, c := range h.others {
		if n := entries[c.col]; n > 0 && !report.OwnHeading(c.text) {
			foreign++
			rd.noted.add(place(c.col), "column", safe(c.text), n)
		}
	}
	for k, f := range t.fields {
		switch {
		case h.fields[k] != 0:
		case foreign > 0:
			rd.bad.add(place(h.id), "lost-heading", f.head.In(rd.lang))
		case !t.csv: // a CSV file may hold the columns of one sheet only
			rd.noted.add(place(h.id), "no-column", f.head.In(rd.lang))
		}
	}
}

// checkRows counts the rows that the workbook was written with and that are gone.
func (rd *reader) checkRows(g *grid, t table) {
	if !rd.based || t.facts || t.sheet != report.SheetAnswers {
		return
	}
	var gone []string
	for k := range rd.base {
		_, seen := rd.seen[seenKey(t, k.id)]
		if k.field == assess.FieldStatus && !seen && !rd.absent[k.id] {
			gone = append(gone, k.id)
		}
	}
	if len(gone) > 0 {
		slices.Sort(gone)
		rd.noted.add(here(g.name), "rows-gone", len(gone), safe(strings.Join(gone[:min(3, len(gone))], ", ")))
	}
}

// strayRow names what was written in a row without an id, where fields are.
func (rd *reader) strayRow(row gridRow, h heads, at func(int) string) bool {
	for _, col := range h.fields {
		if col != 0 && strings.TrimSpace(row.at(col).text) != "" {
			rd.bad.add(func() string { return at(col) }, "stray")
			return true
		}
	}
	return false
}

func seenKey(t table, id string) string { return t.sheet.JA + "\x00" + id }

// take notes an id, and says whether its row is to be read.
func (rd *reader) take(id string, at func() string, t table) bool {
	known := rd.Checklist.Question(id) != nil
	if t.facts {
		known = rd.Checklist.Fact(id) != nil
	}
	if !known {
		rd.bad.add(at, "unknown-id", safe(id))
		return false
	}
	if first, twice := rd.seen[seenKey(t, id)]; twice {
		rd.bad.add(at, "row-twice", id, first)
		return false
	}
	rd.seen[seenKey(t, id)] = at()
	return true
}
