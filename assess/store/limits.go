package store

import "fmt"

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
