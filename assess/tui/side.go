package tui

import (
	"maps"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/assess/tui/cells"
	"tenken/checklist"
)

// sideScreen is the one side step of the walk: what to write to an answer.
type sideScreen struct {
	q      *checklist.Question
	fields []sideField
	at     int
	warned bool // it was told that something cannot be read yet
}

// sideField is one field of it, being edited.
type sideField struct {
	assess.FieldInfo
	text cells.Editor
	was  string // as the editor had it to begin with
}

func (m *model) openSide() tea.Cmd {
	q := m.session().At()
	if q == nil {
		return nil
	}
	s := &sideScreen{q: q}
	for _, r := range remarks() {
		f := sideField{FieldInfo: r, text: cells.NewEditor(m.written(m.session().AnswerOf(q.ID), r),
			r.Kind == assess.TextField)}
		f.was = f.text.Text()
		if draft, ok := m.drafts[draftKey{q.ID, r.Field}]; ok {
			f.text = cells.NewEditor(draft, f.text.Multi())
		}
		s.fields = append(s.fields, f)
	}
	return m.push(s)
}

func (s *sideScreen) here() *sideField { return &s.fields[s.at] }

func (s *sideScreen) editor() *cells.Editor { return &s.here().text }

func (*sideScreen) title(m *model) string { return m.t(wNotes) }

// move keeps what was typed and goes to another field.
func (s *sideScreen) move(m *model, by int) tea.Cmd {
	cmd := s.keep(m)
	if !m.bad {
		s.at = (s.at + by + len(s.fields)) % len(s.fields)
	}
	return cmd
}

func (s *sideScreen) keys(m *model) []binding {
	table := []binding{
		onKey("Tab", wNext, func(string) tea.Cmd { return s.move(m, 1) }).inLine(),
		onKey("Esc", wSaveBack, func(string) tea.Cmd { return s.leave(m) }).also("ctrl+s").inLine(),
		onKey("Shift+Tab", wFieldBefore, func(string) tea.Cmd { return s.move(m, -1) }),
		onKey("Enter", s.enterMeans(), func(string) tea.Cmd { return s.enter(m) }).ifRoom(),
		onKeys([]string{"up", "down"}, wUpDown, wMoveBetweenLinesFields,
			func(key string) tea.Cmd { return s.vertical(m, key) }),
	}
	if s.offers(s.here()) {
		table = append(table, onKeys([]string{"right"}, wRight, wTakeOver, func(string) tea.Cmd {
			s.here().text.Insert(s.q.Remedy.In(m.lang))
			return nil
		}).inLine())
	}
	return table
}

// offers reports whether the field is empty and has a proposal to take over.
func (s *sideScreen) offers(f *sideField) bool {
	return f.Field == assess.FieldAction && f.text.Text() == "" && !s.q.Remedy.IsZero()
}

func (s *sideScreen) enter(m *model) tea.Cmd {
	switch {
	case s.here().text.Multi():
		s.here().text.Insert("\n")
		return nil
	case s.at < len(s.fields)-1:
		return s.move(m, 1)
	}
	return s.leave(m)
}

// leave goes back. What cannot be read as what its field holds is told first; asked
// again it stays as it was typed, and is offered when the fields are opened next.
func (s *sideScreen) leave(m *model) tea.Cmd {
	if !s.warned {
		cmd := m.back("")
		if s.warned = m.bad; s.warned {
			m.message = checklist.Text{JA: m.message.JA + wEscAgainKeeps.JA, EN: m.message.EN + wEscAgainKeeps.EN}
		}
		return cmd
	}
	cmd := s.keep(m)
	maps.Copy(m.drafts, s.typedOn(m))
	m.pop()
	m.tell(wKeptAsTyped)
	return cmd
}

func (s *sideScreen) typed(*model) { s.warned = false }

func (s *sideScreen) enterMeans() checklist.Text {
	switch {
	case s.here().text.Multi():
		return wNewLine
	case s.at < len(s.fields)-1:
		return wNext
	}
	return wSaveBack
}

func (s *sideScreen) vertical(m *model, key string) tea.Cmd {
	by := 1
	if key == "up" {
		by = -1
	}
	if s.here().text.Multi() && s.here().text.Vertical(m.meter, m.column().width-2, by) || s.at+by < 0 ||
		s.at+by >= len(s.fields) {
		return nil
	}
	return s.move(m, by)
}

// keep writes what was typed into the answer. What cannot be read as what its
// field holds is refused and stays there.
func (s *sideScreen) keep(m *model) tea.Cmd {
	a := m.session().AnswerOf(s.q.ID)
	changed := map[assess.Field]string{}
	var wrong error
	for i := range s.fields {
		f := &s.fields[i]
		if f.text.Text() == f.was { // also where a draft was given up
			delete(m.drafts, draftKey{s.q.ID, f.Field})
			continue
		}
		text, err := m.readRemark(f.FieldInfo, f.text.Text())
		if err != nil {
			if wrong == nil {
				s.at, wrong = i, err
			}
			continue
		}
		f.was = f.text.Text()
		delete(m.drafts, draftKey{s.q.ID, f.Field})
		if text != a.Field(f.Field) {
			changed[f.Field] = text
		}
	}
	var cmd tea.Cmd
	if len(changed) > 0 {
		cmd = m.record(m.session().Answer(assess.Change{Q: s.q.ID, Fields: changed}))
	}
	switch {
	case wrong != nil:
		m.fail(wrong)
	case changed[assess.FieldDone] != "" && a.Status.Gap():
		m.tell(wDayKept)
	}
	return cmd
}

func (s *sideScreen) typedOn(*model) drafts {
	out := drafts{}
	for i := range s.fields {
		if f := &s.fields[i]; f.text.Text() != f.was {
			out[draftKey{s.q.ID, f.Field}] = f.text.Text()
		}
	}
	return out
}

// labelRoom is the width of the names before fields of one line.
const labelRoom = 11

// page draws the fields: those of several lines below their names, the others
// beside them, so that all fit into a window of 80x24. Where they do not, the
// page scrolls and the field in use stays in sight.
func (s *sideScreen) page(m *model, c column) page {
	var p page
	ask := s.q.ID + "  " + oneLine(s.q.Ask.In(m.lang))
	if c.height < 16 {
		p.add(m.theme.Question.Render(m.meter.Cut(ask, c.width)))
	} else {
		m.alone(c, &p, m.theme.Question, ask)
		p.blank()
	}
	p.stuck = min(len(p.lines), c.height/3)
	for i := range s.fields {
		f := &s.fields[i]
		top := len(p.lines)
		if f.text.Multi() {
			s.draw(m, c, &p, f, i == s.at)
		} else {
			s.drawShort(m, c, &p, f, i == s.at)
		}
		if i == s.at { // its name too, unless its text is longer than the window
			p.from, p.to = top, p.caret.row+1
			if p.to-p.from >= c.height-p.stuck {
				p.from = p.caret.row
			} else if p.to < len(p.lines) && len(p.lines)-p.from < c.height-p.stuck {
				p.to = len(p.lines)
			}
		}
		if f.text.Multi() && c.height >= 16 && i+1 < len(s.fields) && !s.fields[i+1].text.Multi() {
			p.blank()
		}
	}
	return p
}

// draw is a field of several lines; an empty 改善策 shows what would be there.
func (s *sideScreen) draw(m *model, c column, p *page, f *sideField, here bool) {
	name := f.Label(m.lang)
	line := m.theme.Strong.Render(name)
	if room := c.width - m.meter.Cells(name) - 2; room > 10 {
		about := m.aboutRemark(s.q, f.FieldInfo, f.text.Text())
		if s.offers(f) {
			about += m.t(wEmptyAsBelow)
		}
		line += "  " + m.theme.Faint.Render(m.meter.Cut(about, room))
	}
	p.add(line)
	m.typeIn(c, p, &f.text, here)
	if !s.offers(f) {
		return
	}
	lines := m.meter.Wrap(legible(s.q.Remedy.In(m.lang)), c.width-3)
	most := 1
	if c.height >= 16 {
		most = 2
	}
	if len(lines) > most {
		lines = lines[:most]
		lines[most-1] = m.meter.Cut(lines[most-1]+"    ..", c.width-3)
	}
	last := len(p.lines) - 1
	p.lines[last] += m.theme.Faint.Render(lines[0]) // after the bar, where the text will be
	for _, l := range lines[1:] {
		p.add(m.bar(here) + m.theme.Faint.Render(l))
	}
}

// drawShort is a field of one line, and what is to be said of it beside it or,
// where there is no room, below it while it is in use.
func (s *sideScreen) drawShort(m *model, c column, p *page, f *sideField, here bool) {
	lines, _, col := f.text.Draw(m.meter, c.width-labelRoom-2)
	text := legible(lines[0])
	row := m.theme.Strong.Render(m.meter.Pad(f.Label(m.lang), labelRoom)) + m.bar(here) + text
	about := m.aboutRemark(s.q, f.FieldInfo, f.text.Text())
	used := labelRoom + 2 + max(18, m.meter.Cells(text)+2)
	beside := used+m.meter.Cells(about) <= c.width
	if beside {
		row += spaces(used-labelRoom-2-m.meter.Cells(text)) + m.theme.Faint.Render(about)
	}
	p.add(row)
	if here {
		p.caret = &caret{row: len(p.lines) - 1, col: labelRoom + 2 + col}
		if !beside {
			p.add(spaces(labelRoom+2) + m.theme.Faint.Render(m.meter.Cut(about, c.width-labelRoom-2)))
		}
	}
}
