package report

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"tenken/checklist"
)

// Shown is the way of every string into a sheet: no control characters,
// invisible ones shown, and no longer than a cell can be. What comes back is
// compared in the same form.
func Shown(s string) string {
	if len(s) <= CellLimit && checklist.Plain(s) { // nearly all
		return s
	}
	return cut(keepJoiners(checklist.Clean(s)), CellLimit)
}

// keepJoiners shows invisible characters, but for those that join what stands around
// them: the parts of a pictograph, and letters of Indic and Persian writing.
func keepJoiners(s string) string {
	at := strings.IndexAny(s, joiners)
	if at < 0 {
		return checklist.Visible(s)
	}
	before, joiner, after := s[:at], s[at:at+3], s[at+3:] // both have three bytes
	left, _ := utf8.DecodeLastRuneInString(before)
	right, _ := utf8.DecodeRuneInString(after)
	if !joins(left) || !joins(right) {
		joiner = checklist.Visible(joiner)
	}
	return checklist.Visible(before) + joiner + keepJoiners(after)
}

const joiners = "\u200c\u200d"

// joins says that a joiner may stand beside a character: one of a writing that
// needs it, or a picture.
func joins(r rune) bool {
	return r == '\ufe0f' || r >= 0x1f000 && r <= 0x1faff || r >= 0x2600 && r <= 0x27bf ||
		unicode.In(r, unicode.Arabic, unicode.Devanagari, unicode.Bengali, unicode.Tamil, unicode.Telugu,
			unicode.Kannada,
			unicode.Malayalam, unicode.Gujarati, unicode.Gurmukhi, unicode.Oriya, unicode.Sinhala)
}

// CellLimit is how much a cell holds, in UTF-16 units.
const CellLimit = 32767

// cut shortens s to at most n UTF-16 units, and says so in its last character.
func cut(s string, n int) string {
	if len(s) <= n || len(utf16.Encode([]rune(s))) <= n {
		return s
	}
	units, end := 0, 0
	for i, r := range s {
		units += utf16.RuneLen(r)
		if units > n-1 {
			break
		}
		end = i + len(string(r))
	}
	return s[:end] + "…"
}

// Lines of wrapped cells. A column of width w holds about w half-width cells
// of an 11 pt font; a wide character takes two. Programs differ in padding and
// in fallback fonts, so a line is counted a little shorter than it is drawn:
// a row may end up with a spare half line, never with one cut off.
const (
	lineHeight = 17.5 // points, enough for BIZ UDP Gothic, Yu Gothic and Noto
	rowPadding = 7.0
	maxHeight  = 409.0 // of a row in Excel
	mostLines  = 40    // more do not fit a row at any size
)

// RowHeight is how high, in points, a row must be for a text of 11 points to be seen
// whole in a column of that width.
func RowHeight(text string, width float64) float64 {
	return heightOf(linesOf(text, width, 11), 11)
}

// linesOf is how many lines text takes in a column of that width at the given
// font size in points.
func linesOf(text string, width, size float64) int {
	room := int((width - 1) * 1.06 * 11 / size)
	if room < 2 {
		room = 2
	}
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		if n += linesIn(line, room); n > mostLines {
			break
		}
	}
	return n
}

// fitted is text cut so that it takes at most that many lines.
func fitted(text string, width, size float64, lines int) string {
	if linesOf(text, width, size) <= lines {
		return text
	}
	r := []rune(text)
	n := sort.Search(len(r), func(i int) bool { return linesOf(string(r[:i])+"…", width, size) > lines })
	return strings.TrimRight(string(r[:max(n-1, 0)]), " 、。,.") + "…"
}

// fittedBefore is a text and its tail in one line, for which only the text is cut.
func fittedBefore(tail, text string, width, size float64) string {
	return fitted(text, width-float64(cellsOf(tail))*size/11, size, 1) + tail
}

// linesIn breaks one paragraph as a spreadsheet does: at the opportunities of
// Unicode's line breaking, and inside a word only when it does not fit a line.
func linesIn(s string, room int) int {
	if w, usual := usualCells(s); usual && w <= room {
		return 1
	}
	n, used := 1, 0
	for len(s) > 0 && n <= mostLines {
		end := apart(s)
		for part, state := s[:end], -1; len(part) > 0 && n <= mostLines; {
			word := part
			if _, size := utf8.DecodeRuneInString(part); size < len(part) {
				word, part, _, state = uniseg.FirstLineSegmentInString(part, state)
			} else {
				part = ""
			}
			bare := strings.TrimRight(word, " ")
			w := cellsOf(bare)
			if used > 0 && used+w > room {
				n, used = n+1, 0
			}
			n += max(0, (w-1)/room)
			if w > room {
				w = w % room
			}
			used += w + len(word) - len(bare)
		}
		s = s[end:]
	}
	return n
}

// apart is where the first break between two kanji or two kana is: there a line may
// break whatever stands around them, so that most of a text needs no look into the
// tables of Unicode.
func apart(s string) int {
	after := false
	for i, c := range s {
		free := breaksFreely(c)
		if after && free {
			return i
		}
		after = free
	}
	return len(s)
}

// breaksFreely says that a line may begin and end with c: all kanji, and the kana but
// for the small ones.
func breaksFreely(c rune) bool {
	switch c {
	case 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'っ', 'ゃ', 'ゅ', 'ょ', 'ゎ', 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ッ', 'ャ', 'ュ', 'ョ', 'ヮ':
		return false
	}
	return 0x4e00 <= c && c <= 0x9fff || 0x3041 <= c && c <= 0x3094 || 0x30a1 <= c && c <= 0x30f4
}

// cellsOf is how many half-width cells a text takes.
func cellsOf(s string) int {
	if n, usual := usualCells(s); usual {
		return n
	}
	return uniseg.StringWidth(s)
}

// usualCells are those of a text of ASCII and of the letters and signs of Japanese,
// without a look into the tables of Unicode.
func usualCells(s string) (n int, usual bool) {
	for _, c := range s {
		switch {
		case ' ' <= c && c < 0x7f:
			n++
		case 0x4e00 <= c && c <= 0x9fff, 0x3041 <= c && c <= 0x3096, 0x30a1 <= c && c <= 0x30fe,
			0x3000 <= c && c <= 0x3029, 0xff01 <= c && c <= 0xff5e:
			n += 2
		default:
			return 0, false
		}
	}
	return n, true
}

// heightOf is the height in points of a row whose fullest cell has that many lines.
func heightOf(lines int, size float64) float64 { return math.Min(wanted(lines, size), maxHeight) }

// wanted is the height that they need, which a row may not be able to have.
func wanted(lines int, size float64) float64 {
	padding := rowPadding
	if size <= 8.5 {
		padding = 3
	}
	return float64(lines)*math.Ceil(lineHeight*size/11*2)/2 + padding
}

// smallestText is how far a text is made smaller, in points, to fit the highest row.
const smallestText = 8

// fitting is the size at which text fits a row in a column of that width, at most size
// and at least [smallestText]; whole is whether it does at all.
func fitting(text string, width, size float64) (fits float64, whole bool) {
	for fits = size; wanted(linesOf(text, width, fits), fits) > maxHeight; fits-- {
		if fits-1 < smallestText {
			return min(size, smallestText), false
		}
	}
	return fits, true
}
