package main

import (
	"cmp"
	"os"
	"slices"
	"sync"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
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

// home is where new assessments go.
func (f *face) home() string {
	if f.dir != "" {
		return f.dir
	}
	return f.app.Home()
}

// folders are those in which assessments are looked for: the one that was named,
// else the current one and the user's.
func (f *face) folders() []string {
	if f.dir != "" {
		return []string{f.dir}
	}
	return append([]string{"."}, f.Homes()...)
}

// lookAt has citations be those of a list.
func (f *face) lookAt(list *checklist.Checklist) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.at, f.law = list, nil
}

// cite is a citation in words. The register is read at the first one; without
// it a citation shows its ids, and `tenken lint` says what is wrong with it.
func (f *face) cite(c checklist.Cite, lang checklist.Lang) string {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.law == nil && f.at != nil {
		reg, err := f.Register(f.at)
		if err != nil {
			reg = (*checklist.Register)(nil).With(f.at)
		}
		f.law = reg
	}
	return f.law.CiteText(c, lang)
}

// shelf are the files that home and the list of clients show.
func (f *face) shelf() []shell.Given { return filesIn(f.folders()...) }

// filesIn are the assessments in some folders, the first of those that are there twice.
func filesIn(dirs ...string) (files []shell.Given) {
	for _, spot := range store.Shelf(dirs...) {
		files = append(files, shell.Given{Path: spot.Path, Err: spot.Err})
	}
	return files
}

// list finds the assessments in the current folder and in the user's.
func (f *face) list() ([]tui.Entry, error) {
	var entries []tui.Entry
	err := shell.Over(f.Shell, f.shelf(), f.entry, func(e tui.Entry) error {
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
func (f *face) entry(g shell.Given) tui.Entry {
	path := g.Path
	e := tui.Entry{Path: path}
	if g.Err != nil {
		e.Note = shell.Told(g.Err)
		return e
	}
	if st, err := os.Stat(path); err == nil {
		e.Changed = st.ModTime()
	}
	file, err := store.Open(path, store.ReadOnly, f.StoreOptions())
	if err != nil {
		e.Note = shell.Told(err)
		return e
	}
	defer func() { _ = file.Close() }() // it was only read
	as, err := file.Fold()
	if err != nil {
		e.Note = shell.Told(err)
		return e
	}
	e.Organisation = as.Organisation
	list, err := f.Lists.Of(as)
	if err != nil {
		e.Note = shell.Told(err)
		return e
	}
	e.Title = f.titleOf(as, list)
	p := f.Session(list, as, assess.FromKeys).Progress()
	e.Answered, e.Of = p.Answered(), p.Asked
	return e
}

// titleOf says what an assessment is about: the kind of business that was chosen, else
// the first of its lists.
func (f *face) titleOf(as *assess.Assessment, list *checklist.Checklist) checklist.Text {
	if k, err := f.Business(as.Business); err == nil && k != nil {
		return checklist.Text{JA: k.Name(checklist.Japanese), EN: k.Name(checklist.English)}
	}
	return shell.ChosenOf(list)[0].Title
}

// portfolioRows hand the screens every client, in the order of names: one does
// not move because another was read.
func (f *face) portfolioRows(take func(tui.ClientRow)) error {
	files := f.shelf()
	slices.SortStableFunc(files, func(a, b shell.Given) int { return cmp.Compare(a.Path, b.Path) })
	return f.clients(files, func(g shell.Given, c assess.Client) {
		r := tui.ClientRow{Path: g.Path, Client: c}
		if g.Err != nil {
			r.Why = shell.Told(g.Err)
		}
		take(r)
	})
}
