package diff

import (
	"slices"
	"strconv"
	"strings"

	"tenken/checklist"
)

// head compares the top of a list, key by key.
func (c *comparing) head() {
	was, is := c.old, c.new
	for _, f := range slices.Concat(
		[]field{{"edition", was.Edition, is.Edition}, {"serial", strconv.Itoa(was.Serial), strconv.Itoa(is.Serial)},
			{"as_of", string(was.AsOf), string(is.AsOf)}, {"review_by", string(was.ReviewBy), string(is.ReviewBy)}},
		text("title", was.Title, is.Title), text("publisher", was.Publisher, is.Publisher),
		text("for", was.For, is.For), text("unread", was.Unread, is.Unread),
		[]field{{"extends", parents(was), parents(is)}, {"words", wordList(was.Words), wordList(is.Words)},
			{"goal", goal(was), goal(is)}, {"status", status(was), status(is)}},
	) {
		if f.was == f.is {
			continue
		}
		x := Change{Kind: HeadChanged, ID: f.key, What: fromTo(f.was, f.is), Old: was.Pos, New: is.Pos}
		switch f.key {
		case "extends":
			x.Consequence, x.Means = Reasked, meansParents
		case "status", "goal":
			x.Consequence, x.Means = Rescored, meansStanding
		}
		c.add(x)
	}
}

func parents(c *checklist.Checklist) string {
	var all []string
	for _, x := range c.Extends {
		all = append(all, x.ID+" "+strconv.Itoa(x.Serial))
	}
	return strings.Join(all, ", ")
}

func wordList(w checklist.Words) string { return strings.Join(slices.Concat(w.JA, w.EN), ", ") }

func goal(c *checklist.Checklist) string {
	if c.Goal == nil {
		return ""
	}
	return c.Goal.ID + " " + c.Goal.Title.JA + " " + c.Goal.Title.EN
}

func status(c *checklist.Checklist) string {
	if c.Draft {
		return "draft"
	}
	return ""
}

func (c *comparing) sources() {
	find := func(all []checklist.Source, id string) *checklist.Source {
		if i := slices.IndexFunc(all, func(s checklist.Source) bool { return s.ID == id }); i >= 0 {
			return &all[i]
		}
		return &checklist.Source{}
	}
	for i := range c.new.Sources {
		is := &c.new.Sources[i]
		c.source(is.ID, find(c.old.Sources, is.ID), is)
	}
	for i := range c.old.Sources {
		was := &c.old.Sources[i]
		if find(c.new.Sources, was.ID).ID == "" {
			c.source(was.ID, was, &checklist.Source{})
		}
	}
}

func (c *comparing) source(id string, was, is *checklist.Source) {
	what, ok := differing(append(text("title", was.Title, is.Title),
		field{"edition", was.Edition, is.Edition}, field{"url", was.URL, is.URL})...)
	if ok {
		c.add(Change{Kind: SourceChanged, ID: id, What: what, Old: was.Pos, New: is.Pos})
	}
}

func (c *comparing) sections() {
	for i := range c.new.Sections {
		is := &c.new.Sections[i]
		was := section(c.old, is.ID)
		if was == nil {
			c.add(Change{Kind: SectionAdded, ID: is.ID, What: is.Title, New: is.Pos})
			continue
		}
		if what, ok := differing(append(text("title", was.Title, is.Title), field{"with", was.With, is.With})...); ok {
			c.add(Change{Kind: SectionChanged, ID: is.ID, What: what, Old: was.Pos, New: is.Pos})
		}
	}
	for i := range c.old.Sections {
		if was := &c.old.Sections[i]; section(c.new, was.ID) == nil {
			c.add(Change{Kind: SectionGone, ID: was.ID, What: was.Title, Old: was.Pos})
		}
	}
	c.sectionOrder()
}

// sectionOrder tells sections that are in another place, one move each.
func (c *comparing) sectionOrder() {
	ids := func(sections []checklist.Section) (ids []string) {
		for _, s := range sections {
			ids = append(ids, s.ID)
		}
		return ids
	}
	before := ids(c.old.Sections)
	for _, id := range movedAmong(before, ids(c.new.Sections)) {
		c.add(Change{Kind: SectionChanged, ID: id, What: wordPlace.With(strconv.Itoa(slices.Index(before, id) + 1)),
			Old: section(c.old, id).Pos, New: section(c.new, id).Pos})
	}
}

func section(c *checklist.Checklist, id string) *checklist.Section {
	i := slices.IndexFunc(c.Sections, func(s checklist.Section) bool { return s.ID == id })
	if i < 0 {
		return nil
	}
	return &c.Sections[i]
}

// view compares short lists: which questions they choose, in which order and words.
func (c *comparing) view() {
	was, is := c.old.View, c.new.View
	if was == nil && is == nil {
		return
	}
	none := &checklist.View{}
	if was == nil {
		was = none
	}
	if is == nil {
		is = none
	}
	fields := []field{
		{"of", was.Of, is.Of},
		{"questions", strings.Join(was.Questions, ", "), strings.Join(is.Questions, ", ")},
	}
	for _, id := range slices.Compact(slices.Sorted(slices.Values(slices.Concat(was.Questions, is.Questions)))) {
		fields = append(fields, text("ask "+id, was.Ask[id], is.Ask[id])...)
	}
	if what, ok := differing(fields...); ok {
		c.add(Change{Kind: ViewChanged, ID: is.Of, What: what, Old: was.Pos, New: is.Pos})
	}
}

// retired compares withdrawals that both editions have; new ones are told with their questions.
func (c *comparing) retired() {
	for _, is := range c.new.Retired {
		i := slices.IndexFunc(c.old.Retired, func(x checklist.Retired) bool { return x.ID == is.ID })
		if i < 0 {
			continue
		}
		was := c.old.Retired[i]
		what, ok := differing(append(text("reason", was.Reason, is.Reason),
			field{"replaced_by", strings.Join(was.ReplacedBy, ", "), strings.Join(is.ReplacedBy, ", ")})...)
		if ok {
			c.add(Change{Kind: RetiredChanged, ID: is.ID, What: what, Old: was.Pos, New: is.Pos})
		}
	}
}
