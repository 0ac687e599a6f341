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
func newFacts(m *Model) *factsScreen {
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

func (m *Model) openFacts() tea.Cmd {
	if len(m.session().Checklist().Facts) == 0 {
		m.say("この点検には前提の質問がありません。", "This checklist has no facts to state.")
		return nil
	}
	return m.push(newFacts(m))
}

func (*factsScreen) title(m *Model) string { return m.t("前提", "Facts") }

func (f *factsScreen) fact(m *Model) *checklist.Fact { return &m.session().Checklist().Facts[f.n] }

// options are what the fact can be stated as, わからない last.
func (f *factsScreen) options(m *Model) []option {
	fact := f.fact(m)
	var out []option
	for _, v := range fact.Statable() {
		o := option{name: checklist.Text{JA: fact.ValueLabel(v, checklist.Japanese), EN: fact.ValueLabel(v, checklist.English)}}
		if v == checklist.UnknownValue {
			o.about = checklist.Text{JA: "関係する点検項目は、すべて残します", EN: "keeps every question it decides on"}
		}
		out = append(out, o)
	}
	return out
}

func (f *factsScreen) chosen(m *Model) int {
	return slices.Index(f.fact(m).Statable(), m.session().Facts()[f.fact(m).ID])
}

func (f *factsScreen) keys(m *Model) []binding {
	values := f.fact(m).Statable()
	return []binding{
		{keys: digits(len(values)), label: same(fmt.Sprintf("1-%d", min(9, len(values)))), text: checklist.Text{JA: "回答", EN: "answer"}, line: true,
			do: func(key string) tea.Cmd { return f.state(m, digit(key)) }},
		{keys: []string{"enter"}, label: same("Enter"), text: checklist.Text{JA: "次へ", EN: "next"}, line: true, do: func(string) tea.Cmd {
			if f.at >= 0 && f.at != f.chosen(m) {
				return f.state(m, f.at)
			}
			return f.step(m, 1)
		}},
		{keys: []string{"esc"}, label: same("Esc"), text: checklist.Text{JA: "残りはあとで", EN: "the rest later"}, line: true, do: m.back},
		{keys: []string{"up", "down"}, label: labelUpDown, text: checklist.Text{JA: "選ぶ", EN: "choose"}, line: true, do: func(key string) tea.Cmd {
			by := 1
			if key == "up" {
				by = -1
			}
			if f.at < 0 && f.chosen(m) >= 0 {
				f.at = f.chosen(m)
				return nil
			}
			f.at = step(f.at, by, len(values))
			return nil
		}},
		{keys: []string{"left", "right"}, label: labelSides, text: checklist.Text{JA: "前・次", EN: "previous, next"}, line: true, do: func(key string) tea.Cmd {
			if key == "left" {
				return f.step(m, -1)
			}
			return f.step(m, 1)
		}},
	}
}

func (f *factsScreen) state(m *Model, i int) tea.Cmd {
	values := f.fact(m).Statable()
	f.at = -1
	if i == f.chosen(m) {
		return nil
	}
	return m.record(m.session().State(assess.FactValue{ID: f.fact(m).ID, Value: values[i]}))
}

// step goes to the next fact, or the one before, that is asked.
func (f *factsScreen) step(m *Model, by int) tea.Cmd {
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

func (f *factsScreen) page(m *Model, c column) page {
	var p page
	fact := f.fact(m)
	options := f.options(m)
	p.add(m.theme.Faint.Render(m.t("前提 ", "Fact ") + fmt.Sprintf("%d/%d", f.n+1, len(m.session().Checklist().Facts))))
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
	m.para(c, &p, m.theme.Faint, m.t("なぜ聞くのか：", "Why this is asked: ")+shown(fact.Why.In(m.lang)))
	if f.n == 0 {
		p.blank()
		m.para(c, &p, m.theme.Faint, m.t("前提に答えると、関係のない点検項目が減ります。Enter で飛ばすことも、あとで直すこともできます。Esc を押すと、残りはあとにして点検に進みます。",
			"Facts take away what does not concern you. Enter skips one; all can be changed later. Esc leaves the rest for later and goes on."))
	}
	return p
}
