package main

import (
	"encoding/json"
	"fmt"
	"io"

	"tenken/assess"
	"tenken/checklist"
)

// isView reports whether the assessment is one of a short list over another
// checklist, which has no verdict of its own (rule tenken-verdict/1, 8).
func (o *opened) isView() bool { return o.list.View != nil }

// passSummary prints what a short list tells: how many are yes, what to do
// next, and what to ask somebody who knows.
func (a *app) passSummary(o *opened, r assess.Result) {
	p := assess.ShortPass(r)
	fmt.Fprintln(a.out, o.answers.Organisation)
	fmt.Fprintln(a.out, a.t("%d 問中 %d 問 はい（未回答 %d 問）", "%d questions, %d of them yes (%d unanswered)", p.Of, p.Yes, p.Unanswered))
	if len(p.Steps) > 0 {
		fmt.Fprintln(a.out, a.t("次にすること", "What to do next"))
	}
	for _, g := range p.Steps {
		fmt.Fprintf(a.out, "  %s %s\n      %s\n", g.Question.ID, g.Question.Ask.In(a.lang), g.Question.Remedy.In(a.lang))
	}
	if len(p.Ask) > 0 {
		fmt.Fprintln(a.out, a.t("詳しい人に聞くこと", "What to ask somebody who knows"))
	}
	for _, q := range p.Ask {
		fmt.Fprintf(a.out, "  %s %s\n", q.ID, q.Ask.In(a.lang))
	}
	a.figure(a.tr(scoreLists), a.listsOf(o))
	fmt.Fprintln(a.out, a.t("短い点検には判定がありません。判定には全ての点検項目に答えてください。",
		"A short list gives no verdict; for one, answer the whole checklist."))
}

// passJSON is the result of a short list for programs.
type passJSON struct {
	Schema     string   `json:"schema"` // tenken/pass/v1
	Rule       string   `json:"rule"`
	List       string   `json:"list"`
	Of         int      `json:"of"`
	Yes        int      `json:"yes"`
	Unanswered int      `json:"unanswered"`
	Steps      []string `json:"steps"`
	Ask        []string `json:"ask"`
}

func writePass(w io.Writer, list *checklist.Checklist, r assess.Result) error {
	p := assess.ShortPass(r)
	out := passJSON{Schema: "tenken/pass/v1", Rule: r.Rule, List: list.ID, Of: p.Of, Yes: p.Yes, Unanswered: p.Unanswered, Steps: []string{}, Ask: []string{}}
	for _, g := range p.Steps {
		out.Steps = append(out.Steps, g.Question.ID)
	}
	for _, q := range p.Ask {
		out.Ask = append(out.Ask, q.ID)
	}
	return json.NewEncoder(w).Encode(out)
}
