package tui

import (
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// plainCommands are the words that can be typed in place of an answer. A letter
// means what it means on the screens; none is y, n or x, which people type as
// answers, and of ? only the help is meant: わからない is 4.
func plainCommands() []plainCommand {
	part := func(f parts) commandFunc {
		return func(p *lineMode, q *checklist.Question, _ string) (bool, error) {
			p.part(q, f)
			return false, nil
		}
	}
	over := func(do func(*lineMode) error) commandFunc {
		return func(p *lineMode, _ *checklist.Question, _ string) (bool, error) { return true, do(p) }
	}
	back := func(said checklist.Text, step func(*assess.Session) ([]assess.Event, error)) commandFunc {
		return func(p *lineMode, _ *checklist.Question, _ string) (bool, error) {
			events, err := step(p.session())
			return p.takeBack(said, events, err)
		}
	}
	return []plainCommand{
		command("? help ヘルプ", wReadThisHelp, (*lineMode).help),
		command("e why 説明", wReadExplanation, part(partWhy)),
		command("a asked 聞く理由", wReadAsked, part(partAsked)),
		command("v check 確かめ方", wReadCheck, part(partCheck)),
		command("c source 根拠", wReadSource, (*lineMode).confirmOrCite),
		command("前回どおり asbefore", wSayAsBefore, (*lineMode).confirmOrCite),
		command("m remedy 改善", wReadRemedy, part(partRemedy)),
		command("t note メモ 書き込み", wWriteNoteEvidenceWhat, (*lineMode).note),
		command("j / jump 移動", wGoExampleJGen, (*lineMode).jump),
		command("o overview 全体", wReadSectionsGoOne, (*lineMode).overview),
		command("g focus 絞り込み", wWalkOnlyThroughSome, (*lineMode).chooseFocus),
		command("u undo 取り消し", wUndo, back(wUndone, (*assess.Session).UndoStep)),
		command("z redo やり直し", wRedo, back(wDoneAgain, (*assess.Session).RedoStep)),
		command("w whatif もし", wWhatResultWouldBy, (*lineMode).whatIf),
		command("h changes 変更", wReadWhatChangedThis, (*lineMode).changes),
		command("compare 比べる 前回", wCompare, over((*lineMode).compare)).staying(),
		command("p order 順番", wByPriorityOrOrder, (*lineMode).switchOrder),
		command("f facts 前提", wChangeFacts, over((*lineMode).facts)),
		command("r result 結果", wReadResult, over((*lineMode).result)),
		command("d figures 数字", wReadFigures, over((*lineMode).readFigures)).staying(),
		command("k export 書き出し", wWriteReport, over((*lineMode).export)).staying(),
		command("i file 取り込み", wPlainManage, over((*lineMode).manage)).staying(),
		command("home 一覧", wCloseThisChooseAnother, over(func(*lineMode) error { return errHome })),
	}
}

// confirmOrCite answers as before where that waits to be confirmed, else reads
// out the source.
func (p *lineMode) confirmOrCite(q *checklist.Question, _ string) (bool, error) {
	if !p.session().AnswerOf(q.ID).Review {
		p.part(q, partCite)
		return false, nil
	}
	if err := p.record(p.session().Confirm(q.ID)); err != nil {
		return false, err
	}
	return p.step((*assess.Session).Onward)
}

// help reads out what can be typed, from the table that handles it.
func (p *lineMode) help(*checklist.Question, string) (bool, error) {
	p.tell(wAnswerByNumberOr)
	p.tell(wEnterAloneNextB)
	for _, c := range p.commands {
		p.put(strings.Join(c.words, p.t(wComma)) + p.t(wColon) + c.about.In(p.lang))
	}
	return false, nil
}

// takeBack saves what was taken back or done again, and names it.
func (p *lineMode) takeBack(w checklist.Text, events []assess.Event, err error) (bool, error) {
	if err != nil {
		return true, p.record(assess.Event{}, err)
	}
	p.put(p.f(w, p.lastChange(len(events))))
	for _, ev := range events {
		if err := p.record(ev, nil); err != nil {
			return true, err
		}
	}
	return true, nil
}

// part reads out one of the explanations of a question.
func (p *lineMode) part(q *checklist.Question, f parts) {
	put := func(w checklist.Text, text string) { p.put(p.t(w) + p.t(wColon) + text) }
	switch f {
	case partWhy:
		put(checklist.LabelWhy, q.Why.In(p.lang))
	case partAsked:
		put(wWhyThisQuestion, p.session().WhyAsked(q, p.lang))
	case partCheck:
		put(checklist.LabelCheck, q.Check.In(p.lang))
	case partCite:
		put(checklist.LabelCite, strings.Join(p.cites(q), p.t(wSemicolon)))
	case partRemedy:
		put(checklist.LabelRemedy, p.f(wWithMore, q.Remedy.In(p.lang), q.Work.Label(p.lang)))
	}
}

// readFigures is figures where a result has a verdict.
func (p *lineMode) readFigures() error {
	if p.session().Short() {
		p.put(p.session().NoVerdict(p.lang))
		return nil
	}
	return p.figures()
}

// jump goes to the question meant: by id, or by words that find one or several.
func (p *lineMode) jump(_ *checklist.Question, rest string) (bool, error) {
	if rest == "" {
		var err error
		if rest, err = p.ask(wWhereIdOrWords); err != nil || rest == "" {
			return true, err
		}
	}
	if p.session().Jump(strings.ToUpper(plainWord(rest))) == nil {
		return true, nil
	}
	found := findQuestions(&p.desk, assess.FocusAll, "", rest)
	q, err := p.oneOf(found)
	if err != nil || q == nil {
		return len(found) > 0, err
	}
	return true, p.session().Jump(q.ID)
}

func (p *lineMode) whatIf(q *checklist.Question, _ string) (bool, error) {
	if p.session().Short() {
		p.put(p.session().NoVerdict(p.lang))
		return false, nil
	}
	for _, st := range assess.Answers[:4] {
		p.put(p.f(wIfAnswer, st.Label(p.lang)) + p.headline(p.session().WhatIf(q.ID, st)))
	}
	return false, nil
}

// changes reads out what changed in this sitting and the one before, and the
// history of the current question.
func (p *lineMode) changes(q *checklist.Question, _ string) (bool, error) {
	events := p.session().Assessment().Events
	lines := p.sitting(p.t(wChangedThisTime), p.session().ChangedBetween(p.began, len(events)))
	if from, when, ok := p.session().LastSitting(p.began); ok {
		day := p.date(checklist.DateOf(when))
		lines = append(lines, p.sitting(p.f(wChangedLastTime, day), p.session().ChangedBetween(from, p.began))...)
	}
	lines = append(lines, p.f(wHistory, q.ID))
	history := p.history(q)
	if len(history) == 0 {
		lines = append(lines, p.t(wPlainNothingYet))
	}
	for _, h := range history {
		lines = append(lines, join(h.when+"  "+h.what+"  "+h.by))
	}
	return false, p.byTens(lines)
}

// sitting are the changes of one sitting, under its name.
func (p *lineMode) sitting(name string, changed []assess.ChangedAnswer) []string {
	lines := []string{p.f(wNameCount, name, len(changed))}
	for _, ch := range changed {
		text := ch.Q + "  " + p.change(ch, wFromTo)
		if q := p.session().Checklist().Question(ch.Q); q != nil {
			text += "  " + oneLine(q.Ask.In(p.lang))
		}
		lines = append(lines, text)
	}
	return lines
}

// compare reads out what is not as it was, what became worse first.
func (p *lineMode) compare() error {
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
		p.put(f.Label + p.t(wColon) + p.spoken(p.f(wWasIs, f.Was, f.Is)))
	}
	var last assess.Movement
	var lines []string
	for i, r := range found.Rows(p.lang) {
		if r.Movement == assess.Same {
			continue
		}
		if r.Movement != last {
			last = r.Movement
			lines = append(lines, p.f(wCounted, r.Change, found.Of(r.Movement)))
		}
		lines = append(lines, "  "+found.Questions[i].Q+"  "+oneLine(r.Ask)+"  "+p.f(wFromTo, r.Was, r.Is))
	}
	if len(lines) == 0 {
		p.tell(wNothingDifferent)
	}
	return p.byTens(lines)
}
