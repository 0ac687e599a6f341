package tui

import (
	"fmt"
	"runtime/debug"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

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

// newModel is the model that [Run] runs, for programs and tests that drive it themselves.
func newModel(o Options) *model {
	m := &model{desk: newDesk(o), colour: env(o.Environ, "NO_COLOR") == ""}
	m.theme = newTheme(m.colour, onDark)
	m.meter.Wide = env(o.Environ, "TENKEN_WIDTH") == "wide"
	m.stack = []screen{&homeScreen{}}
	if o.Portfolio && o.Home.Clients != nil {
		m.stack = append(m.stack, &portfolioScreen{})
	}
	if o.Work != nil {
		m.begin(o.Work)
	}
	return m
}

func env(environ []string, key string) string {
	for _, e := range environ {
		if v, ok := strings.CutPrefix(e, key+"="); ok {
			return v
		}
	}
	return ""
}

func (m *model) top() screen { return m.stack[len(m.stack)-1] }

// Init looks for the assessments that home lists, and reads the words of the
// list at hand. It asks the terminal whether it is light or dark; one that does
// not answer counts as dark.
func (m *model) Init() tea.Cmd {
	cmds := []tea.Cmd{guard(m.look()), guard(m.learn())}
	if m.work != nil && m.work.Manage != nil && m.o.Book != "" {
		cmds = append(cmds, guard(m.readBook(m.o.Book)))
	}
	if m.colour && env(m.o.Environ, "TERM") != "linux" { // whose console draws on black, and answers nothing
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	return tea.Batch(cmds...)
}

// Update is the only place where state changes.
func (m *model) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	defer func() {
		if r := recover(); r != nil {
			m.err = newFault(r)
			cmd = tea.Quit
		}
	}()
	return m, guard(m.update(msg))
}

func (m *model) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case tea.ModeReportMsg:
		if msg.Mode == ansi.ModeUnicodeCore && msg.Value != ansi.ModeNotRecognized &&
			msg.Value != ansi.ModePermanentlyReset {
			m.meter.Graphemes = true
		}
	case tea.BackgroundColorMsg:
		m.theme = newTheme(m.colour, onDark)
		if !msg.IsDark() {
			m.theme = newTheme(m.colour, onLight)
		}
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.PasteMsg:
		return m.paste(msg.Content)
	case done:
		return msg.then(m)
	case savedMsg:
		return m.saved(msg)
	case retryMsg:
		m.save.again = false
		return m.flush()
	case faultMsg:
		m.err = msg.fault
		return tea.Quit
	}
	return nil
}

// done is the end of a command: what to do to the state with what it brought.
// The function runs inside Update.
type done struct{ then func(m *model) tea.Cmd }

// do runs work outside of Update, saying meanwhile what is going on, and then
// changes the state with its outcome.
func do[T any](m *model, busy checklist.Text, work func() (T, error), then func(m *model, v T,
	err error) tea.Cmd) tea.Cmd {
	m.busy = busy
	return func() tea.Msg {
		v, err := work()
		return done{func(m *model) tea.Cmd {
			m.busy = checklist.Text{}
			return then(m, v, err)
		}}
	}
}

type faultMsg struct{ fault *Fault }

func newFault(r any) *Fault {
	return &Fault{What: checklist.Clean(fmt.Sprint(r)), Stack: string(debug.Stack())}
}

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
	m.restart()
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

// begin puts an assessment at hand and shows its first screen above home.
func (m *model) begin(w *Work) {
	m.work, m.words, m.drafts = w, assess.Words{}, drafts{}
	m.walk = newWalk(len(w.Session.Assessment().Events))
	m.show()
	if w.New && w.Path != "" {
		m.message, m.bad = m.savedIn(), false
	}
	for _, n := range w.Notices {
		m.message, m.bad = n, false
	}
}

// learn reads the words of the list at hand in the background, so that the first
// character of a search is not waited for, and the drafts that were kept.
func (m *model) learn() tea.Cmd {
	if m.work == nil {
		return nil
	}
	c, lang := m.session().Checklist(), m.lang
	words := func() tea.Msg {
		words := assess.WordsOf(c, lang)
		return done{func(m *model) tea.Cmd {
			if m.session().Checklist() == c && m.lang == lang {
				m.words = words
			}
			return nil
		}}
	}
	return tea.Batch(guard(words), guard(m.loadDrafts()))
}

// show stands above home where the user would go on: at a question or at a
// result. Nothing answered yet begins with the first pass, which needs no facts:
// what a business gains from it comes before what it is asked about itself.
func (m *model) show() {
	m.stack = m.ground()
	m.push(&walkScreen{})
	if len(m.session().FactsToConfirm()) > 0 {
		m.push(&factListScreen{})
	}
	switch m.session().Opening() {
	case assess.AtBeginning:
		if !m.session().Begin(assess.FocusFirst) {
			m.askFacts()
		}
	case assess.AtQuestion:
		m.resumeTask()
	case assess.AtResult:
		m.showResult()
	}
}

// resumeTask takes the section of the question at hand up again, with the tasks
// below it.
func (m *model) resumeTask() {
	s := m.session()
	q := s.At()
	if s.Short() || q == nil || s.Focus() != assess.FocusAll || s.Order() != assess.ByList ||
		len(m.stack) != len(m.ground())+1 || s.Part() != (assess.Part{}) {
		return
	}
	s.BeginPart(assess.FocusAll, assess.Part{Section: s.SectionOf(q.ID).ID})
	m.goTo(q)
	m.stack = append(m.ground(), newOverview(m), m.top())
}

// askFacts puts the facts still to be stated before the walk.
func (m *model) askFacts() {
	if len(m.session().Unstated()) > 0 {
		m.push(newFacts(m)) // some are left, so there is a screen
		m.walk.fresh = true
	}
}

// restart begins the round anew after the facts that were asked before it: they
// brought questions that come before the one it began with.
func (m *model) restart() {
	if !m.walk.fresh {
		return
	}
	switch s := m.top().(type) {
	case *walkScreen:
		m.session().Begin(m.session().Focus())
	case *overviewScreen:
		s.stand(m)
	default:
		return
	}
	m.walk.fresh = false
}

// goOnWithAll goes on with all questions, after the facts that take out what does
// not concern the business: section by section as tasks, or by priority.
func (m *model) goOnWithAll(o assess.Order) tea.Cmd {
	m.session().SetOrder(o)
	cmd := m.walkThrough(assess.FocusAll)
	if o == assess.ByList && !m.session().Short() {
		m.openOverview()
	}
	m.askFacts()
	return cmd
}
