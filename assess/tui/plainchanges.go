package tui

import (
	"fmt"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// changes reads out what changed in this sitting and the one before, and the
// history of the question at hand.
func (p *plain) changes(q *checklist.Question, _ string) (bool, error) {
	events := p.session().Assessment().Events
	p.sitting(p.t("今回変わったところ", "Changed this time"), p.session().ChangedBetween(p.began, len(events)))
	if from, when, ok := p.session().LastSitting(p.began); ok {
		day := p.date(checklist.DateOf(when))
		p.sitting(p.t("前回（"+day+"）変わったところ", "Changed last time, "+day), p.session().ChangedBetween(from, p.began))
	}
	p.put(p.t(q.ID+" のこれまで", "History of "+q.ID))
	history := p.history(q)
	if len(history) == 0 {
		p.say("まだありません。", "Nothing yet.")
	}
	for _, h := range history {
		p.put(join(h.when + "  " + h.what + "  " + h.by))
	}
	return false, nil
}

// sitting reads out the changes of one sitting.
func (p *plain) sitting(name string, changed []assess.ChangedAnswer) {
	p.put(p.t(fmt.Sprintf("%s：%d", name, len(changed)), fmt.Sprintf("%s: %d", name, len(changed))))
	for _, ch := range changed {
		text := ch.Q + "  " + p.spoken(p.change(ch))
		if q := p.session().Checklist().Question(ch.Q); q != nil {
			text += "  " + oneLine(q.Ask.In(p.lang))
		}
		p.put(text)
	}
}

// spoken puts a word where screens have an arrow.
func (p *plain) spoken(s string) string {
	return strings.ReplaceAll(s, " -> ", p.t("から", " to "))
}
