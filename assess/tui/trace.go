package tui

import (
	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// traceScreen tells how a figure, or one question, came into the result.
type traceScreen struct {
	q      *checklist.Question // of one question, else of the figure
	figure assess.Figure
	list   list
}

func (t *traceScreen) title(m *model) string {
	if t.q != nil {
		return t.q.ID
	}
	return t.figure.Label(m.lang)
}

func (t *traceScreen) keys(m *model) []binding {
	if t.q == nil {
		return t.list.keys(t.rows(m), wDetails)
	}
	return []binding{on("Enter", wGoThisQuestion, func(string) tea.Cmd {
		if item := t.item(m); item == nil || item.Applies == checklist.False {
			m.refuse(wNotAskedNowBecause)
			return nil
		}
		m.session().SetFocus(assess.FocusAll)
		m.toWalk()
		m.goTo(t.q)
		return nil
	}).inLine()}
}

func (t *traceScreen) item(m *model) *assess.Item {
	items := m.session().Result().Items
	for i := range items {
		if items[i].Question.ID == t.q.ID {
			return &items[i]
		}
	}
	return nil
}

func (t *traceScreen) rows(m *model) []row {
	r := m.session().Result()
	var rows []row
	for _, i := range r.Items {
		if !t.figure.Has(i, r) {
			continue
		}
		tail := i.Status.Label(m.lang)
		if t.figure == assess.FigureWayUp {
			tail += "  " + i.Question.Work.Label(m.lang)
		}
		if t.figure == assess.FigureNotAsked {
			tail = ""
		}
		rows = append(rows, row{mark: m.meter.pad(i.Question.ID, 10) + " ", text: oneLine(i.Question.Ask.In(m.lang)),
			tail: tail,
			do:   func() tea.Cmd { return m.push(&traceScreen{q: i.Question}) }})
	}
	return rows
}

func (t *traceScreen) page(m *model, c column) page {
	var p page
	if t.q != nil {
		t.question(m, c, &p)
		return p
	}
	if f := m.figureText(t.figure); f != "" {
		m.para(c, &p, m.theme.Strong, f)
		p.stuck = 1
	}
	m.para(c, &p, m.theme.Faint, t.figure.Rule(m.lang))
	p.blank()
	rows := t.rows(m)
	if len(rows) == 0 {
		p.add(m.t(wNoneHere))
	}
	t.list.draw(m, c, &p, rows)
	return p
}

// question tells of one question: why it was asked or not, and how it counted.
func (t *traceScreen) question(m *model, c column, p *page) {
	m.alone(c, p, m.theme.Question, shown(t.q.Ask.In(m.lang)))
	p.blank()
	for _, l := range m.standsFor(t.q) {
		p.add(m.meter.hang(m.meter.pad(l[0], 10)+"  ", shown(l[1]), c.width)...)
	}
}
