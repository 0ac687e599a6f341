package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// factsScreen asks the facts, one at a time: what is asked, why, and how many
// questions remain by it.
type factsScreen struct {
	id  string // of the fact asked
	at  int    // the value that the arrows selected; -1: none
	one bool   // only this one is changed

	passed bool // it was told that Enter passes over what is selected
}

// newFacts is the first page of facts still to be stated, those contradicted
// among them; where there is none, the first; nil where there is no fact.
func newFacts(m *model) screen {
	pages := m.session().FactPages()
	if s := m.openPage(pages); s != nil {
		return s
	}
	if len(pages) == 0 {
		return nil
	}
	return factPage(pages[0])
}

// openPage is the first of the pages of which a fact is still to be stated.
func (m *model) openPage(pages [][]*checklist.Fact) screen {
	open := m.session().Unstated()
	for _, page := range pages {
		if slices.Contains(open, page[0]) {
			return factPage(page)
		}
	}
	return nil
}

// nextFacts goes on from a page whose facts were stated: to the next one with a
// fact still to be stated, then to what was found to contradict, then back.
func (m *model) nextFacts(id string) tea.Cmd {
	if m.bad {
		return nil
	}
	pages := m.session().FactPages()
	if s := m.openPage(pages[pageOfFact(pages, id)+1:]); s != nil {
		return m.replace(s)
	}
	settled := m.session().Settled()
	if x := settled.Contradictions(); len(x) > 0 {
		return m.replace(&factsScreen{id: x[0].Fact.ID, at: -1})
	}
	return m.pop()
}

// factPagesLeft says how many pages of facts are still to come, this one among them;
// answers may bring others, so it counts towards nothing.
func (m *model) factPagesLeft() string {
	open, n := m.session().Unstated(), 0
	for _, page := range m.session().FactPages() {
		if slices.ContainsFunc(page, func(f *checklist.Fact) bool { return slices.Contains(open, f) }) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return m.f(wFactPagesLeft, n)
}

func factPage(facts []*checklist.Fact) screen {
	if len(facts) > 1 {
		return newTicks(facts)
	}
	return &factsScreen{id: facts[0].ID, at: -1}
}

// ticksScreen asks facts that belong together on one page. Where few say yes to
// any of them, what is the case is ticked and the rest becomes a no; else each is
// answered with a digit, and nothing is taken for granted. They are stated in one
// event.
type ticksScreen struct {
	facts []*checklist.Fact
	marks map[string]string // what is marked, by fact
	list  listing
	far   int  // the last row that was stood on
	sure  bool // it was told what Enter does
}

func newTicks(facts []*checklist.Fact) *ticksScreen {
	return &ticksScreen{facts: facts, marks: map[string]string{}}
}

// pageOfFact is the place of a fact among the pages.
func pageOfFact(pages [][]*checklist.Fact, id string) int {
	return slices.IndexFunc(pages, func(page []*checklist.Fact) bool {
		return slices.ContainsFunc(page, func(f *checklist.Fact) bool { return f.ID == id })
	})
}

// openFacts asks the facts, or lists them where some are stated already.
func (m *model) openFacts() tea.Cmd {
	s := newFacts(m)
	switch {
	case s == nil:
		m.tell(wThisChecklistHasNo)
		return nil
	case len(m.session().Facts())+len(m.session().FactsToConfirm()) == 0:
		return m.push(s)
	}
	return m.push(&factListScreen{})
}

// factListScreen lists all facts with what was stated, to be changed.
type factListScreen struct {
	aside
	list listing
}

func (*factListScreen) title(m *model) string { return m.t(wFacts) }

func (s *factListScreen) keys(m *model) []binding { return s.list.keys(s.rows(m), wChange) }

func (s *factListScreen) rows(m *model) []listRow {
	var rows []listRow
	if n := len(m.session().Unstated()); n > 0 {
		rows = append(rows, listRow{text: m.f(wAnswerOtherFacts, n), style: m.theme.Strong,
			do: func() tea.Cmd { return m.push(newFacts(m)) }}, listRow{})
	}
	waiting := m.session().FactsToConfirm()
	if len(waiting) > 0 {
		rows = append([]listRow{{text: m.f(wFactsAsBefore, len(waiting)), style: m.theme.Strong, do: func() tea.Cmd {
			cmd := m.record(m.session().ConfirmFacts())
			s.list.at = 0
			return cmd
		}}}, rows...)
	}
	for _, f := range m.session().AskedFacts() {
		tail := oneLine(f.ValueLabel(m.session().Assessment().Stated(f.ID), m.lang))
		for _, w := range waiting {
			if w.Fact.ID == f.ID {
				tail = m.f(wFactBefore, oneLine(f.ValueLabel(w.Value, m.lang)))
			}
		}
		rows = append(rows, listRow{text: f.Ask.In(m.lang), tail: tail, of: f.ID, about: m.contradiction(f),
			do: func() tea.Cmd { return m.push(&factsScreen{id: f.ID, at: -1, one: true}) }})
	}
	return rows
}

func (s *factListScreen) page(m *model, c column) page {
	var p page
	if len(m.session().FactsToConfirm()) > 0 {
		m.para(c, &p, m.theme.Strong, m.t(wFactsConfirm))
	}
	m.para(c, &p, m.theme.Note, m.remaining())
	p.blank()
	s.list.draw(m, c, &p, s.rows(m))
	return p
}

func (*factsScreen) title(m *model) string { return m.t(wFacts) }

func (f *factsScreen) toGo(m *model) string {
	if f.one {
		return ""
	}
	return m.factPagesLeft()
}

func (f *factsScreen) fact(m *model) *checklist.Fact { return m.session().Checklist().Fact(f.id) }

// options are what the fact can be stated as, わからない last.
func (f *factsScreen) options(m *model) []option {
	fact := f.fact(m)
	var out []option
	for _, v := range fact.Statable() {
		o := option{name: checklist.Text{JA: fact.ValueLabel(v, checklist.Japanese), EN: fact.ValueLabel(v,
			checklist.English)}}
		if v == checklist.UnknownValue {
			o.about = wKeepsEveryQuestionDecides
		}
		out = append(out, o)
	}
	return out
}

func (f *factsScreen) chosen(m *model) int {
	return slices.Index(f.fact(m).Statable(), m.session().Assessment().Stated(f.id))
}

func (f *factsScreen) keys(m *model) []binding {
	leave := wRestLater
	if f.one {
		leave = wBack
	}
	values := f.fact(m).Statable()
	space := onKey("Space", wDecide, func(string) tea.Cmd {
		if f.at < 0 {
			return nil
		}
		return f.state(m, f.at)
	})
	space.line = f.at >= 0
	return []binding{
		onKeys(digits(len(values)), alike(fmt.Sprintf("1-%d", min(9, len(values)))), wAnswer,
			func(key string) tea.Cmd { return f.state(m, digitRow(key)) }).inLine(),
		onKey("Enter", wNext, func(string) tea.Cmd { return f.enter(m) }).inLine(),
		onKey("Esc", leave, m.back).inLine(),
		onKeys([]string{"left", "right"}, wLeftRight, wPreviousNext, func(key string) tea.Cmd {
			if key == "left" {
				return f.step(m, -1)
			}
			return f.step(m, 1)
		}).inLine(),
		onKeys([]string{"up", "down"}, wUpDown, wChoose, func(key string) tea.Cmd {
			f.move(m, key)
			return nil
		}),
		space,
	}
}

// enter goes on. Where the arrows selected a value that is not the answer it is told
// once that this does not choose it: reading on with the arrows must change nothing.
func (f *factsScreen) enter(m *model) tea.Cmd {
	if f.at >= 0 && f.at != f.chosen(m) && !f.passed {
		f.passed = true
		m.tell(wSpaceChooses)
		return nil
	}
	return f.step(m, 1)
}

// move selects another value; only Space chooses it, so that reading on with
// the arrows changes nothing.
func (f *factsScreen) move(m *model, key string) {
	by := 1
	f.passed = false
	if key == "up" {
		by = -1
	}
	if f.at < 0 && f.chosen(m) >= 0 {
		f.at = f.chosen(m)
		return
	}
	f.at = step(f.at, by, len(f.fact(m).Statable()))
}

// state states the fact and goes on to the next.
func (f *factsScreen) state(m *model, i int) tea.Cmd {
	if i == f.chosen(m) {
		return f.step(m, 1)
	}
	cmd := m.record(m.session().State(assess.FactValue{ID: f.id, Value: f.fact(m).Statable()[i]}))
	settled := m.session().Settled()
	if f.one && len(settled.Contradictions()) == 0 {
		return sequence(cmd, f.step(m, 1))
	}
	return sequence(cmd, m.nextFacts(f.id))
}

// step goes to the next page of facts, or the one before.
func (f *factsScreen) step(m *model, by int) tea.Cmd {
	f.at = -1
	if f.one {
		return m.pop()
	}
	pages := m.session().FactPages()
	switch n := pageOfFact(pages, f.id) + by; {
	case n >= 0 && n < len(pages):
		return m.replace(factPage(pages[n]))
	case by > 0:
		return m.pop()
	}
	return nil
}

func (f *factsScreen) page(m *model, c column) page {
	var p page
	fact := f.fact(m)
	options := f.options(m)
	pages := m.session().FactPages()
	n := pageOfFact(pages, f.id)
	m.alone(c, &p, m.theme.Question, legible(fact.Ask.In(m.lang)))
	if m.height >= 16 {
		p.blank()
	}
	p.add(m.choices(c, options, f.chosen(m), f.at)...)
	if f.at >= 0 {
		row := len(p.lines) - len(options) + f.at
		p.from, p.to = row, row+1
	}
	p.blank()
	if m.session().Assessment().Unmarked[f.id] {
		m.para(c, &p, m.theme.Note, m.t(wUnmarkedNow))
	}
	if text := m.contradiction(fact); text != "" {
		m.para(c, &p, m.theme.Bad, text)
		p.blank()
	}
	m.para(c, &p, m.theme.Note, m.remaining())
	m.para(c, &p, m.theme.Faint, m.t(wWhyThisAsked)+legible(fact.Why.In(m.lang)))
	if n == 0 && !f.one {
		p.blank()
		m.para(c, &p, m.theme.Faint, m.t(wFactsTakeAwayWhat))
	}
	return p
}
