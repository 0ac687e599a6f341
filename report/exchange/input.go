package exchange

import (
	"slices"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// ListInput is what a list is written from. Nothing else is looked at, so the
// same input gives the same bytes.
type ListInput struct {
	Checklist *checklist.Checklist // one list, not joined with those it extends; no short list over another
	Register  *checklist.Register  // nil: citations show their ids
}

// partsOf are the lists that a list was composed of, or itself.
func partsOf(c *checklist.Checklist) []*checklist.Checklist {
	if len(c.Parts) == 0 {
		return []*checklist.Checklist{c}
	}
	return c.Parts
}

// digestsOf is the digest of a list, or of those that it was composed of.
func digestsOf(c *checklist.Checklist) string {
	s := c.SHA256
	for _, p := range c.Parts {
		s += " " + p.SHA256
	}
	return s
}

// Of is what an assessment says of one of the lists that it asks; false where it
// does not ask it. An audit of another tool is over one list.
func Of(in report.Input, list string) (report.Input, bool) {
	i := slices.IndexFunc(partsOf(in.Checklist), func(p *checklist.Checklist) bool { return p.ID == list })
	if i < 0 {
		return in, false
	}
	one := *in.Checklist
	one.Parts, one.Sections = partsOf(in.Checklist)[i:i+1], nil
	for _, s := range in.Checklist.Sections {
		s.Questions = slices.DeleteFunc(slices.Clone(s.Questions),
			func(q checklist.Question) bool { return q.From != list })
		if len(s.Questions) > 0 {
			one.Sections = append(one.Sections, s)
		}
	}
	in.Checklist = &one
	in.Result.Gaps = slices.DeleteFunc(slices.Clone(in.Result.Gaps),
		func(g assess.Gap) bool { return g.Question.From != list })
	return in, true
}

// refuseView says that a short list has no questions of its own.
func refuseView(c *checklist.Checklist) error {
	if c.View == nil {
		return nil
	}
	return refusal(Options{Name: c.ID}, 0, "short-list", wordShortList.With(c.View.Of), hintShortList.With(c.View.Of))
}
