package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/assess/tui/cells"
	"tenken/checklist"
)

// planScreen says what a new assessment will ask, and why, and asks whose it is.
type planScreen struct {
	aside
	start Start
	kinds []*checklist.BusinessKind
	plan  Plan
	name  cells.Editor
	who   *cells.Editor // of who answers, asked once below it; nil: not now
}

// plan shows what an assessment that begins so would ask; where the page is
// there already it shows the new choice.
func (m *model) plan(start Start, kinds []*checklist.BusinessKind) tea.Cmd {
	if m.o.Home.Plan == nil {
		return m.planned(&planScreen{start: start, kinds: kinds})
	}
	survey := m.o.Home.Plan
	return attempt(m, wLookingGuidelines, func() (Plan, error) { return survey(start) },
		func(m *model, p Plan) tea.Cmd {
			return m.planned(&planScreen{start: start, kinds: kinds, plan: p})
		})
}

// planned puts the page on top, with the name that was typed on the one before.
func (m *model) planned(s *planScreen) tea.Cmd {
	for i, below := range m.stack {
		if was, ok := below.(*planScreen); ok {
			s.name = was.name
			m.stack = m.stack[:i]
			break
		}
	}
	return m.push(s)
}

func (s *planScreen) editor() *cells.Editor {
	if s.who != nil {
		return s.who
	}
	return &s.name
}

// back leaves the field in which one types, and then the page.
func (s *planScreen) back(m *model) tea.Cmd {
	if s.who != nil {
		s.who = nil
		return nil
	}
	return m.pop()
}

func (*planScreen) title(m *model) string { return m.t(wPlanTitle) }

func (s *planScreen) keys(m *model) []binding {
	enter := wBegin
	if m.o.Home.Who != nil && s.who == nil {
		enter = wNext
	}
	return []binding{
		onKey("Enter", enter, func(string) tea.Cmd { return s.create(m) }).inLine(),
		onKey("Tab", wChangeLists, func(string) tea.Cmd {
			return m.chooseSectors(s.start.Lists, func(lists []string) tea.Cmd {
				start := s.start
				start.Lists = lists
				return m.plan(start, s.kinds)
			})
		}).inLine(),
		onKey("Esc", wBack, func(string) tea.Cmd { return s.back(m) }).inLine(),
	}
}

func (s *planScreen) create(m *model) tea.Cmd {
	start := s.start
	if start.Organisation = join(s.name.Text()); start.Organisation == "" {
		m.refuse(wNameNeededForReport)
		return nil
	}
	if m.stillSaving() {
		return nil
	}
	switch {
	case m.o.Home.Who == nil:
		return m.create(start)
	case s.who == nil: // on the same page, with the login name to be taken over
		who := cells.NewEditor(m.o.Home.Who.Usual, false)
		s.who = &who
		return nil
	}
	return s.keepName(m, start)
}

func (m *model) create(start Start) tea.Cmd {
	create := m.o.Home.Create
	return attempt(m, wPreparing, func() (*Work, error) { return create(start) }, (*model).take)
}

// keepName keeps who answers, and then makes the assessment.
func (s *planScreen) keepName(m *model, start Start) tea.Cmd {
	name, keep := join(s.who.Text()), m.o.Home.Who.Keep
	if name == "" {
		m.refuse(wWhoNeeded)
		return nil
	}
	return attempt(m, wPreparing, func() (struct{}, error) { return struct{}{}, keep(name) },
		func(m *model, _ struct{}) tea.Cmd {
			m.o.Home.Who = nil
			return m.create(start)
		})
}

func (s *planScreen) page(m *model, c column) page {
	var p page
	if text := m.planOf(s.kinds); text != "" {
		m.para(c, &p, m.theme.Strong, text)
	}
	p.add(m.planLines(c, m.partsOf(s.start, s.plan))...)
	if text := m.howLong(s.plan); text != "" {
		m.para(c, &p, m.theme.Faint, text)
	}
	if len(p.lines) > 0 {
		p.blank()
	}
	from := len(p.lines)
	m.alone(c, &p, m.theme.Question, m.t(wWhomFor))
	m.typeIn(c, &p, &s.name, s.who == nil)
	if s.who != nil {
		from = len(p.lines)
		m.alone(c, &p, m.theme.Question, m.t(wWhoAnswers))
		m.typeIn(c, &p, s.who, true)
		p.mark(from)
		m.para(c, &p, m.theme.Faint, m.t(wWhoAbout))
		return p
	}
	p.mark(from) // in a small window rather the lists above stay in sight than the example
	m.para(c, &p, m.theme.Faint, m.t(wExampleSakuraDentalClinic))
	return p
}

// planLines are the lists, with why each is there where a name has room beside that;
// names wrap.
func (m *model) planLines(c column, parts []planLine) []string {
	widest, longest := 0, 0
	for _, l := range parts {
		widest = max(widest, m.meter.Cells(l.tail()))
		longest = max(longest, m.meter.Cells("- "+l.name))
	}
	const little = 40
	if room := c.width - widest - 2; room < min(longest, little) {
		widest = 0
		for i := range parts {
			parts[i].why = ""
			widest = max(widest, m.meter.Cells(parts[i].many))
		}
	}
	var out []string
	for _, l := range parts {
		tail := m.theme.Faint.Render(m.meter.Pad(l.why, widest-m.meter.Cells(l.many)) + l.many)
		for i, name := range m.meter.Hang("- ", l.name, c.width-widest-2) {
			if i == 0 {
				name = m.meter.Pad(name, c.width-widest-2) + "  " + tail
			}
			out = append(out, name)
		}
	}
	return out
}

// planOf names the kinds of business chosen.
func (d *desk) planOf(kinds []*checklist.BusinessKind) string {
	if len(kinds) == 0 {
		return ""
	}
	return d.f(wPlanOf, d.namesOfKinds(kinds))
}

func (d *desk) namesOfKinds(kinds []*checklist.BusinessKind) string {
	var names []string
	for _, k := range kinds {
		names = append(names, oneLine(k.Name(d.lang)))
	}
	return strings.Join(names, d.t(wComma))
}

// planLine is one list of a plan: its name, and why it is there and how long it is.
type planLine struct{ name, why, many string }

func (l planLine) tail() string { return l.why + "  " + l.many }

func (d *desk) partsOf(start Start, plan Plan) []planLine {
	var out []planLine
	for _, p := range plan.Parts {
		why := wAlongWith
		switch {
		case slices.Contains(d.o.Home.Usual, p.ID) && (start.Business != "" || !slices.Contains(start.Lists, p.ID)):
			why = wForEveryBusiness
		case slices.Contains(d.o.Home.Employer, p.ID):
			why = wForEmployers
		case slices.Contains(start.Lists, p.ID) && start.Business != "":
			why = wForYourWork
		case slices.Contains(start.Lists, p.ID):
			why = wChosenByYou
		}
		out = append(out, planLine{oneLine(p.Title.In(d.lang)), d.t(why), d.f(wQuestions, p.Questions)})
	}
	return out
}

// howLong says how many questions there are and about how long they take.
func (d *desk) howLong(plan Plan) string {
	if plan.Questions == 0 {
		return ""
	}
	if plan.First == 0 || plan.First == plan.Questions {
		return d.f(wPlanShort, plan.Questions, assess.Minutes(plan.Questions))
	}
	return d.f(wPlanLong, plan.First, assess.Minutes(plan.First), plan.Questions, d.duration(plan.Questions))
}

// duration is about how long that many questions take, in words.
func (d *desk) duration(questions int) string {
	n := assess.Minutes(questions)
	switch {
	case n < 60:
		return d.f(wMinutes, n)
	case n%60 >= 30:
		return d.f(wHoursAndAHalf, n/60)
	}
	return d.f(wHours, n/60)
}
