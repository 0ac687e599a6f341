package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// sideScreen is the one side step of the walk: what to write to an answer.
type sideScreen struct {
	q      *checklist.Question
	fields []sideField
	at     int
}

type sideField struct {
	field       assess.Field
	name, about checklist.Text
	multi       bool
	text        editor
	was         string // as the editor had it to begin with
}

// sideFields are the fields of the side step, in order.
var sideFields = []sideField{
	{field: assess.FieldNote, name: checklist.Text{JA: "現状", EN: "Note"}, about: checklist.Text{JA: "いま、どうしているか", EN: "how it is done now"}, multi: true},
	{field: assess.FieldEvidence, name: checklist.Text{JA: "証跡", EN: "Evidence"}, about: checklist.Text{JA: "規程・様式・記録の名前と置き場所", EN: "rules, forms or records, and where they are"}, multi: true},
	{field: assess.FieldOwner, name: checklist.Text{JA: "担当者", EN: "Owner"}, about: checklist.Text{JA: "改善する人", EN: "who mends it"}},
	{field: assess.FieldDue, name: checklist.Text{JA: "対応期限", EN: "Due"}, about: checklist.Text{JA: "例：R9.3.31、2027/3/31、月末", EN: "for example 2027-03-31"}},
}

func (m *Model) openSide() tea.Cmd {
	q := m.session().At()
	if q == nil {
		return nil
	}
	a := m.session().AnswerOf(q.ID)
	s := &sideScreen{q: q, fields: slices.Clone(sideFields)}
	for i := range s.fields {
		f := &s.fields[i]
		text := a.Field(f.field)
		if f.field == assess.FieldDue {
			text = m.date(a.Due)
		}
		f.text = newEditor(text, f.multi)
		f.was = f.text.text()
	}
	return m.push(s)
}

func (s *sideScreen) here() *sideField { return &s.fields[s.at] }

func (s *sideScreen) editor() *editor { return &s.here().text }

func (*sideScreen) title(m *Model) string { return m.t("書き込み", "Notes") }

func (s *sideScreen) keys(m *Model) []binding {
	move := func(by int) tea.Cmd {
		cmd := s.keep(m)
		if !m.bad {
			s.at = (s.at + by + len(s.fields)) % len(s.fields)
		}
		return cmd
	}
	return []binding{
		{keys: []string{"tab"}, label: same("Tab"), text: checklist.Text{JA: "次の欄", EN: "next field"}, line: true, do: func(string) tea.Cmd { return move(1) }},
		{one: true, keys: []string{"esc", "ctrl+s"}, label: same("Esc"), text: checklist.Text{JA: "保存して戻る", EN: "save and go back"}, line: true, do: m.back},
		{keys: []string{"shift+tab"}, label: same("Shift+Tab"), text: checklist.Text{JA: "前の欄", EN: "field before"}, do: func(string) tea.Cmd { return move(-1) }},
		{keys: []string{"enter"}, label: same("Enter"), text: s.enterMeans(), line: true, do: func(string) tea.Cmd {
			switch {
			case s.here().text.multi:
				s.here().text.insert("\n")
				return nil
			case s.at < len(s.fields)-1:
				return move(1)
			default:
				return m.back("")
			}
		}},
		{keys: []string{"up", "down"}, label: labelUpDown, text: checklist.Text{JA: "行・欄を移る", EN: "move between lines and fields"}, do: func(key string) tea.Cmd {
			by := 1
			if key == "up" {
				by = -1
			}
			if s.here().text.multi && s.here().text.vertical(m.meter, m.column().width-2, by) || s.at+by < 0 || s.at+by >= len(s.fields) {
				return nil
			}
			return move(by)
		}},
	}
}

func (s *sideScreen) enterMeans() checklist.Text {
	switch {
	case s.here().text.multi:
		return checklist.Text{JA: "改行", EN: "new line"}
	case s.at < len(s.fields)-1:
		return checklist.Text{JA: "次の欄", EN: "next field"}
	}
	return checklist.Text{JA: "保存して戻る", EN: "save and go back"}
}

// keep writes what was typed into the answer. A date that cannot be read is
// refused and stays in its field.
func (s *sideScreen) keep(m *Model) tea.Cmd {
	a := m.session().AnswerOf(s.q.ID)
	changed := map[assess.Field]string{}
	var wrong error
	for i := range s.fields {
		f := &s.fields[i]
		if f.text.text() == f.was {
			continue
		}
		text := trim(f.text.text())
		if f.field == assess.FieldDue {
			d, err := assess.ParseDate(text, m.today())
			if err != nil {
				wrong = err
				continue
			}
			text = string(d)
		}
		f.was = f.text.text()
		if text != a.Field(f.field) {
			changed[f.field] = text
		}
	}
	var cmd tea.Cmd
	if len(changed) > 0 {
		cmd = m.record(m.session().Answer(assess.Change{Q: s.q.ID, Fields: changed}))
	}
	if wrong != nil {
		m.fail(wrong)
		s.at = len(s.fields) - 1
	}
	return cmd
}

func (s *sideScreen) page(m *Model, c column) page {
	var p page
	m.para(c, &p, m.theme.Question, s.q.ID+"  "+shown(s.q.Ask.In(m.lang)))
	if m.height >= 16 {
		p.blank()
	}
	for i := range s.fields {
		f := &s.fields[i]
		name := f.name.In(m.lang)
		line := m.theme.Strong.Render(name)
		if room := c.width - m.meter.cells(name) - 2; room > 10 {
			line += "  " + m.theme.Faint.Render(m.meter.cut(s.about(m, f), room))
		}
		p.add(line)
		m.typeIn(c, &p, &f.text, i == s.at)
		if m.height >= 20 {
			p.blank()
		}
	}
	return p
}

// about explains a field; a date that can be read is repeated as understood.
func (s *sideScreen) about(m *Model, f *sideField) string {
	if f.field == assess.FieldDue && trim(f.text.text()) != "" {
		d, err := assess.ParseDate(trim(f.text.text()), m.today())
		if err == nil && d != "" {
			return m.t(assess.Wareki(d)+"（"+string(d)+"）", string(d))
		}
		return m.t("日付として読めません", "not a date that can be read")
	}
	return f.about.In(m.lang)
}
