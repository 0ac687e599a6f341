package tui

// labelRoom is the width of the names before fields of one line.
const labelRoom = 10

// page draws the fields: those of several lines below their names, the others
// behind them, so that all stand in a window of 80x24. Where they do not, the
// page scrolls and the field at hand stays in sight.
func (s *sideScreen) page(m *model, c column) page {
	var p page
	ask := s.q.ID + "  " + oneLine(s.q.Ask.In(m.lang))
	if c.height < 16 {
		p.add(m.theme.Question.Render(m.meter.cut(ask, c.width)))
	} else {
		m.alone(c, &p, m.theme.Question, ask)
		p.blank()
	}
	p.stuck = min(len(p.lines), c.height/3)
	for i := range s.fields {
		f := &s.fields[i]
		top := len(p.lines)
		if f.text.multi {
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
		if f.text.multi && c.height >= 16 && i+1 < len(s.fields) && !s.fields[i+1].text.multi {
			p.blank()
		}
	}
	return p
}

// draw is a field of several lines; an empty 改善策 shows what would stand there.
func (s *sideScreen) draw(m *model, c column, p *page, f *sideField, here bool) {
	name := f.Label(m.lang)
	line := m.theme.Strong.Render(name)
	if room := c.width - m.meter.cells(name) - 2; room > 10 {
		about := m.aboutRemark(s.q, f.FieldInfo, f.text.text())
		if s.offers(f) {
			about += m.t(wEmptyAsBelow)
		}
		line += "  " + m.theme.Faint.Render(m.meter.cut(about, room))
	}
	p.add(line)
	m.typeIn(c, p, &f.text, here)
	if !s.offers(f) {
		return
	}
	lines := m.meter.wrap(shown(s.q.Remedy.In(m.lang)), c.width-3)
	most := 1
	if c.height >= 16 {
		most = 2
	}
	if len(lines) > most {
		lines = lines[:most]
		lines[most-1] = m.meter.cut(lines[most-1]+"    ..", c.width-3)
	}
	last := len(p.lines) - 1
	p.lines[last] += m.theme.Faint.Render(lines[0]) // behind the bar, where the text will stand
	for _, l := range lines[1:] {
		p.add(m.bar(here) + m.theme.Faint.Render(l))
	}
}

// drawShort is a field of one line, and what is to be said of it behind it or,
// where there is no room, below it while it is at hand.
func (s *sideScreen) drawShort(m *model, c column, p *page, f *sideField, here bool) {
	lines, _, col := f.text.draw(m.meter, c.width-labelRoom-2)
	text := shown(lines[0])
	row := m.theme.Strong.Render(m.meter.pad(f.Label(m.lang), labelRoom)) + m.bar(here) + text
	about := m.aboutRemark(s.q, f.FieldInfo, f.text.text())
	used := labelRoom + 2 + max(18, m.meter.cells(text)+2)
	behind := used+m.meter.cells(about) <= c.width
	if behind {
		row += spaces(used-labelRoom-2-m.meter.cells(text)) + m.theme.Faint.Render(about)
	}
	p.add(row)
	if here {
		p.caret = &caret{row: len(p.lines) - 1, col: labelRoom + 2 + col}
		if !behind {
			p.add(spaces(labelRoom+2) + m.theme.Faint.Render(m.meter.cut(about, c.width-labelRoom-2)))
		}
	}
}
