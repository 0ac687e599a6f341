package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// parts are the explanations below a question that can be closed: a set.
type parts uint8

const (
	partWhy parts = 1 << iota
	partCheck
	partCite
	partRemedy
	partAll = partWhy | partCheck | partCite | partRemedy
)

func (m *model) partKeys() []binding {
	one := func(key string, f parts, w checklist.Text) binding {
		return onKeys([]string{key}, same(key), w, func(string) tea.Cmd { m.walk.closed ^= f; return nil })
	}
	return []binding{
		on("Space", wUnfoldOrFoldEverything, func(string) tea.Cmd {
			if m.walk.closed == 0 {
				m.walk.closed = partAll
			} else {
				m.walk.closed = 0
			}
			return nil
		}),
		one("e", partWhy, wUnfoldOrFoldExplanation),
		one("v", partCheck, wUnfoldOrFoldHow),
		one("c", partCite, wUnfoldOrFoldSource),
		one("m", partRemedy, wUnfoldOrFoldHow2),
	}
}

func (w *walkScreen) page(m *model, c column) page {
	var p page
	q := m.session().At()
	if q == nil {
		m.para(c, &p, m.theme.Strong, m.t(wNoQuestionAppliesPress))
		return p
	}
	roomy := m.height >= 20
	a := m.session().AnswerOf(q.ID)
	here := m.here(q)
	if s := m.sectionProgress(q); m.session().Focus() == assess.FocusAll && m.meter.cells(here+s) <= c.width {
		here += s
	}
	p.add(m.theme.Faint.Render(m.meter.cut(here, c.width)))
	if roomy {
		p.blank()
	}
	m.alone(c, &p, m.theme.Question, shown(q.Ask.In(m.lang)))
	if m.height >= 16 {
		p.blank()
	}
	p.add(m.choices(c, m.answers(q), m.chosen(), m.walk.at)...)
	p.mark(0)
	if roomy {
		p.blank()
	}
	m.writings(c, &p, q, a)
	m.details(c, &p, q)
	return p
}

// here is the small line above the question, with its place in the view.
func (m *model) here(q *checklist.Question) string {
	text := q.ID + "  " + q.Duty.Label(m.lang)
	if n, of := m.session().Place(); n > 0 {
		text += fmt.Sprintf("  %d/%d", n, of)
	}
	if m.session().Order() == assess.ByPriority {
		text += m.t(wByPriority)
	}
	if f := m.session().Focus(); f != assess.FocusAll {
		text += m.f(wBracketed, f.Label(m.lang))
	}
	if s := m.session().SectionOf(q.ID); s != nil {
		text += "  " + oneLine(s.Title.In(m.lang))
	}
	return text
}

// sectionProgress says how far the question's section is.
func (m *model) sectionProgress(q *checklist.Question) string {
	sec := m.session().SectionOf(q.ID)
	for _, s := range m.session().Progress().Sections {
		if sec != nil && s.ID == sec.ID {
			return m.f(wGoThisSection, s.Remaining)
		}
	}
	return ""
}

// answerAbout are a few words on each answer, short enough for the narrowest window.
var answerAbout = map[assess.Status]checklist.Text{
	assess.Yes:           wThisDone,
	assess.Partly:        wDonePlaces,
	assess.No:            wNotDone,
	assess.Unknown:       wToBeAsked,
	assess.NotApplicable: wNeedsReason,
}

func (m *model) answers(q *checklist.Question) []option {
	var out []option
	for _, s := range assess.Answers {
		o := option{
			name:  checklist.Text{JA: s.Label(checklist.Japanese), EN: s.Label(checklist.English)},
			about: answerAbout[s],
		}
		if s == assess.NotApplicable && q.NA == checklist.NARefused {
			o.dim = true
			o.about = wNotHere
		}
		out = append(out, o)
	}
	return out
}

// writings show what has been written to the answer, and what to look at again.
func (m *model) writings(c column, p *page, q *checklist.Question, a assess.Answer) {
	from := len(p.lines)
	for _, r := range m.writtenTo(a) {
		for _, l := range m.meter.hang(r[0]+"  ", shown(r[1]), c.width) {
			p.add(m.theme.Note.Render(l))
		}
	}
	if a.Overdue(m.today()) {
		m.para(c, p, m.theme.Bad, m.t(wOverdue))
	}
	if a.Status != assess.Unanswered && a.Rev != 0 && a.Rev < q.Rev {
		m.para(c, p, m.theme.Fair, m.t(wQuestionHasChangedSince))
	}
	if len(p.lines) > from && m.height >= 20 {
		p.blank()
	}
}

// details are the explanations that close.
func (m *model) details(c column, p *page, q *checklist.Question) {
	part := func(f parts, key string, w checklist.Text, text ...string) {
		sign, does := "-", m.f(wFolds, key)
		if m.walk.closed&f != 0 {
			sign, does = "+", m.f(wUnfolds, key)
		}
		p.add(sign + " " + m.theme.Strong.Render(m.t(w)) + "  " + m.theme.Faint.Render(does))
		if m.walk.closed&f != 0 {
			return
		}
		for _, t := range text {
			for _, l := range m.meter.wrap(shown(t), c.width-2) {
				p.add(spaces(2) + l)
			}
		}
	}
	why := []string{q.Why.In(m.lang)}
	if q.When != nil { // which fact brought this question here
		why = append(why, m.whyAsked(q, q.When.Eval(m.session().Facts())))
	}
	part(partWhy, "e", wExplanation, why...)
	part(partCheck, "v", wHowCheck, q.Check.In(m.lang))
	part(partCite, "c", wSource, m.cites(q)...)
	part(partRemedy, "m", wHowMend, m.f(wWithMore, q.Remedy.In(m.lang), q.Work.Label(m.lang)))
}
