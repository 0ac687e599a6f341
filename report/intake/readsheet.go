package intake

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"tenken/report"

	"golang.org/x/text/unicode/norm"

	"tenken/assess"
	"tenken/checklist"
)

// ReadOptions say against what a workbook is read.
type ReadOptions struct {
	Checklist  *checklist.Checklist
	Assessment *assess.Assessment
	Today      checklist.Date // for dates written without a year
}

// ReadSheet reads an answer workbook or a gap report back and compares it with
// the assessment. Nothing is changed: the differences, the conflicts and the
// cells that cannot be read are in the [Import]. A file that cannot be read at
// all, another organisation's and another edition's give a [Refusal].
func ReadSheet(r io.ReaderAt, size int64, o ReadOptions) (*Import, error) {
	p, err := unpack(r, size)
	if err != nil {
		return nil, err
	}
	book, err := openBook(p)
	if err != nil {
		return nil, err
	}
	rd := newReader(o)
	if err := rd.identify(book); err != nil {
		return nil, err
	}
	if err := rd.readBase(book); err != nil {
		return nil, err
	}
	rd.date04 = book.date04
	for _, t := range rd.tables() {
		g, err := book.find(t.sheet)
		if g == nil && err == nil {
			g, err = book.search(t)
		}
		if err != nil {
			return nil, err
		}
		if g == nil {
			if t.required {
				return nil, refuse("no-answers", "シート「"+t.sheet.JA+"」がありません。", "there is no sheet "+t.sheet.EN,
					"シートの名前を元に戻すか、もう一度書き出してください。", "Rename the sheet back, or write the workbook again.")
			}
			continue
		}
		if err := rd.readTable(g, t); err != nil {
			return nil, err
		}
	}
	return rd.compare(), nil
}

// reader gathers what a workbook or a CSV file says.
type reader struct {
	ReadOptions
	lang   checklist.Lang // of the workbook
	date04 bool
	about  map[string]string
	based  bool // base holds the values at the time of writing
	base   map[fieldKey]string
	stood  map[string]bool // CSV: questions whose row shows that the assessment has not changed since
	found  []found
	seen   map[string]string // question or fact to the cell of its id
	bad    []CellProblem
}

// fieldKey names a field of a question, or a fact where field is empty.
type fieldKey struct {
	id    string
	field assess.Field
}

// found is the value of a field as it stands in the workbook.
type found struct {
	fieldKey
	cell  string
	value string // status name, ISO date, priority name, fact value, or text
}

func newReader(o ReadOptions) *reader {
	return &reader{ReadOptions: o, lang: checklist.Japanese,
		about: map[string]string{}, base: map[fieldKey]string{}, stood: map[string]bool{}, seen: map[string]string{}}
}

// table is a sheet in which people write, and which fields it owns.
type table struct {
	sheet    checklist.Text
	required bool
	id       checklist.Text
	must     checklist.Text // heading without which the table is not one
	fields   []ownField
	facts    bool
}

type ownField struct {
	field assess.Field
	head  checklist.Text
}

// tables are the sheets that own fields: the facts, the answers, the plan.
func (rd *reader) tables() []table {
	answers := table{sheet: report.SheetAnswers, required: true, id: report.HeadID, must: report.Heading(assess.FieldStatus)}
	plan := table{sheet: report.SheetPlan, id: report.HeadID, must: report.Heading(assess.FieldAction)}
	for _, f := range assess.Fields {
		owner := &answers
		if f.Plan {
			owner = &plan
		}
		owner.fields = append(owner.fields, ownField{f.Field, report.Heading(f.Field)})
	}
	facts := table{sheet: report.SheetFacts, id: report.HeadFactID, must: report.HeadFact, fields: []ownField{{"", report.HeadFact}}, facts: true}
	return []table{facts, answers, plan}
}

// heading folds a heading so that width, case, spaces and line breaks do not matter.
func heading(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(norm.NFKC.String(s)), ""))
}

func isHead(s string, t checklist.Text) bool {
	h := heading(s)
	return h != "" && (h == heading(t.JA) || h == heading(t.EN))
}

// columnsOf finds the row of headings within the first rows of a sheet, and
// the columns of the id and of each field (0 where there is none).
func (t table) columnsOf(g *grid) (head, id int, cols []int, err error) {
	for i, row := range g.rows[:min(len(g.rows), 60)] {
		id, cols = 0, make([]int, len(t.fields))
		for _, c := range row.cells {
			if isHead(c.text, t.id) {
				if id != 0 {
					return 0, 0, nil, twoHeads(g, c.text)
				}
				id = c.col
			}
			for k, f := range t.fields {
				if isHead(c.text, f.head) {
					if cols[k] != 0 {
						return 0, 0, nil, twoHeads(g, c.text)
					}
					cols[k] = c.col
				}
			}
		}
		must := slices.IndexFunc(t.fields, func(f ownField) bool { return f.head == t.must })
		if id != 0 && cols[must] != 0 {
			return i, id, cols, nil
		}
	}
	return 0, 0, nil, refuse("no-headings", fmt.Sprintf("シート「%s」に見出し「%s」「%s」の行が見つかりません。", g.name, t.id.JA, t.must.JA),
		fmt.Sprintf("sheet %s has no row with the headings %q and %q", g.name, t.id.EN, t.must.EN),
		"見出しの行を元に戻すか、もう一度書き出してください。隠れている「項目ID」の列を消さないでください。", "Restore the row of headings, or write the workbook again. Keep the hidden column of ids.")
}

// standsIn says whether a sheet of another name holds the table: a row with
// every heading of it.
func (t table) standsIn(g *grid) bool {
	_, _, cols, err := t.columnsOf(g)
	return err == nil && !slices.Contains(cols, 0)
}

func twoHeads(g *grid, head string) error {
	return refuse("two-headings", fmt.Sprintf("シート「%s」に見出し「%s」が二つあります。", g.name, safe(head)), fmt.Sprintf("sheet %s has the heading %q twice", g.name, safe(head)),
		"どちらの列を読めばよいか決められません。余分な列の見出しを変えてください。", "Rename the heading of the column that is not meant.")
}

// readTable reads the rows below the headings, by id, in whatever order.
func (rd *reader) readTable(g *grid, t table) error {
	head, idCol, cols, err := t.columnsOf(g)
	if err != nil {
		return err
	}
	for _, row := range g.rows[head+1:] {
		at := func(col int) string { return g.name + "!" + cell(col, row.n) }
		idCell := row.at(idCol)
		id := strings.TrimSpace(norm.NFKC.String(idCell.text))
		if id == "" {
			rd.strayRow(row, cols, at)
			continue
		}
		if !rd.take(id, at(idCol), t) {
			continue
		}
		for k, f := range t.fields {
			if cols[k] != 0 {
				rd.readCell(id, f.field, row.at(cols[k]), at(cols[k]))
			}
		}
	}
	return nil
}

// strayRow names what was written in a row without an id.
func (rd *reader) strayRow(row gridRow, cols []int, at func(int) string) {
	for _, col := range cols {
		if col != 0 && strings.TrimSpace(row.at(col).text) != "" {
			rd.problem(at(col), "項目IDのない行に書かれています。", "written in a row without an item id", "点検項目の行に書き移すか、消してください。", "Move it to the row of an item, or delete it.")
			return
		}
	}
}

// take notes an id, and says whether its row is to be read.
func (rd *reader) take(id, at string, t table) bool {
	key := t.sheet.JA + "\x00" + id
	if first, twice := rd.seen[key]; twice {
		rd.problem(at, fmt.Sprintf("「%s」の行が二つあります（もう一つは %s）。", safe(id), first), fmt.Sprintf("%q has two rows (the other is %s)", safe(id), first),
			"一つを消してください。", "Delete one of them.")
		return false
	}
	rd.seen[key] = at
	known := rd.Checklist.Question(id) != nil
	if t.facts {
		known = rd.Checklist.Fact(id) != nil
	}
	if !known {
		rd.problem(at, fmt.Sprintf("「%s」はこの点検項目にありません。", safe(id)), fmt.Sprintf("%q is not in this checklist", safe(id)), "項目IDを元に戻すか、行を消してください。", "Restore the id, or delete the row.")
	}
	return known
}

func (rd *reader) problem(at, ja, en, hintJA, hintEN string) {
	rd.bad = append(rd.bad, CellProblem{Cell: at, Text: checklist.Text{JA: ja, EN: en}, Hint: checklist.Text{JA: hintJA, EN: hintEN}})
}
