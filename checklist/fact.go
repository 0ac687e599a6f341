package checklist

import (
	"slices"
	"strings"
)

// The values of a yesno fact.
const (
	YesValue = "yes"
	NoValue  = "no"
)

// UnmarkedValue is how a yesno fact is stated that was left without a mark (印なし)
// on a page of rare facts: it counts as no, and nobody said no to it by itself.
const UnmarkedValue = "unmarked"

// Values are the values that the fact may have, besides unknown.
func (f *Fact) Values() []string {
	if f.Type == YesNo {
		return []string{YesValue, NoValue}
	}
	all := make([]string, len(f.Options))
	for i, o := range f.Options {
		all[i] = o.ID
	}
	return all
}

// Statable are the values that the fact may be stated with, unknown last.
func (f *Fact) Statable() []string { return append(f.Values(), UnknownValue) }

// Takes reports whether the fact may be stated so: with a value of [Fact.Statable],
// or by leaving a yesno fact unmarked.
func (f *Fact) Takes(value string) bool {
	return slices.Contains(f.Statable(), value) || f.Type == YesNo && value == UnmarkedValue
}

// ValueLabel is a value of the fact in words: はい, the label of an option,
// わからない, 印なし; まだ for the empty value, the value itself for one that the fact
// does not have.
func (f *Fact) ValueLabel(value string, lang Lang) string {
	switch {
	case value == "":
		return factWords.unstated.In(lang)
	case value == UnknownValue:
		return factWords.unknown.In(lang)
	case f.Type == YesNo && value == YesValue:
		return factWords.yes.In(lang)
	case f.Type == YesNo && value == NoValue:
		return factWords.no.In(lang)
	case f.Type == YesNo && value == UnmarkedValue:
		return factWords.unmarked.In(lang)
	}
	for _, o := range f.Options {
		if o.ID == value {
			return o.Label.In(lang)
		}
	}
	return value
}

// ParseValue reads a value as people write it: the value itself, its words in
// either language, the label or id of an option, or what they write for yes, no
// and わからない; case, width and spaces do not count. The empty text and the
// words for 未記入 give the empty value. False where it is none of these.
func (f *Fact) ParseValue(typed string) (string, bool) {
	word := Fold(typed)
	if word == "" {
		return "", strings.TrimSpace(typed) == ""
	}
	for _, v := range f.Statable() {
		if word == Fold(v) || word == Fold(f.ValueLabel(v, Japanese)) || word == Fold(f.ValueLabel(v, English)) {
			return v, true
		}
	}
	for value, words := range factTyped {
		if f.Type == Choice && value != UnknownValue && value != "" {
			continue
		}
		for _, w := range words {
			if word == Fold(w) {
				return value, true
			}
		}
	}
	return "", false
}

// factTyped are the other ways in which people write a value.
var factTyped = map[string][]string{
	YesValue:      {"○", "〇", "◯", "⭕", "y", "あり", "有", "有り"},
	NoValue:       {"×", "✕", "✗", "✖", "x", "n", "なし", "無", "無し"},
	UnknownValue:  {"分からない", "不明", "?", "dk"},
	UnmarkedValue: {UnmarkedValue, factWords.unmarked.JA, factWords.unmarked.EN},
	"":            {"未記入", "未回答", "まだ", "not stated"},
}

var factWords = struct{ yes, no, unmarked, unknown, unstated Text }{
	yes:      Text{JA: "はい", EN: "yes"},
	no:       Text{JA: "いいえ", EN: "no"},
	unmarked: Text{JA: "印なし", EN: "unmarked"},
	unknown:  Text{JA: "わからない", EN: "don't know"},
	unstated: Text{JA: "未記入", EN: "not stated"},
}
