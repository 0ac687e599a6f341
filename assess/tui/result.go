package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"tenken/assess"
	"tenken/checklist"
)

func (*resultScreen) title(m *model) string { return m.t(wResult) }

func (s *resultScreen) keys(m *model) []binding {
	table := s.list.keys(s.rows(m), wDetails)
	if m.work.Position != nil {
		table = append(table, onKey("p", wSeePosition, func(string) tea.Cmd { return m.openPosition() }))
	}
	return append(table,
		onKey("k", wDoExport, func(string) tea.Cmd { return m.push(&exportScreen{}) }).inLine(),
		onKey("o", wSeeOverview, func(string) tea.Cmd { return m.openOverview() }).inLine(),
		onKey("d", wFiguresWhy, func(string) tea.Cmd { return m.push(&figuresScreen{}) }).inLine(),
		onKey("h", wSeeChanges, func(string) tea.Cmd { return m.push(&changesScreen{}) }),
		onKey("c", wCompare, func(string) tea.Cmd { return m.push(&earlierScreen{}) }), m.manageKey())
}

func (m *model) verdictStyle(v assess.Verdict) lipgloss.Style {
	switch v {
	case assess.Conforming:
		return m.theme.Good.Bold(true)
	case assess.Nonconforming:
		return m.theme.Bad
	default:
		return m.theme.Fair.Bold(true)
	}
}

func (s *resultScreen) page(m *model, c column) page {
	var p page
	r := m.session().Result()
	for _, f := range []assess.Figure{assess.FigureVerdict, assess.FigureRate} {
		if !f.Stands(r) {
			continue
		}
		style := m.theme.Strong
		if f == assess.FigureVerdict {
			style = m.verdictStyle(r.Legal.Verdict)
		}
		m.para(c, &p, style, f.Label(m.lang)+m.t(wColon)+f.Value(r, m.lang))
	}
	p.stuck = len(p.lines) // the headline stays
	if text := m.verdictMeans(r); text != "" {
		m.para(c, &p, lipgloss.NewStyle(), text)
	}
	if m.height >= 16 {
		p.blank()
	}
	s.list.draw(m, c, &p, s.rows(m))
	p.blank()
	m.para(c, &p, m.theme.Faint, m.t(assess.NotAdvice))
	return p
}

func (s *resultScreen) rows(m *model) []listRow {
	r := m.session().Result()
	var rows []listRow
	head := func(w checklist.Text) {
		if len(rows) > 0 {
			rows = append(rows, listRow{})
		}
		rows = append(rows, listRow{text: m.t(w), style: m.theme.Strong})
	}
	head(assess.DoFirst)
	rows = append(rows, m.firstSteps(r)...)
	rows = append(rows, listRow{gap: true}, listRow{text: m.t(wSeeFigures), style: m.theme.Strong,
		do: func() tea.Cmd { return m.push(&figuresScreen{}) }})
	if m.work.Position != nil {
		rows = append(rows, listRow{text: m.t(wSeePosition), style: m.theme.Strong, do: m.openPosition})
	}
	if len(r.Gaps) > 3 {
		head(wWhatElseCorrectAll.With(len(r.Gaps)))
		rows = append(rows, m.gapRows(4, r.Gaps[3:])...)
	}
	head(wBySection)
	return append(rows, m.sectionRows(r)...)
}

// firstSteps are the open duties, or the three gaps that come first.
func (m *model) firstSteps(r assess.Result) []listRow {
	var rows []listRow
	if text := m.openDuties(); text != "" {
		rows = append(rows, listRow{text: text, do: func() tea.Cmd { return m.walkThrough(assess.FocusDuties) }})
	}
	if len(rows) > 0 && len(r.Gaps) > 0 {
		rows = append(rows, listRow{gap: true})
	}
	rows = append(rows, m.gapRows(1, r.Gaps[:min(3, len(r.Gaps))])...)
	if len(rows) == 0 {
		rows = append(rows, listRow{text: m.nothingToCorrect(r)})
	}
	return rows
}

// gapRows are gaps in the order in which to correct them, the first being the n-th
// of all: what to do, and below it of what and how much it is. Where there is
// room a blank line is between them.
func (m *model) gapRows(n int, gaps []assess.Gap) []listRow {
	var rows []listRow
	for i, g := range gaps {
		if i > 0 {
			rows = append(rows, listRow{gap: true})
		}
		rows = append(rows, m.gapRow(n+i, g))
	}
	return rows
}

func (m *model) gapRow(n int, g assess.Gap) listRow {
	q := g.Question
	a := m.session().AnswerOf(q.ID)
	mark := fmt.Sprintf("%-3d", n)
	about := m.f(wWithMore, g.Status.Label(m.lang), q.Work.Label(m.lang)) + "  "
	if a.Owner != "" || a.Due != "" {
		about += join(oneLine(a.Owner)+" "+m.date(a.Due)) + "  "
	}
	about = m.meter.Cut(about+q.ID+"  "+oneLine(q.Ask.In(m.lang)), m.column().width-2-len(mark))
	text := oneLine(m.remedy(q))
	if m.height < 30 { // its first words; the rest is in its trace
		text = m.meter.Cut(text, m.column().width-2-len(mark))
	}
	return listRow{mark: mark, text: text, about: about,
		do: func() tea.Cmd { return m.push(&traceScreen{q: q}) }}
}

func (m *model) sectionRows(r assess.Result) []listRow {
	var rows []listRow
	for i, s := range r.Sections {
		if s.Total() == 0 {
			continue
		}
		tail := m.sectionState(s)
		sec := &m.session().Checklist().Sections[i]
		rows = append(rows, listRow{text: oneLine(sec.ID + "  " + sec.Title.In(m.lang)), tail: tail,
			do: func() tea.Cmd { return m.find(sec.ID) }})
	}
	return rows
}

// sectionState is the verdict of a section, or that it has no duty.
func (m *model) sectionState(s assess.SectionResult) string {
	if s.Legal == nil {
		return m.t(assess.NoDuties)
	}
	return s.Legal.Verdict.Label(m.lang)
}

func (*passResult) title(m *model) string {
	if m.session().Focus() == assess.FocusFirst {
		return m.t(wResultFirstPass)
	}
	return m.t(wResult)
}

func (s *passResult) keys(m *model) []binding {
	return append(s.list.keys(s.rows(m), wDecide),
		onKey("k", wDoExport, func(string) tea.Cmd { return m.push(&exportScreen{quick: true}) }).inLine(),
		onKey("o", wSeeOverview, func(string) tea.Cmd { return m.openOverview() }).inLine(), m.manageKey())
}

// passRound is what a result without a verdict is of: the first pass, or a whole short list.
func (d *desk) passRound() assess.Focus {
	if d.session().Focus() == assess.FocusFirst {
		return assess.FocusFirst
	}
	return assess.FocusAll
}

func (s *passResult) rows(m *model) []listRow {
	pass, round := m.session().Pass(), m.passRound()
	strong := m.theme.Strong
	var rows []listRow
	if pass.Unanswered > 0 {
		rows = append(rows, listRow{text: m.f(wStillUnansweredGoOn, pass.Unanswered), style: strong,
			do: func() tea.Cmd { return m.walkThrough(round) }})
	} else if n := m.session().Progress().Remaining; n > 0 {
		rows = append(rows, listRow{text: m.f(wGoOnOtherQuestions, n), style: strong,
			do: func() tea.Cmd { return m.goOnWithAll(assess.ByList) }},
			listRow{text: m.t(wGoOnByPriority), style: strong,
				do: func() tea.Cmd { return m.goOnWithAll(assess.ByPriority) }})
	}
	rows = append(rows, listRow{text: m.t(wWriteOutPrint), style: strong,
		do: func() tea.Cmd { return m.push(&exportScreen{quick: true}) }}, listRow{})
	if len(pass.Steps) > 0 {
		rows = append(rows, listRow{text: m.t(assess.PassSteps), style: strong})
		rows = append(rows, m.gapRows(1, pass.Steps)...)
		rows = append(rows, listRow{})
	}
	if len(pass.Ask) > 0 {
		rows = append(rows, listRow{text: m.t(assess.PassAsk), style: strong})
		for _, q := range pass.Ask {
			rows = append(rows, listRow{mark: m.meter.Pad(q.ID, 10) + " ", text: oneLine(q.Ask.In(m.lang)),
				do: func() tea.Cmd { return m.push(&traceScreen{q: q}) }})
		}
	}
	return rows
}

func (s *passResult) page(m *model, c column) page {
	var p page
	m.para(c, &p, m.theme.Question, m.session().Pass().In(m.lang))
	p.stuck = len(p.lines)
	m.para(c, &p, m.theme.Faint, m.session().NoVerdict(m.lang))
	p.blank()
	s.list.draw(m, c, &p, s.rows(m))
	return p
}
