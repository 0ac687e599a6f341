package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/report"
)

func (a *app) explainCmd() *cobra.Command {
	var all bool
	c := &cobra.Command{
		Use:   "explain FILE ID | explain FILE --all",
		Short: a.t("なぜ問われ、どう数えられたかを示します", "Show why a question was asked and how it counted"),
		Args:  a.between(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if all == (len(args) == 2) {
				return fail(exitUsage, "点検項目の ID 又は --all のどちらか一つを付けてください。", "give either the id of a question or --all")
			}
			return a.with(args[0], store.ReadOnly, func(o *opened) error {
				if all {
					return a.explain(o, "")
				}
				id, err := questionID(o.list, args[1])
				if err != nil {
					return err
				}
				return a.explain(o, id)
			})
		},
	}
	a.jsonFlag(c)
	c.Flags().BoolVar(&all, "all", false, a.t("すべての数字を点検項目の ID まで遡ります", "trace every figure back to question ids"))
	return c
}

// explain traces one question, or with "" all of them.
func (a *app) explain(o *opened, id string) error {
	reg, err := a.register(o.list)
	if err != nil {
		return err
	}
	in := report.ExplainInput{Checklist: o.list, Assessment: o.answers, Register: reg, Lang: a.lang}
	if a.json {
		return report.WriteExplainJSON(a.out, in, id)
	}
	fmt.Fprintln(a.out, a.listsOf(o))
	if id == "" {
		return report.WriteExplainAll(a.out, in)
	}
	return report.WriteExplain(a.out, in, id)
}
