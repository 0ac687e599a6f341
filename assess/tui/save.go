package tui

import (
	"errors"
	"slices"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// saving is what of the session is not on the disk yet.
type saving struct {
	queue  []assess.Event // in the order made; the first may be on its way
	flying bool           // a command is saving the first
	again  bool           // a retry will come by itself
	err    error          // why the first could not be saved; it is tried again
	last   checklist.Text // what the last thing saved was
	answer bool           // it was an answer
	writer *writer
}

// retryAfter is how long a failed save waits before it is tried again unasked.
const retryAfter = 3 * time.Second

type savedMsg struct{ err error }
type retryMsg struct{}

// writer saves events one at a time and each only once, whoever asks: a
// command, or Run when the screen has closed over a save still on its way.
type writer struct {
	sync.Mutex
	saved map[string]bool
}

func (w *writer) save(work *Work, ev assess.Event) error {
	w.Lock()
	defer w.Unlock()
	if w.saved[ev.ID] {
		return nil
	}
	if work.Save == nil {
		return errNoSave
	}
	if err := work.Save(ev); err != nil {
		return err
	}
	w.saved[ev.ID] = true
	return nil
}

// rescue puts everything into a new file; a save that was on its way then finds
// its event there.
func (w *writer) rescue(work *Work, all []assess.Event, folder string) (string, error) {
	w.Lock()
	defer w.Unlock()
	path, err := work.Rescue(all, folder)
	if err != nil {
		return "", err
	}
	for _, ev := range all {
		w.saved[ev.ID] = true
	}
	return path, nil
}

var errNoSave = errors.New("no place to save in")

// record queues an event that the session has made, or says why there is none.
func (m *model) record(ev assess.Event, err error) tea.Cmd {
	if err != nil {
		m.fail(err)
		return nil
	}
	if ev.Kind == "" {
		return nil // nothing changed
	}
	m.save.last, m.save.answer = checklist.Text{}, ev.Kind == assess.KindAnswer
	m.save.queue = append(m.save.queue, ev)
	return m.flush()
}

// flush saves the first event of the queue unless that is going on.
func (m *model) flush() tea.Cmd {
	if m.save.flying || len(m.save.queue) == 0 {
		return nil
	}
	m.save.flying = true
	if m.save.writer == nil {
		m.save.writer = &writer{saved: map[string]bool{}}
	}
	w, work, ev := m.save.writer, m.work, m.save.queue[0]
	return func() tea.Msg { return savedMsg{w.save(work, ev)} }
}

// saved takes the outcome of a save: 「保存しました」 only when it succeeded.
func (m *model) saved(msg savedMsg) tea.Cmd {
	m.save.flying = false
	if m.save.err = msg.err; msg.err != nil {
		if m.save.again {
			return nil
		}
		m.save.again = true
		return tea.Tick(retryAfter, func(time.Time) tea.Msg { return retryMsg{} })
	}
	if len(m.save.queue) > 0 { // else all was rescued meanwhile
		m.save.queue = m.save.queue[1:]
	}
	if len(m.save.queue) > 0 {
		return m.flush()
	}
	if m.leaving {
		return tea.Quit
	}
	m.save.last = wSaved
	return nil
}

// rescue saves everything in a new file in that folder, at the user's wish,
// where the old one stays out of reach.
func (m *model) rescue(folder string) tea.Cmd {
	if m.work.Rescue == nil || m.save.writer == nil {
		return nil
	}
	w, work, all := m.save.writer, m.work, slices.Clone(m.session().Assessment().Events)
	return do(m, wSavingAnotherFile,
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
	table := []binding{on("Enter", wTryAgain, func(string) tea.Cmd { return m.flush() }).inLine()}
	if m.work.Rescue != nil {
		table = append(table, on("Tab", wSaveElsewhere, func(string) tea.Cmd { return m.openRescue() }).inLine())
	}
	if m.leaving {
		table = append(table, onKeys([]string{"f10", "ctrl+c"}, same("F10"), wLeaveUnsaved, m.leave).inLine())
	}
	return table
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
	return sequence(cmd, m.flush())
}

// settleSaves is called by Run after the screen has closed: what is still
// queued is saved now. The error is that of the first event that could not be.
func (m *model) settleSaves() error {
	for _, ev := range m.save.queue {
		w := m.save.writer
		if w == nil {
			w = &writer{saved: map[string]bool{}}
		}
		if err := w.save(m.work, ev); err != nil {
			return err
		}
	}
	m.save.queue = nil
	return nil
}

// news is what the lines above the keys say: an answer that could not be
// saved, work going on, what just happened, or that all is saved.
func (m *model) news(c column) []string {
	switch {
	case !m.busy.IsZero():
		return []string{m.theme.Faint.Render(m.meter.Cut(m.busy.In(m.lang), c.width))}
	case m.save.err != nil:
		return m.unsaved(c)
	case !m.message.IsZero() && m.bad:
		return m.styled(c, m.theme.Bad.Render, shown(m.message.In(m.lang)), 2)
	case !m.message.IsZero():
		return m.styled(c, m.theme.Note.Render, shown(m.message.In(m.lang)), 2)
	case m.save.flying:
		return []string{m.theme.Faint.Render(m.t(wSaving))}
	case m.drafting():
		return []string{m.theme.Faint.Render(m.t(wNotSavedYetMoving))}
	default:
		text := m.save.last.In(m.lang)
		if _, walking := m.top().(*walkScreen); walking && m.save.answer && text != "" && !m.narrow() {
			text += m.t(wUTakesBack)
		}
		return []string{m.theme.Good.Render(text)}
	}
}

// drafting reports whether text is typed that is not kept yet.
func (m *model) drafting() bool {
	k, ok := m.top().(keeper)
	return ok && len(k.typedOn(m)) > 0
}

// unsaved says why an answer is not saved, and what can be done.
func (m *model) unsaved(c column) []string {
	text := shown(explain(m.save.err, m.lang))
	most := 2
	if m.height >= 16 {
		most = 4
	}
	lines := m.styled(c, m.theme.Bad.Render, m.unsavedWhat(), 1)
	lines = append(lines, m.styled(c, m.theme.Bad.Render, text, most)...)
	last := m.t(wAnswerKeptOnScreen)
	if m.leaving {
		last = m.t(wNotLeftYet)
	}
	return append(lines, m.meter.Cut(last, c.width))
}

// unsavedWhat names what is not saved: the question answered first.
func (m *model) unsavedWhat() string {
	if len(m.save.queue) > 0 && len(m.save.queue[0].Answers) > 0 {
		return m.f(wNotSavedOf, m.save.queue[0].Answers[0].Q)
	}
	return m.t(wNotSaved)
}

// styled wraps text to at most n lines and styles each.
func (m *model) styled(c column, style func(...string) string, text string, n int) []string {
	lines := m.meter.Wrap(text, c.width)
	if len(lines) > n {
		lines = append(lines[:n-1], m.meter.Cut(lines[n-1]+"    ..", c.width))
	}
	for i, l := range lines {
		lines[i] = style(l)
	}
	return lines
}
