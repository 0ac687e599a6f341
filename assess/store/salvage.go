package store

import (
	"bytes"
	"cmp"
	"errors"
	"slices"

	"tenken/assess"
	"tenken/checklist"
)

// salvage finds what of a damaged file is proved. A line is proved when its
// sum matches over the digits of the line before it: those as they stand, or,
// where that line is sound but for its own digits, those it must have had; the
// one line then proves the other. What no sum proves is not used: a changed
// letter leaves a line that reads well and says something else.
//
// The line before is the one that stands before it, or, in a file whose lines
// were moved, the one that has the number before it.
func salvage(data []byte, m *mender) []*piece {
	rest := pieces(data)
	digits := map[int][]string{-1: {""}} // of lines by the numbers that they state; none before the first
	for _, p := range rest {
		if n := p.number(); n >= 0 && len(digits[n]) < 2 {
			digits[n] = append(digits[n], p.digits)
		}
	}
	var ps []*piece
	prevs := []string{""} // what the digits before the next piece may have been
	for len(rest) > 0 {
		p := rest[0]
		rest = rest[1:]
		prev, ok := m.proveOrMend(p, &rest, prevs, digits[p.number()-1])
		if n := len(ps); ok && n > 0 && !ps[n-1].proved && prev == ps[n-1].must {
			ps[n-1].proved, ps[n-1].digits, ps[n-1].mend = true, prev, mendDigits
		}
		switch {
		case ok:
			prevs = []string{p.digits}
		case p.rest != nil:
			if len(prevs) > 0 {
				p.must = sum(prevs[0], p.rest)
			}
			prevs = append([]string{p.digits, p.must}, prevs[:min(2, len(prevs))]...)
		} // else p may have come between: what follows it may continue what was before
		ps = append(ps, p)
	}
	for i, p := range ps {
		p.read(i == len(ps)-1)
	}
	return ps
}

// number is the number that a piece states; below 0 where it states none.
func (p *piece) number() int {
	if p.rest == nil {
		return -1
	}
	return numberOf(p.rest, -1)
}

// read decodes a proved piece, or says why it cannot be used.
func (p *piece) read(last bool) {
	var unknown errUnknown
	switch {
	case last && !p.proved && !p.ended && len(p.raw) > 0 && unfinished(p.raw, -1):
		p.why = whyCut
	case p.rest == nil:
		p.why = whyForm
	case !p.proved:
		p.why = whySum
	default:
		e, err := decodeEvent(p.rest)
		if p.event = &e; errors.As(err, &unknown) {
			p.newer = unknown.what
		} else if err != nil {
			p.why = eventWhy(err)
		}
	}
}

// mender tries to put damaged lines right; the sum says whether it succeeded.
// The zero value tries only what costs nothing.
type mender struct {
	budget int64    // bytes it may yet hash in search of wrong bits and bytes
	lists  []string // texts of checklists that a damaged line may have held
}

// proveOrMend proves p as it stands or mended. prevs are the digits that may
// come before it where it stands, others those that may where it belongs. It
// takes from the pieces after p the one that is its own second half.
func (m *mender) proveOrMend(p *piece, after *[]*piece, prevs, others []string) (prev string, ok bool) {
	if p.rest == nil {
		return "", false
	}
	if prev, ok = p.prove(p.rest, prevs); !ok {
		prev, ok = p.prove(p.rest, others)
	}
	if ok {
		if !p.ended {
			p.mend = mendNewline
		}
		return prev, ok
	}
	if !p.ended && len(p.rest) > 1 { // the newline became another byte
		if prev, ok = p.prove(p.rest[:len(p.rest)-1], prevs); ok {
			p.mend = mendNewline
			return prev, ok
		}
	}
	if prev, ok = m.rejoin(p, after, prevs); ok {
		return prev, ok
	}
	if prev, ok = m.fromLists(p, prevs); ok {
		return prev, ok
	}
	return m.flip(p, prevs)
}

// rejoin puts another byte in the place of a newline that splits a line.
func (m *mender) rejoin(p *piece, after *[]*piece, prevs []string) (prev string, ok bool) {
	if !p.ended || len(*after) == 0 || (*after)[0].rest != nil {
		return "", false
	}
	whole := append(append(bytes.Clone(p.rest), '\n'), (*after)[0].raw...)
	if !m.afford(256, len(whole), len(prevs)) {
		return "", false
	}
	for b := range 256 {
		whole[len(p.rest)] = byte(b)
		if prev, ok = p.prove(whole, prevs); ok {
			p.mend, p.ended = mendByte, (*after)[0].ended
			*after = (*after)[1:]
			return prev, ok
		}
	}
	return "", false
}

// afford takes the product of costs from the budget if it is there.
func (m *mender) afford(costs ...int) bool {
	cost := int64(1)
	for _, c := range costs {
		cost *= int64(c)
	}
	if cost > m.budget {
		return false
	}
	m.budget -= cost
	return true
}

// fromLists puts each known checklist in the place of the text that p holds.
func (m *mender) fromLists(p *piece, prevs []string) (prev string, ok bool) {
	mark := []byte(`"text":`)
	at := bytes.Index(p.rest, mark)
	if at < 0 {
		return "", false
	}
	for _, text := range m.lists {
		w := writer{b: bytes.Clone(p.rest[:at+len(mark)])}
		w.str("text", text).raw(`}}`)
		if prev, ok = p.prove(w.b, prevs); ok {
			p.mend = mendList
			return prev, ok
		}
	}
	return "", false
}

// flip turns one bit after the other.
func (m *mender) flip(p *piece, prevs []string) (prev string, ok bool) {
	if !m.afford(8, len(p.rest), len(p.rest)+sumDigits, len(prevs)) {
		return "", false
	}
	rest := bytes.Clone(p.rest)
	for i := range rest {
		for bit := range 8 {
			rest[i] ^= 1 << bit
			if prev, ok = p.prove(rest, prevs); ok {
				p.mend = mendBit
				return prev, ok
			}
			rest[i] ^= 1 << bit
		}
	}
	return "", false
}

// usable are the proved pieces as a history of its own, in the order of their
// numbers; those that have to be left out say why.
func usable(ps []*piece) (kept []*piece) {
	ids := map[string]bool{}
	for _, p := range inOrder(ps) {
		e := p.event
		switch {
		case ids[e.ID]:
			p.why = whyTwice
		case len(kept) > 0 && kept[len(kept)-1].event.N == e.N:
			p.why = whyOther
		case e.Kind == assess.KindBegin && len(kept) > 0:
			p.why = whyBegin
		case e.Kind == assess.KindUndo && !ids[e.Of]:
			p.why = whyUndo
		default:
			ids[e.ID] = true
			kept = append(kept, p)
		}
	}
	return kept
}

// leftOut is one note for each piece that is not used, in file order.
func leftOut(ps []*piece) (lost []Fault) {
	for _, p := range ps {
		if !p.why.IsZero() {
			lost = append(lost, p.fault(p.why))
		}
	}
	return lost
}

// inOrder are the readable pieces by their numbers; of those of one number the
// one that the chain leads to comes first.
func inOrder(ps []*piece) []*piece {
	var sound []*piece
	most := -1
	for _, p := range ps {
		if !p.why.IsZero() {
			continue
		}
		if p.event.N < most && p.mend.IsZero() {
			p.mend = whyMoved
		}
		most = max(most, p.event.N)
		sound = append(sound, p)
	}
	slices.SortStableFunc(sound, func(a, b *piece) int { return cmp.Compare(a.event.N, b.event.N) })
	head := ""
	for i, p := range sound {
		if i > 0 && sound[i-1].event.N == p.event.N {
			continue // only the first of a number is used; there may be as many as lines
		}
		for j := i + 1; p.prev != head && j < len(sound) && sound[j].event.N == p.event.N; j++ {
			if sound[j].prev == head {
				sound[i], sound[j] = sound[j], sound[i]
				break
			}
		}
		head = sound[i].digits
	}
	return sound
}

func (p *piece) fault(why checklist.Text) Fault {
	return Fault{Line: p.line, Offset: p.offset, Why: why}
}

// damageOf says all that is wrong with data, of which first was met on reading.
// It does not search for wrong bits: that takes time, and Repair does it.
func damageOf(data []byte, first Fault) *DamagedError {
	ps := salvage(data, &mender{})
	kept := usable(ps)
	faults := leftOut(ps)
	for _, p := range ps {
		if p.why.IsZero() && !p.mend.IsZero() {
			faults = append(faults, p.fault(p.mend))
		}
	}
	if !slices.ContainsFunc(faults, func(f Fault) bool { return f.Line == first.Line }) {
		faults = append(faults, first)
	}
	slices.SortStableFunc(faults, func(a, b Fault) int { return cmp.Compare(a.Offset, b.Offset) })
	d := &DamagedError{}
	for i, p := range kept {
		p.event.N = i
		d.Events = append(d.Events, *p.event)
	}
	d.Faults, d.More = bounded(faults)
	return d
}
