package tui

import (
	"fmt"
	"strings"

	"tenken/checklist"
)

// factsLeft reports whether a fact is still to be stated.
func (d *desk) factsLeft() bool {
	facts := d.session().Checklist().Facts
	for i := range facts {
		if d.toState(&facts[i]) {
			return true
		}
	}
	return false
}

// toState reports whether a fact is still to be stated. One on which questions
// rest that others have all settled has become pointless and is not asked; one
// on which none ever rested is told for its own sake.
func (d *desk) toState(f *checklist.Fact) bool {
	facts := d.session().Facts()
	if facts[f.ID] != "" {
		return false
	}
	rests, waits := false, false
	for _, q := range d.session().Checklist().All() {
		if q.When == nil {
			continue
		}
		q.When.FactIDs(func(id string) {
			if id == f.ID {
				rests = true
				waits = waits || q.When.Eval(facts) == checklist.Unknown
			}
		})
	}
	return waits || !rests
}

// remaining says how many questions the facts leave, and what they did.
func (d *desk) remaining() string {
	_, out, may := d.reach()
	n := len(d.session().Asked())
	text := d.t(fmt.Sprintf("いまのところ、点検項目は %d 問です。", n), fmt.Sprintf("So far %d questions are asked.", n))
	if out > 0 {
		text += d.t(fmt.Sprintf("前提により %d 問を省きました。", out), fmt.Sprintf(" %d are left out by the facts.", out))
	}
	if may > 0 {
		text += d.t(fmt.Sprintf("うち %d 問は、残りの前提で決まります。", may), fmt.Sprintf(" %d of them hang on facts to come.", may))
	}
	return text
}

// reach counts all questions, those that the facts took away, and those that
// they leave open.
func (d *desk) reach() (all, out, may int) {
	for _, i := range d.session().Result().Items {
		all++
		switch i.Applies {
		case checklist.False:
			out++
		case checklist.Unknown:
			may++
		}
	}
	return all, out, may
}

// whyRemaining says what the facts took away and what they leave open; empty
// where neither.
func (d *desk) whyRemaining() string {
	all, out, may := d.reach()
	var why []string
	if out > 0 {
		why = append(why, d.t(fmt.Sprintf("前提により対象外 %d 問", out), fmt.Sprintf("%d do not apply", out)))
	}
	if may > 0 {
		why = append(why, d.t(fmt.Sprintf("前提が決まるまで残すもの %d 問", may), fmt.Sprintf("%d kept until a fact is known", may)))
	}
	if len(why) == 0 {
		return ""
	}
	return d.t(fmt.Sprintf("全 %d 問のうち、", all), fmt.Sprintf("of %d: ", all)) + strings.Join(why, d.t("、", ", "))
}
