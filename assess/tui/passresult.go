package tui

import (
	tea "charm.land/bubbletea/v2"

	"tenken/assess"
)

// passResult is the result of the quick pass or of a short list: no verdict,
// but how many are yes, the next three steps, and what to ask someone who
// knows (rule tenken-verdict/1, 8).
type passResult struct{ list list }

func (*passResult) title(m *model) string {
	if m.session().Short() {
		return m.t(wResult2)
	}
	return m.t(wResultFirstPass)
}

func (s *passResult) keys(m *model) []binding {
	return append(s.list.keys(s.rows(m), wDecide),
		on("k", wDoExport, func(string) tea.Cmd { return m.push(&exportScreen{quick: true}) }).inLine(),
		on("o", wSeeOverview, func(string) tea.Cmd { return m.push(newOverview(m)) }).inLine())
}

func (s *passResult) rows(m *model) []row {
	pass, round := m.session().Pass(), assess.FocusFirst
	if m.session().Short() {
		round = assess.FocusAll
	}
	strong := m.theme.Strong
	var rows []row
	if pass.Unanswered > 0 {
		rows = append(rows, row{text: m.f(wStillUnansweredGoOn, pass.Unanswered), style: strong,
			do: func() tea.Cmd { return m.walkThrough(round) }})
	} else if n := m.session().Progress().Remaining; n > 0 && !m.session().Short() {
		rows = append(rows, row{text: m.f(wGoOnOtherQuestions, n), style: strong,
			do: func() tea.Cmd { return m.goOnWithAll(assess.ByList) }},
			row{text: m.t(wGoOnByPriority), style: strong,
				do: func() tea.Cmd { return m.goOnWithAll(assess.ByPriority) }})
	}
	rows = append(rows, row{text: m.t(wWriteOutPrint), style: strong,
		do: func() tea.Cmd { return m.push(&exportScreen{quick: true}) }}, row{})
	if len(pass.Steps) > 0 {
		rows = append(rows, row{text: m.t(wNextSteps), style: strong})
		rows = append(rows, m.gapRows(1, pass.Steps)...)
		rows = append(rows, row{})
	}
	if len(pass.Ask) > 0 {
		rows = append(rows, row{text: m.t(wAskSomeoneWhoKnows), style: strong})
		for _, q := range pass.Ask {
			rows = append(rows, row{mark: m.meter.pad(q.ID, 10) + " ", text: oneLine(q.Ask.In(m.lang)),
				do: func() tea.Cmd { return m.push(&traceScreen{q: q}) }})
		}
	}
	return rows
}

func (s *passResult) page(m *model, c column) page {
	var p page
	m.para(c, &p, m.theme.Question, m.session().Pass().In(m.lang))
	p.stuck = len(p.lines)
	m.para(c, &p, m.theme.Faint, m.session().NoVerdict(m.lang))
	p.blank()
	s.list.draw(m, c, &p, s.rows(m))
	return p
}
