package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// fold is what is folded away below a question: a set.
type fold uint8

const (
	foldWhy fold = 1 << iota
	foldCheck
	foldCite
	foldRemedy
	foldAll = foldWhy | foldCheck | foldCite | foldRemedy
)

func (m *Model) foldKeys() []binding {
	one := func(key string, f fold, ja, en string) binding {
		return binding{keys: []string{key}, label: same(key), text: checklist.Text{JA: ja, EN: en},
			do: func(string) tea.Cmd { m.walk.fold ^= f; return nil }}
	}
	return []binding{
		{keys: []string{"space"}, label: same("Space"), text: checklist.Text{JA: "説明をすべて開く・閉じる", EN: "unfold or fold everything"}, do: func(string) tea.Cmd {
			if m.walk.fold == 0 {
				m.walk.fold = foldAll
			} else {
				m.walk.fold = 0
			}
			return nil
		}},
		one("e", foldWhy, "説明を開く・閉じる", "unfold or fold the explanation"),
		one("v", foldCheck, "確かめ方と証跡を開く・閉じる", "unfold or fold how to check"),
		one("c", foldCite, "根拠を開く・閉じる", "unfold or fold the source"),
		one("m", foldRemedy, "改善のしかたを開く・閉じる", "unfold or fold how to mend"),
	}
}

func (w *walkScreen) page(m *Model, c column) page {
	var p page
	q := m.session().At()
	if q == nil {
		m.para(c, &p, m.theme.Strong, m.t("当てはまる点検項目がありません。f で前提を見直せます。", "No question applies. Press f to change the facts."))
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
func (m *Model) here(q *checklist.Question) string {
	text := q.ID + "  " + q.Duty.Label(m.lang)
	if n, of := m.session().Place(); n > 0 {
		text += fmt.Sprintf("  %d/%d", n, of)
	}
	if m.session().Order() == assess.ByPriority {
		text += m.t("（大事な順）", " (by priority)")
	}
	if f := m.session().Focus(); f != assess.FocusAll {
		text += m.t("（"+f.Label(m.lang)+"）", " ("+f.Label(m.lang)+")")
	}
	if s := m.session().SectionOf(q.ID); s != nil {
		text += "  " + oneLine(s.Title.In(m.lang))
	}
	return text
}

// sectionProgress says how far the question's section is.
func (m *Model) sectionProgress(q *checklist.Question) string {
	sec := m.session().SectionOf(q.ID)
	for _, s := range m.session().Progress().Sections {
		if sec != nil && s.ID == sec.ID {
			return m.t(fmt.Sprintf("（この区分はあと %d 問）", s.Remaining), fmt.Sprintf(" (%d to go in this section)", s.Remaining))
		}
	}
	return ""
}

// answerAbout are a few words on each answer, short enough for the narrowest window.
var answerAbout = map[assess.Status]checklist.Text{
	assess.Yes:           {JA: "できています", EN: "this is done"},
	assess.Partly:        {JA: "一部はできています", EN: "done in places"},
	assess.No:            {JA: "できていません", EN: "not done"},
	assess.Unknown:       {JA: "詳しい人に聞きます", EN: "to be asked"},
	assess.NotApplicable: {JA: "理由を書きます", EN: "needs a reason"},
}

func (m *Model) answers(q *checklist.Question) []option {
	var out []option
	for _, s := range assess.Answers {
		o := option{
			name:  checklist.Text{JA: s.Label(checklist.Japanese), EN: s.Label(checklist.English)},
			about: answerAbout[s],
		}
		if s == assess.NotApplicable && q.NA == checklist.NARefused {
			o.dim = true
			o.about = checklist.Text{JA: "ここでは選べません", EN: "not here"}
		}
		out = append(out, o)
	}
	return out
}

// writings show what has been written to the answer, and what to look at again.
func (m *Model) writings(c column, p *page, q *checklist.Question, a assess.Answer) {
	from := len(p.lines)
	for _, r := range m.writtenTo(a) {
		for _, l := range m.meter.hang(r[0]+"  ", shown(r[1]), c.width) {
			p.add(m.theme.Note.Render(l))
		}
	}
	if a.Overdue(m.today()) {
		m.para(c, p, m.theme.Bad, m.t("期限を過ぎています。", "Overdue."))
	}
	if a.Status != assess.Unanswered && a.Rev != 0 && a.Rev < q.Rev {
		m.para(c, p, m.theme.Fair, m.t("回答のあとで、この点検項目の意味が変わりました。見直してください。", "The question has changed since it was answered; please look again."))
	}
	if len(p.lines) > from && m.height >= 20 {
		p.blank()
	}
}

// details are the explanations that fold.
func (m *Model) details(c column, p *page, q *checklist.Question) {
	part := func(f fold, key, ja, en string, text ...string) {
		sign, does := "-", m.t(key+" で閉じる", key+" folds")
		if m.walk.fold&f != 0 {
			sign, does = "+", m.t(key+" で開く", key+" unfolds")
		}
		p.add(sign + " " + m.theme.Strong.Render(m.t(ja, en)) + "  " + m.theme.Faint.Render(does))
		if m.walk.fold&f != 0 {
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
	part(foldWhy, "e", "説明", "Explanation", why...)
	part(foldCheck, "v", "確かめ方と証跡", "How to check", q.Check.In(m.lang))
	part(foldCite, "c", "根拠", "Source", m.cites(q)...)
	part(foldRemedy, "m", "改善のしかた", "How to mend", q.Remedy.In(m.lang)+m.t("（", " (")+q.Work.Label(m.lang)+m.t("）", ")"))
}
