package assess_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tenken/assess"
	"tenken/checklist"
)

// numbers asks about entrusting, with facts that hang on each other.
func numbers() *checklist.Checklist {
	c := ask("GEN-01-01 must S", "GEN-01-02 must S outsources=yes", "GEN-01-03 must S small=no",
		"GEN-01-04 must S abroad=yes")
	fact := func(id string) *checklist.Fact { declare(c, id); return c.Fact(id) }
	fact("outsources").Ask = checklist.Text{JA: "委託していますか", EN: "Do you entrust?"}
	fact("small").Derive = []checklist.Derive{{Value: "yes", When: &checklist.Cond{Fact: "few", Is: []string{"yes"}}},
		{Value: "no"}}
	fact("abroad").When = &checklist.Cond{Fact: "outsources", Is: []string{"yes"}}
	fact("few")
	numbers := fact("numbers")
	numbers.Ask = checklist.Text{JA: "番号を委託していますか", EN: "Do you entrust numbers?"}
	numbers.Implies = []checklist.Implication{{Is: []string{"yes"}, Fact: "outsources", Value: "yes"}}
	return c
}

func TestADerivedFactIsNotStated(t *testing.T) {
	s := assess.NewSession(numbers(), begun(t), options())
	_, err := s.State(assess.FactValue{ID: "few", Value: "yes"}, assess.FactValue{ID: "small", Value: "no"})
	if r, ok := err.(*assess.Refusal); !ok || r.Rule != "derived" || r.Q != "small" {
		t.Errorf("stating a derived fact: %v", err)
	}
	if len(s.Facts()) != 0 {
		t.Error("half of the statement was taken")
	}
}

// What is asked of facts changes as they are stated: what follows is not asked,
// what contradicts is asked again.
func TestTheFactsAskedFollowWhatWasStated(t *testing.T) {
	s := assess.NewSession(numbers(), begun(t), options())
	unstated := func() string {
		var ids []string
		for _, f := range s.Unstated() {
			ids = append(ids, f.ID)
		}
		return strings.Join(ids, " ")
	}
	for _, step := range []struct{ state, unstated string }{
		{"", "outsources few numbers"},
		{"outsources=yes", "abroad few numbers"},
		{"outsources=no", "few numbers"},
		{"few=yes", "numbers"},
		{"numbers=yes", "outsources"},
		{"outsources=yes", "abroad"},
	} {
		if id, v, ok := strings.Cut(step.state, "="); ok {
			if _, err := s.State(assess.FactValue{ID: id, Value: v}); err != nil {
				t.Fatalf("%s: %v", step.state, err)
			}
		}
		if got := unstated(); got != step.unstated {
			t.Errorf("after %q: asked %q, want %q", step.state, got, step.unstated)
		}
	}
}

func TestAContradictionIsTakenAndTold(t *testing.T) {
	c := numbers()
	s := assess.NewSession(c, begun(t), options())
	if _, err := s.State(assess.FactValue{ID: "outsources", Value: "no"},
		assess.FactValue{ID: "numbers", Value: "yes"}); err != nil {
		t.Fatal(err)
	}
	settled := s.Settled()
	at := settled.Contradictions()
	if len(at) != 1 || s.Facts()["outsources"] != "no" {
		t.Fatalf("%+v, stated %v", at, s.Facts())
	}
	for lang, want := range map[checklist.Lang]string{
		checklist.Japanese: "「委託していますか」に「いいえ」と答えていますが、「番号を委託していますか」への答えからは「はい」になります。どちらかを答え直してください。" +
			"それまでは、分からないものとして扱います。",
		checklist.English: "\"Do you entrust?\" was answered \"no\"," +
			" but the answer to \"Do you entrust numbers?\" implies \"yes\". " +
			"Please answer one of them again; until then it counts as unknown.",
	} {
		if got := s.Contradiction(at[0], lang); got != want {
			t.Errorf("%s", got)
		}
	}
	if len(s.Asked()) != 4 || s.Progress().Pending != 3 {
		t.Errorf("%d asked, %d pending", len(s.Asked()), s.Progress().Pending)
	}
}

// A note does not answer the new meaning of a question; saying the same again does.
func TestAnAnswerToAFormerMeaning(t *testing.T) {
	c := ask("GEN-01-01 must S", "GEN-01-02 must S")
	s := assess.NewSession(c, begun(t), options())
	say := func(fields map[assess.Field]string) {
		t.Helper()
		if _, err := s.Answer(assess.Change{Q: "GEN-01-01", Fields: fields}); err != nil {
			t.Fatal(err)
		}
	}
	say(map[assess.Field]string{assess.FieldStatus: "yes"})
	c.Question("GEN-01-01").Rev = 2
	say(map[assess.Field]string{assess.FieldNote: "前の年に決めた"})
	tr, _ := assess.Explain(c, s.Assessment(), "GEN-01-01")
	if tr.Status != assess.Unanswered || tr.Given.Status != assess.Yes || tr.Ignored != assess.Outdated || !tr.Open {
		t.Errorf("after a note: %+v", tr)
	}
	say(map[assess.Field]string{assess.FieldStatus: "yes"})
	if tr, _ := assess.Explain(c, s.Assessment(), "GEN-01-01"); tr.Status != assess.Yes || tr.Ignored != "" ||
		tr.Given.Note == "" {
		t.Errorf("said again: %+v", tr)
	}
}

// Whatever replaces what, a duty asked of a business stays asked in one form: of
// a question and the one that answers it, one counts.
func TestReplacingNeverHidesBoth(t *testing.T) {
	answered, former := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t, 14)
		items := map[string]assess.Item{}
		for _, it := range s.judge().Items {
			items[it.Question.ID] = it
		}
		for _, tr := range assess.ExplainAll(s.c, s.a) {
			if tr.Out == assess.OutAnswered {
				answered++
				if by := items[tr.AnsweredBy.ID]; by.Applies != checklist.True ||
					!slices.Contains(tr.AnsweredBy.InsteadOf, tr.Question.ID) {
					t.Errorf("%s is answered by %s, which is asked: %d", tr.Question.ID, tr.AnsweredBy.ID, by.Applies)
				}
			}
			if tr.Given.Rev == 1 && tr.Question.Rev == 2 && tr.Given.Status != assess.Unanswered {
				former++
				if tr.Status != assess.Unanswered {
					t.Errorf("%s counts as %s, answered under a former rev", tr.Question.ID, tr.Status)
				}
			}
		}
	})
	if answered == 0 || former == 0 {
		t.Errorf("%d replaced, %d former answers drawn", answered, former)
	}
}

func TestADraftIsNotJudged(t *testing.T) {
	c := ask("GEN-01-01 must S", "GEN-01-02 should S")
	c.Draft = true
	r := assess.Judge(c, answers("GEN-01-01=no"))
	if r.Legal != nil || r.Practice != nil || len(r.Gaps) != 0 || r.Items[0].Out != assess.OutDraft {
		t.Errorf("%+v", r)
	}
	s := assess.NewSession(c, begun(t), options())
	if len(s.Asked()) != 0 || !strings.Contains(s.Jump("GEN-01-01").Error(), "draft") {
		t.Errorf("%v", s.Jump("GEN-01-01"))
	}
}
