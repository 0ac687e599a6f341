package main

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"tenken/assess"
	"tenken/checklist"
	"tenken/checklist/lint"
	"tenken/guidelines"
)

// TestOurListsCarryTheirFirstSerial moves generated assessments of the serial
// that came first to the lists as they stand: every answer ends in one state,
// and no question that came to ask more counts as yes.
func TestOurListsCarryTheirFirstSerial(t *testing.T) {
	files, err := filepath.Glob("../../guidelines/testdata/serial-1/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no lists of serial 1", err)
	}
	first, now := map[string]*checklist.Checklist{}, &checklist.Catalog{}
	if ps := now.Add(guidelines.FS, false); ps.Errors() > 0 {
		t.Fatal(ps)
	}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		c, err := checklist.Parse(f, raw)
		if err != nil {
			t.Fatal(err)
		}
		first[c.ID] = c
	}
	rounds := 3
	if os.Getenv("TENKEN_FULL") == "1" {
		rounds = 25
	}
	moved := 0
	for id := range first {
		parts, err := now.Resolve(id)
		if err != nil {
			t.Fatal(err)
		}
		next, err := checklist.Compose(parts...)
		if err != nil {
			t.Fatal(err)
		}
		var olds []*checklist.Checklist
		for _, p := range parts {
			old := first[p.ID]
			if old == nil {
				continue // it came later
			}
			if ps := lint.Edition(old, p); ps.Errors() > 0 {
				t.Errorf("%s: %v", p.ID, ps)
			}
			olds = append(olds, old)
		}
		was, err := checklist.Compose(olds...)
		if err != nil {
			t.Fatal(err)
		}
		for round := range rounds {
			a := answeredAtRandom(was, rand.New(rand.NewPCG(uint64(round), 7)))
			carried := assess.CarryOver(was, next, a, nil)
			o, n := carried.Counts.Old, carried.Counts.New
			if o.Total != o.Carried+o.Review+o.Archived || o.Total != len(a.Answers) ||
				n.Total != n.Carried+n.Review+n.Ask+n.New {
				t.Errorf("%s: the counts do not balance: %+v of %d answers", id, carried.Counts, len(a.Answers))
			}
			for _, s := range carried.Set {
				old := was.Question(s.Q)
				if s.State == assess.Carried && s.Fields[assess.FieldStatus] == "yes" && old != nil &&
					next.Question(s.Q).Rev > old.Rev {
					t.Errorf("%s: %s changed and still counts as yes", id, s.Q)
				}
			}
			moved++
		}
	}
	t.Logf("%d assessments of %d lists moved", moved, len(first))
}

// answeredAtRandom answers four of five questions.
func answeredAtRandom(c *checklist.Checklist, r *rand.Rand) *assess.Assessment {
	a := &assess.Assessment{Facts: checklist.Facts{}, Answers: map[string]assess.Answer{}}
	for _, q := range c.All() {
		if r.IntN(5) == 0 {
			continue
		}
		s := assess.Answers[r.IntN(len(assess.Answers))]
		ans := assess.Answer{Status: s, Rev: q.Rev, Note: "台帳"}
		if s == assess.NotApplicable {
			ans.Reason = "該当する業務がない"
		}
		a.Answers[q.ID] = ans
	}
	return a
}
