package assess

import "tenken/checklist"

// Label is the word for the verdict that a user reads.
func (v Verdict) Label(lang checklist.Lang) string {
	switch v {
	case Nonconforming:
		return checklist.Text{JA: "不適合", EN: "nonconforming"}.In(lang)
	case NeedsCorrection:
		return checklist.Text{JA: "要是正", EN: "needs correction"}.In(lang)
	case Undetermined:
		return checklist.Text{JA: "未確定", EN: "undetermined"}.In(lang)
	case Conforming:
		return checklist.Text{JA: "適合", EN: "conforming"}.In(lang)
	}
	return string(v)
}

// Label is the grade as a user reads it: the letter, or 未定 while undetermined.
func (g Grade) Label(lang checklist.Lang) string {
	if g == GradeNone {
		return checklist.Text{JA: "未定", EN: "none yet"}.In(lang)
	}
	return string(g)
}

// Label is the word for the priority that a user reads; empty for none.
func (p Priority) Label(lang checklist.Lang) string {
	switch p {
	case High:
		return checklist.Text{JA: "高", EN: "high"}.In(lang)
	case Medium:
		return checklist.Text{JA: "中", EN: "middle"}.In(lang)
	case Low:
		return checklist.Text{JA: "低", EN: "low"}.In(lang)
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
		"「"+shown(s)+"」は優先度として読めません。高・中・低のどれかを書いてください",
		"cannot read \""+shown(s)+"\" as a priority; write high, middle or low")
}
