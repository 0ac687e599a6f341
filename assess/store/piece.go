package store

import (
	"bytes"

	"tenken/assess"
	"tenken/checklist"
)

// piece is a stretch of a damaged file that is or was one line.
type piece struct {
	line   int   // from 1, by newlines
	offset int64 // of its first byte
	raw    []byte
	ended  bool // by a newline

	digits string         // its digits: as read, or as they must have been once proved
	must   string         // what they should be, if the line is right but for them
	rest   []byte         // as read, or as it must have been once proved
	proved bool           // its sum matches over the digits before it
	prev   string         // those digits
	mend   checklist.Text // what had to be repaired before it was proved
	why    checklist.Text // why it cannot be used
	event  *assess.Event  // where why is empty
	newer  checklist.Text // what of the event a newer tenken has added
}

// pieces takes a file apart at newlines, and before the head of a line wherever
// it stands: quotes inside a line are escaped, so that a head is a beginning
// even where the newline before it is gone. What is not like a line may be the
// second half of one that a newline has split; more of that kind in a row is one
// piece, and so is all that follows the most pieces that are looked at.
func pieces(data []byte) []*piece {
	var ps []*piece
	ends := cutter{data: data, newline: -1}
	line, junk := 1, 0 // junk: so many of the last pieces are not like a line
	for off := 0; off < len(data); {
		raw, ended := ends.piece(off)
		begin, like := off, isLike(raw)
		off += len(raw)
		if ended {
			off++
		}
		switch {
		case len(ps) == maxPieces:
			return append(ps, &piece{line: line, offset: int64(begin), raw: data[begin:]})
		case !like && junk == 2:
			last := ps[len(ps)-1]
			last.raw, last.ended = data[last.offset:begin+len(raw)], ended
		default:
			p := &piece{line: line, offset: int64(begin), raw: raw, ended: ended}
			p.digits, p.rest = likeLine(raw)
			ps = append(ps, p)
			if junk++; like {
				junk = 0
			}
		}
		if ended {
			line++
		}
	}
	return ps
}

// cutter finds where pieces end. It looks at every byte once, whatever follows
// what: a newline and a head are searched for only when the last one is passed.
type cutter struct {
	data          []byte
	newline, head int
}

// piece is the piece that begins at off, and whether a newline ends it.
func (c *cutter) piece(off int) (raw []byte, ended bool) {
	next := func(from int, what string) int {
		if at := bytes.Index(c.data[from:], []byte(what)); at >= 0 {
			return from + at
		}
		return len(c.data)
	}
	if c.newline < off {
		c.newline = next(off, "\n")
	}
	if c.head <= off {
		c.head = next(min(off+1, len(c.data)), lineHead)
	}
	if c.head <= c.newline {
		return c.data[off:c.head], false
	}
	return c.data[off:c.newline], c.newline < len(c.data)
}

// likeLine takes raw apart like splitLine, but minds a few wrong bytes less; rest
// is nil where raw is not like a line.
func likeLine(raw []byte) (digits string, rest []byte) {
	if !isLike(raw) {
		return "", nil
	}
	return string(raw[len(lineHead) : len(lineHead)+sumDigits]), raw[restAt:]
}

// isLike reports whether raw is long enough for a line, and begins or goes on
// as one.
func isLike(raw []byte) bool {
	return len(raw) > restAt &&
		(bytes.HasPrefix(raw, []byte(lineHead)) || string(raw[restAt-len(lineJoint):restAt]) == lineJoint)
}

// prove tries to prove that rest is the rest of the piece, over one of the
// digits prevs, and says over which. A few wrong digits do not matter: those
// that match are proof enough, and the others follow.
func (p *piece) prove(rest []byte, prevs []string) (prev string, ok bool) {
	for _, prev := range prevs {
		must := sum(prev, rest)
		if wrong := differing(must, p.digits); wrong > 4 {
			continue
		} else if wrong > 0 {
			p.mend = mendDigits
		} else if _, _, ok := splitLine(p.raw); !ok {
			p.mend = mendHead
		}
		p.proved, p.prev, p.digits, p.rest = true, prev, must, rest
		return prev, true
	}
	return "", false
}

// differing counts the places where two strings of one length differ.
func differing(a, b string) int {
	n := 0
	for i := range len(a) {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}
