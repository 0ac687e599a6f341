package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

func (a *app) previewCmd() *cobra.Command {
	var facts []string
	var all bool
	c := &cobra.Command{
		Use: "preview PATH|ID [--fact K=V ...]",
		Short: a.t("この前提の事業者に何が問われるかを、順に理由とともに示します",
			"Show what a business with these facts would be asked, in order, and why"),
		Example: "  tenken preview guidelines/medical --fact outsources=no",
		Args:    a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			list, err := a.compose(args)
			if err != nil {
				return err
			}
			if all {
				return a.previewAll(list)
			}
			values, err := a.factValues(list, facts)
			if err != nil {
				return err
			}
			stated := checklist.Facts{}
			for _, v := range values {
				stated[v.ID] = v.Value
			}
			return a.preview(list, stated)
		},
	}
	a.jsonFlag(c)
	c.Flags().BoolVar(&all, "all", false, a.t("前提の全ての組合せで、何が誰に問われるかを確かめます",
		"walk every combination of facts: who is asked what"))
	c.Flags().StringArrayVar(&facts, "fact", nil, a.t("前提（何度でも）: ID=値", "a fact, any number of times: ID=VALUE"))
	c.MarkFlagsMutuallyExclusive("all", "fact")
	return c
}

// previewItem is one question of `preview --json`.
type previewItem struct {
	ID      string `json:"id"`
	From    string `json:"from"`
	Duty    string `json:"duty"`
	Asked   string `json:"asked"` // yes, no, unknown
	Because string `json:"because"`
	Ask     string `json:"ask"`

	duty checklist.Duty
}

func (a *app) preview(list *checklist.Checklist, facts checklist.Facts) error {
	as := &assess.Assessment{Facts: facts}
	in := report.ExplainInput{Checklist: list, Assessment: as, Lang: a.lang}
	items := []previewItem{}
	asked := 0
	for _, t := range assess.ExplainAll(list, as) {
		q := t.Question
		if t.Applies != checklist.False {
			asked++
		}
		items = append(items, previewItem{q.ID, q.From, string(q.Duty), t.Applies.Name(), report.WhyAsked(in, t),
			q.Ask.In(a.lang), q.Duty})
	}
	if a.json {
		return json.NewEncoder(a.out).Encode(items)
	}
	fmt.Fprintln(a.out, a.t("%d 問のうち %d 問が対象です。", "%d questions, of which %d are asked.", len(items), asked))
	a.previewPart(items, a.t("対象の項目", "Asked"), func(it previewItem) bool { return it.Asked != checklist.False.Name() })
	a.previewPart(items, a.t("対象外の項目", "Not asked"),
		func(it previewItem) bool { return it.Asked == checklist.False.Name() })
	return nil
}

func (a *app) previewPart(items []previewItem, title string, in func(previewItem) bool) {
	fmt.Fprintf(a.out, "\n%s\n", title)
	for _, it := range items {
		if in(it) {
			fmt.Fprintf(a.out, "  %s [%s] %s\n      %s\n", it.ID, it.duty.Label(a.lang), it.Ask, it.Because)
		}
	}
}
