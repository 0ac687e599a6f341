package checklist

import (
	"crypto/sha256"
	"encoding/hex"
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

// wordOf is what a value is called in a table of words; the value itself where the
// table lacks it.
func wordOf(words map[string]Text, value string, lang Lang) string {
	if t, ok := words[value]; ok {
		return t.In(lang)
	}
	return value
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

// IsHex reports whether s consists of lower-case hex digits, as digests and ids do.
func IsHex(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

// IsDigest reports whether s has the form of a [Digest].
func IsDigest(s string) bool { return len(s) == 64 && IsHex(s) }

// Digest is the SHA-256 of a text or of bytes, as 64 lower-case hex digits: by it
// lists, documents, blanks of forms and returns are known.
func Digest[T string | []byte](raw T) string {
	sum := sha256.Sum256([]byte(raw))
	return hex.EncodeToString(sum[:])
}
