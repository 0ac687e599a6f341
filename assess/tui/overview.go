package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// overviewScreen is the long walk as tasks: every section with how far it is, to
// be done in any order; all questions, the duties only, or those that one person
// can answer.
type overviewScreen struct {
	list  list
	scope int // which of the scopes
}

// scope is what of the sections is shown and walked.
type scope struct {
	focus assess.Focus
	who   checklist.Who
}

// scopes are all, the duties, and each of those who can answer some.
func (d *desk) scopes() []scope {
	out := []scope{{}}
	if d.session().Short() {
		return out
	}
	out = append(out, scope{focus: assess.FocusDuties})
	for _, who := range checklist.Whos {
		if len(d.session().Asked(d.session().Of(assess.Part{Who: who}))) > 0 {
			out = append(out, scope{who: who})
		}
	}
	return out
}

// scopeNow is which of the scopes is being walked; all, where none.
func (d *desk) scopeNow() int {
	return max(0, slices.Index(d.scopes(), scope{d.session().Focus(), d.session().Part().Who}))
}

func (d *desk) scopeName(s scope) string {
	if s.who != "" {
		return d.t(whoWords[s.who])
	}
	return s.focus.Label(d.lang)
}

// task is one section within a scope.
type task struct {
	section     *checklist.Section
	n           int // of the section, from 0
	asked, left int
	scope
}

// tasks are the sections that have a question in the scope.
func (d *desk) tasks(sc scope) []task {
	s := d.session()
	open := s.In(assess.FocusOpen)
	at := map[string]int{}
	var out []task
	for _, q := range s.Asked(s.In(sc.focus), s.Of(assess.Part{Who: sc.who})) {
		sec := s.SectionOf(q.ID)
		i, begun := at[sec.ID]
		if !begun {
			i = len(out)
			at[sec.ID] = i
			out = append(out, task{section: sec, scope: sc})
		}
		out[i].asked++
		if open(q, s.AnswerOf(q.ID)) {
			out[i].left++
		}
	}
	return d.inOrder(out, at)
}

// inOrder puts tasks in the order of the sections, whatever the order of the walk.
func (d *desk) inOrder(tasks []task, at map[string]int) []task {
	out := make([]task, 0, len(tasks))
	for n := range d.session().Checklist().Sections {
		if i, ok := at[d.session().Checklist().Sections[n].ID]; ok {
			tasks[i].n = n
			out = append(out, tasks[i])
		}
	}
	return out
}

// begin walks through a task, from its first question without an answer.
func (t task) begin(s *assess.Session) {
	s.SetOrder(assess.ByList)
	s.BeginPart(t.focus, assess.Part{Section: t.section.ID, Who: t.who})
}

// state says whether a task is done.
func (t task) state() checklist.Text {
	switch t.left {
	case 0:
		return wTaskDone
	case t.asked:
		return wTaskNotYet
	}
	return wTaskBegun
}

// taskAfter is the next task with something to answer, after the section or from
// the beginning; nil where all are done.
func (d *desk) taskAfter(sc scope, section string) *task {
	tasks := d.tasks(sc)
	from := 0
	for i, t := range tasks {
		if t.section.ID == section {
			from = i + 1
		}
	}
	for i := range tasks {
		if t := &tasks[(from+i)%len(tasks)]; t.left > 0 {
			return t
		}
	}
	return nil
}

// newOverview stands on the section of the question at hand; where that one is
// done, on the next that is not.
func newOverview(m *model) *overviewScreen {
	o := &overviewScreen{scope: m.scopeNow()}
	o.stand(m)
	return o
}

func (o *overviewScreen) stand(m *model) {
	tasks := m.tasks(m.scopes()[o.scope])
	here := ""
	if q := m.session().At(); q != nil {
		here = m.session().SectionOf(q.ID).ID
	}
	o.list.at = 0
	for i, t := range tasks {
		if t.section.ID == here && t.left > 0 {
			o.list.at = i
			return
		}
	}
	if next := m.taskAfter(m.scopes()[o.scope], here); next != nil {
		for i, t := range tasks {
			if t.section == next.section {
				o.list.at = i
			}
		}
	}
}

func (*overviewScreen) title(m *model) string { return m.t(wOverview) }

func (o *overviewScreen) keys(m *model) []binding {
	turn := func(by int) func(string) tea.Cmd {
		return func(string) tea.Cmd {
			o.scope = (o.scope + by) % len(m.scopes())
			o.stand(m)
			return nil
		}
	}
	return append(o.list.keys(o.rows(m), wDoSection),
		on("Tab", wWhichQuestions, turn(1)).inLine(),
		on("Shift+Tab", wWhichQuestions, turn(len(m.scopes())-1)),
		on("r", wSeeResult, func(string) tea.Cmd { return m.showResult() }).inLine(),
		on("/", wFind, func(string) tea.Cmd { return m.push(newJump(m, "")) }).also("・", "j").inLine(),
		on("f", wChangeFacts, func(string) tea.Cmd { return m.openFacts() }),
		on("k", wDoExport, func(string) tea.Cmd { return m.openExports(false, m.scopes()[o.scope].who) }),
		m.manageKey().inLine())
}

func (o *overviewScreen) rows(m *model) []row {
	var rows []row
	r := m.session().Result()
	tasks := m.tasks(m.scopes()[o.scope])
	words, state := 0, make([]string, len(tasks))
	for i, t := range tasks {
		if !m.session().Short() && t.who == "" { // the verdict is of the whole section
			state[i] = m.sectionState(r.Sections[t.n])
		}
		words = max(words, m.meter.Cells(state[i]))
	}
	for i, t := range tasks {
		tail := fmt.Sprintf("%2d/%2d", t.asked-t.left, t.asked)
		if m.width >= 70 {
			long := ""
			if t.left > 0 {
				long = m.f(wMinutesShort, assess.Minutes(t.left))
			}
			tail += "  " + spaces(6-m.meter.Cells(long)) + long
		}
		if words > 0 && !m.narrow() {
			tail += "  " + m.meter.Pad(state[i], words)
		}
		name := oneLine(t.section.Title.In(m.lang))
		mark := m.meter.Pad(m.t(t.state()), m.meter.Cells(m.t(wTaskBegun))) + "  "
		if !m.narrow() {
			mark += m.meter.Pad(t.section.ID, 8)
		}
		rows = append(rows, row{mark: mark, text: name, tail: tail, of: t.section.ID,
			do: func() tea.Cmd { return m.doTask(t) }})
	}
	return rows
}

// doTask walks through a section; one that is done shows its answers.
func (m *model) doTask(t task) tea.Cmd {
	t.begin(m.session())
	for i, s := range m.stack {
		if _, ok := s.(*overviewScreen); ok { // to which Esc then leads back
			m.stack = append(m.stack[:i+1], &walkScreen{})
			break
		}
	}
	m.settle()
	if t.left == 0 {
		return m.push(&checkScreen{})
	}
	return nil
}

func (o *overviewScreen) page(m *model, c column) page {
	var p page
	g := m.session().Progress()
	m.para(c, &p, m.theme.Strong, m.f(wProgress, g.Answered(), g.Asked, g.Remaining))
	if sc := m.scopes()[o.scope]; sc != (scope{}) {
		m.para(c, &p, m.theme.Note, m.f(wOnlyThese, m.scopeName(sc)))
	} else if why := m.whyRemaining(); why != "" {
		m.para(c, &p, m.theme.Faint, why+m.t(wStop))
	}
	if m.height >= 16 {
		p.blank()
	}
	p.stuck = len(p.lines)
	from := len(p.lines)
	var q page
	o.list.draw(m, c, &q, o.rows(m))
	p.add(q.lines...)
	p.from, p.to = from+q.from, from+q.to
	return p
}

// checkScreen shows the answers of the section just walked through on one page,
// to be changed, and leads to the next.
type checkScreen struct{ list list }

func (*checkScreen) title(m *model) string {
	if sec := section(m.session().Checklist(), m.session().Part().Section); sec != nil {
		return oneLine(sec.Title.In(m.lang))
	}
	return m.t(wOverview)
}

func (s *checkScreen) keys(m *model) []binding {
	return append(s.list.keys(s.rows(m), wDecide),
		on("o", wSeeOverview, func(string) tea.Cmd { return m.openOverview() }).inLine(),
		on("u", wUndo, m.undo).also("ctrl+z"), m.manageKey())
}

func (s *checkScreen) rows(m *model) []row {
	part := m.session().Part()
	strong := m.theme.Strong
	var rows []row
	if t := m.taskAfter(scope{m.session().Focus(), part.Who}, part.Section); t != nil {
		rows = append(rows, row{text: m.f(wNextSection, oneLine(t.section.Title.In(m.lang)), assess.Minutes(t.left)),
			style: strong, do: func() tea.Cmd {
				t.begin(m.session())
				m.toWalk()
				return nil
			}})
	} else {
		rows = append(rows, row{text: m.t(wToTheResult), style: strong, do: func() tea.Cmd { return m.showResult() }})
	}
	rows = append(rows, row{text: m.t(wToTheTasks), do: func() tea.Cmd { return m.openOverview() }}, row{gap: true},
		row{text: m.t(wYourAnswers), style: m.theme.Faint})
	for _, q := range m.session().Asked(m.session().In(m.session().Focus()), m.session().Of(part)) {
		a := m.session().AnswerOf(q.ID)
		rows = append(rows, row{text: oneLine(q.Ask.In(m.lang)), tail: a.Status.Label(m.lang), of: q.ID,
			about: oneLine(a.Reason), do: func() tea.Cmd {
				m.toWalk()
				m.goTo(q)
				m.walk.checking = true
				return nil
			}})
	}
	return rows
}

func (s *checkScreen) page(m *model, c column) page {
	var p page
	m.para(c, &p, m.theme.Note, m.t(wSectionDone))
	if m.height >= 16 {
		p.blank()
	}
	s.list.draw(m, c, &p, s.rows(m))
	return p
}

// openOverview shows the tasks, by going back to them where they are below.
func (m *model) openOverview() tea.Cmd {
	for i, s := range m.stack {
		if o, ok := s.(*overviewScreen); ok {
			m.stack = m.stack[:i+1]
			o.stand(m)
			m.settle()
			return nil
		}
	}
	m.stack = append(m.ground(), newOverview(m))
	m.settle()
	return nil
}
