package tui

import (
	"fmt"

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
)

var figureNames = [...]checklist.Text{
	figureLegal:    {JA: "法的義務を満たす割合", EN: "Legal duties met"},
	figurePractice: {JA: "望ましい取組", EN: "Good practice"},
	figureOpen:     {JA: "まだ定まらない点検項目", EN: "Still open"},
	figureNext:     {JA: "評価を上げるには", EN: "The way up"},
	figureOutside:  {JA: "対象外の点検項目", EN: "Not asked"},
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
func (t *traceScreen) has(i assess.Item, next []string) bool {
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
		for _, id := range next {
			if id == i.Question.ID {
				return true
			}
		}
	}
	return false
}

func (t *traceScreen) rows(m *Model) []row {
	r := m.session().Result()
	var next []string
	if r.Next != nil {
		next = r.Next.Change
	}
	var rows []row
	for _, i := range r.Items {
		if !t.has(i, next) {
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
	m.para(c, &p, m.theme.Faint, figureRules[t.figure].In(m.lang))
	if f := t.figures(m); f != "" {
		m.para(c, &p, m.theme.Strong, f)
	}
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
	case t.figure == figureNext && r.Next != nil:
		return r.Grade.Label(m.lang) + " -> " + r.Next.Grade.Label(m.lang)
	}
	return ""
}

// question tells of one question: why it was asked or not, and how it counted.
func (t *traceScreen) question(m *Model, c column, p *page) {
	item := t.item(m)
	m.para(c, p, m.theme.Question, shown(t.q.Ask.In(m.lang)))
	p.blank()
	line := func(ja, en, text string) {
		if text == "" {
			return
		}
		lines := m.meter.hang(m.meter.pad(m.t(ja, en), 12)+"  ", shown(text), c.width)
		p.add(lines...)
	}
	line("種類", "Kind", t.q.Duty.Label(m.lang))
	if item != nil {
		line("聞いた理由", "Asked", m.whyAsked(t.q, item.Applies))
		if item.Applies != checklist.False {
			line("点検結果", "Answer", item.Status.Label(m.lang))
			line("効き方", "Counts as", m.countsAs(*item))
		}
	}
	a := m.session().AnswerOf(t.q.ID)
	line("理由", "Reason", a.Reason)
	line("現状", "Note", a.Note)
	line("証跡", "Evidence", a.Evidence)
	line("改善策", "Mend by", first(a.Action, t.q.Remedy.In(m.lang)))
	line("手間", "Work", t.q.Work.Label(m.lang))
	line("担当者", "Owner", a.Owner)
	line("対応期限", "Due", m.date(a.Due))
	for i, cite := range m.cites(t.q) {
		if i == 0 {
			line("根拠", "Source", cite)
		} else {
			line("", "", cite)
		}
	}
}

func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// whyAsked names the facts that decided.
func (m *Model) whyAsked(q *checklist.Question, applies checklist.Truth) string {
	if q.When == nil {
		return m.t("どの事業者にも聞く項目です", "asked of every business")
	}
	text := ""
	facts, seen := m.session().Facts(), map[string]bool{}
	q.When.FactIDs(func(id string) {
		if seen[id] {
			return
		}
		seen[id] = true
		if text != "" {
			text += m.t("、", "; ")
		}
		text += m.factText(id, facts[id])
	})
	switch applies {
	case checklist.True:
		return m.t("前提により聞きました：", "because of the facts: ") + text
	case checklist.False:
		return m.t("前提により聞きません：", "not asked because of the facts: ") + text
	}
	return m.t("前提が決まっていないので聞きました：", "asked because a fact is not known: ") + text
}

// factText is a fact and its value in words.
func (m *Model) factText(id, value string) string {
	ask, is := id, value
	if f := m.session().Checklist().Fact(id); f != nil {
		ask = f.Ask.In(m.lang)
		for _, o := range f.Options {
			if o.ID == value {
				is = o.Label.In(m.lang)
			}
		}
	}
	switch value {
	case "yes":
		is = m.t("はい", "yes")
	case "no":
		is = m.t("いいえ", "no")
	case "", checklist.UnknownValue:
		is = m.t("わからない", "not known")
	}
	return m.t("「"+ask+"」は「"+is+"」", ask+" - "+is)
}

func (m *Model) countsAs(i assess.Item) string {
	switch {
	case i.Status == assess.NotApplicable:
		return m.t("数えません", "is not counted")
	case i.Question.Duty == checklist.Must && i.Status == assess.No:
		return m.t("一つでもあると「不適合」になります", "one such makes the verdict nonconforming")
	case i.Question.Duty == checklist.Must && (i.Status == assess.Partly || i.Status == assess.Unknown):
		return m.t("あると「適合」にはなりません（要是正）", "keeps the verdict from conforming")
	case i.Question.Duty == checklist.Must && i.Status == assess.Unanswered:
		return m.t("回答するまで判定は定まりません", "the verdict is not settled until it is answered")
	case i.Question.Duty == checklist.Must:
		return m.t("満たしているものとして数えます", "counts as met")
	}
	weight := i.Question.Weight
	if i.Question.Duty == checklist.Effort {
		weight *= 2
	}
	points := map[assess.Status]int{assess.Yes: 2, assess.Partly: 1}[i.Status]
	return m.t(fmt.Sprintf("望ましい取組に %d 点（満点 %d 点）", points*weight, 2*weight), fmt.Sprintf("%d of %d points of good practice", points*weight, 2*weight))
}
