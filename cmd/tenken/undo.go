package main

import (
	"slices"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
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
				of := lastChange(o)
				if len(args) == 2 {
					of = args[1]
				}
				return a.undo(o, of)
			})
		},
	}
}

// undo takes one event back, whatever it was.
func (a *app) undo(o *shell.Opened, of string) error {
	i := slices.IndexFunc(o.Answers.Events, func(e assess.Event) bool { return e.ID == of })
	if i < 0 {
		return shell.Fail(shell.ExitUsage, words.UndoNothing)
	}
	e := a.Stamped(assess.Event{Kind: assess.KindUndo, Of: of}, len(o.Answers.Events))
	after, err := assess.Fold(append(slices.Clone(o.Answers.Events), e))
	if err == nil {
		_, err = a.Lists.Of(after)
	}
	if err != nil {
		return shell.Fail(shell.ExitUsage, words.UndoNot).
			Hint(words.UndoNotHint)
	}
	a.Say(words.HistoryLine, e.Title(a.Lang), a.describe(o, o.Answers.Events[i]))
	return o.Save(e)
}

// lastChange is the id of the last event that stands and is no undo; empty where
// there is none.
func lastChange(o *shell.Opened) string {
	events := o.Answers.Events
	for i, live := range slices.Backward(assess.Standing(events)) {
		if live && events[i].Undoable() && events[i].Kind != assess.KindUndo {
			return events[i].ID
		}
	}
	return ""
}
