package tui

import (
	"fmt"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

func sprint(v any) string { return fmt.Sprint(v) }

// join makes one line of several.
func join(s string) string { return strings.Join(strings.Fields(s), " ") }

// verdictMeans says in plain words what a verdict means.
var verdictMeans = map[assess.Verdict]checklist.Text{
	assess.Nonconforming:   {JA: "法的義務のうち、できていないものがあります。", EN: "At least one legal duty is not met."},
	assess.NeedsCorrection: {JA: "法的義務のうち、一部だけのもの、わからないものがあります。", EN: "At least one legal duty is met in part, or nobody knows."},
	assess.Undetermined:    {JA: "法的義務の点検項目に、まだ回答していないものがあります。", EN: "Questions about legal duties are still unanswered."},
	assess.Conforming:      {JA: "法的義務は、すべて「はい」です。", EN: "Every legal duty is met."},
}

func interval(i *assess.Interval) string {
	switch {
	case i == nil:
		return "-"
	case i.Low == i.High:
		return fmt.Sprintf("%d%%", i.Low)
	default:
		return fmt.Sprintf("%d-%d%%", i.Low, i.High)
	}
}

func spaces(n int) string { return strings.Repeat(" ", max(0, n)) }

// trim takes spaces and empty lines from both ends, full-width ones too.
func trim(s string) string { return strings.TrimSpace(s) }

func contains(s, part string) bool { return part == "" || strings.Contains(s, part) }

// first is the first of the texts that is not empty.
func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
