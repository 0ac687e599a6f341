package intake

import (
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// What people write where nothing is read: below a table, over its explanations, over
// the answers that the plan repeats, on the sheet of what was not asked.

// loose is text in rows that are of no item: a remark below the table.
type loose struct {
	first string
	n     int
}

func (l *loose) see(row gridRow, at func(int) string) {
	for _, c := range row.cells {
		if strings.TrimSpace(c.text) != "" && !report.OwnRemark(c.text) {
			l.count(at(c.col))
		}
	}
}

func (l *loose) count(at string) {
	if l.n == 0 {
		l.first = at
	}
	l.n++
}

// telling is a column that only tells of a question or a fact. Without texts it is
// one of formulas, over which somebody typed where a row has none.
type telling struct {
	col   int
	texts func(id string) []string
}

// tellings are those of a table; none where they may say something else: of another
// edition, and of a file that is not this one's.
func (rd *reader) tellings(g *grid, t table, h heads) (all []telling) {
	if t.csv || rd.origin.Edition || rd.origin.Other != nil {
		return nil
	}
	for _, head := range h.others {
		texts := report.Tells(head.text)
		switch {
		case t.facts:
			if report.TellsOfFact(head.text) {
				all = append(all, telling{head.col, func(id string) []string {
					return shownBoth(rd.Checklist.Fact(id).Why)
				}})
			}
		case texts != nil:
			all = append(all, telling{head.col, func(id string) []string { return texts(rd.Checklist.Question(id)) }})
		case report.OwnHeading(head.text) && fieldOf(head.text) == "" && g.computes(h, head.col):
			all = append(all, telling{col: head.col})
		}
	}
	return all
}

func shownBoth(t checklist.Text) []string { return []string{report.Shown(t.JA), report.Shown(t.EN)} }

// computes says whether there is a formula below a heading.
func (g *grid) computes(h heads, col int) bool {
	return slices.ContainsFunc(g.rows[h.row+1:], func(r gridRow) bool { return r.at(col).formula })
}

// typedOver sees what somebody wrote over the texts of a row that only tell.
func (rd *reader) typedOver(over *loose, tells []telling, id string, row gridRow, at func(int) string) {
	for _, told := range tells {
		c := row.at(told.col)
		text := checklist.Fold(c.text)
		same := func(s string) bool { return checklist.Fold(s) == text }
		if text != "" && !c.formula && (told.texts == nil || !slices.ContainsFunc(told.texts(id), same)) {
			over.count(at(told.col))
		}
	}
}

// follower is a column of the plan that repeats a field of the answers by a formula.
type follower struct {
	col   int
	field assess.Field
}

// followers are those of a table.
func followers(t table, h heads) (all []follower) {
	if t.facts || t.csv {
		return nil
	}
	for _, c := range h.others {
		if f := fieldOf(c.text); f != "" && !t.owns(f) {
			all = append(all, follower{c.col, f})
		}
	}
	return all
}

// fieldOf is the field of the answers that a heading names; empty where it names none.
func fieldOf(head string) assess.Field {
	for _, f := range assess.Fields {
		if !f.Plan && isHead(head, report.Heading(f.Field)) {
			return f.Field
		}
	}
	return ""
}

// followed keeps what somebody wrote where a field of the answers is repeated.
func (rd *reader) followed(all []follower, id string, row gridRow, at func(int) string) {
	for _, f := range all {
		c := row.at(f.col)
		if c.formula || strings.TrimSpace(c.text) == "" {
			continue
		}
		if rd.ofCSV {
			c.text = report.Unplain(c.text)
		}
		value := rd.text(c)
		if s, err := assess.ParseStatus(value); f.field == assess.FieldStatus && err == nil {
			value = normal(f.field, s.String())
		}
		rd.repeats = append(rd.repeats, repeated{fieldKey{id, f.field}, at(f.col), value})
	}
}

// checkFollowed names what the plan says otherwise than the answers: it cannot be
// taken in, since the answers are read from the one sheet that owns them. Pasted
// values of how it was are no entry.
func (rd *reader) checkFollowed() {
	now := map[fieldKey]string{}
	for _, f := range rd.found {
		now[f.fieldKey] = f.value
	}
	for _, r := range rd.repeats {
		base, known := rd.baseOf(r.fieldKey, rd.mine(r.fieldKey))
		if !same(r.value, now[r.fieldKey]) && !(known && same(r.value, base)) {
			rd.bad.add(here(r.cell), "followed", report.SheetAnswers.In(rd.lang))
		}
	}
}

// readSkipped tells of what somebody wrote on the sheet of what was not asked.
func (rd *reader) readSkipped(b *incoming) error {
	i := slices.IndexFunc(b.sheets, func(s sheetRef) bool { return isHead(s.name, report.SheetSkipped) })
	if i < 0 || rd.origin.Edition || rd.origin.Other != nil {
		return nil
	}
	g, err := b.probe(b.sheets[i], 0)
	if g == nil || err != nil {
		return err
	}
	var over loose
	heads := map[int]string{}
	id := 0
	for _, row := range g.rows {
		at := func(col int) string { return g.name + "!" + cell(col, row.n) }
		q := rd.Checklist.Question(strings.TrimSpace(row.at(id).text))
		switch {
		case id == 0:
			id = headRow(row, heads)
		case q != nil:
			rd.seeSkipped(&over, q, row, heads, at)
		default:
			over.see(row, at)
		}
	}
	if over.n > 0 {
		rd.noted.add(here(over.first), "skipped", over.n)
	}
	return nil
}

// headRow keeps the headings of a row that has one of ids, and says where that is; 0
// where it is another row.
func headRow(row gridRow, heads map[int]string) (id int) {
	for _, c := range row.cells {
		if isHead(c.text, report.HeadID) {
			id = c.col
		}
	}
	for _, c := range row.cells {
		if id != 0 && strings.TrimSpace(c.text) != "" {
			heads[c.col] = c.text
		}
	}
	return id
}

// seeSkipped counts what is written over or beside what was written of a question.
func (rd *reader) seeSkipped(over *loose, q *checklist.Question, row gridRow, heads map[int]string,
	at func(int) string) {
	for _, c := range row.cells {
		texts := report.Tells(heads[c.col])
		if isHead(heads[c.col], checklist.LabelAsk) {
			texts = func(q *checklist.Question) []string { return shownBoth(q.Ask) }
		}
		same := func(s string) bool { return checklist.Fold(s) == checklist.Fold(c.text) }
		if strings.TrimSpace(c.text) != "" &&
			(heads[c.col] == "" || texts != nil && !slices.ContainsFunc(texts(q), same)) {
			over.count(at(c.col))
		}
	}
}
