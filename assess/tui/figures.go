package tui

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"tenken/assess"
	"tenken/checklist"
)

// figuresScreen shows the figures beyond the headline, the grade and its reach
// among them, each with what it means and the way into its trace.
type figuresScreen struct{ list listing }

func (*figuresScreen) title(m *model) string { return m.t(wFiguresWhy) }

func (s *figuresScreen) keys(m *model) []binding { return s.list.keys(s.rows(m), wDetails) }

func (s *figuresScreen) rows(m *model) []listRow {
	var rows []listRow
	r := m.session().Result()
	for _, f := range figuresOf(r) {
		rows = append(rows, m.figureRow(f, r))
	}
	return rows
}

func (s *figuresScreen) page(m *model, c column) page {
	var p page
	s.list.draw(m, c, &p, s.rows(m))
	return p
}

func (m *model) figureRow(f assess.Figure, r assess.Result) listRow {
	out := listRow{text: f.Label(m.lang), tail: f.Value(r, m.lang),
		do: func() tea.Cmd { return m.push(&traceScreen{figure: f}) }}
	switch f {
	case assess.FigureRate:
		out.about = strings.TrimSpace(r.Legal.Counts.In(m.lang) + m.t(wGap) + r.NAText(m.lang))
	case assess.FigurePractice:
		out.about = r.PracticeOf.In(m.lang)
		for _, g := range r.Goals {
			out.about += m.t(wGap) + g.Title.In(m.lang) + m.t(wGap) + g.In(m.lang)
		}
	case assess.FigureGrade:
		out.about = r.ReachText(m.lang)
	case assess.FigureWayUp:
		out.about, out.tail = out.tail, ""
	}
	return out
}

// positionScreen tells the place among others.
type positionScreen struct{ lines []checklist.Text }

func (m *model) openPosition() tea.Cmd {
	return attempt(m, wOpening, m.work.Position, func(m *model, lines []checklist.Text) tea.Cmd {
		if len(lines) == 0 {
			m.tell(wNoPosition)
			return nil
		}
		return m.push(&positionScreen{lines})
	})
}

func (*positionScreen) title(m *model) string { return m.t(wPosition) }

func (*positionScreen) keys(*model) []binding { return nil }

func (s *positionScreen) page(m *model, c column) page {
	var p page
	for i, l := range s.lines {
		style := lipgloss.NewStyle()
		if i == 0 {
			style = m.theme.Strong
		}
		m.para(c, &p, style, oneLine(l.In(m.lang)))
		p.blank()
	}
	return p
}

// traceScreen tells how a figure, or one question, came into the result.
type traceScreen struct {
	q      *checklist.Question // of one question, else of the figure
	figure assess.Figure
	list   listing
}

func (t *traceScreen) title(m *model) string {
	if t.q != nil {
		return t.q.ID
	}
	return t.figure.Label(m.lang)
}

func (t *traceScreen) keys(m *model) []binding {
	if t.q == nil {
		return t.list.keys(t.rows(m), wDetails)
	}
	return []binding{onKey("Enter", wGoThisQuestion, func(string) tea.Cmd { return m.toQuestion(t.q.ID) }).inLine()}
}

func (t *traceScreen) rows(m *model) []listRow {
	r := m.session().Result()
	var rows []listRow
	for _, i := range r.Items {
		if !t.figure.Has(i, r) {
			continue
		}
		tail := i.Status.Label(m.lang)
		if t.figure == assess.FigureWayUp {
			tail += "  " + i.Question.Work.Label(m.lang)
		}
		if t.figure == assess.FigureNotAsked {
			tail = ""
		}
		rows = append(rows, listRow{mark: m.meter.Pad(i.Question.ID, 10) + " ",
			text: oneLine(i.Question.Ask.In(m.lang)), tail: tail,
			do: func() tea.Cmd { return m.push(&traceScreen{q: i.Question}) }})
	}
	return rows
}

func (t *traceScreen) page(m *model, c column) page {
	var p page
	if t.q != nil {
		t.question(m, c, &p)
		return p
	}
	if f := m.figureText(t.figure); f != "" {
		m.para(c, &p, m.theme.Strong, f)
		p.stuck = 1
	}
	m.para(c, &p, m.theme.Faint, t.figure.Rule(m.lang))
	p.blank()
	rows := t.rows(m)
	if len(rows) == 0 {
		p.add(m.t(wNoneHere))
	}
	t.list.draw(m, c, &p, rows)
	return p
}

// question tells of one question: why it was asked or not, and how it counted.
func (t *traceScreen) question(m *model, c column, p *page) {
	m.alone(c, p, m.theme.Question, legible(t.q.Ask.In(m.lang)))
	p.blank()
	for _, l := range m.accountOf(t.q) {
		p.add(m.meter.Hang(m.meter.Pad(l[0], 10)+"  ", legible(l[1]), c.width)...)
	}
}

// whatIfScreen shows what the result would be if the current question were
// answered otherwise. It changes nothing.
type whatIfScreen struct{}

func (*whatIfScreen) title(m *model) string { return m.t(wWhatIf) }

func (*whatIfScreen) keys(*model) []binding { return nil }

func (*whatIfScreen) page(m *model, c column) page {
	var p page
	q := m.session().At()
	now := m.session().AnswerOf(q.ID).Status
	m.alone(c, &p, m.theme.Question, q.ID+"  "+legible(q.Ask.In(m.lang)))
	p.blank()
	widths := []int{13, 17, 17, 22} // cells of the answer and of each figure
	switch {
	case m.narrow():
		widths = []int{13, 7, 9, 0}
	case c.width < 70:
		widths = []int{13, 17, 9, 10}
	default:
		head := m.whatIfRow(widths, "", func(f assess.Figure) string { return f.Label(m.lang) })
		p.add(m.theme.Faint.Render(m.meter.Cut(head, c.width)))
	}
	for _, st := range assess.Answers {
		if st == assess.NotApplicable {
			continue
		}
		mark, style := "  ", lipgloss.NewStyle()
		if st == now {
			mark, style = "* ", m.theme.Strong
		}
		r := m.session().WhatIf(q.ID, st)
		line := m.whatIfRow(widths, mark+st.Label(m.lang), func(f assess.Figure) string {
			return cmp.Or(f.Value(r, m.lang), assess.NoFigure)
		})
		p.add(style.Render(m.meter.Cut(line, c.width)))
	}
	p.blank()
	m.para(c, &p, m.theme.Faint, m.t(wMarksPresentAnswerNothing))
	return p
}

// whatIfRow is one row of the what-if: the first cell, then a cell of each figure
// that there is room for.
func (m *model) whatIfRow(widths []int, first string, cell func(assess.Figure) string) string {
	line := m.meter.Pad(first, widths[0])
	for i, f := range []assess.Figure{assess.FigureVerdict, assess.FigureRate, assess.FigureGrade} {
		if n := widths[i+1]; n > 0 {
			line += m.meter.Pad(cell(f), n) + " "
		}
	}
	return strings.TrimRight(line, " ")
}
