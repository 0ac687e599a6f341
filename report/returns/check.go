package returns

import (
	"tenken/assess"
	"tenken/checklist"
)

// Figures are what a return comes down to in the rows.
type Figures struct {
	Verdict             assess.Verdict // empty: no applicable duty
	Grade               assess.Grade
	Met                 assess.Interval // where HasMet
	Practice            int             // low end, where HasPractice
	HasMet, HasPractice bool
	Open                int // unanswered or unknown
}

// Check holds a return against the campaign and computes from its answers, without
// facts, what it says of itself. Whatever does not add up is a [Refusal]: another
// campaign, list or digest, a part not asked for, a question that the lists do not
// have or ask of everybody, figures that do not follow from the answers.
//
// It cannot tell whether a question that facts decide was left out: no return
// holds a fact.
func (s *Survey) Check(r *Return) (Figures, error) {
	if err := s.checkHead(r); err != nil {
		return Figures{}, err
	}
	var sum assess.Reckoning
	if err := s.checkAnswers(r, &sum, nil); err != nil {
		return Figures{}, err
	}
	return figuresOf(r, &sum)
}

func (s *Survey) checkHead(r *Return) error {
	c := s.Campaign
	if r.Campaign != c.ID {
		return refuse("campaign", wOtherCampaign, r.Campaign, c.ID)
	}
	for _, p := range Parts {
		if !c.Asks(p) && r.Of(p) != "" {
			return refuse("part", wPartNotAsked, string(p))
		}
	}
	if (r.Number != "") != (c.Identify == ByNumber) {
		return refuse("number", wNumberNeeded)
	}
	if len(r.Lists) != len(s.Lists) {
		return refuse("list", wOtherLists)
	}
	for i, l := range s.Lists {
		if r.Lists[i] != (ListName{l.ID, l.Serial, l.SHA256}) {
			return refuse("list", wOtherList, r.Lists[i].ID, r.Lists[i].Serial)
		}
	}
	return nil
}

// checkAnswers adds the answers up. statuses, where it is not nil, takes the status
// of each question of the survey, from 1; 0 where it was not asked.
func (s *Survey) checkAnswers(r *Return, sum *assess.Reckoning, statuses []byte) error {
	rules := s.on(r.AsOf)
	at := 0
	for _, a := range r.Answers {
		from := at
		for at < len(s.questions) && s.questions[at].ID != a.Q {
			at++
		}
		if at == len(s.questions) {
			return s.misplaced(a.Q)
		}
		for i := from; i < at; i++ {
			if rules[i] == must {
				return refuse("missing", wQuestionMissing, s.questions[i].ID)
			}
		}
		q := s.questions[at]
		if rules[at] == never {
			return refuse("question", wQuestionNever, a.Q)
		}
		if a.Status == assess.NotApplicable && q.NA != checklist.NAWithReason {
			return refuse("na", wNARefused, a.Q)
		}
		sum.Add(q, a.Status)
		if statuses != nil {
			statuses[at] = byte(a.Status) + 1
		}
		at++
	}
	for i := at; i < len(s.questions); i++ {
		if rules[i] == must {
			return refuse("missing", wQuestionMissing, s.questions[i].ID)
		}
	}
	return nil
}

// misplaced says why an answer is where none can be.
func (s *Survey) misplaced(q string) error {
	if _, known := s.at[q]; known {
		return refuse("order", wQuestionOrder, q)
	}
	return refuse("question", wQuestionUnknown, q)
}

// figuresOf holds the figures of a return against the sum of its answers.
func figuresOf(r *Return, sum *assess.Reckoning) (Figures, error) {
	o := sum.Outcome()
	switch {
	case r.Verdict != o.Verdict:
		return Figures{}, refuse("figures", wFigureWrong, "verdict")
	case r.Grade != o.Grade:
		return Figures{}, refuse("figures", wFigureWrong, "grade")
	case !same(r.Met, o.Rate):
		return Figures{}, refuse("figures", wFigureWrong, "met")
	case !same(r.Practice, o.Practice):
		return Figures{}, refuse("figures", wFigureWrong, "practice")
	}
	f := Figures{Verdict: o.Verdict, Grade: o.Grade, Open: sum.Open()}
	if o.Rate != nil {
		f.Met, f.HasMet = *o.Rate, true
	}
	if o.Practice != nil {
		f.Practice, f.HasPractice = o.Practice.Low, true
	}
	return f, nil
}

func same(a, b *assess.Interval) bool {
	return a == nil && b == nil || a != nil && b != nil && *a == *b
}
