package store

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
)

// Read reads a whole file and checks every line. The errors are *DamagedError,
// *EncodingError, *ForeignError, *LimitError and those of r.
func Read(r io.Reader) (*Content, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, err
	}
	return readData(data, nil)
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

func readData(data []byte, memo *Memo) (*Content, error) {
	c, fault, err := parse(data, memo)
	if fault != nil {
		return nil, unreadable(data, *fault)
	}
	return c, err
}

// unreadable finds out why data cannot be read: converted, foreign or damaged.
func unreadable(data []byte, first Fault) error {
	d := damageOf(data, first)
	if e := convertedBack(data, len(d.Events)); e != nil {
		return e
	}
	if len(d.Events) == 0 && !bytes.HasPrefix(data, []byte(lineHead)) {
		return &ForeignError{Looks: looksLike(data)}
	}
	return d
}

// origin is a file whose lines go on in a new one: a copy, or one that is merged.
type origin struct {
	c    *Content
	data []byte // the lines of c, each ended

	warnings []Warning
}

func readOrigin(path string, o Options) (*origin, error) {
	data, err := readFile(o.disk, path)
	if err != nil {
		return nil, named(path, err)
	}
	c, err := readData(data, nil)
	if err != nil {
		return nil, named(path, err)
	}
	if c.Newer != nil {
		return nil, named(path, c.Newer)
	}
	s := &origin{c, data, c.warnings(path)}
	if c.End != EndNewline {
		s.data = append(data[:c.Size-1:c.Size-1], '\n')
	}
	s.data = s.data[:c.Size:c.Size]
	c.End, c.Torn = EndNewline, nil
	return s, nil
}
