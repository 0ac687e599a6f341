package diff

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
