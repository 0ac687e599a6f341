package main

import (
	"errors"
	"path/filepath"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// open opens an assessment for the walk.
func (f *face) open(path string) (*tui.Work, error) {
	if err := shell.Regular(path); err != nil {
		return nil, err
	}
	shell.ReadAhead()
	k, err := store.Keep(path, f.home(), f.StoreOptions())
	if onlyLook(err) {
		return f.look(path, shell.OnFile(path, err))
	}
	if err != nil {
		return nil, shell.OnFile(path, err)
	}
	as, err := k.File().Fold()
	if err == nil {
		_, as.Head = k.Where()
		if s := as.Approval(); s != nil {
			if err := k.Close(); err != nil {
				return nil, shell.OnFile(path, err)
			}
			return f.look(path, &store.ApprovedError{Path: path, By: s.Name, On: s.At})
		}
		var list *checklist.Checklist
		if list, err = f.Lists.Of(as); err == nil {
			return f.work(path, k, list, as), nil
		}
	}
	return nil, errors.Join(err, k.Close())
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
	o, err := f.app.Open(path, store.ReadOnly)
	if err != nil {
		return nil, err
	}
	fixed := shell.Filled(words.OnlyLook, shell.Told(why))
	o.Session = assess.NewSession(o.List, o.Answers,
		assess.SessionOptions{By: f.Who(), Now: f.Now, NewID: f.NewID, Fixed: fixed})
	f.lookAt(o.List)
	head := o.Answers.Head
	spare := filepath.Join(f.home(), filepath.Base(path))
	if approved := (*store.ApprovedError)(nil); errors.As(why, &approved) {
		spare = path // the folder may be written to
	}
	w := &tui.Work{
		Session: o.Session,
		Path:    path,
		Save:    func(assess.Event) error { return why },
		Close:   o.File.Close,
		Exports: f.exports(o, func() (string, string) { return spare, head }),
		Notices: append([]checklist.Text{fixed}, f.Unsigned(o.List)...),
		Former:  f.former(path, o.Answers),
		AsItWas: f.pointOf,
	}
	return w, nil
}
