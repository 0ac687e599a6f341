package checklist

import "fmt"

// Lang is a language of the user interface.
type Lang string

// The two languages of every word a user reads.
const (
	Japanese Lang = "ja"
	English  Lang = "en"
)

// Text is a word or sentence that a user reads, in both languages.
type Text struct {
	JA string `yaml:"ja" json:"ja,omitempty"`
	EN string `yaml:"en,omitempty" json:"en,omitempty"`
}

// In returns the text in lang, or in the other language where that one is missing.
func (t Text) In(lang Lang) string {
	if lang == English && t.EN != "" || t.JA == "" {
		return t.EN
	}
	return t.JA
}

// IsZero reports whether the text is missing in both languages.
func (t Text) IsZero() bool { return t == Text{} }

// With fills in both languages of a text that holds verbs of package fmt.
// Numbered verbs (%[2]s) let each language take the arguments in its own order.
func (t Text) With(args ...any) Text {
	if len(args) == 0 {
		return t
	}
	return Text{JA: fmt.Sprintf(t.JA, args...), EN: fmt.Sprintf(t.EN, args...)}
}

// say makes a text in both languages from two formats over the same arguments.
func say(ja, en string, args ...any) Text { return Text{JA: ja, EN: en}.With(args...) }
