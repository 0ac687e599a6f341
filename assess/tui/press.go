package tui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"tenken/assess/tui/cells"
	"tenken/checklist"
)

// typing is whether keys are text just now.
func (m *model) typing() bool { return m.editor() != nil }

func (m *model) editor() *cells.Editor {
	if t, ok := m.top().(typist); ok {
		return t.editor()
	}
	return nil
}

// table is the whole key table of the moment: the screen's keys, then those
// that every screen has, unless the screen has given their keys another meaning.
func (m *model) table() []binding {
	table := m.top().keys(m)
	for _, b := range m.common() {
		if slices.ContainsFunc(b.keys, func(k string) bool { return find(table, k) == nil }) {
			table = append(table, b)
		}
	}
	return table
}

func (m *model) common() []binding {
	help := onKeys([]string{"f1", "?"}, same("?"), wAllKeys, m.help).also()
	lang := on("F2", wSwitchLang, m.switchLang).also("l")
	if m.typing() {
		help.keys, help.label, lang.keys = []string{"f1"}, same("F1"), []string{"f2"}
	}
	back := on("Esc", wBack, m.back)
	back.line = len(m.stack) > 1
	return []binding{
		onKeys(scrollKeys[:2], wUpDown, wReadOn, func(string) tea.Cmd { return nil }),
		onKeys(scrollKeys[2:], same("PgUp/PgDn"), wReadOn, func(string) tea.Cmd { return nil }),
		help, lang,
		back,
		on("F10", wLeaveAnswersSaved, m.leave).also("ctrl+c"),
	}
}

// press handles one key message: leaving always, then a fault that waits for
// its retry, then text, then the key table.
func (m *model) press(k tea.KeyPressMsg) tea.Cmd {
	if m.tooSmall() && k.Text != "" {
		return nil // nobody types where nothing can be seen
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
	return strings.TrimSpace(k.Text) == "" && find(m.top().keys(m), "space") != nil
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
		if b := find(m.stuckKeys(), key); b != nil {
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
	if b := find(m.table(), key); b != nil {
		m.settle()
		return b.do(key)
	}
	if e := m.editor(); e != nil && e.Key(key) {
		m.settle()
		return m.typed()
	}
	if len([]rune(key)) == 1 {
		m.tell(wNoSuchKey)
	}
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

// scrollKeys read on, on screens that have no row to move.
var scrollKeys = []string{"up", "down", "pgup", "pgdown"}

// scrollBy scrolls such a screen, and reports whether the key was for that.
func (m *model) scrollBy(key string) bool {
	if !slices.Contains(scrollKeys, key) || m.typing() || find(m.top().keys(m), key) != nil {
		return false
	}
	c := m.column()
	c.height -= len(m.head(c)) + len(m.foot(c))
	p := m.top().page(m, c)
	from, to := m.sight(p, c.height)
	if len(p.lines) <= c.height && m.save.err == nil && find(m.top().keys(m), "1") != nil {
		m.tell(wAnswerByDigit)
		return true
	}
	by := 1
	if strings.HasPrefix(key, "pg") {
		by = max(1, to-from-2)
	}
	if strings.HasSuffix(key, "up") {
		by = -by
	}
	m.scroll, m.scrolled = from+by, true
	m.scroll, _ = m.sight(p, c.height)
	return true
}

func (m *model) switchLang(string) tea.Cmd {
	m.otherLang()
	return nil
}

// helpScreen lists the keys of the screen below, from the very table that
// handles them, and does what is chosen: no function needs its letter.
type helpScreen struct {
	aside
	table []binding
	list  list
}

func (m *model) help(string) tea.Cmd {
	if _, ok := m.top().(*helpScreen); ok {
		return m.pop()
	}
	return m.push(&helpScreen{table: m.table()})
}

func (*helpScreen) title(m *model) string { return m.t(wKeyList) }

func (h *helpScreen) keys(m *model) []binding {
	return h.list.keys(h.rows(m), wDo)
}

func (h *helpScreen) rows(m *model) []row {
	widest := 0
	for _, b := range h.table {
		widest = max(widest, m.meter.Cells(b.label.In(m.lang)))
	}
	var rows []row
	for _, b := range h.table {
		r := row{mark: m.meter.Pad(b.label.In(m.lang), widest) + "  ", text: b.text.In(m.lang)}
		if len(b.keys) == 1 || b.one {
			r.do = func() tea.Cmd { m.pop(); return b.do(b.keys[0]) }
		} else {
			r.mark = "  " + r.mark
		}
		rows = append(rows, r)
	}
	return rows
}

func (h *helpScreen) page(m *model, c column) page {
	var p page
	m.para(c, &p, m.theme.Faint, m.t(wChooseUpDownEnter))
	if m.height >= 16 {
		p.blank()
	}
	h.list.draw(m, c, &p, h.rows(m))
	return p
}
