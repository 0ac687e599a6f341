package assess

import "tenken/checklist"

// Label is the word for the verdict that a user reads.
func (v Verdict) Label(lang checklist.Lang) string {
	switch v {
	case Nonconforming:
		return wNonconforming.In(lang)
	case NeedsCorrection:
		return wNeedsCorrection.In(lang)
	case Undetermined:
		return wUndetermined.In(lang)
	case Conforming:
		return wConforming.In(lang)
	}
	return string(v)
}

// Label is the grade as a user reads it: the letter, or 未定 while undetermined.
func (g Grade) Label(lang checklist.Lang) string {
	if g == GradeNone {
		return wNoneYet.In(lang)
	}
	return string(g)
}

// Label is the word for the priority that a user reads; empty for none.
func (p Priority) Label(lang checklist.Lang) string {
	switch p {
	case High:
		return wHigh.In(lang)
	case Medium:
		return wMiddle.In(lang)
	case Low:
		return wLow.In(lang)
	}
	return string(p)
}

// DefaultPriority is the priority of a gap where nobody set one: high for a
// duty with no, middle for other duties, low for practice.
func DefaultPriority(d checklist.Duty, s Status) Priority {
	switch {
	case d != checklist.Must:
		return Low
	case s == No:
		return High
	}
	return Medium
}

// ParsePriority reads a priority as people type it: high, middle, medium, low,
// 高, 中, 低, in any width and case. The empty text is no priority. Anything
// else is an error that is a [Refusal].
func ParsePriority(s string) (Priority, error) {
	if s == "" {
		return "", nil
	}
	switch fold(s) {
	case "high", "高", "高い":
		return High, nil
	case "middle", "medium", "mid", "中":
		return Medium, nil
	case "low", "低", "低い":
		return Low, nil
	}
	return "", refuse("priority", "",
		filled(wCannotReadAsPriority, shown(s)))
}
