package assess

import (
	"cmp"
	"slices"

	"tenken/checklist"
)

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

	then, now *checklist.Checklist
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
	c := Comparison{Was: Judge(was.List, was.At), Is: Judge(is.List, is.At), then: was.List, now: is.List}
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

// leadsTo says of every question of a list which older ones lead to it.
func leadsTo(was, now *checklist.Checklist) map[string][]source {
	o := carrying{was: was, now: now, a: &Assessment{}}
	o.trace()
	return o.leads
}

// ComparedText is one question seen at two points in time, in words.
type ComparedText struct {
	Movement
	Change  string // the movement
	ID      string // of the question; "old > new" where editions gave it another id
	Was, Is string // what was answered; NoFigure where it was not asked
	Ask     string
	Section string
}

// Rows are the questions in words, in their order: what became worse first.
func (c Comparison) Rows(lang checklist.Lang) []ComparedText {
	out := make([]ComparedText, 0, len(c.Questions))
	for _, q := range c.Questions {
		row := ComparedText{Movement: q.Movement, Change: q.Label(lang), ID: q.Q,
			Was: q.Was.Label(lang), Is: q.Is.Label(lang)}
		switch q.Movement {
		case NewlyAsked:
			row.Was = NoFigure
		case NoLongerAsked:
			row.Is = NoFigure
		}
		if q.OldQ != q.Q {
			row.ID = q.OldQ + " > " + q.Q
		}
		row.Section, row.Ask = c.ask(q, lang)
		out = append(out, row)
	}
	return out
}

// ask is the question as it is asked now, else as it was asked then.
func (c Comparison) ask(q Compared, lang checklist.Lang) (section, ask string) {
	for _, at := range []struct {
		list *checklist.Checklist
		id   string
	}{{c.now, q.Q}, {c.then, q.OldQ}} {
		for s, x := range at.list.All() {
			if x.ID == at.id {
				return s.Title.In(lang), x.Ask.In(lang)
			}
		}
	}
	return "", ""
}

// FigureChange is one figure at two points in time, in words.
type FigureChange struct{ Label, Was, Is string }

// Figures are the figures that tell two points in time apart, the verdict first.
func (c Comparison) Figures(lang checklist.Lang) []FigureChange {
	var out []FigureChange
	for _, f := range []Figure{FigureVerdict, FigureRate, FigurePractice, FigureGrade, FigureGaps, FigureOpen} {
		out = append(out, FigureChange{f.Label(lang), cmp.Or(f.Value(c.Was, lang), NoFigure),
			cmp.Or(f.Value(c.Is, lang), NoFigure)})
	}
	return out
}
