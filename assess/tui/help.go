package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// table is the whole key table of the moment: the screen's keys, then those
// that every screen has, unless the screen has given their keys another meaning.
func (m *model) table() []binding {
	table := m.top().keys(m)
	for _, b := range m.common() {
		if slices.ContainsFunc(b.keys, func(k string) bool { return bindingFor(table, k) == nil }) {
			table = append(table, b)
		}
	}
	return table
}

// common are the keys that every screen has.
func (m *model) common() []binding {
	help := onKeys([]string{"f1", "?"}, alike("?"), wAllKeys, m.help).also()
	lang := onKey("F2", wSwitchLang, m.switchLang).also("l")
	if m.typing() {
		help.keys, help.label, lang.keys = []string{"f1"}, alike("F1"), []string{"f2"}
	}
	back := onKey("Esc", wBack, m.back)
	back.line = len(m.stack) > 1
	return []binding{
		onKeys(scrollKeys[:2], wUpDown, wReadOn, func(string) tea.Cmd { return nil }),
		onKeys(scrollKeys[2:], alike("PgUp/PgDn"), wReadOn, func(string) tea.Cmd { return nil }),
		help, lang,
		back,
		onKey("F10", wLeaveAnswersSaved, m.leave).also("ctrl+c"),
	}
}

// scrollKeys read on, on screens that have no row to move.
var scrollKeys = []string{"up", "down", "pgup", "pgdown"}

func (m *model) switchLang(string) tea.Cmd {
	m.otherLang()
	if m.message.IsZero() { // of what is told one sees that it is in the other language
		m.tell(wSwitched)
	}
	return nil
}

// helpScreen lists the keys of the screen below, from the very table that
// handles them, and does what is chosen: no function needs its letter.
type helpScreen struct {
	aside
	table []binding
	list  listing
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

func (h *helpScreen) rows(m *model) []listRow {
	widest := 0
	for _, b := range h.table {
		widest = max(widest, m.meter.Cells(b.label.In(m.lang)))
	}
	var rows []listRow
	for _, b := range h.table {
		r := listRow{mark: m.meter.Pad(b.label.In(m.lang), widest) + "  ", text: b.text.In(m.lang)}
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
	return m.headedList(c, m.theme.Faint, m.t(wChooseUpDownEnter), &h.list, h.rows(m))
}
