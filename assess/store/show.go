package store

import (
	"fmt"
	"strings"
	"unicode"
)

// show is a name from outside as it may stand on a screen.
func show(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsPrint(r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "<U+%04X>", r)
		}
	}
	return b.String()
}
