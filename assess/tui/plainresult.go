package tui

import (
	"fmt"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// headline is verdict, rate and grade in one line.
func (p *plain) headline(r assess.Result) string {
	var parts []string
	for _, f := range []assess.Figure{assess.FigureVerdict, assess.FigureRate, assess.FigureGrade} {
		if f.Stands(r) {
			parts = append(parts, f.Label(p.lang)+p.t(wColon)+f.Value(r, p.lang))
		}
	}
	return strings.Join(parts, p.t(wSemicolon))
}

// result reads out where one stands, what to do first, and on request why.
func (p *plain) result() error {
	p.put("")
	if p.session().GivesPass() {
		p.passResult()
	} else {
		p.fullResult()
	}
	var figures []assess.Figure
	if !p.session().GivesPass() {
		figures = figuresOf(p.session().Result())
		var names []string
		for i, f := range figures {
			names = append(names, fmt.Sprintf("%d %s", i+1, f.Label(p.lang)))
		}
		p.put(p.t(wFiguresWhy) + strings.Join(names, p.t(wGap)))
	}
	for {
		text, err := p.askWhy(figures)
		if err != nil || text == "" {
			return err
		}
		if n, ok := number(text); ok && n >= 1 && n <= len(figures) {
			p.figure(figures[n-1])
			continue
		}
		// those of the walk, without going back to it first
		if c, rest := commandIn(text); c != nil && p.session().At() != nil {
			if show, err := c.do(p, p.session().At(), rest); show || err != nil {
				return err
			}
			continue
		}
		q, err := p.oneOf(findQuestionsAnywhere(&p.desk, text))
		if err != nil {
			return err
		}
		if q != nil {
			p.trace(q)
		}
	}
}

func (p *plain) trace(q *checklist.Question) {
	p.put(q.ID + "  " + q.Ask.In(p.lang))
	for _, l := range p.standsFor(q) {
		p.put(l[0] + p.t(wColon) + l[1])
	}
}

func (p *plain) askWhy(figures []assess.Figure) (string, error) {
	if len(figures) == 0 {
		return p.ask(wTypeIdOrWords)
	}
	return p.ask(wNumberFigureOrId)
}

// figure reads out how a figure comes about, and of which questions.
func (p *plain) figure(f assess.Figure) {
	p.put(f.Label(p.lang))
	if text := p.figureText(f); text != "" {
		p.put(p.spoken(join(text)))
	}
	p.put(f.Rule(p.lang))
	r, n := p.session().Result(), 0
	for _, i := range r.Items {
		if !f.Has(i, r) {
			continue
		}
		n++
		text := i.Question.ID + "  " + oneLine(i.Question.Ask.In(p.lang))
		if f != assess.FigureNotAsked {
			text += "  " + i.Status.Label(p.lang)
		}
		if f == assess.FigureWayUp {
			text += "  " + i.Question.Work.Label(p.lang)
		}
		p.put(text)
	}
	if n == 0 {
		p.tell(wPlainNone)
	}
}

func (p *plain) fullResult() {
	r := p.session().Result()
	p.tell(wResult)
	for _, f := range []assess.Figure{assess.FigureVerdict, assess.FigureRate} {
		if f.Stands(r) {
			p.put(f.Label(p.lang) + p.t(wColon) + f.Value(r, p.lang))
		}
	}
	if r.Legal != nil {
		p.put(r.Legal.Verdict.Means(p.lang))
	}
	if text := p.openDuties(); text != "" {
		p.put(text)
	}
	if len(r.Gaps) == 0 {
		p.put(p.nothingToMend(r))
	} else {
		p.put(p.f(wItemsCorrectMostUrgent, len(r.Gaps)))
	}
	for i, g := range r.Gaps {
		p.gap(i, g)
	}
	p.tell(wThisSelfCheckNot)
}

func (p *plain) gap(i int, g assess.Gap) {
	q := g.Question
	p.put(fmt.Sprintf("%d %s  %s", i+1, q.ID, oneLine(q.Ask.In(p.lang))))
	p.put("  " + g.Status.Label(p.lang) + p.t(wStopOn) + p.f(wWithMore, p.remedy(q), q.Work.Label(p.lang)))
	a := p.session().AnswerOf(q.ID)
	if a.Owner != "" || a.Due != "" {
		p.put("  " + join(a.Owner+"  "+p.date(a.Due)))
	}
}

func (p *plain) passResult() {
	pass := p.session().Pass()
	p.put(p.session().Pass().In(p.lang))
	p.put(p.session().NoVerdict(p.lang))
	if !p.session().Short() {
		p.tell(wVThenAllGoes)
	}
	if pass.Unanswered > 0 {
		p.put(p.f(wStillUnanswered, pass.Unanswered))
	}
	for i, g := range pass.Steps {
		if i == 0 {
			p.tell(wNextSteps)
		}
		p.gap(i, g)
	}
	for i, q := range pass.Ask {
		if i == 0 {
			p.tell(wAskSomeoneWhoKnows)
		}
		p.put(q.ID + "  " + q.Ask.In(p.lang))
	}
}

// export writes out what is chosen and tells where the file is.
func (p *plain) export() error {
	var names []string
	var exports []Export
	all := !p.session().GivesPass() || !offersQuick(p.work.Exports)
	for _, x := range p.work.Exports {
		if all || x.Quick {
			exports = append(exports, x)
			names = append(names, join(x.Name.In(p.lang)+"  "+x.About.In(p.lang)))
		}
	}
	if len(names) == 0 {
		p.tell(wThereNothingWriteOut)
		return nil
	}
	n, err := p.pick(names, wNumberEnterLeave)
	if err != nil || n < 0 {
		return err
	}
	p.tell(wWriting)
	path, err := exports[n].Write(p.lang)
	if err != nil {
		p.put(explain(err, p.lang))
		return nil
	}
	p.put(p.t(wFileHere) + path)
	return nil
}

// findQuestionsAnywhere finds by id or words, also what is not asked.
func findQuestionsAnywhere(d *desk, text string) []*checklist.Question {
	match := assess.Matching(text, d.lang)
	var out []*checklist.Question
	for _, q := range d.session().Checklist().All() {
		if match(q, d.session().AnswerOf(q.ID)) {
			out = append(out, q)
		}
	}
	return out
}
