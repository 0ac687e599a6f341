package tui

import "fmt"

// standing is the quiet line at the right of the title: how many questions
// remain. The verdict has its own screen, for half of one would only frighten.
func (m *Model) standing() string {
	if m.work == nil {
		return ""
	}
	switch m.top().(type) {
	case *homeScreen, *sectorScreen, *orgScreen, *helpScreen, *passScreen, *factsScreen:
		return ""
	}
	left := m.session().Left()
	if _, whole := m.top().(*overviewScreen); whole { // whatever the walk goes through
		left = m.session().Progress().Remaining
	}
	return m.t(fmt.Sprintf("あと %d 問", left), fmt.Sprintf("%d to go", left))
}
