package returns

import (
	"cmp"
	"slices"
	"sort"

	"tenken/checklist"
)

// Survey is a campaign with the lists that it asks, ready to make and to check
// returns. It is read only and may be used by several goroutines.
type Survey struct {
	Campaign *Campaign
	List     *checklist.Checklist   // all its lists, composed
	Lists    []*checklist.Checklist // the campaign's, then those that they build upon

	questions []*checklist.Question
	home      []int            // of each question: its list in Lists
	at        map[string]int   // of each question: its place
	days      []checklist.Date // on which it changes what is asked, ascending
	rules     [][]need         // before the first day, from the first, ...: of each question
}

// need says whether a question is in a return.
type need uint8

const (
	may   need = iota // facts decide, which no return tells
	must              // it is asked of everybody on that day
	never             // it is asked of nobody on that day
)

// NewSurvey composes the lists of a campaign. Every list that it names must be
// among texts, of that serial, and whatever these build upon; the error is a
// [Refusal] or [checklist.Problems].
func NewSurvey(c *Campaign, lists []*checklist.Checklist) (*Survey, error) {
	s := &Survey{Campaign: c, at: map[string]int{}}
	known := map[string]*checklist.Checklist{}
	for _, l := range lists {
		known[l.ID] = l
	}
	for _, ref := range c.Lists {
		l := known[ref.ID]
		if l == nil || l.Serial != ref.Serial {
			return nil, refuse("list", wListMissing, ref.ID, ref.Serial)
		}
		s.Lists = append(s.Lists, l)
	}
	for i := 0; i < len(s.Lists); i++ { // grows by what each builds upon
		for _, id := range s.Lists[i].ParentIDs() {
			if p := known[id]; p != nil && !slices.Contains(s.Lists, p) {
				s.Lists = append(s.Lists, p)
			}
		}
	}
	var err error
	if s.List, err = checklist.Compose(s.Lists...); err != nil {
		return nil, err
	}
	if s.List.Draft || slices.ContainsFunc(s.Lists, func(l *checklist.Checklist) bool { return l.View != nil }) {
		return nil, refuse("draft", wListDraft, s.List.ID)
	}
	s.index()
	return s, nil
}

func (s *Survey) index() {
	for _, q := range s.List.All() {
		s.at[q.ID] = len(s.questions)
		s.questions = append(s.questions, q)
		s.home = append(s.home, max(0, slices.IndexFunc(s.Lists, func(l *checklist.Checklist) bool {
			return l.ID == q.From || l.Question(q.ID) != nil
		})))
		for _, day := range []checklist.Date{q.Since, q.Until} {
			if day != "" {
				s.days = append(s.days, day)
			}
		}
	}
	slices.Sort(s.days)
	s.days = slices.Compact(s.days)
	for _, day := range append([]checklist.Date{""}, s.days...) {
		s.rules = append(s.rules, s.rulesOf(day))
	}
}

// rulesOf says of each question whether it is asked on a day, as far as that can
// be told without facts (rule tenken-verdict/1).
func (s *Survey) rulesOf(day checklist.Date) []need {
	rules := make([]need, len(s.questions))
	for i, q := range s.questions {
		switch {
		case q.Since > day || q.Until != "" && q.Until <= day:
			rules[i] = never
		case q.When == nil:
			rules[i] = must
		}
	}
	for i, q := range s.questions {
		for _, id := range q.InsteadOf {
			j, known := s.at[id]
			if !known || rules[i] == never || len(s.questions[j].InsteadOf) > 0 || rules[j] == never {
				continue
			}
			rules[j] = may
			if rules[i] == must {
				rules[j] = never
			}
		}
	}
	return rules
}

// on are the rules of a day.
func (s *Survey) on(day checklist.Date) []need {
	return s.rules[sort.Search(len(s.days), func(i int) bool { return s.days[i] > day })]
}

// listNames are the lists as a return names them.
func (s *Survey) listNames() []ListName {
	names := make([]ListName, len(s.Lists))
	for i, l := range s.Lists {
		names[i] = ListName{l.ID, l.Serial, l.SHA256}
	}
	return names
}

// Minimum is the smallest group that may be told of.
func (s *Survey) Minimum() int { return cmp.Or(s.Campaign.Minimum, DefaultMinimum) }
