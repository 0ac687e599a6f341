package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// changesScreen shows what changed in this sitting and the one before, and the history
// of the current question.
type changesScreen struct{ list listing }

func (*changesScreen) title(m *model) string { return m.t(wWhatChanged) }

func (s *changesScreen) keys(m *model) []binding {
	return s.list.keys(s.rows(m), wGoThere)
}

func (s *changesScreen) rows(m *model) []listRow {
	rows := s.group(m, m.t(wThisTime), m.session().ChangedBetween(m.walk.began, len(m.session().Assessment().Events)))
	if from, when, ok := m.session().LastSitting(m.walk.began); ok {
		day := m.date(checklist.DateOf(when))
		rows = append(rows, listRow{})
		rows = append(rows, s.group(m, m.f(wLastTime, day), m.session().ChangedBetween(from, m.walk.began))...)
	}
	return append(rows, s.history(m)...)
}

// group are the changes of one sitting under their heading.
func (s *changesScreen) group(m *model, name string, changed []assess.ChangedAnswer) []listRow {
	rows := []listRow{{text: m.f(wCounted, name, len(changed)), style: m.theme.Strong}}
	if len(changed) == 0 {
		rows = append(rows, listRow{text: m.t(wNothing), style: m.theme.Faint})
	}
	for _, ch := range changed {
		q := m.session().Checklist().Question(ch.Q)
		r := listRow{mark: m.meter.Pad(ch.Q, 10) + " ", text: m.change(ch, wWasIs)}
		if q != nil {
			r.about = oneLine(q.Ask.In(m.lang))
			r.do = func() tea.Cmd { m.toWalk(); m.goTo(q); return nil }
		}
		rows = append(rows, r)
	}
	return rows
}

// history are the events about the current question, newest first.
func (s *changesScreen) history(m *model) []listRow {
	q := m.session().At()
	if q == nil {
		return nil
	}
	rows := []listRow{{}, {text: m.f(wHistory, q.ID), style: m.theme.Strong}}
	for _, h := range m.history(q) {
		rows = append(rows, listRow{mark: h.when + "  ", text: h.what, tail: h.by})
	}
	if len(rows) == 2 {
		rows = append(rows, listRow{text: m.t(wNothingYet), style: m.theme.Faint})
	}
	return rows
}

func (s *changesScreen) page(m *model, c column) page {
	var p page
	s.list.draw(m, c, &p, s.rows(m))
	return p
}

// earlierScreen chooses what the open assessment is compared with.
type earlierScreen struct{ list listing }

func (*earlierScreen) title(m *model) string { return m.t(wCompareTitle) }

func (s *earlierScreen) keys(m *model) []binding { return s.list.keys(s.rows(m), wCompare) }

func (s *earlierScreen) rows(m *model) []listRow {
	var rows []listRow
	for _, e := range m.earlier(m.walk.began) {
		rows = append(rows, listRow{text: e.name.In(m.lang), about: e.about.In(m.lang),
			do: func() tea.Cmd { return m.compareWith(e.name, e.read) }})
	}
	return rows
}

func (s *earlierScreen) page(m *model, c column) page {
	rows := s.rows(m)
	if len(rows) == 0 {
		return m.headedList(c, m.theme.Faint, m.t(wNothingEarlier), &s.list, nil)
	}
	return m.headedList(c, m.theme.Question, m.t(wCompareWith), &s.list, rows)
}

// earlierState is a state with which the open assessment can be compared.
type earlierState struct {
	name, about checklist.Text
	read        func() (assess.Point, error)
}

// earlier are the file of before, the end of the last sitting and the state a year
// ago, as far as there are such. Events are copied: they are read while others are
// written. began is how many there were when this sitting began.
func (d *desk) earlier(began int) []earlierState {
	var out []earlierState
	events := d.session().Assessment().Events
	if former := d.work.Former; former != nil && d.session().Assessment().Follows != "" {
		out = append(out, earlierState{wFormerFile, wFormerFileAbout, former})
	}
	asItWas := d.work.AsItWas
	if asItWas == nil {
		return out
	}
	add := func(name checklist.Text, n int) {
		some := slices.Clone(events[:n])
		out = append(out, earlierState{name: name, read: func() (assess.Point, error) { return asItWas(some) }})
	}
	if _, when, ok := d.session().LastSitting(began); ok {
		add(withDay(wBeforeThisTime, checklist.DateOf(when)), began)
	}
	if d.o.Now == nil {
		return out
	}
	year := d.o.Now().AddDate(-1, 0, 0)
	if n := slices.IndexFunc(events, func(e assess.Event) bool { return e.T.After(year) }); n > 0 {
		add(withDay(wAYearAgo, checklist.DateOf(year)), n)
	}
	return out
}

// withDay is a text with a day filled in, as each language writes it.
func withDay(w checklist.Text, day checklist.Date) checklist.Text {
	ja, en := w.With(assess.Wareki(day)), w.With(day)
	return checklist.Text{JA: ja.JA, EN: en.EN}
}

// compareWith reads what was, outside of Update, and shows it beside what is.
func (m *model) compareWith(name checklist.Text, read func() (assess.Point, error)) tea.Cmd {
	return attempt(m, wComparing, read, func(m *model, was assess.Point) tea.Cmd {
		is := assess.Point{List: m.session().Checklist(), At: m.session().Assessment()}
		return m.push(&compareScreen{with: name, found: assess.CompareTwo(was, is)})
	})
}

// compareScreen shows what changed between two points in time: the figures, then
// the questions, what became worse first.
type compareScreen struct {
	with  checklist.Text
	found assess.Comparison
	list  listing
}

func (*compareScreen) title(m *model) string { return m.t(wCompareTitle) }

func (s *compareScreen) keys(m *model) []binding { return s.list.keys(s.rows(m), wGoThere) }

// rows are the questions that are not as they were, under what happened to them.
func (s *compareScreen) rows(m *model) []listRow {
	var rows []listRow
	var last assess.Movement
	for i, r := range s.found.Rows(m.lang) {
		if r.Movement == assess.Same {
			continue
		}
		if r.Movement != last {
			if last = r.Movement; len(rows) > 0 {
				rows = append(rows, listRow{gap: true})
			}
			rows = append(rows, listRow{text: m.f(wCounted, r.Change, s.found.Of(r.Movement)), style: m.theme.Strong})
		}
		id := s.found.Questions[i].Q
		x := listRow{mark: m.meter.Pad(oneLine(id), 10) + " ", text: oneLine(r.Ask), of: id,
			tail: m.f(wWasIs, r.Was, r.Is), do: func() tea.Cmd { return m.toQuestion(id) }}
		if m.narrow() {
			x.tail, x.about = "", x.tail
		}
		rows = append(rows, x)
	}
	return rows
}

func (s *compareScreen) page(m *model, c column) page {
	var p page
	p.add(m.meter.Cut(m.f(wComparedWith, s.with.In(m.lang)), c.width))
	for _, f := range s.found.Figures(m.lang) {
		style := m.theme.Faint
		if f.Was != f.Is {
			style = m.theme.Strong
		}
		m.para(c, &p, style, f.Label+m.t(wColon)+m.f(wWasIs, f.Was, f.Is))
	}
	p.blank()
	rows := s.rows(m)
	if len(rows) == 0 {
		m.para(c, &p, m.theme.Faint, m.t(wNothingDifferent))
	}
	s.list.draw(m, c, &p, rows)
	return p
}

var _ tea.Model = (*model)(nil)
