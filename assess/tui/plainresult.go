package tui

import (
	"errors"
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

// result reads out where one stands and what to do first; each item tells why
// under its number.
func (p *plain) result() error {
	p.put("")
	if p.session().GivesPass() {
		return p.passResult()
	}
	return p.fullResult()
}

func (p *plain) trace(q *checklist.Question) {
	p.put(q.ID + "  " + q.Ask.In(p.lang))
	for _, l := range p.standsFor(q) {
		if l[0] == "" { // one more of the same kind
			p.put("  " + l[1])
			continue
		}
		p.put(l[0] + p.t(wColon) + l[1])
	}
}

// figures reads out the figures of the result and tells of one how it comes
// about.
func (p *plain) figures() error {
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

// compare reads out what is not as it was, what became worse first.
func (p *plain) compare() error {
	earlier := p.earlier(p.began)
	if len(earlier) == 0 {
		p.tell(wNothingEarlier)
		return nil
	}
	var names []string
	for _, e := range earlier {
		names = append(names, e.name.In(p.lang))
	}
	p.tell(wCompareWith)
	n, err := p.pick(names, wNumberEnterLeave)
	if err != nil || n < 0 {
		return ignoreBack(err)
	}
	was, err := earlier[n].read()
	if err != nil {
		p.put(explain(err, p.lang))
		return nil
	}
	found := assess.CompareTwo(was, assess.Point{List: p.session().Checklist(), At: p.session().Assessment()})
	p.put(p.f(wComparedWith, names[n]))
	for _, f := range found.Figures(p.lang) {
		p.put(f.Label + p.t(wColon) + p.f(wWasIs, f.Was, f.Is))
	}
	var last assess.Movement
	for i, r := range found.Rows(p.lang) {
		if r.Movement == assess.Same {
			continue
		}
		if r.Movement != last {
			last = r.Movement
			p.put(p.f(wCounted, r.Change, found.Of(r.Movement)))
		}
		p.put("  " + found.Questions[i].Q + "  " + oneLine(r.Ask) + "  " + p.f(wWasIs, r.Was, r.Is))
	}
	if found.Of(assess.Same) == len(found.Questions) {
		p.tell(wNothingDifferent)
	}
	return nil
}

// ignoreBack goes on where one only stepped back from a choice.
func ignoreBack(err error) error {
	if errors.Is(err, errBack) {
		return nil
	}
	return err
}

// figure reads out how a figure comes about, and of which questions.
func (p *plain) figure(f assess.Figure) error {
	p.put(f.Label(p.lang))
	if text := p.figureText(f); text != "" {
		p.put(p.spoken(join(text)))
	}
	p.put(f.Rule(p.lang))
	r := p.session().Result()
	var items []item
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

func (p *plain) traceItem(f assess.Figure, i assess.Item) item {
	text := i.Question.ID + "  " + oneLine(i.Question.Ask.In(p.lang))
	if f != assess.FigureNotAsked {
		text += "  " + i.Status.Label(p.lang)
	}
	if f == assess.FigureWayUp {
		text += "  " + i.Question.Work.Label(p.lang)
	}
	return item{[]string{text}, func() error { p.trace(i.Question); return nil }}
}

func (p *plain) fullResult() error {
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
	p.tell(wThisSelfCheckNot)
	p.tell(wResultWords)
	if len(r.Gaps) == 0 {
		p.put(p.nothingToMend(r))
	} else {
		p.put(p.f(wItemsCorrectMostUrgent, len(r.Gaps)))
	}
	var items []item
	for _, g := range r.Gaps {
		items = append(items, p.gap(g))
	}
	return p.menu(items)
}

// position reads out the place among others, where there is one.
func (p *plain) position() error {
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
func (p *plain) gap(g assess.Gap) item {
	q := g.Question
	lines := []string{
		q.ID + "  " + oneLine(q.Ask.In(p.lang)),
		"  " + g.Status.Label(p.lang) + p.t(wStopOn) + p.f(wWithMore, p.remedy(q), q.Work.Label(p.lang)),
	}
	if a := p.session().AnswerOf(q.ID); a.Owner != "" || a.Due != "" {
		lines = append(lines, "  "+join(a.Owner+"  "+p.date(a.Due)))
	}
	return item{lines, func() error { p.trace(q); return nil }}
}

// passResult reads out what a pass comes to: what to do, what to ask, and how
// to go on, under one row of numbers.
func (p *plain) passResult() error {
	pass, round := p.session().Pass(), p.passRound()
	p.put(pass.In(p.lang))
	p.put(p.session().NoVerdict(p.lang))
	var items []item
	lead := func(w checklist.Text, it item, first bool) {
		if first {
			it.lines[0] = p.t(w) + p.t(wColon) + it.lines[0]
		}
		items = append(items, it)
	}
	for i, g := range pass.Steps {
		lead(wNextSteps, p.gap(g), i == 0)
	}
	for i, q := range pass.Ask {
		lead(wAskSomeoneWhoKnows, item{[]string{q.ID + "  " + oneLine(q.Ask.In(p.lang))},
			func() error { p.trace(q); return nil }}, i == 0)
	}
	goOn := func(text string, f assess.Focus) {
		items = append(items, item{[]string{text}, func() error {
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
	items = append(items, item{[]string{p.t(wWriteOutPrint)}, p.export})
	if err := p.menu(items); !errors.Is(err, errWalk) {
		return err
	}
	return nil
}

// export writes out what is chosen and tells where the file is.
func (p *plain) export() error {
	var names []string
	var exports []Export
	all := !p.session().GivesPass() || !offersQuick(p.work.Exports)
	for _, x := range p.work.Exports {
		if all || x.Quick {
			exports = append(exports, x)
			names = append(names, join(p.exportName(x)+"  "+x.About.In(p.lang)))
		}
	}
	if len(names) == 0 {
		p.tell(wThereNothingWriteOut)
		return nil
	}
	n, err := p.pick(names, wNumberEnterLeave)
	if err != nil || n < 0 {
		return ignoreBack(err)
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
