package tui

import (
	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/assess/tui/cells"
	"tenken/checklist"
)

// reasonScreen asks why 該当なし; nothing is answered until a reason is given.
type reasonScreen struct {
	q    *checklist.Question
	text cells.Editor
}

func newReason(m *model) *reasonScreen {
	q := m.session().At()
	text := m.session().AnswerOf(q.ID).Reason
	if draft, ok := m.drafts[draftKey{q.ID, assess.FieldReason}]; ok {
		text = draft
	}
	return &reasonScreen{q, cells.NewEditor(text, true)}
}

func (r *reasonScreen) editor() *cells.Editor { return &r.text }

func (*reasonScreen) title(m *model) string { return m.t(wWhyDoesNotApply2) }

func (r *reasonScreen) keys(m *model) []binding {
	return append([]binding{
		on("Enter", wReasonDone, func(string) tea.Cmd { return r.say(m) }).also("ctrl+s").inLine(),
		on("Esc", wBack, m.back).inLine(),
	}, m.upDown(&r.text)...)
}

// say answers 該当なし with the reason and goes on.
func (r *reasonScreen) say(m *model) tea.Cmd {
	if join(r.text.Text()) == "" {
		m.refuse(wPleaseWriteShortReason)
		return nil
	}
	ev, err := m.session().Say(assess.NotApplicable, r.text.Text())
	cmd := m.record(ev, err)
	if err != nil {
		return cmd
	}
	delete(m.drafts, draftKey{r.q.ID, assess.FieldReason})
	m.pop()
	return sequence(cmd, m.onward())
}

// keep remembers what was typed, for it is no answer yet.
func (r *reasonScreen) keep(m *model) tea.Cmd {
	for k, text := range r.typedOn(m) {
		m.drafts[k] = text
		m.tell(wReasonRemembered)
	}
	return nil
}

func (r *reasonScreen) typedOn(m *model) drafts {
	if text := r.text.Text(); text != m.session().AnswerOf(r.q.ID).Reason {
		return drafts{draftKey{r.q.ID, assess.FieldReason}: text}
	}
	return nil
}

func (r *reasonScreen) page(m *model, c column) page {
	var p page
	m.alone(c, &p, m.theme.Question, shown(m.session().At().Ask.In(m.lang)))
	p.blank()
	m.para(c, &p, m.theme.Faint, m.t(wSayWhyThisDoes))
	m.typeIn(c, &p, &r.text, true)
	return p
}

// typeIn draws an editor behind a bar; the caret is on it where it is in use.
func (m *model) typeIn(c column, p *page, e *cells.Editor, in bool) {
	lines, row, col := e.Draw(m.meter, c.width-2)
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
func (m *model) bar(here bool) string {
	style := m.theme.Faint
	if here {
		style = m.theme.Key
	}
	return style.Render("|") + " "
}

// upDown are the keys that move the caret between lines.
func (m *model) upDown(e *cells.Editor) []binding {
	move := func(by int) func(string) tea.Cmd {
		return func(string) tea.Cmd { e.Vertical(m.meter, m.column().width-2, by); return nil }
	}
	return []binding{
		onKeys([]string{"up"}, labelUpDown, wMoveBetweenLines, move(-1)),
		onKeys([]string{"down"}, labelUpDown, wMoveBetweenLines, move(1)),
	}
}
