// Command bare is the smallest program on the libraries of the screens: what
// the start of tenken is measured against. It draws a word of Japanese, for the
// library's table of wide characters is made at the first of them.
package main

import (
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

type bare struct{}

func (bare) Init() tea.Cmd { return nil }

func (b bare) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.KeyPressMsg); ok {
		return b, tea.Quit
	}
	return b, nil
}

func (bare) View() tea.View {
	v := tea.NewView(lipgloss.NewStyle().Bold(true).Render("点検 bare"))
	v.AltScreen = true
	return v
}

func main() {
	if _, err := tea.NewProgram(bare{}).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
