package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// overviewScreen shows how far every section is and how it stands.
type overviewScreen struct{ list list }

// newOverview stands on the section of the question at hand.
func newOverview(m *model) *overviewScreen {
	o := &overviewScreen{}
	q := m.session().At()
	for _, s := range m.session().Progress().Sections {
		if s.Asked == 0 {
			continue
		}
		if q != nil && m.session().SectionOf(q.ID).ID == s.ID {
			return o
		}
		o.list.at++
	}
	o.list.at = 0
	return o
}

func (*overviewScreen) title(m *model) string { return m.t(wOverview) }

func (o *overviewScreen) keys(m *model) []binding {
	return append(o.list.keys(o.rows(m), wSeeItsQuestions),
		on("r", wSeeResult, func(string) tea.Cmd { return m.showResult() }).inLine(),
		on("/", wFind, func(string) tea.Cmd { return m.push(newJump(m, "")) }).also("・", "j").inLine())
}

func (o *overviewScreen) rows(m *model) []row {
	var rows []row
	r, progress := m.session().Result(), m.session().Progress()
	state := func(i int) string {
		if m.session().Short() {
			return ""
		}
		return m.sectionState(r.Sections[i])
	}
	words, long := 8, 10 // cells of the verdicts, and of the bars, which give way to longer words
	for i := range progress.Sections {
		words = max(words, m.meter.cells(state(i)))
	}
	if words > 8 {
		long = 5
	}
	for i, sec := range progress.Sections {
		if sec.Asked == 0 {
			continue
		}
		tail := fmt.Sprintf("%2d/%2d", sec.Asked-sec.Remaining, sec.Asked)
		if m.narrow() {
			if st := state(i); st != "" {
				tail += "  " + m.meter.pad(st, 8)
			}
			rows = append(rows, row{text: oneLine(sec.Title.In(m.lang)), tail: tail,
				do: func() tea.Cmd { return m.push(newJump(m, sec.ID)) }})
			continue
		}
		tail = bar(sec.Asked-sec.Remaining, sec.Asked, long) + " " + tail + "  " + m.meter.pad(state(i), words)
		rows = append(rows, row{mark: m.meter.pad(sec.ID, 8), text: oneLine(sec.Title.In(m.lang)), tail: tail,
			do: func() tea.Cmd { return m.push(newJump(m, sec.ID)) }})
	}
	return rows
}

// bar is a bar of n cells, filled by done of all; a number stands beside it.
func bar(done, all, n int) string {
	filled := 0
	if all > 0 {
		filled = done * n / all
	}
	return strings.Repeat("#", filled) + strings.Repeat(".", n-filled)
}

func (o *overviewScreen) page(m *model, c column) page {
	var p page
	g := m.session().Progress()
	m.para(c, &p, m.theme.Strong, m.f(wProgress, g.Answered(), g.Asked, g.Remaining))
	if why := m.whyRemaining(); why != "" {
		m.para(c, &p, m.theme.Faint, why+m.t(wStop))
	}
	if m.height >= 16 {
		p.blank()
	}
	o.list.draw(m, c, &p, o.rows(m))
	return p
}
