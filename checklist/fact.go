package checklist

import (
	"slices"
	"strings"
)

// FactType says how a fact is stated.
type FactType string

// The two types of fact. A yesno fact has the values "yes" and "no".
const (
	YesNo  FactType = "yesno"
	Choice FactType = "choice"
)

// Fact is asked once, before the questions; facts decide which questions apply.
type Fact struct {
	ID      string
	Ask     Text
	Why     Text
	Type    FactType
	Options []Option // of a choice
	When    *Cond    // asked only where it holds; nil: always
	Derive  []Derive // computed from other facts, never asked; nil: asked
	Implies []Implication
	Group   string // facts of one group are asked on one page; empty: alone
	Rare    bool   // few businesses answer yes
	From    string // id of the checklist that declares it
	Pos     Pos
}

// Derive is a row of the table by which a fact follows from others: the first
// row whose condition holds gives the value. A row whose condition is not known
// makes the fact unknown. The last row holds always (When is nil).
type Derive struct {
	Value string
	When  *Cond
	Pos   Pos
}

// Implication says that a fact that is one of Is settles another.
type Implication struct {
	Is    []string
	Fact  string // the fact settled
	Value string // and its value
	Pos   Pos
}

// Option is one value of a choice fact.
type Option struct {
	ID    string
	Label Text
	Pos   Pos
}

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

// has says that the fact may be stated so: a value that an edition took away is none.
func (f *Fact) has(value string) bool {
	switch {
	case value == "", value == UnknownValue:
		return true
	case f.Type == YesNo:
		return value == YesValue || value == NoValue
	}
	return len(f.Options) == 0 || slices.ContainsFunc(f.Options, func(o Option) bool { return o.ID == value })
}

func byID(facts []Fact) map[string]*Fact {
	m := make(map[string]*Fact, len(facts))
	for i := range facts {
		if _, twice := m[facts[i].ID]; !twice {
			m[facts[i].ID] = &facts[i]
		}
	}
	return m
}

// Inputs are the facts that when and derive look at, in order, repeats included.
func (f *Fact) Inputs() []string { return f.looks(nil) }

// looks are the facts that settle f, in order, repeats included: those of when,
// of derive, and those that imply it.
func (f *Fact) looks(implied map[string][]string) []string {
	ids := slices.Clone(implied[f.ID])
	add := func(id string) { ids = append(ids, id) }
	f.When.FactIDs(add)
	for _, row := range f.Derive {
		row.When.FactIDs(add)
	}
	return ids
}
