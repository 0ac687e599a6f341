package lint

import (
	"slices"

	"tenken/checklist"
)

func conditionRules() []Rule {
	return []Rule{
		rule("unreachable-question", checklist.Error, (*run).unreachable),
		rule("condition-contradiction", checklist.Error, (*run).contradiction),
		rule("condition-always-true", checklist.Warning, (*run).alwaysTrue),
		rule("no-question-profile", checklist.Error, (*run).noQuestionProfile),
		rule("condition-not-proved", checklist.Note, (*run).notProved),
		rule("unused-fact", checklist.Note, (*run).unusedFact),
		rule("fact-without-why", checklist.Note, (*run).factWithoutWhy),
		rule("parent-fact-again", checklist.Warning, (*run).parentFactAgain),
		rule("same-option-label", checklist.Error, (*run).sameOptionLabel),
		rule("single-option", checklist.Error, (*run).singleOption),
	}
}

func (p *prover) never(c *checklist.Cond) bool {
	return p.possible(goal{c, checklist.True}) == checklist.False
}
func (p *prover) always(c *checklist.Cond) bool {
	return p.possible(goal{c, checklist.False}) == checklist.False
}

func (l *run) unreachable() {
	p := l.prover
	for _, q := range l.c.All() {
		if q.When != nil && p.never(q.When) {
			l.report(q.When.Pos, q.ID)
		}
	}
}

func (l *run) contradiction() {
	l.eachPart(func(p *prover, q *checklist.Question, c *checklist.Cond, whole bool) bool {
		if !p.never(c) {
			return !p.always(c)
		}
		if !whole {
			l.report(c.Pos, q.ID)
		}
		return false
	})
}

func (l *run) alwaysTrue() {
	l.eachPart(func(p *prover, q *checklist.Question, c *checklist.Cond, whole bool) bool {
		switch {
		case !p.always(c):
			return !p.never(c)
		case whole:
			l.report(c.Pos, q.ID)
		default:
			l.reportCase(1, c.Pos, q.ID)
		}
		return false
	})
}

// eachPart calls look for every condition and the parts of those for which look returns true.
func (l *run) eachPart(look func(p *prover, q *checklist.Question, c *checklist.Cond, whole bool) bool) {
	p := l.prover
	var visit func(q *checklist.Question, c *checklist.Cond, whole bool)
	visit = func(q *checklist.Question, c *checklist.Cond, whole bool) {
		if c == nil || !look(p, q, c, whole) {
			return
		}
		for _, x := range c.All {
			visit(q, x, false)
		}
		for _, x := range c.Any {
			visit(q, x, false)
		}
		visit(q, c.Not, false)
	}
	for _, q := range l.c.All() {
		visit(q, q.When, true)
	}
}

// askedOfNobody is whether facts can be stated so that no question of the whole is asked.
func (l *run) askedOfNobody() checklist.Truth {
	if l.partial {
		return checklist.False // parents may ask something; that they are missing is reported
	}
	var goals []goal
	for _, q := range l.whole.All() {
		if q.When == nil {
			return checklist.False
		}
		goals = append(goals, goal{q.When, checklist.False})
	}
	if len(goals) == 0 {
		return checklist.False
	}
	return l.prover.possible(goals...)
}

func (l *run) noQuestionProfile() {
	if l.askedOfNobody() == checklist.True {
		l.report(l.c.Pos)
	}
}

func (l *run) notProved() {
	p := l.prover
	for _, q := range l.c.All() {
		if q.When != nil &&
			(p.possible(goal{q.When, checklist.True}) == checklist.Unknown || p.possible(goal{q.When,
				checklist.False}) == checklist.Unknown) {
			l.report(q.When.Pos, q.ID)
		}
	}
	if l.askedOfNobody() == checklist.Unknown {
		l.reportCase(1, l.c.Pos)
	}
}

func (l *run) unusedFact() {
	used := l.usedFacts()
	for _, f := range l.c.Facts {
		if !used[f.ID] {
			l.report(f.Pos, f.ID)
		}
	}
}

// usedFacts are those on which a question hangs: by its own condition, or by way
// of facts that settle others.
func (l *run) usedFacts() map[string]bool {
	used := map[string]bool{}
	for _, q := range l.whole.All() {
		q.When.FactIDs(func(id string) { used[id] = true })
	}
	for n := -1; n < len(used); {
		n = len(used)
		for i := range l.whole.Facts {
			f := &l.whole.Facts[i]
			if used[f.ID] {
				for _, id := range f.Inputs() {
					used[id] = true
				}
			}
			if slices.ContainsFunc(f.Implies, func(x checklist.Implication) bool { return used[x.Fact] }) {
				used[f.ID] = true
			}
		}
	}
	return used
}

func (l *run) factWithoutWhy() {
	for _, f := range l.c.Facts {
		if f.Why.JA == "" {
			l.report(f.Pos, f.ID)
		}
	}
}

// parentFactAgain finds words that nobody would ever see: the first list that has a fact asks it.
func (l *run) parentFactAgain() {
	for _, f := range l.c.Facts {
		for _, p := range l.parents {
			if o := p.Fact(f.ID); o != nil && (o.Ask != f.Ask || o.Why != f.Why) {
				l.report(f.Pos, f.ID, p.ID)
				break
			}
		}
	}
}

func (l *run) sameOptionLabel() {
	for _, f := range l.c.Facts {
		seen := map[string]string{}
		for _, o := range f.Options {
			words := checklist.Unpunctuated(o.Label.JA)
			if other, ok := seen[words]; ok {
				l.report(o.Pos, other, o.ID)
			}
			seen[words] = o.ID
		}
	}
}

func (l *run) singleOption() {
	for _, f := range l.c.Facts {
		if f.Type == checklist.Choice && len(f.Options) == 1 {
			l.report(f.Pos, f.ID)
		}
	}
}
