package assess

import (
	"maps"
	"slices"

	"tenken/checklist"
)

// OpenFacts are the facts not stated, or stated as unknown, in the order of the
// walk: as the checklists have them, or ByPriority those first that decide of
// most duties, then of most other questions, whether they apply.
func (s *Session) OpenFacts() []*checklist.Fact {
	var open []*checklist.Fact
	for i := range s.c.Facts {
		f := &s.c.Facts[i]
		if v := s.a.Facts[f.ID]; v == "" || v == checklist.UnknownValue {
			open = append(open, f)
		}
	}
	if s.order != ByPriority {
		return open
	}
	worth := make(map[string]decided, len(open))
	for _, f := range open {
		worth[f.ID] = s.decidedBy(f)
	}
	slices.SortStableFunc(open, func(a, b *checklist.Fact) int { return worth[b.ID].compare(worth[a.ID]) })
	return open
}

// Decides says that stating the fact can settle of some duty whether it applies.
func (s *Session) Decides(f *checklist.Fact) bool { return s.decidedBy(f).duties > 0 }

// decided counts questions of which a fact settles whether they apply, summed
// over the values it can have.
type decided struct{ duties, others, values int }

// compare orders by the mean over the values, duties first.
func (d decided) compare(o decided) int {
	if n := d.duties*o.values - o.duties*d.values; n != 0 {
		return n
	}
	return d.others*o.values - o.others*d.values
}

func (s *Session) decidedBy(f *checklist.Fact) decided {
	var d decided
	facts := maps.Clone(s.a.Facts)
	for _, v := range f.Values() {
		d.values++
		facts[f.ID] = v
		for _, q := range s.walk {
			switch {
			case q.When.Eval(s.a.Facts) != checklist.Unknown || q.When.Eval(facts) == checklist.Unknown:
			case q.Duty == checklist.Must:
				d.duties++
			default:
				d.others++
			}
		}
	}
	return d
}
