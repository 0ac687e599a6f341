package report

import (
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"tenken/checklist"
)

// Shown is the way of every string into a sheet: no control characters,
// invisible ones shown, and no longer than a cell can be. What comes back is
// compared in the same form.
func Shown(s string) string { return cut(keepJoiners(checklist.Clean(s)), CellLimit) }

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
