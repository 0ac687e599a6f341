package tui

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// theme is the look of every screen, in one place. It uses only the sixteen
// ANSI colours and never the background, so that the user's own palette, light
// or dark, decides; no meaning rests on a colour alone.
type theme struct {
	Title, Strong, Faint, Key, Question, Cursor lipgloss.Style
	Good, Fair, Bad, Note                       lipgloss.Style
	Rule, Fill, Rest                            lipgloss.Style
}

// newTheme is the theme; without colour it keeps bold, faint, underline and reverse.
func newTheme(colour bool) theme {
	fg := func(c color.Color) lipgloss.Style {
		if !colour {
			return lipgloss.NewStyle()
		}
		return lipgloss.NewStyle().Foreground(c)
	}
	return theme{
		Title:    lipgloss.NewStyle().Bold(true),
		Strong:   lipgloss.NewStyle().Bold(true),
		Faint:    lipgloss.NewStyle().Faint(true),
		Key:      fg(lipgloss.Cyan),
		Question: lipgloss.NewStyle().Bold(true),
		Cursor:   lipgloss.NewStyle().Reverse(true),
		Good:     fg(lipgloss.Green),
		Fair:     fg(lipgloss.Yellow),
		Bad:      fg(lipgloss.Red).Bold(true),
		Note:     fg(lipgloss.Blue),
		Rule:     lipgloss.NewStyle().Faint(true).Underline(true).UnderlineSpaces(true),
		Fill:     fg(lipgloss.Cyan).Reverse(true),
		Rest:     lipgloss.NewStyle().Faint(true),
	}
}
