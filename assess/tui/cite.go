package tui

import (
	"tenken/checklist"
)

// cite is a citation in words: from the checklist's own sources, else from the
// register of law, else its ids.
func (o *Options) cite(c *checklist.Checklist, cite checklist.Cite, lang checklist.Lang) string {
	if s := source(c, cite.Source); s != nil {
		text := s.Title.In(lang)
		if s.Edition != "" {
			text += checklist.Text{JA: "（" + s.Edition + "）", EN: " (" + s.Edition + ")"}.In(lang)
		}
		if cite.At != "" {
			text += " " + cite.At
		}
		return text
	}
	if o.Cite != nil {
		return o.Cite(cite, lang)
	}
	return cite.Source + " " + cite.At
}

func source(c *checklist.Checklist, id string) *checklist.Source {
	for _, part := range append([]*checklist.Checklist{c}, c.Parts...) {
		for i := range part.Sources {
			if part.Sources[i].ID == id {
				return &part.Sources[i]
			}
		}
	}
	return nil
}
