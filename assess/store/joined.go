package store

import (
	"bytes"
	"strings"

	"tenken/assess"
)

// Joined says how the number of another file came into this one.
type Joined struct {
	Line   int  // of the merge event, from 1
	Proved bool // the lines of the other file are all here, and give this number
}

// joined finds the number head, in full or its beginning, among those of files
// that were merged into this one.
func (c *Content) joined(data []byte, head string) *Joined {
	rests := splitRests(data, len(c.Events))
	for i, e := range c.Events {
		if e.Kind != assess.KindMerge {
			continue
		}
		for _, s := range c.other(rests, i) {
			if strings.HasPrefix(s, head) {
				return &Joined{i + 1, true}
			}
		}
		for _, s := range e.Heads {
			if strings.HasPrefix(s, head) {
				return &Joined{Line: i + 1}
			}
		}
	}
	return nil
}

// other is the sums that the lines joined by the merge event at i had in the
// file that they came from; nil where those lines do not lead to its last sum.
func (c *Content) other(rests [][]byte, i int) []string {
	e := &c.Events[i]
	if len(e.Heads) != 2 || e.Common < 1 || e.Common > i {
		return nil
	}
	from := i
	for from > 0 && c.sums[from-1] != e.Heads[0] {
		from--
	}
	if from == 0 {
		return nil
	}
	prev := c.sums[e.Common-1]
	var sums []string
	for k, rest := range rests[from:i] {
		own, ok := renumbered(rest, e.Common+k)
		if !ok {
			return nil
		}
		prev = sum(prev, own)
		sums = append(sums, prev)
	}
	if prev != e.Heads[1] {
		return nil
	}
	return sums
}

// splitRests are the rests of the first n lines of a file that was read.
func splitRests(data []byte, n int) [][]byte {
	rests := make([][]byte, 0, n)
	for line := range bytes.SplitSeq(data, []byte{'\n'}) {
		if len(rests) == n {
			break
		}
		rests = append(rests, line[min(restAt, len(line)):])
	}
	return rests
}
