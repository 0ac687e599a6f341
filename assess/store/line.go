package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"tenken/checklist"
)

// The fixed parts of a line, and where they are.
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
	return digits, raw[restAt:], checklist.IsHex(digits)
}

// The limits of a file; beyond them it is refused, on reading and on writing.
const (
	MaxFile   = 64 << 20 // bytes of a file
	MaxLine   = 4 << 20  // bytes of a line, its newline included
	MaxEvents = 100_000  // events of a file
)

// The limits of what is done with a damaged file.
const (
	maxConvert   = 32 << 20           // bytes of a file that other encodings are tried on
	maxPieces    = MaxEvents + 10_000 // pieces that are looked at
	maxFaults    = 100                // faults that are named; the others are counted
	maxQuestions = 100                // questions that are named as those of lost lines
	repairBudget = 1 << 31            // bytes hashed in search of what is wrong: a few seconds
)

// MaxDraft is the most bytes of a draft.
const MaxDraft = 1 << 20

// mebibytes is a size as people read it.
func mebibytes(n int) string { return fmt.Sprintf("%d MiB", n>>20) }

// thousands is a number of thousands as people read it.
func thousands(n int) string { return fmt.Sprintf("%d,%03d", n/1000, n%1000) }

// Extension is how the name of an assessment ends.
const Extension = ".tenken"
