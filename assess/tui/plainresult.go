package tui

import (
	"errors"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// headline is verdict, rate and grade in one line.
func (p *lineMode) headline(r assess.Result) string {
	var parts []string
	for _, f := range []assess.Figure{assess.FigureVerdict, assess.FigureRate, assess.FigureGrade} {
		if f.Stands(r) {
			parts = append(parts, f.Label(p.lang)+p.t(wColon)+f.Value(r, p.lang))
		}
	}
	return strings.Join(parts, p.t(wSemicolon))
}

// result reads out the result and what to do first; each item tells why
// under its number.
func (p *lineMode) result() error {
	p.put("")
	if p.session().GivesPass() {
		return p.passResult()
	}
	return p.fullResult()
}

func (p *lineMode) trace(q *checklist.Question) {
	p.put(q.ID + "  " + q.Ask.In(p.lang))
	for _, l := range p.accountOf(q) {
		if l[0] == "" { // one more of the same kind
			p.put("  " + l[1])
			continue
		}
		p.put(l[0] + p.t(wColon) + l[1])
	}
}

// figures reads out the figures of the result and tells of one how it comes
// about.
func (p *lineMode) figures() error {
	figures := figuresOf(p.session().Result())
	var names []string
	for _, f := range figures {
		names = append(names, f.Label(p.lang)+p.t(wColon)+f.Value(p.session().Result(), p.lang))
	}
	n, err := p.pick(names, wNumberEnterLeave)
	if err != nil || n < 0 {
		return ignoreBack(err)
	}
	return p.figure(figures[n])
}

// figure reads out how a figure comes about, and of which questions.
func (p *lineMode) figure(f assess.Figure) error {
	p.put(f.Label(p.lang))
	if text := p.figureText(f); text != "" {
		p.put(p.spoken(join(text)))
	}
	p.put(f.Rule(p.lang))
	r := p.session().Result()
	var items []spokenItem
	for _, i := range r.Items {
		if f.Has(i, r) {
			items = append(items, p.traceItem(f, i))
		}
	}
	if len(items) == 0 {
		p.tell(wPlainNone)
		return nil
	}
	return ignoreBack(p.menu(items))
}

func (p *lineMode) traceItem(f assess.Figure, i assess.Item) spokenItem {
	text := i.Question.ID + "  " + oneLine(i.Question.Ask.In(p.lang))
	if f != assess.FigureNotAsked {
		text += "  " + i.Status.Label(p.lang)
	}
	if f == assess.FigureWayUp {
		text += "  " + i.Question.Work.Label(p.lang)
	}
	return spokenItem{[]string{text}, func() error { p.trace(i.Question); return nil }}
}

func (p *lineMode) fullResult() error {
	r := p.session().Result()
	p.tell(wResult)
	for _, f := range []assess.Figure{assess.FigureVerdict, assess.FigureRate} {
		if f.Stands(r) {
			p.put(f.Label(p.lang) + p.t(wColon) + f.Value(r, p.lang))
		}
	}
	if text := p.verdictMeans(r); text != "" {
		p.put(text)
	}
	if text := p.openDuties(); text != "" {
		p.put(text)
	}
	if err := p.position(); err != nil {
		p.put(explain(err, p.lang))
	}
	p.tell(assess.NotAdvice)
	p.tell(wResultWords)
	if len(r.Gaps) == 0 {
		p.put(p.nothingToCorrect(r))
	} else {
		p.put(p.f(wItemsCorrectMostUrgent, len(r.Gaps)))
	}
	var items []spokenItem
	for _, g := range r.Gaps {
		items = append(items, p.gap(g))
	}
	return p.menu(items)
}

// position reads out the place among others, where there is one.
func (p *lineMode) position() error {
	if p.work.Position == nil {
		return nil
	}
	lines, err := p.work.Position()
	for _, l := range lines {
		p.put(l.In(p.lang))
	}
	return err
}

// gap is a gap to be read out: what is asked, the answer and what to do.
func (p *lineMode) gap(g assess.Gap) spokenItem {
	q := g.Question
	lines := []string{
		q.ID + "  " + oneLine(q.Ask.In(p.lang)),
		"  " + g.Status.Label(p.lang) + p.t(wStopOn) + p.f(wWithMore, p.remedy(q), q.Work.Label(p.lang)),
	}
	if a := p.session().AnswerOf(q.ID); a.Owner != "" || a.Due != "" {
		lines = append(lines, "  "+join(a.Owner+"  "+p.date(a.Due)))
	}
	return spokenItem{lines, func() error { p.trace(q); return nil }}
}

// passResult reads out what a pass comes to: what to do, what to ask, and how
// to go on, under one row of numbers.
func (p *lineMode) passResult() error {
	pass, round := p.session().Pass(), p.passRound()
	p.put(pass.In(p.lang))
	p.put(p.session().NoVerdict(p.lang))
	var items []spokenItem
	lead := func(w checklist.Text, it spokenItem, first bool) {
		if first {
			it.lines[0] = p.t(w) + p.t(wColon) + it.lines[0]
		}
		items = append(items, it)
	}
	for i, g := range pass.Steps {
		lead(assess.PassSteps, p.gap(g), i == 0)
	}
	for i, q := range pass.Ask {
		lead(assess.PassAsk, spokenItem{[]string{q.ID + "  " + oneLine(q.Ask.In(p.lang))},
			func() error { p.trace(q); return nil }}, i == 0)
	}
	goOn := func(text string, f assess.Focus) {
		items = append(items, spokenItem{[]string{text}, func() error {
			if f == assess.FocusAll {
				if err := p.askFacts(); err != nil {
					return err
				}
				if t := p.taskAfter(scope{}, ""); t != nil && !p.session().Short() {
					t.begin(p.session())
					return errWalk
				}
			}
			p.session().Begin(f)
			return errWalk
		}})
	}
	if n := p.session().Progress().Remaining; pass.Unanswered > 0 {
		goOn(p.f(wStillUnansweredGoOn, pass.Unanswered), round)
	} else if n > 0 {
		goOn(p.f(wGoOnOtherQuestions, n), assess.FocusAll)
	}
	items = append(items, spokenItem{[]string{p.t(wWriteOutPrint)}, p.export})
	if err := p.menu(items); !errors.Is(err, errWalk) {
		return err
	}
	return nil
}

// menu reads out items page by page and does what is typed: the number of one,
// a word of the walk, or words of a question, of which it tells.
func (p *lineMode) menu(items []spokenItem) error {
	next := p.read(items, 0)
	for {
		prompt := wMenuLast
		if next > 0 {
			prompt = wMenuMore
		}
		text, err := p.ask(prompt)
		switch {
		case err != nil:
			return err
		case text == "" && next == 0:
			return nil
		case text == "":
			next = p.read(items, next)
			continue
		}
		if n, ok := numberIn(text); ok && len(items) > 0 {
			if n < 1 || n > len(items) {
				p.put(p.f(wHowToPick, len(items)))
				continue
			}
			if err := items[n-1].do(); err != nil {
				return err
			}
			continue
		}
		// those of the walk, without going back to it first
		if c, rest := p.commandIn(text); c != nil && p.session().At() != nil {
			if show, err := c.do(p, p.session().At(), rest); show && !c.stays || err != nil {
				return err
			}
			continue
		}
		if err := p.traceOf(text); err != nil {
			return err
		}
	}
}

// traceOf tells of the question meant by an id or by words.
func (p *lineMode) traceOf(text string) error {
	q, err := p.oneOf(findQuestionsAnywhere(&p.desk, text))
	if errors.Is(err, errBack) || q == nil {
		return nil
	}
	if err == nil {
		p.trace(q)
	}
	return err
}

// oneOf is the one question found, or the one chosen of several; nil for none.
func (p *lineMode) oneOf(found []*checklist.Question) (*checklist.Question, error) {
	switch len(found) {
	case 0:
		p.tell(wPlainNothingFound)
		return nil, nil
	case 1:
		return found[0], nil
	}
	n, err := p.pick(p.namesOf(found), wNumberEnterLeave)
	if err != nil || n < 0 {
		return nil, err
	}
	return found[n], nil
}

// namesOf are questions as one chooses among them, each with its answer.
func (p *lineMode) namesOf(qs []*checklist.Question) []string {
	var names []string
	for _, q := range qs {
		names = append(names, q.ID+"  "+oneLine(q.Ask.In(p.lang))+"  "+p.session().AnswerOf(q.ID).Status.Label(p.lang))
	}
	return names
}
