package checklist

import (
	"strings"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

func nearest(key string, entries []entry) string {
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.key
	}
	return Nearest(key, names)
}

// Nearest is the word that s was probably meant to be, or "": the same but
// for width, case and stray signs around it, else at most two slips of a short word.
func Nearest(s string, words []string) string {
	if len(s) > maxID {
		return ""
	}
	s = strings.ToLower(strings.Trim(width.Narrow.String(s), " -_:\u3000\u200b\ufeff"))
	best, least := "", 3
	for _, w := range words {
		most := min(least, 1+(len(w)+1)/3)
		if d := slips(s, strings.ToLower(w)); d < most {
			best, least = w, d
		}
	}
	return best
}

// slips counts the letters to add, drop, change or swap with their neighbour to
// turn a into b.
func slips(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}

// foldMost is the most bytes of a text that is still compared: words that
// people type or head a column with are far shorter.
const foldMost = 4096

// Fold is a short text as words are compared: without space, in small letters,
// of one width. A text too long to be such a word folds to nothing.
func Fold(s string) string {
	if len(s) > foldMost {
		return ""
	}
	return strings.ToLower(strings.Join(strings.Fields(norm.NFKC.String(s)), ""))
}
