package store

import (
	"errors"
	"fmt"
	"strconv"
	"time"
	"unicode/utf8"

	"tenken/assess"
	"tenken/checklist"
)

// EventError says that an event cannot be written: a mistake of the program
// that made it, not of the user.
type EventError struct {
	N   int    // its number
	Why string // never holds text of an answer
}

func (e *EventError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *EventError) In(lang checklist.Lang) string {
	return fill(saysEvent, show(fmt.Sprintf("event %d: %s", e.N, e.Why))).In(lang)
}

// line is the line by which e would continue c, and its digits. It changes nothing.
func (c *Content) line(e assess.Event) ([]byte, string, error) {
	rest, err := encodeEvent(e)
	if err != nil {
		return nil, "", &EventError{e.N, err.Error()}
	}
	if c.approved != nil && (e.Sign == nil || e.Sign.Role != assess.Reopened) {
		return nil, "", &ApprovedError{By: c.approved.Name, On: c.approved.At}
	}
	if e.Sign != nil && e.Sign.Head != c.Head {
		return nil, "", &EventError{e.N, errNotHead.EN}
	}
	if why := c.misplaced(e); !why.IsZero() {
		return nil, "", &EventError{e.N, why.EN}
	}
	line, digits := appendLine(nil, c.Head, rest)
	return line, digits, c.fits(len(line))
}

// fits says which limit another line of size bytes would exceed.
func (c *Content) fits(size int) error {
	switch {
	case size > MaxLine:
		return &LimitError{What: limitLine}
	case c.Size+int64(size) > MaxFile:
		return &LimitError{What: limitFile}
	case len(c.Events) == MaxEvents:
		return &LimitError{What: limitEvents}
	}
	return nil
}

// add notes that e stands in the file, in a line of size bytes with these digits.
func (c *Content) add(e assess.Event, digits string, size int) {
	c.ids[e.ID] = true
	c.Events = append(c.Events, e)
	c.sums = append(c.sums, digits)
	c.Head = digits
	if e.Sign != nil {
		c.sign(e)
	}
	c.Size += int64(size)
}

// sign notes whether anything may be written after a signature.
func (c *Content) sign(e assess.Event) {
	switch e.Sign.Role {
	case assess.Approved:
		c.approved = &assess.Signature{Sign: *e.Sign, N: e.N, By: e.By, At: e.T}
	case assess.Reopened:
		c.approved = nil
	}
}

// encodeEvent is the rest of the line of e. It refuses what could not be read
// back the same; the error names the member, never its text.
func encodeEvent(e assess.Event) ([]byte, error) {
	if len(e.ID) != 16 || !checklist.IsHex(e.ID) {
		return nil, errID
	}
	t := e.T.Format(time.RFC3339Nano)
	if back, err := time.Parse(time.RFC3339Nano, t); err != nil || !back.Equal(e.T) {
		return nil, errTimeRange
	}
	w := writer{}
	w.raw(`"n":`).int(e.N).raw(`,"id":`).str("id", e.ID).raw(`,"t":`).str("t", t)
	w.raw(`,"by":`).str("by", e.By).raw(`,"kind":`).str("kind", string(e.Kind)).raw(`,"payload":{`)
	w.payload(&e)
	w.raw(`}}`)
	return w.b, w.err
}

// writer writes JSON in the one form of this format: no blanks, and in strings
// only what must be escaped, which here includes DEL and the C1 controls.
type writer struct {
	b   []byte
	err error
}

func (w *writer) fail(why string) {
	if w.err == nil {
		w.err = errors.New(why)
	}
}

func (w *writer) raw(s string) *writer { w.b = append(w.b, s...); return w }

func (w *writer) int(n int) *writer {
	if n < 0 {
		w.fail("a number is negative")
	}
	w.b = strconv.AppendInt(w.b, int64(n), 10)
	return w
}

// optional writes a member that is left out where it is empty.
func (w *writer) optional(member, s string) *writer {
	if s == "" {
		return w
	}
	return w.raw(`,"`+member+`":`).str(member, s)
}

// array writes items, each by one call.
func array[T any](w *writer, items []T, each func(T)) {
	w.raw(`[`)
	for i, item := range items {
		w.comma(i)
		each(item)
	}
	w.raw(`]`)
}

func (w *writer) comma(i int) *writer {
	if i > 0 {
		w.b = append(w.b, ',')
	}
	return w
}

func (w *writer) str(member, s string) *writer {
	if !utf8.ValidString(s) {
		w.fail(member + " is not UTF-8")
	}
	w.b = append(w.b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			w.b = append(w.b, '\\', byte(r))
		case r == '\n':
			w.b = append(w.b, `\n`...)
		case r == '\t':
			w.b = append(w.b, `\t`...)
		case r < 0x20 || 0x7f <= r && r < 0xa0:
			w.b = fmt.Appendf(w.b, `\u%04x`, r)
		default:
			w.b = utf8.AppendRune(w.b, r)
		}
	}
	w.b = append(w.b, '"')
	return w
}
