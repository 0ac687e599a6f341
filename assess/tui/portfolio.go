package tui

import (
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/assess/tui/cells"
)

// portfolioScreen lists the clients of a folder as they are read, narrowed by a
// filter, by a common gap and by what is typed.
type portfolioScreen struct {
	aside
	clientele
	at      map[string]int // where in rows a file is; while they are read
	search  cells.Editor
	filter  int               // of clientFilters
	gap     *assess.CommonGap // that the clients shown have; nil: all are shown
	list    listing
	reading bool
	unseen  map[string]bool // files of the last reading that this one has not come to yet
	err     error
}

// openPortfolio shows the clients above home.
func (m *model) openPortfolio() tea.Cmd {
	s := &portfolioScreen{}
	m.push(s)
	return s.look(m)
}

// look begins to read the clients; the rows of before stay until theirs come.
func (s *portfolioScreen) look(m *model) tea.Cmd {
	read := m.o.Home.Clients
	if read == nil || s.reading {
		return nil
	}
	s.reading, s.err, s.unseen, s.at = true, nil, map[string]bool{}, map[string]int{}
	for i := range s.rows {
		s.unseen[s.rows[i].Path], s.at[s.rows[i].Path] = true, i
	}
	return func() tea.Msg {
		coming, end := make(chan ClientRow, 64), make(chan tea.Msg, 1)
		go func() {
			defer close(coming)
			end <- guard(func() tea.Msg {
				err := read(func(r ClientRow) { coming <- r })
				return outcome{func(m *model) tea.Cmd { return s.ended(m, err) }}
			})()
		}()
		return s.next(coming, end)
	}
}

// next waits for a client and takes those that came with it.
func (s *portfolioScreen) next(coming <-chan ClientRow, end <-chan tea.Msg) tea.Msg {
	first, ok := <-coming
	if !ok {
		return <-end
	}
	some := []ClientRow{first}
	for range len(coming) {
		if r, ok := <-coming; ok {
			some = append(some, r)
		}
	}
	return outcome{func(m *model) tea.Cmd {
		s.keepRow(m, func() { s.take(some) })
		return func() tea.Msg { return s.next(coming, end) }
	}}
}

// take puts clients into their rows, new ones at the end.
func (s *portfolioScreen) take(some []ClientRow) {
	s.changes++
	for _, r := range some {
		delete(s.unseen, r.Path)
		if i, known := s.at[r.Path]; known {
			s.rows[i] = r
		} else {
			s.at[r.Path] = len(s.rows)
			s.rows = append(s.rows, r)
		}
	}
	markFormer(s.rows)
}

// ended drops the files that are there no longer.
func (s *portfolioScreen) ended(m *model, err error) tea.Cmd {
	s.reading, s.err = false, err
	if err == nil {
		s.changes++
		s.keepRow(m, func() {
			s.rows = slices.DeleteFunc(s.rows, func(r ClientRow) bool { return s.unseen[r.Path] })
		})
	}
	return nil
}

// keepRow keeps the same client selected after a change as before it.
func (s *portfolioScreen) keepRow(m *model, change func()) {
	was := s.list.here(s.clients(m))
	change()
	if was == nil || s.list.at == 0 { // the user has not moved yet
		return
	}
	s.list.at = max(0, slices.IndexFunc(s.shownRows(), func(r *ClientRow) bool { return r.Path == was.of }))
}

// shownRows are the rows that filter, common gap and search leave. Files that a
// newer one follows are in the list of all only.
func (s *portfolioScreen) shownRows() []*ClientRow {
	words := strings.Fields(assess.Searchable(s.search.Text()))
	var out []*ClientRow
	for i := range s.rows {
		r := &s.rows[i]
		in := assess.Searchable(r.Organisation + "\n" + filepath.Base(r.Path))
		lacks := func(w string) bool { return !strings.Contains(in, w) }
		narrowed := s.filter > 0 || s.gap != nil
		if slices.ContainsFunc(words, lacks) || r.Former && narrowed || !clientFilters[s.filter].has(r) ||
			s.gap != nil && !r.Outline.Misses(s.gap.Same) {
			continue
		}
		out = append(out, r)
	}
	return out
}

func (s *portfolioScreen) editor() *cells.Editor { return &s.search }

func (s *portfolioScreen) typed(*model) { s.list.at = 0 }

func (*portfolioScreen) title(m *model) string { return m.t(wClients) }

func (s *portfolioScreen) keys(m *model) []binding {
	table := s.list.keys(s.clients(m), wOpenIt)
	return append(table,
		onKeys([]string{"tab", "shift+tab"}, alike("Tab"), wNarrow, func(key string) tea.Cmd {
			by := 1
			if key == "shift+tab" {
				by = len(clientFilters) - 1
			}
			if s.gap != nil {
				by = 0 // from those of a gap to all
			}
			s.filter, s.gap, s.list.at = (s.filter+by)%len(clientFilters), nil, 0
			return nil
		}).inLine(),
		onKey("F3", wCommonGaps, func(string) tea.Cmd { return s.openGaps(m) }).inLine(),
		onKey("F4", wDueDates, func(string) tea.Cmd { return s.openDues(m) }).inLine(),
		onKey("F6", wCompare, func(string) tea.Cmd { return s.compare(m) }),
		onKey("F5", wReadAgain, func(string) tea.Cmd { return s.look(m) }))
}

// openGaps shows what several clients do not meet; what is chosen narrows the list.
func (s *portfolioScreen) openGaps(m *model) tea.Cmd {
	choose := func(g assess.CommonGap) tea.Cmd {
		s.filter, s.gap, s.list.at, s.search = 0, &g, 0, cells.Editor{}
		return m.pop()
	}
	return m.push(&acrossScreen{name: wCommonGapsTitle, enter: wSeeThoseClients, of: &s.clientele,
		make: func(m *model) []listRow { return s.commonGaps(m, choose) }})
}

func (s *portfolioScreen) openDues(m *model) tea.Cmd {
	return m.push(&acrossScreen{name: wDueDatesTitle, enter: wGoThere, of: &s.clientele, make: s.dues})
}

// compare opens the client stood on and asks with what to compare.
func (s *portfolioScreen) compare(m *model) tea.Cmd {
	shown := s.shownRows()
	if s.list.at >= len(shown) || !shown[s.list.at].Why.IsZero() {
		return nil
	}
	return m.openAnd(shown[s.list.at].Path, func() tea.Cmd { return m.push(&earlierScreen{}) })
}

// formerly marks a file that a newer one of the same client follows.
func (d *desk) formerly(r *ClientRow) string {
	if r.Former {
		return d.t(wFormerMark)
	}
	return ""
}

// clients are the rows of the screen; the one stood on tells more.
func (s *portfolioScreen) clients(m *model) []listRow {
	shown := s.shownRows()
	cols := m.clientColumns(shown, m.column().width-leastName)
	rows := make([]listRow, 0, len(shown))
	var names []string
	for _, r := range shown {
		names = append(names, m.nameOf(r))
	}
	twice := shared(names)
	for i, r := range shown {
		x := listRow{of: r.Path, text: names[i], do: func() tea.Cmd { return m.open(r.Path) }}
		switch {
		case !r.Why.IsZero():
			x.about = m.f(wUnreadableFile, m.whyUnread(r.Path, r.Why))
			if i != s.list.at { // in full where it is selected
				x.about = m.meter.Cut(x.about, m.column().width-4)
			}
			x.do = func() tea.Cmd { m.refuse(wUnreadableFile.With(m.whyUnread(r.Path, r.Why))); return nil }
		default:
			x.tail = cols.line(m, func(n int) string { return clientColumns[n].of(&m.desk, &r.Client) })
			mark := m.formerly(r)
			x.text = m.meter.Cut(x.text, m.column().width-m.meter.Cells(x.tail+mark)-4) + mark
			if i == s.list.at {
				x.about = m.aboutClient(&r.Client)
			}
			if twice[names[i]] {
				x.about = m.gapped(oneLine(filepath.Base(r.Path)), x.about)
			}
		}
		rows = append(rows, x)
	}
	return rows
}

func (s *portfolioScreen) page(m *model, c column) page {
	var p page
	shown, rows := s.shownRows(), s.clients(m)
	head := m.f(wFocusCountClients, m.t(clientFilters[s.filter].name), len(shown))
	if s.gap != nil {
		head = m.f(wFocusCountClients, m.f(wNotMetBy, s.gap.ID()), len(shown))
	}
	if s.reading {
		head += m.t(wGap) + m.t(wReadingClients)
	}
	p.add(m.meter.Cut(head, c.width))
	m.typeIn(c, &p, &s.search, true)
	if s.err != nil {
		m.para(c, &p, m.theme.Bad, oneLine(explain(s.err, m.lang)))
	}
	if m.height >= 16 {
		p.blank()
	}
	cols := m.clientColumns(shown, c.width-leastName)
	heads := cols.line(m, func(n int) string { return m.t(clientColumns[n].head) })
	name := m.meter.Pad("  "+m.t(wClientName), c.width-m.meter.Cells(heads))
	p.add(m.theme.Faint.Render(name + heads))
	if len(rows) == 0 && !s.reading {
		p.add(m.theme.Faint.Render(m.t(wNothingFound)))
	}
	m.below(c, &p, &s.list, rows)
	return p
}
