package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/checklist"
	"tenken/checklist/lint"
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
	if list.Draft { // it is looked at as if it were published, and nothing is judged
		a.note(wordDraft)
		published := *list
		published.Draft = false
		list = &published
	}
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

// previewAll walks every business that the facts of a list can tell apart.
func (a *app) previewAll(list *checklist.Checklist) error {
	p := lint.WalkProfiles(list)
	if a.json {
		return a.profilesJSON(p)
	}
	fmt.Fprintln(a.out, a.t("前提の組合せ %s 通りの全てで確かめました。", "walked all %s combinations of facts.", p.Number))
	for _, x := range []struct {
		ja, en string
		of     lint.Profile
	}{{"最も少ない事業者", "asked least", p.Least}, {"最も多い事業者", "asked most", p.Most}} {
		var facts []string
		for _, id := range x.of.Ordered(list) {
			facts = append(facts, id+"="+x.of.Facts[id])
		}
		fmt.Fprintln(a.out, a.t("%[1]s: %[3]d 問（%[4]s）", "%[2]s: %[3]d questions (%[4]s)", x.ja, x.en, x.of.Asked,
			strings.Join(facts, ", ")))
	}
	if len(p.Skipped) > 0 {
		fmt.Fprintln(a.out, a.t("組合せが多すぎるため、次の前提は確かめていません: %s", "too many combinations; not walked: %s",
			strings.Join(p.Skipped, ", ")))
	}
	return table(a.out, a.profileRows(p))
}

// profileRows are the questions that not everybody is asked.
func (a *app) profileRows(p *lint.Profiles) (rows [][]string) {
	for _, x := range p.Asked {
		share := ""
		switch {
		case x.Always():
			continue
		case x.Never():
			share = a.t("誰にも問われない", "nobody")
		case x.All == 0:
			share = a.t("確かめていない", "not walked")
		default:
			share = fmt.Sprintf("%d/%d", x.Of, x.All)
		}
		rows = append(rows, []string{"  " + x.Question.ID, share, x.Question.When.String()})
	}
	return rows
}

func (a *app) profilesJSON(p *lint.Profiles) error {
	type question struct {
		ID  string `json:"id"`
		Of  int    `json:"asked_of"`
		All int    `json:"profiles"`
	}
	type profile struct {
		Asked int             `json:"asked"`
		Facts checklist.Facts `json:"facts"`
	}
	out := struct {
		Schema    string     `json:"schema"`
		Profiles  string     `json:"profiles"` // a number that may be larger than programs count with
		Least     profile    `json:"least"`
		Most      profile    `json:"most"`
		Skipped   []string   `json:"skipped,omitempty"`
		Questions []question `json:"questions"`
	}{"tenken/profiles/v1", p.Number.String(), profile{p.Least.Asked, p.Least.Facts},
		profile{p.Most.Asked, p.Most.Facts},
		p.Skipped, []question{}}
	for _, x := range p.Asked {
		out.Questions = append(out.Questions, question{x.Question.ID, x.Of, x.All})
	}
	return json.NewEncoder(a.out).Encode(out)
}
