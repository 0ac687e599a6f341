package tui

import (
	"path/filepath"
	"slices"

	tea "charm.land/bubbletea/v2"

	"tenken/checklist"
)

// exportScreen writes out: it says what there is, and where the finished file is.
type exportScreen struct {
	quick bool // opened from the quick pass
	list  listing
	path  string // of the file written last
}

func (*exportScreen) title(m *model) string { return m.t(wExport) }

func (e *exportScreen) keys(m *model) []binding {
	return append(e.list.keys(e.rows(m), wWriteIt), m.manageKey())
}

func (e *exportScreen) rows(m *model) []listRow {
	var rows []listRow
	quick := e.quick && offersQuick(m.work.Exports)
	for _, x := range m.work.Exports {
		if quick && !x.Quick {
			continue
		}
		r := listRow{text: m.exportName(x), about: oneLine(x.About.In(m.lang)), of: string(x.Who),
			do: func() tea.Cmd { return e.write(m, x) }}
		if len(rows) > 0 && (x.Who == "" || rows[len(rows)-1].of == "") {
			rows = append(rows, listRow{gap: true})
		}
		rows = append(rows, r)
	}
	return rows
}

// openExports offers what can be written out; for one of those who answer it
// selects the workbook of that person.
func (m *model) openExports(quick bool, who checklist.Who) tea.Cmd {
	e := &exportScreen{quick: quick}
	if i := slices.IndexFunc(e.rows(m), func(r listRow) bool { return who != "" && r.of == string(who) }); i >= 0 {
		e.list.at = i
	}
	return m.push(e)
}

// exportName is what is written out, and for whom where it is for one person.
func (d *desk) exportName(x Export) string {
	if x.Who != "" {
		return d.f(wSheetForOne, d.t(whoWords[x.Who]))
	}
	return oneLine(x.Name.In(d.lang))
}

// offersQuick reports whether an export is meant for a quick pass; where none
// is, all are offered.
func offersQuick(exports []Export) bool {
	return slices.ContainsFunc(exports, func(x Export) bool { return x.Quick })
}

func (e *exportScreen) write(m *model, x Export) tea.Cmd {
	e.path = ""
	lang, write := m.lang, x.Write
	return attempt(m, wWritingOneMoment,
		func() (string, error) { return write(lang) },
		func(m *model, path string) tea.Cmd {
			e.path = path
			m.tell(wWritten)
			return nil
		})
}

func (e *exportScreen) page(m *model, c column) page {
	var p page
	rows := e.rows(m)
	if len(rows) == 0 {
		m.para(c, &p, m.theme.Faint, m.t(wThereNothingWriteOut))
	}
	e.list.draw(m, c, &p, rows)
	if e.path != "" {
		if m.height >= 16 {
			p.blank()
		}
		from := len(p.lines)
		m.para(c, &p, m.theme.Good, m.t(wFileMade))
		m.para(c, &p, m.theme.Strong, oneLine(filepath.Base(e.path)))
		m.para(c, &p, m.theme.Faint, m.t(wFolder)+oneLine(filepath.Dir(e.path)))
		p.mark(from)
	}
	return p
}
