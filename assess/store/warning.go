package store

import (
	"path/filepath"

	"tenken/checklist"
)

// Warning is what a user should know of a file that can be used all the same.
type Warning struct {
	Kind WarningKind
	Text checklist.Text
}

// WarningKind sorts warnings.
type WarningKind uint8

// The kinds of Warning.
const (
	WarnTorn   WarningKind = iota + 1 // a last line that is there in part
	WarnNewer                         // read-only: a newer tenken has written to the file
	WarnEnding                        // the last line lacks its newline
)

// In is the sentence for users.
func (w Warning) In(lang checklist.Lang) string { return w.Text.In(lang) }

func (c *Content) warnings(path string) []Warning {
	var ws []Warning
	if c.Torn != nil {
		tail := filepath.Base(freeTail(path))
		ws = append(ws, Warning{WarnTorn, warnCut.With(show(path), c.Torn.Bytes, len(c.Events), show(tail))})
	}
	if c.End != EndNewline {
		ws = append(ws, Warning{WarnEnding, warnEnding.With(show(path), len(c.Events))})
	}
	if c.Newer != nil {
		ws = append(ws, Warning{WarnNewer, inBoth(c.Newer)})
	}
	return ws
}

// inBoth is what an error says in both languages.
func inBoth(e checklist.Speaking) checklist.Text {
	return checklist.Text{JA: e.In(checklist.Japanese), EN: e.In(checklist.English)}
}
