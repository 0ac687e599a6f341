package author

import "tenken/checklist"

// Rows of a sheet of items: what people call the columns, their keys, the items.
const (
	labelRow = 1
	keyRow   = 2
	firstRow = 3
)

// cells are what a list has for a sheet: a row an item.
func cells[T any](columns []column[T], items []T) (rows [][]string) {
	for _, x := range items {
		row := make([]string, len(columns))
		for i, c := range columns {
			row[i] = c.get(x)
		}
		rows = append(rows, row)
	}
	return rows
}

func facts(c *checklist.Checklist) (all []*checklist.Fact) {
	for i := range c.Facts {
		all = append(all, &c.Facts[i])
	}
	return all
}

func options(c *checklist.Checklist) (all []option) {
	for _, f := range c.Facts {
		for _, o := range f.Options {
			all = append(all, option{f.ID, o})
		}
	}
	return all
}

func sections(c *checklist.Checklist) (all []*checklist.Section) {
	for i := range c.Sections {
		all = append(all, &c.Sections[i])
	}
	return all
}

func questions(c *checklist.Checklist) (all []question) {
	for s, q := range c.All() {
		all = append(all, question{s.ID, q})
	}
	return all
}

func view(c *checklist.Checklist) (all []chosen) {
	if c.View == nil {
		return nil
	}
	for _, id := range c.View.Questions {
		all = append(all, chosen{id, c.View.Ask[id]})
	}
	return all
}

func steps(c *checklist.Checklist) (all []step) {
	for i := range c.Lineage {
		l := &c.Lineage[i]
		at := step{serial: l.Serial, sha256: l.SHA256}
		if len(l.Questions)+len(l.Facts) == 0 {
			all = append(all, at)
		}
		for j := range l.Questions {
			s := at
			s.q = &l.Questions[j]
			all = append(all, s)
		}
		for j := range l.Facts {
			s := at
			s.f = &l.Facts[j]
			all = append(all, s)
		}
	}
	return all
}
