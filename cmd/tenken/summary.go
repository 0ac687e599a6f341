package main

import (
	"cmp"
	"fmt"
	"strings"

	"tenken/assess"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report"
)

// firstSteps is how many of the gaps are shown as what to do first.
const firstSteps = 3

// summary prints one result for people: the verdict, the met rate and what to
// do first; then what stands behind them.
func (a *app) summary(o *shell.Opened, r assess.Result) {
	fmt.Fprintln(a.Out, o.Answers.Organisation)
	a.figures(r, assess.FigureVerdict, assess.FigureRate)
	if only := a.reviewedOnly(o); only != nil {
		a.figure(a.Tr(words.ScoreReviewed), a.reviewedText(only))
	}
	a.doFirst(o, r)
	a.figures(r, assess.FigureGaps, assess.FigureGrade)
	if reach := r.ReachText(a.Lang); reach != "" {
		fmt.Fprintln(a.Out, "  "+reach)
	}
	if na := r.NAText(a.Lang); na != "" {
		fmt.Fprintln(a.Out, "  "+na)
	}
	a.figures(r, assess.FigurePractice, assess.FigureWayUp, assess.FigureOpen)
	for _, g := range r.Goals {
		a.figure(g.Title.In(a.Lang), g.In(a.Lang))
	}
	if n := a.overdue(o, r); n > 0 {
		a.figure(a.Tr(words.ScoreOverdue), fmt.Sprint(n))
	}
	if n := oldDocuments(o, checklist.DateOf(a.Now())); n > 0 {
		a.figure(a.Tr(words.ScoreOld), a.Tr(words.ScoreOldHow, n))
	}
	a.figure(a.Tr(words.ScoreLists), a.listsOf(o))
	a.Say(assess.NotAdvice)
}

// reviewedOnly is the second figure, where it is asked for.
func (a *app) reviewedOnly(o *shell.Opened) *report.Reviewed {
	if !a.reviewed || o.IsView() {
		return nil
	}
	only, n := o.Answers.ReviewedOnly()
	return &report.Reviewed{Accepted: n, Result: assess.Judge(o.List, only)}
}

// reviewedText is the second figure in one line.
func (a *app) reviewedText(r *report.Reviewed) string {
	verdict := cmp.Or(assess.FigureVerdict.Value(r.Result, a.Lang), assess.NoFigure)
	rate := cmp.Or(assess.FigureRate.Value(r.Result, a.Lang), assess.NoFigure)
	return a.Tr(words.ScoreReviewedHow, verdict, rate, r.Accepted)
}

func (a *app) figures(r assess.Result, figures ...assess.Figure) {
	for _, f := range figures {
		if f.Stands(r) {
			a.figure(f.Label(a.Lang), f.Value(r, a.Lang))
		}
	}
}

func (a *app) figure(label, value string) { fmt.Fprintf(a.Out, "%s  %s\n", label, value) }

// doFirst names the next steps: what keeps the result open, then the most
// urgent gaps.
func (a *app) doFirst(o *shell.Opened, r assess.Result) {
	a.Say(assess.DoFirst)
	facts, resting := undecided(o, r)
	if resting > 0 {
		fmt.Fprintln(a.Out, "  "+a.Tr(words.ScoreFacts, facts, resting, o.Path))
	}
	if r.Legal != nil && r.Legal.Verdict == assess.Undetermined && r.Legal.Unanswered > 0 {
		fmt.Fprintln(a.Out, "  "+a.Tr(words.ScoreUnanswered, r.Legal.Unanswered))
	}
	for i, g := range r.Gaps {
		if i == firstSteps {
			fmt.Fprintln(a.Out, "  "+a.Tr(words.ScoreMore, len(r.Gaps)-i))
			break
		}
		q := g.Question
		fmt.Fprintln(a.Out, "  "+a.Tr(words.ScoreStep, q.ID, q.Duty.Label(a.Lang), g.Status.Label(a.Lang),
			shell.OneLine(q.Ask.In(a.Lang))))
		fmt.Fprintln(a.Out, "      "+q.Remedy.In(a.Lang))
	}
	if len(r.Gaps) == 0 && r.Open == 0 {
		fmt.Fprintln(a.Out, "  "+a.Tr(assess.NoGaps))
	}
}

// undecided counts the facts that are not known, and the questions of which
// nobody can say for that reason whether they apply.
func undecided(o *shell.Opened, r assess.Result) (facts, resting int) {
	for _, i := range r.Items {
		if i.Applies == checklist.Unknown {
			resting++
		}
	}
	now := o.Session.Settled().Facts // of facts that contradict each other none is known
	for _, f := range o.Session.AskedFacts() {
		if v := now[f.ID]; v == "" || v == checklist.UnknownValue {
			facts++
		}
	}
	return facts, resting
}

// listsOf names what was chosen to be asked, by title and edition.
func (a *app) listsOf(o *shell.Opened) string {
	var names []string
	for _, p := range shell.ChosenOf(o.List) {
		name := p.Title.In(a.Lang) + " " + p.Edition
		name += a.Mark(p.Outside, p.Signed)
		if a.Newest(p) != nil {
			name += a.Tr(words.ScoreBehind)
		}
		names = append(names, name)
	}
	return strings.Join(names, " / ")
}

// overdue counts the gaps whose due date has passed and which are not done.
func (a *app) overdue(o *shell.Opened, r assess.Result) int {
	today := checklist.DateOf(a.Now())
	n := 0
	for _, g := range r.Gaps {
		if o.Session.AnswerOf(g.Question.ID).Overdue(today) {
			n++
		}
	}
	return n
}

// oldDocuments counts the answers asked with evidence grown old.
func oldDocuments(o *shell.Opened, today checklist.Date) int {
	old := map[string]bool{}
	for _, d := range o.Answers.Documents {
		old[d.Q] = old[d.Q] || d.Old(today)
	}
	return len(o.Session.Asked(func(q *checklist.Question, _ assess.Answer) bool { return old[q.ID] }))
}

// passSummary prints what a short list tells: how many are yes, what to do
// next, and what to ask somebody who knows.
func (a *app) passSummary(o *shell.Opened, r assess.Result) {
	p := assess.ShortPass(r)
	fmt.Fprintln(a.Out, o.Answers.Organisation)
	fmt.Fprintln(a.Out, p.In(a.Lang))
	if open := p.OpenText(a.Lang); open != "" {
		fmt.Fprintln(a.Out, open)
	}
	if len(p.Steps) > 0 {
		a.Say(assess.PassSteps)
	}
	for _, g := range p.Steps {
		fmt.Fprintf(a.Out, "  %s %s\n      %s\n", g.Question.ID, shell.OneLine(g.Question.Ask.In(a.Lang)),
			g.Question.Remedy.In(a.Lang))
	}
	if len(p.Ask) > 0 {
		a.Say(assess.PassAsk)
	}
	for _, q := range p.Ask {
		fmt.Fprintf(a.Out, "  %s %s\n", q.ID, shell.OneLine(q.Ask.In(a.Lang)))
	}
	a.figure(a.Tr(words.ScoreLists), a.listsOf(o))
	fmt.Fprintln(a.Out, p.NoVerdict(a.Lang))
	a.Say(assess.NotAdvice)
}

func figureOr(f assess.Figure, r assess.Result, lang checklist.Lang) string {
	return cmp.Or(f.Value(r, lang), assess.NoFigure)
}

func verdictName(r assess.Result) string {
	if r.Legal == nil {
		return ""
	}
	return string(r.Legal.Verdict)
}
