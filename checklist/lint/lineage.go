package lint

import (
	"slices"

	"tenken/checklist"
)

func lineageRules() []Rule {
	return []Rule{
		editionRule("no-lineage", checklist.Error, (*run).noLineage),
		editionRule("lineage-digest", checklist.Error, (*run).lineageDigest),
		editionRule("lineage-unknown", checklist.Error, (*run).lineageUnknown),
		editionRule("lineage-twice", checklist.Error, (*run).lineageTwice),
		editionRule("lineage-duty", checklist.Error, (*run).lineageDuty),
		editionRule("lineage-fact", checklist.Error, (*run).lineageFact),
	}
}

// lineageOf is what the list says of its former edition; nil where nothing.
func (l *run) lineageOf(old *checklist.Checklist) *checklist.Lineage {
	for i := range l.c.Lineage {
		if l.c.Lineage[i].Serial == old.Serial {
			return &l.c.Lineage[i]
		}
	}
	return nil
}

// stepOf is the entry that names an old question; nil where none does.
func stepOf(x *checklist.Lineage, id string) *checklist.QuestionLineage {
	if x == nil {
		return nil
	}
	for i := range x.Questions {
		if slices.Contains(x.Questions[i].Old, id) {
			return &x.Questions[i]
		}
	}
	return nil
}

func (l *run) noLineage(old *checklist.Checklist) {
	if l.c.Serial == old.Serial {
		return // the same edition, or one that another rule refuses
	}
	x := l.lineageOf(old)
	for _, was := range old.All() {
		is := l.c.Question(was.ID)
		switch {
		case stepOf(x, was.ID) != nil:
		case is == nil:
			l.report(l.lineageAt(x), was.ID)
		case is.Rev > was.Rev:
			l.reportCase(1, l.places.Of(is.Pos, "rev"), was.ID)
		}
	}
}

func (l *run) lineageAt(x *checklist.Lineage) checklist.Pos {
	if x == nil {
		return l.c.Pos
	}
	return x.Pos
}

func (l *run) lineageDigest(old *checklist.Checklist) {
	if x := l.lineageOf(old); x != nil && x.SHA256 != old.SHA256 {
		l.report(x.Pos, old.Serial, old.SHA256)
	}
}

func (l *run) lineageUnknown(old *checklist.Checklist) {
	x := l.lineageOf(old)
	if x == nil {
		return
	}
	for _, q := range x.Questions {
		for _, id := range q.Old {
			if old.Question(id) == nil {
				l.report(q.Pos, id)
			}
		}
		for _, id := range q.New {
			if l.c.Question(id) == nil {
				l.reportCase(1, q.Pos, id)
			}
		}
	}
}

func (l *run) lineageTwice(old *checklist.Checklist) {
	x := l.lineageOf(old)
	if x == nil {
		return
	}
	claimed := map[string]string{}
	for _, was := range old.All() { // what no entry names is equal to itself
		if stepOf(x, was.ID) == nil && l.c.Question(was.ID) != nil {
			claimed[was.ID] = was.ID
		}
	}
	for _, q := range x.Questions {
		if q.Relation != checklist.EqualTo {
			continue
		}
		for _, from := range q.Old {
			for _, id := range q.New {
				if other, taken := claimed[id]; taken && other != from {
					l.report(q.Pos, id, other, from)
				}
				claimed[id] = from
			}
		}
	}
}

func (l *run) lineageDuty(old *checklist.Checklist) {
	x := l.lineageOf(old)
	if x == nil {
		return
	}
	for _, q := range x.Questions {
		for _, from := range q.Old {
			for _, to := range q.New {
				was, is := old.Question(from), l.c.Question(to)
				stronger := was != nil && is != nil && was.Duty != checklist.Must && is.Duty == checklist.Must
				if stronger && q.Why.IsZero() {
					l.report(q.Pos, from, to)
				}
			}
		}
	}
}

func (l *run) lineageFact(old *checklist.Checklist) {
	x := l.lineageOf(old)
	if x == nil {
		return
	}
	for _, f := range x.Facts {
		was, is := old.Fact(f.Old), l.c.Fact(f.New)
		switch {
		case was == nil:
			l.report(x.Pos, f.Old)
			continue
		case f.New == "":
			continue
		case is == nil:
			l.reportCase(1, x.Pos, f.New)
			continue
		}
		for _, v := range was.Values() {
			if !leadsOn(f, v, is) {
				l.reportCase(2, x.Pos, f.Old, v)
			}
		}
	}
}

// leadsOn says whether a value of a fact leads to values that the new fact has.
func leadsOn(f checklist.FactLineage, value string, is *checklist.Fact) bool {
	to := []string{value}
	for _, v := range f.Values {
		if v.Old == value {
			to = v.New
		}
	}
	values := is.Values()
	return len(to) > 0 && !slices.ContainsFunc(to, func(v string) bool { return !slices.Contains(values, v) })
}
