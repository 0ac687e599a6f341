package tui

import (
	"fmt"

	"tenken/assess"
)

// standing is the quiet line at the right of the title: how many questions
// remain and, once there is an answer and where there is room, the verdict and
// its interval as they are.
func (m *Model) standing() string {
	if m.work == nil {
		return ""
	}
	switch m.top().(type) {
	case *homeScreen, *sectorScreen, *orgScreen, *helpScreen, *passScreen, *factsScreen:
		return ""
	}
	v := m.walk.view
	if _, whole := m.top().(*overviewScreen); whole { // whatever the walk goes through
		v = viewAll
	}
	left := m.unanswered(m.seen(v))
	text := m.t(fmt.Sprintf("あと %d 問", left), fmt.Sprintf("%d to go", left))
	if m.isPass(v) || m.width < 60 || m.session().Progress().Answered() == 0 {
		return text
	}
	r := m.session().Result()
	if l := r.Legal; l != nil {
		text += "  "
		if m.width >= 80 {
			text += m.t("法的義務 ", "duties ")
		}
		text += l.Verdict.Label(m.lang)
		if l.Rate != nil && l.Verdict != assess.Conforming {
			text += " " + interval(l.Rate)
		}
	}
	return text
}
