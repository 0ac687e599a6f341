package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
)

// The fixed parts of a line, and where they stand.
const (
	lineHead  = `{"sum":"`
	lineJoint = `",`
	sumDigits = 2 * sha256.Size
	restAt    = len(lineHead) + sumDigits + len(lineJoint)
)

// sum is the digits of a line: SHA-256 over the digits of the line before it
// (nothing for the first) and the rest of the line without its newline.
func sum(prev string, rest []byte) string {
	h := sha256.New()
	h.Write([]byte(prev))
	h.Write(rest)
	var d [sha256.Size]byte
	return hex.EncodeToString(h.Sum(d[:0]))
}

// appendLine appends the line that holds rest, newline included, and returns
// its digits too.
func appendLine(b []byte, prev string, rest []byte) ([]byte, string) {
	digits := sum(prev, rest)
	b = append(b, lineHead...)
	b = append(b, digits...)
	b = append(b, lineJoint...)
	b = append(b, rest...)
	return append(b, '\n'), digits
}

// splitLine takes a line without its newline apart; ok is false where it has
// not the form of a line.
func splitLine(raw []byte) (digits string, rest []byte, ok bool) {
	if len(raw) <= restAt || !bytes.HasPrefix(raw, []byte(lineHead)) ||
		string(raw[restAt-len(lineJoint):restAt]) != lineJoint {
		return "", nil, false
	}
	digits = string(raw[len(lineHead) : len(lineHead)+sumDigits])
	return digits, raw[restAt:], isHex(digits)
}

// isHex reports whether s consists of lower-case hex digits.
func isHex(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}
