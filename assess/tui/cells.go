package tui

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/width"

	_ "tenken/assess/tui/eastasian" // before ansi is initialised
	"tenken/checklist"
)

// meter measures text in terminal cells, as the terminal at hand draws it.
// The zero meter is the common case: code points summed, ambiguous ones narrow.
type meter struct {
	graphemes bool // the terminal draws by grapheme cluster (mode 2027)
	wide      bool // it draws ambiguous characters (○ ① ─ →) two cells wide
}

// method is how bubbletea's renderer counts on the same terminal.
func (m meter) method() ansi.Method {
	if m.graphemes {
		return ansi.GraphemeWidth
	}
	return ansi.WcWidth
}

// cells is the width of plain text, without escape sequences or newlines.
func (m meter) cells(s string) int {
	n := 0
	for len(s) > 0 {
		g, w := m.first(s)
		n += w
		s = s[len(g):]
	}
	return n
}

// first cuts off the first grapheme cluster and gives its width.
func (m meter) first(s string) (string, int) {
	if b := s[0]; b >= 0x20 && b < 0x7f && (len(s) == 1 || s[1] < 0x80 && s[1] != '\r') {
		return s[:1], 1
	}
	g, w := ansi.FirstGraphemeCluster(s, m.method())
	if m.wide && w == 1 && ambiguous(g) {
		w = 2
	}
	return g, w
}

// styled is the width of a line that may hold escape sequences.
func (m meter) styled(s string) int {
	if !m.wide {
		return m.method().StringWidth(s)
	}
	return m.cells(ansi.Strip(s))
}

// cut shortens plain text to at most n cells, marking what was lost with "..".
func (m meter) cut(s string, n int) string {
	if m.cells(s) <= n {
		return s
	}
	if n < 4 {
		return m.prefix(s, n)
	}
	return strings.TrimRight(m.prefix(s, n-2), " ") + ".."
}

// prefix is the longest beginning of s, whole graphemes, of at most n cells.
func (m meter) prefix(s string, n int) string {
	i := 0
	for i < len(s) {
		g, w := m.first(s[i:])
		if n -= w; n < 0 {
			break
		}
		i += len(g)
	}
	return s[:i]
}

// pad fills plain text with spaces to n cells, cutting what is longer.
func (m meter) pad(s string, n int) string {
	s = m.cut(s, n)
	return s + strings.Repeat(" ", max(0, n-m.cells(s)))
}

func ambiguous(g string) bool {
	p, _ := width.LookupString(g)
	return p.Kind() == width.EastAsianAmbiguous
}

// join makes one line of several.
func join(s string) string { return strings.Join(strings.Fields(s), " ") }

func spaces(n int) string { return strings.Repeat(" ", max(0, n)) }

// shown is text from outside, made fit for the screen.
func shown(s string) string { return checklist.Visible(s) }

// oneLine is text from outside for a place with one line.
func oneLine(s string) string { return join(checklist.Visible(s)) }

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
