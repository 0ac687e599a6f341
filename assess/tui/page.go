package tui

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"

	"tenken/checklist"
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

// legible is text from outside, made fit for the screen.
func legible(s string) string { return checklist.Visible(s) }

// oneLine is text from outside for a place with one line.
func oneLine(s string) string { return join(checklist.Visible(s)) }

// Sizes of the window.
const (
	leastWidth  = 40
	leastHeight = 12
	mostColumn  = 80 // the column of text stays this narrow in a wide window
)

// page is what a screen wants shown: lines wrapped and styled, none wider than
// the column it was given.
type page struct {
	lines    []string
	from, to int    // lines to keep in sight, [from, to)
	caret    *caret // where text is typed
	stuck    int    // this many first lines stay in sight however far down one is
	heads    []int  // lines at which rows begin, so that none is cut at the top
}

type caret struct{ row, col int }

// column is the room for text: width in cells, height in lines.
type column struct{ left, width, height int }

func (p *page) add(lines ...string) { p.lines = append(p.lines, lines...) }

func (p *page) blank() { p.lines = append(p.lines, "") }

func (p *page) mark(from int) { p.from, p.to = from, len(p.lines) }
