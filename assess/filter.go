package assess

import (
	"slices"
	"strings"
	"time"

	"tenken/checklist"
)

// Filter says whether a question with its answer is wanted; see [Session.Asked].
type Filter func(q *checklist.Question, a Answer) bool

// WithStatus wants the questions that count with one of the statuses.
func WithStatus(statuses ...Status) Filter {
	return func(q *checklist.Question, a Answer) bool {
		return slices.Contains(statuses, counted(q, a))
	}
}

// DutiesOnly wants 法的義務.
func DutiesOnly(q *checklist.Question, _ Answer) bool { return q.Duty == checklist.Must }

// Overdue wants gaps whose due date lies before today and that are not done.
func Overdue(today checklist.Date) Filter {
	return func(_ *checklist.Question, a Answer) bool { return a.Overdue(today) }
}

// Overdue says that the gap should have been mended before today and is not:
// a due date in the past, no date of completion, and an answer other than yes
// and 該当なし.
func (ans Answer) Overdue(today checklist.Date) bool {
	return ans.Due != "" && ans.Due < today && ans.Done == "" && ans.Status != Yes && ans.Status != NotApplicable
}

// Matching wants the questions in whose id, words or note every word of the
// text stands, in any width and case, katakana and hiragana alike.
func Matching(text string) Filter { return Words(nil).Matching(text) }

// Words remembers the words of questions in the form in which they are
// searched, for a search at every key. The zero value remembers nothing; one
// made by make does. It is for the questions of one checklist.
type Words map[*checklist.Question]string

// WordsOf remembers every question of a checklist at once, so that the first
// search is as quick as the others.
func WordsOf(c *checklist.Checklist) Words {
	w := Words{}
	for _, q := range c.All() {
		w[q] = wordsOf(q)
	}
	return w
}

func wordsOf(q *checklist.Question) string {
	return Searchable(strings.Join([]string{
		q.ID, q.Ask.JA, q.Ask.EN, q.Why.JA, q.Why.EN, q.Check.JA, q.Check.EN, q.Remedy.JA, q.Remedy.EN,
	}, "\n"))
}

// Matching is [Matching], quick from the second time on.
func (w Words) Matching(text string) Filter {
	words := strings.Fields(Searchable(text))
	return func(q *checklist.Question, a Answer) bool {
		if len(words) == 0 {
			return true
		}
		in, ok := w[q]
		if !ok {
			in = wordsOf(q)
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

// ChangedAnswer is an answer that is not what it was.
type ChangedAnswer struct {
	Q       string
	Was, Is Answer
}

// ChangedSince lists the answers that differ from what they were at that time,
// in checklist order: what was taken back again does not show.
func (s *Session) ChangedSince(t time.Time) []ChangedAnswer {
	n := slices.IndexFunc(s.a.Events, func(e Event) bool { return e.T.After(t) })
	if n < 0 {
		return nil
	}
	return s.ChangedBetween(n, len(s.a.Events))
}

// ChangedBetween lists the answers that differ between the first from events
// and the first to, in checklist order. It counts events because clocks of
// several people, and one set back, tell of no order.
func (s *Session) ChangedBetween(from, to int) []ChangedAnswer {
	was, is := s.after(from), s.after(to)
	if was == nil || is == nil {
		return nil
	}
	var out []ChangedAnswer
	for _, q := range s.c.All() {
		if a, b := was.Answers[q.ID], is.Answers[q.ID]; !a.same(b) {
			out = append(out, ChangedAnswer{Q: q.ID, Was: a, Is: b})
		}
	}
	return out
}

// after is the assessment as its first n events made it; nil for no such number.
func (s *Session) after(n int) *Assessment {
	switch {
	case n == len(s.a.Events):
		return s.a
	case n == 0:
		return &Assessment{}
	case n < 0 || n > len(s.a.Events):
		return nil
	}
	a, err := Fold(s.a.Events[:n])
	if err != nil {
		return nil
	}
	return a
}

// same compares what was answered, not when and by whom.
func (ans Answer) same(o Answer) bool {
	ans.Rev, ans.At, ans.By = o.Rev, o.At, o.By
	return ans == o
}
