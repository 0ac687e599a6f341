package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"unicode/utf8"

	"tenken/checklist"
)

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

// proves reports whether line is sound and continues c.
func (c *Content) proves(line []byte) bool {
	digits, rest, ok := splitLine(line)
	return ok && sum(c.Head, rest) == digits
}

// fault is damage of the line after those of c.
func (c *Content) fault(why checklist.Text) *Fault {
	return &Fault{Line: len(c.Events) + 1, Offset: c.Size, Why: why}
}

// unfinished reports whether rest, the end of a file after a whole line, is the
// beginning of the one line number n, and nothing else. Whatever holds more, or
// anything that no such line begins with, is damage, for it may be what is left
// of lines that were saved; zero bytes above all, which a power cut leaves of the
// line that was being written, and a failing disk of those before it. n below 0:
// whatever number.
func unfinished(rest []byte, n int) bool {
	if len(rest) >= MaxLine {
		return false
	}
	if len(rest) <= restAt {
		whole := lineHead + string(bytes.Repeat([]byte{'0'}, sumDigits)) + lineJoint
		return string(zeroDigits(rest)) == whole[:len(rest)]
	}
	_, body, ok := splitLine(rest)
	return ok && beginsEvent(body) && (n < 0 || numberOf(body, n) == n)
}

// zeroDigits is the beginning of a line with a 0 for every digit of its sum.
func zeroDigits(b []byte) []byte {
	b = bytes.Clone(b)
	for i := len(lineHead); i < len(b) && i < len(lineHead)+sumDigits; i++ {
		if checklist.IsHex(string(b[i])) {
			b[i] = '0'
		}
	}
	return b
}

// beginsEvent reports whether rest is the beginning of an event in JSON, and
// not all of it.
func beginsEvent(rest []byte) bool {
	sound := false
	for cut := 0; cut < utf8.UTFMax && cut < len(rest) && !sound; cut++ { // its last letter may be cut
		sound = utf8.Valid(rest[:len(rest)-cut])
	}
	if !sound || bytes.Contains(rest, []byte(lineHead)) {
		return false
	}
	var v json.RawMessage
	err := json.NewDecoder(io.MultiReader(bytes.NewReader([]byte{'{'}), bytes.NewReader(rest))).Decode(&v)
	return errors.Is(err, io.ErrUnexpectedEOF)
}

var leadingNumber = checklist.Pattern(`^"n":(0|[1-9][0-9]{0,8}),`)

// numberOf is the number that the rest of a line begins with, else what is
// given: other programs may write it elsewhere.
func numberOf(rest []byte, otherwise int) int {
	m := leadingNumber().FindSubmatch(rest)
	if m == nil {
		return otherwise
	}
	n, err := strconv.Atoi(string(m[1]))
	if err != nil {
		return otherwise
	}
	return n
}

// tailSuffix is added to the name of an assessment for what a write cuts off.
const tailSuffix = ".tail"

// keepTail puts what will be cut into a file of its own. One that is there from
// an earlier time stays.
func (f *File) keepTail() error {
	tail := make([]byte, f.c.Torn.Bytes)
	if _, err := f.h.ReadAt(tail, f.c.Torn.Offset); err != nil {
		return diskError("read", f.path, err)
	}
	for n := 1; ; n++ {
		name := tailName(f.real, n)
		err := publish(f.disk, name, name, false, func(w io.Writer) error { _, err := w.Write(tail); return err })
		if err == nil || !errors.Is(err, fs.ErrExist) {
			return err
		}
		if old, err := readFile(f.disk, name); err == nil && bytes.Equal(old, tail) {
			return nil // an earlier try had come so far
		}
	}
}

// freeTail is the first such name that is free.
func freeTail(path string) string {
	n := 1
	for ; n < 100; n++ {
		if _, err := os.Lstat(tailName(path, n)); err != nil {
			break
		}
	}
	return tailName(path, n)
}

// tailName is the n-th name for what is cut off.
func tailName(path string, n int) string {
	if n == 1 {
		return path + tailSuffix
	}
	return fmt.Sprintf("%s%s-%d", path, tailSuffix, n)
}
