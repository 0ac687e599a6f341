// Package lint finds what is wrong with a checklist that can be read but should
// not be published as it is. Its rules are a table, a family a file; what can
// only be refused (a wrong key, a wrong id) is found by package checklist when
// the file is read.
//
// [Check] judges a list, [Edition] a new edition against the one before it, and
// [WalkProfiles] tells how much is asked under every combination of facts; [WriteSARIF]
// writes what they find for code hosts. [Rules] is exported for guidelines/README.md,
// whose table of rules is generated from it.
package lint

import (
	"slices"

	"tenken/checklist"
)

// Rules are the rules of [Check] and then those of [Edition], as guidelines/README.md lists them.
func Rules() []Rule {
	return slices.Concat(characterRules(), wordRules(), askRules(), citeRules(), conditionRules(), answerRules(),
		dutyRules(), acrossRules(), glossaryRules(), fileRules(), editionRules(), lineageRules())
}

// Check finds what is wrong with one checklist. Where c extends others, these
// are looked for among parents, which may hold more than is needed; what only
// the whole can show is then judged too. A composed list is judged part by part,
// and every problem is in the file of its part. Without a register citations
// are not checked.
func Check(c *checklist.Checklist, reg *checklist.Register, parents ...*checklist.Checklist) checklist.Problems {
	if len(c.Parts) > 1 {
		var all checklist.Problems
		for _, p := range c.Parts {
			all = append(all, Check(p, reg, c.Parts...)...)
		}
		return all
	}
	l := newRun(c, reg, parents)
	for _, r := range Rules() {
		if r.check != nil {
			l.rule = r
			r.check(l)
		}
	}
	return l.sorted()
}

// Edition finds what must not happen between two editions of a checklist:
// answers already given depend on ids, on revs and on facts.
func Edition(old, new *checklist.Checklist) checklist.Problems {
	l := newRun(new, nil, nil)
	l.problems = nil
	for _, r := range append(editionRules(), lineageRules()...) {
		l.rule = r
		r.compare(l, old)
	}
	return l.sorted()
}
