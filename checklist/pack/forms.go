package pack

import (
	"strings"

	"tenken/checklist"
)

// The forms of what signed texts hold: lines of text, ids and names.

// plain says whether a value is one line of text that shows what it is: no
// control characters, no hidden directions, no spaces at its ends.
func plain(s string) bool {
	return s != "" && len(s) <= 500 && s == strings.TrimSpace(s) && checklist.Clean(s) == s && checklist.Visible(s) == s
}

var (
	idForm   = checklist.Pattern(`^[a-z0-9][a-z0-9._-]{0,63}$`)
	fileForm = checklist.Pattern(`^[a-z0-9][a-z0-9._-]{0,63}$`)
	// device matches names that Windows gives to devices.
	device = checklist.Pattern(`^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)`)
)
