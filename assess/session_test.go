package assess_test

import (
	"testing"

	"tenken/assess"
	"tenken/checklist"
)

func small() *checklist.Checklist {
	return ask(
		"GEN-01-01 must S quick", "GEN-01-02 must S",
		"GEN-02-01 must M", "GEN-02-02 must S na outsources=yes", "GEN-02-03 effort M na",
		"GEN-03-01 should L w2 na",
	)
}

func TestUndoTakesBackAndRedoBrings(t *testing.T) {
	s := assess.NewSession(small(), begun(t), options())
	must := func(e assess.Event, err error) assess.Event {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	must(s.Say(assess.Yes, ""))
	must(s.Remark(map[assess.Field]string{assess.FieldNote: "掲示あり"}))
	must(s.Say(assess.No, ""))
	want := func(st assess.Status, note string) {
		t.Helper()
		if a := s.AnswerOf("GEN-01-01"); a.Status != st || a.Note != note {
			t.Errorf("have %v %q, want %v %q", a.Status, a.Note, st, note)
		}
	}
	want(assess.No, "掲示あり")
	must(s.Undo())
	want(assess.Yes, "掲示あり")
	must(s.Undo())
	want(assess.Yes, "")
	must(s.Undo())
	want(assess.Unanswered, "")
	if _, err := s.Undo(); err == nil {
		t.Error("a fourth undo found something")
	}
	must(s.Redo())
	must(s.Redo())
	want(assess.Yes, "掲示あり")
	must(s.Undo())
	must(s.Redo())
	must(s.Redo())
	want(assess.No, "掲示あり")
	if _, err := s.Redo(); err == nil {
		t.Error("a redo too many found something")
	}
	again, err := assess.Fold(s.Assessment().Events)
	if err != nil || again.Answers["GEN-01-01"].Status != assess.No {
		t.Errorf("the file read again: %v %v", again, err)
	}
}

func TestExampleOfTheFormats(t *testing.T) {
	r := assess.Judge(small(), answers("outsources:yes GEN-01-01=yes GEN-01-02=no GEN-02-01=partly GEN-02-02=yes GEN-02-03=yes"))
	if r.Grade != assess.GradeD || r.Next == nil || r.Next.Grade != assess.GradeC || r.Next.Work != 1 || r.Open != 1 {
		t.Errorf("%+v %+v", r, r.Next)
	}
}
