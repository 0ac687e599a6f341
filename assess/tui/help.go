package tui

import (
	tea "charm.land/bubbletea/v2"

	"tenken/checklist"
)

// helpScreen lists the keys of the screen below, from the very table that
// handles them, and does what is chosen: no function needs its letter.
type helpScreen struct {
	table []binding
	list  list
}

func (m *Model) help(string) tea.Cmd {
	if _, ok := m.top().(*helpScreen); ok {
		return m.pop()
	}
	return m.push(&helpScreen{table: m.table()})
}

func (*helpScreen) title(m *Model) string { return m.t("操作一覧", "All keys") }

func (h *helpScreen) keys(m *Model) []binding {
	return h.list.keys(h.rows(m), checklist.Text{JA: "する", EN: "do it"})
}

func (h *helpScreen) rows(m *Model) []row {
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

func (h *helpScreen) page(m *Model, c column) page {
	var p page
	m.para(c, &p, m.theme.Faint, m.t("上下で選んで Enter を押すと、その操作をします。Esc で戻ります。", "Choose with Up and Down; Enter does it. Esc goes back."))
	if m.height >= 16 {
		p.blank()
	}
	h.list.draw(m, c, &p, h.rows(m))
	return p
}
