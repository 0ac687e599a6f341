package tui

import (
	"errors"
	"fmt"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// walk asks question after question until the user stops.
func (p *plain) walk() error {
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
// answered, and only then where it stands.
func (p *plain) question(q *checklist.Question) {
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
func (p *plain) heed(q *checklist.Question, text string) (show bool, err error) {
	if text == "" {
		return p.next()
	}
	if c, rest := commandIn(text); c != nil {
		return c.do(p, q, rest)
	}
	if n, ok := number(text); ok && n >= 1 && n <= len(assess.Answers) {
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

func (p *plain) answer(q *checklist.Question, st assess.Status) (bool, error) {
	reason := ""
	if st == assess.NotApplicable && q.NA != checklist.NARefused {
		var err error
		if reason, err = p.ask(wWhyDoesNotApply); err != nil {
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
func (p *plain) next() (bool, error) { return p.step((*assess.Session).Forward) }

func (p *plain) step(step func(*assess.Session) assess.Step) (bool, error) {
	if p.checking {
		p.checking = false
		return p.check()
	}
	switch step(p.session()) {
	case assess.ToOpen:
		p.tell(wLastOneBackWhat)
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
func (p *plain) note(q *checklist.Question, _ string) (bool, error) {
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
func (p *plain) remark(q *checklist.Question, r assess.FieldInfo) (string, error) {
	name := r.Label(p.lang) + p.f(wBracketed, p.aboutRemark(q, r, ""))
	was := p.written(p.session().AnswerOf(q.ID), r)
	if was != "" {
		name += p.t(wNowAfter) + join(was)
	} else if r.Field == assess.FieldAction {
		name += p.t(wProposed) + join(q.Remedy.In(p.lang))
	}
	for {
		text, err := p.ask(filled(wPrompt, shown(name)))
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
