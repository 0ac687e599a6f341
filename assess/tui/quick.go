package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// passResult is the result of the quick pass or of a short list: no verdict,
// but how many are yes, the next three steps, and what to ask someone who
// knows (rule tenken-verdict/1, 8).
type passResult struct{ list list }

func (*passResult) title(m *Model) string {
	if m.session().Short() {
		return m.t("点検の結果", "Result")
	}
	return m.t("はじめの点検の結果", "Result of the first pass")
}

func (s *passResult) keys(m *Model) []binding {
	return append(s.list.keys(s.rows(m), checklist.Text{JA: "決める", EN: "choose"}),
		binding{keys: []string{"x"}, label: same("x"), text: checklist.Text{JA: "書き出す", EN: "export"}, line: true, do: func(string) tea.Cmd { return m.push(&exportScreen{quick: true}) }},
		binding{keys: []string{"o"}, label: same("o"), text: checklist.Text{JA: "全体を見る", EN: "overview"}, line: true, do: func(string) tea.Cmd { return m.push(newOverview(m)) }})
}

func (s *passResult) rows(m *Model) []row {
	var rows []row
	pass, round := m.session().Pass(), assess.FocusFirst
	if m.session().Short() {
		round = assess.FocusAll
	}
	if pass.Unanswered > 0 {
		rows = append(rows, row{text: m.t(fmt.Sprintf("まだ %d 問に回答していません。続ける", pass.Unanswered), fmt.Sprintf("%d still unanswered: go on", pass.Unanswered)),
			do: func() tea.Cmd { return m.walkThrough(round) }}, row{})
	}
	if len(pass.Steps) > 0 {
		rows = append(rows, row{text: m.t("次にすること", "Next steps"), style: m.theme.Strong})
		rows = append(rows, m.gapRows(1, pass.Steps)...)
		rows = append(rows, row{})
	}
	if len(pass.Ask) > 0 {
		rows = append(rows, row{text: m.t("詳しい人に聞くこと", "To ask someone who knows"), style: m.theme.Strong})
		for _, q := range pass.Ask {
			rows = append(rows, row{mark: m.meter.pad(q.ID, 10) + " ", text: oneLine(q.Ask.In(m.lang)), do: func() tea.Cmd { return m.push(&traceScreen{q: q}) }})
		}
		rows = append(rows, row{})
	}
	rows = append(rows, row{text: m.t("印刷できるように書き出す", "Write it out, to print"), style: m.theme.Strong, do: func() tea.Cmd { return m.push(&exportScreen{quick: true}) }})
	if n := m.session().Progress().Remaining; n > 0 && !m.session().Short() {
		rows = append(rows, row{text: m.t(fmt.Sprintf("続けて、残りの %d 問も点検する", n), fmt.Sprintf("Go on with the other %d questions", n)), style: m.theme.Strong,
			do: func() tea.Cmd { return m.walkThrough(assess.FocusAll) }})
	}
	return rows
}

func (s *passResult) page(m *Model, c column) page {
	var p page
	m.para(c, &p, m.theme.Question, m.session().Pass().In(m.lang))
	p.stuck = len(p.lines)
	m.para(c, &p, m.theme.Faint, m.session().NoVerdict(m.lang))
	p.blank()
	s.list.draw(m, c, &p, s.rows(m))
	return p
}
