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
	n  int // which fact
	at int // the value on which the arrows stand; -1: none
}

// newFacts begins at the first fact that is still to be stated.
func newFacts(m *model) *factsScreen {
	f := &factsScreen{at: -1}
	if left := m.session().Unstated(); len(left) > 0 {
		f.n = slices.Index(m.facts(), left[0])
	}
	return f
}

// facts are all facts of the checklist, in order.
func (d *desk) facts() []*checklist.Fact {
	var out []*checklist.Fact
	for i := range d.session().Checklist().Facts {
		out = append(out, &d.session().Checklist().Facts[i])
	}
	return out
}

func (m *model) openFacts() tea.Cmd {
	if len(m.session().Checklist().Facts) == 0 {
		m.tell(wThisChecklistHasNo)
		return nil
	}
	return m.push(newFacts(m))
}

func (*factsScreen) title(m *model) string { return m.t(wFacts) }

func (f *factsScreen) fact(m *model) *checklist.Fact { return &m.session().Checklist().Facts[f.n] }

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
	return slices.Index(f.fact(m).Statable(), m.session().Facts()[f.fact(m).ID])
}

func (f *factsScreen) keys(m *model) []binding {
	values := f.fact(m).Statable()
	return []binding{
		onKeys(digits(len(values)), same(fmt.Sprintf("1-%d", min(9, len(values)))), wAnswer,
			func(key string) tea.Cmd { return f.state(m, digit(key)) }).inLine(),
		on("Enter", wNext, func(string) tea.Cmd { return f.step(m, 1) }).inLine(),
		on("Esc", wRestLater, m.back).inLine(),
		onKeys([]string{"left", "right"}, labelSides, wPreviousNext, func(key string) tea.Cmd {
			if key == "left" {
				return f.step(m, -1)
			}
			return f.step(m, 1)
		}).inLine(),
		onKeys([]string{"up", "down"}, labelUpDown, wChoose, func(key string) tea.Cmd {
			f.move(m, key)
			return nil
		}),
		on("Space", wDecide, func(string) tea.Cmd {
			if f.at < 0 {
				return nil
			}
			return f.state(m, f.at)
		}),
	}
}

// move stands on another value; only Space chooses it, so that reading on with
// the arrows changes nothing.
func (f *factsScreen) move(m *model, key string) {
	by := 1
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
	ev, err := m.session().State(assess.FactValue{ID: f.fact(m).ID, Value: f.fact(m).Statable()[i]})
	cmd := m.record(ev, err)
	if err != nil {
		return cmd
	}
	return sequence(cmd, f.step(m, 1))
}

// step goes to the next fact, or the one before, that is asked.
func (f *factsScreen) step(m *model, by int) tea.Cmd {
	f.at = -1
	facts, asked := m.facts(), m.session().AskedFacts()
	for n := f.n + by; n >= 0 && n < len(facts); n += by {
		if slices.Contains(asked, facts[n]) {
			f.n = n
			return nil
		}
	}
	if by > 0 {
		return m.pop()
	}
	return nil
}

func (f *factsScreen) page(m *model, c column) page {
	var p page
	fact := f.fact(m)
	options := f.options(m)
	p.add(m.theme.Faint.Render(m.t(wFact) + fmt.Sprintf("%d/%d", f.n+1, len(m.session().Checklist().Facts))))
	if m.height >= 20 {
		p.blank()
	}
	m.alone(c, &p, m.theme.Question, shown(fact.Ask.In(m.lang)))
	if m.height >= 16 {
		p.blank()
	}
	p.add(m.choices(c, options, f.chosen(m), f.at)...)
	if f.at >= 0 {
		row := len(p.lines) - len(options) + f.at
		p.from, p.to = row, row+1
	}
	p.blank()
	m.para(c, &p, m.theme.Note, m.remaining())
	m.para(c, &p, m.theme.Faint, m.t(wWhyThisAsked)+shown(fact.Why.In(m.lang)))
	if f.n == 0 {
		p.blank()
		m.para(c, &p, m.theme.Faint, m.t(wFactsTakeAwayWhat))
	}
	return p
}
