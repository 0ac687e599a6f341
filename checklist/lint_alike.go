package checklist

import "slices"

// bigrams counts the pairs of neighbouring characters of a sentence.
type bigrams struct {
	count map[[2]rune]int
	n     int
}

func bigramsOf(s string) bigrams {
	b := bigrams{count: map[[2]rune]int{}}
	var before rune
	for _, c := range s {
		if c == '、' || c == '。' || c == ' ' {
			continue
		}
		if before != 0 {
			b.count[[2]rune{before, c}]++
			b.n++
		}
		before = c
	}
	return b
}

// alike is Dice's coefficient in percent, rounded down: the pairs both have,
// doubled, of all the pairs that there are. Two empty sentences are alike.
func (b bigrams) alike(o bigrams) int {
	if b.n+o.n == 0 {
		return 100
	}
	both := 0
	for pair, n := range b.count {
		both += min(n, o.count[pair])
	}
	return 200 * both / (b.n + o.n)
}

// sharesCite says whether two questions rest on the same place.
func sharesCite(q, o *Question) bool {
	return slices.ContainsFunc(q.Cite, func(c Cite) bool {
		return slices.ContainsFunc(o.Cite, func(d Cite) bool { return c.Source == d.Source && c.At == d.At })
	})
}
