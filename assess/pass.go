package assess

import "tenken/checklist"

// Pass is what a first pass of ten questions, or a short list over a longer
// one, tells (rule tenken-verdict/1, 8): no verdict, but how many are yes, what
// to do next and what to ask someone who knows.
type Pass struct {
	Of, Yes    int // questions that apply and are not 該当なし; of these, answered yes
	Unanswered int
	Steps      []Gap                 // the most urgent gaps, at most three, わからない not among them
	Ask        []*checklist.Question // answered わからない
	Questions  []*checklist.Question // all that apply, those answered 該当なし too
}

// QuickPass looks at the questions marked quick only.
func QuickPass(r Result) Pass {
	return pass(r, func(q *checklist.Question) bool { return q.Quick })
}

// ShortPass looks at every question of the result: that of a view.
func ShortPass(r Result) Pass {
	return pass(r, func(*checklist.Question) bool { return true })
}

func pass(r Result, in func(*checklist.Question) bool) Pass {
	var p Pass
	for i := range r.Items {
		it := &r.Items[i]
		if it.Applies == checklist.False || !in(it.Question) {
			continue
		}
		p.Questions = append(p.Questions, it.Question)
		if it.Status == NotApplicable {
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
