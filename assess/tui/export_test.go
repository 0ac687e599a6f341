package tui

import (
	"errors"
	"fmt"
	"strings"
	"tenken/assess/tui/cells"
)

// Screen names the type of the screen on top, and what it is doing.
func (m *model) Screen() string {
	name := strings.TrimPrefix(fmt.Sprintf("%T", m.top()), "*tui.")
	switch {
	case m.save.err != nil && m.leaving:
		name += " leaving unsaved"
	case m.save.err != nil:
		name += " unsaved"
	case !m.busy.IsZero():
		name += " busy"
	case m.save.flying:
		name += " saving"
	}
	return name
}

// Scrolled reports whether the user has scrolled, and so may have left the caret.
func (m *model) Scrolled() bool { return m.scrolled }

// BeforeCaret is the character before the caret where text is typed: typing is
// false where none is; the character is empty at the beginning of a line.
func (m *model) BeforeCaret() (g string, typing bool) {
	e := m.editor()
	if e == nil {
		return "", false
	}
	const mark = "☃" // which no test types
	marked := *e
	marked.Insert(mark)
	left, _, _ := strings.Cut(marked.Text(), mark)
	if left == "" || strings.HasSuffix(left, "\n") {
		return "", true
	}
	all := cells.Graphemes(left)
	return all[len(all)-1], true
}

// Model is the model below all screens, for tests that drive it without a terminal.
type Model = model

// New is the model that [Run] runs.
func New(o Options) *Model { return newModel(o) }

// Leave does what Run does when the screen has closed.
func (m *model) Leave() error { return errors.Join(m.save.settle(m.work), m.keepDrafts()) }
