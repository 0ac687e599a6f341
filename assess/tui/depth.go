package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
)

// depthScreen chooses between the quick pass of ten questions and all of them.
type depthScreen struct{ list list }

func (*depthScreen) title(m *model) string { return oneLine(m.session().Assessment().Organisation) }

func (s *depthScreen) keys(m *model) []binding {
	rows := s.rows(m)
	table := s.list.keys(rows, wBegin)
	return append(table,
		onKeys(digits((len(rows)+1)/2), same(fmt.Sprintf("1-%d", (len(rows)+1)/2)), wChooseBegin,
			func(key string) tea.Cmd {
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
			}),
		on("f", wChangeFacts, func(string) tea.Cmd { return m.openFacts() }))
}

func (s *depthScreen) rows(m *model) []row {
	var rows []row
	if n := len(m.session().Asked(m.session().In(assess.FocusFirst))); n > 0 {
		rows = append(rows, row{mark: "1  ",
			text:  m.f(wFirstOnlyQuestionsAbout, n),
			about: m.t(wOnlyWhatMattersMost),
			do:    func() tea.Cmd { return m.walkThrough(assess.FocusFirst) }}, row{})
	}
	n := len(m.session().Asked())
	return append(rows, row{mark: fmt.Sprintf("%d  ", len(rows)/2+1),
		text:  m.f(wAllQuestions, n),
		about: m.t(wGivesResultPlanStop),
		do:    func() tea.Cmd { return m.walkThrough(assess.FocusAll) }}, row{}, row{mark: fmt.Sprintf("%d  ",
		len(rows)/2+2),
		text:  m.t(wAllWhatMattersMost),
		about: m.t(wWhatDecidesVerdictAsked),
		do: func() tea.Cmd {
			m.session().SetOrder(assess.ByPriority)
			return m.walkThrough(assess.FocusAll)
		}})
}

func (s *depthScreen) page(m *model, c column) page {
	var p page
	m.alone(c, &p, m.theme.Question, m.t(wHowFarDoWant))
	p.blank()
	s.list.draw(m, c, &p, s.rows(m))
	return p
}
