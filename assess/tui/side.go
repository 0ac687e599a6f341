package tui

import (
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

// sideField is one field of it, being edited.
type sideField struct {
	assess.FieldInfo
	text editor
	was  string // as the editor had it to begin with
}

func (m *model) openSide() tea.Cmd {
	q := m.session().At()
	if q == nil {
		return nil
	}
	s := &sideScreen{q: q}
	for _, r := range remarks() {
		f := sideField{FieldInfo: r, text: newEditor(m.written(m.session().AnswerOf(q.ID), r),
			r.Kind == assess.TextField)}
		f.was = f.text.text()
		if draft, ok := m.drafts[draftKey{q.ID, r.Field}]; ok {
			f.text = newEditor(draft, f.text.multi)
		}
		s.fields = append(s.fields, f)
	}
	return m.push(s)
}

func (s *sideScreen) here() *sideField { return &s.fields[s.at] }

func (s *sideScreen) editor() *editor { return &s.here().text }

func (*sideScreen) title(m *model) string { return m.t(wNotes) }

// move keeps what was typed and goes to another field.
func (s *sideScreen) move(m *model, by int) tea.Cmd {
	cmd := s.keep(m)
	if !m.bad {
		s.at = (s.at + by + len(s.fields)) % len(s.fields)
	}
	return cmd
}

func (s *sideScreen) keys(m *model) []binding {
	table := []binding{
		on("Tab", wNext, func(string) tea.Cmd { return s.move(m, 1) }).inLine(),
		on("Esc", wSaveBack, m.back).also("ctrl+s").inLine(),
		on("Shift+Tab", wFieldBefore, func(string) tea.Cmd { return s.move(m, -1) }),
		on("Enter", s.enterMeans(), func(string) tea.Cmd { return s.enter(m) }).inLine(),
		onKeys([]string{"up", "down"}, labelUpDown, wMoveBetweenLinesFields,
			func(key string) tea.Cmd { return s.vertical(m, key) }),
	}
	if s.offers(s.here()) {
		table = append(table, onKeys([]string{"right"}, wRight, wTakeOver, func(string) tea.Cmd {
			s.here().text.insert(s.q.Remedy.In(m.lang))
			return nil
		}).inLine())
	}
	return table
}

// offers reports whether the field is empty and has a proposal to take over.
func (s *sideScreen) offers(f *sideField) bool {
	return f.Field == assess.FieldAction && f.text.text() == "" && !s.q.Remedy.IsZero()
}

func (s *sideScreen) enter(m *model) tea.Cmd {
	switch {
	case s.here().text.multi:
		s.here().text.insert("\n")
		return nil
	case s.at < len(s.fields)-1:
		return s.move(m, 1)
	}
	return m.back("")
}

func (s *sideScreen) enterMeans() checklist.Text {
	switch {
	case s.here().text.multi:
		return wNewLine
	case s.at < len(s.fields)-1:
		return wNext
	}
	return wSaveBack
}

func (s *sideScreen) vertical(m *model, key string) tea.Cmd {
	by := 1
	if key == "up" {
		by = -1
	}
	if s.here().text.multi && s.here().text.vertical(m.meter, m.column().width-2, by) || s.at+by < 0 ||
		s.at+by >= len(s.fields) {
		return nil
	}
	return s.move(m, by)
}

// keep writes what was typed into the answer. What cannot be read as what its
// field holds is refused and stays there.
func (s *sideScreen) keep(m *model) tea.Cmd {
	a := m.session().AnswerOf(s.q.ID)
	changed := map[assess.Field]string{}
	var wrong error
	for i := range s.fields {
		f := &s.fields[i]
		if f.text.text() == f.was {
			continue
		}
		text, err := m.readRemark(f.FieldInfo, f.text.text())
		if err != nil {
			if wrong == nil {
				s.at, wrong = i, err
			}
			continue
		}
		f.was = f.text.text()
		delete(m.drafts, draftKey{s.q.ID, f.Field})
		if text != a.Field(f.Field) {
			changed[f.Field] = text
		}
	}
	var cmd tea.Cmd
	if len(changed) > 0 {
		cmd = m.record(m.session().Answer(assess.Change{Q: s.q.ID, Fields: changed}))
	}
	switch {
	case wrong != nil:
		m.fail(wrong)
	case changed[assess.FieldDone] != "" && a.Status.Gap():
		m.tell(wDayKeptIfMended)
	}
	return cmd
}

func (s *sideScreen) typedOn(*model) drafts {
	out := drafts{}
	for i := range s.fields {
		if f := &s.fields[i]; f.text.text() != f.was {
			out[draftKey{s.q.ID, f.Field}] = f.text.text()
		}
	}
	return out
}
