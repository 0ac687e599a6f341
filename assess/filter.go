package assess

import (
	"slices"
	"strings"

	"tenken/checklist"
)

// Filter says whether a question with its answer is wanted; see [Session.Asked].
type Filter func(q *checklist.Question, a Answer) bool

// WithStatus wants the questions that count with one of the statuses.
func WithStatus(statuses ...Status) Filter {
	return func(q *checklist.Question, a Answer) bool {
		return slices.Contains(statuses, countedAs(q, a))
	}
}

// DutiesOnly wants 法的義務.
func DutiesOnly(q *checklist.Question, _ Answer) bool { return q.Duty == checklist.Must }

// ToConfirm wants the questions whose answer was carried over and waits for review.
func ToConfirm(_ *checklist.Question, a Answer) bool { return a.Review }

// OverdueOn wants gaps whose due date lies before today and that are not done.
func OverdueOn(today checklist.Date) Filter {
	return func(_ *checklist.Question, a Answer) bool { return a.Overdue(today) }
}

// Matching wants the questions in whose id, words of that language or note
// every word of the text occurs, in any width and case, katakana and hiragana
// alike.
func Matching(text string, lang checklist.Lang) Filter { return Words(nil).Matching(text, lang) }

// Words remembers the words of questions in the form in which they are
// searched, for a search at every key. The zero value remembers nothing; one
// made by make does. It is for the questions of one checklist, in one language.
type Words map[*checklist.Question]string

// WordsOf remembers every question of a checklist at once, so that the first
// search is as quick as the others.
func WordsOf(c *checklist.Checklist, lang checklist.Lang) Words {
	w := Words{}
	for _, q := range c.All() {
		w[q] = wordsOf(q, lang)
	}
	return w
}

func wordsOf(q *checklist.Question, lang checklist.Lang) string {
	words := q.Words.JA
	if lang == checklist.English {
		words = q.Words.EN
	}
	text := []string{q.ID, q.Ask.In(lang), q.Why.In(lang), q.Check.In(lang), q.Remedy.In(lang)}
	return Searchable(strings.Join(append(text, words...), "\n"))
}

// Matching is [Matching], quick from the second time on.
func (w Words) Matching(text string, lang checklist.Lang) Filter {
	words := strings.Fields(Searchable(text))
	return func(q *checklist.Question, a Answer) bool {
		if len(words) == 0 {
			return true
		}
		in, ok := w[q]
		if !ok {
			in = wordsOf(q, lang)
			if w != nil {
				w[q] = in
			}
		}
		if said := a.Reason + a.Note + a.Evidence + a.Action + a.Owner; said != "" {
			in += "\n" + Searchable(strings.Join([]string{a.Reason, a.Note, a.Evidence, a.Action, a.Owner}, "\n"))
		}
		for _, word := range words {
			if !strings.Contains(in, word) {
				return false
			}
		}
		return true
	}
}
