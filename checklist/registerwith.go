package checklist

import (
	"cmp"
	"slices"
)

// With is the register and beside it the documents that a checklist names
// itself, so that its citations show their titles. A document of the register
// is never replaced. With works on a nil Register.
func (r *Register) With(c *Checklist) *Register {
	wider := &Register{}
	if r != nil {
		*wider = *r
	}
	wider.documents = slices.Clone(wider.documents)
	for _, s := range c.Sources {
		if !slices.ContainsFunc(wider.documents, func(l *leaf[Document]) bool { return l.id == s.ID }) {
			wider.documents = append(wider.documents, s.leaf())
		}
	}
	slices.SortFunc(wider.documents, func(a, b *leaf[Document]) int { return cmp.Compare(a.id, b.id) })
	return wider
}

// leaf is the source as a document of which nothing but its name is known.
func (s Source) leaf() *leaf[Document] {
	d := &Document{ID: s.ID, Title: s.Title, CiteAs: s.Title, Numbering: BySection, URL: s.URL, Pos: s.Pos}
	if s.Edition != "" {
		d.Edition = Text{JA: s.Edition, EN: s.Edition}
	}
	return &leaf[Document]{id: s.ID, name: s.Pos.File, load: func() error { return nil }, got: d}
}
