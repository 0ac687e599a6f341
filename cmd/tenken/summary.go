package main

import (
	"fmt"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// firstSteps is how many of the gaps are shown as what to do first.
const firstSteps = 3

// summary prints one result for people: the verdict, the met rate and what to
// do first; then what stands behind them.
func (a *app) summary(o *opened, r assess.Result) {
	fmt.Fprintln(a.out, o.answers.Organisation)
	a.figures(r, assess.FigureVerdict, assess.FigureRate)
	a.doFirst(o, r)
	a.figures(r, assess.FigureGaps, assess.FigureGrade)
	if reach := r.ReachText(a.lang); reach != "" {
		fmt.Fprintln(a.out, "  "+reach)
	}
	if na := r.NAText(a.lang); na != "" {
		fmt.Fprintln(a.out, "  "+na)
	}
	a.figures(r, assess.FigurePractice, assess.FigureWayUp, assess.FigureOpen)
	if n := a.overdue(o, r); n > 0 {
		a.figure(a.tr(scoreOverdue), fmt.Sprint(n))
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
	heads := a.heads()
	var names []string
	for _, p := range chosenOf(o.list) {
		name := p.Title.In(a.lang) + " " + p.Edition
		if p.Outside {
			name += a.tr(wordUnsigned)
		}
		if h := heads[p.ID]; h != nil && h.Serial > p.Serial {
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
