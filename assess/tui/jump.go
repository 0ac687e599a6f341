package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/assess/tui/cells"
	"tenken/checklist"
)

// jumpScreen finds a question: by what is typed (id, section, words), by focus.
type jumpScreen struct {
	search  cells.Editor
	focus   assess.Focus
	section string // only of this section; empty: of all
	list    listing
	found   []*checklist.Question
}

func newJump(m *model, section string) *jumpScreen {
	j := &jumpScreen{section: section, focus: m.session().Focus()}
	if section != "" {
		j.focus = assess.FocusAll
	}
	j.look(m)
	for i, r := range j.rows(m) {
		if q := m.session().At(); q != nil && r.of == q.ID {
			j.list.at = i
		}
	}
	return j
}

// find opens the search and meanwhile reads the words of the open list, so that the
// first character is not waited for.
func (m *model) find(section string) tea.Cmd {
	open, c, lang := m.push(newJump(m, section)), m.session().Checklist(), m.lang
	if len(m.words) > 0 {
		return open
	}
	return tea.Batch(open, guard(func() tea.Msg {
		words := assess.WordsOf(c, lang)
		return outcome{func(m *model) tea.Cmd {
			if m.work != nil && m.session().Checklist() == c && m.lang == lang {
				m.words = words
			}
			return nil
		}}
	}))
}

func (j *jumpScreen) editor() *cells.Editor { return &j.search }

func (j *jumpScreen) typed(m *model) {
	j.look(m)
	j.list.at = 0
}

// look searches again.
func (j *jumpScreen) look(m *model) {
	j.found = findQuestions(&m.desk, j.focus, j.section, j.search.Text())
}

func (j *jumpScreen) title(m *model) string {
	if sec := sectionByID(m.session().Checklist(), j.section); sec != nil {
		return oneLine(sec.ID + "  " + sec.Title.In(m.lang))
	}
	return m.t(wFindQuestion)
}

func (j *jumpScreen) keys(m *model) []binding {
	table := j.list.keys(j.rows(m), wGoThere)
	return append(table, onKeys([]string{"tab", "shift+tab"}, alike("Tab"), wChangeFilter, func(key string) tea.Cmd {
		offered, by := m.session().Focuses(), 1
		if key == "shift+tab" {
			by = len(offered) - 1
		}
		j.focus = offered[(max(0, slices.Index(offered, j.focus))+by)%len(offered)]
		j.typed(m)
		return nil
	}).inLine())
}

// rows are the questions found under the headings of their sections.
func (j *jumpScreen) rows(m *model) []listRow {
	var out []listRow
	last := ""
	for _, q := range j.found {
		if sec := m.session().SectionOf(q.ID); sec != nil && sec.ID != last && j.section == "" {
			last = sec.ID
			out = append(out, listRow{text: oneLine(sec.ID + "  " + sec.Title.In(m.lang)), style: m.theme.Faint})
		}
		st := m.session().AnswerOf(q.ID).Status
		out = append(out, listRow{mark: m.meter.Pad(q.ID, 10) + " ", text: q.Ask.In(m.lang), tail: st.Label(m.lang),
			of: q.ID, do: func() tea.Cmd { return j.open(m, q) }})
	}
	return out
}

// open goes to a question; the walk then goes on in the focus chosen here.
func (j *jumpScreen) open(m *model, q *checklist.Question) tea.Cmd {
	m.session().SetFocus(j.focus)
	m.toWalk()
	m.goTo(q)
	return nil
}

func (j *jumpScreen) page(m *model, c column) page {
	var p page
	n := len(j.found)
	p.add(m.meter.Cut(m.f(wFocusCount, j.focus.Label(m.lang), n), c.width))
	m.typeIn(c, &p, &j.search, true)
	if m.height >= 16 {
		p.blank()
	}
	rows := j.rows(m)
	if len(rows) == 0 {
		p.add(m.theme.Faint.Render(m.t(wNothingFound)))
	}
	m.below(c, &p, &j.list, rows)
	return p
}
