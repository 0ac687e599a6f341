package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// changesScreen shows what changed in this sitting and the one before, and the history
// of the question at hand.
type changesScreen struct{ list list }

func (*changesScreen) title(m *Model) string { return m.t("変わったところ", "What changed") }

func (s *changesScreen) keys(m *Model) []binding {
	return s.list.keys(s.rows(m), checklist.Text{JA: "この点検項目へ", EN: "go to this question"})
}

func (s *changesScreen) rows(m *Model) []row {
	rows := s.group(m, m.t("今回", "This time"), m.session().ChangedBetween(m.walk.began, len(m.session().Assessment().Events)))
	if from, when, ok := m.session().LastSitting(m.walk.began); ok {
		day := m.date(checklist.DateOf(when))
		rows = append(rows, row{})
		rows = append(rows, s.group(m, m.t("前回　"+day, "Last time, "+day), m.session().ChangedBetween(from, m.walk.began))...)
	}
	return append(rows, s.history(m)...)
}

// group are the changes of one sitting under their heading.
func (s *changesScreen) group(m *Model, name string, changed []assess.ChangedAnswer) []row {
	rows := []row{{text: m.t(fmt.Sprintf("%s（%d）", name, len(changed)), fmt.Sprintf("%s (%d)", name, len(changed))), style: m.theme.Strong}}
	if len(changed) == 0 {
		rows = append(rows, row{text: m.t("ありません", "nothing"), style: m.theme.Faint})
	}
	for _, ch := range changed {
		q := m.session().Checklist().Question(ch.Q)
		r := row{mark: m.meter.pad(ch.Q, 10) + " ", text: m.change(ch)}
		if q != nil {
			r.about = oneLine(q.Ask.In(m.lang))
			r.do = func() tea.Cmd { m.toWalk(); m.goTo(q); return nil }
		}
		rows = append(rows, r)
	}
	return rows
}

// history are the events about the question at hand, newest first.
func (s *changesScreen) history(m *Model) []row {
	q := m.session().At()
	if q == nil {
		return nil
	}
	rows := []row{{}, {text: m.t(q.ID+" のこれまで", "History of "+q.ID), style: m.theme.Strong}}
	for _, h := range m.history(q) {
		rows = append(rows, row{mark: h.when + "  ", text: h.what, tail: h.by})
	}
	if len(rows) == 2 {
		rows = append(rows, row{text: m.t("まだありません", "nothing yet"), style: m.theme.Faint})
	}
	return rows
}

func (s *changesScreen) page(m *Model, c column) page {
	var p page
	s.list.draw(m, c, &p, s.rows(m))
	return p
}
