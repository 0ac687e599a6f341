package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
)

func (*overviewScreen) title(m *model) string { return m.t(wOverview) }

func (*overviewScreen) toGo(m *model) string { return m.f(wToGo, m.session().Progress().Remaining) }

func (o *overviewScreen) keys(m *model) []binding {
	turn := func(by int) func(string) tea.Cmd {
		return func(string) tea.Cmd {
			o.scope = (o.scope + by) % len(m.scopes())
			o.preselect(m)
			return nil
		}
	}
	table := o.list.keys(o.rows(m), wDoSection)
	if n := len(m.scopes()); n > 1 {
		table = append(table, onKey("Tab", wWhichQuestions, turn(1)).inLine(),
			onKey("Shift+Tab", wWhichQuestions, turn(n-1)))
	}
	return append(table,
		onKey("r", wSeeResult, func(string) tea.Cmd { return m.showResult() }).inLine(),
		onKey("/", wFind, func(string) tea.Cmd { return m.find("") }).also("・", "j").ifRoom(),
		onKey("f", wChangeFacts, func(string) tea.Cmd { return m.openFacts() }),
		onKey("k", wDoExport, func(string) tea.Cmd { return m.openExports(false, m.scopes()[o.scope].who) }),
		m.manageKey().inLine())
}

func (o *overviewScreen) rows(m *model) []listRow {
	var rows []listRow
	r := m.session().Result()
	tasks := m.tasks(m.scopes()[o.scope])
	words, state := 0, make([]string, len(tasks))
	for i, t := range tasks {
		if !m.session().Short() && t.who == "" { // the verdict is of the whole section
			state[i] = m.sectionState(r.Sections[t.n])
		}
		words = max(words, m.meter.Cells(state[i]))
	}
	for i, t := range tasks {
		tail := fmt.Sprintf("%2d/%2d", t.asked-t.left, t.asked)
		if m.width >= 70 {
			long := ""
			if t.left > 0 {
				long = m.f(wMinutesShort, assess.Minutes(t.left))
			}
			tail += "  " + spaces(6-m.meter.Cells(long)) + long
		}
		if words > 0 && !m.narrow() {
			tail += "  " + m.meter.Pad(state[i], words)
		}
		name := oneLine(t.section.Title.In(m.lang))
		mark := m.meter.Pad(m.t(t.state()), m.meter.Cells(m.t(wTaskBegun))) + "  "
		if !m.narrow() {
			mark += m.meter.Pad(t.section.ID, 8)
		}
		rows = append(rows, listRow{mark: mark, text: name, tail: tail, of: t.section.ID,
			do: func() tea.Cmd { return m.doTask(t) }})
	}
	return rows
}

// doTask walks through a section; one that is done shows its answers.
func (m *model) doTask(t task) tea.Cmd {
	t.begin(m.session())
	for i, s := range m.stack {
		if _, ok := s.(*overviewScreen); ok { // to which Esc then leads back
			m.stack = append(m.stack[:i+1], &walkScreen{})
			break
		}
	}
	m.settle()
	if t.left == 0 {
		return m.push(&checkScreen{})
	}
	return nil
}

func (o *overviewScreen) page(m *model, c column) page {
	var p page
	g := m.session().Progress()
	m.para(c, &p, m.theme.Strong, m.f(wProgress, g.Answered(), g.Asked, g.Remaining))
	if sc := m.scopes()[o.scope]; sc != (scope{}) {
		asked, left := 0, 0
		for _, t := range m.tasks(sc) {
			asked, left = asked+t.asked, left+t.left
		}
		m.para(c, &p, m.theme.Note, m.f(wOnlyThese, m.scopeName(sc), asked, left))
	} else if why := m.whyRemaining(); why != "" {
		m.para(c, &p, m.theme.Faint, why+m.t(wStop))
	}
	if m.height >= 16 {
		p.blank()
	}
	p.stuck = len(p.lines)
	o.list.draw(m, c, &p, o.rows(m))
	return p
}

func (*checkScreen) title(m *model) string {
	if sec := sectionByID(m.session().Checklist(), m.session().Part().Section); sec != nil {
		return oneLine(sec.Title.In(m.lang))
	}
	return m.t(wOverview)
}

func (s *checkScreen) keys(m *model) []binding {
	return append(s.list.keys(s.rows(m), wDecide),
		onKey("o", wSeeOverview, func(string) tea.Cmd { return m.openOverview() }).inLine(),
		onKey("u", wUndo, m.undo).also("ctrl+z"), m.manageKey())
}

func (s *checkScreen) rows(m *model) []listRow {
	part := m.session().Part()
	strong := m.theme.Strong
	var rows []listRow
	if t := m.taskAfter(scope{m.session().Focus(), part.Who}, part.Section); t != nil {
		name := oneLine(t.section.Title.In(m.lang))
		rows = append(rows, listRow{text: m.f(wNextSection, name, assess.Minutes(t.left)), style: strong,
			do: func() tea.Cmd {
				t.begin(m.session())
				m.toWalk()
				return nil
			}})
	} else {
		rows = append(rows, listRow{text: m.t(wToTheResult), style: strong,
			do: func() tea.Cmd { return m.showResult() }})
	}
	rows = append(rows, listRow{text: m.t(wToTheTasks), do: func() tea.Cmd { return m.openOverview() }},
		listRow{gap: true}, listRow{text: m.t(wYourAnswers), style: m.theme.Faint})
	for _, q := range m.session().Asked(m.session().In(m.session().Focus()), m.session().Of(part)) {
		a := m.session().AnswerOf(q.ID)
		rows = append(rows, listRow{text: oneLine(q.Ask.In(m.lang)), tail: a.Status.Label(m.lang), of: q.ID,
			about: oneLine(a.Reason), do: func() tea.Cmd {
				m.toWalk()
				m.goTo(q)
				m.walk.checking = true
				return nil
			}})
	}
	return rows
}

func (s *checkScreen) page(m *model, c column) page {
	return m.headedList(c, m.theme.Note, m.t(wSectionDone), &s.list, s.rows(m))
}
