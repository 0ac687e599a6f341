package tui

import (
	tea "charm.land/bubbletea/v2"

	"tenken/checklist"
)

// orgScreen asks for whom the assessment is, and creates it.
type orgScreen struct {
	sectors []string
	name    editor
}

func (o *orgScreen) editor() *editor { return &o.name }

func (*orgScreen) title(m *Model) string { return m.t("事業者の名前", "Your organisation") }

func (o *orgScreen) keys(m *Model) []binding {
	return []binding{
		{keys: []string{"enter"}, label: same("Enter"), text: checklist.Text{JA: "始める", EN: "begin"}, line: true, do: func(string) tea.Cmd { return o.create(m) }},
		{keys: []string{"esc"}, label: same("Esc"), text: checklist.Text{JA: "戻る", EN: "back"}, line: true, do: func(string) tea.Cmd { return m.pop() }},
	}
}

func (o *orgScreen) create(m *Model) tea.Cmd {
	name := join(o.name.text())
	if name == "" {
		m.refuse("名前を入れてください。報告書の表紙に出ます。", "Please write a name; it stands on the report.")
		return nil
	}
	if m.stillSaving() {
		return nil
	}
	create, sectors := m.o.Home.Create, o.sectors
	return do(m, checklist.Text{JA: "用意しています", EN: "Preparing"},
		func() (*Work, error) { return create(name, sectors) }, (*Model).take)
}

func (o *orgScreen) page(m *Model, c column) page {
	var p page
	m.alone(c, &p, m.theme.Question, m.t("どの事業者の点検ですか", "Whom is this self-check for?"))
	p.blank()
	m.para(c, &p, m.theme.Faint, m.t("例：さくら歯科医院。報告書の表紙と、ファイルの名前になります。", "For example: Sakura Dental Clinic. It names the report and the file."))
	m.typeIn(c, &p, &o.name, true)
	return p
}
