package tui

import (
	"time"

	"tenken/assess"
)

// skimmed reports whether the answers look like a quick pass, done or left in
// the middle: quick ones only, and others before the last of them.
func (d *desk) skimmed() bool {
	passed, before := false, false
	for _, q := range d.session().Asked() {
		answered := d.session().AnswerOf(q.ID).Status != assess.Unanswered
		switch {
		case answered && !q.Quick:
			return false
		case answered:
			passed = passed || before
		case !q.Quick:
			before = true
		}
	}
	return passed
}

// resumeOrder takes up the order of a walk by priority again: what was answered
// are the first questions of that order, and not those of the list. A first pass
// of ten questions looks alike and is told by [desk.skimmed].
func (d *desk) resumeOrder() {
	s := d.session()
	if s.Order() != assess.ByList || d.answeredFirst() || d.skimmed() {
		return
	}
	s.SetOrder(assess.ByPriority)
	if !d.answeredFirst() {
		s.SetOrder(assess.ByList)
		return
	}
	if q := d.firstOpen(viewAll); q != nil && s.Jump(q.ID) != nil {
		s.SetOrder(assess.ByList)
	}
}

// answeredFirst reports whether no question with an answer stands behind one without.
func (d *desk) answeredFirst() bool {
	open := false
	for _, q := range d.session().Asked() {
		answered := d.session().AnswerOf(q.ID).Status != assess.Unanswered
		if open && answered {
			return false
		}
		open = open || !answered
	}
	return true
}

// pause is how long nobody writes between two sittings.
const pause = 4 * time.Hour

// lastTime is the sitting before the event at which this one began: its events
// are those from, up to and without began. False when there was none.
func (d *desk) lastTime(began int) (from int, day time.Time, ok bool) {
	events := d.session().Assessment().Events
	last := began
	for i := began - 1; i >= 0; i-- {
		e := &events[i]
		if e.Kind == assess.KindBegin || e.Kind == assess.KindChecklist || ok && events[last].T.Sub(e.T) >= pause {
			break
		}
		if !ok {
			day, ok = e.T, true
		}
		last = i
	}
	return last, day, ok
}
