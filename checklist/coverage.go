package checklist

import "slices"

// ListCoverage is how the questions of a checklist cover a list of duties.
type ListCoverage struct {
	List  *DutyList
	Items []ItemCoverage // in the order of the list
}

// ItemCoverage is one duty and the questions that cover it.
type ItemCoverage struct {
	Item *DutyItem
	What Text     // the duty in words
	By   []string // ids of questions, in order
}

// CoverState is whether a duty is covered.
type CoverState string

// The states. An unasked duty is one of which the register says why a self-check
// of these checklists does not ask it.
const (
	Covered CoverState = "covered"
	Open    CoverState = "open"
	Unasked CoverState = "unasked"
)

// State is whether the duty is covered. A question that covers it counts even
// where the register says that none is needed.
func (x *ItemCoverage) State() CoverState {
	switch {
	case len(x.By) > 0:
		return Covered
	case !x.Item.Unasked.IsZero():
		return Unasked
	default:
		return Open
	}
}

// Count is how many duties of the list must be asked, how many of these are
// covered, and how many need no question.
func (l *ListCoverage) Count() (asked, covered, unasked int) {
	for i := range l.Items {
		switch l.Items[i].State() {
		case Covered:
			asked, covered = asked+1, covered+1
		case Open:
			asked++
		case Unasked:
			unasked++
		}
	}
	return asked, covered, unasked
}

// Open are the duties that no question covers.
func (l *ListCoverage) Open() (open []ItemCoverage) {
	for _, x := range l.Items {
		if x.State() == Open {
			open = append(open, x)
		}
	}
	return open
}

// GroupCoverage counts the duties of one document.
type GroupCoverage struct {
	Source                  string
	Asked, Covered, Unasked int
}

// Groups counts by document, that of a duty's first citation, in order.
func (l *ListCoverage) Groups() (groups []GroupCoverage) {
	for i := range l.Items {
		source := l.Items[i].Item.Cite[0].Source
		at := slices.IndexFunc(groups, func(g GroupCoverage) bool { return g.Source == source })
		if at < 0 {
			at = len(groups)
			groups = append(groups, GroupCoverage{Source: source})
		}
		switch l.Items[i].State() {
		case Covered:
			groups[at].Asked++
			groups[at].Covered++
		case Open:
			groups[at].Asked++
		case Unasked:
			groups[at].Unasked++
		}
	}
	return groups
}

// Coverage says for every list of duties that is meant for c, or for one of the
// lists that c was composed of, which of its questions cover which duty.
//
// A question covers a duty that its `map` names (map: {duties: [ID]}), or whose
// place it cites exactly: "21(2)" covers 21(2), "23" covers what is listed as
// the whole article 23 and nothing below. A place that several duties of a list
// share decides nothing, and once a question names a duty, only those that name
// it count. A legal duty is covered only by a question that is one.
func Coverage(c *Checklist, reg *Register) []ListCoverage {
	ids := []string{c.ID}
	for _, p := range c.Parts {
		ids = append(ids, p.ID)
	}
	var all []ListCoverage
	for _, l := range reg.DutyLists() {
		if slices.ContainsFunc(l.For, func(id string) bool { return slices.Contains(ids, id) }) {
			all = append(all, cover(c, l, reg))
		}
	}
	return all
}

func cover(c *Checklist, l *DutyList, reg *Register) ListCoverage {
	out := ListCoverage{List: l, Items: make([]ItemCoverage, len(l.Items))}
	byID, byPlace := map[string]int{}, map[[2]string]int{}
	for i := range l.Items {
		x := &l.Items[i]
		out.Items[i] = ItemCoverage{Item: x, What: reg.WhatOf(x)}
		byID[x.ID] = i
		for _, cite := range x.Cite {
			place := [2]string{cite.Source, cite.At}
			if _, shared := byPlace[place]; shared {
				byPlace[place] = -1
			} else {
				byPlace[place] = i
			}
		}
	}
	named := make([]bool, len(l.Items))
	for _, q := range c.All() {
		if slices.Contains(l.For, q.From) {
			for _, i := range out.named(q, byID) {
				named[i] = true
				out.Items[i].by(q)
			}
		}
	}
	for _, q := range c.All() {
		if !slices.Contains(l.For, q.From) {
			continue
		}
		for _, cite := range q.Cite {
			if i, ok := byPlace[[2]string{cite.Source, cite.At}]; ok && i >= 0 && !named[i] {
				out.Items[i].by(q)
			}
		}
	}
	return out
}

// named are the duties that q names in its map.
func (l *ListCoverage) named(q *Question, byID map[string]int) (found []int) {
	for _, m := range q.Map {
		if m.Framework != DutyFramework {
			continue
		}
		for _, id := range m.Refs {
			if i, ok := byID[id]; ok {
				found = append(found, i)
			}
		}
	}
	return found
}

// by notes that q covers the duty, once. Only a question that is itself a duty
// covers a duty; practice covers practice, whether effort or advice.
func (x *ItemCoverage) by(q *Question) {
	if (q.Duty == Must || x.Item.Duty != Must) && !slices.Contains(x.By, q.ID) {
		x.By = append(x.By, q.ID)
	}
}
