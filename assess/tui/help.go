package tui

import (
	tea "charm.land/bubbletea/v2"
)

// helpScreen lists the keys of the screen below, from the very table that
// handles them, and does what is chosen: no function needs its letter.
type helpScreen struct {
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
		widest = max(widest, m.meter.cells(b.label.In(m.lang)))
	}
	var rows []row
	for _, b := range h.table {
		r := row{mark: m.meter.pad(b.label.In(m.lang), widest) + "  ", text: b.text.In(m.lang)}
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
