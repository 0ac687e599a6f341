package intake

import (
	"slices"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// table is a sheet in which people write, and which fields it owns.
type table struct {
	sheet    checklist.Text
	required bool
	id       checklist.Text
	ask      checklist.Text
	must     checklist.Text // heading without which the table is not one
	fields   []ownField
	facts    bool
	csv      bool
	kinds    []string // of workbook that hold it
}

type ownField struct {
	field assess.Field
	head  checklist.Text
}

// tables are the sheets that own fields: the facts, the answers, the plan.
func tables() []table {
	answers := table{sheet: report.SheetAnswers, required: true, id: report.HeadID, ask: checklist.LabelAsk,
		must: report.Heading(assess.FieldStatus), kinds: []string{report.KindGap, report.KindSheet}}
	plan := table{sheet: report.SheetPlan, id: report.HeadID, ask: checklist.LabelAsk,
		must: report.Heading(assess.FieldAction), kinds: []string{report.KindGap}}
	for _, f := range assess.Fields {
		owner := &answers
		if f.Plan {
			owner = &plan
		}
		owner.fields = append(owner.fields, ownField{f.Field, report.Heading(f.Field)})
	}
	facts := table{sheet: report.SheetFacts, id: report.HeadFactID, ask: report.HeadFactAsk, must: report.HeadFact,
		fields: []ownField{{"", report.HeadFact}}, facts: true, kinds: []string{report.KindSheet}}
	return []table{facts, answers, plan}
}

// owns says whether a field is read from this table.
func (t table) owns(f assess.Field) bool {
	return slices.ContainsFunc(t.fields, func(o ownField) bool { return o.field == f })
}

func (t table) belongs(kind string) bool { return slices.Contains(t.kinds, kind) }

// longestHead is the most bytes of a heading; longer cells are none.
const longestHead = 200

// heading folds a heading so that width, case, spaces and line breaks do not
// matter; empty for what is too long to be one.
func heading(s string) string {
	if len(s) > longestHead {
		return ""
	}
	return checklist.Fold(s)
}

func isHead(s string, t checklist.Text) bool {
	h := heading(s)
	return h != "" && (h == heading(t.JA) || h == heading(t.EN))
}

// heads are the columns of a table, by what heads them.
type heads struct {
	row         int // index of the row of headings
	id, no, ask int // 0: there is none
	mark        int
	fields      []int
	others      []gridCell // columns that are not of ours
}

// columnsOf finds the row of headings within the first rows of a sheet, and
// the columns (0 where there is none).
func (t table) columnsOf(g *grid) (heads, error) {
	for i, row := range g.rows[:min(len(g.rows), headRows)] {
		h, err := t.headsIn(g, row)
		if err != nil {
			return h, err
		}
		must := slices.IndexFunc(t.fields, func(f ownField) bool { return f.head == t.must })
		if h.id != 0 && h.fields[must] != 0 {
			h.row = i
			return h, nil
		}
	}
	r := refuse("no-headings", g.name, t.id.JA, t.must.JA)
	r.Text.EN = refuse("no-headings", g.name, t.id.EN, t.must.EN).Text.EN
	return heads{}, r
}

// headsIn reads a row as headings; each cell is folded once.
func (t table) headsIn(g *grid, row gridRow) (heads, error) {
	h := heads{fields: make([]int, len(t.fields))}
	at := map[string]*int{}
	want := func(head checklist.Text, col *int) {
		at[heading(head.JA)], at[heading(head.EN)] = col, col
	}
	want(t.id, &h.id)
	want(report.HeadNo, &h.no)
	want(t.ask, &h.ask)
	want(report.HeadMark, &h.mark)
	for k, f := range t.fields {
		want(f.head, &h.fields[k])
	}
	for _, c := range row.cells {
		word := heading(c.text)
		col, ok := at[word]
		switch {
		case word == "":
		case !ok:
			h.others = append(h.others, c)
		case *col != 0:
			return h, refuse("two-headings", g.name, safe(c.text))
		default:
			*col = c.col
		}
	}
	return h, nil
}

// standsIn says whether a sheet of another name holds the table: a row with its
// headings, all of them or at least those without which it is none.
func (t table) standsIn(g *grid, whole bool) bool {
	h, err := t.columnsOf(g)
	return err == nil && !(whole && slices.Contains(h.fields, 0))
}
