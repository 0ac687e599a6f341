package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// rare reports whether few say yes to any of the facts: then no mark is a no.
func rare(facts []*checklist.Fact) bool {
	return !slices.ContainsFunc(facts, func(f *checklist.Fact) bool { return !f.Rare })
}

func (*ticksScreen) title(m *model) string { return m.t(wFacts) }

func (*ticksScreen) toGo(m *model) string { return m.factPagesLeft() }

func (t *ticksScreen) keys(m *model) []binding {
	rows := t.rows(m)
	table := moves(wChoose, func(n int) {
		t.list.move(rows, n)
		t.far, t.sure = max(t.far, t.list.at), false
	})
	if !rare(t.facts) {
		table = append(table, onKeys(digits(3), alike("1-3"), wAnswer, func(key string) tea.Cmd {
			return t.answer(m, tickValues[digitRow(key)])
		}).inLine())
	}
	space := onKey("Space", wTickFact, func(string) tea.Cmd { return t.list.doHere(rows) })
	space.line = rare(t.facts)
	return append(table,
		onKey("Enter", wNext, func(string) tea.Cmd { return t.next(m) }).inLine(), space,
		onKey("Esc", wLater, m.back).inLine())
}

// tickValues are the values by the digits that state them.
var tickValues = []string{checklist.YesValue, checklist.NoValue, checklist.UnknownValue}

// tickMarks are the marks of a row of which no mark is a no, by its value.
var tickMarks = map[string]string{"": "[ ] ", checklist.YesValue: "[x] ", checklist.UnknownValue: "[?] "}

func (t *ticksScreen) rows(m *model) []listRow {
	var rows []listRow
	turns := map[string]string{"": checklist.YesValue, checklist.YesValue: checklist.UnknownValue}
	if !rare(t.facts) {
		turns = map[string]string{"": checklist.YesValue, checklist.YesValue: checklist.NoValue,
			checklist.NoValue: checklist.UnknownValue}
	}
	for _, f := range t.facts {
		rows = append(rows, listRow{mark: t.mark(m, f), text: f.Ask.In(m.lang), of: f.ID, do: func() tea.Cmd {
			t.marks[f.ID], t.sure = turns[t.marks[f.ID]], false
			return nil
		}})
	}
	return rows
}

// mark is what precedes a fact.
func (t *ticksScreen) mark(m *model, f *checklist.Fact) string {
	v := t.marks[f.ID]
	switch {
	case rare(t.facts):
		return tickMarks[v]
	case v == "":
		return "[      ] "
	case v == checklist.UnknownValue:
		return "[  ?   ] "
	}
	return "[" + m.meter.Pad(f.ValueLabel(v, m.lang), 6) + "] "
}

// answer answers the fact stood on and goes to the next.
func (t *ticksScreen) answer(m *model, value string) tea.Cmd {
	rows := t.rows(m)
	if r := t.list.here(rows); r != nil {
		t.marks[r.of] = value
		t.list.move(rows, 1)
		t.far = max(t.far, t.list.at)
	}
	return nil
}

// next states all, once every row was in sight and it was told what becomes a no.
func (t *ticksScreen) next(m *model) tea.Cmd {
	var open []int
	for i, f := range t.facts {
		if t.marks[f.ID] == "" {
			open = append(open, i)
		}
	}
	switch {
	case !rare(t.facts) && len(open) > 0:
		t.list.at = open[0]
		m.refuse(wNotAllAnswered.With(len(open)))
		return nil
	case !t.shownAll(m):
		m.refuse(wReadToTheEnd)
		return nil
	case len(open) > 0 && !t.sure:
		t.sure = true
		m.tell(wBecomeNo.With(len(open)))
		return nil
	}
	for _, i := range open {
		t.marks[t.facts[i].ID] = checklist.UnmarkedValue
	}
	return sequence(t.state(m), m.nextFacts(t.facts[0].ID))
}

// state states what is marked, in one event.
func (t *ticksScreen) state(m *model) tea.Cmd {
	var values []assess.FactValue
	for _, f := range t.facts {
		if v := t.marks[f.ID]; v != "" {
			values = append(values, assess.FactValue{ID: f.ID, Value: v})
		}
	}
	if len(values) == 0 {
		return nil
	}
	return m.record(m.session().State(values...))
}

// keep states what was answered with digits when the page is left; ticks state
// nothing before Enter, for a row without one is no answer yet.
func (t *ticksScreen) keep(m *model) tea.Cmd {
	if rare(t.facts) {
		return nil
	}
	return t.state(m)
}

func (*ticksScreen) typedOn(*model) drafts { return nil }

// shownAll reports whether the last row was in sight.
func (t *ticksScreen) shownAll(m *model) bool {
	c := m.column()
	lines := 0
	for _, r := range t.rows(m) {
		lines += len(m.drawRow(c, r, false))
	}
	about := len(m.meter.Wrap(m.t(t.about()), c.width)) + 1
	return t.far == len(t.facts)-1 || lines+about <= c.height-len(m.head(c))-len(m.foot(c))
}

func (t *ticksScreen) about() checklist.Text {
	if rare(t.facts) {
		return wTicksAbout
	}
	return wRowsAbout
}

func (t *ticksScreen) page(m *model, c column) page {
	var p page
	m.para(c, &p, m.theme.Faint, m.t(t.about()))
	p.blank()
	t.list.draw(m, c, &p, t.rows(m))
	if r := t.list.here(t.rows(m)); r != nil && !rare(t.facts) {
		p.blank()
		m.para(c, &p, m.theme.Faint, m.t(wWhyThisAsked)+legible(m.session().Checklist().Fact(r.of).Why.In(m.lang)))
	}
	return p
}
