package assess_test

import (
	"testing"

	"tenken/assess"
	"tenken/checklist"
)

// A goal is reached when every criterion that applies is met, and is never
// called anything that only others can give.
func TestAGoalIsCountedInCriteria(t *testing.T) {
	list := &checklist.Checklist{ID: "scs", Goal: &checklist.Goal{ID: "scs-3", Title: checklist.Text{JA: "星3"}},
		Sections: []checklist.Section{{ID: "S-01", Questions: make([]checklist.Question, 81)}}}
	a := &assess.Assessment{Answers: map[string]assess.Answer{}}
	for i := range 81 {
		q := &list.Sections[0].Questions[i]
		q.ID, q.Rev, q.Duty, q.NA, q.From = string(rune('A'+i)), 1, checklist.Should, checklist.NAWithReason, "scs"
	}
	answer := func(from, to int, s assess.Status) {
		for i := from; i < to; i++ {
			a.Answers[string(rune('A'+i))] = assess.Answer{Status: s, Reason: "使っていない", Rev: 1}
		}
	}
	said := func() (ja, en string, reached bool) {
		goals := assess.Judge(list, a).Goals
		if len(goals) != 1 || goals[0].ID != "scs-3" {
			t.Fatalf("%+v", goals)
		}
		return goals[0].In(checklist.Japanese), goals[0].In(checklist.English), goals[0].Reached()
	}
	answer(0, 74, assess.Yes)
	answer(74, 80, assess.Partly)
	if ja, en, reached := said(); ja != "81基準中 74、残り 7" || en != "74 of 81 criteria, 7 left" || reached {
		t.Error(ja, en, reached)
	}
	answer(74, 81, assess.NotApplicable)
	if ja, _, reached := said(); ja != "81基準中 74、該当なし 7、残りはありません（申請や審査は別に必要です）" || !reached {
		t.Error(ja, reached)
	}
	answer(0, 81, assess.NotApplicable)
	if ja, _, reached := said(); reached {
		t.Error("nothing is met: " + ja)
	}
}
