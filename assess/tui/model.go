package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/assess/tui/cells"
	"tenken/checklist"
)

// model is the one model below which all screens are plain structs. Only its
// Update changes state; only the commands that it returns do work outside.
type model struct {
	desk
	meter         cells.Meter
	theme         theme
	colour        bool
	width, height int

	stack    []screen // the last one is on top
	scroll   int      // first line in sight, where the user scrolled
	scrolled bool

	walk walkState
	save saving

	message checklist.Text // what just happened
	bad     bool           // the message is about something refused or failed
	busy    checklist.Text // what a command is doing; keys wait
	armed   bool           // Esc was pressed on the lowest screen
	drafts  drafts         // typed, and in no event

	pressed   string    // the key pressed last
	pressedAt time.Time // when, if it was a digit
	heldTold  bool      // it was told that the key seems to be held down
	leaving   bool      // Ctrl-C was pressed while an event was being saved
	err       error     // what Run returns
}

// screen is one screen: a plain struct that knows its keys and draws itself.
type screen interface {
	title(m *model) string
	keys(m *model) []binding
	page(m *model, c column) page
}

// typist is a screen on which text is typed; nil means not just now.
type typist interface{ editor() *cells.Editor }

// keeper is a screen that holds typed text which is kept when it is left;
// typedOn are the texts that no event holds yet.
type keeper interface {
	keep(m *model) tea.Cmd
	typedOn(m *model) drafts
}

// lister is a screen that lists assessments: it stays below the one that is opened
// from it, and reads the list again when one comes back to it.
type lister interface{ look(m *model) tea.Cmd }

// waker is a screen that has something to do when it is on top again.
type waker interface{ wake(m *model) }

// counter is a screen that says itself what is left to do, at the right of its title.
type counter interface{ toGo(m *model) string }

// aside is a screen beside the walk, which says nothing of what is left of it.
type aside struct{}

func (aside) toGo(*model) string { return "" }

func (m *model) top() screen { return m.stack[len(m.stack)-1] }

// typing is whether keys are text just now.
func (m *model) typing() bool { return m.editor() != nil }

func (m *model) editor() *cells.Editor {
	if t, ok := m.top().(typist); ok {
		return t.editor()
	}
	return nil
}

// outcome is the end of a command: what to do to the state with what it brought.
// The function runs inside Update.
type outcome struct{ then func(m *model) tea.Cmd }

// outside runs work outside of Update, saying meanwhile what is going on, and then
// changes the state with its outcome.
func outside[T any](m *model, busy checklist.Text, work func() (T, error), then func(m *model, v T,
	err error) tea.Cmd) tea.Cmd {
	m.busy = busy
	return func() tea.Msg {
		v, err := work()
		return outcome{func(m *model) tea.Cmd {
			m.busy = checklist.Text{}
			return then(m, v, err)
		}}
	}
}

// attempt is [outside] where a failure needs only to be told.
func attempt[T any](m *model, busy checklist.Text, work func() (T, error),
	then func(m *model, v T) tea.Cmd) tea.Cmd {
	return outside(m, busy, work, func(m *model, v T, err error) tea.Cmd {
		if err != nil {
			m.fail(err)
			return nil
		}
		return then(m, v)
	})
}

type faultMsg struct{ fault *Fault }

// guard turns a panic of a command into a message; the terminal stays whole.
func guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = faultMsg{newFault(r)}
			}
		}()
		return cmd()
	}
}

// push puts a screen on top, pop goes back to the one below.
func (m *model) push(s screen) tea.Cmd {
	m.stack = append(m.stack, s)
	m.settle()
	return nil
}

func (m *model) pop() tea.Cmd {
	if len(m.stack) > 1 {
		m.stack = m.stack[:len(m.stack)-1]
	}
	m.settle()
	if s, ok := m.top().(waker); ok {
		s.wake(m)
	}
	return nil
}

// replace puts a screen in the place of the one on top.
func (m *model) replace(s screen) tea.Cmd {
	m.stack[len(m.stack)-1] = s
	m.settle()
	return nil
}

func (m *model) settle() { m.scroll, m.scrolled = 0, false }

// hush forgets what was said last.
func (m *model) hush() { m.message, m.bad = checklist.Text{}, false }

// tell shows what just happened; refuse says that something cannot be.
func (m *model) tell(w checklist.Text) { m.message, m.bad = w, false }

func (m *model) refuse(w checklist.Text) { m.message, m.bad = w, true }

func (m *model) fail(err error) {
	m.message = checklist.Text{JA: explain(err, checklist.Japanese), EN: explain(err, checklist.English)}
	m.bad = true
}

// sequence runs commands one after the other; nil where there is none.
func sequence(cmds ...tea.Cmd) tea.Cmd {
	var some []tea.Cmd
	for _, c := range cmds {
		if c != nil {
			some = append(some, guard(c))
		}
	}
	switch len(some) {
	case 0:
		return nil
	case 1:
		return some[0]
	}
	return tea.Sequence(some...)
}

// record queues an event that the session has made, or says why there is none.
func (m *model) record(ev assess.Event, err error) tea.Cmd {
	if err != nil {
		m.fail(err)
		return nil
	}
	if ev.Kind == "" {
		return nil // nothing changed
	}
	return m.save.add(m.work, ev)
}

// draftKey is where a text was typed that is in no event.
type draftKey struct {
	q     string
	field assess.Field
}

type drafts map[draftKey]string

// parts are the explanations below a question that can be closed: a set.
type parts uint8

const (
	partWhy parts = 1 << iota
	partAsked
	partCheck
	partCite
	partRemedy
	partAll = partWhy | partAsked | partCheck | partCite | partRemedy
)

// walkState is how the walk is shown; where it is the session knows.
type walkState struct {
	closed parts  // what is closed below the question
	opened parts  // of these the one opened last, to be brought into sight
	of     string // the question at which it was opened
	began  int    // events there were when the sitting began

	fresh    bool // facts are asked before the round, which they may lead to begin elsewhere
	checking bool // one answer is changed from the page of answers of its section
}

func newWalk(began int) walkState { return walkState{closed: partAll &^ partWhy, began: began} }

// ground are the screens that stay below an assessment: home, and the list of
// clients where it was opened from there.
func (m *model) ground() []screen {
	n := 1
	for n < len(m.stack) {
		if _, ok := m.stack[n].(lister); !ok {
			break
		}
		n++
	}
	return m.stack[:n:n]
}

// look reads again what the screen on top lists, where that is assessments.
func (m *model) look() tea.Cmd {
	if s, ok := m.top().(lister); ok {
		return s.look(m)
	}
	return nil
}
