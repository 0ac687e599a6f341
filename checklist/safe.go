package checklist

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// Clean makes text from outside fit to keep: escape sequences, C0 and C1
// controls go (\n stays, \r\n and \r become \n, \t becomes a space), invalid
// UTF-8 becomes U+FFFD, half-width kana become full width, and the whole is NFC.
// Clean(Clean(s)) == Clean(s).
func Clean(s string) string {
	if Plain(s) {
		return s
	}
	s = dropControls(strings.ToValidUTF8(s, "\ufffd"))
	if strings.IndexFunc(s, HalfKana) >= 0 {
		s = foldKana(s)
	}
	return norm.NFC.String(s)
}

// Plain says quickly that nothing in s needs cleaning; false means look closer. It
// knows ASCII, and of Japanese the letters and signs that are whole by themselves.
func Plain(s string) bool {
	for _, c := range s {
		switch {
		case ' ' <= c && c < 0x7f, c == '\n':
		case 0x4e00 <= c && c <= 0x9fff, 0x3041 <= c && c <= 0x3096, 0x30a1 <= c && c <= 0x30fe:
		case 0x3000 <= c && c <= 0x3029, 0xff01 <= c && c <= 0xff5e:
		case 0x2010 <= c && c <= 0x2027, 0x2190 <= c && c <= 0x2193, 0x2460 <= c && c <= 0x2473:
		default:
			return false
		}
	}
	return true
}

func control(c rune) bool { return c < ' ' || 0x7f <= c && c <= 0x9f }

// firstControl finds a control that text may not hold; line ends and tabs it may.
func firstControl(s string) (rune, bool) {
	for _, c := range s {
		if control(c) && c != '\n' && c != '\r' && c != '\t' {
			return c, true
		}
	}
	return 0, false
}

func dropControls(s string) string {
	if strings.IndexFunc(s, control) < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case c == '\x1b' || 0x80 <= c && c <= 0x9f:
			i += escape(s[i:])
			continue
		case c == '\t':
			b.WriteByte(' ')
		case c == '\r':
			if !strings.HasPrefix(s[i+1:], "\n") {
				b.WriteByte('\n')
			}
		case c == '\n' || !control(c):
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}

// maxEscape is the longest escape sequence that is dropped whole. A longer or
// unfinished one loses its introducer only, so that a stray ESC cannot swallow a text.
const maxEscape = 256

// escape is the length of the escape sequence at the start of s (ECMA-48: CSI,
// the strings OSC, DCS, SOS, PM, APC, and the short ones), in 7 or 8 bits.
func escape(s string) int {
	c, size := utf8.DecodeRuneInString(s)
	if c == '\x1b' {
		if len(s) < 2 || s[1] < 0x20 || s[1] > 0x7e {
			return size
		}
		c, size = rune(s[1])+0x40, 2
	}
	end := min(len(s), maxEscape)
	switch c {
	case 0x9b: // CSI: parameters, intermediates, one final byte
		for i := size; i < end; i++ {
			switch {
			case 0x40 <= s[i] && s[i] <= 0x7e:
				return i + 1
			case s[i] < 0x20 || s[i] > 0x3f:
				return size
			}
		}
	case 0x9d, 0x90, 0x98, 0x9e, 0x9f: // a string up to BEL or ST
		for i := size; i < end; i++ {
			switch {
			case s[i] == '\a':
				return i + 1
			case s[i] == '\x1b' && i+1 < len(s) && s[i+1] == '\\', s[i] == 0xc2 && i+1 < len(s) && s[i+1] == 0x9c:
				return i + 2
			case s[i] == '\n' || s[i] == '\x1b':
				return size
			}
		}
	default: // intermediates, then one final byte
		i := size - 1
		for s[0] == '\x1b' && i < end && 0x20 <= s[i] && s[i] <= 0x2f {
			i++
		}
		if i >= size && i < end && 0x30 <= s[i] && s[i] <= 0x7e {
			return i + 1
		}
	}
	return size
}

// HalfKana says whether c is a half-width kana or half-width Japanese sign, which [Clean] makes full width.
func HalfKana(c rune) bool { return 0xff61 <= c && c <= 0xff9f }

// foldKana makes half-width kana full width. A voice mark joins the kana before
// it where the two are one letter, and is a sign of its own elsewhere.
func foldKana(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	last := rune(0)
	for _, c := range s {
		switch {
		case c == 0xff9e:
			c = voiced(last, '\u3099', '\u309b')
		case c == 0xff9f:
			c = voiced(last, '\u309a', '\u309c')
		case HalfKana(c):
			c = width.LookupRune(c).Wide()
		}
		b.WriteRune(c)
		last = c
	}
	return b.String()
}

// voiced is the combining mark where it makes one letter with the kana, else the other.
func voiced(kana, combining, alone rune) rune {
	if utf8.RuneCountInString(norm.NFC.String(string([]rune{kana, combining}))) == 1 {
		return combining
	}
	return alone
}

// Visible makes text fit to be drawn on a screen or put into a message: cleaned,
// and what no eye can see (bidirectional controls, zero-width and other format
// characters, odd separators, private characters) is written as <U+202E>.
// Variation selectors stay: they choose the form of a kanji. So does what joins two
// pictures to one, as in the emoji of a family.
func Visible(s string) string {
	s = Clean(s)
	if strings.IndexFunc(s, Invisible) < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	after := false // a picture, with its tone of skin
	for i, c := range s {
		if !Invisible(c) || c == joiner && after && picture(first(s[i+len(string(joiner)):])) {
			b.WriteRune(c)
		} else {
			b.WriteString(codePoint(c))
		}
		after = picture(c) || c == presentation && after
	}
	return b.String()
}

// joiner joins two pictures; presentation says that one is drawn in colour.
const (
	joiner       = '\u200d'
	presentation = '\ufe0f'
)

// picture reports whether c is of the blocks that hold the emoji.
func picture(c rune) bool { return 0x2190 <= c && c <= 0x2bff || 0x1f000 <= c && c <= 0x1faff }

func first(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

// VisibleLine is [Visible] for what is one line of a message or a table: a name, a
// path, an id. A line break in it would begin a line that looks like the program's own.
func VisibleLine(s string) string { return strings.ReplaceAll(Visible(s), "\n", "<U+000A>") }

// OneLine is [Visible] for a text that may have several lines, shown on one.
func OneLine(s string) string { return strings.ReplaceAll(Visible(s), "\n", " ") }

// Excerpt is text from outside, fit for a message: visible, on one line, and at
// most so many characters of it. It looks at no more of a long text than it shows.
func Excerpt(s string, most int) string {
	head := []rune(s[:min(len(s), utf8.UTFMax*(most+1))])
	if len(head) > most {
		return VisibleLine(string(head[:most])) + "…"
	}
	return VisibleLine(s)
}

func codePoint(c rune) string { return fmt.Sprintf("<U+%04X>", c) }

// Invisible says whether c is a character that changes how others look, or hides.
func Invisible(c rune) bool {
	if c < 0xad || 0x3000 <= c && c <= 0x9fff && c != 0x3164 { // nearly all of our texts
		return false
	}
	return unicode.In(c, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co) || c == 0x115f || c == 0x1160 ||
		c == 0x3164 || c == 0xffa0
}
