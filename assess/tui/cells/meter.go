package cells

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/width"

	_ "tenken/assess/tui/eastasian" // before ansi is initialised
)

// Meter measures text in terminal cells, as the terminal in use draws it.
// The zero Meter is the common case: code points summed, ambiguous ones narrow.
type Meter struct {
	Graphemes bool // the terminal draws by grapheme cluster (mode 2027)
	Wide      bool // it draws ambiguous characters (○ ① ─ →) two cells wide
}

// method is how bubbletea's renderer counts on the same terminal.
func (m Meter) method() ansi.Method {
	if m.Graphemes {
		return ansi.GraphemeWidth
	}
	return ansi.WcWidth
}

// Cells is the width of plain text, without escape sequences or newlines.
func (m Meter) Cells(s string) int {
	n := 0
	for len(s) > 0 {
		g, w := m.first(s)
		n += w
		s = s[len(g):]
	}
	return n
}

// first cuts off the first grapheme cluster and gives its width.
func (m Meter) first(s string) (string, int) {
	if b := s[0]; b >= 0x20 && b < 0x7f && (len(s) == 1 || s[1] < 0x80 && s[1] != '\r') {
		return s[:1], 1
	}
	if plainWide(s) && (len(s) == 3 || s[3] >= ' ' && s[3] < 0x7f || plainWide(s[3:])) {
		return s[:3], 2
	}
	g, w := ansi.FirstGraphemeCluster(s, m.method())
	if m.Wide && w == 1 && ambiguous(g) {
		w = 2
	}
	return g, w
}

// plainWide says quickly that s begins with a kanji, a kana or a sign of Japanese that is
// two cells wide on every terminal and joins with no other such character, nor with
// ASCII; false means look closer. Nearly all that is drawn is of them, in three bytes each.
func plainWide(s string) bool {
	if len(s) < 3 || s[0]>>4 != 0xe || s[1]>>6 != 2 || s[2]>>6 != 2 {
		return false
	}
	c := rune(s[0])&0xf<<12 | rune(s[1])&0x3f<<6 | rune(s[2])&0x3f
	return 0x4e00 <= c && c <= 0x9fff || 0x3041 <= c && c <= 0x3096 || 0x30a1 <= c && c <= 0x30fe ||
		0x3000 <= c && c <= 0x3029 || 0xff01 <= c && c <= 0xff5e
}

// Styled is the width of a line that may hold escape sequences.
func (m Meter) Styled(s string) int {
	if !m.Wide {
		return m.method().StringWidth(s)
	}
	return m.Cells(ansi.Strip(s))
}

// Cut shortens plain text to at most n cells, marking what was lost with "..".
func (m Meter) Cut(s string, n int) string {
	if m.Cells(s) <= n {
		return s
	}
	if n < 4 {
		return m.prefix(s, n)
	}
	return strings.TrimRight(m.prefix(s, n-2), " ") + ".."
}

// prefix is the longest beginning of s, whole graphemes, of at most n cells.
func (m Meter) prefix(s string, n int) string {
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

// Pad fills plain text with spaces to n cells, cutting what is longer.
func (m Meter) Pad(s string, n int) string {
	s = m.Cut(s, n)
	return s + strings.Repeat(" ", max(0, n-m.Cells(s)))
}

func ambiguous(g string) bool {
	p, _ := width.LookupString(g)
	return p.Kind() == width.EastAsianAmbiguous
}
