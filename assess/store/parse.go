package store

import (
	"bytes"
	"errors"

	"tenken/checklist"
)

// parse reads the lines of data one by one, each over the digits of the one
// before, up to the first that is damaged.
func parse(data []byte, memo *Memo) (*Content, *Fault, error) {
	if len(data) > MaxFile {
		return nil, nil, &LimitError{What: limitFile}
	}
	c := sized(min(bytes.Count(data, []byte{'\n'}), len(data)/restAt, MaxEvents))
	c.memo = memo
	for rest := data; len(rest) > 0 && c.Torn == nil &&
		c.End == EndNewline; rest = data[min(c.Size, int64(len(data))):] {
		if len(c.Events) == MaxEvents {
			return nil, nil, &LimitError{What: limitEvents}
		}
		end := bytes.IndexByte(rest, '\n')
		if end >= MaxLine {
			return nil, nil, &LimitError{What: limitLine}
		}
		if fault := c.next(rest, end); fault != nil {
			return c, fault, nil
		}
	}
	if len(c.Events) == 0 {
		return c, &Fault{Line: 1, Why: whyEmpty}, nil
	}
	return c, nil, nil
}

// next reads the next line, the first of rest, whose newline is at end; below 0
// there is none.
func (c *Content) next(rest []byte, end int) *Fault {
	if end < 0 {
		return c.tail(rest)
	}
	if why := c.take(rest[:end]); !why.IsZero() {
		return c.fault(why)
	}
	return nil
}

// tail reads what is after the last newline, none of it empty, as the next and
// last line of c.
func (c *Content) tail(rest []byte) *Fault {
	n := len(rest)
	switch {
	case n < MaxLine && c.proves(rest):
		c.End = EndMissing
	case n <= MaxLine && c.proves(rest[:n-1]):
		c.End = EndOther
		rest = rest[:n-1]
	case unfinished(rest, len(c.Events)):
		c.Torn = &Torn{Offset: c.Size, Bytes: int64(n)}
		return nil
	case bytes.IndexByte(rest, 0) >= 0:
		return c.fault(whyZeros)
	default:
		return c.fault(whyTail)
	}
	if why := c.take(rest); !why.IsZero() {
		c.End = EndNewline
		return c.fault(why)
	}
	return nil
}

// take adds the next line to c, or says why it cannot.
func (c *Content) take(line []byte) checklist.Text {
	digits, rest, ok := splitLine(line)
	if !ok {
		return whyForm
	}
	if sum(c.Head, rest) != digits {
		return whySum
	}
	e, err := c.memo.decode(rest)
	var unknown errUnknown
	if errors.As(err, &unknown) {
		if c.Newer == nil {
			c.Newer = &NewerError{Line: len(c.Events) + 1, What: unknown.what}
		}
	} else if err != nil {
		return eventWhy(err)
	}
	if why := c.misplaced(e); !why.IsZero() {
		return why
	}
	c.add(e, digits, len(line)+1)
	return checklist.Text{}
}

// eventWhy is what decodeEvent found.
func eventWhy(err error) checklist.Text {
	why, flaw := whyEvent, flawOf(err)
	why.JA += ": " + flaw.JA
	why.EN += ": " + flaw.EN
	return why
}
