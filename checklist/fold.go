package checklist

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

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
