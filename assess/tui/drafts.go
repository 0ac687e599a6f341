package tui

import (
	"cmp"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/assess/tui/cells"
	"tenken/checklist"
)

// unkept are all texts that no event holds: of this screen, of those below, and
// those left on others.
func (m *model) unkept() drafts {
	all := maps.Clone(m.drafts)
	for _, s := range m.stack {
		if k, ok := s.(keeper); ok {
			if all == nil {
				all = drafts{}
			}
			maps.Copy(all, k.typedOn(m))
		}
	}
	return all
}

// draftsOf names the fields of a question of which a text waits.
func (m *model) draftsOf(q *checklist.Question) []string {
	var names []string
	for _, f := range assess.Fields {
		if _, waits := m.drafts[draftKey{q.ID, f.Field}]; waits {
			names = append(names, f.Label(m.lang))
		}
	}
	return names
}

// loadDrafts takes up the texts that were kept when the window was closed.
func (m *model) loadDrafts() tea.Cmd {
	work := m.work
	if work == nil || work.Draft == nil {
		return nil
	}
	return func() tea.Msg {
		texts, err := work.Draft.Load()
		return outcome{func(m *model) tea.Cmd {
			if m.work != work {
				return nil
			}
			if err != nil {
				m.fail(err)
				return nil
			}
			for _, t := range texts {
				m.drafts[draftKey{t.Q, t.Field}] = t.Text
			}
			if len(texts) > 0 {
				m.tell(wDraftsKept.With(texts[0].Q))
			}
			return nil
		}}
	}
}

// keepDrafts is called by Run after the screen has closed: what was typed and
// not saved is kept, and what was kept before and is saved now is dropped.
func (m *model) keepDrafts() error {
	if m.work == nil || m.work.Draft == nil {
		return nil
	}
	all := m.unkept()
	if len(all) == 0 {
		return m.work.Draft.Drop()
	}
	texts := make([]DraftText, 0, len(all))
	for k, text := range all {
		texts = append(texts, DraftText{k.q, k.field, text})
	}
	slices.SortFunc(texts, func(a, b DraftText) int {
		return cmp.Or(cmp.Compare(a.Q, b.Q), cmp.Compare(a.Field, b.Field))
	})
	return m.work.Draft.Keep(texts)
}

// rescueScreen asks for the folder in which everything is saved anew, where the
// old file stays out of reach.
type rescueScreen struct{ folder cells.Editor }

func (m *model) openRescue() tea.Cmd {
	return m.push(&rescueScreen{cells.NewEditor(filepath.Dir(m.work.Path), false)})
}

// rescuing is whether a folder is being named; keys do not wait then.
func (m *model) rescuing() bool {
	_, yes := m.top().(*rescueScreen)
	return yes
}

func (r *rescueScreen) editor() *cells.Editor { return &r.folder }

func (*rescueScreen) title(m *model) string { return m.t(wSaveElsewhere) }

func (r *rescueScreen) keys(m *model) []binding {
	return []binding{
		onKey("Enter", wSaveThere, func(string) tea.Cmd {
			return m.rescue(strings.TrimSpace(r.folder.Text()))
		}).inLine(),
		onKey("Esc", wBack, func(string) tea.Cmd { return m.pop() }).inLine(),
	}
}

func (r *rescueScreen) page(m *model, c column) page {
	var p page
	m.alone(c, &p, m.theme.Question, m.t(wWhichFolder))
	p.blank()
	m.para(c, &p, m.theme.Faint, m.t(wWhichFolderAbout))
	m.typeIn(c, &p, &r.folder, true)
	return p
}

// back leaves the screen; what was typed on it is kept. On the lowest screen
// it asks once more before leaving.
func (m *model) back(string) tea.Cmd {
	var cmd tea.Cmd
	if k, ok := m.top().(keeper); ok {
		cmd = k.keep(m)
		if m.bad {
			return cmd
		}
	}
	if len(m.stack) > 1 {
		m.pop()
		return sequence(cmd, m.look())
	}
	if !m.armed {
		m.armed = true
		m.tell(wPressEscAgainLeave)
		return nil
	}
	return m.quit()
}

// leave ends the program at once; text being typed is kept first, and an
// event on its way to the disk is waited for. Asked again, it waits no longer.
// Only Ctrl-C counts as an interruption.
func (m *model) leave(key string) tea.Cmd {
	if key == "ctrl+c" {
		m.err = ErrInterrupted
	}
	if m.leaving {
		return tea.Quit
	}
	var cmd tea.Cmd
	if k, ok := m.top().(keeper); ok && m.save.err == nil {
		cmd = k.keep(m)
		if len(k.typedOn(m)) > 0 && m.work.Draft == nil && !m.armed {
			m.armed = true // it would be lost: told once
			return cmd
		}
	}
	if len(m.save.queue) == 0 {
		return tea.Quit
	}
	m.leaving = true
	return sequence(cmd, m.save.flush(m.work))
}

// quit leaves in peace: nothing is waiting, for keys wait while a save does.
func (m *model) quit() tea.Cmd {
	if len(m.save.queue) > 0 {
		m.leaving = true
		return m.save.flush(m.work)
	}
	return tea.Quit
}

// rescue saves everything in a new file in that folder, at the user's wish,
// where the old one stays out of reach.
func (m *model) rescue(folder string) tea.Cmd {
	if m.work.Rescue == nil || m.save.writer == nil {
		return nil
	}
	w, work, all := m.save.writer, m.work, slices.Clone(m.session().Assessment().Events)
	return outside(m, wSavingAnotherFile,
		func() (string, error) { return w.rescue(work, all, folder) },
		func(m *model, path string, err error) tea.Cmd {
			if err != nil {
				m.save.err = err
				return nil
			}
			m.save.err, m.save.queue = nil, nil
			if m.rescuing() {
				m.pop()
			}
			m.work.Path = path
			if m.leaving {
				return tea.Quit
			}
			m.message, m.bad = m.rescued(), false
			return nil
		})
}

// stuckKeys are all the keys there are while an answer cannot be saved.
func (m *model) stuckKeys() []binding {
	table := []binding{onKey("Enter", wTryAgain, func(string) tea.Cmd { return m.save.flush(m.work) }).inLine()}
	if m.work.Rescue != nil {
		table = append(table, onKey("Tab", wSaveElsewhere, func(string) tea.Cmd { return m.openRescue() }).inLine())
	}
	if m.leaving {
		table = append(table, onKeys([]string{"f10", "ctrl+c"}, alike("F10"), wLeaveUnsaved, m.leave).inLine())
	}
	return table
}
