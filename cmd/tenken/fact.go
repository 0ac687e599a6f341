package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/checklist"
)

func (a *app) factCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "fact FILE [K=V ...]",
		Short:   a.t("前提を述べます。K=V がなければ今の前提を表示します", "State facts; without K=V show them"),
		Example: "  tenken fact clinic.tenken outsources=yes staff=up-to-100 carries=unknown",
		Args:    a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				return a.showFacts(args[0])
			}
			o, err := a.open(args[0], store.ReadWrite)
			if err != nil {
				return err
			}
			defer o.close()
			values, err := a.factValues(o.list, args[1:])
			if err != nil {
				return err
			}
			e, err := o.session.State(values...)
			if err != nil {
				return err
			}
			return o.save(a, e)
		},
	}
	a.jsonFlag(c)
	return c
}

// factEntry is one fact of `fact FILE --json`.
type factEntry struct {
	ID    string `json:"id"`
	Value string `json:"value,omitempty"` // absent: not stated
	Ask   string `json:"ask"`
}

func (a *app) showFacts(path string) error {
	o, err := a.open(path, store.ReadOnly)
	if err != nil {
		return err
	}
	defer o.close()
	facts := o.session.Facts()
	if a.json {
		out := []factEntry{}
		for _, f := range o.list.Facts {
			out = append(out, factEntry{f.ID, facts[f.ID], f.Ask.In(a.lang)})
		}
		return json.NewEncoder(a.out).Encode(out)
	}
	for _, f := range o.list.Facts {
		v, ok := facts[f.ID]
		if !ok {
			v = "-"
		}
		fmt.Fprintf(a.out, "%s\t%s\t%s\n", f.ID, v, f.Ask.In(a.lang))
	}
	fmt.Fprintln(a.err, a.t("点検項目 %d 問のうち %d 問が対象です。", "%d questions, of which %d are asked",
		countQuestions(o.list), len(o.session.Asked())))
	return nil
}

func countQuestions(list *checklist.Checklist) int {
	n := 0
	for range list.All() {
		n++
	}
	return n
}
