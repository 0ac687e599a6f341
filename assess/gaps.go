package assess

import "tenken/checklist"

// gaps lists the applicable questions answered partly, no or unknown, most
// urgent first. The order has few ranks, so items are counted into place: one
// pass to count, one to put, and equal ranks keep the order of the checklist.
func gaps(items []Item) []Gap {
	var start [ranks + 1]int
	for i := range items {
		if items[i].Status.Gap() {
			start[rank(&items[i])+1]++
		}
	}
	for i := range ranks {
		start[i+1] += start[i]
	}
	out := make([]Gap, start[ranks])
	for i := range items {
		if it := &items[i]; it.Status.Gap() {
			out[start[rank(it)]] = Gap{Question: it.Question, Status: it.Status}
			start[rank(it)]++
		}
	}
	return out
}

const ranks = 3 * 3 * 3 * 3

// rank orders gaps by duty (must, effort, should), status (no, unknown,
// partly), weight (heavy first) and work (light first).
func rank(it *Item) int {
	q := it.Question
	status := statuses[it.Status].gap - 1
	weight := 3 - min(max(q.Weight, 1), 3)
	return ((dutyRank(q.Duty)*3+status)*3+weight)*3 + workClass(q.Work)
}

// dutyRank numbers the duties, the heaviest first.
func dutyRank(d checklist.Duty) int {
	switch d {
	case checklist.Must:
		return 0
	case checklist.Effort:
		return 1
	}
	return 2
}

// workClass numbers the sizes of work, light first.
func workClass(w checklist.Work) int {
	switch w.Days() {
	case 1:
		return 0
	case 3:
		return 1
	}
	return 2
}
