package assess

import (
	"fmt"
	"slices"
	"strings"

	"tenken/checklist"
)

// Coming is a day on which the law asks something else of one organisation than
// on the day before: an edition may hold both sides of a change.
type Coming struct {
	Day   checklist.Date
	Begin []*checklist.Question // asked from that day on
	End   []*checklist.Question // asked no longer
}

// ComingChanges are the days after the day by whose law an assessment is judged,
// up to and with the day until, on which other questions are asked of it: by its
// own facts, and in the order of the days.
func ComingChanges(c *checklist.Checklist, a *Assessment, until checklist.Date) []Coming {
	s := scopeOf(c, a)
	var days []checklist.Date
	for _, q := range c.All() {
		for _, d := range []checklist.Date{q.Since, q.Until} {
			if s.day < d && d <= until {
				days = append(days, d)
			}
		}
	}
	if len(days) == 0 {
		return nil
	}
	slices.Sort(days)
	was := s.asked(c)
	var out []Coming
	for _, d := range slices.Compact(days) {
		s.day = d
		is := s.asked(c)
		change := Coming{Day: d}
		for _, q := range c.All() {
			switch {
			case is[q.ID] && !was[q.ID]:
				change.Begin = append(change.Begin, q)
			case was[q.ID] && !is[q.ID]:
				change.End = append(change.End, q)
			}
		}
		if len(change.Begin)+len(change.End) > 0 {
			out = append(out, change)
		}
		was = is
	}
	return out
}

// asked are the ids of the questions that apply, or may apply.
func (s *scope) asked(c *checklist.Checklist) map[string]bool {
	out := map[string]bool{}
	for _, q := range c.All() {
		if t, _, _ := s.applies(q); t != checklist.False {
			out[q.ID] = true
		}
	}
	return out
}

// In says in a sentence what the day changes.
func (c Coming) In(lang checklist.Lang) string {
	var said []string
	for _, part := range []struct {
		text checklist.Text
		of   []*checklist.Question
	}{{comingBegin, c.Begin}, {comingEnd, c.End}} {
		if len(part.of) > 0 {
			said = append(said, fmt.Sprintf(part.text.In(lang), len(part.of), someIDs(part.of, lang)))
		}
	}
	return fmt.Sprintf(comingDay.In(lang), c.Day.In(lang), strings.Join(said, comingAnd.In(lang)))
}

// idsMost is how many questions of a change are named.
const idsMost = 5

func someIDs(qs []*checklist.Question, lang checklist.Lang) string {
	var ids []string
	for _, q := range qs[:min(len(qs), idsMost)] {
		ids = append(ids, q.ID)
	}
	text := strings.Join(ids, comingComma.In(lang))
	if more := len(qs) - idsMost; more > 0 {
		text += fmt.Sprintf(comingMore.In(lang), more)
	}
	return text
}
