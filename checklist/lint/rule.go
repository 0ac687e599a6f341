package lint

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"tenken/checklist"
)

// Rule is one thing that lint looks for. Its ID is stable: people look it up in
// guidelines/README.md.
type Rule struct {
	ID       string
	Severity checklist.Severity
	What     checklist.Text // what is wrong where it fires
	Hint     checklist.Text // how to correct it

	check   func(*run)                       // of one checklist
	compare func(*run, *checklist.Checklist) // of a checklist and its former edition
}

func rule(id string, s checklist.Severity, check func(*run)) Rule {
	return Rule{ID: id, Severity: s, What: textOf(id, wordWhat), Hint: textOf(id, wordHint), check: check}
}

func editionRule(id string, s checklist.Severity, compare func(*run, *checklist.Checklist)) Rule {
	return Rule{ID: id, Severity: s, What: textOf(id, wordWhat), Hint: textOf(id, wordHint), compare: compare}
}

// run is one run over one checklist.
type run struct {
	c       *checklist.Checklist
	others  []*checklist.Checklist // all lists there are, parents among them
	parents []*checklist.Checklist // all that c extends, themselves extended ones first
	whole   *checklist.Checklist   // c composed with its parents; c where that is impossible
	partial bool                   // it was impossible
	reg     *checklist.Register
	phrases []phrase
	places  *checklist.Places
	prover  *prover

	rule     Rule // the one that is being checked
	problems checklist.Problems
}

func newRun(c *checklist.Checklist, reg *checklist.Register, others []*checklist.Checklist) *run {
	l := &run{c: c, whole: c, reg: reg, others: others, places: c.Places()}
	l.parents = ancestors(c, others)
	if len(c.ParentIDs()) > 0 {
		whole, err := checklist.Compose(append(slices.Clone(l.parents), c)...)
		var ps checklist.Problems
		if errors.As(err, &ps) {
			l.problems = append(l.problems, meantParents(ps, c, others)...)
			l.partial = true
		} else {
			l.whole = whole
		}
	}
	l.phrases, l.prover = phrasesOf(c), newProver(l.whole.Facts)
	return l
}

// meantParents names, where a parent is missing, the list that was probably meant.
func meantParents(ps checklist.Problems, c *checklist.Checklist, others []*checklist.Checklist) checklist.Problems {
	var ids []string
	for _, o := range others {
		ids = append(ids, o.ID)
	}
	for i, p := range ps {
		if p.Rule != "missing-parent" {
			continue
		}
		for _, x := range c.Extends {
			if near := checklist.Nearest(x.ID, ids); x.Pos == p.Pos && near != "" {
				ps[i].Hint = hintMeant.With(near)
			}
		}
	}
	return ps
}

// ancestors are the lists among others that c needs, each once, parents of parents first.
func ancestors(c *checklist.Checklist, others []*checklist.Checklist) []*checklist.Checklist {
	var found []*checklist.Checklist
	seen := map[string]bool{c.ID: true}
	var visit func(c *checklist.Checklist)
	visit = func(c *checklist.Checklist) {
		for _, id := range c.ParentIDs() {
			at := slices.IndexFunc(others, func(o *checklist.Checklist) bool { return o.ID == id })
			if at < 0 || seen[id] {
				continue
			}
			seen[id] = true
			visit(others[at])
			found = append(found, others[at])
		}
	}
	visit(c)
	return found
}

// at is where the Japanese or English words begin.
func (l *run) at(p *phrase, lang checklist.Lang) checklist.Pos {
	return l.places.Of(p.owner, append(p.keys[:len(p.keys):len(p.keys)], string(lang))...)
}

// written are the phrases that their author has filled in.
func (l *run) written(yield func(*phrase) bool) {
	for i := range l.phrases {
		if p := &l.phrases[i]; !strings.Contains(p.JA, checklist.FillIn) && !yield(p) {
			return
		}
	}
}

// report adds a problem of the current rule, with the rule's own message and hint.
func (l *run) report(at checklist.Pos, args ...any) { l.reportCase(0, at, args...) }

// reportCase takes another case of the rule's message.
func (l *run) reportCase(n int, at checklist.Pos, args ...any) {
	l.reportHintCase(n, at, l.rule.Hint, args...)
}

// reportHint gives other advice than the rule.
func (l *run) reportHint(at checklist.Pos, hint checklist.Text, args ...any) {
	l.reportHintCase(0, at, hint, args...)
}

func (l *run) reportHintCase(n int, at checklist.Pos, hint checklist.Text, args ...any) {
	l.problems = append(l.problems, checklist.Problem{Pos: at, Rule: l.rule.ID, Severity: l.rule.Severity,
		Text: textOf(l.rule.ID, wordFound+n).With(args...), Hint: hint})
}

func (l *run) sorted() checklist.Problems {
	slices.SortStableFunc(l.problems, func(a, b checklist.Problem) int {
		return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column),
			cmp.Compare(b.Severity, a.Severity))
	})
	return slices.CompactFunc(l.problems, func(a, b checklist.Problem) bool {
		return a.Pos == b.Pos && a.Rule == b.Rule && a.Text == b.Text
	})
}
