package assess

import (
	"strings"

	"golang.org/x/text/unicode/norm"

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

// NoQuestion refuses an id that no question of the list has.
func NoQuestion(id string) *Refusal { return refuse("question", shown(id), noSuchQuestion) }

// maxInput is how much of a word, mark or date is looked at; nobody types more.
const maxInput = 200

// fold brings what people type to one form: compatibility characters unified
// (full-width digits and letters, half-width kana, ㋿), lower case, no space around.
func fold(s string) string {
	if len(s) > maxInput {
		return ""
	}
	return strings.ToLower(strings.TrimSpace(norm.NFKC.String(s)))
}

// shown is s as it may appear in a message: safe to print and not long.
func shown(s string) string { return checklist.Excerpt(s, 40) }

// Searchable brings text to one form for comparing: width, case and the two kana alike.
func Searchable(s string) string { return checklist.OneKana(strings.ToLower(norm.NFKC.String(s))) }
