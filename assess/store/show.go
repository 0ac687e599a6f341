package store

import (
	"strings"

	"tenken/checklist"
)

// show is a name from outside as it may stand in a sentence on a screen.
func show(s string) string {
	return strings.ReplaceAll(checklist.Visible(s), "\n", "<U+000A>")
}
