package main

import (
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
			o, err := a.open(args[0], store.ReadOnly)
			if err != nil {
				return err
			}
			defer o.close()
			reg, err := a.register(o.list)
			if err != nil {
				return err
			}
			in := report.ExplainInput{Checklist: o.list, Assessment: o.answers, Register: reg, Lang: a.lang}
			switch {
			case a.json && all:
				return report.WriteExplainJSON(a.out, in, "")
			case a.json:
				return report.WriteExplainJSON(a.out, in, args[1])
			case all:
				return report.WriteExplainAll(a.out, in)
			default:
				return report.WriteExplain(a.out, in, args[1])
			}
		},
	}
	a.jsonFlag(c)
	c.Flags().BoolVar(&all, "all", false, a.t("すべての数字を点検項目の ID まで遡ります", "trace every figure back to question ids"))
	return c
}
