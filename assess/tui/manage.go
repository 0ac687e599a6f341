package tui

import (
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"tenken/assess/tui/cells"
	"tenken/checklist"
)

func (*manageScreen) title(m *model) string { return m.t(wManageTitle) }

// keys are those of a list; whoever moves on after being told what a row does is told
// again when coming back to it.
func (s *manageScreen) keys(m *model) []binding {
	table := s.list.keys(s.rows(m), wDecide)
	for i, b := range table {
		table[i].do = func(key string) tea.Cmd {
			if key != "enter" {
				s.sure, s.move = false, false
			}
			return b.do(key)
		}
	}
	return table
}

func (s *manageScreen) rows(m *model) []listRow {
	at := m.work.Manage
	rows := []listRow{
		{text: m.t(wTakeInBook), about: m.t(wTakeInBookAbout), do: func() tea.Cmd { return m.openBooks() }},
		{text: m.t(wExportAll), about: m.t(wExportAllAbout), do: func() tea.Cmd { return m.push(&exportScreen{}) }},
		{text: m.t(wChangeListsRow), about: m.t(wChangeListsAbout), do: func() tea.Cmd {
			return m.chooseSectors(at.Lists, func(lists []string) tea.Cmd {
				return m.renewHere(func() (*Work, error) { return at.SetLists(lists) }, wListsChanged)
			})
		}},
		{text: m.t(wRenameOrganisation), do: func() tea.Cmd {
			return m.push(&renameScreen{cells.NewEditor(m.session().Assessment().Organisation, false)})
		}},
		{text: m.t(wDeleteFile), about: m.t(wDeleteFileAbout), do: func() tea.Cmd { return s.delete(m) }},
	}
	if at.Upgrade != nil {
		rows = slices.Insert(rows, 2, listRow{text: m.t(wUpgrade), about: m.t(wUpgradeAbout),
			do: func() tea.Cmd { return s.upgrade(m) }})
	}
	return rows
}

// upgrade moves the answers to newer editions, when it is asked for twice.
func (s *manageScreen) upgrade(m *model) tea.Cmd {
	if !s.move {
		s.move = true
		m.tell(wUpgradeSure)
		return nil
	}
	return m.renew(m.work.Manage.Upgrade, wUpgraded)
}

func (s *manageScreen) page(m *model, c column) page {
	return m.headedList(c, m.theme.Faint, oneLine(m.work.Path), &s.list, s.rows(m))
}

// renew changes the file outside of Update and goes on with it as it is then.
func (m *model) renew(change func() (*Work, error), said checklist.Text) tea.Cmd {
	return m.renewThen(change, said, func() {})
}

func (m *model) renewThen(change func() (*Work, error), said checklist.Text, then func()) tea.Cmd {
	if m.stillSaving() {
		return nil
	}
	return attempt(m, wPreparing, change, func(m *model, w *Work) tea.Cmd {
		m.begin(w)
		then()
		m.tell(said)
		return m.loadDrafts()
	})
}

// renewHere is renew where what is asked stays what it was, and so does the question
// that the user was at.
func (m *model) renewHere(change func() (*Work, error), said checklist.Text) tea.Cmd {
	goBack := m.place()
	return m.renewThen(change, said, func() {
		if _, asks := m.top().(*walkScreen); asks {
			goBack()
		}
	})
}

// delete puts the file away, when it is asked for twice.
func (s *manageScreen) delete(m *model) tea.Cmd {
	if !s.sure {
		s.sure = true
		m.refuse(wDeleteSure)
		return nil
	}
	if m.stillSaving() {
		return nil
	}
	return attempt(m, wPreparing, m.work.Manage.Delete, func(m *model, where checklist.Text) tea.Cmd {
		m.work, m.drafts = nil, drafts{}
		m.stack = []screen{&homeScreen{}}
		m.settle()
		m.tell(where)
		return m.look()
	})
}

// renameScreen changes the name of the organisation.
type renameScreen struct{ name cells.Editor }

func (s *renameScreen) editor() *cells.Editor { return &s.name }

func (*renameScreen) title(m *model) string { return m.t(wRenameOrganisation) }

func (s *renameScreen) keys(m *model) []binding {
	return []binding{
		onKey("Enter", wReasonDone, func(string) tea.Cmd {
			name := join(s.name.Text())
			if name == "" {
				m.refuse(wNameNeededForReport)
				return nil
			}
			rename := m.work.Manage.Rename
			return m.renewHere(func() (*Work, error) { return rename(name) }, wRenamed)
		}).inLine(),
		onKey("Esc", wBack, func(string) tea.Cmd { return m.pop() }).inLine(),
	}
}

func (s *renameScreen) page(m *model, c column) page {
	var p page
	m.alone(c, &p, m.theme.Question, m.t(wWhomFor))
	m.typeIn(c, &p, &s.name, true)
	p.blank()
	m.para(c, &p, m.theme.Faint, m.t(wRenameAbout))
	return p
}

// booksScreen asks which workbook came back: one of those found, or a path typed
// or dragged into the window.
type booksScreen struct {
	path  cells.Editor
	found []string
	list  listing
}

func (m *model) openBooks() tea.Cmd {
	find := m.work.Manage.Books
	return attempt(m, wLookingForBooks, func() ([]string, error) { return find(), nil },
		func(m *model, found []string) tea.Cmd { return m.push(&booksScreen{found: found}) })
}

func (s *booksScreen) editor() *cells.Editor { return &s.path }

func (*booksScreen) title(m *model) string { return m.t(wTakeInBook) }

func (s *booksScreen) rows(m *model) []listRow {
	var rows []listRow
	for _, path := range s.found {
		rows = append(rows, listRow{text: oneLine(filepath.Base(path)), about: oneLine(filepath.Dir(path)),
			do: func() tea.Cmd { return m.readBook(path) }})
	}
	return rows
}

func (s *booksScreen) keys(m *model) []binding {
	rows := s.rows(m)
	return append(s.list.moves(rows)[:2], // Home and End move the caret
		onKey("Enter", wLookInside, func(string) tea.Cmd {
			if path := pathTyped(s.path.Text()); path != "" {
				return m.readBook(path)
			}
			if len(rows) == 0 {
				m.refuse(wNoBookYet)
			}
			return s.list.doHere(rows)
		}).inLine(),
		onKey("Esc", wBack, func(string) tea.Cmd { return m.pop() }).inLine())
}

// pathTyped is a path as a terminal pastes it when a file is dragged into it.
func pathTyped(s string) string {
	s = strings.TrimSpace(s)
	for _, q := range []string{`"`, `'`} {
		if len(s) > 1 && strings.HasPrefix(s, q) && strings.HasSuffix(s, q) {
			s = s[1 : len(s)-1]
		}
	}
	return s
}

func (s *booksScreen) page(m *model, c column) page {
	var p page
	m.para(c, &p, m.theme.Faint, m.t(wWhichBook))
	m.typeIn(c, &p, &s.path, true)
	p.blank()
	m.below(c, &p, &s.list, s.rows(m))
	return p
}

// readBook reads a workbook and shows what it would change.
func (m *model) readBook(path string) tea.Cmd {
	read := m.work.Manage.Read
	if m.stillSaving() {
		return nil
	}
	return attempt(m, wLookingInside, func() (*Incoming, error) { return read(path) },
		func(m *model, in *Incoming) tea.Cmd {
			return m.push(newIncoming(in))
		})
}

// incomingScreen shows what a workbook would change; what is ticked is taken in,
// in one event. What changed on both sides is ticked by nobody but the user.
type incomingScreen struct {
	in   *Incoming
	want []bool
	list listing
}

func newIncoming(in *Incoming) *incomingScreen {
	s := &incomingScreen{in: in, want: make([]bool, len(in.Rows))}
	for i, r := range in.Rows {
		s.want[i] = !r.Conflict
	}
	return s
}

func (*incomingScreen) title(m *model) string { return m.t(wTakeInBook) }

func (s *incomingScreen) rows(m *model) []listRow {
	var rows []listRow
	for i, r := range s.in.Rows {
		x := listRow{mark: "[ ] ", text: oneLine(r.Text.In(m.lang)), do: func() tea.Cmd {
			s.want[i] = !s.want[i]
			return nil
		}}
		if s.want[i] {
			x.mark = "[x] "
		}
		if r.Conflict {
			x.about = m.t(wBothChanged)
		}
		rows = append(rows, x)
	}
	return rows
}

func (s *incomingScreen) keys(m *model) []binding {
	rows := s.rows(m)
	if len(rows) == 0 {
		return nil // there is only going back
	}
	return append(s.list.moves(rows),
		onKey("Enter", wTakeItIn, func(string) tea.Cmd { return s.take(m) }).inLine(),
		onKey("Space", wTick, func(string) tea.Cmd { return s.list.doHere(rows) }).inLine())
}

// wouldChange says how much a workbook would change, or that it changes nothing.
func (d *desk) wouldChange(in *Incoming) string {
	if len(in.Rows) == 0 {
		return d.f(wChangesNothing, oneLine(in.Source))
	}
	return d.f(wWouldChange, oneLine(in.Source), len(in.Rows))
}

// take takes in what is ticked.
func (s *incomingScreen) take(m *model) tea.Cmd {
	taken, err := s.in.Take(func(i int) bool { return s.want[i] })
	if err == nil && taken.Event.Kind == "" {
		m.refuse(wNothingTicked)
		return nil
	}
	cmd := m.record(taken.Event, err)
	if m.bad {
		return cmd
	}
	m.toWalk()
	m.tell(taken.Said)
	settled := m.session().Settled()
	if len(settled.Contradictions()) > 0 {
		return sequence(cmd, m.push(&factListScreen{}))
	}
	return cmd
}

func (s *incomingScreen) page(m *model, c column) page {
	var p page
	m.para(c, &p, m.theme.Strong, m.wouldChange(s.in))
	for _, about := range s.in.About {
		m.para(c, &p, m.theme.Fair, oneLine(about.In(m.lang)))
	}
	p.blank()
	s.list.draw(m, c, &p, s.rows(m))
	return p
}
