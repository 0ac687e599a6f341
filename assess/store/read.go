package store

import (
	"bytes"
	"errors"
	"io"
	"os"

	"tenken/assess"
	"tenken/checklist"
)

// Content is what a file holds.
type Content struct {
	Events []assess.Event // of all whole lines
	Head   string         // the sum of the last whole line (照合番号)
	Size   int64          // bytes of the whole lines
	Torn   *Torn          // an unfinished last line, else nil
	Newer  *NewerError    // why the file may only be read, else nil

	ids  map[string]bool // of Events
	sums []string        // of the lines
}

// Torn is an unfinished last line: what a crash or power cut leaves of a
// change that was never reported as saved. It does not count, and the next
// write cuts it.
type Torn struct {
	Offset int64 // where it begins
	Bytes  int64 // how long it is
	Whole  bool  // it lacks only its newline, as when an editor has taken it off
}

// Read reads a whole file and checks every line. The errors are *DamagedError,
// *EncodingError, *ForeignError, *LimitError and those of r.
func Read(r io.Reader) (*Content, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, err
	}
	return read(data)
}

// readFile reads a whole file through d.
func readFile(d disk, path string) ([]byte, error) {
	h, err := d.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return nil, err
	}
	data, err := readAll(h)
	if e := h.Close(); err == nil {
		err = e
	}
	return data, err
}

// readAll reads an open file, which may grow meanwhile, up to the limit.
func readAll(h handle) ([]byte, error) {
	info, err := h.Stat()
	if err != nil {
		return nil, err
	}
	if info.Size() > MaxFile {
		return nil, &LimitError{What: limitFile}
	}
	data := make([]byte, info.Size())
	n, err := h.ReadAt(data, 0)
	if errors.Is(err, io.EOF) {
		err = nil // it has become shorter
	}
	return data[:n], err
}

func read(data []byte) (*Content, error) {
	c, fault, err := parse(data)
	if fault != nil {
		return nil, unreadable(data, *fault)
	}
	return c, err
}

// parse reads the lines of data one by one, each over the digits of the one
// before, up to the first that is damaged.
func parse(data []byte) (*Content, *Fault, error) {
	if len(data) > MaxFile {
		return nil, nil, &LimitError{What: limitFile}
	}
	c := sized(min(bytes.Count(data, []byte{'\n'}), MaxEvents))
	for rest := data; len(rest) > 0; rest = data[c.Size:] {
		end := bytes.IndexByte(rest, '\n')
		if tornTail(rest, end) {
			break
		}
		if end >= MaxLine {
			return nil, nil, &LimitError{What: limitLine}
		}
		if len(c.Events) == MaxEvents {
			return nil, nil, &LimitError{What: limitEvents}
		}
		if why := c.take(rest[:end]); !why.IsZero() {
			return c, &Fault{Line: len(c.Events) + 1, Offset: c.Size, Why: why}, nil
		}
	}
	if len(c.Events) == 0 {
		return c, &Fault{Line: 1, Why: whyEmpty}, nil
	}
	if torn := int64(len(data)) - c.Size; torn > 0 {
		c.Torn = &Torn{Offset: c.Size, Bytes: torn}
		digits, rest, ok := splitLine(data[c.Size:])
		c.Torn.Whole = ok && sum(c.Head, rest) == digits
	}
	return c, nil, nil
}

// sized is an empty Content with room for n events.
func sized(n int) *Content {
	return &Content{Events: make([]assess.Event, 0, n), ids: make(map[string]bool, n), sums: make([]string, 0, n)}
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
	e, err := decodeEvent(rest)
	var unknown errUnknown
	if errors.As(err, &unknown) {
		if c.Newer == nil {
			c.Newer = &NewerError{Line: len(c.Events) + 1, What: unknown.Error()}
		}
	} else if err != nil {
		return whyEvent(err)
	}
	if why := c.misplaced(e); !why.IsZero() {
		return why
	}
	c.add(e, digits, len(line)+1)
	return checklist.Text{}
}

// tornTail reports whether rest, whose first newline is at end, is an
// unfinished last line: one without a newline, or the very last of the file
// with a hole of zero bytes, as a power cut leaves when the disk wrote the
// later sectors of a line and not the earlier ones.
func tornTail(rest []byte, end int) bool {
	if end < 0 {
		return true
	}
	return end == len(rest)-1 && (rest[0] == 0 || bytes.Contains(rest, []byte{0, 0}))
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

var (
	whyForm   = checklist.Text{JA: "行の形になっていません", EN: "not of the form of a line"}
	whySum    = checklist.Text{JA: "照合値が合いません。行またはその前の行が書き換わっています", EN: "the sum does not match: this line or the one before it has changed"}
	whyNumber = checklist.Text{JA: "通し番号が続いていません", EN: "the number does not continue"}
	whyTwice  = checklist.Text{JA: "同じ識別子が二度使われています", EN: "an id is used twice"}
	whyBegin  = checklist.Text{JA: "最初の記録（begin）が最初に一つだけ、になっていません", EN: "the first event, and only the first, must be of kind begin"}
	whyEmpty  = checklist.Text{JA: "完全な行が一つもありません", EN: "there is not one whole line"}
)

// whyEvent is what decodeEvent found.
func whyEvent(err error) checklist.Text {
	why := checklist.Text{JA: "中身を読めません", EN: "the content cannot be read"}
	if f := (*flaw)(nil); errors.As(err, &f) {
		why.JA += ": " + f.JA
		why.EN += ": " + f.EN
	}
	return why
}
