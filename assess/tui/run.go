package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"
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
	saved := m.settleSaves()
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
