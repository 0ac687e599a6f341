package tui

import (
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"tenken/assess/tui/cells"
	"tenken/checklist"
)

// homeScreen lists the assessments found, and offers to start a new one.
type homeScreen struct {
	aside
	entries []Entry
	offers  []Offer
	looked  bool
	err     error
	list    listing
}

// look looks for assessments again.
func (h *homeScreen) look(m *model) tea.Cmd {
	h.list.at = 0
	if m.o.Home.List == nil {
		return nil
	}
	find, offered := m.o.Home.List, m.o.Home.Offers
	return func() tea.Msg {
		entries, err := find()
		var offers []Offer
		if offered != nil {
			offers = offered()
		}
		return outcome{func(m *model) tea.Cmd {
			h.entries, h.offers, h.err, h.looked = entries, offers, err, true
			h.preselect(m)
			return nil
		}}
	}
}

// preselect puts the selection where most people go on: on the open assessment,
// else on the one that changed last, so that coming back is one Enter.
func (h *homeScreen) preselect(m *model) {
	if m.work != nil || h.list.at > 0 { // open, or the user was faster
		return
	}
	last := -1
	for i, e := range h.entries {
		if e.Of > 0 && (last < 0 || e.Changed.After(h.entries[last].Changed)) {
			last = i
		}
	}
	for i, r := range h.rows(m) {
		if last >= 0 && r.of == h.entries[last].Path {
			h.list.at = i
		}
	}
}

func (*homeScreen) title(m *model) string { return m.t(wTitle) }

func (h *homeScreen) keys(m *model) []binding {
	return h.list.keys(h.rows(m), wOpenIt)
}

func (h *homeScreen) rows(m *model) []listRow {
	var rows []listRow
	if m.work != nil {
		rows = append(rows, listRow{text: m.t(wGoOn) + oneLine(m.session().Assessment().Organisation),
			style: m.theme.Strong,
			do:    func() tea.Cmd { m.show(); return nil }})
	}
	if m.o.Home.Create != nil {
		rows = append(rows, listRow{text: m.t(wStartNewSelfCheck), style: m.theme.Strong,
			do: func() tea.Cmd { return m.openBusinesses() }})
	}
	for i := range h.offers {
		rows = append(rows, m.offer(&h.offers[i]))
	}
	if len(h.entries) > 0 {
		rows = append(rows, listRow{}, listRow{text: m.t(wFoundHere), style: m.theme.Faint})
	}
	var names []string
	for _, e := range h.entries {
		names = append(names, oneLine(e.Organisation))
	}
	twice := shared(names)
	for i, e := range h.entries {
		r := h.entry(m, e)
		if twice[names[i]] && names[i] != "" {
			r.about = m.gapped(oneLine(filepath.Base(e.Path)), r.about)
		}
		rows = append(rows, r)
	}
	if len(h.entries) > 1 && m.o.Home.Clients != nil {
		rows = append(rows, listRow{text: m.t(wClients), style: m.theme.Strong,
			do: func() tea.Cmd { return m.openPortfolio() }})
	}
	rows = append(rows, listRow{}, listRow{text: m.t(wLeave), do: func() tea.Cmd { return m.quit() }})
	return rows
}

// offer is the row of something that can be taken into use; of what cannot be, only
// why is told.
func (m *model) offer(o *Offer) listRow {
	r := listRow{text: m.f(wOffered, oneLine(o.Name.In(m.lang)))}
	if o.Take == nil {
		r.text = m.f(wOfferedBad, oneLine(o.Name.In(m.lang)))
		for _, about := range o.About {
			r.about = join(r.about + " " + oneLine(about.In(m.lang)))
		}
		return r
	}
	r.do = func() tea.Cmd { return m.push(&offerScreen{offer: o, typed: cells.NewEditor("", false)}) }
	return r
}

// offerScreen says what is offered and from whom, and takes it when that is wanted.
type offerScreen struct {
	offer *Offer
	typed cells.Editor
}

func (s *offerScreen) editor() *cells.Editor {
	if s.offer.Ask.IsZero() {
		return nil
	}
	return &s.typed
}

func (*offerScreen) title(m *model) string { return m.t(wOfferTitle) }

func (s *offerScreen) keys(m *model) []binding {
	return []binding{
		onKey("Enter", wTakeOffer, func(string) tea.Cmd {
			typed := join(s.typed.Text())
			if !s.offer.Ask.IsZero() && typed == "" {
				m.refuse(s.offer.Ask)
				return nil
			}
			return attempt(m, wPreparing, func() (checklist.Text, error) { return s.offer.Take(typed) },
				func(m *model, said checklist.Text) tea.Cmd {
					m.pop()
					m.tell(said)
					return m.look()
				})
		}).inLine(),
		onKey("Esc", wBack, m.back).inLine(),
	}
}

func (s *offerScreen) page(m *model, c column) page {
	var p page
	m.alone(c, &p, m.theme.Strong, oneLine(s.offer.Name.In(m.lang)))
	p.blank()
	for _, about := range s.offer.About {
		m.para(c, &p, m.theme.Faint, legible(about.In(m.lang)))
	}
	if !s.offer.Ask.IsZero() {
		p.blank()
		m.para(c, &p, m.theme.Question, oneLine(s.offer.Ask.In(m.lang)))
		m.typeIn(c, &p, &s.typed, true)
	}
	return p
}

func (h *homeScreen) entry(m *model, e Entry) listRow {
	r := listRow{text: oneLine(e.Organisation), of: e.Path, do: func() tea.Cmd { return m.open(e.Path) }}
	if r.text == "" {
		r.text = oneLine(filepath.Base(e.Path))
	}
	if e.Of > 0 {
		r.tail = m.f(wDoneOf, e.Answered, e.Of)
	}
	if !e.Changed.IsZero() && !m.narrow() {
		r.tail = m.date(checklist.DateOf(e.Changed)) + "  " + r.tail
	}
	r.about = oneLine(e.Title.In(m.lang))
	if note := m.whyUnread(e.Path, e.Note); note != "" {
		r.about = note
	}
	return r
}

func (h *homeScreen) page(m *model, c column) page {
	var p page
	if m.height >= 16 {
		m.para(c, &p, m.theme.Faint, m.t(wCheckYourselfHowHandle))
		p.blank()
	}
	h.list.draw(m, c, &p, h.rows(m))
	p.blank()
	switch {
	case h.err != nil:
		m.para(c, &p, m.theme.Bad, legible(explain(h.err, m.lang)))
	case !h.looked && m.o.Home.List != nil:
		m.para(c, &p, m.theme.Faint, m.t(wLookingEarlierSelfChecks))
	case !m.o.Home.Place.IsZero():
		m.para(c, &p, m.theme.Faint, m.t(wKept)+legible(m.o.Home.Place.In(m.lang)))
	}
	if m.height >= 20 {
		m.para(c, &p, m.theme.Faint, m.t(wPlainExists))
	}
	return p
}
