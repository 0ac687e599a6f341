package checklist

import (
	"fmt"
	"strings"
)

// Pos is a place in a file. Line and Column count from 1; 0 is unknown.
type Pos struct {
	File         string
	Line, Column int
}

// String is "file:line:column", shortened to what is known.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return Visible(p.File)
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", Visible(p.File), p.Line)
	default:
		return fmt.Sprintf("%s:%d:%d", Visible(p.File), p.Line, p.Column)
	}
}

// Severity orders problems; only errors make a file unusable.
type Severity uint8

// The severities.
const (
	Note Severity = iota
	Warning
	Error
)

// Problem is one thing wrong with a file, where it is, and how to mend it.
type Problem struct {
	Pos      Pos
	Rule     string // id of the rule that found it, for example "unknown-key"
	Text     Text   // what is wrong
	Hint     Text   // how to mend it; may be empty
	Severity Severity
}

// Problems are all the problems of one reading, in file order. As an error it
// prints one line a problem, in Japanese.
type Problems []Problem

// Error makes Problems an error.
func (ps Problems) Error() string { return ps.In(Japanese) }

// In prints one line a problem in lang: place, what, (rule), hint.
func (ps Problems) In(lang Lang) string {
	var b strings.Builder
	for i, p := range ps {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s: %s (%s)", p.Pos, p.Text.In(lang), p.Rule)
		if h := p.Hint.In(lang); h != "" {
			b.WriteString("\n    ")
			b.WriteString(h)
		}
	}
	return b.String()
}

// Errors counts the problems of severity Error.
func (ps Problems) Errors() int {
	n := 0
	for _, p := range ps {
		if p.Severity == Error {
			n++
		}
	}
	return n
}
