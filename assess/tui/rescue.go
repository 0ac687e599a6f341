package tui

import (
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// rescueScreen asks for the folder in which everything is saved anew, where the
// old file stays out of reach.
type rescueScreen struct{ folder editor }

func (m *model) openRescue() tea.Cmd {
	return m.push(&rescueScreen{newEditor(filepath.Dir(m.work.Path), false)})
}

// rescuing is whether a folder is being named; keys do not wait then.
func (m *model) rescuing() bool {
	_, yes := m.top().(*rescueScreen)
	return yes
}

func (r *rescueScreen) editor() *editor { return &r.folder }

func (*rescueScreen) title(m *model) string { return m.t(wSaveElsewhere) }

func (r *rescueScreen) keys(m *model) []binding {
	return []binding{
		on("Enter", wSaveThere, func(string) tea.Cmd {
			return m.rescue(strings.TrimSpace(r.folder.text()))
		}).inLine(),
		on("Esc", wBack, func(string) tea.Cmd { return m.pop() }).inLine(),
	}
}

func (r *rescueScreen) page(m *model, c column) page {
	var p page
	m.alone(c, &p, m.theme.Question, m.t(wWhichFolder))
	p.blank()
	m.para(c, &p, m.theme.Faint, m.t(wWhichFolderAbout))
	m.typeIn(c, &p, &r.folder, true)
	return p
}
