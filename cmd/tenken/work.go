package main

import (
	"cmp"
	"errors"
	"path/filepath"
	"slices"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (f *face) work(path string, k *store.Keeper, list *checklist.Checklist, as *assess.Assessment) *tui.Work {
	f.lookAt(list)
	o := &shell.Opened{Path: path, File: k.File(), Mode: store.ReadWrite, List: list, Answers: as}
	o.Session = f.Session(list, as, assess.FromKeys)
	w := &tui.Work{
		Session: o.Session,
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
	if len(f.Installed(pack.KindBenchmark)) > 0 {
		w.Position = func() ([]checklist.Text, error) { return f.quiet().positionLines(o) }
	}
	warnings, notes, err := f.Notices(o)
	if err != nil {
		warnings = append(warnings, shell.Told(err))
	}
	w.Notices = append(append(warnings, f.Unsigned(list)...), notes...)
	return w
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

// former reads the assessment from which that of a file was begun: beside it, or
// in the folders of home. It is that whose line the file names, however much was
// written to it since. What it needs of the assessment it takes now, for it reads
// while others write.
func (f *face) former(path string, as *assess.Assessment) func() (assess.Point, error) {
	follows := as.Follows
	return func() (assess.Point, error) {
		for _, spot := range store.Shelf(append([]string{filepath.Dir(path)}, f.folders()...)...) {
			if spot.Err != nil {
				continue
			}
			file, err := store.Open(spot.Path, store.ReadOnly, f.StoreOptions())
			if err != nil {
				continue // the list of clients says why it cannot be read
			}
			events, is := file.Events(), file.Knows(follows)
			if err := file.Close(); err != nil {
				return assess.Point{}, shell.OnFile(spot.Path, err)
			}
			if is {
				return f.pointOf(events)
			}
		}
		return assess.Point{}, shell.Fail(shell.ExitUnreadable, words.FormerGone).Hint(words.FormerBeside)
	}
}

// manage is what the screens can do with a file beside answering.
func (f *face) manage(o *shell.Opened, k *store.Keeper) *tui.Manage {
	m := &tui.Manage{
		Books:    func() []string { return f.books(o.Path) },
		Read:     func(path string) (*tui.Incoming, error) { return f.incoming(o, path) },
		SetLists: func(lists []string) (*tui.Work, error) { return f.setLists(o, k, lists) },
		Delete:   func() (checklist.Text, error) { return f.discard(k) },
	}
	m.Rename = func(name string) (*tui.Work, error) {
		return f.changed(o, k, assess.Event{Kind: assess.KindRename, Rename: &assess.Rename{Organisation: name}})
	}
	if len(f.outdated(o.List)) > 0 {
		m.Upgrade = func() (*tui.Work, error) { return f.upgrade(o, k) }
	}
	for _, p := range shell.ChosenOf(o.List) {
		m.Lists = append(m.Lists, p.ID)
	}
	return m
}

// outdated are the lists of which a later edition is there.
func (f *face) outdated(list *checklist.Checklist) (old []*checklist.Checklist) {
	for _, p := range list.Parts {
		if f.Newest(p) != nil {
			old = append(old, p)
		}
	}
	return old
}

// upgrade moves the answers to the newest editions, as the command does.
func (f *face) upgrade(o *shell.Opened, k *store.Keeper) (*tui.Work, error) {
	now := *o
	as := *o.Session.Assessment()
	_, as.Head = k.Where()
	now.Answers = &as
	u := upgrading{app: f.app}
	next, texts, err := u.newest(&now)
	if err != nil {
		return nil, err
	}
	carry := u.carryTo(&now, next, texts)
	w, err := f.changed(o, k, assess.Event{Kind: assess.KindCarry, Carry: carry})
	if err != nil {
		return nil, err
	}
	c := carry.Counts
	w.Notices = append(w.Notices, checklist.Text{JA: c.NewText(checklist.Japanese), EN: c.NewText(checklist.English)})
	return w, nil
}

// setLists chooses other lists: those that are new are added with what they rest
// on, those that are gone are asked no longer.
func (f *face) setLists(o *shell.Opened, k *store.Keeper, ids []string) (*tui.Work, error) {
	whole, err := f.Compose(ids)
	if err != nil {
		return nil, err
	}
	if whole.Draft {
		return nil, shell.DraftRefused(whole)
	}
	wanted := map[string]bool{}
	var events []assess.Event
	has := map[string]bool{}
	for _, t := range o.Session.Assessment().Checklists {
		has[t.ID] = true
	}
	for _, p := range whole.Parts {
		if wanted[p.ID] = true; !has[p.ID] {
			t := shell.TextOf(p)
			events = append(events, assess.Event{Kind: assess.KindChecklist, Checklist: &t})
		}
	}
	for _, t := range slices.Backward(o.Session.Assessment().Checklists) {
		if !wanted[t.ID] {
			events = append(events, assess.Event{Kind: assess.KindDrop, Drop: t.ID})
		}
	}
	return f.changed(o, k, events...)
}

// changed writes events into the file and goes on with it as it is then. What
// they lead to is looked at first, so that nothing is written that cannot be read.
func (f *face) changed(o *shell.Opened, k *store.Keeper, events ...assess.Event) (*tui.Work, error) {
	if err := f.Ctx.Err(); err != nil {
		return nil, err
	}
	all := slices.Clone(o.Session.Assessment().Events)
	for i := range events {
		events[i] = f.Stamped(events[i], len(all))
		all = append(all, events[i])
	}
	as, err := assess.Fold(all)
	if err != nil {
		return nil, err
	}
	list, err := f.Lists.Of(as)
	if err != nil {
		return nil, err
	}
	if err := k.Append(events...); err != nil {
		return nil, err
	}
	path, head := k.Where()
	as.Head = head
	return f.work(path, k, list, as), nil
}

// discard closes the file and puts it into the trash.
func (f *face) discard(k *store.Keeper) (checklist.Text, error) {
	path, _ := k.Where()
	if err := errors.Join(k.DropDraft(), k.Close()); err != nil {
		return checklist.Text{}, err
	}
	to, err := store.Discard(path, f.trash(), f.Now())
	if err != nil {
		return checklist.Text{}, shell.OnFile(path, err)
	}
	return words.Discarded.With(checklist.VisibleLine(filepath.Base(path)), checklist.VisibleLine(to)), nil
}

// trash is where the system puts what people throw away. That of Windows can
// only be reached through the shell; there a file keeps its place, as .bak.
func (f *face) trash() store.Trash {
	switch f.GOOS {
	case "darwin":
		return store.Trash{Folder: filepath.Join(f.Env("HOME"), ".Trash")}
	case "windows":
		return store.Trash{}
	}
	data := cmp.Or(f.Env("XDG_DATA_HOME"), filepath.Join(f.Env("HOME"), ".local", "share"))
	return store.Trash{Folder: filepath.Join(data, "Trash", "files"), Info: filepath.Join(data, "Trash", "info")}
}
