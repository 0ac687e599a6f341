package checklist

import (
	"fmt"
	"regexp"
	"sync"
)

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

// Words are everyday words in each language, by which something is found.
type Words struct{ JA, EN []string }

func (w Words) in(lang Lang) []string {
	if lang == English && len(w.EN) > 0 {
		return w.EN
	}
	return w.JA
}

// Pattern is a regular expression that is compiled when it is first used: the
// program starts often and uses few of them. It panics there if expr is none.
func Pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
