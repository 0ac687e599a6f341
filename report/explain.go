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
// answer counts for, and what mending it would change. The error is a
// [assess.Refusal] for an id that the checklist does not have.
func WriteExplain(w io.Writer, in ExplainInput, id string) error {
	t, ok := assess.Explain(in.Checklist, in.Assessment, id)
	if !ok {
		return noQuestion(id)
	}
	e := explainer{in: in, now: assess.OutcomeOf(assess.Judge(in.Checklist, in.Assessment))}
	e.question(t)
	return e.flush(w)
}

func noQuestion(id string) *assess.Refusal {
	return &assess.Refusal{Rule: "question", Q: checklist.Visible(id), Text: explainNoQuestion}
}

// WriteExplainAll writes every figure with the ids of the questions it is made
// of, then every question, those not asked too.
func WriteExplainAll(w io.Writer, in ExplainInput) error {
	r := assess.Judge(in.Checklist, in.Assessment)
	e := explainer{in: in, now: assess.OutcomeOf(r)}
	traces := assess.ExplainAll(in.Checklist, in.Assessment)
	for f := range tracedFigures(in, r, tracedOf(slices.Values(traces))) {
		if f.head {
			fmt.Fprintf(&e.b, "%s\n", f.text)
			continue
		}
		e.line(strings.Repeat("  ", f.depth)+f.label, "%s", f.text)
	}
	for _, t := range traces {
		e.b.WriteByte('\n')
		e.question(t)
	}
	return e.flush(w)
}

// WhyAsked says in words whether a question is asked, and because of which facts.
func WhyAsked(in ExplainInput, t assess.Trace) string {
	e := explainer{in: in}
	return e.asked(t)
}

type explainer struct {
	in  ExplainInput
	now assess.Outcome
	b   strings.Builder
}

func (e *explainer) flush(w io.Writer) error {
	_, err := io.WriteString(w, e.b.String())
	return err
}

// line writes a label and what it says, indented below the question.
func (e *explainer) line(label, format string, args ...any) {
	fmt.Fprintf(&e.b, "  %s: %s\n", label, fmt.Sprintf(format, args...))
}

func (e *explainer) question(t assess.Trace) {
	q, lang := t.Question, e.in.Lang
	fmt.Fprintf(&e.b, "%s %s\n", q.ID, checklist.Visible(q.Ask.In(lang)))
	e.line(explainSection.In(e.in.Lang), "%s %s", t.Section.ID, checklist.Visible(t.Section.Title.In(lang)))
	e.line(explainKind.In(e.in.Lang), explainKindIs.In(e.in.Lang), q.Duty.Label(lang), q.Weight,
		q.Work.Label(lang))
	for _, c := range q.Cite {
		e.line(explainSource.In(e.in.Lang), "%s", checklist.Visible(e.in.Register.CiteText(c, lang)))
	}
	e.line(explainAsked.In(e.in.Lang), "%s", e.asked(t))
	e.line(explainAnswer.In(e.in.Lang), "%s", e.answer(t))
	if t.Applies == checklist.False {
		return
	}
	e.line(explainCountsAs.In(e.in.Lang), "%s", e.counts(t))
	if t.IfYes != nil {
		e.line(explainIfYes.In(e.in.Lang), "%s", e.change(*t.IfYes))
	}
}

// asked says whether the question is asked and because of which facts.
func (e *explainer) asked(t assess.Trace) string {
	if t.Out != assess.Asked && t.Out != assess.OutFacts {
		return t.WhyOut(e.in.Lang)
	}
	if t.Question.When == nil {
		return explainAlways.In(e.in.Lang)
	}
	var facts []string
	for _, u := range t.Because {
		facts = append(facts, e.fact(u))
	}
	because := strings.Join(facts, wordComma.In(e.in.Lang))
	switch t.Applies {
	case checklist.True:
		return fmt.Sprintf(explainBecause.In(e.in.Lang), because)
	case checklist.False:
		return fmt.Sprintf(explainNotBecause.In(e.in.Lang), because)
	}
	return fmt.Sprintf(explainPerhaps.In(e.in.Lang), because)
}

func (e *explainer) fact(u assess.FactUse) string {
	f, lang := e.in.Checklist.Fact(u.Fact), e.in.Lang
	if f == nil {
		return fmt.Sprintf(explainFact.In(lang), u.Fact, checklist.Visible(u.Value))
	}
	value := checklist.Visible(f.ValueLabel(e.in.Assessment.AsStated(u.Fact, u.Value), lang))
	switch u.State {
	case checklist.FactNotAsked:
		value = explainNotAsked.In(lang)
	case checklist.FactContradicted:
		value = explainContradicted.In(lang)
	}
	return fmt.Sprintf(explainFact.In(lang), checklist.Visible(f.Ask.In(lang)), value)
}

func (e *explainer) answer(t assess.Trace) string {
	s := t.Given.Status.Label(e.in.Lang)
	switch t.Ignored {
	case assess.NotAsked:
		return s + explainKept.In(e.in.Lang)
	case assess.Unconfirmed:
		return s + explainCarried.In(e.in.Lang)
	case assess.Outdated:
		return s + explainOutdated.In(e.in.Lang)
	case assess.NARefused:
		return s + explainNotPossible.In(e.in.Lang)
	case assess.NAReason:
		return s + explainNoReason.In(e.in.Lang)
	}
	return s
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
