package checklist

import (
	"slices"
	"strings"
)

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

// Stale lists the citations of c whose provision moved or was amended after the
// checklist's as_of and up to the day on, as far as the register knows.
func Stale(c *Checklist, reg *Register, on Date) []StaleCite {
	var found []StaleCite
	for _, q := range c.All() {
		for _, cite := range q.Cite {
			d, ok := reg.Document(cite.Source)
			if cite.At == "" || !ok || len(d.Provisions) == 0 {
				continue
			}
			for _, s := range d.stale(cite, c.AsOf, on) {
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
