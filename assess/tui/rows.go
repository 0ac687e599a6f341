package tui

import (
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"tenken/checklist"
)

// row is one entry of a list: a heading, or something that can be chosen.
type row struct {
	mark  string // before the text, for example "[x] "
	text  string // wraps; made one line and fit for the screen when it is drawn
	tail  string // plain; at the right of the first line where there is room, else left out
	about string // plain, faint, below the text; wraps
	style lipgloss.Style
	gap   bool           // a blank line where there is room, nothing where there is not
	do    func() tea.Cmd // nil: a heading or a line to read
	of    string         // the path or id of what it shows, by which its row is found again; may be empty
}

// list is where one stands among rows.
type list struct{ at int }

// move goes n rows on among those that can be chosen.
func (l *list) move(rows []row, n int) {
	l.fix(rows)
	by := 1
	if n < 0 {
		by, n = -1, -n
	}
	for at := l.at + by; n > 0 && at >= 0 && at < len(rows); at += by {
		if rows[at].do != nil {
			l.at = at
			n--
		}
	}
}

// fix stands on a row that can be chosen, if there is one.
func (l *list) fix(rows []row) {
	l.at = min(max(0, l.at), max(0, len(rows)-1))
	for i := l.at; i < len(rows); i++ {
		if rows[i].do != nil {
			l.at = i
			return
		}
	}
	for i := l.at; i >= 0 && i < len(rows); i-- {
		if rows[i].do != nil {
			l.at = i
			return
		}
	}
}

// here is the row stood on as it would be after fix; nil when there is none.
func (l list) here(rows []row) *row {
	l.fix(rows)
	if l.at < len(rows) && rows[l.at].do != nil {
		return &rows[l.at]
	}
	return nil
}

// draw adds the rows to a page and keeps the one stood on in sight. Rows further
// from it than a window's height are left out: they cannot be in sight.
func (l list) draw(m *model, c column, p *page, rows []row) {
	l.fix(rows)
	first := max(0, l.at-c.height)
	for i, r := range rows[first:min(len(rows), l.at+c.height+1)] {
		i += first
		from := len(p.lines)
		p.heads = append(p.heads, from)
		p.add(m.drawRow(c, r, i == l.at && r.do != nil)...)
		if i == l.at && r.do != nil {
			p.mark(from)
		}
	}
}

func (m *model) drawRow(c column, r row, here bool) []string {
	if r.gap && m.height < 20 {
		return nil
	}
	prefix := "  "
	if here {
		prefix = "> "
	}
	if r.do == nil {
		prefix = ""
	}
	tail := r.tail
	if w := m.meter.Cells(tail); w > 0 && w+20 > c.width {
		tail = ""
	}
	room := c.width
	if tail != "" {
		room -= m.meter.Cells(tail) + 2
	}
	lead := prefix + r.mark
	indent := m.meter.Cells(lead)
	lines := m.meter.Wrap(oneLine(r.text), room-indent)
	style := r.style
	if here {
		style = m.theme.Cursor
	}
	for i, l := range lines {
		gap := c.width - indent - m.meter.Cells(l) - m.meter.Cells(tail)
		if i > 0 {
			lead = spaces(indent)
		}
		lines[i] = lead + style.Render(l)
		if i == 0 && tail != "" {
			lines[i] += spaces(gap) + m.theme.Faint.Render(tail)
		}
	}
	if r.about != "" {
		for _, l := range m.meter.Wrap(r.about, c.width-indent) {
			lines = append(lines, spaces(indent)+m.theme.Faint.Render(l))
		}
	}
	return lines
}

// listKeys are the keys of every screen that is a list.
func (l *list) keys(rows []row, enter checklist.Text) []binding {
	table := moves(wChoose, func(n int) { l.move(rows, n) })
	table = append(table, onKeys([]string{"home", "end"}, same("Home/End"), wFirstLast, table[0].do))
	return append(table, on("Enter", enter, func(string) tea.Cmd {
		if r := l.here(rows); r != nil {
			return r.do()
		}
		return nil
	}).inLine())
}

// para adds wrapped text to a page in a style.
func (m *model) para(c column, p *page, style lipgloss.Style, text string) {
	for _, l := range m.meter.Wrap(text, c.width) {
		p.add(style.Render(l))
	}
}
