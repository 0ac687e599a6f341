package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *app) repairCmd() *cobra.Command {
	var out, org string
	c := &cobra.Command{
		Use:   "repair FILE -o NEW",
		Short: a.Tr(words.RepairShort),
		Long:  a.Tr(words.RepairLong),
		Args:  a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return a.NoOutput()
			}
			texts, err := shell.EmbeddedTexts()
			if err != nil {
				return err
			}
			if err := shell.Regular(args[0]); err != nil {
				return err
			}
			if out, err = shell.NewName(out); err != nil {
				return err
			}
			if err := shell.Room(out); err != nil {
				return err
			}
			r, err := a.repair(args[0], out, store.RepairOptions{
				Options: a.StoreOptions(), Lists: texts, Organisation: checklist.Clean(org), Program: a.Version(),
			})
			if err != nil {
				return shell.OnFile(args[0], err)
			}
			_, err = fmt.Fprint(a.Out, r.In(a.Lang))
			return err
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.Tr(words.FlagOutputNew))
	c.Flags().StringVar(&org, "org", "", a.Tr(words.RepairFlagOrg))
	return c
}

func (a *app) repair(from, to string, o store.RepairOptions) (*store.Repaired, error) {
	defer a.Hold()()
	return store.Repair(from, to, o)
}
