package tui

import (
	"strings"

	"tenken/checklist"
)

// join makes one line of several.
func join(s string) string { return strings.Join(strings.Fields(s), " ") }

func spaces(n int) string { return strings.Repeat(" ", max(0, n)) }

// shown is text from outside, made fit for the screen.
func shown(s string) string { return checklist.Visible(s) }

// oneLine is text from outside for a place with one line.
func oneLine(s string) string { return join(checklist.Visible(s)) }
