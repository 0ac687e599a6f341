package store

import (
	"bytes"
	"errors"

	"tenken/assess"
	"tenken/checklist"
)

// salvage finds what of a damaged file is proved. A line is proved when its
// sum matches over the digits of the line before it: those as they stand, or,
// where that line is sound but for its own digits, those it must have had; the
// one line then proves the other. What no sum proves is not used: a changed
// letter leaves a line that reads well and says something else.
func salvage(data []byte, m *mender) []*piece {
	rest := pieces(data)
	var ps []*piece
	prevs := []string{""} // what the digits before the next piece may have been
	for len(rest) > 0 {
		p := rest[0]
		rest = rest[1:]
		prev, ok := m.proveOrMend(p, &rest, prevs)
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
	for _, p := range ps {
		p.read()
	}
	return ps
}

// read decodes a proved piece, or says why it cannot be used.
func (p *piece) read() {
	var err error
	var unknown errUnknown
	switch {
	case p.rest == nil:
		p.why = whyForm
	case !p.proved:
		p.why = whySum
	default:
		if p.event, err = decodeEvent(p.rest); errors.As(err, &unknown) {
			p.newer = unknown.Error()
		} else if err != nil {
			p.why = whyEvent(err)
		}
	}
}

// mender tries to put damaged lines right; the sum says whether it succeeded.
// The zero value tries only what costs nothing.
type mender struct {
	budget int64    // bytes it may yet hash in search of wrong bits and bytes
	lists  []string // texts of checklists that a damaged line may have held
}

// proveOrMend proves p as it stands or mended. It takes from the pieces after
// p the one that is its own second half.
func (m *mender) proveOrMend(p *piece, after *[]*piece, prevs []string) (prev string, ok bool) {
	if p.rest == nil {
		return "", false
	}
	if prev, ok = p.prove(p.rest, prevs); ok {
		if !p.ended {
			p.mend = mendNewline
		}
		return prev, ok
	}
	if !p.ended && len(*after) > 0 && len(p.rest) > 1 { // the newline became another byte
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

// repairBudget is a few seconds.
const repairBudget = 1 << 31

// usable are the events of the proved pieces as a history of its own, numbered
// anew, and one note for each that had to be left out.
func usable(ps []*piece) (events []assess.Event, lost []Fault) {
	ids := map[string]assess.Kind{}
	for _, p := range ps {
		e := p.event
		why := p.why
		switch {
		case !why.IsZero():
		case ids[e.ID] != "":
			why = whyTwice
		case e.Kind == assess.KindBegin && len(events) > 0:
			why = whyBegin
		case e.Kind == assess.KindUndo && ids[e.Of] == "":
			why = whyUndo
		}
		if !why.IsZero() {
			lost = append(lost, p.fault(why))
			continue
		}
		ids[e.ID] = e.Kind
		e.N = len(events)
		events = append(events, e)
	}
	return events, lost
}

func (p *piece) fault(why checklist.Text) Fault {
	return Fault{Line: p.line, Offset: p.offset, Why: why}
}

var whyUndo = checklist.Text{
	JA: "取り消した元の記録が失われているため、この取り消しも不要です",
	EN: "it takes back an event that is lost, so that it is not needed either",
}
