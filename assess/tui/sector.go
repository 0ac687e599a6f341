package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
)

// sectorScreen chooses what to check against: search by typing, several choosable.
type sectorScreen struct {
	search  editor
	sectors []Sector
	chosen  map[string]bool
	list    list
}

func (m *model) openSectors() tea.Cmd {
	find := m.o.Home.Sectors
	if find == nil {
		return nil
	}
	return do(m, wLookingGuidelines, find, func(m *model, sectors []Sector, err error) tea.Cmd {
		if err != nil {
			m.fail(err)
			return nil
		}
		return m.push(&sectorScreen{sectors: sectors, chosen: map[string]bool{}})
	})
}

func (s *sectorScreen) editor() *editor { return &s.search }

func (s *sectorScreen) typed(*model) { s.list.at = 0 }

func (*sectorScreen) title(m *model) string { return m.t(wChooseSector2) }

func (s *sectorScreen) keys(m *model) []binding {
	rows := s.rows(m)
	table := moves(wChoose, func(n int) { s.list.move(rows, n) })
	tick := func(string) tea.Cmd {
		if r := s.list.here(rows); r != nil {
			return r.do()
		}
		return nil
	}
	return append(table,
		on("Space", wTick, tick).inLine(),
		on("Enter", wNext, func(string) tea.Cmd { return s.next(m) }).inLine(),
		on("Tab", wTick, tick),
	)
}

// found are the sectors of the search; where it finds none, all.
func (s *sectorScreen) found() []Sector {
	if found := findSectors(s.sectors, s.search.text()); len(found) > 0 {
		return found
	}
	return s.sectors
}

// findSectors are the sectors in which every word stands.
func findSectors(all []Sector, text string) []Sector {
	words := strings.Fields(assess.Searchable(text))
	var out []Sector
	for _, x := range all {
		in := assess.Searchable(strings.Join([]string{x.ID, x.Title.JA, x.Title.EN, x.Publisher.JA, x.Publisher.EN,
			x.Words}, "\n"))
		hit := true
		for _, w := range words {
			hit = hit && strings.Contains(in, w)
		}
		if hit {
			out = append(out, x)
		}
	}
	return out
}

func (s *sectorScreen) rows(m *model) []row {
	var rows []row
	for _, x := range s.found() {
		r := row{mark: "[ ] ", text: oneLine(x.Title.In(m.lang)), about: m.aboutSector(x),
			do: func() tea.Cmd {
				s.chosen[x.ID] = !s.chosen[x.ID]
				return nil
			}}
		if s.chosen[x.ID] {
			r.mark, r.style = "[x] ", m.theme.Strong
		}
		if x.Questions > 0 {
			r.tail = m.f(wQuestions, x.Questions)
		}
		if x.Outside {
			r.about = m.t(wUnsignedBefore) + r.about
		}
		rows = append(rows, r)
	}
	return rows
}

// aboutSector says whom a guideline is for; who publishes it where nothing says
// that.
func (m *model) aboutSector(x Sector) string {
	if text := oneLine(x.For.In(m.lang)); text != "" {
		return text
	}
	return join(oneLine(x.Publisher.In(m.lang)) + " " + oneLine(x.Edition))
}

// next goes on with what is ticked and with the row stood on.
func (s *sectorScreen) next(m *model) tea.Cmd {
	if found := s.found(); len(found) > 0 {
		s.chosen[found[min(max(0, s.list.at), len(found)-1)].ID] = true
	}
	var chosen []Sector
	for _, x := range s.sectors {
		if s.chosen[x.ID] {
			chosen = append(chosen, x)
		}
	}
	if len(chosen) == 0 {
		m.refuse(wNothingToChoose)
		return nil
	}
	return m.push(&orgScreen{sectors: chosen})
}

func (s *sectorScreen) page(m *model, c column) page {
	var p page
	m.para(c, &p, m.theme.Faint, m.t(wTypePartNameNarrow))
	m.typeIn(c, &p, &s.search, true)
	if m.height >= 16 {
		p.blank()
	}
	caret := p.caret
	rows := s.rows(m)
	if len(findSectors(s.sectors, s.search.text())) == 0 {
		m.para(c, &p, m.theme.Fair, m.t(wNothingFoundChooseHere))
	}
	q := page{}
	s.list.draw(m, c, &q, rows)
	from := len(p.lines)
	p.add(q.lines...)
	if q.to > 0 && s.list.at > 0 {
		p.from, p.to = from+q.from, from+q.to
	}
	p.caret = caret
	return p
}

// orgScreen asks for whom the assessment is, and creates it.
type orgScreen struct {
	sectors []Sector
	name    editor
}

func (o *orgScreen) editor() *editor { return &o.name }

func (*orgScreen) title(m *model) string { return m.t(wOrganisation) }

func (o *orgScreen) keys(m *model) []binding {
	return []binding{
		on("Enter", wBegin, func(string) tea.Cmd { return o.create(m) }).inLine(),
		on("Esc", wBack, func(string) tea.Cmd { return m.pop() }).inLine(),
	}
}

func (o *orgScreen) create(m *model) tea.Cmd {
	name := join(o.name.text())
	if name == "" {
		m.refuse(wPleaseWriteNameStands)
		return nil
	}
	if m.stillSaving() {
		return nil
	}
	create := m.o.Home.Create
	ids := make([]string, len(o.sectors))
	for i, x := range o.sectors {
		ids[i] = x.ID
	}
	return do(m, wPreparing,
		func() (*Work, error) { return create(name, ids) }, (*model).take)
}

func (o *orgScreen) page(m *model, c column) page {
	var p page
	m.alone(c, &p, m.theme.Question, m.t(wWhomThisSelfCheck))
	p.blank()
	m.para(c, &p, m.theme.Faint, m.t(wExampleSakuraDentalClinic))
	m.typeIn(c, &p, &o.name, true)
	p.blank()
	var names []string
	for _, x := range o.sectors {
		names = append(names, oneLine(x.Title.In(m.lang)))
	}
	m.para(c, &p, m.theme.Note, m.f(wChosenSectors, strings.Join(names, m.t(wComma))))
	return p
}
