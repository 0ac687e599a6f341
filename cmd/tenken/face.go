package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"unicode"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/assess/tui"
	"tenken/checklist"
)

// face is what the screens are handed: what there is to choose from, and how to
// open, save and export. The screens themselves touch no disk.
type face struct {
	*app
	mu  sync.Mutex
	dir string               // the folder that was named to be opened as home; may be empty
	at  *checklist.Checklist // the list of the assessment at hand
	law *checklist.Register  // for it; read when the first citation is shown
}

func (f *face) options() tui.Options {
	o := f.allOptions()
	if f.terminal && f.named() == "" {
		o.Home.Who = &tui.Who{Usual: f.who(), Keep: f.keepName}
	}
	return o
}

func (f *face) allOptions() tui.Options {
	return tui.Options{
		Lang: f.lang,
		Now:  f.now,
		Cite: f.cite,
		Home: tui.Home{
			Place:      checklist.Text{JA: f.home(), EN: f.home()},
			List:       f.list,
			Clients:    f.portfolioRows,
			Businesses: f.kinds,
			Sectors:    f.sectors,
			Usual:      []string{"jp-appi-general", "jp-small-business"},
			Employer:   []string{"jp-employment", "jp-my-number"},
			Plan:       f.plan,
			Create:     f.create,
			Open:       f.open,
			Offers:     f.offers,
		},
		Environ: os.Environ(),
	}
}

// cite is a citation in words. The register is read at the first one; without
// it a citation shows its ids, and `tenken lint` says what is wrong with it.
func (f *face) cite(c checklist.Cite, lang checklist.Lang) string {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.law == nil && f.at != nil {
		reg, err := f.register(f.at)
		if err != nil {
			reg = (*checklist.Register)(nil).With(f.at)
		}
		f.law = reg
	}
	return f.law.CiteText(c, lang)
}

// home is where new assessments go.
func (f *face) home() string {
	if f.dir != "" {
		return f.dir
	}
	return f.app.home()
}

// folders are those in which assessments are looked for: the one that was named,
// else the current one and the user's.
func (f *face) folders() []string {
	if f.dir != "" {
		return []string{f.dir}
	}
	return append([]string{"."}, f.homes()...)
}

// shelf are the files that home and the list of clients show.
func (f *face) shelf() []given {
	var files []given
	for _, spot := range store.Shelf(f.folders()...) {
		g := given{path: spot.Path}
		if spot.Err != nil {
			g.err = spot.Err
		}
		files = append(files, g)
	}
	return files
}

// list finds the assessments in the current folder and in the user's.
func (f *face) list() ([]tui.Entry, error) {
	var entries []tui.Entry
	err := over(f.app, f.shelf(), f.entry, func(e tui.Entry) error {
		entries = append(entries, e)
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(entries, func(a, b tui.Entry) int { return b.Changed.Compare(a.Changed) }) // the latest first
	return entries, nil
}

// entry is one line of home; a file that cannot be read says why.
func (f *face) entry(g given) tui.Entry {
	path := g.path
	e := tui.Entry{Path: path}
	if g.err != nil {
		e.Note = told(g.err)
		return e
	}
	if st, err := os.Stat(path); err == nil {
		e.Changed = st.ModTime()
	}
	file, err := store.Open(path, store.ReadOnly, f.storeOptions())
	if err != nil {
		e.Note = told(err)
		return e
	}
	defer func() { _ = file.Close() }() // it was only read
	as, err := assess.Fold(file.Events())
	if err != nil {
		e.Note = told(err)
		return e
	}
	e.Organisation = as.Organisation
	list, err := f.lists.of(as)
	if err != nil {
		e.Note = told(err)
		return e
	}
	e.Title = f.titleOf(as, list)
	p := f.session(list, as, assess.FromKeys).Progress()
	e.Answered, e.Of = p.Answered(), p.Asked
	return e
}

// titleOf says what an assessment is about: the kind of business that was chosen, else
// the first of its lists.
func (f *face) titleOf(as *assess.Assessment, list *checklist.Checklist) checklist.Text {
	if k, err := f.business(as.Business); err == nil && k != nil {
		return checklist.Text{JA: k.Name(checklist.Japanese), EN: k.Name(checklist.English)}
	}
	return chosenOf(list)[0].Title
}

// sectors are the lists to choose from, those that others extend first.
func (f *face) sectors() ([]tui.Sector, error) {
	catalog, _ := f.catalog()
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
		words := slices.Concat([]string{h.ID}, h.Words.JA, h.Words.EN)
		title := h.Title
		if h.Draft {
			title = checklist.Text{
				JA: title.JA + wordDraftMark.JA,
				EN: title.In(checklist.English) + wordDraftMark.EN,
			}
		}
		sectors = append(sectors, tui.Sector{ID: h.ID, Title: title, For: h.For, Publisher: h.Publisher,
			Edition: h.Edition,
			Outside: h.Outside, Signed: signedText(h.Signed), Alone: h.View != nil, Draft: h.Draft,
			Words: strings.Join(words, " ")})
	}
	return sectors, nil
}

// start composes what a new assessment begins with, and its first events.
func (f *face) start(s tui.Start) (*checklist.Checklist, []assess.Event, error) {
	list, err := f.compose(s.Lists)
	if err != nil {
		return nil, nil, err
	}
	events, err := f.begin(list, assess.Begin{Organisation: s.Organisation, Business: s.Business},
		settledBy(list, s.Facts, nil))
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
	session := f.session(list, as, assess.FromKeys)
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
		return nil, fail(exitDisk, checklist.Text{
			JA: "フォルダー「" + f.home() + "」を作れません。",
			EN: "cannot make the folder " + f.home(),
		}).
			mend(faceLookWhetherFileHasName)
	}
	path := store.FreeName(filepath.Join(f.home(), fileName(s.Organisation)) + store.Extension)
	if err := f.app.create(path, events); err != nil {
		return nil, err
	}
	work, err := f.open(path)
	if err == nil {
		work.New = true
	}
	return work, err
}

// open opens an assessment for the walk.
func (f *face) open(path string) (*tui.Work, error) {
	if err := regular(path); err != nil {
		return nil, err
	}
	k, err := store.Keep(path, f.home(), f.storeOptions())
	if onlyLook(err) {
		return f.look(path, onFile(path, err))
	}
	if err != nil {
		return nil, onFile(path, err)
	}
	as, err := assess.Fold(k.File().Events())
	if err == nil {
		_, as.Head = k.Where()
		if s := as.Approval(); s != nil {
			if err := k.Close(); err != nil {
				return nil, onFile(path, err)
			}
			return f.look(path, &store.ApprovedError{Path: path, By: s.Name, On: s.At})
		}
		var list *checklist.Checklist
		if list, err = f.lists.of(as); err == nil {
			return f.work(path, k, list, as), nil
		}
	}
	return nil, errors.Join(err, k.Close())
}

func (f *face) work(path string, k *store.Keeper, list *checklist.Checklist, as *assess.Assessment) *tui.Work {
	f.mu.Lock()
	f.at, f.law = list, nil
	f.mu.Unlock()
	o := &opened{path: path, file: k.File(), mode: store.ReadWrite, list: list, answers: as}
	o.session = f.session(list, as, assess.FromKeys)
	w := &tui.Work{
		Session: o.session,
		Path:    path,
		Save:    func(e assess.Event) error { return k.Append(e) },
		Rescue:  k.Rescue,
		Draft:   draftOf(k),
		Close:   k.Close,
		Exports: f.exports(o, k.Where),
		Manage:  f.manage(o, k),
		Former:  f.former(path, as),
		AsItWas: f.pointOf,
	}
	if len(f.benchmarks()) > 0 {
		quiet := *f.app // what is told of a pack would go over the screen
		quiet.err = io.Discard
		w.Position = func() ([]checklist.Text, error) { return quiet.positionLines(o) }
	}
	warnings, notes, err := f.notices(o)
	if err != nil {
		warnings = append(warnings, told(err))
	}
	w.Notices = append(append(warnings, f.unsigned(list)...), notes...)
	return w
}

// onlyLook says whether a file that may not be written to may still be looked
// at: one of a newer program, or in a folder where nobody may write.
func onlyLook(err error) bool {
	var newer *store.NewerError
	var disk *store.DiskError
	return errors.As(err, &newer) || errors.As(err, &disk) && disk.Fault == store.DiskDenied
}

// look opens an assessment for reading: it is walked, judged and reported, and
// every change is refused with the reason. What is made of it goes to the
// user's folder.
func (f *face) look(path string, why error) (*tui.Work, error) {
	o, err := f.app.open(path, store.ReadOnly)
	if err != nil {
		return nil, err
	}
	reason := told(why)
	fixed := checklist.Text{JA: fmt.Sprintf(wordOnlyLook.JA, reason.JA), EN: fmt.Sprintf(wordOnlyLook.EN, reason.EN)}
	o.session = assess.NewSession(o.list, o.answers,
		assess.SessionOptions{By: f.who(), Now: f.now, NewID: f.newID, Fixed: fixed})
	f.mu.Lock()
	f.at, f.law = o.list, nil
	f.mu.Unlock()
	head := o.answers.Head
	spare := filepath.Join(f.home(), filepath.Base(path))
	if approved := (*store.ApprovedError)(nil); errors.As(why, &approved) {
		spare = path // the folder may be written to
	}
	w := &tui.Work{
		Session: o.session,
		Path:    path,
		Save:    func(assess.Event) error { return why },
		Close:   o.file.Close,
		Exports: f.exports(o, func() (string, string) { return spare, head }),
		Notices: append([]checklist.Text{fixed}, f.unsigned(o.list)...),
		Former:  f.former(path, o.answers),
		AsItWas: f.pointOf,
	}
	return w, nil
}

// draftOf keeps what was typed and not saved beside the assessment.
func draftOf(k *store.Keeper) *tui.Draft {
	return &tui.Draft{
		Load: func() ([]tui.DraftText, error) {
			var texts []tui.DraftText
			kept, err := k.Draft()
			for _, t := range kept {
				texts = append(texts, tui.DraftText(t))
			}
			return texts, err
		},
		Keep: func(texts []tui.DraftText) error {
			var kept []store.DraftText
			for _, t := range texts {
				kept = append(kept, store.DraftText(t))
			}
			return k.KeepDraft(kept)
		},
		Drop: k.DropDraft,
	}
}

// fileName makes a file name of an organisation's: without what Windows forbids
// in one, and not one of its reserved names.
func fileName(org string) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, r) || !unicode.IsPrint(r) {
			return '_'
		}
		return r
	}, org)
	if r := []rune(name); len(r) > 40 {
		name = string(r[:40])
	}
	name = strings.Trim(name, " .")
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	if name == "" || reserved[base] {
		return "_" + name
	}
	return name
}

// reserved are the names that Windows gives to devices.
var reserved = func() map[string]bool {
	m := map[string]bool{"CON": true, "PRN": true, "AUX": true, "NUL": true}
	for i := '1'; i <= '9'; i++ {
		m["COM"+string(i)], m["LPT"+string(i)] = true, true
	}
	return m
}()

// numbered is base+ext, or with a number before ext the first that is not taken.
func numbered(base, ext string, taken func(path string) bool) string {
	path := base + ext
	for n := 2; taken(path); n++ {
		path = fmt.Sprintf("%s-%d%s", base, n, ext)
	}
	return path
}
