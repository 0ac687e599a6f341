package assess

import (
	"fmt"
	"slices"
	"strings"

	"tenken/checklist"
)

// Say answers the current question. A reason is needed for 該当なし, unless one
// was given before; for other answers an empty reason leaves it as it is.
func (s *Session) Say(status Status, reason string) (Event, error) {
	fields := map[Field]string{FieldStatus: status.String()}
	if status == Unanswered {
		fields[FieldStatus] = ""
	}
	if reason != "" {
		fields[FieldReason] = reason
	}
	return s.Remark(fields)
}

// Remark sets fields of the answer to the current question; an empty value clears one.
func (s *Session) Remark(fields map[Field]string) (Event, error) {
	if s.at == "" {
		return Event{}, refuse("nothing-asked", "", noQuestionNow)
	}
	return s.Answer(Change{Q: s.at, Fields: fields})
}

// Confirm answers the question with what was carried over for review, as it
// was: 前回どおり. A [Refusal] where nothing waits for it.
func (s *Session) Confirm(id string) (Event, error) {
	ans := s.a.Answers[id]
	if !ans.Review {
		return Event{}, refuse("no-review", id, noAnswerWaits)
	}
	return s.Answer(Change{Q: id, Fields: map[Field]string{FieldStatus: ans.Status.String()}})
}

// ConfirmFacts states facts as they were a year ago, all that wait or those of
// the ids, in one event: 変わりありません. A [Refusal] where none waits.
func (s *Session) ConfirmFacts(ids ...string) (Event, error) {
	var values []FactValue
	for _, f := range s.FactsToConfirm() {
		if len(ids) == 0 || slices.Contains(ids, f.Fact.ID) {
			values = append(values, FactValue{ID: f.Fact.ID, Value: f.Value})
		}
	}
	if len(values) == 0 {
		return Event{}, refuse("no-review", "", noFactWaits)
	}
	return s.State(values...)
}

// Answer changes several answers in one event: whole or not at all. Questions
// that do not apply now may be answered too. A Change without Rev is to the
// question as it stands. Fields that are as they were are left out, unless all
// are: then the event says that the answers were given again. Errors are
// Refusals: an unknown question, field, status or date, a field too long, a
// 該当なし that the question refuses or that has no reason.
func (s *Session) Answer(changes ...Change) (Event, error) {
	set, err := s.checkAll(changes)
	if err != nil {
		return Event{}, err
	}
	if len(set) == 0 {
		return Event{}, refuse("nothing", "", nothingToChange)
	}
	left := s.Left()
	ev := s.do(Event{Kind: KindAnswer, Answers: set, From: s.o.From})
	s.filled = left > 0 && s.Left() == 0
	return ev, nil
}

// Import takes in what a workbook brought, facts and answers, as one event, so
// that it is there whole or not at all. source names the workbook. Errors are
// those of Answer and State.
func (s *Session) Import(source string, facts []FactValue, changes []Change) (Event, error) {
	if len(facts)+len(changes) == 0 {
		return Event{}, refuse("nothing", "", nothingToChange)
	}
	if err := s.mayState(facts); err != nil {
		return Event{}, err
	}
	set, err := s.checkAll(changes)
	if err != nil {
		return Event{}, err
	}
	return s.do(Event{Kind: KindAnswer, Facts: slices.Clone(facts), Answers: set, From: FromWorkbook,
		Source: checklist.Clean(source)}), nil
}

// checkAll makes changes fit to be written, each question once.
func (s *Session) checkAll(changes []Change) ([]Change, error) {
	if err := s.mayChange(); err != nil {
		return nil, err
	}
	set := make([]Change, 0, len(changes))
	changed := false
	for _, ch := range changes {
		p, ok := s.known[ch.Q]
		if !ok {
			return nil, NoQuestion(ch.Q)
		}
		if slices.ContainsFunc(set, func(o Change) bool { return o.Q == ch.Q }) {
			return nil, refuse("twice", ch.Q, questionTwice)
		}
		clean, differs, err := s.check(p.q, ch)
		if err != nil {
			return nil, err
		}
		changed = changed || differs
		set = append(set, clean)
	}
	if changed {
		set = slices.DeleteFunc(set, s.drop)
	}
	return set, nil
}

// mayChange refuses every change of an assessment that may only be looked at.
func (s *Session) mayChange() error {
	if why := s.o.Fixed; !why.IsZero() {
		return refuse("read-only", "", why)
	}
	if by := s.a.Approval(); by != nil {
		return refuse("approved", "", isApproved.With(shown(by.Name), checklist.DateOf(by.At)))
	}
	return nil
}

// check makes a change fit to be written and says whether it changes anything.
func (s *Session) check(q *checklist.Question, ch Change) (Change, bool, error) {
	was := s.a.Answers[q.ID]
	now := was
	out := Change{Q: q.ID, Rev: ch.Rev, Fields: make(map[Field]string, len(ch.Fields))}
	if out.Rev == 0 {
		out.Rev = q.Rev
	}
	for f, v := range ch.Fields {
		v = strings.TrimSpace(checklist.Clean(v))
		if _, ok := f.Info(); !ok {
			return out, false, refuse("field", q.ID, noSuchField.With(shown(string(f))))
		}
		if len(v) > MaxField {
			return out, false, refuse("too-long", q.ID, textTooLong)
		}
		if f == FieldStatus && v == Unanswered.String() {
			v = ""
		}
		if !now.set(f, v) {
			return out, false, refuse(string(f), q.ID, unfit(f, v))
		}
		out.Fields[f] = v
	}
	if len(out.Fields) == 0 {
		return out, false, refuse("nothing", q.ID, nothingToChange)
	}
	_, said := out.Fields[FieldStatus]
	now.Review = was.Review && !said
	if said {
		now.Rev = out.Rev
	}
	if now.Status != was.Status || now.Reason != was.Reason {
		if err := mayStand(q, now); err != nil {
			return out, false, err
		}
	}
	return out, now != was, nil
}

// unfit says that a field does not hold such a value: what people type is read before,
// by [ParseStatus] and its like.
func unfit(f Field, v string) checklist.Text {
	return checklist.Text{
		JA: fmt.Sprintf(notForField.JA, shown(v), f.Label(checklist.Japanese)),
		EN: fmt.Sprintf(notForField.EN, shown(v), f.Label(checklist.English)),
	}
}

// mayStand refuses 該当なし where it would not count.
func mayStand(q *checklist.Question, ans Answer) error {
	switch {
	case ans.Status != NotApplicable || countedAs(q, ans) == NotApplicable:
		return nil
	case !mayBeNA(q):
		return refuse("na-refused", q.ID, naRefused)
	}
	return refuse("na-reason", q.ID, naNeedsReason)
}

// drop takes out of a change what is as it was, and reports whether nothing is
// left. A status given again to a question that has changed since, or that
// waited to be confirmed, is not as it was.
func (s *Session) drop(ch Change) bool {
	was := s.a.Answers[ch.Q]
	for f, v := range ch.Fields {
		if was.Field(f) == v && (f != FieldStatus || was.Rev == ch.Rev && !was.Review) {
			delete(ch.Fields, f)
		}
	}
	return len(ch.Fields) == 0
}

// State states facts in one event: "yes" or "no" for a yesno fact, an option's
// id for a choice, "unknown" for any, "unmarked" for a yesno fact left without a
// mark among others. Errors are Refusals: a fact that no list
// declares or that is derived from others, a value that it does not have. A fact
// that contradicts others is taken; see [Session.Settled].
func (s *Session) State(facts ...FactValue) (Event, error) {
	if err := s.mayChange(); err != nil {
		return Event{}, err
	}
	if len(facts) == 0 {
		return Event{}, refuse("nothing", "", nothingToChange)
	}
	if err := s.mayState(facts); err != nil {
		return Event{}, err
	}
	return s.do(Event{Kind: KindFact, Facts: slices.Clone(facts)}), nil
}

// mayState refuses facts that no list declares or that are derived, and values that
// they do not have.
func (s *Session) mayState(facts []FactValue) error {
	for _, fv := range facts {
		f := s.c.Fact(fv.ID)
		if f == nil {
			return refuse("fact", shown(fv.ID), noSuchFact)
		}
		if len(f.Derive) > 0 {
			return refuse("derived", fv.ID, factFollows)
		}
		if values := f.Statable(); !f.Takes(fv.Value) {
			return refuse("fact-value", fv.ID, checklist.Text{
				JA: fmt.Sprintf(notAValue.JA, shown(fv.Value), strings.Join(values, "・")),
				EN: fmt.Sprintf(notAValue.EN, shown(fv.Value), strings.Join(values, ", ")),
			})
		}
	}
	return nil
}

// do stamps an event, applies it and returns it. What it holds was checked, so
// that applying cannot fail.
func (s *Session) do(e Event) Event {
	e.N, e.ID, e.T, e.By = len(s.a.Events), s.o.NewID(), s.o.Now(), s.o.By
	s.a.Events = append(s.a.Events, e)
	if why := s.a.apply(&e); !why.IsZero() {
		panic("assess: checked event does not apply: " + why.EN)
	}
	s.settle()
	return e
}
