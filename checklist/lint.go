package checklist

import (
	"cmp"
	"slices"
)

// Rule is one thing that lint looks for. Its ID is stable: people look it up in
// guidelines/README.md.
type Rule struct {
	ID       string
	Severity Severity
	What     Text // what is wrong where it fires
	Mend     Text // how to mend it

	check   func(*lint)             // of one checklist
	compare func(*lint, *Checklist) // of a checklist and its former edition
}

// Rules are the rules of [Lint] and then those of [LintEdition], as guidelines/README.md lists them.
func Rules() []Rule {
	return slices.Concat(characterRules(), wordRules(), askRules(), citeRules(), conditionRules(), answerRules(), fileRules(), editionRules())
}

// Lint finds what is wrong with a checklist that can be read but should not be
// published as it is. Where c extends others, these are looked for among
// parents, which may hold more than is needed; what only the whole can show is
// then judged too. A composed list is judged part by part, and every problem
// stands in the file of its part. Without a register citations are not checked.
func Lint(c *Checklist, reg *Register, parents ...*Checklist) Problems {
	if len(c.Parts) > 1 {
		var all Problems
		for _, p := range c.Parts {
			all = append(all, Lint(p, reg, c.Parts...)...)
		}
		return all
	}
	l := newLint(c, reg, parents)
	for _, r := range Rules() {
		if r.check != nil {
			l.rule = r
			r.check(l)
		}
	}
	return l.sorted()
}

// LintEdition finds what must not happen between two editions of a checklist:
// answers already given hang on ids, on revs and on facts.
func LintEdition(old, new *Checklist) Problems {
	l := newLint(new, nil, nil)
	l.problems = nil
	for _, r := range editionRules() {
		l.rule = r
		r.compare(l, old)
	}
	return l.sorted()
}

// lint is one run over one checklist.
type lint struct {
	c       *Checklist
	parents []*Checklist // all that c extends, themselves extended ones first
	whole   *Checklist   // c composed with its parents; c where that is impossible
	partial bool         // it was impossible
	reg     *Register
	phrases []phrase
	places  *places
	prover  *prover

	rule     Rule // the one that is being checked
	problems Problems
}

func newLint(c *Checklist, reg *Register, others []*Checklist) *lint {
	l := &lint{c: c, whole: c, reg: reg, places: &places{raw: c.Raw}}
	l.parents = ancestors(c, others)
	if len(c.parents()) > 0 {
		whole, err := Compose(append(slices.Clone(l.parents), c)...)
		if ps, ok := err.(Problems); ok {
			l.problems = append(l.problems, ps...)
			l.partial = true
		} else {
			l.whole = whole
		}
	}
	l.phrases, l.prover = phrasesOf(c), newProver(l.whole.Facts)
	return l
}

// ancestors are the lists among others that c needs, each once, parents of parents first.
func ancestors(c *Checklist, others []*Checklist) []*Checklist {
	var found []*Checklist
	seen := map[string]bool{c.ID: true}
	var visit func(c *Checklist)
	visit = func(c *Checklist) {
		for _, x := range c.parents() {
			at := slices.IndexFunc(others, func(o *Checklist) bool { return o.ID == x.ID })
			if at < 0 || seen[x.ID] {
				continue
			}
			seen[x.ID] = true
			visit(others[at])
			found = append(found, others[at])
		}
	}
	visit(c)
	return found
}

// ParentIDs are the ids of the lists that c cannot be asked without: those it
// extends and, of a view, the one it is taken from.
func (c *Checklist) ParentIDs() []string {
	var ids []string
	for _, x := range c.parents() {
		ids = append(ids, x.ID)
	}
	return ids
}

// report adds a problem of the rule at hand, with the rule's own way of mending.
func (l *lint) report(at Pos, ja, en string, args ...any) {
	l.reportHint(at, l.rule.Mend, ja, en, args...)
}

func (l *lint) reportHint(at Pos, hint Text, ja, en string, args ...any) {
	l.problems = append(l.problems, Problem{Pos: at, Rule: l.rule.ID, Text: say(ja, en, args...), Hint: hint, Severity: l.rule.Severity})
}

func (l *lint) sorted() Problems {
	slices.SortStableFunc(l.problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column), cmp.Compare(b.Severity, a.Severity))
	})
	return slices.CompactFunc(l.problems, func(a, b Problem) bool { return a.Pos == b.Pos && a.Rule == b.Rule && a.Text == b.Text })
}
