package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report"
)

func (a *app) explainCmd() *cobra.Command {
	var all bool
	c := &cobra.Command{
		Use:   "explain FILE ID | explain FILE --all",
		Short: a.Tr(words.ExplainShort),
		Args:  a.Between(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if all == (len(args) == 2) {
				return shell.Fail(shell.ExitUsage, words.ExplainIDOrAll)
			}
			return a.With(args[0], store.ReadOnly, func(o *shell.Opened) error {
				if all {
					return a.explain(o, "")
				}
				id, err := shell.QuestionID(o.List, args[1])
				if err != nil {
					return err
				}
				return a.explain(o, id)
			})
		},
	}
	a.JSONFlag(c)
	c.Flags().BoolVar(&all, "all", false, a.Tr(words.ExplainFlagAll))
	return c
}

// explain traces one question, or with "" all of them.
func (a *app) explain(o *shell.Opened, id string) error {
	reg, err := a.Register(o.List)
	if err != nil {
		return err
	}
	in := report.ExplainInput{Checklist: o.List, Assessment: o.Answers, Register: reg, Lang: a.Lang}
	if a.JSON {
		return report.WriteExplainJSON(a.Out, in, id)
	}
	fmt.Fprintln(a.Out, a.listsOf(o))
	if id == "" {
		return report.WriteExplainAll(a.Out, in)
	}
	return report.WriteExplain(a.Out, in, id)
}
