package assess_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tenken/assess"
	"tenken/checklist"
)

// Every figure is the sum of what its questions add to it.
func TestTracesAddUpToTheFigures(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t, 14)
		r := s.judge()
		traces := assess.ExplainAll(s.c, s.a)
		if len(traces) != len(r.Items) {
			t.Fatalf("%d traces of %d questions", len(traces), len(r.Items))
		}
		sums := map[string]*assess.Share{}
		add := func(key string, sh *assess.Share) {
			if sh == nil {
				return
			}
			if sums[key] == nil {
				sums[key] = &assess.Share{}
			}
			sums[key].Low += sh.Low
			sums[key].High += sh.High
			sums[key].Of += sh.Of
		}
		open, deciding, ranks := 0, 0, map[int]string{}
		for _, tr := range traces {
			for _, where := range []string{"", tr.Section.ID} {
				add("rate "+where, tr.Rate)
				add("practice "+where, tr.Practice)
			}
			if tr.Open {
				open++
			}
			if tr.Decides {
				deciding++
			}
			if tr.Rank > 0 {
				ranks[tr.Rank] = tr.Question.ID
			}
		}
		whole := func(where string, l *assess.Legal, practice *assess.Interval) {
			if d := cmp.Diff(pair(rateOf(l)), percentOf(sums["rate "+where])); d != "" {
				t.Errorf("met rate %s\n%s", where, d)
			}
			if d := cmp.Diff(pair(practice), percentOf(sums["practice "+where])); d != "" {
				t.Errorf("practice %s\n%s", where, d)
			}
		}
		whole("", r.Legal, r.Practice)
		for _, sec := range r.Sections {
			whole(sec.ID, sec.Legal, sec.Practice)
		}
		if open != r.Open || (deciding > 0) != (r.Legal != nil) || len(ranks) != len(r.Gaps) {
			t.Errorf("open %d of %d, deciding %d, gaps %d of %d", open, r.Open, deciding, len(ranks), len(r.Gaps))
		}
		for i, g := range r.Gaps {
			if ranks[i+1] != g.Question.ID {
				t.Errorf("gap %d is %s, traced as %s", i+1, g.Question.ID, ranks[i+1])
			}
		}
	})
}

func percentOf(s *assess.Share) []int {
	if s == nil {
		return nil
	}
	return []int{percent(s.Low, s.Of), percent(s.High, s.Of)}
}

// The deciding questions are enough: without them the verdict is another one.
// The facts named are enough: stated alone they give the same answer to "is it asked".
func TestTracesNameWhatDecides(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t, 14)
		r := s.judge()
		without := s.copy()
		for _, tr := range assess.ExplainAll(s.c, s.a) {
			facts := checklist.Facts{}
			for _, u := range tr.Because {
				if u.Value != "" {
					facts[u.Fact] = u.Value
				}
				if u.State == checklist.FactNotAsked {
					facts[u.Fact] = checklist.NotAskedValue
				}
			}
			switch {
			case tr.Out == assess.OutDay && tr.Question.Since == "" && tr.Question.Until == "",
				tr.Out == assess.OutAnswered && !slices.Contains(tr.AnsweredBy.InsteadOf, tr.Question.ID):
				t.Errorf("%s is not out because of %s", tr.Question.ID, tr.Out)
			}
			if tr.Applies != checklist.Unknown && tr.Out <= assess.OutFacts &&
				tr.Question.When.Eval(facts) != tr.Applies {
				t.Errorf("%s: %v is not why it is %d", tr.Question.ID, tr.Because, tr.Applies)
			}
			for _, u := range tr.Because {
				if tr.Applies == checklist.Unknown && u.Holds != checklist.Unknown {
					t.Errorf("%s is open because of %v, which is known", tr.Question.ID, u)
				}
			}
			if tr.Decides && r.Legal.Verdict != assess.Conforming && r.Legal.Verdict != assess.Undetermined {
				without.a.Answers[tr.Question.ID] = assess.Answer{Status: assess.Yes}
			}
			if tr.IfYes != nil {
				want := assess.OutcomeOf(s.with(tr.Question.ID, assess.Yes).judge())
				if d := cmp.Diff(want, *tr.IfYes); d != "" {
					t.Errorf("%s mended\n%s", tr.Question.ID, d)
				}
			}
		}
		if r.Legal != nil && verdictRank[r.Legal.Verdict] < 3 && verdictRank[r.Legal.Verdict] > 0 {
			if v := without.judge().Legal.Verdict; v == r.Legal.Verdict {
				t.Errorf("with all that decides mended it is still %s", v)
			}
		}
	})
}

func TestExplainTellsTheStory(t *testing.T) {
	c := ask(
		"GEN-01-01 must S", "GEN-01-02 must M "+
			"outsources=yes", "GEN-01-03 must S na", "GEN-02-01 effort S w2", "GEN-02-02 should L na records=yes",
	)
	a := answers("outsources:no GEN-01-01=no GEN-01-02=yes GEN-02-01=unknown")
	a.Answers["GEN-01-03"] = assess.Answer{Status: assess.NotApplicable}
	a.Answers["GEN-02-02"] = assess.Answer{Status: assess.Partly}
	for _, v := range []struct{ id, want string }{
		{"GEN-01-01", "applies 1 no decides true rank 1 rate {0 0 1} practice <nil> ignored  because [] if yes none"},
		{"GEN-01-02",
			"applies -1 unanswered decides false rank 0 rate <nil> practice <nil> ignored not-asked because " +
				"[{outsources no stated -1}] if yes "},
		{"GEN-01-03",
			"applies 1 unanswered decides false rank 0 rate {0 1 1} practice <nil> ignored na-reason because [] " +
				"if yes D"},
		{"GEN-02-01",
			"applies 1 unknown decides false rank 2 rate <nil> practice {0 8 8} ignored  because [] if yes E"},
		{"GEN-02-02",
			"applies 0 partly decides false rank 3 rate <nil> practice {1 1 2} ignored  because [{records  " +
				"unstated 0}] " +
				"if yes E"},
	} {
		tr, ok := assess.Explain(c, a, v.id)
		if !ok {
			t.Fatal(v.id)
		}
		grade := assess.Grade("")
		if tr.IfYes != nil {
			grade = tr.IfYes.Grade
		}
		have := fmt.Sprintf("applies %d %v decides %v rank %d rate %s practice %s ignored %s because %v if yes %s",
			tr.Applies, tr.Status, tr.Decides, tr.Rank, word(tr.Rate), word(tr.Practice), tr.Ignored, tr.Because, grade)
		if have != v.want {
			t.Errorf("%s\nhave %s\nwant %s", v.id, have, v.want)
		}
	}
	if _, ok := assess.Explain(c, a, "GEN-09-09"); ok {
		t.Error("a question that is not there was explained")
	}
}

// Why a question is asked is told by the facts that decide, not by all that its
// condition names, and by the day of law where that decides.
func TestReasonsNameOnlyWhatDecides(t *testing.T) {
	c := ask("GEN-01-01 must S", "GEN-01-02 must S outsources=yes", "GEN-01-03 must S records=yes", "GEN-01-04 must S")
	for i, called := range []string{"委託していますか", "記録を作りますか"} {
		c.Facts[i].Ask.JA = called
	}
	qs := c.Sections[0].Questions
	both := &checklist.Cond{All: []*checklist.Cond{qs[1].When, qs[2].When}}
	qs[2].When = both
	c.AsOf, qs[3].Since = "2026-04-01", "2027-04-01"
	for _, v := range []struct{ facts, q, because, why string }{
		{"", "GEN-01-01", "", "どの事業者にも聞く項目です"},
		{"outsources:yes", "GEN-01-02", "「委託していますか」：はい", "前提により聞く項目です（「委託していますか」：はい）"},
		{"outsources:no records:yes", "GEN-01-03", "「委託していますか」：いいえ",
			"前提により聞かない項目です（「委託していますか」：いいえ）"},
		{"outsources:unknown records:yes", "GEN-01-03", "「委託していますか」：わからない",
			"前提が決まっていないため聞く項目です（「委託していますか」：わからない）"},
		{"", "GEN-01-02", "「委託していますか」：未記入", "前提が決まっていないため聞く項目です（「委託していますか」：未記入）"},
		{"outsources:yes", "GEN-01-04", "判定の基準日には聞かない項目です", "判定の基準日には聞かない項目です"},
	} {
		r := assess.ReasonsOf(c, answers(v.facts))
		q := c.Question(v.q)
		if got := strings.Join(r.Because(q, checklist.Japanese), "|"); got != v.because {
			t.Errorf("%s with %q: %s", v.q, v.facts, got)
		}
		if got := r.Why(q, checklist.Japanese); got != v.why {
			t.Errorf("%s with %q: %s", v.q, v.facts, got)
		}
	}
}

func word(s *assess.Share) string {
	if s == nil {
		return "<nil>"
	}
	return fmt.Sprint(*s)
}
