package tui

import (
	"image/color"
	"strings"
	"tenken/checklist"

	"charm.land/lipgloss/v2"
)

// theme is the look of every screen, in one place. It uses only the sixteen
// ANSI colours and never the background, so that the user's own palette
// decides; no meaning rests on a colour alone.
type theme struct {
	Title, Strong, Faint, Key, Question, Cursor lipgloss.Style
	Good, Fair, Bad, Note                       lipgloss.Style
	Rule                                        lipgloss.Style
}

// palette says which of the sixteen colours can be read on the background of
// the terminal: bright ones vanish on white, dark ones on black.
type palette struct{ Key, Good, Fair, Bad, Note color.Color }

var (
	onDark = palette{Key: lipgloss.Cyan, Good: lipgloss.Green, Fair: lipgloss.Yellow, Bad: lipgloss.BrightRed,
		Note: lipgloss.Cyan}
	onLight = palette{Key: lipgloss.Blue, Good: lipgloss.Blue, Fair: lipgloss.Magenta, Bad: lipgloss.Red,
		Note: lipgloss.Blue}
)

// newTheme is the theme; without colour it keeps bold, faint, underline and reverse.
func newTheme(colour bool, p palette) theme {
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
		Key:      fg(p.Key),
		Question: lipgloss.NewStyle().Bold(true),
		Cursor:   lipgloss.NewStyle().Reverse(true),
		Good:     fg(p.Good),
		Fair:     fg(p.Fair),
		Bad:      fg(p.Bad).Bold(true),
		Note:     fg(p.Note),
		Rule:     lipgloss.NewStyle().Faint(true).Underline(true).UnderlineSpaces(true),
	}
}

// join makes one line of several.
func join(s string) string { return strings.Join(strings.Fields(s), " ") }

func spaces(n int) string { return strings.Repeat(" ", max(0, n)) }

// shown is text from outside, made fit for the screen.
func shown(s string) string { return checklist.Visible(s) }

// oneLine is text from outside for a place with one line.
func oneLine(s string) string { return join(checklist.Visible(s)) }

// alone adds text that stands large and alone.
func (m *model) alone(c column, p *page, style lipgloss.Style, text string) {
	for _, l := range m.meter.Balance(text, c.width) {
		p.add(style.Render(l))
	}
}
