package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// passScreen chooses between the quick pass of ten questions and all of them.
type passScreen struct{ list list }

func (*passScreen) title(m *Model) string { return oneLine(m.session().Assessment().Organisation) }

func (s *passScreen) keys(m *Model) []binding {
	rows := s.rows(m)
	table := s.list.keys(rows, checklist.Text{JA: "始める", EN: "begin"})
	return append(table,
		binding{keys: digits((len(rows) + 1) / 2), label: same(fmt.Sprintf("1-%d", (len(rows)+1)/2)), text: checklist.Text{JA: "選んで始める", EN: "choose and begin"}, do: func(key string) tea.Cmd {
			n := 0
			for _, r := range rows {
				if r.do == nil {
					continue
				}
				if n == digit(key) {
					return r.do()
				}
				n++
			}
			return nil
		}},
		binding{keys: []string{"f"}, label: same("f"), text: checklist.Text{JA: "前提を直す", EN: "change the facts"}, do: func(string) tea.Cmd { return m.openFacts() }})
}

func (s *passScreen) rows(m *Model) []row {
	var rows []row
	if n := len(m.session().Asked(m.session().In(assess.FocusFirst))); n > 0 {
		rows = append(rows, row{mark: "1  ",
			text:  m.t(fmt.Sprintf("まず %d 問だけ（10 分くらい）", n), fmt.Sprintf("First only %d questions (about ten minutes)", n)),
			about: m.t("大事なところだけを見ます。続きはいつでもできます。", "Only what matters most. You can go on at any time."),
			do:    func() tea.Cmd { return m.walkThrough(assess.FocusFirst) }}, row{})
	}
	n := len(m.session().Asked())
	return append(rows, row{mark: fmt.Sprintf("%d  ", len(rows)/2+1),
		text:  m.t(fmt.Sprintf("すべて（%d 問）", n), fmt.Sprintf("All %d questions", n)),
		about: m.t("点検結果と改善計画が出ます。途中でやめても、続きからできます。", "Gives the result and a plan. Stop whenever you like and go on later."),
		do:    func() tea.Cmd { return m.walkThrough(assess.FocusAll) }}, row{}, row{mark: fmt.Sprintf("%d  ", len(rows)/2+2),
		text:  m.t("すべて、大事な順に", "All, what matters most first"),
		about: m.t("判定を左右するものから先に聞きます。時間が足りないときに向いています。", "What decides the verdict is asked first: for when time is short."),
		do: func() tea.Cmd {
			m.session().SetOrder(assess.ByPriority)
			return m.walkThrough(assess.FocusAll)
		}})
}

func (s *passScreen) page(m *Model, c column) page {
	var p page
	m.alone(c, &p, m.theme.Question, m.t("どこまで点検しますか", "How far do you want to go?"))
	p.blank()
	s.list.draw(m, c, &p, s.rows(m))
	return p
}
