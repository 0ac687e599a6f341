package assess

import (
	"fmt"

	"tenken/checklist"
)

// Pass is what a first pass of ten questions, or a short list over a longer
// one, tells (rule tenken-verdict/1, 8): no verdict, but how many are yes, what
// to do next and what to ask someone who knows.
type Pass struct {
	Short      bool // of a short list, else of the first ten questions of a longer one
	Of, Yes    int  // questions that apply and are not 該当なし; of these, answered yes
	Unanswered int
	NA         int                   // answered 該当なし, not in Of
	Steps      []Gap                 // the most urgent gaps, at most three, わからない not among them
	Ask        []*checklist.Question // answered わからない
	Questions  []*checklist.Question // all that apply, those answered 該当なし too
}

// QuickPass looks at the questions marked quick only.
func QuickPass(r Result) Pass {
	return passOf(r, func(q *checklist.Question) bool { return q.Quick })
}

// ShortPass looks at every question of the result: that of a view.
func ShortPass(r Result) Pass {
	p := passOf(r, func(*checklist.Question) bool { return true })
	p.Short = true
	return p
}

func passOf(r Result, in func(*checklist.Question) bool) Pass {
	var p Pass
	for i := range r.Items {
		it := &r.Items[i]
		if it.Applies == checklist.False || !in(it.Question) {
			continue
		}
		p.Questions = append(p.Questions, it.Question)
		if it.Status == NotApplicable {
			p.NA++
			continue
		}
		p.Of++
		switch it.Status {
		case Yes:
			p.Yes++
		case Unanswered:
			p.Unanswered++
		case Unknown:
			p.Ask = append(p.Ask, it.Question)
		}
	}
	for _, g := range r.Gaps {
		if in(g.Question) && g.Status != Unknown && len(p.Steps) < 3 {
			p.Steps = append(p.Steps, g)
		}
	}
	return p
}

// Short says that the list is a short one over another, which has no verdict
// of its own.
func (s *Session) Short() bool { return s.c.View != nil }

// GivesPass says that what the walk comes to is a [Pass] and no verdict.
func (s *Session) GivesPass() bool { return s.focus == FocusFirst || s.Short() }

// Pass is what the first pass tells, or the whole of a short list.
func (s *Session) Pass() Pass {
	if s.Short() && s.focus != FocusFirst {
		return ShortPass(s.Result())
	}
	return QuickPass(s.Result())
}

// In is the headline: 10 問中 8 問 はい, and what is left out of it.
func (p Pass) In(lang checklist.Lang) string {
	text := passHeadline.With(p.Of, p.Yes).In(lang)
	if p.NA > 0 {
		text += fmt.Sprintf(passNA.In(lang), p.NA)
	}
	return text
}

// OpenText says how many questions of the pass are unanswered; empty for none.
func (p Pass) OpenText(lang checklist.Lang) string {
	if p.Unanswered == 0 {
		return ""
	}
	return fmt.Sprintf(passOpen.In(lang), p.Unanswered)
}

// NoVerdict says that a pass gives none, and what does.
func (p Pass) NoVerdict(lang checklist.Lang) string {
	return noVerdict(p.Short).In(lang) + verdictHow.In(lang)
}

// NoVerdict says that the walk through a pass gives none.
func (s *Session) NoVerdict(lang checklist.Lang) string { return noVerdict(s.Short()).In(lang) }

func noVerdict(short bool) checklist.Text {
	if short {
		return noVerdictShort
	}
	return noVerdictFirst
}
