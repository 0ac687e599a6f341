package main

import (
	"github.com/spf13/cobra"

	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report/exchange"
)

// lossFlags say what is done with what another form cannot hold.
type lossFlags struct {
	table  string
	strict bool
}

func (f *lossFlags) add(a *app, c *cobra.Command) {
	c.Flags().StringVar(&f.table, "losses", "", a.Tr(words.ExportFlagLosses))
	c.Flags().BoolVar(&f.strict, "strict", false, a.Tr(words.ExportFlagStrict))
}

// told tells the losses at the end of a command, and ends it as the flags ask for.
func (f *lossFlags) told(a *app, losses *exchange.Losses, force bool) error {
	if err := losses.WriteText(a.Err, a.Lang); err != nil {
		return err
	}
	if f.table != "" {
		if err := a.WriteFile(f.table, force, losses.WriteCSV); err != nil {
			return err
		}
	}
	if f.strict && len(losses.List()) > 0 {
		return shell.Silent(shell.ExitProblems)
	}
	return nil
}
