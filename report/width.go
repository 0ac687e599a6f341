package report

import (
	"math"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

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

// linesIn breaks one paragraph as a spreadsheet does: at the opportunities of
// Unicode's line breaking, and inside a word only when it does not fit a line.
func linesIn(s string, room int) int {
	if 2*utf8.RuneCountInString(s) <= room {
		return 1
	}
	n, used := 1, 0
	state := -1
	for len(s) > 0 && n <= mostLines {
		var word string
		word, s, _, state = uniseg.FirstLineSegmentInString(s, state)
		w := uniseg.StringWidth(strings.TrimRight(word, " "))
		if used > 0 && used+w > room {
			n, used = n+1, 0
		}
		n += max(0, (w-1)/room)
		if w > room {
			w = w % room
		}
		used += w + uniseg.StringWidth(word) - uniseg.StringWidth(strings.TrimRight(word, " "))
	}
	return n
}

// heightOf is the height in points of a row whose fullest cell has that many lines.
func heightOf(lines int, size float64) float64 {
	padding := rowPadding
	if size <= 8.5 {
		padding = 3
	}
	h := float64(lines)*math.Ceil(lineHeight*size/11*2)/2 + padding
	return math.Min(h, maxHeight)
}
