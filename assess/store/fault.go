package store

import (
	"cmp"
	"fmt"
	"slices"
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
	return checklist.Text{
		JA: fmt.Sprintf("%d 行目（%d バイト目から）: %s", f.Line, f.Offset, f.Why.JA),
		EN: fmt.Sprintf("line %d (from byte %d): %s", f.Line, f.Offset, f.Why.EN),
	}.In(lang)
}

// DamagedError says that a file is damaged. It is never written to; Repair
// makes a new one of what it holds. Exit code 3.
type DamagedError struct {
	Path   string
	Faults []Fault        // in file order, at least one
	Events []assess.Event // what can be read, each proved by its check
}

func (e *DamagedError) Error() string {
	return fmt.Sprintf("%s is damaged at %d places, the first: %s", show(e.Path), len(e.Faults), e.Faults[0].In(checklist.English))
}

// In is the sentence for users: every place, what can still be read, and the mend.
func (e *DamagedError) In(lang checklist.Lang) string {
	var b strings.Builder
	b.WriteString(checklist.Text{
		JA: fmt.Sprintf("%s は壊れています。記録 %d 件は読めます。", show(e.Path), len(e.Events)),
		EN: fmt.Sprintf("%s is damaged. %d events can be read.", show(e.Path), len(e.Events)),
	}.In(lang))
	for i, f := range e.Faults {
		if i == 10 {
			b.WriteString("\n  ...")
			break
		}
		b.WriteString("\n  " + f.In(lang))
	}
	b.WriteString("\n" + checklist.Text{
		JA: "元のファイルは変えません。tenken repair で、読める分を新しいファイルに移せます",
		EN: "The file is left as it is. tenken repair writes what can be saved to a new file",
	}.In(lang))
	return b.String()
}

// damaged says all that is wrong with data, of which first was met on reading.
// It does not search for wrong bits: that takes time, and Repair does it.
func damaged(data []byte, first Fault) *DamagedError {
	ps := salvage(data, &mender{})
	events, faults := usable(ps)
	for _, p := range ps {
		if p.why.IsZero() && !p.mend.IsZero() {
			faults = append(faults, p.fault(p.mend))
		}
	}
	if !slices.ContainsFunc(faults, func(f Fault) bool { return f.Line == first.Line }) {
		faults = append(faults, first)
	}
	slices.SortStableFunc(faults, func(a, b Fault) int { return cmp.Compare(a.Offset, b.Offset) })
	return &DamagedError{Faults: faults, Events: events}
}
