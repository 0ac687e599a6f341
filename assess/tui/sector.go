package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// sectorScreen chooses what to check against: search by typing, several choosable.
type sectorScreen struct {
	search  editor
	sectors []Sector
	chosen  map[string]bool
	list    list
}

func (m *Model) openSectors() tea.Cmd {
	find := m.o.Home.Sectors
	if find == nil {
		return nil
	}
	return do(m, checklist.Text{JA: "分野を調べています", EN: "Looking for guidelines"}, find, func(m *Model, sectors []Sector, err error) tea.Cmd {
		if err != nil {
			m.fail(err)
			return nil
		}
		return m.push(&sectorScreen{sectors: sectors, chosen: map[string]bool{}})
	})
}

func (s *sectorScreen) editor() *editor { return &s.search }

func (s *sectorScreen) typed(*Model) { s.list.at = 0 }

func (*sectorScreen) title(m *Model) string { return m.t("分野を選ぶ", "Choose your sector") }

func (s *sectorScreen) keys(m *Model) []binding {
	rows := s.rows(m)
	table := moves(checklist.Text{JA: "選ぶ", EN: "choose"}, func(n int) { s.list.move(rows, n) })
	return append(table,
		binding{keys: []string{"tab"}, label: same("Tab"), text: checklist.Text{JA: "印を付ける・外す", EN: "tick"}, line: true, do: func(string) tea.Cmd {
			if r := s.list.here(rows); r != nil {
				return r.do()
			}
			return nil
		}},
		binding{keys: []string{"enter"}, label: same("Enter"), text: checklist.Text{JA: "次へ", EN: "next"}, line: true, do: func(string) tea.Cmd { return s.next(m) }},
	)
}

func (s *sectorScreen) found() []Sector { return findSectors(s.sectors, s.search.text()) }

// findSectors are the sectors in which every word stands.
func findSectors(all []Sector, text string) []Sector {
	words := strings.Fields(assess.Searchable(text))
	var out []Sector
	for _, x := range all {
		in := assess.Searchable(strings.Join([]string{x.ID, x.Title.JA, x.Title.EN, x.Publisher.JA, x.Publisher.EN, x.Words}, "\n"))
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

func (s *sectorScreen) rows(m *Model) []row {
	var rows []row
	for _, x := range s.found() {
		r := row{mark: "[ ] ", text: oneLine(x.Title.In(m.lang)), about: oneLine(x.Publisher.In(m.lang)), do: func() tea.Cmd {
			s.chosen[x.ID] = !s.chosen[x.ID]
			return nil
		}}
		if s.chosen[x.ID] {
			r.mark, r.style = "[x] ", m.theme.Strong
		}
		if x.Questions > 0 {
			r.tail = m.t(fmt.Sprintf("%d 問", x.Questions), fmt.Sprintf("%d questions", x.Questions))
		}
		if x.Edition != "" {
			r.about += m.t("　", "  ") + oneLine(x.Edition)
		}
		if x.Outside {
			r.about = m.t("署名なし　", "unsigned  ") + r.about
		}
		rows = append(rows, r)
	}
	return rows
}

// next goes on with what is ticked, or with the row stood on where nothing is.
func (s *sectorScreen) next(m *Model) tea.Cmd {
	var ids []string
	for _, x := range s.sectors {
		if s.chosen[x.ID] {
			ids = append(ids, x.ID)
		}
	}
	if found := s.found(); len(ids) == 0 && len(found) > 0 {
		at := min(max(0, s.list.at), len(found)-1)
		ids = []string{found[at].ID}
		s.chosen[ids[0]] = true
	}
	if len(ids) == 0 {
		m.refuse("見つかりません。別の言葉で探してください。", "Nothing found. Try another word.")
		return nil
	}
	return m.push(&orgScreen{sectors: ids})
}

func (s *sectorScreen) page(m *Model, c column) page {
	var p page
	m.para(c, &p, m.theme.Faint, m.t("名前の一部を入れると絞れます。いくつでも選べます。共通の点検項目は自動で入ります。",
		"Type part of a name to narrow the list. Choose as many as you need; the common questions come with each."))
	m.typeIn(c, &p, &s.search, true)
	if m.height >= 16 {
		p.blank()
	}
	caret := p.caret
	rows := s.rows(m)
	if len(rows) == 0 {
		p.add(m.theme.Faint.Render(m.t("見つかりません", "nothing found")))
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
