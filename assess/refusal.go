package assess

import (
	"fmt"

	"tenken/checklist"
)

// Refusal is an input that is not taken, and what to do about it, for the
// person who gave it. Nothing has changed.
type Refusal struct {
	Rule string         // what refused it: "status", "na-refused", "na-reason", "question", "fact", ...
	Q    string         // the question or fact concerned; may be empty
	Text checklist.Text // a sentence without full stop
}

// Error is the sentence in English; see [Refusal.In].
func (r *Refusal) Error() string { return r.In(checklist.English) }

// In is the sentence in lang, led by the id concerned.
func (r *Refusal) In(lang checklist.Lang) string {
	if r.Q == "" {
		return r.Text.In(lang)
	}
	return r.Q + ": " + r.Text.In(lang)
}

func refuse(rule, q string, w checklist.Text) *Refusal {
	return &Refusal{Rule: rule, Q: q, Text: w}
}

// filled is a text with its places filled in, in both languages.
func filled(w checklist.Text, args ...any) checklist.Text {
	return checklist.Text{JA: fmt.Sprintf(w.JA, args...), EN: fmt.Sprintf(w.EN, args...)}
}
