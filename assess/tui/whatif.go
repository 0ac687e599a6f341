package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

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
	label, verdict, rate := 16, 18, 10
	if c.width < 60 {
		label, verdict, rate = 12, 8, 8
	}
	p.add(m.theme.Faint.Render(m.meter.cut(m.meter.pad("  "+m.t("答え", "Answer"), label)+" "+m.meter.pad(m.t("法的義務", "Duties"), verdict)+" "+
		m.meter.pad(m.t("割合", "Met"), rate)+" "+m.t("評価", "Grade"), c.width)))
	for _, st := range []assess.Status{assess.Yes, assess.Partly, assess.No, assess.Unknown} {
		r := m.session().WhatIf(q.ID, st)
		mark := "  "
		if st == now {
			mark = "* "
		}
		v, i := "-", "-"
		if r.Legal != nil {
			v, i = r.Legal.Verdict.Label(m.lang), interval(r.Legal.Rate)
		}
		line := fmt.Sprintf("%s %s %s %s", m.meter.pad(mark+st.Label(m.lang), label), m.meter.pad(v, verdict), m.meter.pad(i, rate), r.Grade.Label(m.lang))
		if st == now {
			p.add(m.theme.Strong.Render(m.meter.cut(line, c.width)))
		} else {
			p.add(m.meter.cut(line, c.width))
		}
	}
	p.blank()
	m.para(c, &p, m.theme.Faint, m.t("* がいまの答えです。ここでは何も変わりません。", "* marks the present answer. Nothing changes here."))
	return p
}

var _ tea.Model = (*Model)(nil)
