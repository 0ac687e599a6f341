package shell

import (
	"tenken/checklist"
	"tenken/cmd/tenken/words"
)

// Newer announces the lists of which there is a later edition than the one that
// the assessment carries: with this program, or among the lists of a ministry's
// own that tenken finds. A draft of a later one is only told.
func (sh *Shell) Newer(list *checklist.Checklist) []checklist.Text {
	var notices []checklist.Text
	for _, p := range list.Parts {
		h, text := sh.Newest(p), words.Newer
		switch {
		case h != nil && h.Outside:
			text = words.NewerUnsigned
		case h == nil:
			if h, text = sh.announced(p), words.DraftAhead; h == nil {
				continue
			}
		}
		notices = append(notices, Filled(text, h.Title, h.Edition))
	}
	return notices
}

// Newest is the head of a later edition that may take the place of a list: of
// equal or higher trust, and no draft; nil where there is none.
func (sh *Shell) Newest(p *checklist.Checklist) *checklist.Head {
	h := sh.heads()[p.ID]
	if h == nil || h.Draft || h.Serial <= p.Serial || h.Outside && !p.Outside {
		return nil
	}
	return h
}

// announced is the head of a draft of a later edition of a list, or nil.
func (sh *Shell) announced(p *checklist.Checklist) *checklist.Head {
	heads := sh.heads()
	drafts := append([]*checklist.Head{heads[p.ID]}, sh.Lists.drafts...)
	for _, h := range drafts {
		if h != nil && h.Draft && h.ID == p.ID && h.Serial > p.Serial && (p.Outside || !h.Outside) {
			return h
		}
	}
	return nil
}

// heads are the lists that tenken finds, by id; looked for once in a run.
func (sh *Shell) heads() map[string]*checklist.Head {
	sh.Lists.mu.Lock()
	defer sh.Lists.mu.Unlock()
	if sh.Lists.heads == nil {
		catalog, _ := sh.Catalog() // `guidelines list` says what cannot be read
		sh.Lists.heads, sh.Lists.drafts, sh.Lists.catalog = map[string]*checklist.Head{}, catalog.Drafts(), catalog
		for _, h := range catalog.Heads() {
			sh.Lists.heads[h.ID] = h
		}
	}
	return sh.Lists.heads
}
