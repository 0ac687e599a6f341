package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// WriteExplain writes for a person why one question is asked or not, what its
// answer counts for, and what correcting it would change. The error is a
// [assess.Refusal] for an id that the checklist does not have.
func WriteExplain(w io.Writer, in ExplainInput, id string) error {
	t, ok := assess.Explain(in.Checklist, in.Assessment, id)
	if !ok {
		return assess.NoQuestion(id)
	}
	e := newExplainer(in, assess.Judge(in.Checklist, in.Assessment))
	e.question(t)
	return e.flush(w)
}

// WriteExplainAll writes every figure with the ids of the questions it is made
// of, then every question, those not asked too.
func WriteExplainAll(w io.Writer, in ExplainInput) error {
	r := assess.Judge(in.Checklist, in.Assessment)
	e := newExplainer(in, r)
	traces := assess.ExplainAll(in.Checklist, in.Assessment)
	for f := range tracedFigures(in, r, tracedOf(slices.Values(traces))) {
		if f.head {
			fmt.Fprintf(&e.b, "%s\n", f.text)
			continue
		}
		e.line(strings.Repeat("  ", f.depth)+f.label, f.text)
	}
	for _, t := range traces {
		e.b.WriteByte('\n')
		e.question(t)
	}
	return e.flush(w)
}

type explainer struct {
	in  ExplainInput
	now assess.Outcome
	why *assess.Reasons
	b   strings.Builder
}

func newExplainer(in ExplainInput, r assess.Result) *explainer {
	return &explainer{in: in, now: assess.OutcomeOf(r), why: assess.ReasonsOf(in.Checklist, in.Assessment)}
}

func (e *explainer) flush(w io.Writer) error {
	_, err := io.WriteString(w, e.b.String())
	return err
}

// line writes a label and what it says, indented below the question.
func (e *explainer) line(label, text string) { fmt.Fprintf(&e.b, "  %s: %s\n", label, text) }

func (e *explainer) question(t assess.Trace) {
	q, lang := t.Question, e.in.Lang
	fmt.Fprintf(&e.b, "%s %s\n", q.ID, checklist.OneLine(q.Ask.In(lang)))
	e.line(checklist.LabelSection.In(lang), t.Section.ID+" "+checklist.Visible(t.Section.Title.In(lang)))
	e.line(checklist.LabelDuty.In(lang), fmt.Sprintf(explainDuty.In(lang), q.Duty.Label(lang), q.Weight))
	e.line(checklist.LabelWork.In(lang), q.Work.Label(lang))
	for _, c := range q.Cite {
		e.line(checklist.LabelCite.In(lang), checklist.Visible(e.in.Register.CiteText(c, lang)))
	}
	e.line(assess.LabelReasons.In(lang), e.why.Why(q, lang))
	e.line(assess.FieldStatus.Label(lang), t.Said(lang))
	if t.Applies == checklist.False {
		return
	}
	e.line(explainCountsAs.In(lang), e.counts(t))
	if t.IfYes != nil {
		e.line(explainIfYes.In(lang), e.change(*t.IfYes))
	}
}

// counts says which figures the answer enters, and how.
func (e *explainer) counts(t assess.Trace) string {
	var parts []string
	lang := e.in.Lang
	add := func(what checklist.Text, args ...any) { parts = append(parts, fmt.Sprintf(what.In(lang), args...)) }
	if t.Decides {
		add(countsVerdict, assess.FigureVerdict.Label(lang), e.now.Verdict.Label(lang))
	}
	if s := t.Rate; s != nil {
		add(countsShare, assess.FigureRate.Label(lang), s.Of, ends(s))
	}
	if s := t.Practice; s != nil {
		add(countsShare, assess.FigurePractice.Label(lang), s.Of, ends(s))
	}
	if t.Rate == nil && t.Practice == nil {
		add(countsNowhere)
	}
	if t.Rank > 0 {
		add(countsRank, assess.FigureGaps.Label(lang), t.Rank)
	}
	if t.InNext {
		add(countsWay, assess.FigureWayUp.Label(lang))
	}
	if t.Open {
		add(countsOpen, assess.FigureOpen.Label(lang))
	}
	return strings.Join(parts, explainStop.In(e.in.Lang))
}

// change says what differs from the result as it stands.
func (e *explainer) change(o assess.Outcome) string {
	var parts []string
	diff := func(label, was, is string) {
		if was != is {
			parts = append(parts, fmt.Sprintf("%s %s -> %s", label, was, is))
		}
	}
	lang := e.in.Lang
	diff(assess.FigureVerdict.Label(lang), e.now.Verdict.Label(lang), o.Verdict.Label(lang))
	diff(assess.FigureGrade.Label(lang), e.now.Grade.Label(lang), o.Grade.Label(lang))
	diff(assess.FigureRate.Label(lang), e.now.Rate.In(lang), o.Rate.In(lang))
	diff(assess.FigurePractice.Label(lang), e.now.Practice.In(lang), o.Practice.In(lang))
	if len(parts) == 0 {
		return explainNoChange.In(e.in.Lang)
	}
	return strings.Join(parts, wordComma.In(e.in.Lang))
}
