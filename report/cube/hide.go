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
// Cells of fewer than minimum returns are hidden, empty ones shown. Then it is
// proven for every hidden cell that it could as well be larger, and smaller, by
// minimum together. The proof is moves within blocks of hidden cells, two along each
// dimension: its corners in turn gain and lose, and along a dimension in which one of
// the two is the margin both do the same, so that no sum changes and nothing that is
// shown. Where the hidden cells do not suffice, the block that costs least is hidden
// too. (The hypercube method of GHMITER, with the protection counted out: a block
// alone protects only by its smallest corner, several one after the other by more.)
func Hide(g Grid, minimum int, before func(cell int) bool) []Why {
	h := hider{Grid: g, now: slices.Clone(g.Cells), minimum: minimum, why: make([]Why, len(g.Cells))}
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
	h.price()
	// The scarce ones first: what is hidden for them serves many others.
	slices.SortFunc(h.queue, func(a, b int) int { return cmp.Or(g.Cells[a]-g.Cells[b], a-b) })
	for i := 0; i < len(h.queue); i++ { // hiding adds to the queue
		h.protect(h.queue[i])
	}
	return h.why
}

type hider struct {
	Grid
	now     []int // the cells after the moves made so far, never less than one
	strides []int
	prices  []int // of hiding each cell
	minimum int
	why     []Why
	queue   []int

	at      []int // of the cell to protect, along each dimension
	up      bool  // which way it is being moved
	need    int   // by how much still
	corners [8]corner
	best    block
}

// corner is a cell of a block, and whether it gains where the protected cell gains.
type corner struct {
	cell int
	with bool
}

// block is a way to move a cell by gain, which hides more cells at a price.
type block struct {
	corners     [8]corner
	n           int
	gain, price int
}

// price says what it costs to hide each cell: the returns that are then not told of,
// and ten times more for every dimension of which the cell is a margin, since people
// look at margins first, and a hidden margin has margins of its own to hide.
func (h *hider) price() {
	h.prices = make([]int, len(h.Cells))
	for cell, n := range h.Cells {
		h.prices[cell] = n + h.minimum
		for d, size := range h.Size {
			if cell/h.strides[d]%size == size-1 {
				h.prices[cell] *= 10
			}
		}
	}
}

// protect moves a hidden cell up and then down from its true value, until both
// together are the minimum.
func (h *hider) protect(cell int) {
	h.at = h.at[:0]
	for d, size := range h.Size {
		h.at = append(h.at, cell/h.strides[d]%size)
	}
	h.need = h.minimum
	free := [...]bool{true, true, false, false} // first with what is hidden already
	for i, up := range [...]bool{true, false, true, false} {
		h.up = up
		var moved []block
		for h.need > 0 && h.search(cell, free[i]) {
			h.move(&h.best, 1)
			moved = append(moved, h.best)
			h.need -= h.best.gain
		}
		for j := range moved {
			h.move(&moved[j], -1)
		}
		if h.need <= 0 {
			return
		}
		if i%2 == 1 { // begin anew, now hiding what it takes
			h.need = h.minimum
		}
	}
}

// move moves the corners of a block, or back, and hides those that were not.
func (h *hider) move(b *block, way int) {
	for _, c := range b.corners[:b.n] {
		if c.with == h.up {
			h.now[c.cell] += way * b.gain
		} else {
			h.now[c.cell] -= way * b.gain
		}
		if h.why[c.cell] == Shown {
			h.why[c.cell] = Complement
			h.queue = append(h.queue, c.cell)
		}
	}
}

// search finds the block of the least price for what it gains; where it must be free,
// only among cells that are hidden already.
func (h *hider) search(cell int, free bool) bool {
	h.best = block{price: math.MaxInt}
	if free {
		h.best.price = 1
		h.best.gain = h.need + 1 // whatever has a price is dearer
	}
	h.corners[0] = corner{cell, true}
	gain := h.need
	if !h.up {
		gain = min(gain, h.now[cell]-1)
	}
	if gain > 0 {
		h.extend(0, 1, gain, 0)
	}
	return h.best.n > 0
}

// better says whether a block with that gain and price beats the best one so far.
func (b *block) better(gain, price int) bool {
	if b.price == math.MaxInt {
		return true
	}
	if price*b.gain != b.price*gain {
		return price*b.gain < b.price*gain
	}
	return gain > b.gain
}

// extend doubles the block of n corners along dimension d in every possible way,
// and keeps the best.
func (h *hider) extend(d, n, gain, price int) {
	if d == len(h.Size) {
		h.best = block{h.corners, n, gain, price}
		return
	}
	margin := h.Size[d] - 1
	for a := range h.Size[d] {
		if a == h.at[d] {
			continue
		}
		shift, turn := (a-h.at[d])*h.strides[d], a != margin && h.at[d] != margin
		g, p, ok := gain, price, true
		for i := 0; i < n && ok; i++ {
			c := corner{h.corners[i].cell + shift, h.corners[i].with != turn}
			h.corners[n+i] = c
			if c.with != h.up {
				g = min(g, h.now[c.cell]-1)
			}
			if h.why[c.cell] == Shown {
				p += h.prices[c.cell]
			}
			ok = h.Cells[c.cell] > 0 && g > 0 && h.best.better(g, p)
		}
		if ok {
			h.extend(d+1, 2*n, g, p)
		}
		if h.best.price == 0 && h.best.gain == h.need {
			return
		}
	}
}
