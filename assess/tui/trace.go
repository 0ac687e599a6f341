package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// figure is one figure of the result.
type figure uint8

const (
	figureLegal figure = iota
	figurePractice
	figureOpen
	figureNext
	figureOutside
	figureGrade
)

var figureNames = [...]checklist.Text{
	figureLegal:    {JA: "法的義務を満たす割合", EN: "Legal duties met"},
	figurePractice: {JA: "望ましい取組", EN: "Good practice"},
	figureOpen:     {JA: "まだ定まらない点検項目", EN: "Still open"},
	figureNext:     {JA: "評価を上げるには", EN: "The way up"},
	figureOutside:  {JA: "対象外の点検項目", EN: "Not asked"},
	figureGrade:    {JA: "総合評価", EN: "Grade"},
}

// figureRules say how each figure comes about (rule tenken-verdict/1).
var figureRules = [...]checklist.Text{
	figureLegal: {
		JA: "当てはまる法的義務のうち「はい」の割合です（該当なしは数えません）。高い方の数字は、未回答とわからないがすべて「はい」だった場合です。端数は切り捨てます。",
		EN: "The share of applicable legal duties answered yes, without those not applicable. The higher figure is if everything unanswered or unknown were yes. Rounded down.",
	},
	figurePractice: {
		JA: "努力義務（2 倍）と望ましい措置を、重みを付けて数えます。はい 2 点、一部 1 点。端数は切り捨てます。",
		EN: "Duties of effort (double) and advised measures, weighted: yes 2 points, partly 1. Rounded down.",
	},
	figureOpen:    {JA: "未回答、わからない、または前提が決まっていないものです。", EN: "Unanswered, unknown, or resting on a fact not stated."},
	figureNext:    {JA: "一段上の評価になる、いちばん手間の少ない組合せです。", EN: "The least work that gives a better grade."},
	figureOutside: {JA: "前提により聞かないものです。前提を変えると戻ります。", EN: "Not asked because of the facts; they come back with the fact."},
	figureGrade: {
		JA: "適合なら A（望ましい取組が 80% 以上）か B、要是正なら C、不適合なら D（法的義務を満たす割合が 50% 以上）か E です。未確定の間は付きません。下の点検項目が評価を下げています。",
		EN: "Conforming gives A (good practice 80% or more) or B, needs correction C, nonconforming D (duties met 50% or more) or E; undetermined gives none. The questions below keep it down.",
	},
}

// traceScreen tells how a figure, or one question, came into the result.
type traceScreen struct {
	q      *checklist.Question // of one question, else of the figure
	figure figure
	list   list
}

func (t *traceScreen) title(m *Model) string {
	if t.q != nil {
		return t.q.ID
	}
	return figureNames[t.figure].In(m.lang)
}

func (t *traceScreen) keys(m *Model) []binding {
	if t.q == nil {
		return t.list.keys(t.rows(m), checklist.Text{JA: "くわしく", EN: "details"})
	}
	return []binding{{keys: []string{"enter"}, label: same("Enter"), text: checklist.Text{JA: "この点検項目へ", EN: "go to this question"}, line: true, do: func(string) tea.Cmd {
		if item := t.item(m); item == nil || item.Applies == checklist.False {
			m.refuse("前提により対象外なので、いまは聞きません。", "Not asked now, because of the facts.")
			return nil
		}
		m.walk.view = viewAll
		m.toWalk()
		m.goTo(t.q)
		return nil
	}}}
}

func (t *traceScreen) item(m *Model) *assess.Item {
	items := m.session().Result().Items
	for i := range items {
		if items[i].Question.ID == t.q.ID {
			return &items[i]
		}
	}
	return nil
}

// has reports whether an item belongs to the figure.
func (t *traceScreen) has(i assess.Item, r assess.Result) bool {
	if i.Applies == checklist.False {
		return t.figure == figureOutside
	}
	switch t.figure {
	case figureLegal:
		return i.Question.Duty == checklist.Must
	case figurePractice:
		return i.Question.Duty != checklist.Must
	case figureOpen:
		return i.Open
	case figureNext:
		return r.Next != nil && slices.Contains(r.Next.Change, i.Question.ID)
	case figureGrade:
		return keepsDown(i, r)
	}
	return false
}

// keepsDown reports whether a question keeps the grade from being better:
// duties not met while there are any, else practice not in place.
func keepsDown(i assess.Item, r assess.Result) bool {
	if i.Status == assess.Yes || i.Status == assess.NotApplicable {
		return false
	}
	duties := r.Legal != nil && r.Legal.Verdict != assess.Conforming
	return r.Grade != assess.GradeA && duties == (i.Question.Duty == checklist.Must)
}

func (t *traceScreen) rows(m *Model) []row {
	r := m.session().Result()
	var rows []row
	for _, i := range r.Items {
		if !t.has(i, r) {
			continue
		}
		tail := i.Status.Label(m.lang)
		if t.figure == figureNext {
			tail += "  " + i.Question.Work.Label(m.lang)
		}
		if t.figure == figureOutside {
			tail = ""
		}
		rows = append(rows, row{mark: m.meter.pad(i.Question.ID, 10) + " ", text: oneLine(i.Question.Ask.In(m.lang)), tail: tail,
			do: func() tea.Cmd { return m.push(&traceScreen{q: i.Question}) }})
	}
	return rows
}

func (t *traceScreen) page(m *Model, c column) page {
	var p page
	if t.q != nil {
		t.question(m, c, &p)
		return p
	}
	if f := t.figures(m); f != "" {
		m.para(c, &p, m.theme.Strong, f)
		p.stuck = 1
	}
	m.para(c, &p, m.theme.Faint, figureRules[t.figure].In(m.lang))
	p.blank()
	rows := t.rows(m)
	if len(rows) == 0 {
		p.add(m.t("ありません", "none"))
	}
	t.list.draw(m, c, &p, rows)
	return p
}

// figures repeats the figure itself.
func (t *traceScreen) figures(m *Model) string {
	r := m.session().Result()
	switch {
	case t.figure == figureLegal && r.Legal != nil:
		l := r.Legal
		return fmt.Sprintf("%s = %d / %d   %s", interval(l.Rate), l.Yes, l.Counting(), m.counts(l.Counts))
	case t.figure == figurePractice && r.Practice != nil:
		return interval(r.Practice) + "   " + m.counts(r.PracticeOf)
	case t.figure == figureGrade:
		return m.grade(r)
	case t.figure == figureNext && r.Next != nil:
		return r.Grade.Label(m.lang) + " -> " + r.Next.Grade.Label(m.lang)
	}
	return ""
}

// question tells of one question: why it was asked or not, and how it counted.
func (t *traceScreen) question(m *Model, c column, p *page) {
	m.alone(c, p, m.theme.Question, shown(t.q.Ask.In(m.lang)))
	p.blank()
	for _, l := range m.standsFor(t.q) {
		p.add(m.meter.hang(m.meter.pad(l[0], 10)+"  ", shown(l[1]), c.width)...)
	}
}
