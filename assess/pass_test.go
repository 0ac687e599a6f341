package assess_test

import (
	"fmt"
	"testing"

	"tenken/assess"
)

func TestQuickPassHasStepsAndNoVerdict(t *testing.T) {
	c := ask(
		"GEN-01-01 should S quick", "GEN-01-02 must S quick", "GEN-01-03 must S", "GEN-01-04 must L quick",
		"GEN-01-05 effort S quick", "GEN-01-06 must S quick na", "GEN-01-07 must M quick "+
			"out=yes", "GEN-01-08 must M quick", "GEN-01-09 must M quick",
	)
	r := assess.Judge(c,
		answers("out:no GEN-01-01=no GEN-01-02=yes GEN-01-03=no GEN-01-04=partly GEN-01-05=no GEN-01-06=na "+
			"GEN-01-07=no GEN-01-08=unknown"))
	p := assess.QuickPass(r)
	if have := told(p); have != "6 問中 1 問 はい, 未回答 1, 次は [GEN-01-04 GEN-01-05 GEN-01-01], わからない [GEN-01-08]" {
		t.Error(have)
	}
	if have := told(assess.ShortPass(r)); have != "7 問中 1 問 はい, 未回答 1, 次は [GEN-01-03 GEN-01-04 GEN-01-05], わからない "+
		"[GEN-01-08]" {
		t.Error(have)
	}
}

func told(p assess.Pass) string {
	var steps, ask []string
	for _, g := range p.Steps {
		steps = append(steps, g.Question.ID)
	}
	for _, q := range p.Ask {
		ask = append(ask, q.ID)
	}
	return fmt.Sprintf("%d 問中 %d 問 はい, 未回答 %d, 次は %v, わからない %v", p.Of, p.Yes, p.Unanswered, steps, ask)
}
