package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// orgScreen asks for whom the assessment is, and creates it.
type orgScreen struct {
	sectors []Sector
	name    editor
}

func (o *orgScreen) editor() *editor { return &o.name }

func (*orgScreen) title(m *model) string { return m.t(wOrganisation) }

func (o *orgScreen) keys(m *model) []binding {
	return []binding{
		on("Enter", wBegin, func(string) tea.Cmd { return o.create(m) }).inLine(),
		on("Esc", wBack, func(string) tea.Cmd { return m.pop() }).inLine(),
	}
}

func (o *orgScreen) create(m *model) tea.Cmd {
	name := join(o.name.text())
	if name == "" {
		m.refuse(wPleaseWriteNameStands)
		return nil
	}
	if m.stillSaving() {
		return nil
	}
	create := m.o.Home.Create
	ids := make([]string, len(o.sectors))
	for i, x := range o.sectors {
		ids[i] = x.ID
	}
	return do(m, wPreparing,
		func() (*Work, error) { return create(name, ids) }, (*model).take)
}

func (o *orgScreen) page(m *model, c column) page {
	var p page
	m.alone(c, &p, m.theme.Question, m.t(wWhomThisSelfCheck))
	p.blank()
	m.para(c, &p, m.theme.Faint, m.t(wExampleSakuraDentalClinic))
	m.typeIn(c, &p, &o.name, true)
	p.blank()
	var names []string
	for _, x := range o.sectors {
		names = append(names, oneLine(x.Title.In(m.lang)))
	}
	m.para(c, &p, m.theme.Note, m.f(wChosenSectors, strings.Join(names, m.t(wComma))))
	return p
}
