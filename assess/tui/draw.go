package tui

import (
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"tenken/assess/tui/cells"
	"tenken/checklist"
)

// alone adds text that is set large and alone.
func (m *model) alone(c column, p *page, style lipgloss.Style, text string) {
	for _, l := range m.meter.Balance(text, c.width) {
		p.add(style.Render(l))
	}
}

func (m *model) column() column {
	w := min(m.width, mostColumn)
	margin := 1
	if w >= 60 {
		margin = 2
	}
	return column{left: (m.width-w)/2 + margin, width: w - 2*margin, height: m.height}
}

// narrow is a window with no room beside the text.
func (m *model) narrow() bool { return m.width < 60 }

// para adds wrapped text to a page in a style.
func (m *model) para(c column, p *page, style lipgloss.Style, text string) {
	for _, l := range m.meter.Wrap(text, c.width) {
		p.add(style.Render(l))
	}
}

// typeIn draws an editor after a bar; the caret is on it where it is in use.
func (m *model) typeIn(c column, p *page, e *cells.Editor, in bool) {
	lines, row, col := e.Draw(m.meter, c.width-2)
	from := len(p.lines)
	for _, l := range lines {
		p.add(m.bar(in) + legible(l))
	}
	if in {
		p.caret = &caret{row: from + row, col: 2 + col}
		p.from, p.to = from+row, from+row+1
	}
}

// bar precedes text that can be typed; it is bright where one types.
func (m *model) bar(here bool) string {
	style := m.theme.Faint
	if here {
		style = m.theme.Key
	}
	return style.Render("|") + " "
}

// upDown are the keys that move the caret between lines.
func (m *model) upDown(e *cells.Editor) []binding {
	move := func(by int) func(string) tea.Cmd {
		return func(string) tea.Cmd { e.Vertical(m.meter, m.column().width-2, by); return nil }
	}
	return []binding{
		onKeys([]string{"up"}, wUpDown, wMoveBetweenLines, move(-1)),
		onKeys([]string{"down"}, wUpDown, wMoveBetweenLines, move(1)),
	}
}

// option is one of several answers to choose from, with a few words on it.
type option struct {
	name, about checklist.Text
}

// choices draws options one a line: the number to press, the name, the words.
// chosen is the present answer, at the row that the arrows selected (-1: none).
// What is chosen is also marked by brackets, never by colour alone.
func (m *model) choices(c column, options []option, chosen, at int) []string {
	widest := 0
	for _, o := range options {
		widest = max(widest, m.meter.Cells(oneLine(o.name.In(m.lang))))
	}
	var lines []string
	for i, o := range options {
		name := oneLine(o.name.In(m.lang))
		mark := "  "
		if i == at {
			mark = "> "
		}
		number := string(rune('1' + i))
		if i >= 9 {
			number = " "
		}
		text := " " + number + "  " + name + " "
		if i == chosen {
			text = "[" + number + "] " + name + " "
		}
		about := oneLine(o.about.In(m.lang))
		gap := widest - m.meter.Cells(name) + 2
		room := c.width - 2 - m.meter.Cells(text) - gap
		text = m.meter.Cut(text, c.width-2)
		switch {
		case i == at:
			text = m.theme.Cursor.Render(text)
		case i == chosen:
			text = m.theme.Strong.Render(text)
		}
		if about != "" && m.meter.Cells(about) <= room {
			text += spaces(gap) + m.theme.Faint.Render(about)
		}
		lines = append(lines, mark+text)
	}
	return lines
}

// step moves a row by n within count rows; from nowhere (-1) the first or last.
func step(at, n, count int) int {
	if count == 0 {
		return -1
	}
	if at < 0 && n < 0 {
		return count - 1
	}
	return min(max(0, at+n), count-1)
}

// listRow is one entry of a list: a heading, or something that can be chosen.
type listRow struct {
	mark  string // before the text, for example "[x] "
	text  string // wraps; made one line and fit for the screen when it is drawn
	tail  string // plain; at the right of the first line where there is room, else left out
	about string // plain, faint, below the text; wraps
	style lipgloss.Style
	gap   bool           // a blank line where there is room, nothing where there is not
	do    func() tea.Cmd // nil: a heading or a line to read
	of    string         // the path or id of what it shows, by which its row is found again; may be empty
}

// listing is the row selected among others.
type listing struct{ at int }

// move goes n rows on among those that can be chosen.
func (l *listing) move(rows []listRow, n int) {
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

// fix selects a row that can be chosen, if there is one.
func (l *listing) fix(rows []listRow) {
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
func (l listing) here(rows []listRow) *listRow {
	l.fix(rows)
	if l.at < len(rows) && rows[l.at].do != nil {
		return &rows[l.at]
	}
	return nil
}

// draw adds the rows to a page and keeps the one stood on in sight. Rows further
// from it than a window's height are left out: they cannot be in sight.
func (l listing) draw(m *model, c column, p *page, rows []listRow) {
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

func (m *model) drawRow(c column, r listRow, here bool) []string {
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

// keys are those of every screen that is a list.
func (l *listing) keys(rows []listRow, enter checklist.Text) []binding {
	if l.here(rows) == nil {
		return nil // nothing to choose
	}
	return append(l.moves(rows), onKey("Enter", enter, func(string) tea.Cmd { return l.doHere(rows) }).inLine())
}

// moves are the keys that move among rows.
func (l *listing) moves(rows []listRow) []binding {
	return moves(wChoose, func(n int) { l.move(rows, n) })
}

// doHere does what the row stood on is for.
func (l *listing) doHere(rows []listRow) tea.Cmd {
	if r := l.here(rows); r != nil {
		return r.do()
	}
	return nil
}

// below draws a list under a field in which one types: the field and its caret
// stay in sight while the first row is selected.
func (m *model) below(c column, p *page, l *listing, rows []listRow) {
	p.stuck = len(p.lines)
	from, to := p.from, p.to
	l.draw(m, c, p, rows)
	if l.at == 0 {
		p.from, p.to = from, to
	}
}

// headedList is a list below a few words.
func (m *model) headedList(c column, style lipgloss.Style, head string, l *listing, rows []listRow) page {
	var p page
	m.para(c, &p, style, head)
	if m.height >= 16 {
		p.blank()
	}
	l.draw(m, c, &p, rows)
	return p
}

// listPage is a list and nothing else.
func (m *model) listPage(c column, l *listing, rows []listRow) page {
	var p page
	if len(rows) == 0 {
		m.para(c, &p, m.theme.Faint, m.t(wNoneHere))
	}
	l.draw(m, c, &p, rows)
	return p
}
