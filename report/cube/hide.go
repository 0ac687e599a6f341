package cube

import (
	"cmp"
	"math"
	"slices"
)

// Why says why a cell is not told.
type Why uint8

// The reasons.
const (
	Shown      Why = iota
	Small          // fewer than the minimum
	Complement     // told, it would give others away by subtraction
	Before         // it was hidden in an earlier edition, which a new one may not tell
)

// String is the reason in the table of what was hidden.
func (w Why) String() string { return [...]string{"", "small", "complement", "before"}[w] }

// Grid is a table of counts in one to three dimensions with all its margins: along
// each dimension the last place is the sum of the others.
type Grid struct {
	Size  []int // of each dimension, the margin among them
	Cells []int // the last dimension runs fastest
}

// stride is how far apart neighbours along a dimension are.
func (g Grid) stride(d int) int {
	n := 1
	for _, size := range g.Size[d+1:] {
		n *= size
	}
	return n
}

// Hide says which cells are not to be told so that nobody who knows the others,
// all margins, and that a hidden cell is not empty, can close in on a hidden cell
// to fewer than minimum values.
//
// Cells of fewer than minimum returns are hidden, empty ones shown. Then every
// hidden cell is given a block of hidden cells, two along each dimension, within
// which counts can be moved to and fro without any change to what is shown, margins
// included: the corners in turn gain and lose, and along a dimension in which one
// of the two is the margin both do the same. The block is the proof that the cell
// can take minimum values. (The hypercube method of GHMITER, with the protection
// of the block checked by its numbers.)
func Hide(g Grid, minimum int, before func(cell int) bool) []Why {
	h := hider{Grid: g, minimum: minimum, why: make([]Why, len(g.Cells))}
	for i, n := range g.Cells {
		switch {
		case before != nil && before(i):
			h.why[i] = Before
		case n > 0 && n < minimum:
			h.why[i] = Small
		default:
			continue
		}
		h.queue = append(h.queue, i)
	}
	for d := range g.Size {
		h.strides = append(h.strides, g.stride(d))
	}
	// The scarce ones first: their blocks serve many others.
	slices.SortFunc(h.queue, func(a, b int) int { return cmp.Or(g.Cells[a]-g.Cells[b], a-b) })
	for i := 0; i < len(h.queue); i++ { // hiding adds to the queue
		h.protect(h.queue[i])
	}
	return h.why
}

type hider struct {
	Grid
	strides []int
	minimum int
	why     []Why
	queue   []int

	at        []int // of the cell to protect, along each dimension
	corners   [8]corner
	best      [8]int // cells of the cheapest block found
	cheapest  int
	bestCount int
}

// corner is a cell of a block, and whether it gains where the protected cell gains.
type corner struct {
	cell int
	with bool
}

// protect finds the cheapest block for a hidden cell and hides it.
func (h *hider) protect(cell int) {
	h.at = h.at[:0]
	for d, size := range h.Size {
		h.at = append(h.at, cell/h.strides[d]%size)
	}
	h.cheapest, h.bestCount = math.MaxInt, 0
	h.corners[0] = corner{cell, true}
	h.extend(0, 1, slack{max(h.Cells[cell]-1, 0), math.MaxInt}, 0)
	for _, c := range h.best[:h.bestCount] {
		if h.why[c] == Shown {
			h.why[c] = Complement
			h.queue = append(h.queue, c)
		}
	}
}

// slack is by how much the protected cell may fall, and by how much it may rise,
// before a corner has but one left.
type slack struct{ down, up int }

func (s slack) enough(minimum int) bool { return s.up == math.MaxInt || s.down+s.up >= minimum }

// extend doubles the block of n corners along dimension d in every possible way,
// and keeps the cheapest of those that protect.
func (h *hider) extend(d, n int, room slack, cost int) {
	if d == len(h.Size) {
		h.cheapest, h.bestCount = cost, n
		for i := range n {
			h.best[i] = h.corners[i].cell
		}
		return
	}
	margin := h.Size[d] - 1
	for a := range h.Size[d] {
		if a == h.at[d] {
			continue
		}
		shift, turn := (a-h.at[d])*h.strides[d], a != margin && h.at[d] != margin
		r, price, ok := room, cost, true
		for i := 0; i < n && ok; i++ {
			c := corner{h.corners[i].cell + shift, h.corners[i].with != turn}
			h.corners[n+i] = c
			left := h.Cells[c.cell] - 1
			if left < 0 {
				ok = false
				break
			}
			if c.with {
				r.down = min(r.down, left)
			} else {
				r.up = min(r.up, left)
			}
			if h.why[c.cell] == Shown {
				price += h.Cells[c.cell] + h.minimum
			}
			ok = price < h.cheapest && r.enough(h.minimum)
		}
		if ok {
			h.extend(d+1, 2*n, r, price)
		}
		if h.cheapest == 0 {
			return
		}
	}
}
