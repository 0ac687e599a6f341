package tui

import (
	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// option is one of several answers to choose from, with a few words on it.
type option struct {
	name, about checklist.Text
}

// choices draws options one a line: the number to press, the name, the words.
// chosen is the present answer, at the row on which the arrows stand (-1: none).
// What is chosen is also marked by brackets, never by colour alone.
func (m *model) choices(c column, options []option, chosen, at int) []string {
	widest := 0
	for _, o := range options {
		widest = max(widest, m.meter.cells(oneLine(o.name.In(m.lang))))
	}
	var lines []string
	for i, o := range options {
		name := oneLine(o.name.In(m.lang))
		mark := "  "
		if i == at {
			mark = "> "
		}
		number := string(rune('1' + i))
		if i >= 9 {
			number = " "
		}
		text := " " + number + "  " + name + " "
		if i == chosen {
			text = "[" + number + "] " + name + " "
		}
		about := oneLine(o.about.In(m.lang))
		gap := widest - m.meter.cells(name) + 2
		room := c.width - 2 - m.meter.cells(text) - gap
		text = m.meter.cut(text, c.width-2)
		switch {
		case i == at:
			text = m.theme.Cursor.Render(text)
		case i == chosen:
			text = m.theme.Strong.Render(text)
		}
		if about != "" && m.meter.cells(about) <= room {
			text += spaces(gap) + m.theme.Faint.Render(about)
		}
		lines = append(lines, mark+text)
	}
	return lines
}

// step moves a row by n within count rows; from nowhere (-1) the first or last.
func step(at, n, count int) int {
	if count == 0 {
		return -1
	}
	if at < 0 && n < 0 {
		return count - 1
	}
	return min(max(0, at+n), count-1)
}

// digit is the row that a digit key means, from 0.
func digit(key string) int { return int(key[0] - '1') }

// digits are the keys 1..n.
func digits(n int) []string {
	var keys []string
	for i := range min(n, 9) {
		keys = append(keys, string(rune('1'+i)))
	}
	return keys
}

// ticksScreen asks facts that belong together, or to which few say yes, on one
// page: what is the case is ticked, what is not known is marked so, and the rest
// becomes a no. It states them in one event, and nothing when it is left.
type ticksScreen struct {
	facts []*checklist.Fact
	marks map[string]string // what is marked, by fact
	list  list
	far   int  // the last row that was stood on
	sure  bool // it was told what Enter does
}

func newTicks(facts []*checklist.Fact) *ticksScreen {
	return &ticksScreen{facts: facts, marks: map[string]string{}}
}

func (*ticksScreen) title(m *model) string { return m.t(wFacts) }

func (t *ticksScreen) keys(m *model) []binding {
	rows := t.rows(m)
	table := moves(wChoose, func(n int) {
		t.list.move(rows, n)
		t.far, t.sure = max(t.far, t.list.at), false
	})
	return append(table,
		onKeys([]string{"home", "end"}, same("Home/End"), wFirstLast, table[0].do),
		on("Space", wTickOrUnknown, func(string) tea.Cmd {
			if r := t.list.here(rows); r != nil {
				return r.do()
			}
			return nil
		}).inLine(),
		on("Enter", wNext, func(string) tea.Cmd { return t.next(m) }).inLine(),
		on("Esc", wRestLater, m.back).inLine())
}

// tickMarks are the marks of a row by its value.
var tickMarks = map[string]string{"": "[ ] ", checklist.YesValue: "[x] ", checklist.UnknownValue: "[?] "}

func (t *ticksScreen) rows(m *model) []row {
	var rows []row
	for _, f := range t.facts {
		rows = append(rows, row{mark: tickMarks[t.marks[f.ID]], text: f.Ask.In(m.lang), of: f.ID, do: func() tea.Cmd {
			t.marks[f.ID], t.sure = map[string]string{
				"": checklist.YesValue, checklist.YesValue: checklist.UnknownValue,
			}[t.marks[f.ID]], false
			return nil
		}})
	}
	return rows
}

// next states all, once every row was in sight and it was told what becomes a no.
func (t *ticksScreen) next(m *model) tea.Cmd {
	left := 0
	values := make([]assess.FactValue, len(t.facts))
	for i, f := range t.facts {
		values[i] = assess.FactValue{ID: f.ID, Value: t.marks[f.ID]}
		if values[i].Value == "" {
			values[i].Value = checklist.NoValue
			left++
		}
	}
	switch {
	case !t.shownAll(m):
		m.refuse(wReadToTheEnd)
		return nil
	case left > 0 && !t.sure:
		t.sure = true
		m.tell(filled(wBecomeNo, left))
		return nil
	}
	ev, err := m.session().State(values...)
	cmd := m.record(ev, err)
	if err != nil {
		return cmd
	}
	pages := m.session().FactPages()
	at := pageOfFact(pages, t.facts[0].ID)
	if s := m.openPage(pages[max(0, at):]); s != nil {
		return sequence(cmd, m.replace(s))
	}
	return sequence(cmd, m.pop())
}

// shownAll reports whether the last row was in sight.
func (t *ticksScreen) shownAll(m *model) bool {
	c := m.column()
	lines := 0
	for _, r := range t.rows(m) {
		lines += len(m.drawRow(c, r, false))
	}
	about := len(m.meter.wrap(m.t(wTicksAbout), c.width)) + 1
	return t.far == len(t.facts)-1 || lines+about <= c.height-len(m.head(c))-len(m.foot(c))
}

func (t *ticksScreen) page(m *model, c column) page {
	var p page
	m.para(c, &p, m.theme.Faint, m.t(wTicksAbout))
	p.blank()
	t.list.draw(m, c, &p, t.rows(m))
	return p
}
