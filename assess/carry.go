package assess

import (
	"maps"
	"slices"

	"tenken/checklist"
)

// CarryState is what became of an answer in a new edition.
type CarryState string

// The states. Only what is carried counts; what waits for review counts as
// unanswered until somebody confirms it; asked shows the old answer beside the
// open question.
const (
	Carried    CarryState = "carried"
	ForReview  CarryState = "review"
	AskedAnew  CarryState = "ask"
	notBrought CarryState = "" // a question that nothing leads to
)

// Carry is the payload of the event that moves an assessment to newer editions
// of its lists: lists, answers and counts in one line, whole or not at all.
type Carry struct {
	Lists    []ChecklistText // the new texts
	FromHead string          // last sum before; empty where not known
	From     []ListRef       // the lists before
	Facts    []FactValue     // what became of stated facts; an empty value: to be stated again
	Set      []CarriedAnswer
	Archived []FormerAnswer // answers to what is no longer asked
	Counts   CarryCounts
}

// ListRef names a list as it stood.
type ListRef struct {
	ID     string
	Serial int
	SHA256 string
}

// CarriedAnswer is what a question of the new edition takes over.
type CarriedAnswer struct {
	Q      string
	Rev    int // of the new question
	State  CarryState
	Old    []FormerAnswer
	Fields map[Field]string // status only where carried or for review
}

// FormerAnswer is an answer as it was given to a question of an older edition.
type FormerAnswer struct {
	Q      string
	Rev    int
	Fields map[Field]string
}

// CarryCounts balance: Old.Total is the sum of the other Old counts, New.Total
// that of the other New counts.
type CarryCounts struct {
	Old struct{ Total, Carried, Review, Archived int }
	New struct{ Total, Carried, Review, Ask, New int }
}

// outcome is what one old answer gives to a new question.
type outcome uint8

// The outcomes, the least careful first.
const (
	takes   outcome = iota // carried
	reviews                // carried, needs review
	asks                   // asked, old shown
)

// carryRule is the table of editions: relation of old to new, and the status
// that counted before. It is total over the relations that lead to a question.
func carryRule(r checklist.Relation, s Status) outcome {
	row, ok := map[checklist.Relation][6]outcome{
		//                        unanswered yes      partly   no       unknown  na
		checklist.EqualTo:        {takes, takes, takes, takes, takes, takes},
		checklist.EquivalentTo:   {asks, reviews, reviews, takes, reviews, reviews},
		checklist.SupersetOf:     {asks, reviews, asks, asks, asks, reviews},
		checklist.SubsetOf:       {asks, asks, reviews, takes, reviews, asks},
		checklist.IntersectsWith: {asks, asks, asks, asks, asks, asks},
	}[r]
	if !ok || int(s) >= len(row) {
		return asks
	}
	return row[s]
}

// worse orders statuses by how careful it is to keep them: no, unknown, partly,
// yes; 該当なし and unanswered do not mix with others (see settle).
func worse(a, b Status) Status {
	order := [...]Status{No, Unknown, Partly, Yes, NotApplicable, Unanswered}
	for _, s := range order {
		if a == s || b == s {
			return s
		}
	}
	return Unanswered
}

// NextYear makes of a carry one that begins the file of the next year: the facts
// are stated there anew, and whatever would count waits for review, for a year
// has passed over it.
func (c *Carry) NextYear(facts checklist.Facts) {
	for _, id := range slices.Sorted(maps.Keys(facts)) {
		if !slices.ContainsFunc(c.Facts, func(f FactValue) bool { return f.ID == id }) {
			c.Facts = append(c.Facts, FactValue{ID: id, Value: facts[id]})
		}
	}
	for i := range c.Set {
		if c.Set[i].State == Carried && c.Set[i].Fields[FieldStatus] != "" {
			c.Set[i].State = ForReview
			c.Counts.New.Carried--
			c.Counts.New.Review++
		}
	}
	c.Counts.Old.Review += c.Counts.Old.Carried
	c.Counts.Old.Carried = 0
}
