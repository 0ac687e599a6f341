package assess_test

import (
	"fmt"
	"os"
	"time"

	"tenken/assess"
	"tenken/checklist"
)

// A business is asked one question after the other; every answer is an event for its
// file, and the result follows from the answers alone.
func Example() {
	list, err := checklist.Load(os.DirFS("../checklist/testdata/fixture"), "common.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	at := time.Date(2026, 11, 24, 9, 30, 0, 0, time.FixedZone("JST", 9*3600))
	n := 0
	id := func() string { n++; return fmt.Sprintf("%016x", n) }
	a, err := assess.Fold([]assess.Event{{ID: id(), T: at, By: "佐藤", Kind: assess.KindBegin,
		Begin: &assess.Begin{Format: assess.Format, Organisation: "みどり医院", Program: "1.0.0"}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	s := assess.NewSession(list, a, assess.SessionOptions{By: "佐藤", NewID: id,
		Now: func() time.Time { at = at.Add(time.Minute); return at }})
	if _, err := s.State(assess.FactValue{ID: "outsources", Value: "no"}); err != nil {
		fmt.Println(err)
		return
	}
	for _, status := range []assess.Status{assess.Yes, assess.No, assess.Partly} {
		q := s.At()
		event, err := s.Say(status, "")
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(event.Kind, q.ID, status.Label(checklist.English))
		s.Forward()
	}
	result := s.Result()
	fmt.Println(result.Legal.Verdict, result.Legal.Rate.Low, result.Legal.Rate.High)
	for _, gap := range result.Gaps {
		fmt.Println("to correct:", gap.Question.ID)
	}
	// Output:
	// answer GEN-01-01 yes
	// answer GEN-01-02 no
	// answer GEN-02-01 partly
	// nonconforming 33 33
	// to correct: GEN-01-02
	// to correct: GEN-02-01
}

// Judge computes the result of answers that come from anywhere.
func ExampleJudge() {
	list, err := checklist.Load(os.DirFS("../checklist/testdata/fixture"), "common.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	a := &assess.Assessment{Organisation: "みどり医院", Facts: checklist.Facts{"outsources": "no"},
		Answers: map[string]assess.Answer{}}
	for _, q := range list.All() {
		a.Answers[q.ID] = assess.Answer{Status: assess.Yes, Rev: q.Rev}
	}
	result := assess.Judge(list, a)
	fmt.Println(result.Legal.Verdict, result.Grade)
	// Output:
	// conforming A
}
