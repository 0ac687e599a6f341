package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// View draws the screen on top: a pure function of state and size.
func (m *model) View() (v tea.View) {
	defer func() {
		if r := recover(); r != nil {
			v = tea.NewView(m.t(wThisCannotShown))
			v.AltScreen = true
		}
	}()
	v.AltScreen = true
	v.WindowTitle = m.t(wTitle)
	if m.width == 0 || m.height == 0 {
		return v
	}
	if m.tooSmall() {
		v.SetContent(m.makeLarger())
		return v
	}
	content, cursor := m.compose()
	v.SetContent(content)
	if cursor != nil {
		v.Cursor = tea.NewCursor(cursor.col, cursor.row)
	}
	return v
}

// tooSmall is a window in which nothing can be shown.
func (m *model) tooSmall() bool {
	return m.width > 0 && (m.width < leastWidth || m.height < leastHeight)
}

func (m *model) makeLarger() string {
	text := m.f(wTooSmall, leastWidth, leastHeight)
	lines := m.meter.Wrap(text, max(2, m.width))
	return strings.Join(lines[:min(len(lines), m.height)], "\n")
}

// compose lays head, page and foot into the window.
func (m *model) compose() (string, *caret) {
	c := m.column()
	head := m.head(c)
	foot := m.foot(c)
	s := m.top()
	c.height -= len(head) + len(foot)
	p := s.page(m, c)
	stuck := min(p.stuck, len(p.lines), c.height-1)
	from, to := m.sight(p, c.height)

	lines := append([]string(nil), head...)
	lines = append(lines, p.lines[:stuck]...)
	lines = append(lines, p.lines[from:to]...)
	for len(lines) < len(head)+c.height {
		lines = append(lines, "")
	}
	m.more(c, foot, from-stuck, len(p.lines)-to)
	lines = append(lines, foot...)

	cur := p.caret
	switch {
	case cur == nil:
	case cur.row < stuck:
		cur = &caret{row: len(head) + cur.row, col: c.left + cur.col}
	case cur.row >= from && cur.row < to:
		cur = &caret{row: len(head) + stuck + cur.row - from, col: c.left + cur.col}
	default:
		cur = nil
	}
	left := strings.Repeat(" ", c.left)
	for i, l := range lines {
		if l != "" {
			lines[i] = left + l
		}
	}
	return strings.Join(lines, "\n"), cur
}

// sight is which lines below the stuck ones are in sight: where the user
// scrolled to, or else such that the lines to keep in sight are.
func (m *model) sight(p page, height int) (from, to int) {
	stuck := min(p.stuck, len(p.lines), height-1)
	height -= stuck
	most := max(stuck, len(p.lines)-height)
	switch {
	case m.scrolled:
		from = m.scroll
	case p.to <= stuck+height:
		from = stuck
	case p.to-p.from >= height:
		from = p.from
	default:
		from = (p.from + p.to - height) / 2
	}
	from = min(max(from, stuck), most)
	if i, found := slices.BinarySearch(p.heads, from); !m.scrolled && !found && from > stuck {
		switch { // a row begins there, the one before if the row to keep in sight stays so
		case i > 0 && p.heads[i-1] >= stuck && p.to-p.heads[i-1] <= height:
			from = p.heads[i-1]
		case i < len(p.heads):
			from = min(p.heads[i], max(p.from, stuck))
		}
	}
	return from, min(len(p.lines), from+height)
}

// head is the title with the count of what is left at the right, and a rule.
func (m *model) head(c column) []string {
	left, right := m.top().title(m), m.toGo()
	room := c.width - m.meter.Cells(right) - 2
	if right == "" || room < 12 {
		room, right = c.width, ""
	}
	left = m.meter.Cut(left, room)
	gap := strings.Repeat(" ", c.width-m.meter.Cells(left)-m.meter.Cells(right))
	lines := []string{m.theme.Title.Render(left) + gap + m.theme.Faint.Render(right)}
	if m.height >= 16 {
		lines = append(lines, m.theme.Rule.Render(strings.Repeat(" ", c.width)))
	}
	if m.height >= 20 {
		lines = append(lines, "")
	}
	return lines
}

// foot is what just happened and the line of keys.
func (m *model) foot(c column) []string { return append(m.aboveKeys(c), m.keyLine(c)) }

// aboveKeys is what just happened, set off from the page where there is room.
func (m *model) aboveKeys(c column) []string {
	lines := m.news(c)
	if m.height >= 24 {
		lines = append([]string{""}, lines...)
	}
	return lines
}

// keyLine names the keys of the screen, as many as fit: always how to leave, then what
// Enter and Esc do, then the others in their order. Where all keys are told is said in
// words unless a key that matters needs the room.
func (m *model) keyLine(c column) string {
	if m.save.err != nil && m.busy.IsZero() && !m.rescuing() {
		return m.keyWords(m.fitting(m.stuckKeys(), c.width+2))
	}
	var table []binding
	for _, k := range m.table() {
		if k.line {
			table = append(table, k)
		}
	}
	label := "?"
	if m.typing() {
		label = "F1"
	}
	leave, all := onKey("F10", wEnd, nil), onKey(label, wAllKeys, nil)
	room := c.width + 2 - m.meter.Cells(m.keyText(leave))
	shown := m.fitting(table, room-m.meter.Cells(m.keyText(all)))
	if short := m.fitting(table, room-2-len(label)); important(short) > important(shown) {
		shown, all.text = short, alike("")
	}
	return m.keyWords(append(shown, leave, all))
}

// fitting are the keys that fit into that many cells, chosen by their rank.
func (m *model) fitting(table []binding, room int) []binding {
	in := make([]bool, len(table))
	for rank := range mostRank + 1 {
		for i, k := range table {
			if n := m.meter.Cells(m.keyText(k)); rankOf(k) == rank && n <= room {
				in[i], room = true, room-n
			}
		}
	}
	var out []binding
	for i, k := range table {
		if in[i] {
			out = append(out, k)
		}
	}
	return out
}

// keyWords writes keys in one line.
func (m *model) keyWords(keys []binding) string {
	line := ""
	for _, k := range keys {
		label := k.label.In(m.lang)
		line += m.theme.Key.Render(label) + strings.TrimPrefix(m.keyText(k), label)
	}
	return strings.TrimRight(line, " ")
}

func (m *model) keyText(k binding) string { return k.label.In(m.lang) + " " + k.text.In(m.lang) + "  " }

// more says on the line above the keys that there is more to see.
func (m *model) more(c column, foot []string, above, below int) {
	var text string
	switch back := above > 0 && (m.scrolled || m.typing()); {
	case back && below > 0:
		text = m.t(wMoreBothWays)
	case below > 0:
		text = m.t(wMorePgdn)
	case back:
		text = m.t(wBackPgup)
	default:
		return
	}
	i := len(foot) - 2
	if room := c.width - m.meter.Styled(foot[i]) - m.meter.Cells(text); room > 1 {
		foot[i] += strings.Repeat(" ", room) + m.theme.Faint.Render(text)
	}
}

// toGo is the quiet line at the right of the title: how many questions
// remain. The verdict has its own screen, for half of one would only frighten.
func (m *model) toGo() string {
	if m.work == nil {
		return ""
	}
	if s, ok := m.top().(counter); ok {
		return s.toGo(m)
	}
	return m.leftToAsk()
}

// leftToAsk is how many questions remain of the round, or of all.
func (m *model) leftToAsk() string {
	left, all := m.session().Left(), m.session().Progress().Remaining
	if left == 0 || m.session().Part().Section != "" { // of a section all are told
		left = all
	}
	return m.f(wToGo, left)
}

// news is what the lines above the keys say: an answer that could not be
// saved, work going on, what just happened, or that all is saved.
func (m *model) news(c column) []string {
	switch {
	case !m.busy.IsZero():
		return []string{m.theme.Faint.Render(m.meter.Cut(m.busy.In(m.lang), c.width))}
	case m.save.err != nil:
		return m.unsaved(c)
	case !m.message.IsZero() && m.bad:
		return m.styled(c, m.theme.Bad.Render, legible(m.said(m.message)), m.mostNews())
	case !m.message.IsZero():
		return m.styled(c, m.theme.Note.Render, legible(m.said(m.message)), m.mostNews())
	case m.save.flying:
		return []string{m.theme.Faint.Render(m.t(wSaving))}
	case m.drafting():
		return []string{m.theme.Faint.Render(m.t(wNotSavedYetMoving))}
	default:
		text := m.save.last.In(m.lang)
		if m.save.answer && text != "" && !m.narrow() && bindingFor(m.top().keys(m), "u") != nil {
			text += m.t(wUTakesBack)
		}
		return []string{m.theme.Good.Render(text)}
	}
}

// mostNews is how many lines of what just happened are shown at most.
func (m *model) mostNews() int {
	switch {
	case m.height >= 20:
		return 4
	case m.narrow():
		return 3
	}
	return 2
}

// drafting reports whether text is typed that is not kept yet.
func (m *model) drafting() bool {
	k, ok := m.top().(keeper)
	return ok && len(k.typedOn(m)) > 0
}

// unsaved says why an answer is not saved, and what can be done.
func (m *model) unsaved(c column) []string {
	text := legible(explain(m.save.err, m.lang))
	most := 2
	if m.height >= 16 {
		most = 4
	}
	lines := m.styled(c, m.theme.Bad.Render, m.unsavedWhat(), 1)
	lines = append(lines, m.styled(c, m.theme.Bad.Render, text, most)...)
	last := m.t(wAnswerKeptOnScreen)
	if m.leaving {
		last = m.t(wNotLeftYet)
	}
	return append(lines, m.meter.Cut(last, c.width))
}

// unsavedWhat names what is not saved: the question answered first.
func (m *model) unsavedWhat() string {
	if len(m.save.queue) > 0 && len(m.save.queue[0].Answers) > 0 {
		return m.f(wNotSavedOf, m.save.queue[0].Answers[0].Q)
	}
	return m.t(wNotSaved)
}

// styled wraps text to at most n lines and styles each.
func (m *model) styled(c column, style func(...string) string, text string, n int) []string {
	lines := m.meter.Wrap(text, c.width)
	if len(lines) > n {
		lines = append(lines[:n-1], m.meter.Cut(lines[n-1]+"    ..", c.width))
	}
	for i, l := range lines {
		lines[i] = style(l)
	}
	return lines
}
