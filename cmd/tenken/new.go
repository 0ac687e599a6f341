package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/guidelines"
)

func (a *app) newCmd() *cobra.Command {
	var guidelines, facts []string
	var org, asof, business, from string
	c := &cobra.Command{
		Use: "new FILE --guideline ID|FILE|DIR[,...]|--business ID --org NAME [--fact K=V ...] |" +
			" new FILE --from BOOK.xlsx",
		Short: a.tr(newMakeNewAssessmentFile),
		Example: a.tr(newTenkenNewSakuraTenkenGuideline) +
			"\n  tenken new a.tenken --from 報告書.xlsx",
		Args: a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if from != "" {
				return a.newFrom(args[0], from, org, guidelines)
			}
			kind, err := a.business(business)
			if err != nil {
				return err
			}
			if kind != nil && len(guidelines) == 0 {
				guidelines = kind.Lists
			}
			list, err := a.compose(guidelines)
			if err != nil {
				return err
			}
			values, err := a.factValues(list, facts)
			if err != nil {
				return err
			}
			if kind != nil {
				values = append(settledBy(list, kind.Facts, values), values...)
			}
			events, err := a.begin(list, assess.Begin{Organisation: org, Business: business}, values)
			if err != nil {
				return err
			}
			if asof != "" {
				day, err := a.lawDay(asof)
				if err != nil {
					return err
				}
				events = append(events, assess.Event{
					N: len(events), ID: a.newID(), T: a.now(), By: a.who(), Kind: assess.KindAsOf, AsOf: day,
				})
			}
			path := withExtension(args[0])
			if err := a.create(path, events); err != nil {
				return err
			}
			a.note(wordMade, path)
			for _, n := range a.unsigned(list) {
				a.note(wordWarning, n.In(a.lang))
			}
			return nil
		},
	}
	c.Flags().StringSliceVar(&guidelines, "guideline", nil,
		a.tr(newIdFileOrFolderGuideline))
	c.Flags().StringVar(&business, "business", "",
		a.tr(newIdKindBusinessWhichChooses))
	c.Flags().StringVar(&org, "org", "", a.tr(newNameOrganisation))
	c.Flags().StringVar(&asof, "asof", "",
		a.tr(newDayByWhoseLawJudged))
	c.Flags().StringArrayVar(&facts, "fact", nil, a.tr(coverageFactAnyNumberTimesId))
	c.Flags().StringVar(&from, "from", "",
		a.tr(newMakeFromReportLostAssessment))
	for _, flag := range []string{"fact", "asof", "business"} {
		c.MarkFlagsMutuallyExclusive("from", flag)
	}
	return c
}

// withExtension is the name of an assessment: .tenken is added where it lacks,
// for no folder shows a file without it.
func withExtension(path string) string {
	if strings.EqualFold(filepath.Ext(path), store.Extension) {
		return path
	}
	return path + store.Extension
}

// create makes the file of an assessment.
func (a *app) create(path string, events []assess.Event) error {
	if err := room(path); err != nil {
		return err
	}
	defer a.hold()()
	if err := a.ctx.Err(); err != nil {
		return err
	}
	f, err := store.Create(path, events, a.storeOptions())
	if err != nil {
		return onFile(path, err)
	}
	return onFile(path, f.Close())
}

// begin makes the first events of an assessment: who, which checklists, and the
// facts known beforehand, in one event.
func (a *app) begin(list *checklist.Checklist, b assess.Begin, facts []assess.FactValue) ([]assess.Event, error) {
	b.Organisation = checklist.Clean(strings.TrimSpace(b.Organisation))
	if b.Organisation == "" {
		return nil, fail(exitUsage, newNameOrganisationMissing).
			mend(changeAddOrgName)
	}
	if list.Draft {
		return nil, draftRefused(list)
	}
	texts := make([]assess.ChecklistText, 0, len(list.Parts))
	for _, p := range list.Parts {
		texts = append(texts, textOf(p))
	}
	b.Format, b.Program, b.BusinessKey = assess.Format, a.version(), a.newID()+a.newID()
	events := assess.Start(b, texts, a.who(), a.now, a.newID)
	if len(facts) == 0 {
		return events, nil
	}
	as, err := assess.Fold(events)
	if err != nil {
		return nil, err
	}
	e, err := a.session(list, as, assess.FromCommand).State(facts...)
	if err != nil {
		return nil, err
	}
	return append(events, e), nil
}

// kinds are the kinds of business that come with the program.
func (a *app) kinds() (checklist.BusinessKinds, error) {
	return shippedKinds()
}

// shippedKinds reads them once: home names the business of every file.
var shippedKinds = sync.OnceValues(func() (checklist.BusinessKinds, error) {
	return checklist.LoadBusinesses(guidelines.FS)
})

// business is the kind of business of that id; nil for the empty one.
func (a *app) business(id string) (*checklist.BusinessKind, error) {
	if id == "" {
		return nil, nil
	}
	kinds, err := a.kinds()
	if err != nil {
		return nil, err
	}
	if k := kinds.Find(id); k != nil {
		return k, nil
	}
	var near []string
	for _, k := range kinds.Search(id) {
		near = append(near, k.ID)
	}
	if len(near) == 0 {
		for _, k := range kinds {
			near = append(near, k.ID)
		}
	}
	all := strings.Join(near, " ")
	return nil, fail(exitUsage, checklist.Text{
		JA: "「" + id + "」という業種はありません。",
		EN: "there is no kind of business " + checklist.Visible(id),
	}).
		mend(checklist.Text{JA: "業種: " + all, EN: "kinds: " + all})
}

// settledBy are the facts that a kind of business settles, of those that the list
// has and that are not stated otherwise.
func settledBy(list *checklist.Checklist, facts map[string]string, stated []assess.FactValue) []assess.FactValue {
	var out []assess.FactValue
	for _, f := range list.Facts {
		v, ok := facts[f.ID]
		if ok && !slices.ContainsFunc(stated, func(x assess.FactValue) bool { return x.ID == f.ID }) {
			out = append(out, assess.FactValue{ID: f.ID, Value: v})
		}
	}
	return out
}

// lists are the checklists that assessments carry. A consultant's five hundred
// clients answer the same few: each text is parsed once, and each choice of
// them composed once. It is used by several goroutines.
type lists struct {
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

// of composes the checklists of an assessment, as they stood when they were
// chosen. They are judged by the loader, never linted.
func (l *lists) of(as *assess.Assessment) (*checklist.Checklist, error) {
	if len(as.Checklists) == 0 {
		return nil, fail(exitUnreadable, newThisFileHoldsNoChecklist)
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
	parts := make([]*checklist.Checklist, 0, len(as.Checklists))
	for i := range as.Checklists {
		part, err := l.parse(&as.Checklists[i])
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	whole, err := checklist.Compose(parts...)
	if err == nil && whole.Draft {
		err = draftRefused(whole) // no program of ours chooses one
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

// former composes the lists that an assessment had before its last move to other
// editions, as far as their texts are in the file; nil where one is not.
func (l *lists) former(as *assess.Assessment) *checklist.Checklist {
	carry := as.LastCarry()
	if carry == nil {
		return nil
	}
	before := &assess.Assessment{Checklists: textsOf(as, carry.From)}
	if len(before.Checklists) != len(carry.From) {
		return nil
	}
	whole, err := l.of(before)
	if err != nil {
		return nil // the sheet then shows ids alone
	}
	return whole
}

// newestOf is the newest edition of a list that tenken finds; each is read once in
// a run, whatever number of clients move to it.
func (l *lists) newestOf(id string) (*checklist.Checklist, error) {
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

// compose joins lists; each choice of them once in a run.
func (l *lists) compose(parts []*checklist.Checklist) (*checklist.Checklist, error) {
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

// textsOf finds the texts of some lists among all that a file ever carried.
func textsOf(as *assess.Assessment, refs []assess.ListRef) []assess.ChecklistText {
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

// parse reads one text, and holds what the event says of it against it.
func (l *lists) parse(t *assess.ChecklistText) (*checklist.Checklist, error) {
	c, ok := l.parsed[keyOf(t)]
	if !ok {
		var err error
		if c, err = checklist.Parse(t.ID, []byte(t.Text)); err != nil {
			return nil, err
		}
		c.Outside = !came(c.SHA256)
		l.believe(c, t)
		if l.parsed == nil {
			l.parsed = map[string]*checklist.Checklist{}
		}
		l.parsed[keyOf(t)] = c
	}
	if c.ID != t.ID || c.Serial != t.Serial {
		return nil, fail(exitUnreadable, checklist.Text{
			JA: "記録されている点検項目の名前又は通し番号が、その中身と違います（" + checklist.Visible(t.ID) + "）。",
			EN: "what the file says of its checklist " + checklist.Visible(t.ID) +
				" does not fit the checklist's own text",
		}).
			mend(newAnotherProgramMadeWrongOr)
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
func (l *lists) believe(c *checklist.Checklist, t *assess.ChecklistText) {
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
func (l *lists) doubt(c *checklist.Checklist) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.doubts[c]
}

// came says whether a text came with this program, byte for byte.
func came(digest string) bool {
	c, _ := embedded()
	return slices.ContainsFunc(c.Heads(), func(h *checklist.Head) bool { return h.SHA256 == digest })
}

// embeddedTexts are the checklists that came with the program: a damaged copy
// of one of them can be replaced whole.
func embeddedTexts() ([]string, error) {
	var texts []string
	err := fs.WalkDir(guidelines.FS, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, "checklist.yaml") {
			return err
		}
		raw, err := fs.ReadFile(guidelines.FS, path)
		texts = append(texts, string(raw))
		return err
	})
	return texts, err
}

// chosenOf are the parts of a list that somebody chose: those that no other part
// is built upon.
func chosenOf(list *checklist.Checklist) []*checklist.Checklist {
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

// newer announces the lists of which there is a later edition than the one that
// the assessment carries: with this program, or among the lists of a ministry's
// own that tenken finds. A draft of a later one is only told.
func (a *app) newer(list *checklist.Checklist) []checklist.Text {
	var notices []checklist.Text
	for _, p := range list.Parts {
		h, text := a.newest(p), wordNewer
		switch {
		case h != nil && h.Outside:
			text = wordNewerUnsigned
		case h == nil:
			if h, text = a.announced(p), wordDraftAhead; h == nil {
				continue
			}
		}
		notices = append(notices, checklist.Text{
			JA: fmt.Sprintf(text.JA, h.Title.In(checklist.Japanese), h.Edition),
			EN: fmt.Sprintf(text.EN, h.Title.In(checklist.English), h.Edition),
		})
	}
	return notices
}

// newest is the head of a later edition that may take the place of a list: of
// equal or higher trust, and no draft; nil where there is none.
func (a *app) newest(p *checklist.Checklist) *checklist.Head {
	h := a.heads()[p.ID]
	if h == nil || h.Draft || h.Serial <= p.Serial || h.Outside && !p.Outside {
		return nil
	}
	return h
}

// announced is the head of a draft of a later edition of a list, or nil.
func (a *app) announced(p *checklist.Checklist) *checklist.Head {
	heads := a.heads()
	drafts := append([]*checklist.Head{heads[p.ID]}, a.lists.drafts...)
	for _, h := range drafts {
		if h != nil && h.Draft && h.ID == p.ID && h.Serial > p.Serial && (p.Outside || !h.Outside) {
			return h
		}
	}
	return nil
}

// heads are the lists that tenken finds, by id; looked for once in a run.
func (a *app) heads() map[string]*checklist.Head {
	a.lists.mu.Lock()
	defer a.lists.mu.Unlock()
	if a.lists.heads == nil {
		catalog, _ := a.catalog() // `guidelines list` says what cannot be read
		a.lists.heads, a.lists.drafts, a.lists.catalog = map[string]*checklist.Head{}, catalog.Drafts(), catalog
		for _, h := range catalog.Heads() {
			a.lists.heads[h.ID] = h
		}
	}
	return a.lists.heads
}
