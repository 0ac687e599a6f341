package store

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"

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

// Read reads a whole file and checks every line. The errors are *DamagedError,
// *EncodingError, *ForeignError, *LimitError and those of r.
func Read(r io.Reader) (*Content, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, err
	}
	return read(data, nil)
}

// readFile reads a whole file through d.
func readFile(d disk, path string) ([]byte, error) {
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return nil, err
	}
	h, err := d.OpenFile(real, os.O_RDONLY, 0)
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

func read(data []byte, memo *Memo) (*Content, error) {
	c, fault, err := parse(data, memo)
	if fault != nil {
		return nil, unreadable(data, *fault)
	}
	return c, err
}

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
	e, err := c.memo.decode(rest)
	var unknown errUnknown
	if errors.As(err, &unknown) {
		if c.Newer == nil {
			c.Newer = &NewerError{Line: len(c.Events) + 1, What: unknown.Error()}
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

// eventWhy is what decodeEvent found.
func eventWhy(err error) checklist.Text {
	why := whyEvent
	if f := (*flaw)(nil); errors.As(err, &f) {
		why.JA += ": " + f.JA
		why.EN += ": " + f.EN
	}
	return why
}
