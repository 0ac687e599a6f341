package lint

import (
	"strings"

	"tenken/checklist"
)

// glossaryRules hold the terms of the glossary.
func glossaryRules() []Rule {
	return []Rule{rule("glossary", checklist.Warning, (*run).glossary)}
}

// glossary finds words that the glossary replaces by another, in both languages.
// English words count whole and in any case; names of documents may use any.
func (l *run) glossary() {
	terms := l.reg.Terms()
	for p := range l.written {
		if p.kind == properName {
			continue
		}
		english := strings.ToLower(p.EN)
		for _, t := range terms {
			for _, w := range t.NotJA {
				if strings.Contains(p.JA, w) {
					l.report(l.at(p, checklist.Japanese), p.name(), w, t.JA)
				}
			}
			for _, w := range t.NotEN {
				if holdsWord(english, strings.ToLower(w)) {
					l.report(l.at(p, checklist.English), p.name(), w, t.EN)
				}
			}
		}
	}
}

// holdsWord says that a text holds a word that is not part of a longer one; a
// plural s is.
func holdsWord(text, word string) bool {
	letter := func(s string, i int) bool { return i >= 0 && i < len(s) && (s[i] >= 'a' && s[i] <= 'z') }
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(word)
		if end < len(text) && text[end] == 's' {
			end++
		}
		if !letter(text, i-1) && !letter(text, end) {
			return true
		}
		from = i + 1
	}
}
