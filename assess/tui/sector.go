package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/assess/tui/cells"
)

// sectorScreen chooses what to check against: search by typing, several choosable.
type sectorScreen struct {
	aside
	search  cells.Editor
	sectors []Sector
	chosen  map[string]bool
	exact   bool     // the row stood on does not count: what is ticked is what is meant
	before  []string // ticked when it was opened: these come first
	list    listing
	done    func(lists []string) tea.Cmd
}

// chooseSectors chooses among the guidelines there are, some ticked before; what
// is to be done with the choice is said by done.
func (m *model) chooseSectors(ticked []string, done func(lists []string) tea.Cmd) tea.Cmd {
	find := m.o.Home.Sectors
	if find == nil {
		return nil
	}
	return attempt(m, wLookingGuidelines, find, func(m *model, sectors []Sector) tea.Cmd {
		s := &sectorScreen{sectors: sectors, chosen: map[string]bool{}, exact: len(ticked) > 0,
			before: ticked, done: done}
		for _, id := range ticked {
			s.chosen[id] = true
		}
		return m.push(s)
	})
}

func (s *sectorScreen) editor() *cells.Editor { return &s.search }

func (s *sectorScreen) typed(*model) { s.list.at = 0 }

func (*sectorScreen) title(m *model) string { return m.t(wChooseSector) }

func (s *sectorScreen) keys(m *model) []binding {
	rows := s.rows(m)
	tick := func(string) tea.Cmd { return s.list.doHere(rows) }
	return append(s.list.moves(rows),
		onKey("Space", wTick, tick).inLine(),
		onKey("Enter", wNext, func(string) tea.Cmd { return s.next(m) }).inLine(),
		onKey("Tab", wTick, tick),
	)
}

// found are the sectors of the search; where it finds none, all.
func (s *sectorScreen) found() []Sector {
	found := findSectors(s.sectors, s.search.Text())
	if len(found) == 0 {
		found = slices.Clone(s.sectors)
	}
	slices.SortStableFunc(found, func(a, b Sector) int {
		switch x, y := slices.Contains(s.before, a.ID), slices.Contains(s.before, b.ID); {
		case x == y:
			return 0
		case x:
			return -1
		}
		return 1
	})
	return found
}

// sectorByID is the sector with that id; nil where there is none.
func sectorByID(all []Sector, id string) *Sector {
	if i := slices.IndexFunc(all, func(x Sector) bool { return x.ID == id }); i >= 0 {
		return &all[i]
	}
	return nil
}

// findSectors are the sectors that hold every word.
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

func (s *sectorScreen) rows(m *model) []listRow {
	var rows []listRow
	for _, x := range s.found() {
		r := listRow{mark: "[ ] ", text: oneLine(x.Title.In(m.lang)), about: m.aboutSector(x),
			do: func() tea.Cmd { return s.tick(m, x) }}
		if s.chosen[x.ID] {
			r.mark, r.style = "[x] ", m.theme.Strong
		}
		if x.Questions > 0 {
			r.tail = m.f(wQuestions, x.Questions)
		}
		if x.Outside {
			r.about = m.t(wUnsignedBefore) + r.about
		}
		if x.Draft {
			r.about = m.t(wDraftBefore) + r.about
		}
		rows = append(rows, r)
	}
	return rows
}

// aboutSector says whom a guideline is for; who publishes it where nothing says
// that.
func (m *model) aboutSector(x Sector) string {
	if !x.Signed.IsZero() {
		return join(oneLine(x.Signed.In(m.lang)) + "  " + oneLine(x.Edition))
	}
	if text := oneLine(x.For.In(m.lang)); text != "" {
		return text
	}
	return join(oneLine(x.Publisher.In(m.lang)) + " " + oneLine(x.Edition))
}

// tick ticks a guideline or takes the tick away. A short list is chosen alone, and
// one that is only announced cannot be chosen.
func (s *sectorScreen) tick(m *model, x Sector) tea.Cmd {
	if x.Draft {
		m.refuse(wAnnouncedOnly)
		return nil
	}
	on := !s.chosen[x.ID]
	for _, y := range s.sectors {
		if on && (x.Alone || y.Alone) && s.chosen[y.ID] && x.ID != y.ID {
			delete(s.chosen, y.ID)
			m.tell(wOthersUnticked)
		}
	}
	s.chosen[x.ID] = on
	return nil
}

// next goes on with what is ticked and, where nothing was before, with the row
// stood on.
func (s *sectorScreen) next(m *model) tea.Cmd {
	if found := s.found(); len(found) > 0 && !s.exact {
		if x := found[min(max(0, s.list.at), len(found)-1)]; !s.chosen[x.ID] {
			s.tick(m, x)
		}
	}
	var chosen []string
	for _, x := range s.sectors {
		if s.chosen[x.ID] {
			chosen = append(chosen, x.ID)
		}
	}
	if m.bad {
		return nil
	}
	if len(chosen) == 0 {
		m.refuse(wNothingToChoose)
		return nil
	}
	return s.done(chosen)
}

func (s *sectorScreen) page(m *model, c column) page {
	var p page
	m.para(c, &p, m.theme.Faint, m.t(wTypePartNameNarrow))
	m.typeIn(c, &p, &s.search, true)
	if m.height >= 16 {
		p.blank()
	}
	if len(findSectors(s.sectors, s.search.Text())) == 0 {
		m.para(c, &p, m.theme.Fair, m.t(wNothingFoundChooseHere))
	}
	m.below(c, &p, &s.list, s.rows(m))
	return p
}
