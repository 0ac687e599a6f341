package main

import (
	"fmt"

	"tenken/assess"
	"tenken/checklist"
)

// newer announces the lists of which there is a later edition than the one that
// the assessment carries: with this program, or among the lists of a ministry's
// own that tenken finds. The assessment keeps the edition it was begun with.
func (a *app) newer(as *assess.Assessment) []checklist.Text {
	heads := a.heads()
	var notices []checklist.Text
	for _, t := range as.Checklists {
		h := heads[t.ID]
		if h == nil || h.Serial <= t.Serial {
			continue
		}
		text := wordNewer
		if h.Outside {
			text = wordNewerUnsigned
		}
		notices = append(notices, checklist.Text{
			JA: fmt.Sprintf(text.JA, h.Title.In(checklist.Japanese), h.Edition),
			EN: fmt.Sprintf(text.EN, h.Title.In(checklist.English), h.Edition),
		})
	}
	return notices
}

// heads are the lists that tenken finds, by id; looked for once in a run.
func (a *app) heads() map[string]*checklist.Head {
	a.lists.mu.Lock()
	defer a.lists.mu.Unlock()
	if a.lists.heads == nil {
		catalog, _ := a.catalog() // `guidelines list` says what cannot be read
		a.lists.heads = map[string]*checklist.Head{}
		for _, h := range catalog.Heads() {
			a.lists.heads[h.ID] = h
		}
	}
	return a.lists.heads
}
