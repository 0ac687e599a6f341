package diff

import "slices"

// movedAmong are those of the ids after that are in another order than before:
// what lies outside the longest run that kept its order, so that one move is one
// change. Ids that were not there before do not count.
func movedAmong(before, after []string) (moved []string) {
	rank := map[string]int{}
	for i, id := range before {
		rank[id] = i
	}
	isNew := func(id string) bool { _, was := rank[id]; return !was }
	stayed := slices.DeleteFunc(slices.Clone(after), isNew)
	kept := longestRun(stayed, func(id string) int { return rank[id] })
	return slices.DeleteFunc(stayed, func(id string) bool { return kept[id] })
}

// longestRun are the ids of the longest rising sequence.
func longestRun(items []string, rank func(string) int) map[string]bool {
	best, before := make([]int, len(items)), make([]int, len(items))
	end := -1
	for i := range items {
		best[i], before[i] = 1, -1
		for j := range i {
			if rank(items[j]) < rank(items[i]) && best[j] >= best[i] {
				best[i], before[i] = best[j]+1, j
			}
		}
		if end < 0 || best[i] > best[end] {
			end = i
		}
	}
	kept := map[string]bool{}
	for ; end >= 0; end = before[end] {
		kept[items[end]] = true
	}
	return kept
}
