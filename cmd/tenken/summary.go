package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/report"
)

// firstSteps is how many of the gaps are shown as what to do first.
const firstSteps = 3

// summary prints one result for people: the verdict, the met rate and what to
// do first; then what stands behind them.
func (a *app) summary(o *opened, r assess.Result) {
	fmt.Fprintln(a.out, o.answers.Organisation)
	a.figures(r, assess.FigureVerdict, assess.FigureRate)
	if only := a.reviewedOnly(o); only != nil {
		a.figure(a.tr(scoreReviewed), a.reviewedText(only))
	}
	a.doFirst(o, r)
	a.figures(r, assess.FigureGaps, assess.FigureGrade)
	if reach := r.ReachText(a.lang); reach != "" {
		fmt.Fprintln(a.out, "  "+reach)
	}
	if na := r.NAText(a.lang); na != "" {
		fmt.Fprintln(a.out, "  "+na)
	}
	a.figures(r, assess.FigurePractice, assess.FigureWayUp, assess.FigureOpen)
	for _, g := range r.Goals {
		a.figure(g.Title.In(a.lang), g.In(a.lang))
	}
	if n := a.overdue(o, r); n > 0 {
		a.figure(a.tr(scoreOverdue), fmt.Sprint(n))
	}
	if n := oldDocuments(o, checklist.DateOf(a.now())); n > 0 {
		a.figure(a.tr(scoreOld), a.tr(scoreOldHow, n))
	}
	a.figure(a.tr(scoreLists), a.listsOf(o))
	a.say(scoreAdvice)
}

func (a *app) figures(r assess.Result, figures ...assess.Figure) {
	for _, f := range figures {
		if f.Stands(r) {
			a.figure(f.Label(a.lang), f.Value(r, a.lang))
		}
	}
}

func (a *app) figure(label, value string) { fmt.Fprintf(a.out, "%s  %s\n", label, value) }

// doFirst names the next steps: what keeps the result open, then the most
// urgent gaps.
func (a *app) doFirst(o *opened, r assess.Result) {
	a.say(scoreFirst)
	facts, resting := undecided(o, r)
	if resting > 0 {
		fmt.Fprintln(a.out, "  "+a.tr(scoreFacts, facts, resting, o.path))
	}
	if r.Legal != nil && r.Legal.Verdict == assess.Undetermined && r.Legal.Unanswered > 0 {
		fmt.Fprintln(a.out, "  "+a.tr(scoreUnanswered, r.Legal.Unanswered))
	}
	for i, g := range r.Gaps {
		if i == firstSteps {
			fmt.Fprintln(a.out, "  "+a.tr(scoreMore, len(r.Gaps)-i))
			break
		}
		q := g.Question
		fmt.Fprintln(a.out, "  "+a.tr(scoreStep, q.ID, q.Duty.Label(a.lang), g.Status.Label(a.lang), q.Ask.In(a.lang)))
		fmt.Fprintln(a.out, "      "+q.Remedy.In(a.lang))
	}
	if len(r.Gaps) == 0 && r.Open == 0 {
		fmt.Fprintln(a.out, "  "+a.tr(scoreNothing))
	}
}

// undecided counts the facts that are not known, and the questions of which
// nobody can say for that reason whether they apply.
func undecided(o *opened, r assess.Result) (facts, resting int) {
	for _, i := range r.Items {
		if i.Applies == checklist.Unknown {
			resting++
		}
	}
	now := o.session.Facts()
	for _, f := range o.session.AskedFacts() {
		if v := now[f.ID]; v == "" || v == checklist.UnknownValue {
			facts++
		}
	}
	return facts, resting
}

// listsOf names what was chosen to be asked, by title and edition.
func (a *app) listsOf(o *opened) string {
	var names []string
	for _, p := range chosenOf(o.list) {
		name := p.Title.In(a.lang) + " " + p.Edition
		name += a.mark(p.Outside, p.Signed)
		if a.newest(p) != nil {
			name += a.tr(scoreBehind)
		}
		names = append(names, name)
	}
	return strings.Join(names, " / ")
}

// overdue counts the gaps whose due date has passed and which are not done.
func (a *app) overdue(o *opened, r assess.Result) int {
	today := checklist.DateOf(a.now())
	n := 0
	for _, g := range r.Gaps {
		if o.session.AnswerOf(g.Question.ID).Overdue(today) {
			n++
		}
	}
	return n
}

func (a *app) explainCmd() *cobra.Command {
	var all bool
	c := &cobra.Command{
		Use:   "explain FILE ID | explain FILE --all",
		Short: a.tr(summaryShowWhyQuestionWasAsked),
		Args:  a.between(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if all == (len(args) == 2) {
				return fail(exitUsage, summaryGiveEitherIdQuestionOr)
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
	c.Flags().BoolVar(&all, "all", false, a.tr(summaryTraceEveryFigureBackQuestion))
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

// isView reports whether the assessment is one of a short list over another
// checklist, which has no verdict of its own (rule tenken-verdict/1, 8).
func (o *opened) isView() bool { return o.list.View != nil }

// passSummary prints what a short list tells: how many are yes, what to do
// next, and what to ask somebody who knows.
func (a *app) passSummary(o *opened, r assess.Result) {
	p := assess.ShortPass(r)
	fmt.Fprintln(a.out, o.answers.Organisation)
	fmt.Fprintln(a.out, a.tr(summaryQuestionsThemYesUnanswered, p.Of,
		p.Yes, p.Unanswered))
	if len(p.Steps) > 0 {
		fmt.Fprintln(a.out, a.tr(summaryWhatDoNext))
	}
	for _, g := range p.Steps {
		fmt.Fprintf(a.out, "  %s %s\n      %s\n", g.Question.ID, g.Question.Ask.In(a.lang),
			g.Question.Remedy.In(a.lang))
	}
	if len(p.Ask) > 0 {
		fmt.Fprintln(a.out, a.tr(summaryWhatAskSomebodyWhoKnows))
	}
	for _, q := range p.Ask {
		fmt.Fprintf(a.out, "  %s %s\n", q.ID, q.Ask.In(a.lang))
	}
	a.figure(a.tr(scoreLists), a.listsOf(o))
	fmt.Fprintln(a.out, a.tr(summaryShortListGivesNoVerdict))
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
	out := passJSON{Schema: "tenken/pass/v1", Rule: r.Rule, List: list.ID, Of: p.Of, Yes: p.Yes,
		Unanswered: p.Unanswered, Steps: []string{}, Ask: []string{}}
	for _, g := range p.Steps {
		out.Steps = append(out.Steps, g.Question.ID)
	}
	for _, q := range p.Ask {
		out.Ask = append(out.Ask, q.ID)
	}
	return json.NewEncoder(w).Encode(out)
}
