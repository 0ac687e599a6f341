package tui

import (
	"tenken/assess"
	"tenken/checklist"
)

// view is which of the asked questions the walk goes through.
type view uint8

const (
	viewAll view = iota
	viewQuick
	viewOpen
	viewNo
	viewUnknown
	viewOverdue
	viewDuty
	viewCount
)

var viewNames = [viewCount]checklist.Text{
	viewAll:     {JA: "すべて", EN: "all"},
	viewQuick:   {JA: "はじめの 10 問", EN: "first ten"},
	viewOpen:    {JA: "未回答", EN: "unanswered"},
	viewNo:      {JA: "いいえ・一部", EN: "no, partly"},
	viewUnknown: {JA: "わからない", EN: "unknown"},
	viewOverdue: {JA: "期限切れ", EN: "overdue"},
	viewDuty:    {JA: "法的義務だけ", EN: "legal duties"},
}

// filter is the view as the session knows it; nil wants all.
func (v view) filter(today checklist.Date) assess.Filter {
	switch v {
	case viewQuick:
		return func(q *checklist.Question, _ assess.Answer) bool { return q.Quick }
	case viewOpen:
		return assess.WithStatus(assess.Unanswered)
	case viewNo:
		return assess.WithStatus(assess.No, assess.Partly)
	case viewUnknown:
		return assess.WithStatus(assess.Unknown)
	case viewOverdue:
		return assess.Overdue(today)
	case viewDuty:
		return assess.DutiesOnly
	}
	return func(*checklist.Question, assess.Answer) bool { return true }
}

// seen are the asked questions in the view, in the walk's order.
func (d *desk) seen(v view) []*checklist.Question {
	return d.session().Asked(v.filter(d.today()))
}

// beside is the question n places on in the view from where one stands; nil
// before its first and past its last. A question that has left the view,
// because it was answered, counts as standing where it was.
func (d *desk) beside(v view, n int) *checklist.Question {
	qs, at := d.seen(v), d.session().At()
	i := indexOf(qs, at)
	if i < 0 {
		i = d.place(qs, at)
		if n > 0 {
			i--
		}
	}
	if i += n; i < 0 || i >= len(qs) {
		return nil
	}
	return qs[i]
}

func indexOf(qs []*checklist.Question, q *checklist.Question) int {
	for i := range qs {
		if q != nil && qs[i].ID == q.ID {
			return i
		}
	}
	return -1
}

// place is where in qs a question outside of it would stand, by the walk's order.
func (d *desk) place(qs []*checklist.Question, q *checklist.Question) int {
	at := map[string]int{}
	for i, a := range d.session().Asked() {
		at[a.ID] = i
	}
	for i := range qs {
		if q != nil && at[qs[i].ID] > at[q.ID] {
			return i
		}
	}
	return len(qs)
}

// firstOpen is the first question of the view without an answer.
func (d *desk) firstOpen(v view) *checklist.Question {
	for _, q := range d.seen(v) {
		if d.session().AnswerOf(q.ID).Status == assess.Unanswered {
			return q
		}
	}
	return nil
}
