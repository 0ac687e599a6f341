package checklist

// Lang is a language of the user interface.
type Lang string

// The two languages of every word a user reads.
const (
	Japanese Lang = "ja"
	English  Lang = "en"
)

// Text is a word or sentence that a user reads, in both languages.
type Text struct {
	JA string `yaml:"ja"`
	EN string `yaml:"en,omitempty"`
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
