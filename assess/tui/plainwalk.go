package tui

import (
	"errors"
	"fmt"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// walk asks question after question until the user stops.
func (p *lineMode) walk() error {
	for show := true; ; {
		q := p.session().At()
		if q == nil {
			p.tell(wNoQuestionAppliesLet)
			if err := p.facts(); err != nil {
				return err
			}
			if p.session().At() == nil {
				return errStop
			}
			continue
		}
		if show {
			p.question(q)
		}
		text, err := p.ask(wAnswerHelp)
		switch {
		case errors.Is(err, errBack):
			if show = p.session().Back(); !show {
				p.tell(wThisFirstQuestion)
			}
			continue
		case err != nil:
			return err
		}
		if show, err = p.heed(q, text); err != nil && !errors.Is(err, errBack) {
			return err
		}
	}
}

// question writes the block of one question: the question first, what can be
// answered, and only then its place.
func (p *lineMode) question(q *checklist.Question) {
	p.put("")
	p.put(q.Ask.In(p.lang))
	var names []string
	for i, s := range assess.Answers {
		if s == assess.NotApplicable && q.NA == checklist.NARefused {
			continue
		}
		names = append(names, fmt.Sprintf("%d %s", i+1, s.Label(p.lang)))
	}
	p.put(strings.Join(names, "  "))
	place := p.t(wQuestion)
	if n, of := p.session().Place(); n > 0 {
		place = p.f(wQuestionOf, n, of)
	}
	if who := p.session().Part().Who; who != "" {
		place += p.f(wBracketed, p.t(whoWords[who]))
	}
	if f := p.session().Focus(); f != assess.FocusAll {
		place += p.f(wBracketed, f.Label(p.lang))
	}
	p.put(place + "  " + q.Duty.Label(p.lang) + "  " + q.ID)
	a := p.session().AnswerOf(q.ID)
	if text := p.before(q); text != "" {
		p.put(text)
	} else if a.Status != assess.Unanswered {
		p.put(p.t(wAnswered) + a.Status.Label(p.lang))
	}
	for _, r := range p.writtenTo(a) {
		p.put(r[0] + p.t(wColon) + r[1])
	}
	if a.Overdue(p.today()) {
		p.tell(wOverdue)
	}
}

// heed does what one line asks for: a command, an answer, or nothing, which
// goes on. It reports whether to write the question again.
func (p *lineMode) heed(q *checklist.Question, text string) (show bool, err error) {
	if text == "" {
		return p.next()
	}
	if c, rest := p.commandIn(text); c != nil {
		return c.do(p, q, rest)
	}
	if n, ok := numberIn(text); ok && n >= 1 && n <= len(assess.Answers) {
		return p.answer(q, assess.Answers[n-1])
	}
	st, err := assess.ParseStatus(text)
	if err != nil {
		p.put(explain(err, p.lang))
		p.tell(wTellsWhatCanTyped)
		return false, nil
	}
	return p.answer(q, st)
}

func (p *lineMode) answer(q *checklist.Question, st assess.Status) (bool, error) {
	reason := ""
	if st == assess.NotApplicable && q.NA != checklist.NARefused {
		var err error
		if reason, err = p.ask(wPlainWhyNot); err != nil {
			return true, err
		}
	}
	ev, err := p.session().Say(st, reason)
	if err != nil {
		p.put(explain(err, p.lang))
		return false, nil
	}
	if err := p.record(ev, nil); err != nil {
		return false, err
	}
	return p.step((*assess.Session).Onward)
}

// next goes on in the round; past its end to what is open, or to the result.
func (p *lineMode) next() (bool, error) { return p.step((*assess.Session).Forward) }

func (p *lineMode) step(step func(*assess.Session) assess.Step) (bool, error) {
	if p.checking {
		p.checking = false
		return p.check()
	}
	switch step(p.session()) {
	case assess.ToOpen:
		p.tell(wPlainBackToOpen)
	case assess.ToResult:
		if p.session().Part().Section != "" {
			return p.check()
		}
		p.put(p.done())
		return true, p.result()
	}
	return true, nil
}

// note asks for what can be written to an answer: one field, or one after the
// other. What was typed is kept however it is left.
func (p *lineMode) note(q *checklist.Question, _ string) (bool, error) {
	var names []string
	for _, r := range remarks() {
		names = append(names, r.Label(p.lang))
	}
	n, err := p.pick(names, wNumberFieldEnterOne)
	if err != nil {
		return true, err
	}
	ask := remarks()
	if n >= 0 {
		ask = ask[n : n+1]
	}
	p.tell(wEnterAloneKeepsWhat)
	fields := map[assess.Field]string{}
	for _, r := range ask {
		var text string
		if text, err = p.remark(q, r); err != nil {
			break
		}
		switch text {
		case "":
		case "-":
			fields[r.Field] = ""
		default:
			fields[r.Field] = text
		}
	}
	if len(fields) > 0 {
		if unsaved := p.record(p.session().Answer(assess.Change{Q: q.ID, Fields: fields})); unsaved != nil {
			return true, unsaved
		}
	}
	return true, err
}

// remark reads one field, again until it can be read.
func (p *lineMode) remark(q *checklist.Question, r assess.FieldInfo) (string, error) {
	name := r.Label(p.lang) + p.f(wBracketed, p.aboutRemark(q, r, ""))
	was := p.written(p.session().AnswerOf(q.ID), r)
	if was != "" {
		name += p.t(wNowAfter) + join(was)
	} else if r.Field == assess.FieldAction {
		name += p.t(wProposed) + join(q.Remedy.In(p.lang))
	}
	for {
		text, err := p.ask(wPrompt.With(legible(name)))
		if err != nil || text == "" || text == "-" {
			return text, err
		}
		kept, err := p.readRemark(r, text)
		if err != nil {
			p.put(explain(err, p.lang))
			continue
		}
		if r.Kind == assess.DateField {
			p.put(p.aboutRemark(q, r, text))
		}
		return kept, nil
	}
}

// overview reads out the sections with how far they are, and walks through one.
func (p *lineMode) overview(*checklist.Question, string) (bool, error) {
	g := p.session().Progress()
	p.put(p.f(wProgress, g.Answered(), g.Asked, g.Remaining))
	tasks := p.tasks(p.scopes()[p.scopeNow()])
	var names []string
	for _, t := range tasks {
		name := oneLine(t.section.Title.In(p.lang))
		name += fmt.Sprintf("  %s  %d/%d", p.t(t.state()), t.asked-t.left, t.asked)
		if t.left > 0 {
			name += "  " + p.duration(t.left)
		}
		names = append(names, name)
	}
	n, err := p.pick(names, wNumberSectionGoEnter)
	if err != nil || n < 0 {
		return true, err
	}
	tasks[n].begin(p.session())
	return true, nil
}

// check reads out the answers of the section just walked through: one is changed
// by its number, and Enter goes on with the next section.
func (p *lineMode) check() (bool, error) {
	part := p.session().Part()
	p.tell(wPlainSectionDone)
	qs := p.session().Asked(p.session().In(p.session().Focus()), p.session().Of(part))
	var names []string
	for _, q := range qs {
		names = append(names, oneLine(q.Ask.In(p.lang))+"  "+p.session().AnswerOf(q.ID).Status.Label(p.lang))
	}
	prompt := wPlainCheckLast
	next := p.taskAfter(scope{p.session().Focus(), part.Who}, part.Section)
	if next != nil {
		prompt = wPlainCheck.With(oneLine(next.section.Title.In(p.lang)))
	}
	n, err := p.pick(names, prompt)
	switch {
	case err != nil:
		return true, err
	case n >= 0:
		p.checking = true
		return true, p.session().Jump(qs[n].ID)
	case next != nil:
		next.begin(p.session())
		return true, nil
	}
	return true, p.result()
}

// chooseFocus chooses what to walk through: by how it was answered, or by who can.
func (p *lineMode) chooseFocus(*checklist.Question, string) (bool, error) {
	var names []string
	var choices []scope
	for _, f := range p.session().Focuses() {
		choices = append(choices, scope{focus: f})
	}
	for _, sc := range p.scopes() {
		if sc.who != "" {
			choices = append(choices, sc)
		}
	}
	for _, sc := range choices {
		qs := p.session().Asked(p.session().In(sc.focus), p.session().Of(assess.Part{Who: sc.who}))
		names = append(names, fmt.Sprintf("%s  %d", p.scopeName(sc), len(qs)))
	}
	n, err := p.pick(names, wNumber)
	if err != nil || n < 0 {
		return true, err
	}
	if !p.session().BeginPart(choices[n].focus, assess.Part{Who: choices[n].who}) {
		p.tell(wThereNone)
	}
	return true, nil
}

func (p *lineMode) switchOrder(*checklist.Question, string) (bool, error) {
	p.put(p.orderNow(p.session().SwitchOrder()))
	return true, nil
}
