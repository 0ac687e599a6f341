package lint

import (
	"slices"

	"tenken/checklist"
)

func editionRules() []Rule {
	return []Rule{
		editionRule("another-list", checklist.Error, (*run).anotherList),
		editionRule("serial-not-raised", checklist.Error, (*run).serialNotRaised),
		editionRule("as-of-went-back", checklist.Error, (*run).asOfWentBack),
		editionRule("vanished-id", checklist.Error, (*run).vanishedID),
		editionRule("reused-id", checklist.Error, (*run).reusedID),
		editionRule("same-rev", checklist.Error, (*run).sameRev),
		editionRule("reworded", checklist.Warning, (*run).rewordedOnly),
		editionRule("rev-fell", checklist.Error, (*run).revFell),
		editionRule("fact-redefined", checklist.Error, (*run).factRedefined),
		editionRule("vanished-fact", checklist.Warning, (*run).vanishedFact),
	}
}

func (l *run) anotherList(old *checklist.Checklist) {
	if old.ID != l.c.ID {
		l.report(l.places.Of(l.c.Pos, "id"), old.ID, l.c.ID)
	}
}

func (l *run) serialNotRaised(old *checklist.Checklist) {
	if l.c.Serial <= old.Serial && l.c.SHA256 != old.SHA256 {
		l.report(l.places.Of(l.c.Pos, "serial"), l.c.Serial, old.Serial)
	}
}

func (l *run) asOfWentBack(old *checklist.Checklist) {
	if l.c.AsOf < old.AsOf {
		l.report(l.places.Of(l.c.Pos, "as_of"), l.c.AsOf, old.AsOf)
	}
}

func (l *run) vanishedID(old *checklist.Checklist) {
	gone := func(id string, at checklist.Pos) {
		if l.c.Question(id) == nil && !isRetired(l.c, id) {
			l.report(l.c.Pos, id, at.Line)
		}
	}
	for _, q := range old.All() {
		gone(q.ID, q.Pos)
	}
	for _, x := range old.Retired {
		gone(x.ID, x.Pos)
	}
}

func isRetired(c *checklist.Checklist, id string) bool {
	return slices.ContainsFunc(c.Retired, func(x checklist.Retired) bool { return x.ID == id })
}

func (l *run) reusedID(old *checklist.Checklist) {
	for _, q := range l.c.All() {
		if isRetired(old, q.ID) {
			l.report(l.places.Of(q.Pos, "id"), q.ID)
		}
	}
}

// kept calls look for every question that both editions have.
func (l *run) kept(old *checklist.Checklist, look func(was, is *checklist.Question)) {
	before := map[string]*checklist.Question{}
	for _, q := range old.All() {
		before[q.ID] = q
	}
	for _, q := range l.c.All() {
		if was := before[q.ID]; was != nil {
			look(was, q)
		}
	}
}

func (l *run) sameRev(old *checklist.Checklist) {
	l.kept(old, func(was, is *checklist.Question) {
		if was.Rev == is.Rev && checklist.DriftOf(was.Ask.JA, is.Ask.JA) == checklist.OtherMeaning {
			l.report(l.askAt(is), is.ID, checklist.Quoted(was.Ask.JA))
		}
	})
}

func (l *run) rewordedOnly(old *checklist.Checklist) {
	l.kept(old, func(was, is *checklist.Question) {
		if was.Rev == is.Rev && checklist.DriftOf(was.Ask.JA, is.Ask.JA) == checklist.OtherWords {
			l.report(l.askAt(is), is.ID, checklist.Quoted(was.Ask.JA))
		}
	})
}

func (l *run) revFell(old *checklist.Checklist) {
	l.kept(old, func(was, is *checklist.Question) {
		if is.Rev < was.Rev {
			l.report(l.places.Of(is.Pos, "rev"), is.ID, was.Rev, is.Rev)
		}
	})
}

func (l *run) factRedefined(old *checklist.Checklist) {
	for _, was := range old.Facts {
		is := l.c.Fact(was.ID)
		if is == nil || l.movesOn(old, was.ID) {
			continue
		}
		values := is.Values()
		for _, v := range was.Values() {
			if was.Type != is.Type || !slices.Contains(values, v) {
				l.report(is.Pos, is.ID, v)
				break
			}
		}
	}
}

func (l *run) vanishedFact(old *checklist.Checklist) {
	for _, was := range old.Facts {
		if l.c.Fact(was.ID) == nil && !l.movesOn(old, was.ID) {
			l.report(l.c.Pos, was.ID, was.Pos.Line)
		}
	}
}

// movesOn says whether the lineage tells what became of a fact.
func (l *run) movesOn(old *checklist.Checklist, id string) bool {
	x := l.lineageOf(old)
	return x != nil && slices.ContainsFunc(x.Facts, func(f checklist.FactLineage) bool { return f.Old == id })
}
