package tui

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"tenken/assess/tui/cells"
	"tenken/checklist"
)

// businessScreen asks what the business is, in the words of those who run it:
// typing narrows, Space ticks, and the row stood on counts.
type businessScreen struct {
	aside
	search  cells.Editor
	kinds   checklist.BusinessKinds
	sectors []Sector
	chosen  map[string]bool // by id of the kind
	list    listing
}

// trades are what a new assessment is chosen from.
type trades struct {
	kinds   checklist.BusinessKinds
	sectors []Sector
}

// trades reads the kinds of business and the guidelines.
func (o *Options) trades() (t trades, err error) {
	if t.kinds, err = o.Home.Businesses(); err == nil && o.Home.Sectors != nil {
		t.sectors, err = o.Home.Sectors()
	}
	return t, err
}

// openBusinesses begins a new assessment; where no kinds of business are handed
// in, with the guidelines.
func (m *model) openBusinesses() tea.Cmd {
	if m.o.Home.Businesses == nil {
		return m.chooseSectors(nil, func(lists []string) tea.Cmd { return m.plan(Start{Lists: lists}, nil) })
	}
	return attempt(m, wLookingGuidelines, m.o.trades, func(m *model, t trades) tea.Cmd {
		return m.push(&businessScreen{kinds: t.kinds, sectors: t.sectors, chosen: map[string]bool{}})
	})
}

func (s *businessScreen) editor() *cells.Editor { return &s.search }

func (s *businessScreen) typed(*model) { s.list.at = 0 }

func (*businessScreen) title(m *model) string { return m.t(wWhatBusiness) }

func (s *businessScreen) keys(m *model) []binding {
	rows := s.rows(m)
	return append(s.list.moves(rows),
		onKey("Space", wTick, func(string) tea.Cmd {
			if k := s.at(m); k != nil {
				s.chosen[k.ID] = !s.chosen[k.ID]
				s.together(m, s.ticked())
			}
			return nil
		}).inLine(),
		onKey("Enter", wNext, func(string) tea.Cmd {
			if s.at(m) != nil {
				return s.next(m)
			}
			return s.list.doHere(rows)
		}).inLine())
}

// at is the kind of business stood on; nil on another row.
func (s *businessScreen) at(m *model) *checklist.BusinessKind {
	if r := s.list.here(s.rows(m)); r != nil {
		return s.kinds.Find(r.of)
	}
	return nil
}

func (s *businessScreen) rows(m *model) []listRow {
	var rows []listRow
	for _, k := range s.kinds.Search(s.search.Text()) {
		r := listRow{mark: "[ ] ", text: oneLine(k.Name(m.lang)), tail: m.otherWords(k), of: k.ID,
			do: func() tea.Cmd { return s.next(m) }}
		if s.chosen[k.ID] {
			r.mark, r.style = "[x] ", m.theme.Strong
		}
		rows = append(rows, r)
	}
	if len(rows) > 0 {
		rows = append(rows, listRow{gap: true}, listRow{text: m.t(wNotAmongThese), style: m.theme.Faint})
	}
	for _, x := range m.usual(s.sectors) {
		rows = append(rows, listRow{text: oneLine(x.Title.In(m.lang)), about: oneLine(x.For.In(m.lang)),
			do: func() tea.Cmd { return m.plan(startUsual(&m.o, x), nil) }})
	}
	return append(rows, listRow{text: m.t(wChooseFromLists), do: func() tea.Cmd {
		return m.chooseSectors(nil, func(lists []string) tea.Cmd { return m.plan(Start{Lists: lists}, nil) })
	}})
}

// otherWords are further names of a kind of business, as far as they fit.
func (m *model) otherWords(k *checklist.BusinessKind) string {
	words := k.Words.JA
	if m.lang == checklist.English && len(k.Words.EN) > 0 {
		words = k.Words.EN
	}
	return oneLine(m.meter.Cut(strings.Join(words[min(1, len(words)):], m.t(wComma)), m.column().width-26))
}

// usual are the lists for a business that no kind fits.
func (d *desk) usual(sectors []Sector) []Sector {
	var out []Sector
	for _, id := range d.o.Home.Usual {
		if x := sectorByID(sectors, id); x != nil {
			out = append(out, *x)
		}
	}
	return out
}

// startUsual begins with a list that fits any business, and what every employer
// is offered beside it.
func startUsual(o *Options, x Sector) Start {
	if x.Alone {
		return Start{Lists: []string{x.ID}}
	}
	return Start{Lists: append([]string{x.ID}, o.Home.Employer...)}
}

// startOf joins several kinds of business: their lists, and the facts on which
// they agree. The first one gives the assessment its kind.
func startOf(kinds []*checklist.BusinessKind) Start {
	s := Start{Business: kinds[0].ID, Facts: checklist.Facts{}}
	disputed := map[string]bool{}
	for _, k := range kinds {
		for _, id := range k.Lists {
			if !slices.Contains(s.Lists, id) {
				s.Lists = append(s.Lists, id)
			}
		}
		for id, v := range k.Facts {
			disputed[id] = disputed[id] || s.Facts[id] != "" && s.Facts[id] != v
			s.Facts[id] = v
		}
	}
	maps.DeleteFunc(s.Facts, func(id, _ string) bool { return disputed[id] })
	return s
}

// ticked are the kinds of business that are ticked, and those of the ids given.
func (s *businessScreen) ticked(also ...string) []*checklist.BusinessKind {
	var kinds []*checklist.BusinessKind
	for i := range s.kinds {
		if id := s.kinds[i].ID; s.chosen[id] || slices.Contains(also, id) {
			kinds = append(kinds, &s.kinds[i])
		}
	}
	return kinds
}

// next goes on with what is ticked and with the row stood on, which is not ticked by
// that: whoever comes back and moves to another row means that one.
func (s *businessScreen) next(m *model) tea.Cmd {
	kinds := s.ticked(s.at(m).ID)
	if !s.together(m, kinds) {
		return nil
	}
	return m.plan(startOf(kinds), kinds)
}

// together says that a kind of business which has a short list of its own, such as a
// residents' association, is checked by itself, where others are chosen beside it.
func (s *businessScreen) together(m *model, kinds []*checklist.BusinessKind) bool {
	for _, k := range kinds {
		alone := slices.ContainsFunc(s.sectors,
			func(x Sector) bool { return x.Alone && slices.Contains(k.Lists, x.ID) })
		if alone && len(kinds) > 1 {
			m.refuse(checklist.Text{JA: fmt.Sprintf(wGoesAlone.JA, oneLine(k.Name(checklist.Japanese))),
				EN: fmt.Sprintf(wGoesAlone.EN, oneLine(k.Name(checklist.English)))})
			return false
		}
	}
	return true
}

func (s *businessScreen) page(m *model, c column) page {
	var p page
	m.para(c, &p, m.theme.Faint, m.t(wTypeYourWork))
	m.typeIn(c, &p, &s.search, true)
	if kinds := s.ticked(); len(kinds) > 0 { // also those that the search leaves out
		p.add(m.theme.Note.Render(m.meter.Cut(m.f(wTickedSoFar, m.namesOfKinds(kinds)), c.width)))
	} else if m.height >= 16 {
		p.blank()
	}
	if len(s.kinds.Search(s.search.Text())) == 0 {
		m.para(c, &p, m.theme.Fair, m.t(wNothingFoundChooseHere))
	}
	m.below(c, &p, &s.list, s.rows(m))
	return p
}
