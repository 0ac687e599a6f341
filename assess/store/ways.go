package store

import (
	"fmt"
	"maps"
	"slices"

	"tenken/assess"
)

// ways are the four states of a merge: the common beginning, the two files, and
// their histories simply joined.
type ways struct {
	folds   [4]*assess.Assessment
	decide  func(Conflict) (Side, error)
	names   [2]string
	chosen  int
	pending []Conflict
}

// The places in ways.folds.
const (
	base = iota
	sideA
	sideB
	joinedUp
)

// union is the keys of the four maps that get yields, in order.
func union[V any](w *ways, get func(*assess.Assessment) map[string]V) []string {
	all := map[string]bool{}
	for _, f := range w.folds {
		for k := range get(f) {
			all[k] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// pick is the side whose version should stand: the one that changed, or the
// one decided on.
func (w *ways) pick(c Conflict) (Side, error) {
	c.Files = w.names
	switch {
	case c.A.same(c.B), c.B.same(c.Base):
		return SideA, nil
	case c.A.same(c.Base):
		return SideB, nil
	case w.decide == nil:
		w.pending = append(w.pending, c)
		return SideA, nil
	}
	w.chosen++
	side, err := w.decide(c)
	if err == nil && side > SideB {
		err = fmt.Errorf("there is no side %d", side)
	}
	return side, err
}

// value is what something that is one text should be.
func (w *ways) value(c Conflict, get func(*assess.Assessment) string) (string, error) {
	c.Base, c.A, c.B = Version{Value: get(w.folds[base])}, Version{Value: get(w.folds[sideA])},
		Version{Value: get(w.folds[sideB])}
	side, err := w.pick(c)
	if err != nil {
		return "", err
	}
	return get(w.folds[sideA+side]), nil
}

// some is the event, unless it sets nothing.
func some(e assess.Event, n int) ([]assess.Event, error) {
	if n == 0 {
		return nil, nil
	}
	return []assess.Event{e}, nil
}
