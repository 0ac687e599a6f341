package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// What an assessment says of itself, beside facts and answers: whose it is, what
// it asks and by the law of which day. Each change is one event, and the old
// word stays in the history.

func (a *app) renameCmd() *cobra.Command {
	var org, business string
	c := &cobra.Command{
		Use:     "rename FILE --org NAME",
		Short:   a.Tr(words.RenameShort),
		Example: a.Tr(words.RenameExample),
		Args:    a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			to := assess.Rename{Organisation: shell.OneWord(org), Business: shell.OneWord(business)}
			if to == (assess.Rename{}) {
				return shell.Fail(shell.ExitUsage, words.RenameNoName).
					Hint(words.AddOrg)
			}
			return a.Record(args[0], func(o *shell.Opened) (assess.Event, error) {
				return assess.Event{Kind: assess.KindRename, Rename: &to}, nil
			})
		},
	}
	c.Flags().StringVar(&org, "org", "", a.Tr(words.RenameFlagOrg))
	c.Flags().StringVar(&business, "business", "", a.Tr(words.RenameFlagBusiness))
	return c
}

func (a *app) dropCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "drop FILE LIST",
		Short: a.Tr(words.DropShort),
		Args:  a.Exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.Record(args[0], func(o *shell.Opened) (assess.Event, error) { return dropEvent(o.List, args[1]) })
		},
	}
}

// dropEvent takes a list out, unless the others cannot do without it.
func dropEvent(list *checklist.Checklist, typed string) (assess.Event, error) {
	var rest []*checklist.Checklist
	var ids []string
	id := ""
	for _, p := range list.Parts {
		ids = append(ids, p.ID)
		if shell.SameID(p.ID, typed) {
			id = p.ID
			continue
		}
		rest = append(rest, p)
	}
	all := strings.Join(ids, " ")
	if id == "" {
		return assess.Event{}, shell.Fail(shell.ExitUsage, words.DropUnknown, shell.Short(typed)).
			Hint(words.DropKnown, all)
	}
	if len(rest) == 0 {
		return assess.Event{}, shell.Fail(shell.ExitUsage, words.DropOnly)
	}
	for _, p := range rest {
		if slices.Contains(p.ParentIDs(), id) {
			return assess.Event{}, shell.Fail(shell.ExitUsage, words.DropNeeded, p.ID, id)
		}
	}
	return assess.Event{Kind: assess.KindDrop, Drop: id}, nil
}

func (a *app) asofCmd() *cobra.Command {
	return &cobra.Command{
		Use:     "asof FILE today|DATE",
		Short:   a.Tr(words.AsOfShort),
		Example: a.Tr(words.AsOfExample),
		Args:    a.Exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := a.LawDay(args[1])
			if err != nil {
				return err
			}
			return a.Record(args[0], func(o *shell.Opened) (assess.Event, error) {
				return assess.Event{Kind: assess.KindAsOf, AsOf: day}, nil
			})
		},
	}
}
