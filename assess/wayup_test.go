package assess_test

import (
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"tenken/assess"
	"tenken/checklist"
)

// On sheets of up to 500 questions the least work is found a second way: for
// every number of S, M and L items, the best of each. It is slower, knows
// nothing of positions, and must come to the same days and number of items.
func TestWayUpOnLongSheets(t *testing.T) {
	n := 150
	if os.Getenv("TENKEN_FULL") == "1" {
		n = 3000
	}
	ways := map[assess.Grade]int{}
	for seed := range uint64(n) {
		r := rand.New(rand.NewPCG(seed, 7))
		statuses := [][]assess.Status{
			{assess.Yes, assess.No, assess.Partly}, {assess.Yes, assess.Partly, assess.Unknown},
			{assess.No, assess.Partly, assess.Unknown, assess.NotApplicable}, {assess.Yes, assess.Yes, assess.Yes,
				assess.No},
		}[seed%4]
		c, a := large(1+r.IntN(500), seed, statuses...)
		if seed%3 == 0 {
			onlyPractice(c)
		} else if seed%3 == 1 {
			for i := range c.Sections {
				for j := range c.Sections[i].Questions {
					if q := c.Sections[i].Questions[j]; q.Duty == checklist.Must {
						a.Answers[q.ID] = assess.Answer{Status: assess.Yes}
					} else if r.IntN(5) == 0 {
						delete(a.Answers, q.ID)
					}
				}
			}
		}
		res := assess.Judge(c, a)
		if res.Next == nil {
			continue
		}
		ways[res.Grade]++
		rows, _ := sheetRows(c, a)
		work, items := leastWork(rows, string(res.Grade))
		if res.Next.Work != work || len(res.Next.Change) != items {
			t.Errorf("seed %d, grade %s: %d days with %d items, found %d days with %d items", seed, res.Grade, work,
				items, res.Next.Work, len(res.Next.Change))
		}
		if !slices.IsSorted(res.Next.Change) {
			t.Errorf("seed %d: not in order: %v", seed, res.Next.Change)
		}
	}
	t.Logf("ways up compared, by grade left: %v", ways)
	if ways[assess.GradeB] == 0 || ways[assess.GradeC] == 0 || ways[assess.GradeE] == 0 {
		t.Error("not every grade was left")
	}
}

func onlyPractice(c *checklist.Checklist) {
	for i := range c.Sections {
		for j := range c.Sections[i].Questions {
			if q := &c.Sections[i].Questions[j]; q.Duty == checklist.Must {
				q.Duty = checklist.Effort
			}
		}
	}
}

// leastWork is the days and number of items of the cheapest way up.
func leastWork(rows []row, grade string) (days, items int) {
	of := func(duty bool, statuses ...string) (ds []int) {
		for _, r := range rows {
			if (r.duty == "must") == duty && slices.Contains(statuses, r.status) {
				ds = append(ds, r.days)
			}
		}
		return ds
	}
	switch grade {
	case "D":
		no := of(true, "no")
		return sum(no), len(no)
	case "C":
		half := of(true, "partly", "unknown")
		return sum(half), len(half)
	case "E":
		no, any := of(true, "no"), of(true, "no", "partly", "unknown")
		slices.Sort(any)
		yes := count(rows, true, "yes")
		need := 0
		for 2*(yes+need) < yes+len(any) {
			need++
		}
		if s := sum(any[:need]); s < sum(no) || s == sum(no) && need < len(no) {
			return s, need
		}
		return sum(no), len(no)
	}
	return leastPractice(rows)
}

func sum(ns []int) int {
	n := 0
	for _, x := range ns {
		n += x
	}
	return n
}

// leastPractice tries every number of S and of M items, and the fewest L items
// that make up the rest; of each size the most telling first.
func leastPractice(rows []row) (days, items int) {
	gains := map[int][]int{}
	got, most := 0, 0
	for _, r := range rows {
		if r.duty == "must" || r.status == "na" {
			continue
		}
		unit := r.weight
		if r.duty == "effort" {
			unit *= 2
		}
		points := map[string]int{"yes": 2, "partly": 1}[r.status]
		got, most = got+points*unit, most+2*unit
		gains[r.days] = append(gains[r.days], (2-points)*unit)
	}
	upTo := map[int][]int{} // gain of the best k items of a size
	for _, d := range []int{1, 3, 8} {
		slices.SortFunc(gains[d], func(a, b int) int { return b - a })
		upTo[d] = []int{0}
		for k, g := range gains[d] {
			upTo[d] = append(upTo[d], upTo[d][k]+g)
		}
	}
	days, items = 1<<30, 1<<30
	for s, gs := range upTo[1] {
		l := len(upTo[8]) - 1
		for m, gm := range upTo[3] {
			for l > 0 && 10*(got+gs+gm+upTo[8][l-1]) >= 8*most {
				l--
			}
			if 10*(got+gs+gm+upTo[8][l]) < 8*most {
				continue
			}
			if d, n := s+3*m+8*l, s+m+l; d < days || d == days && n < items {
				days, items = d, n
			}
		}
	}
	return days, items
}
