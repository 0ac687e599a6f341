package assess

import (
	"cmp"
	"slices"

	"tenken/checklist"
)

// Change of a question between two points in time.
type Movement string

// The movements, what has become worse first.
const (
	Worse         Movement = "worse"
	Better        Movement = "better"
	NewlyAsked    Movement = "newly-asked"     // not asked then
	NoLongerAsked Movement = "no-longer-asked" // not asked now
	NotComparable Movement = "not-comparable"  // the question means something else, or one of the answers tells nothing
	Same          Movement = "same"
)

// Movements are all movements, in the order in which they are shown.
var Movements = [...]Movement{Worse, Better, NewlyAsked, NoLongerAsked, NotComparable, Same}

// Label is the movement in words.
func (m Movement) Label(lang checklist.Lang) string { return movementWords[m].In(lang) }

// Compared is one question seen at two points in time. Was is of OldQ, which is
// Q itself but where editions gave it another id; both count as they would in a
// verdict.
type Compared struct {
	Q, OldQ string
	Was, Is Status
	Movement
}

// Comparison is what changed between two points in time.
type Comparison struct {
	Was, Is   Result
	Questions []Compared // by movement, then in the order of the list
}

// Point is an assessment at one time with the list that it then asked.
type Point struct {
	List *checklist.Checklist
	At   *Assessment
}

// Of counts the questions of a movement.
func (c Comparison) Of(m Movement) int {
	n := 0
	for _, q := range c.Questions {
		if q.Movement == m {
			n++
		}
	}
	return n
}

// CompareTwo compares two points in time of one organisation, over editions
// of the lists by their lineage. What asked something else is not compared.
func CompareTwo(was, is Point) Comparison {
	c := Comparison{Was: Judge(was.List, was.At), Is: Judge(is.List, is.At)}
	then := map[string]Item{}
	for _, it := range c.Was.Items {
		then[it.Question.ID] = it
	}
	leads := leadsTo(was.List, is.List)
	followed := map[string]bool{}
	for _, it := range c.Is.Items {
		from := leads[it.Question.ID]
		for _, s := range from {
			followed[s.q.ID] = true
		}
		if row, ok := compared(it, from, then); ok {
			c.Questions = append(c.Questions, row)
		}
	}
	for _, it := range c.Was.Items {
		if it.Applies != checklist.False && !followed[it.Question.ID] {
			c.Questions = append(c.Questions,
				Compared{Q: it.Question.ID, OldQ: it.Question.ID, Was: it.Status, Movement: NoLongerAsked})
		}
	}
	slices.SortStableFunc(c.Questions, func(a, b Compared) int {
		return cmp.Compare(slices.Index(Movements[:], a.Movement), slices.Index(Movements[:], b.Movement))
	})
	return c
}

// compared is the row of a question as it stands now; false where it is asked
// neither then nor now.
func compared(it Item, from []source, then map[string]Item) (Compared, bool) {
	row := Compared{Q: it.Question.ID, OldQ: it.Question.ID, Is: it.Status}
	asked := it.Applies != checklist.False
	var old *Item
	for _, s := range from {
		if o := then[s.q.ID]; o.Applies != checklist.False {
			old = &o
			row.OldQ, row.Was = s.q.ID, o.Status
			if len(from) > 1 || s.relation != checklist.EqualTo && s.relation != checklist.EquivalentTo {
				row.Movement = NotComparable
			}
		}
	}
	switch {
	case old == nil && !asked:
		return row, false
	case old == nil:
		row.Movement = NewlyAsked
	case !asked:
		row.Movement = NoLongerAsked
	case row.Movement == "":
		row.Movement = moved(row.Was, row.Is)
	}
	return row, true
}

// moved compares two answers to the same question. Silence and 該当なし tell of
// no movement.
func moved(was, is Status) Movement {
	a, b := statuses[was].good, statuses[is].good
	switch {
	case was == is:
		return Same
	case a == 0 || b == 0:
		return NotComparable
	case b > a:
		return Better
	}
	return Worse
}

// leadsTo says of every question of a list which older ones lead to it.
func leadsTo(was, now *checklist.Checklist) map[string][]source {
	o := carrying{was: was, now: now, a: &Assessment{}}
	o.trace()
	return o.leads
}

var movementWords = map[Movement]checklist.Text{
	Worse:         {JA: "悪くなった", EN: "worse"},
	Better:        {JA: "良くなった", EN: "better"},
	NewlyAsked:    {JA: "新しく聞いた", EN: "newly asked"},
	NoLongerAsked: {JA: "聞かなくなった", EN: "no longer asked"},
	NotComparable: {JA: "比べられない", EN: "not comparable"},
	Same:          {JA: "変わらない", EN: "the same"},
}
