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
	mend   checklist.Text // what had to be mended before it was proved
	why    checklist.Text // why it cannot be used
	event  assess.Event   // where why is empty
	newer  string         // what of the event a newer tenken has added
}

// pieces takes a file apart at newlines, and before the head of a line wherever
// it stands: quotes inside a line are escaped, so that a head is a beginning
// even where the newline before it is gone. What is not like a line may be the
// second half of one that a newline has split; more of that kind in a row is one
// piece, and so is all that follows the most pieces that are looked at.
func pieces(data []byte) []*piece {
	var ps []*piece
	line := 1
	for off := 0; off < len(data); {
		p := &piece{line: line, offset: int64(off)}
		end := bytes.IndexByte(data[off:], '\n')
		if p.ended = end >= 0; !p.ended {
			end = len(data) - off
		}
		p.raw = data[off : off+end]
		if head := bytes.Index(p.raw[min(1, end):], []byte(lineHead)); head >= 0 {
			p.raw, p.ended = p.raw[:head+1], false
		}
		off += len(p.raw)
		if p.ended {
			off++
			line++
		}
		p.digits, p.rest = likeLine(p.raw)
		n := len(ps)
		switch {
		case n == maxPieces:
			p.raw, p.rest, p.ended = data[p.offset:], nil, false
			return append(ps, p)
		case p.rest == nil && n > 1 && ps[n-1].rest == nil && ps[n-2].rest == nil:
			last := ps[n-1]
			last.raw, last.ended = data[last.offset:off], p.ended
		default:
			ps = append(ps, p)
		}
	}
	return ps
}

// likeLine takes raw apart like splitLine, but minds a few wrong bytes less; rest
// is nil where raw is not like a line.
func likeLine(raw []byte) (digits string, rest []byte) {
	if len(raw) <= restAt {
		return "", nil
	}
	head, joint := string(raw[:len(lineHead)]), string(raw[restAt-len(lineJoint):restAt])
	if head != lineHead && joint != lineJoint {
		return "", nil
	}
	return string(raw[len(lineHead) : len(lineHead)+sumDigits]), raw[restAt:]
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
