package checklist

import (
	"cmp"
	"slices"
)

// Which of several files of one id is used: one that came with the program or
// was signed before one from outside, then the newest edition. What is left out
// is said.

// notice keeps what was said of a list, for those who choose it later.
func (c *Catalog) notice(id string, p Problem) Problems {
	if c.notices == nil {
		c.notices = map[string]Problems{}
	}
	c.notices[id] = append(c.notices[id], p)
	return Problems{p}
}

// Notices are what was found out about the lists of these ids while they were
// looked for: other files of the same id, and which of them is used.
func (c *Catalog) Notices(ids ...string) (ps Problems) {
	for _, id := range ids {
		ps = append(ps, c.notices[id]...)
	}
	return ps
}

// rank lets a file contend with the one that has its id already.
func (c *Catalog) rank(first, next *shelf) Problems {
	id := next.head.ID
	switch {
	case sameFile(first, next):
		if first.head.Outside && !next.head.Outside {
			c.put(next) // the same text, and somebody has signed it
		}
		return nil
	case first.head.Draft != next.head.Draft: // a draft is looked at, never used
		if first.head.Draft {
			c.put(next)
			first, next = next, first
		}
		if next.head.Serial > first.head.Serial {
			c.drafts = append(c.drafts, next.head)
		}
		return nil
	case first.head.Outside && (!next.head.Outside || next.head.Serial > first.head.Serial):
		c.put(next)
		return c.notice(id, newerUsed(next, first))
	case first.head.Outside && next.head.Serial < first.head.Serial:
		return c.notice(id, newerUsed(first, next))
	case !first.head.Outside && !next.head.Outside && next.head.Serial > first.head.Serial:
		c.put(next) // signed by its publisher: it is meant to take the place of the older one
		return nil
	case !first.head.Outside && !next.head.Outside && next.head.Serial < first.head.Serial:
		return nil
	}
	return c.notice(id, leftOut(first, next))
}

// named lets a file that somebody named go before what has its id already. From
// a folder of several lists a list from outside does not take the place of one
// that came with the program: nobody said that it should.
func (c *Catalog) named(s *shelf, one bool) {
	id := s.head.ID
	old, taken := c.known[id]
	switch {
	case !taken:
		c.put(s)
	case sameFile(old, s):
		s.head.Outside, s.head.Signed = old.head.Outside && s.head.Outside, cmp.Or(old.head.Signed, s.head.Signed)
		c.put(s)
	case !old.head.Outside && !one:
		_ = c.notice(id, leftOut(old, s)) // kept among the notices
	case !old.head.Outside:
		c.put(s)
		if s.head.Signed == nil {
			_ = c.notice(id, replaces(s, old))
		}
	default:
		c.put(s)
	}
}

func (s *shelf) place() string { return Visible(label(s.fsys, s.name)) }

func newerUsed(used, other *shelf) Problem {
	return Problem{Pos: other.head.Pos, Rule: "older-edition", Severity: Warning,
		Text: wThereTwoFilesNewerEdition.With(used.head.ID, used.head.Edition, used.place(), other.place())}
}

func leftOut(used, other *shelf) Problem {
	return Problem{Pos: other.head.Pos, Rule: "id-conflict", Severity: Warning,
		Text: wIdStandsInAlreadyLeft.With(used.head.ID, used.place(), other.place()),
		Hint: wUseThisFileChooseBy}
}

func replaces(used, other *shelf) Problem {
	return Problem{Pos: used.head.Pos, Rule: "replaces-embedded", Severity: Warning,
		Text: wInsteadWhichCameWithThis.With(used.head.ID, other.head.Edition, used.place(), used.head.Edition)}
}

// Drafts are heads of editions that are only announced: each stands beside an
// older edition of the same id, which is the one that is used.
func (c *Catalog) Drafts() []*Head { return slices.Clone(c.drafts) }
