package assess

import (
	"errors"
	"fmt"
	"time"

	"tenken/checklist"
)

// carry lets a carry event work: the lists give way, the answers follow. The
// answers of old questions go, also those that are archived; what the event
// sets takes their place. Answers that the event does not name stay as they are.
func (a *Assessment) carry(e *Event) error {
	c := e.Carry
	if c == nil {
		return errors.New("a carry event without what it carries")
	}
	for i := range c.Lists {
		if err := a.choose(&c.Lists[i]); err != nil {
			return err
		}
	}
	a.state(c.Facts)
	was := a.Answers
	now := make(map[string]Answer, len(was))
	for id, ans := range was {
		now[id] = ans
	}
	for _, f := range c.Archived {
		delete(now, f.Q)
	}
	for _, s := range c.Set {
		for _, f := range s.Old {
			delete(now, f.Q)
		}
	}
	former := make(map[string][]FormerAnswer, len(c.Set))
	for i := range c.Set {
		s := &c.Set[i]
		ans := Answer{Rev: s.Rev, Review: s.State == ForReview}
		ans.At, ans.By = given(s.Old, was)
		for f, v := range s.Fields {
			if err := ans.set(f, v); err != nil {
				return fmt.Errorf("%s: %w", s.Q, err)
			}
		}
		now[s.Q], former[s.Q] = ans, s.Old
	}
	a.Answers, a.Former, a.Archived = now, former, append(a.Archived[:len(a.Archived):len(a.Archived)], c.Archived...)
	return nil
}

// given is when, and by whom, the latest of some old answers was given.
func given(old []FormerAnswer, was map[string]Answer) (at time.Time, by string) {
	for _, f := range old {
		if ans := was[f.Q]; ans.At.After(at) {
			at, by = ans.At, ans.By
		}
	}
	return at, by
}

// Confirm answers the question with what was carried over for review, as it
// was: 前回どおり. A [Refusal] where nothing waits for it.
func (s *Session) Confirm(id string) (Event, error) {
	ans := s.a.Answers[id]
	if !ans.Review {
		return Event{}, refuse("no-review", id, wNoFormerAnswerWaits)
	}
	return s.Answer(Change{Q: id, Fields: map[Field]string{FieldStatus: ans.Status.String()}})
}

// ToConfirm wants the questions whose answer was carried over and waits for review.
func ToConfirm(_ *checklist.Question, a Answer) bool { return a.Review }
