package checklist

import (
	"slices"
	"strconv"
	"strings"
)

// On is the provision at that place on that day. Where several stood there one
// after the other it is the one in force, else the next to come, else the last.
func (d *Document) On(at string, day Date) (*Provision, Standing) {
	best, standing := (*Provision)(nil), Unlisted
	for _, p := range d.candidates(at) {
		s := p.Standing(day)
		if best == nil || rank(s) > rank(standing) {
			best, standing = p, s
		}
	}
	return best, standing
}

func rank(s Standing) int { return slices.Index([]Standing{Unlisted, Ended, Upcoming, InForce}, s) }

// candidates are the provisions at a place, whatever their dates: those of the
// file, or such as follow from the paragraphs and items of an article.
func (d *Document) candidates(at string) []*Provision {
	var found []*Provision
	for _, i := range d.at[at] {
		found = append(found, &d.Provisions[i])
	}
	if len(found) > 0 || d.Numbering != ByArticle {
		return found
	}
	article, parts, ok := splitArticle(at)
	if !ok || len(parts) == 0 {
		return nil
	}
	for _, i := range d.at[article] {
		whole := &d.Provisions[i]
		if !whole.holds(parts) {
			continue
		}
		p, suffix := *whole, at[len(article):]
		if above := d.at[article+"("+parts[0]+")"]; len(parts) == 2 && len(above) > 0 {
			p, suffix = d.Provisions[above[0]], "("+parts[1]+")"
		}
		p.At, p.Gist, p.Note, p.Becomes = at, Text{}, Text{}, suffixed(p.Becomes, suffix)
		p.Paragraphs, p.Items = 0, nil
		found = append(found, &p)
	}
	return found
}

// holds says whether an article has such a paragraph, or paragraph and item; the
// items of an article with one paragraph follow its number directly.
func (p *Provision) holds(parts []string) bool {
	var n [2]int
	for i, s := range parts {
		v, err := strconv.Atoi(s)
		if err != nil || v < 1 || i > 1 {
			return false
		}
		n[i] = v
	}
	switch {
	case p.Paragraphs == 1 && len(parts) == 1:
		return n[0] <= p.Items[1] || n[0] == 1 && p.Items[1] == 0
	case p.Paragraphs == 1:
		return n[0] == 1 && n[1] <= p.Items[1]
	case len(parts) == 1:
		return n[0] <= p.Paragraphs
	default:
		return n[0] <= p.Paragraphs && n[1] <= p.Items[n[0]]
	}
}

func suffixed(numbers []Number, part string) []Number {
	out := slices.Clone(numbers)
	for i := range out {
		if out[i].At != "" {
			out[i].At += part
		}
	}
	return out
}

// splitArticle cuts "28(1)(2)イ" into "28" and "1", "2イ".
func splitArticle(at string) (article string, parts []string, ok bool) {
	article, rest, _ := strings.Cut(at, "(")
	if article == "" {
		return "", nil, false
	}
	if len(article) == len(at) {
		return article, nil, true
	}
	for {
		part, more, closed := strings.Cut(rest, ")")
		if !closed || part == "" {
			return "", nil, false
		}
		parts = append(parts, part)
		if more == "" {
			return article, parts, true
		}
		if !strings.HasPrefix(more, "(") {
			parts[len(parts)-1] += more
			return article, parts, true
		}
		rest = more[1:]
	}
}

// Below are the provisions at a place and its paragraphs and items or subsections,
// in file order; with an empty place, all of the document.
func (d *Document) Below(at string) (found []*Provision) {
	for i := range d.Provisions {
		p := &d.Provisions[i]
		rest, ok := strings.CutPrefix(p.At, at)
		if ok && (at == "" || rest == "" || rest[0] == '(' || d.Numbering == BySection && rest[0] == '-') {
			found = append(found, p)
		}
	}
	return found
}

// StaleKind says what happened to a cited provision.
type StaleKind string

// The kinds. StaleLost is a place that the register does not have, or that was not in
// force even when the checklist was written.
const (
	StaleMoved   StaleKind = "moved"   // it has another number, or none
	StaleAmended StaleKind = "amended" // its wording changed
	StaleLost    StaleKind = "lost"
)

// StaleCite is a citation that must be looked at again.
type StaleCite struct {
	Question string
	Cite     Cite
	Kind     StaleKind
	Day      Date   // when; the latest day where none is fixed; empty for StaleLost
	Now      string // the new number of what moved; empty: not known, or gone
	What     Text   // of an amendment
}

// Stale lists the citations of c whose provision moved, ended or was amended
// after the checklist's as_of and up to the day on, as far as the register knows.
// A question that is asked from a later day is looked at from that day.
func Stale(c *Checklist, reg *Register, on Date) []StaleCite {
	var found []StaleCite
	for _, q := range c.All() {
		for _, cite := range q.Cite {
			d, ok := reg.Document(cite.Source)
			if cite.At == "" || !ok || len(d.Provisions) == 0 {
				continue
			}
			for _, s := range d.stale(cite, max(c.AsOf, q.Since), on) {
				s.Question, s.Cite = q.ID, cite
				found = append(found, s)
			}
		}
	}
	return found
}

func (d *Document) stale(cite Cite, asOf, on Date) (found []StaleCite) {
	p, standing := d.On(cite.At, asOf)
	if standing != InForce {
		return []StaleCite{{Kind: StaleLost}}
	}
	for _, n := range p.Becomes {
		if asOf < n.From && n.From <= on {
			found = append(found, StaleCite{Kind: StaleMoved, Day: n.From, Now: n.At})
		}
	}
	if p.To != "" && len(p.Becomes) == 0 && p.To < on {
		found = append(found, StaleCite{Kind: StaleMoved, Day: DateOf(p.To.Time().AddDate(0, 0, 1))})
	}
	for _, x := range d.changesOf(p) {
		day := x.On
		if day == "" {
			day = x.By
		}
		if asOf < day && day <= on {
			found = append(found, StaleCite{Kind: StaleAmended, Day: day, What: x.What})
		}
	}
	return found
}

// changesOf are the changes of a provision and of its parts that stand on their own.
func (d *Document) changesOf(p *Provision) []Amendment {
	all := slices.Clone(p.Changes)
	for i := range d.Provisions {
		part := &d.Provisions[i]
		if strings.HasPrefix(part.At, p.At+"(") {
			all = append(all, part.Changes...)
		}
	}
	return all
}

// Provision is the provision at that place as it stood when the register was
// read, or the upcoming one where only that exists. An empty place is none.
func (r *Register) Provision(source, at string) (*Provision, bool) {
	d, ok := r.Document(source)
	if !ok {
		return nil, false
	}
	p, standing := d.On(at, d.Read)
	return p, standing != Unlisted
}

// On is the provision at that place on that day, and how it stands then.
func (r *Register) On(source, at string, day Date) (*Provision, Standing) {
	d, ok := r.Document(source)
	if !ok {
		return nil, Unlisted
	}
	return d.On(at, day)
}

// Formerly are the provisions that were called at on that day and have another
// number now: what "145" of 2022 is today, for programs that read old documents.
// Of an article its paragraphs are left out, because they may have been numbered
// otherwise.
func (r *Register) Formerly(source, at string, day Date) []*Provision {
	d, ok := r.Document(source)
	if !ok {
		return nil
	}
	if article, _, ok := splitArticle(at); ok && d.Numbering == ByArticle {
		at = article
	}
	var found []*Provision
	for i := range d.Provisions {
		p := &d.Provisions[i]
		if whole, _ := d.above(p.At); whole == nil && p.calledOn(day) == at {
			found = append(found, p)
		}
	}
	return found
}

// calledOn is the earlier number that was in use on a day, or nothing.
func (p *Provision) calledOn(day Date) string {
	for _, n := range slices.Backward(p.Was) { // oldest first
		if n.Until == "" || day <= n.Until {
			return n.At
		}
	}
	return ""
}
