package tui

import (
	"context"
	"errors"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// Run shows the screens until the user leaves. What was answered is saved when
// it returns, or the error says why it could not be: [ErrInterrupted] after
// Ctrl-C, a [*Fault], an error of Save, or that the terminal cannot be used.
func Run(ctx context.Context, o Options) error {
	m := newModel(o)
	opts := []tea.ProgramOption{tea.WithContext(ctx), tea.WithoutCatchPanics()}
	if o.Input != nil {
		opts = append(opts, tea.WithInput(o.Input))
	}
	if o.Output != nil {
		opts = append(opts, tea.WithOutput(o.Output))
	}
	if o.Environ != nil {
		opts = append(opts, tea.WithEnvironment(o.Environ))
	}
	_, err := tea.NewProgram(m, opts...).Run()
	saved := m.save.settle(m.work)
	closed := errors.Join(m.keepDrafts(), m.close())
	switch {
	case saved != nil:
		return saved
	case m.err != nil:
		return errors.Join(m.err, closed)
	case errors.Is(err, tea.ErrInterrupted) || errors.Is(err, tea.ErrProgramKilled) && ctx.Err() != nil:
		return ErrInterrupted
	case err != nil:
		return err
	}
	return closed
}

func (m *model) close() error {
	if m.work == nil || m.work.Close == nil {
		return nil
	}
	return m.work.Close()
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

// Init looks for the assessments that home lists, and reads the words of the
// open list. It asks the terminal whether it is light or dark; one that does
// not answer counts as dark.
func (m *model) Init() tea.Cmd {
	cmds := []tea.Cmd{guard(m.look()), guard(m.loadDrafts())}
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
	case outcome:
		return msg.then(m)
	case savedMsg:
		return m.saved(msg)
	case retryMsg:
		m.save.again = false
		return m.save.flush(m.work)
	case faultMsg:
		m.err = msg.fault
		return tea.Quit
	}
	return nil
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
		return m.save.flush(m.work)
	}
	if m.leaving {
		return tea.Quit
	}
	m.save.last = wSaved
	return nil
}
