package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// sectors are the lists to choose from, those that others extend first.
func (f *face) sectors() ([]tui.Sector, error) {
	catalog, _ := f.Catalog()
	heads := catalog.Heads()
	parents := map[string]bool{}
	for _, h := range heads {
		for _, x := range h.Extends {
			parents[x.ID] = true
		}
	}
	slices.SortStableFunc(heads, func(a, b *checklist.Head) int {
		switch {
		case parents[a.ID] == parents[b.ID]:
			return 0
		case parents[a.ID]:
			return -1
		default:
			return 1
		}
	})
	var sectors []tui.Sector
	for _, h := range heads {
		typed := slices.Concat([]string{h.ID}, h.Words.JA, h.Words.EN)
		title := h.Title
		if h.Draft {
			title = checklist.Text{
				JA: title.JA + words.DraftMark.JA,
				EN: title.In(checklist.English) + words.DraftMark.EN,
			}
		}
		sectors = append(sectors, tui.Sector{ID: h.ID, Title: title, For: h.For, Publisher: h.Publisher,
			Edition: h.Edition,
			Outside: h.Outside, Signed: shell.SignedText(h.Signed), Alone: h.View != nil, Draft: h.Draft,
			Words: strings.Join(typed, " ")})
	}
	return sectors, nil
}

// start composes what a new assessment begins with, and its first events.
func (f *face) start(s tui.Start) (*checklist.Checklist, []assess.Event, error) {
	list, err := f.Compose(s.Lists)
	if err != nil {
		return nil, nil, err
	}
	events, err := f.Begin(list, assess.Begin{Organisation: s.Organisation, Business: s.Business},
		shell.SettledBy(list, s.Facts, nil))
	return list, events, err
}

// plan says what a new assessment would ask.
func (f *face) plan(s tui.Start) (tui.Plan, error) {
	s.Organisation = "-" // it has no name yet
	list, events, err := f.start(s)
	if err != nil {
		return tui.Plan{}, err
	}
	as, err := assess.Fold(events)
	if err != nil {
		return tui.Plan{}, err
	}
	session := f.Session(list, as, assess.FromKeys)
	p := tui.Plan{Questions: session.Progress().Asked, First: len(session.Asked(session.In(assess.FocusFirst)))}
	asked := map[string]int{}
	for _, q := range session.Asked() {
		asked[q.From]++
	}
	parts := list.Parts
	if list.View != nil { // the list that it chooses from is not asked itself, and it is short enough as it is
		parts, asked = parts[len(parts)-1:], map[string]int{parts[len(parts)-1].ID: p.Questions}
	}
	for _, part := range parts {
		p.Parts = append(p.Parts, tui.PlanPart{ID: part.ID, Title: part.Title, Questions: asked[part.ID]})
	}
	return p, nil
}

// create makes the file of a new assessment in the user's folder.
func (f *face) create(s tui.Start) (*tui.Work, error) {
	_, events, err := f.start(s)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(f.home(), 0o700); err != nil {
		return nil, shell.Fail(shell.ExitDisk, words.NoFolderMade, f.home()).
			Hint(words.NoFolderMadeHint)
	}
	path := store.FreeName(filepath.Join(f.home(), shell.FileName(s.Organisation)) + store.Extension)
	if err := f.app.Create(path, events); err != nil {
		return nil, err
	}
	work, err := f.open(path)
	if err == nil {
		work.New = true
	}
	return work, err
}
