package assess

import (
	"math"
	"slices"

	"tenken/checklist"
)

// wayUp finds the least work that reaches a grade strictly better than g (rule
// tenken-verdict/1, 5): least days, then fewest questions, then smallest
// positions. It is nil while a duty is unanswered, at grade A, and where no
// answer helps because every duty is 該当なし.
func wayUp(items []Item, t tally, g Grade) *WayUp {
	if t.duty.Unanswered > 0 {
		return nil
	}
	var set []int // positions in items, rising
	switch g {
	case GradeE:
		need := (passRate*t.duty.Counting()+99)/100 - t.duty.Yes
		set = lighter(items, cheapestDuties(items, need), dutiesOf(items, Nonconforming))
	case GradeD:
		set = dutiesOf(items, Nonconforming)
	case GradeC:
		set = dutiesOf(items, NeedsCorrection)
	case GradeB:
		set = cheapestPractice(items, (goodPractice*t.most+99)/100-t.got)
	default:
		return nil
	}
	w := &WayUp{Change: make([]string, len(set))}
	for i, at := range set {
		it := items[at]
		w.Change[i] = it.Question.ID
		w.Work += it.Question.Work.Days()
		t.mend(it)
	}
	w.Grade = t.grade()
	return w
}

// mend turns one item's answer into yes.
func (t *tally) mend(it Item) {
	if it.Question.Duty != checklist.Must {
		t.got += gain(&it)
		return
	}
	*t.duty.at(it.Status)--
	t.duty.Yes++
}

// gain is the practice points that a yes would add.
func gain(it *Item) int {
	if it.Status == NotApplicable {
		return 0
	}
	return (2 - statuses[it.Status].points) * factor(it.Question)
}

// dutiesOf are the positions of the applicable duties that make for one of the verdicts.
func dutiesOf(items []Item, verdicts ...Verdict) []int {
	set := make([]int, 0, len(items))
	for i := range items {
		if items[i].Question.Duty == checklist.Must && slices.Contains(verdicts, statuses[items[i].Status].verdict) {
			set = append(set, i)
		}
	}
	return set
}

// cheapestDuties are n duties to correct with the least work, the first ones of
// equal work. All take one place each, so the least work is the lightest n.
func cheapestDuties(items []Item, n int) []int {
	open := dutiesOf(items, Nonconforming, NeedsCorrection)
	var take [3]int
	for _, i := range open {
		take[workClass(items[i].Question.Work)]++
	}
	for c := range take {
		take[c] = min(take[c], n)
		n -= take[c]
	}
	return slices.DeleteFunc(open, func(i int) bool {
		c := workClass(items[i].Question.Work)
		take[c]--
		return take[c] < 0
	})
}

// lighter is the better of two sets: less work, then fewer items. Where both
// are equal it is a, which is cheapestDuties' and so has the smallest positions
// that a set of its work and number can have.
func lighter(items []Item, a, b []int) []int {
	wa, wb := workOf(items, a), workOf(items, b)
	if wb < wa || wb == wa && len(b) < len(a) {
		return b
	}
	return a
}

func workOf(items []Item, set []int) int {
	n := 0
	for _, i := range set {
		n += items[i].Question.Work.Days()
	}
	return n
}

// cheapestPractice are the practice questions whose yes adds at least need
// points with the least work: the covering form of the knapsack problem, whole
// numbers, solved exactly. best[p] is the least cost of gaining p points or
// more with the items after i; going from the last item to the first, an item
// is taken where taking it costs no more than leaving it, so that walking
// forward along the notes gives the smallest positions among the cheapest.
func cheapestPractice(items []Item, need int) []int {
	open, total, unit := openPractice(items)
	need, total = (need+unit-1)/unit, total/unit
	best := make([]int64, need+1)
	for p := 1; p <= need; p++ {
		best[p] = math.MaxInt64 / 2
	}
	words := need/64 + 1
	took := make([]uint64, len(open)*words)
	before, after := total, 0 // what the items before this one can gain, and this one and those after it
	for k := len(open) - 1; k >= 0; k-- {
		it := &items[open[k]]
		g, note := gain(it)/unit, took[k*words:(k+1)*words]
		before, after = before-g, after+g
		cost := int64(it.Question.Work.Days())<<16 + 1 // days first, then items
		for p := min(need, after); p > max(0, need-before-1); p-- {
			if with := cost + best[max(p-g, 0)]; with <= best[p] {
				best[p] = with
				note[p/64] |= 1 << (p % 64)
			}
		}
	}
	set := open[:0]
	for k, p := 0, need; p > 0; k++ {
		if took[k*words+p/64]&(1<<(p%64)) != 0 {
			p = max(p-gain(&items[open[k]])/unit, 0)
			set = append(set, open[k])
		}
	}
	return set
}

// openPractice are the practice questions that a yes would help, what they
// would gain together, and the greatest divisor of their gains: counting in it
// makes the steps fewer.
func openPractice(items []Item) (open []int, total, unit int) {
	open = make([]int, 0, len(items))
	for i := range items {
		it := &items[i]
		if it.Question.Duty == checklist.Must || it.Applies == checklist.False || gain(it) == 0 {
			continue
		}
		open = append(open, i)
		total += gain(it)
		unit = gcd(unit, gain(it))
	}
	return open, total, unit
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
