package store

import (
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// Fault is one damaged place of a file.
type Fault struct {
	Line   int            // from 1
	Offset int64          // of the line's first byte
	Why    checklist.Text // never holds text of an answer
}

// In is the place and the reason.
func (f Fault) In(lang checklist.Lang) string {
	return saysFault.With(f.Line, f.Offset, f.Why.In(lang)).In(lang)
}

// DamagedError says that a file is damaged. It is never written to; Repair
// makes a new one of what it holds.
type DamagedError struct {
	Path   string
	Faults []Fault        // in file order, at least one, at most maxFaults
	More   int            // so many faults beyond those
	Events []assess.Event // what can be read, each proved by its check
}

func (e *DamagedError) Error() string { return e.In(checklist.English) }

// In is the sentence for users: the first places, what can still be read, and
// what to do.
func (e *DamagedError) In(lang checklist.Lang) string {
	var b strings.Builder
	b.WriteString(saysDamaged.With(show(e.Path), len(e.Events)).In(lang))
	listFaults(&b, e.Faults, e.More, 10, lang)
	b.WriteString("\n" + saysRepair.In(lang))
	return b.String()
}

// listFaults writes the first faults, one a line, and how many there are besides.
func listFaults(b *strings.Builder, faults []Fault, more, most int, lang checklist.Lang) {
	for _, f := range faults[:min(most, len(faults))] {
		b.WriteString("\n  " + f.In(lang))
	}
	if more += len(faults) - min(most, len(faults)); more > 0 {
		b.WriteString("\n  " + moreLost.With(more).In(lang))
	}
}

// bounded are the first of faults, and how many there are besides.
func bounded(faults []Fault) ([]Fault, int) {
	n := min(len(faults), maxFaults)
	return faults[:n:n], len(faults) - n
}
