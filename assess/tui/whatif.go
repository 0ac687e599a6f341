package tui

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"tenken/assess"
)

// whatIfScreen shows what the result would be if the question at hand were
// answered otherwise. It changes nothing.
type whatIfScreen struct{}

func (*whatIfScreen) title(m *Model) string { return m.t("もし答えが変わったら", "What if") }

func (*whatIfScreen) keys(*Model) []binding { return nil }

func (*whatIfScreen) page(m *Model, c column) page {
	var p page
	q := m.session().At()
	now := m.session().AnswerOf(q.ID).Status
	m.alone(c, &p, m.theme.Question, q.ID+"  "+shown(q.Ask.In(m.lang)))
	p.blank()
	columns := []assess.Figure{assess.FigureVerdict, assess.FigureRate, assess.FigureGrade}
	widths := []int{13, 17, 17, 16} // cells of the answer and of each figure
	switch {
	case m.narrow():
		widths = []int{13, 7, 9, 0}
	case c.width < 70:
		widths = []int{13, 17, 9, 10}
	default:
		head := m.meter.pad("", widths[0])
		for i, f := range columns {
			head += m.meter.pad(f.Label(m.lang), widths[i+1]) + " "
		}
		p.add(m.theme.Faint.Render(head))
	}
	for _, st := range assess.Answers {
		if st == assess.NotApplicable {
			continue
		}
		mark, style := "  ", lipgloss.NewStyle()
		if st == now {
			mark, style = "* ", m.theme.Strong
		}
		r := m.session().WhatIf(q.ID, st)
		line := m.meter.pad(mark+st.Label(m.lang), widths[0])
		for i, f := range columns {
			if n := widths[i+1]; n > 0 {
				line += m.meter.pad(cmp.Or(f.Value(r, m.lang), assess.NoFigure), n) + " "
			}
		}
		p.add(style.Render(m.meter.cut(strings.TrimRight(line, " "), c.width)))
	}
	p.blank()
	m.para(c, &p, m.theme.Faint, m.t("* がいまの答えです。ここでは何も変わりません。", "* marks the present answer. Nothing changes here."))
	return p
}

var _ tea.Model = (*Model)(nil)
