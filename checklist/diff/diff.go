// Package diff finds what changed from one edition of a checklist to the next,
// and what each change means for answers already given. It sees everything that
// a reader of a list, of its questions or of a report can see. Every [Kind] and
// [Consequence] is exported, also those that our own programs treat alike, so that
// callers can tell them apart.
package diff

import (
	"tenken/checklist"
)

// Compare finds what changed, in the order of the new edition, what is gone at
// the end. Whether the new edition may be published is for lint to say.
func Compare(old, new *checklist.Checklist) []Change {
	c := &comparing{old: old, new: new}
	c.head()
	c.sources()
	c.sections()
	c.questions()
	c.facts()
	c.view()
	c.retired()
	return c.changes
}
