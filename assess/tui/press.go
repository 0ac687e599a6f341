package tui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"tenken/assess/tui/cells"
	"tenken/checklist"
)

// press handles one key message: leaving always, then a fault that waits for
// its retry, then text, then the key table.
func (m *model) press(k tea.KeyPressMsg) tea.Cmd {
	if key := k.String(); m.tooSmall() && key != "ctrl+c" && key != "f10" {
		return nil // nobody does anything where nothing can be seen, but leave
	}
	if m.typing() && k.Text != "" && !k.Mod.Contains(tea.ModAlt) && !m.blocked() && !m.ticks(k) {
		m.hush()
		m.editor().Insert(k.Text)
		m.settle()
		return m.typed()
	}
	var cmds []tea.Cmd
	for _, key := range strokes(k) {
		cmds = append(cmds, m.stroke(key))
	}
	if len(cmds) == 1 {
		return cmds[0]
	}
	for i := range cmds {
		cmds[i] = guard(cmds[i])
	}
	return tea.Sequence(cmds...)
}

// ticks reports whether a space ticks here, where text is typed too.
func (m *model) ticks(k tea.KeyPressMsg) bool {
	return strings.TrimSpace(k.Text) == "" && bindingFor(m.top().keys(m), "space") != nil
}

// blocked is whether keys must wait: work is going on, or an answer is not saved.
func (m *model) blocked() bool { return !m.busy.IsZero() || m.save.err != nil && !m.rescuing() }

func (m *model) stroke(key string) tea.Cmd {
	switch {
	case key == "ctrl+c" || key == "f10":
		return m.leave(key)
	case key == "f2":
		return m.switchLang(key)
	case m.scrollBy(key):
		return nil
	case !m.busy.IsZero():
		return nil
	case m.save.err != nil && !m.rescuing():
		if b := bindingFor(m.stuckKeys(), key); b != nil {
			return b.do(key)
		}
		return nil
	}
	m.hush()
	m.armed = m.armed && key == "esc"
	if !m.typing() && m.held(key) {
		m.tell(wHeldKey)
		return nil
	}
	if b := bindingFor(m.table(), key); b != nil {
		if slices.Contains(scrollKeys, key) {
			return m.moveOr(b, key)
		}
		m.settle()
		return b.do(key)
	}
	if e := m.editor(); e != nil && e.Key(key) {
		m.settle()
		return m.typed()
	}
	m.tell(wNoSuchKey)
	return nil
}

// holding is how long the same digit, with no other key between, counts as one
// that is held down: longer than keyboards wait before they repeat.
const holding = 700 * time.Millisecond

// repeating is how long the same digit counts so after that was told: longer than the
// pause between two repeats of a key, so that pressing it again on purpose answers.
const repeating = 250 * time.Millisecond

// held reports whether a digit comes from a key that is held down. Distinct
// digits typed ahead are answers, in their order.
func (m *model) held(key string) bool {
	was, at, told := m.pressed, m.pressedAt, m.heldTold
	m.pressed, m.heldTold = key, false
	if m.o.Now == nil || len(key) != 1 || key[0] < '0' || key[0] > '9' {
		return false
	}
	m.pressedAt = m.o.Now()
	least := holding
	if told {
		least = repeating
	}
	m.heldTold = was == key && m.pressedAt.Sub(at) < least
	return m.heldTold
}

// typed tells the screen that its text changed.
func (m *model) typed() tea.Cmd {
	if s, ok := m.top().(interface{ typed(m *model) }); ok {
		s.typed(m)
	}
	return nil
}

func (m *model) paste(s string) tea.Cmd {
	if e := m.editor(); e != nil && !m.blocked() {
		m.hush()
		e.Insert(s)
		m.settle()
		return m.typed()
	}
	s = strings.TrimSpace(checklist.Clean(s))
	if len(cells.Graphemes(s)) > 1 { // a text meant for a field, not a row of commands
		if !m.blocked() {
			m.refuse(wNothingCanPastedHere)
		}
		return nil
	}
	return m.press(tea.KeyPressMsg{Text: s, Code: tea.KeyExtended})
}

// scrollBy scrolls a screen that has no rows to move among, and reports whether the key
// was for that. Where text is typed the arrows are the caret's.
func (m *model) scrollBy(key string) bool {
	if !slices.Contains(scrollKeys, key) || m.typing() && !paging(key) || bindingFor(m.top().keys(m), key) != nil {
		return false
	}
	c, p := m.pageNow()
	if len(p.lines) <= c.height && m.save.err == nil && bindingFor(m.top().keys(m), "1") != nil {
		m.tell(wAnswerByDigit)
		return true
	}
	m.scrollOn(key)
	return true
}

// paging reports whether a key scrolls by a window.
func paging(key string) bool { return strings.HasPrefix(key, "pg") }

// pageNow is the page of the screen on top and the room there is for it.
func (m *model) pageNow() (column, page) {
	c := m.column()
	c.height -= len(m.head(c)) + len(m.aboveKeys(c)) + 1 // and the line of keys
	return c, m.top().page(m, c)
}

// scrollOn scrolls by a line, or by a window less two lines.
func (m *model) scrollOn(key string) {
	c, p := m.pageNow()
	from, to := m.sight(p, c.height)
	by := 1
	if paging(key) {
		by = max(1, to-from-2)
	}
	if strings.HasSuffix(key, "up") {
		by = -by
	}
	m.scroll, m.scrolled = from+by, true
	m.scroll, _ = m.sight(p, c.height)
}

// moveOr does what an arrow or page key does among rows. Where there is no further row
// it scrolls to the text before the first or after the last. Whether it moved is seen by
// what the page says: of a long list only the rows near the one stood on are drawn, so
// that one can be at the same line again.
func (m *model) moveOr(b *binding, key string) tea.Cmd {
	_, was := m.pageNow()
	scroll, scrolled := m.scroll, m.scrolled
	m.settle()
	cmd := b.do(key)
	if _, p := m.pageNow(); p.from == was.from && slices.Equal(p.lines, was.lines) {
		m.scroll, m.scrolled = scroll, scrolled
		m.scrollOn(key)
	}
	return cmd
}
