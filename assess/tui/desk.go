package tui

import (
	"fmt"
	"time"

	"tenken/assess"
	"tenken/checklist"
)

// desk is what lies before the user, whatever the face: the options, the
// language, and the assessment at hand. Screens and the line mode say the same
// things from it in the same words.
type desk struct {
	o    Options
	lang checklist.Lang
	work *Work
}

func newDesk(o Options) desk {
	d := desk{o: o, lang: o.Lang}
	if d.lang == "" {
		d.lang = checklist.Japanese
	}
	return d
}

// t chooses between the two languages.
func (d *desk) t(ja, en string) string { return checklist.Text{JA: ja, EN: en}.In(d.lang) }

func (d *desk) otherLang() {
	if d.lang == checklist.Japanese {
		d.lang = checklist.English
	} else {
		d.lang = checklist.Japanese
	}
}

func (d *desk) session() *assess.Session { return d.work.Session }

func (d *desk) now() time.Time {
	if d.o.Now == nil {
		return time.Time{}
	}
	return d.o.Now()
}

// today is the day by which due dates are judged; empty where no clock is.
func (d *desk) today() checklist.Date {
	if d.o.Now == nil {
		return ""
	}
	return checklist.DateOf(d.o.Now())
}

// date is a day as the user reads it.
func (d *desk) date(day checklist.Date) string {
	if day == "" || d.lang != checklist.Japanese {
		return string(day)
	}
	return assess.Wareki(day)
}

// seen are the asked questions in the view, in the walk's order.
func (d *desk) seen(v view) []*checklist.Question {
	return d.session().Asked(v.filter(d.today()))
}

// unanswered counts the questions without an answer.
func (d *desk) unanswered(qs []*checklist.Question) int {
	n := 0
	for _, q := range qs {
		if d.session().AnswerOf(q.ID).Status == assess.Unanswered {
			n++
		}
	}
	return n
}

// quickGaps are the gaps among the questions of the quick pass, in the order of
// the result, and apart from them the unknown ones.
func (d *desk) quickGaps() (steps []assess.Gap, ask []*checklist.Question) {
	for _, g := range d.session().Result().Gaps {
		switch {
		case !g.Question.Quick:
		case g.Status == assess.Unknown:
			ask = append(ask, g.Question)
		default:
			steps = append(steps, g)
		}
	}
	return steps, ask
}

// quickLine is the headline of the quick pass: no verdict (verdict.md 8).
func (d *desk) quickLine() string {
	qs, yes := d.seen(viewQuick), 0
	for _, q := range qs {
		if d.session().AnswerOf(q.ID).Status == assess.Yes {
			yes++
		}
	}
	return d.t(fmt.Sprintf("%d 問中 %d 問 はい", len(qs), yes), fmt.Sprintf("%d of %d yes", yes, len(qs)))
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
