package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

func (m *model) partKeys() []binding {
	one := func(key string, f parts, w checklist.Text) binding {
		return onKey(key, w, func(string) tea.Cmd { m.turn(f); return nil })
	}
	return []binding{
		onKey("Space", wTurnEverything, func(string) tea.Cmd {
			if m.walk.closed == 0 {
				m.walk.closed = partAll
			} else {
				m.walk.closed = 0
			}
			return nil
		}),
		one("e", partWhy, wTurnExplanation),
		one("a", partAsked, wTurnAsked),
		one("v", partCheck, wTurnCheck),
		one(m.citeKey(), partCite, wTurnSource),
		one("m", partRemedy, wTurnRemedy),
	}
}

// citeKey opens the source; where c means 前回どおり it is b, for the basis.
func (m *model) citeKey() string {
	if q := m.session().At(); q != nil && m.session().AnswerOf(q.ID).Review {
		return "b"
	}
	return "c"
}

// turn opens a part, which then comes into sight, or closes it.
func (m *model) turn(f parts) {
	m.walk.closed ^= f
	m.walk.opened = f &^ m.walk.closed
	if q := m.session().At(); q != nil {
		m.walk.of = q.ID
	}
}

func (*walkScreen) toGo(m *model) string {
	if m.session().Part().Section != "" && !m.narrow() {
		return m.f(wToGoHere, m.session().Left(), m.session().Progress().Remaining)
	}
	return m.leftToAsk()
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
	p.add(m.theme.Faint.Render(m.here(c, q)))
	if roomy {
		p.blank()
	}
	m.alone(c, &p, m.theme.Question, legible(q.Ask.In(m.lang)))
	if m.height >= 16 {
		p.blank()
	}
	p.add(m.choices(c, m.answers(q), m.chosen(), -1)...)
	p.mark(0)
	if roomy {
		p.blank()
	}
	m.writings(c, &p, q, a)
	m.details(c, &p, q)
	return p
}

// here is the small line above the question: its place in the round, and how
// far its section is, whose title gives way.
func (m *model) here(c column, q *checklist.Question) string {
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
	sec := m.session().SectionOf(q.ID)
	if sec == nil {
		return m.meter.Cut(text, c.width)
	}
	left := ""
	if who := m.session().Part().Who; who != "" {
		text += m.f(wBracketed, m.t(whoWords[who]))
	}
	for _, s := range m.session().Progress().Sections {
		if s.ID == sec.ID && m.session().Focus() == assess.FocusAll && m.session().Part() == (assess.Part{}) {
			left = m.f(wGoThisSection, s.Remaining)
		}
	}
	room := c.width - m.meter.Cells(text+"  "+left)
	if room < 8 {
		return m.meter.Cut(text, c.width)
	}
	return text + "  " + m.meter.Cut(oneLine(sec.Title.In(m.lang)), room) + left
}

func (m *model) answers(q *checklist.Question) []option {
	var out []option
	for _, s := range assess.Answers {
		if s == assess.NotApplicable && q.NA == checklist.NARefused {
			continue
		}
		out = append(out, option{
			name:  checklist.Text{JA: s.Label(checklist.Japanese), EN: s.Label(checklist.English)},
			about: checklist.Text{JA: s.About(checklist.Japanese), EN: s.About(checklist.English)},
		})
	}
	return out
}

// writings show what has been written to the answer, and what to look at again.
func (m *model) writings(c column, p *page, q *checklist.Question, a assess.Answer) {
	from := len(p.lines)
	for _, r := range m.writtenTo(a) {
		for _, l := range m.meter.Hang(r[0]+"  ", legible(r[1]), c.width) {
			p.add(m.theme.Note.Render(l))
		}
	}
	if names := m.draftsOf(q); len(names) > 0 {
		m.para(c, p, m.theme.Fair, m.f(wDraftsHere, strings.Join(names, m.t(wComma))))
	}
	if a.Overdue(m.today()) {
		m.para(c, p, m.theme.Bad, m.t(wOverdue))
	}
	if text := m.before(q); text != "" {
		m.para(c, p, m.theme.Fair, text)
	}
	if len(p.lines) > from && m.height >= 20 {
		p.blank()
	}
}

// questionPart is one of the parts below a question.
type questionPart struct {
	part parts
	key  string
	name checklist.Text
	text []string
}

// explanations are the parts of a question.
func (m *model) explanations(q *checklist.Question) []questionPart {
	all := []questionPart{{partWhy, "e", checklist.LabelWhy, []string{q.Why.In(m.lang)}}}
	if q.When != nil { // which fact brought this question here
		why := m.session().WhyAsked(q, m.lang)
		all = append(all, questionPart{partAsked, "a", wWhyThisQuestion, []string{why}})
	}
	remedy := m.f(wWithMore, q.Remedy.In(m.lang), q.Work.Label(m.lang))
	return append(all,
		questionPart{partCheck, "v", checklist.LabelCheck, []string{q.Check.In(m.lang)}},
		questionPart{partCite, m.citeKey(), checklist.LabelCite, m.cites(q)},
		questionPart{partRemedy, "m", checklist.LabelRemedy, []string{remedy}})
}

// details are the explanations: the open ones at length, and in one line what
// else there is to open.
func (m *model) details(c column, p *page, q *checklist.Question) {
	var closed []string
	for _, x := range m.explanations(q) {
		if m.walk.closed&x.part != 0 {
			closed = append(closed, x.key+" "+m.t(x.name))
			continue
		}
		from := len(p.lines)
		p.add("- " + m.theme.Strong.Render(m.t(x.name)) + "  " + m.theme.Faint.Render(m.f(wCloses, x.key)))
		for _, text := range x.text {
			for _, l := range m.meter.Wrap(legible(text), c.width-2) {
				p.add(spaces(2) + l)
			}
		}
		if m.walk.opened == x.part && m.walk.of == q.ID {
			p.mark(from)
		}
	}
	line := ""
	for _, text := range closed {
		if line != "" && m.meter.Cells("+ "+line+"  "+text) > c.width {
			p.add(m.theme.Faint.Render("+ " + line))
			line = ""
		}
		line = strings.TrimPrefix(line+"  "+text, "  ")
	}
	if line != "" {
		p.add(m.theme.Faint.Render("+ " + line))
	}
}

// chosen is the row of the present answer, -1 for none.
func (m *model) chosen() int {
	q := m.session().At()
	if q == nil {
		return -1
	}
	st := m.session().AnswerOf(q.ID).Status
	_, before := m.session().Before(q.ID)
	for i, s := range assess.Answers {
		if s == st && !before {
			return i
		}
	}
	return -1
}

func (*walkScreen) title(m *model) string { return oneLine(m.session().Assessment().Organisation) }
