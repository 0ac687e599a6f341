package store

import (
	"maps"
	"slices"

	"tenken/assess"
	"tenken/checklist"
)

// Content is what a file holds.
type Content struct {
	Events []assess.Event // of all whole lines
	Head   string         // the sum of the last whole line (照合番号)
	Size   int64          // bytes of the lines that count, each with its newline, also where End lacks it
	End    Ending         // how the last of them ends
	Torn   *Torn          // what follows them, else nil
	Newer  *NewerError    // why the file may only be read, else nil

	approved *assess.Signature // nothing is written after it; nil while the file is open

	ids  map[string]bool // of Events
	sums []string        // of the lines
	memo *Memo           // may be nil
}

// Torn is a last line that is there in part: of a change whose saving was
// interrupted, or of a copy that was cut off; the file cannot tell which. It
// does not count. The next write puts it into a file beside this one, and only
// then cuts it.
type Torn struct {
	Offset int64 // where it begins
	Bytes  int64 // how long it is
}

// Ending is how the last line that counts ends.
type Ending uint8

// The endings. A last line that its sum proves counts whatever follows it in
// the place of the newline; the next write puts the newline there.
const (
	EndNewline Ending = iota
	EndMissing        // nothing follows, as when an editor has taken the newline off
	EndOther          // another byte follows
)

// sized is an empty Content with room for n events.
func sized(n int) *Content {
	return &Content{Events: make([]assess.Event, 0, n), ids: make(map[string]bool, n), sums: make([]string, 0, n)}
}

// misplaced says why e cannot be the next event of c.
func (c *Content) misplaced(e assess.Event) checklist.Text {
	switch {
	case e.N != len(c.Events):
		return whyNumber
	case c.ids[e.ID]:
		return whyTwice
	case (e.N == 0) != (e.Kind == assess.KindBegin):
		return whyBegin
	}
	return checklist.Text{}
}

// line is the line by which e would continue c, and its digits. It changes nothing.
func (c *Content) line(e assess.Event) ([]byte, string, error) {
	rest, err := encodeEvent(e)
	if err != nil {
		return nil, "", &EventError{e.N, flawOf(err)}
	}
	if c.approved != nil && (e.Sign == nil || e.Sign.Role != assess.Reopened) {
		return nil, "", &ApprovedError{By: c.approved.Name, On: c.approved.At}
	}
	if e.Sign != nil && e.Sign.Head != c.Head {
		return nil, "", &EventError{e.N, checklist.Text(*errNotHead)}
	}
	if why := c.misplaced(e); !why.IsZero() {
		return nil, "", &EventError{e.N, why}
	}
	line, digits := appendLine(nil, c.Head, rest)
	return line, digits, c.fits(len(line))
}

// lines appends to data the lines of events, which continue c.
func (c *Content) lines(data []byte, events []assess.Event) ([]byte, error) {
	for _, e := range events {
		line, digits, err := c.line(e)
		if err != nil {
			return nil, err
		}
		data = append(data, line...)
		c.add(e, digits, len(line))
	}
	return data, nil
}

// carry appends to data the line of e as the next of c: the rest of its line in
// another file, of which no more than the number changes.
func (c *Content) carry(data, rest []byte, e assess.Event) ([]byte, error) {
	if e.N != len(c.Events) {
		own, ok := renumbered(rest, len(c.Events))
		if !ok {
			return nil, &EventError{e.N, checklist.Text(*errMissing)}
		}
		rest, e.N = own, len(c.Events)
	}
	if why := c.misplaced(e); !why.IsZero() {
		return nil, &EventError{e.N, why}
	}
	line, digits := appendLine(nil, c.Head, rest)
	if err := c.fits(len(line)); err != nil {
		return nil, err
	}
	c.add(e, digits, len(line))
	return append(data, line...), nil
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

// add notes that e is in the file, in a line of size bytes with these digits.
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

// clone is a Content that can be continued by itself.
func (c *Content) clone() *Content {
	d := *c
	d.Events, d.sums, d.ids = slices.Clone(c.Events), slices.Clone(c.sums), maps.Clone(c.ids)
	return &d
}

// fault is damage of the line after those of c.
func (c *Content) fault(why checklist.Text) *Fault {
	return &Fault{Line: len(c.Events) + 1, Offset: c.Size, Why: why}
}

// Relation says how two files that began as one relate to each other.
type Relation uint8

// The relations of a file a to a file b.
const (
	Unrelated Relation = iota // they have no beginning in common
	Same                      // every line is the same
	Ahead                     // a continues b
	Behind                    // b continues a
	Diverged                  // both were continued after their common beginning
)

// relate compares a to b and counts the lines of their common beginning. Lines
// with the same sum are the same lines after the same lines.
func relate(a, b *Content) (Relation, int) {
	n := 0
	for n < len(a.sums) && n < len(b.sums) && a.sums[n] == b.sums[n] {
		n++
	}
	switch {
	case n == 0:
		return Unrelated, 0
	case n == len(a.sums) && n == len(b.sums):
		return Same, n
	case n == len(b.sums):
		return Ahead, n
	case n == len(a.sums):
		return Behind, n
	}
	return Diverged, n
}

// fold is the state that the events leave behind; the error is a *HistoryError.
func (c *Content) fold(path string) (*assess.Assessment, error) {
	as, err := assess.Fold(c.Events)
	if err != nil {
		return nil, &HistoryError{path, err}
	}
	return as, nil
}
