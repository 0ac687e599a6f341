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

// DraftText is a text that was typed and is in no event yet: one that was cut
// off by the closing of the window, that cannot be read as a date so far, or
// the reason for an answer that was not given.
type DraftText struct {
	Q     string
	Field assess.Field
	Text  string
}

// Draft keeps such texts apart from the assessment, so that they are offered
// again.
type Draft struct {
	Load func() ([]DraftText, error) // those kept; none where there are none
	Keep func([]DraftText) error     // in place of those kept before
	Drop func() error                // all are saved or given up
}

type draftKey struct {
	q     string
	field assess.Field
}

type drafts map[draftKey]string

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
		return done{func(m *model) tea.Cmd {
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
				m.tell(filled(wDraftsKept, texts[0].Q))
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
		on("Enter", wSaveThere, func(string) tea.Cmd {
			return m.rescue(strings.TrimSpace(r.folder.Text()))
		}).inLine(),
		on("Esc", wBack, func(string) tea.Cmd { return m.pop() }).inLine(),
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
