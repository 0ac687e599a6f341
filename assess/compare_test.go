package assess_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tenken/assess"
)

// TestTwoYearsAreComparedQuestionByQuestion: what became worse stands first,
// and what asks something else is not compared.
func TestTwoYearsAreComparedQuestionByQuestion(t *testing.T) {
	last := edition(ask("G-01-01 must S", "G-01-02 must S", "G-01-03 must S", "G-01-04 must S", "G-01-05 must S",
		"G-01-06 must S", "G-01-08 must S",
		"G-02-01 must S law=yes"), 1)
	this := edition(ask("G-01-01 must S", "G-01-02 must S", "G-01-03 must S", "G-01-14 must S", "G-01-05 must S",
		"G-01-07 must S", "G-01-08 must S",
		"G-02-01 must S law=yes"), 2,
		"G-01-04 > G-01-14 equal-to", "G-01-05 > G-01-05 subset-of", "G-01-06 > no-relationship")
	was := assess.Point{List: last,
		At: answers("G-01-01=yes G-01-02=no G-01-03=yes G-01-04=partly G-01-05=yes G-01-06=yes G-01-08=no law:no")}
	is := assess.Point{List: this, At: answers("G-01-01=no G-01-02=partly G-01-03=yes G-01-14=yes G-01-05=yes " +
		"G-01-08=unanswered law:yes")}
	var got []string
	for _, q := range assess.CompareTwo(was, is).Questions {
		got = append(got, fmt.Sprintf("%s %s>%s %s", q.Q, q.Was, q.Is, q.Movement))
	}
	want := []string{
		"G-01-01 yes>no worse",
		"G-01-02 no>partly better", "G-01-14 partly>yes better",
		"G-01-07 unanswered>unanswered newly-asked", "G-02-01 unanswered>unanswered newly-asked",
		"G-01-06 yes>unanswered no-longer-asked",
		"G-01-05 yes>yes not-comparable", "G-01-08 no>unanswered not-comparable",
		"G-01-03 yes>yes same",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestComparingIsAntisymmetric: what is better seen from one side is worse from
// the other, and nothing differs from itself.
func TestComparingIsAntisymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := drawSheet(t, 10)
		y := &assess.Assessment{Facts: x.a.Facts, Answers: map[string]assess.Answer{}}
		for _, q := range x.c.All() {
			y.Answers[q.ID] = assess.Answer{Status: rapid.SampledFrom(assess.Statuses[:]).Draw(t, q.ID), Reason: "無い"}
		}
		a, b := assess.Point{List: x.c, At: x.a}, assess.Point{List: x.c, At: y}
		there, back := assess.CompareTwo(a, b), assess.CompareTwo(b, a)
		if there.Of(assess.Better) != back.Of(assess.Worse) || there.Of(assess.Worse) != back.Of(assess.Better) ||
			there.Of(assess.Same) != back.Of(assess.Same) {
			t.Fatalf("%v\n%v", there.Questions, back.Questions)
		}
		if c := assess.CompareTwo(a, a); slices.ContainsFunc(c.Questions,
			func(q assess.Compared) bool { return q.Movement != assess.Same }) {
			t.Fatalf("differs from itself: %v", c.Questions)
		}
	})
}
