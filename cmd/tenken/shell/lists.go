package shell

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"sync"

	"tenken/assess"
	"tenken/checklist"
	"tenken/cmd/tenken/words"
)

// Lists are the checklists that assessments carry. A consultant's five hundred
// clients answer the same few: each text is parsed once, and each choice of
// them composed once. It is used by several goroutines.
type Lists struct {
	mu       sync.Mutex
	parsed   map[string]*checklist.Checklist // by digest, and by seal
	composed map[string]*checklist.Checklist // by the digests of the parts
	heads    map[string]*checklist.Head      // of the newest that tenken finds, by id
	drafts   []*checklist.Head               // of editions that are only announced
	catalog  *checklist.Catalog              // where the heads were found
	newest   map[string]*checklist.Checklist // by id
	next     map[string]*checklist.Checklist // composed of newest ones, by the digests of the parts

	unseal func(*assess.ChecklistText) (*checklist.Signed, error)
	allow  func(*checklist.Checklist) error
	doubts map[*checklist.Checklist]error // why a seal is not believed
}

// Of composes the checklists of an assessment, as they stood when they were
// chosen. They are judged by the loader, never linted.
func (l *Lists) Of(as *assess.Assessment) (*checklist.Checklist, error) {
	if len(as.Checklists) == 0 {
		return nil, Fail(ExitUnreadable, words.FileWithoutList)
	}
	var key strings.Builder
	for i := range as.Checklists {
		key.WriteString(keyOf(&as.Checklists[i]))
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if whole, ok := l.composed[key.String()]; ok {
		return whole, l.allow(whole)
	}
	if err := l.read(as.Checklists); err != nil {
		return nil, err
	}
	parts := make([]*checklist.Checklist, 0, len(as.Checklists))
	for i := range as.Checklists {
		part, err := l.found(&as.Checklists[i])
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	whole, err := checklist.Compose(parts...)
	if err == nil && whole.Draft {
		err = DraftRefused(whole) // no program of ours chooses one
	}
	if err != nil {
		return nil, err
	}
	if l.composed == nil {
		l.composed = map[string]*checklist.Checklist{}
	}
	l.composed[key.String()] = whole
	return whole, l.allow(whole)
}

// Former composes the lists that an assessment had before its last move to other
// editions, as far as their texts are in the file; nil where one is not.
func (l *Lists) Former(as *assess.Assessment) *checklist.Checklist {
	carry := as.LastCarry()
	if carry == nil {
		return nil
	}
	before := &assess.Assessment{Checklists: TextsOf(as, carry.From)}
	if len(before.Checklists) != len(carry.From) {
		return nil
	}
	whole, err := l.Of(before)
	if err != nil {
		return nil // the sheet then shows ids alone
	}
	return whole
}

// NewestOf is the newest edition of a list that tenken finds; each is read once in
// a run, whatever number of clients move to it.
func (l *Lists) NewestOf(id string) (*checklist.Checklist, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if next, ok := l.newest[id]; ok {
		return next, nil
	}
	next, err := l.catalog.Load(id)
	if err == nil {
		if l.newest == nil {
			l.newest = map[string]*checklist.Checklist{}
		}
		l.newest[id] = next
	}
	return next, err
}

// Compose joins lists; each choice of them once in a run.
func (l *Lists) Compose(parts []*checklist.Checklist) (*checklist.Checklist, error) {
	var key strings.Builder
	for _, p := range parts {
		key.WriteString(p.SHA256)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if whole, ok := l.next[key.String()]; ok {
		return whole, nil
	}
	whole, err := checklist.Compose(parts...)
	if err == nil {
		if l.next == nil {
			l.next = map[string]*checklist.Checklist{}
		}
		l.next[key.String()] = whole
	}
	return whole, err
}

// TextsOf finds the texts of some lists among all that a file ever carried.
func TextsOf(as *assess.Assessment, refs []assess.ListRef) []assess.ChecklistText {
	known := map[string]assess.ChecklistText{}
	for _, e := range as.Events {
		switch e.Kind {
		case assess.KindChecklist:
			known[e.Checklist.SHA256] = *e.Checklist
		case assess.KindCarry:
			for _, t := range e.Carry.Lists {
				known[t.SHA256] = t
			}
		}
	}
	var texts []assess.ChecklistText
	for _, r := range refs {
		if t, ok := known[r.SHA256]; ok {
			texts = append(texts, t)
		}
	}
	return texts
}

// read parses texts side by side, for that is what opening an assessment takes longest.
func (l *Lists) read(texts []assess.ChecklistText) error {
	found, errs := make([]*checklist.Checklist, len(texts)), make([]error, len(texts))
	var all sync.WaitGroup
	for i := range texts {
		if _, known := l.parsed[keyOf(&texts[i])]; known {
			continue
		}
		all.Go(func() {
			text := []byte(texts[i].Text)
			if found[i], errs[i] = checklist.Parse(texts[i].ID, text); errs[i] == nil {
				found[i].Outside = !came(text)
			}
		})
	}
	all.Wait()
	if l.parsed == nil {
		l.parsed = map[string]*checklist.Checklist{}
	}
	for i, c := range found {
		if c != nil && errs[i] == nil {
			l.believe(c, &texts[i])
			l.parsed[keyOf(&texts[i])] = c
		}
	}
	return cmp.Or(errs...)
}

// found is the list of a text that was read, held against what the event says of it.
func (l *Lists) found(t *assess.ChecklistText) (*checklist.Checklist, error) {
	c := l.parsed[keyOf(t)]
	if c.ID != t.ID || c.Serial != t.Serial {
		return nil, Fail(ExitUnreadable, words.ListDiffers, checklist.VisibleLine(t.ID)).
			Hint(words.ListDiffersHint)
	}
	return c, nil
}

// keyOf is by what a text is known: with another seal it is another list.
func keyOf(t *assess.ChecklistText) string {
	if t.Seal == nil {
		return t.SHA256
	}
	sum := sha256.Sum256([]byte(t.Seal.Manifest + strings.Join(t.Seal.Keyring, "")))
	return t.SHA256 + hex.EncodeToString(sum[:])
}

// believe takes a list from outside as signed where its seal proves it.
func (l *Lists) believe(c *checklist.Checklist, t *assess.ChecklistText) {
	if !c.Outside || t.Seal == nil {
		return
	}
	by, err := l.unseal(t)
	if err != nil {
		if l.doubts == nil {
			l.doubts = map[*checklist.Checklist]error{}
		}
		l.doubts[c] = err
		return
	}
	c.Outside, c.Signed = false, by
}

// doubt is why the seal of a list is not believed; nil where it is, or has none.
func (l *Lists) doubt(c *checklist.Checklist) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.doubts[c]
}

// ChosenOf are the parts of a list that somebody chose: those that no other part
// is built upon.
func ChosenOf(list *checklist.Checklist) []*checklist.Checklist {
	under := map[string]bool{}
	for _, p := range list.Parts {
		for _, id := range p.ParentIDs() {
			under[id] = true
		}
	}
	var top []*checklist.Checklist
	for _, p := range list.Parts {
		if !under[p.ID] {
			top = append(top, p)
		}
	}
	return top
}

// DraftRefused is why a list that is only announced is not used.
func DraftRefused(list *checklist.Checklist) error {
	return Fail(ExitUsage, words.ListDraft, list.ID).
		Hint(words.ListDraftHint)
}

// TextOf is a list as an assessment carries it, with who signed it.
func TextOf(p *checklist.Checklist) assess.ChecklistText {
	return assess.ChecklistText{ID: p.ID, Serial: p.Serial, SHA256: p.SHA256, Text: string(p.Raw), Seal: seal(p.Signed)}
}

// seal is what travels with a signed list.
func seal(s *checklist.Signed) *assess.Seal {
	if s == nil {
		return nil
	}
	return &assess.Seal{Manifest: s.Manifest, Keyring: s.Keyring}
}

// SettledBy are the facts that a kind of business settles, of those that the list
// has and that are not stated otherwise.
func SettledBy(list *checklist.Checklist, facts map[string]string, stated []assess.FactValue) []assess.FactValue {
	var out []assess.FactValue
	for _, f := range list.Facts {
		v, ok := facts[f.ID]
		if ok && !slices.ContainsFunc(stated, func(x assess.FactValue) bool { return x.ID == f.ID }) {
			out = append(out, assess.FactValue{ID: f.ID, Value: v})
		}
	}
	return out
}

// SignedText is who signed, in both languages; empty for nobody.
func SignedText(s *checklist.Signed) checklist.Text {
	if s == nil {
		return checklist.Text{}
	}
	return Both(s)
}
