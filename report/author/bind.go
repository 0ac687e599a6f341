package author

import (
	"slices"
	"strings"

	"tenken/checklist"
)

// whole makes the text, in the order in which checklists are written.
func (b *binding) whole() {
	t := b.text
	_, comments := b.rows(sheetComments)
	for _, r := range comments {
		if s := strings.TrimSpace(strings.Join(r, " ")); s != "" {
			t.add(0, "# "+strings.TrimSpace(strings.TrimLeft(checklist.Clean(strings.ReplaceAll(s, "\n", " ")), "#")),
				"")
		}
	}
	t.add(0, "schema: "+checklist.Schema, "")
	head := b.head()
	view := slices.IndexFunc(head, func(v value) bool { return v.key == "view.of" })
	var of value
	if view >= 0 {
		of = head[view]
		head = slices.Delete(head, view, view+1)
	}
	t.mapping(0, head)
	t.items(0, "extends", valuesOf(get(b, sheetParents, parentColumns)))
	t.items(0, "sources", valuesOf(get(b, sheetSources, sourceColumns)))
	b.facts()
	if view >= 0 {
		b.view(of)
	}
	b.sections(view >= 0)
	t.items(0, "retired", valuesOf(get(b, sheetRetired, retiredColumns)))
	b.lineage()
}

func valuesOf(rows []row) (all [][]value) {
	for _, r := range rows {
		all = append(all, r.values)
	}
	return all
}

// head reads the values of the list itself: a key, what it is called, the value.
func (b *binding) head() []value {
	name, rows := b.rows(sheetHead)
	r := row{raw: map[string]string{}}
	for _, c := range headColumns {
		i := slices.IndexFunc(rows, func(r []string) bool { return len(r) > 0 && strings.TrimSpace(r[0]) == c.key })
		if i >= 0 && len(rows[i]) > 2 && strings.TrimSpace(rows[i][2]) != "" {
			b.take(&r, c.key, c.form, rows[i][2], cellName(name, 3, i+1))
		}
	}
	return r.values
}

// without leaves out the column by which a row was put where it belongs.
func without(r row, key string) []value {
	return slices.DeleteFunc(slices.Clone(r.values), func(v value) bool { return v.key == key })
}

func (b *binding) facts() {
	rows, under := get(b, sheetFacts, factColumns),
		b.grouped(sheetFacts, sheetOptions, get(b, sheetOptions, optionColumns), "fact")
	if len(rows) == 0 {
		return
	}
	b.text.add(0, "facts:", rows[0].cell)
	for _, r := range rows {
		b.text.item(1, r.values)
		b.text.items(2, "options", under(r.raw["id"]))
	}
}

// grouped hands out the rows that belong to an id, and reports those that belong to none.
func (b *binding) grouped(in, of sheet, rows []row, key string) func(id string) [][]value {
	ids := map[string]bool{}
	for _, r := range b.ids(in) {
		ids[r] = true
	}
	for _, r := range rows {
		if id := r.raw[key]; !ids[id] {
			b.problem(checklist.Error, r.cell, "belongs-nowhere",
				wordNowhere.With(b.name(in), checklist.Quoted(id)), wordCheckID)
		}
	}
	return func(id string) (all [][]value) {
		for _, r := range rows {
			if r.raw[key] != id {
				continue
			}
			if v := without(r, key); len(v) > 0 {
				all = append(all, v)
			}
		}
		return all
	}
}

// ids are the ids of a sheet, from the column of that key.
func (b *binding) ids(s sheet) (ids []string) {
	_, rows := b.rows(s)
	column := -1
	for _, r := range rows {
		if column < 0 {
			column = slices.IndexFunc(r, func(k string) bool { return strings.TrimSpace(k) == "id" })
		} else if column < len(r) {
			ids = append(ids, strings.TrimSpace(r[column]))
		}
	}
	return ids
}

func (b *binding) sections(short bool) {
	rows := get(b, sheetSections, sectionColumns)
	under := b.grouped(sheetSections, sheetQuestions, get(b, sheetQuestions, questionColumns), "section")
	if len(rows) == 0 {
		if !short {
			b.text.add(0, "sections: []", b.name(sheetSections))
		}
		return
	}
	b.text.add(0, "sections:", rows[0].cell)
	for _, r := range rows {
		b.text.item(1, r.values)
		if qs := under(r.raw["id"]); len(qs) > 0 {
			b.text.items(2, "questions", qs)
		} else {
			b.text.add(2, "questions: []", r.cell)
		}
	}
}

func (b *binding) view(of value) {
	t := b.text
	t.add(0, "view:", of.cell)
	t.add(1, "of: "+of.yaml, of.cell)
	rows := get(b, sheetView, viewColumns)
	if len(rows) == 0 {
		t.add(1, "questions: []", of.cell)
		return
	}
	t.add(1, "questions:", rows[0].cell)
	for _, r := range rows {
		t.add(2, "- "+word(r.raw["id"]), r.cell)
	}
	open := false
	for _, r := range rows {
		said := without(r, "id")
		if len(said) == 0 {
			continue
		}
		if !open {
			t.add(1, "ask:", r.cell)
			open = true
		}
		t.add(2, word(r.raw["id"])+":", r.cell)
		for _, v := range said {
			t.add(3, strings.TrimPrefix(v.key, "ask.")+": "+v.yaml, v.cell)
		}
	}
}

// lineage puts the steps of one older serial together.
func (b *binding) lineage() {
	t := b.text
	rows := get(b, sheetLineage, lineageColumns)
	for i, r := range rows {
		from := r.raw["from.serial"] + " " + r.raw["from.sha256"]
		if i == 0 {
			t.add(0, "lineage:", r.cell)
		}
		if i == 0 || from != rows[i-1].raw["from.serial"]+" "+rows[i-1].raw["from.sha256"] {
			t.item(1, slices.DeleteFunc(slices.Clone(r.values),
				func(v value) bool { return !strings.HasPrefix(v.key, "from.") }))
			b.stepsOf(rows, from, "questions")
			b.stepsOf(rows, from, "facts")
		}
	}
}

func (b *binding) stepsOf(rows []row, from, of string) {
	var all [][]value
	for _, r := range rows {
		if r.raw["from.serial"]+" "+r.raw["from.sha256"] != from || r.raw["of"] != of {
			continue
		}
		var step []value
		for _, v := range r.values {
			switch {
			case strings.HasPrefix(v.key, "from.") || v.key == "of":
			case of == "facts" && (v.key == "old" || v.key == "new"):
				step = append(step, value{v.key, word(r.raw[v.key]), v.cell})
			default:
				step = append(step, v)
			}
		}
		if of == "questions" && r.raw["new"] == "" {
			step = append(step, value{"new", "[]", r.cell})
		}
		if len(step) > 0 {
			all = append(all, step)
		}
	}
	b.text.items(2, of, all)
}
