package main

import (
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *app) undoCmd() *cobra.Command {
	return &cobra.Command{
		Use:     "undo FILE [EVENT]",
		Short:   a.Tr(words.UndoShort),
		Long:    a.Tr(words.UndoLong),
		Example: "  tenken undo clinic.tenken\n  tenken undo clinic.tenken 3f0c9a1b22d4e5f6",
		Args:    a.Between(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.With(args[0], store.ReadWrite, func(o *shell.Opened) error {
				if len(args) == 1 {
					return a.undo(o, lastChange(o))
				}
				at, err := eventMeant(o, args[1])
				if err != nil {
					return err
				}
				return a.undo(o, at)
			})
		},
	}
}

// eventMeant is the place of the event that somebody means: by its id, or by the
// number that history shows before it.
func eventMeant(o *shell.Opened, typed string) (int, error) {
	word := checklist.Fold(typed)
	for i, e := range o.Answers.Events {
		if word == e.ID || word == strconv.Itoa(e.N) {
			return i, nil
		}
	}
	return 0, shell.Fail(shell.ExitUsage, words.UndoUnknown, shell.Short(typed)).Hint(words.UndoUnknownHint)
}

// undo takes one event back, whatever it was, and says so once it is saved.
func (a *app) undo(o *shell.Opened, i int) error {
	if i < 0 {
		return shell.Fail(shell.ExitUsage, words.UndoNothing)
	}
	e := a.Stamped(assess.Event{Kind: assess.KindUndo, Of: o.Answers.Events[i].ID}, len(o.Answers.Events))
	after, err := assess.Fold(append(slices.Clone(o.Answers.Events), e))
	if err == nil {
		_, err = a.Lists.Of(after)
	}
	if err != nil {
		return shell.Fail(shell.ExitUsage, words.UndoNot).
			Hint(words.UndoNotHint)
	}
	if err := o.Append(e); err != nil {
		return err
	}
	a.Say(words.HistoryLine, e.Title(a.Lang), a.describe(o, o.Answers.Events[i]))
	a.Note(words.Saved)
	return nil
}

// lastChange is the place of the last event that stands and is no undo; -1 where
// there is none.
func lastChange(o *shell.Opened) int {
	events := o.Answers.Events
	for i, live := range slices.Backward(assess.Standing(events)) {
		if live && events[i].Undoable() && events[i].Kind != assess.KindUndo {
			return i
		}
	}
	return -1
}
