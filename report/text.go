package report

import (
	"unicode/utf16"

	"tenken/checklist"
)

// Shown is the way of every string into a sheet: no control characters,
// invisible ones shown, and no longer than a cell can be. What comes back is
// compared in the same form.
func Shown(s string) string { return cut(checklist.Visible(checklist.Clean(s)), CellLimit) }

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
