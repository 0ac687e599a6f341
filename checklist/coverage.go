package checklist

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// ListCoverage is how the questions of a checklist ask a list of duties.
type ListCoverage struct {
	List  *DutyList
	Items []ItemCoverage // in the order of the list
}

// ItemCoverage is one duty and the questions that ask it.
type ItemCoverage struct {
	Item  *DutyItem
	What  Text     // the duty in words
	By    []string // ids of the questions credited, as the duty names them
	Lacks []Lack   // questions that it names and that are not credited
}

// Lack is a question named by a duty that does not ask it.
type Lack struct {
	Question string
	Why      LackKind
}

// LackKind is why a question named by a duty is not credited with it.
type LackKind string

// The reasons.
const (
	LackQuestion LackKind = "no-question" // it does not exist, or its list is a draft
	LackStrength LackKind = "weaker"      // the duty is one in law, the question is not
	LackCitation LackKind = "not-cited"   // it cites no place of the duty
	LackDays     LackKind = "not-asked"   // there are days of the duty on which it is not asked
)

// Label is the reason in words.
func (k LackKind) Label(lang Lang) string { return wordOf(lackWords, string(k), lang) }

// CoverState is whether a duty is covered.
type CoverState string

// The states. An unasked duty is one of which the register says why a self-check
// of these checklists does not ask it.
const (
	DutyCovered CoverState = "covered"
	DutyOpen    CoverState = "open"
	DutyUnasked CoverState = "unasked"
)

// State is whether the duty is covered. A question that covers it counts even
// where the register says that none is needed.
func (x *ItemCoverage) State() CoverState {
	switch {
	case len(x.By) > 0:
		return DutyCovered
	case !x.Item.Unasked.IsZero():
		return DutyUnasked
	default:
		return DutyOpen
	}
}

// Count is how many duties of the list must be asked, how many of these are
// covered, and how many need no question.
func (l *ListCoverage) Count() (asked, covered, unasked int) {
	for i := range l.Items {
		switch l.Items[i].State() {
		case DutyCovered:
			asked, covered = asked+1, covered+1
		case DutyOpen:
			asked++
		case DutyUnasked:
			unasked++
		}
	}
	return asked, covered, unasked
}

// Open are the duties that no question covers.
func (l *ListCoverage) Open() (open []ItemCoverage) {
	for _, x := range l.Items {
		if x.State() == DutyOpen {
			open = append(open, x)
		}
	}
	return open
}

// GroupCoverage counts the duties of one document.
type GroupCoverage struct {
	Source         string
	Asked, Covered int
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
		case DutyCovered:
			groups[at].Asked++
			groups[at].Covered++
		case DutyOpen:
			groups[at].Asked++
		}
	}
	return groups
}

// Coverage says for every list of duties that is meant for c, or for one of the
// lists that c was composed of, which questions ask which duty. Questions of the
// lists in beside may be named too, such as those of a parent.
//
// A duty is credited to a question that it names (asked_by), where that question
// exists in a list that is not a draft, is as strong as the duty, is asked for as
// long as the provision is in force, and cites it: a place of the duty or one below
// it. A citation alone credits nothing.
func Coverage(c *Checklist, reg *Register, beside ...*Checklist) []ListCoverage {
	ids := []string{c.ID}
	for _, p := range c.Parts {
		ids = append(ids, p.ID)
	}
	k := crediting{reg: reg, day: c.AsOf, questions: map[string]*Question{}, drafts: map[string]bool{}}
	for _, l := range append([]*Checklist{c}, beside...) {
		k.take(l)
	}
	var all []ListCoverage
	for _, l := range reg.DutyLists() {
		if slices.ContainsFunc(l.For, func(id string) bool { return slices.Contains(ids, id) }) {
			all = append(all, k.cover(l))
		}
	}
	return all
}

// Waiting are the lists of duties that none of the checklists is meant for: they
// wait for one of another id.
func (r *Register) Waiting(ids []string) (waiting []*DutyList) {
	for _, l := range r.DutyLists() {
		if !slices.ContainsFunc(l.For, func(id string) bool { return slices.Contains(ids, id) }) {
			waiting = append(waiting, l)
		}
	}
	return waiting
}

// crediting knows the questions that may ask a duty.
type crediting struct {
	reg       *Register
	day       Date
	questions map[string]*Question
	drafts    map[string]bool // ids of lists that are drafts
}

func (k *crediting) take(l *Checklist) {
	for _, q := range l.All() {
		if k.questions[q.ID] == nil {
			k.questions[q.ID] = q
		}
	}
	for _, p := range append([]*Checklist{l}, l.Parts...) {
		k.drafts[p.ID] = k.drafts[p.ID] || p.Draft
	}
}

func (k *crediting) cover(l *DutyList) ListCoverage {
	out := ListCoverage{List: l, Items: make([]ItemCoverage, len(l.Items))}
	for i := range l.Items {
		x := &l.Items[i]
		item := ItemCoverage{Item: x, What: k.reg.whatOf(x)}
		for _, id := range x.AskedBy {
			if why := k.lacks(x, k.questions[id]); why != "" {
				item.Lacks = append(item.Lacks, Lack{id, why})
			} else {
				item.By = append(item.By, id)
			}
		}
		out.Items[i] = item
	}
	return out
}

// lacks is why q, which the duty names, does not ask it; empty where it does.
func (k *crediting) lacks(x *DutyItem, q *Question) LackKind {
	switch {
	case q == nil || k.drafts[q.From]:
		return LackQuestion
	case x.Duty == Must && q.Duty != Must:
		return LackStrength
	case !slices.ContainsFunc(x.Cite, func(c Cite) bool { return k.reg.cites(q, c) }):
		return LackCitation
	case !k.asked(x, q):
		return LackDays
	}
	return ""
}

// asked says that q is asked on every day on which the duty is in force, from the day
// on which the checklist was written.
func (k *crediting) asked(x *DutyItem, q *Question) bool {
	since := k.day
	for _, c := range x.Cite {
		if p, standing := k.reg.On(c.Source, c.At, k.day); standing == Upcoming && p.From != "" {
			since = max(since, p.From)
		}
	}
	return q.Since <= since && (q.Until == "" || k.endsBy(x, q.Until))
}

// endsBy says that no provision of the duty is in force on the day.
func (k *crediting) endsBy(x *DutyItem, day Date) bool {
	return !slices.ContainsFunc(x.Cite, func(c Cite) bool {
		_, standing := k.reg.On(c.Source, c.At, day)
		return standing == InForce || c.At == ""
	})
}

// cites says that the question cites the place, or one below it.
func (r *Register) cites(q *Question, place Cite) bool {
	numbering := ByArticle
	if d, ok := r.Document(place.Source); ok {
		numbering = d.Numbering
	}
	return slices.ContainsFunc(q.Cite, func(c Cite) bool {
		return c.Source == place.Source && (place.At == "" || isWithin(c.At, place.At, numbering))
	})
}

// isWithin says that a place is another one or lies below it: 26(1)(3) below 26(1),
// 28(1)(2)イ below 28(1)(2), and where sections are numbered 3-5-3 below 3-5.
func isWithin(at, whole string, n Numbering) bool {
	rest, ok := strings.CutPrefix(at, whole)
	return ok && (rest == "" || rest[0] == '(' || rest[0] >= utf8.RuneSelf || n == BySection && rest[0] == '-')
}

// whatOf is the duty in words: its own, or the gist of what it cites.
func (r *Register) whatOf(x *DutyItem) Text {
	if !x.What.IsZero() || len(x.Cite) == 0 {
		return x.What
	}
	p, ok := r.Provision(x.Cite[0].Source, x.Cite[0].At)
	switch {
	case !ok:
		return Text{}
	case p.Gist.IsZero():
		return p.Caption
	default:
		return p.Gist
	}
}
