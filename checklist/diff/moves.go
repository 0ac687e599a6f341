package diff

// moves finds questions that changed places within their section: those outside
// the longest run that kept its order, so that one move is one change.
func (c *comparing) moves(before map[string]*situated) {
	rank := map[string]int{}
	for p := range situatedIn(c.old) {
		rank[p.ID] = len(rank)
	}
	var stayed []*situated
	var ids []string
	for p := range situatedIn(c.new) {
		if was := before[p.ID]; was != nil && was.section == p.section {
			stayed, ids = append(stayed, p), append(ids, p.ID)
		}
	}
	kept := longestRun(ids, func(id string) int { return rank[id] })
	for _, p := range stayed {
		if !kept[p.ID] {
			c.add(Change{Kind: Moved, ID: p.ID, What: wordWithin.With(p.section), Old: before[p.ID].Pos, New: p.Pos})
		}
	}
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
