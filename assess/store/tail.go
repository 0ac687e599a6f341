package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"unicode/utf8"

	"tenken/checklist"
)

// proves reports whether line is sound and continues c.
func (c *Content) proves(line []byte) bool {
	digits, rest, ok := splitLine(line)
	return ok && sum(c.Head, rest) == digits
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
