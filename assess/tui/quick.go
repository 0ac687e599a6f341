package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"tenken/checklist"
)

// quickScreen is the result of the quick pass: no verdict, but how many are
// yes, the next three steps, and what to ask someone who knows (verdict.md 8).
type quickScreen struct{ list list }

func (*quickScreen) title(m *Model) string {
	return m.t("はじめの点検の結果", "Result of the first pass")
}

func (s *quickScreen) keys(m *Model) []binding {
	return append(s.list.keys(s.rows(m), checklist.Text{JA: "決める", EN: "choose"}),
		binding{keys: []string{"x"}, label: same("x"), text: checklist.Text{JA: "書き出す", EN: "export"}, line: true, do: func(string) tea.Cmd { return m.push(&exportScreen{quick: true}) }})
}

func (s *quickScreen) rows(m *Model) []row {
	var rows []row
	steps, ask := m.quickGaps()
	if left := m.unanswered(m.seen(viewQuick)); left > 0 {
		rows = append(rows, row{text: m.t(fmt.Sprintf("まだ %d 問に回答していません。続ける", left), fmt.Sprintf("%d still unanswered: go on", left)),
			do: func() tea.Cmd { return m.goOn(viewQuick) }}, row{})
	}
	if len(steps) > 0 {
		rows = append(rows, row{text: m.t("次にすること", "Next steps"), style: m.theme.Strong})
		for _, g := range steps[:min(3, len(steps))] {
			rows = append(rows, m.gapRow(g))
		}
		rows = append(rows, row{})
	}
	if len(ask) > 0 {
		rows = append(rows, row{text: m.t("詳しい人に聞くこと", "To ask someone who knows"), style: m.theme.Strong})
		for _, q := range ask {
			rows = append(rows, row{mark: m.meter.pad(q.ID, 10) + " ", text: oneLine(q.Ask.In(m.lang)), do: func() tea.Cmd { return m.push(&traceScreen{q: q}) }})
		}
		rows = append(rows, row{})
	}
	n := m.unanswered(m.seen(viewAll))
	return append(rows, row{text: m.t(fmt.Sprintf("続けて、残りの %d 問も点検する", n), fmt.Sprintf("Go on with the other %d questions", n)), style: m.theme.Strong,
		do: func() tea.Cmd {
			m.walk.view = viewAll
			m.toWalk()
			for _, q := range m.seen(viewOpen) {
				m.goTo(q)
				break
			}
			return nil
		}})
}

func (s *quickScreen) page(m *Model, c column) page {
	var p page
	m.para(c, &p, m.theme.Question, m.quickLine())
	m.para(c, &p, m.theme.Faint, m.t("はじめの点検には、適合・不適合の判定はありません。", "The first pass gives no verdict."))
	p.blank()
	s.list.draw(m, c, &p, s.rows(m))
	return p
}
