package tui

import (
	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// reasonScreen asks why 該当なし; nothing is answered until a reason is given.
type reasonScreen struct{ text editor }

func newReason(m *Model) *reasonScreen {
	return &reasonScreen{newEditor(m.session().AnswerOf(m.session().At().ID).Reason, true)}
}

func (r *reasonScreen) editor() *editor { return &r.text }

func (*reasonScreen) title(m *Model) string {
	return m.t("該当なしの理由", "Why it does not apply")
}

func (r *reasonScreen) keys(m *Model) []binding {
	return append([]binding{
		{one: true, keys: []string{"enter", "ctrl+s"}, label: same("Enter"), text: checklist.Text{JA: "決める", EN: "done"}, line: true,
			do: func(string) tea.Cmd { return r.say(m) }},
		{keys: []string{"esc"}, label: same("Esc"), text: checklist.Text{JA: "やめて戻る", EN: "back without answering"}, line: true,
			do: func(string) tea.Cmd { return m.pop() }},
	}, r.text.upDown(m)...)
}

func (r *reasonScreen) say(m *Model) tea.Cmd {
	if join(r.text.text()) == "" {
		m.refuse("理由を一言書いてください。例：外国にある第三者への提供はしていない。", "Please write a short reason, for example: we provide no data abroad.")
		return nil
	}
	ev, err := m.session().Say(assess.NotApplicable, r.text.text())
	cmd := m.record(ev, err)
	if err == nil {
		m.pop()
		m.walk.at = -1
	}
	return cmd
}

func (r *reasonScreen) page(m *Model, c column) page {
	var p page
	m.alone(c, &p, m.theme.Question, shown(m.session().At().Ask.In(m.lang)))
	p.blank()
	m.para(c, &p, m.theme.Faint, m.t("なぜ当てはまらないかを書きます。あとで見る人のためです。", "Say why this does not apply, for whoever reads it later."))
	m.typeIn(c, &p, &r.text, true)
	return p
}

// typeIn draws an editor behind a bar; the caret is on it where it is in use.
func (m *Model) typeIn(c column, p *page, e *editor, in bool) {
	lines, row, col := e.view(m.meter, c.width-2)
	from := len(p.lines)
	for _, l := range lines {
		p.add(m.bar(in) + shown(l))
	}
	if in {
		p.caret = &caret{row: from + row, col: 2 + col}
		p.from, p.to = from+row, from+row+1
	}
}

// bar stands before text that can be typed; it is bright where one types.
func (m *Model) bar(here bool) string {
	style := m.theme.Faint
	if here {
		style = m.theme.Key
	}
	return style.Render("|") + " "
}

// upDown are the keys that move the caret between lines.
func (e *editor) upDown(m *Model) []binding {
	move := func(by int) func(string) tea.Cmd {
		return func(string) tea.Cmd { e.vertical(m.meter, m.column().width-2, by); return nil }
	}
	return []binding{
		{keys: []string{"up"}, label: labelUpDown, text: checklist.Text{JA: "行を移る", EN: "move between lines"}, do: move(-1)},
		{keys: []string{"down"}, label: labelUpDown, text: checklist.Text{JA: "行を移る", EN: "move between lines"}, do: move(1)},
	}
}
