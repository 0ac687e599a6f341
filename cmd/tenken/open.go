package main

import (
	"fmt"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

// opened is an assessment with everything that commands do with one.
type opened struct {
	path    string
	file    *store.File
	list    *checklist.Checklist
	answers *assess.Assessment
	session *assess.Session
}

// open reads an assessment, composes the checklists it carries, and says on
// stderr what the reader of the file had to say.
func (a *app) open(path string, mode store.Mode) (*opened, error) {
	f, err := store.Open(path, mode, a.storeOptions())
	if err != nil {
		return nil, onFile(path, err)
	}
	o, err := a.assemble(path, f)
	if err != nil {
		f.Close()
		return nil, err
	}
	for _, w := range f.Warnings() {
		fmt.Fprintln(a.err, a.t("注意: ", "warning: ")+w.In(a.lang))
	}
	for _, n := range newer(o.answers) {
		fmt.Fprintln(a.err, a.t("お知らせ: ", "note: ")+n.In(a.lang))
	}
	return o, nil
}

func (a *app) assemble(path string, f *store.File) (*opened, error) {
	as, err := assess.Fold(f.Events())
	if err != nil {
		return nil, err
	}
	as.Head = f.Head()
	list, err := a.listOf(as)
	if err != nil {
		return nil, err
	}
	return &opened{path: path, file: f, list: list, answers: as, session: a.session(list, as)}, nil
}

// listOf composes the checklists that an assessment carries. They are judged
// by the loader, never linted.
func (a *app) listOf(as *assess.Assessment) (*checklist.Checklist, error) {
	parts := make([]*checklist.Checklist, 0, len(as.Checklists))
	for _, t := range as.Checklists {
		c, err := checklist.Parse(t.ID, []byte(t.Text))
		if err != nil {
			return nil, err
		}
		parts = append(parts, c)
	}
	if len(parts) == 0 {
		return nil, fail(exitUnreadable, "このファイルには点検項目が入っていません。", "this file holds no checklist")
	}
	if err := markOutside(parts); err != nil {
		return nil, err
	}
	return checklist.Compose(parts...)
}

func (a *app) session(list *checklist.Checklist, as *assess.Assessment) *assess.Session {
	return assess.NewSession(list, as, assess.SessionOptions{By: a.who(), Now: a.now, NewID: a.newID, From: assess.FromCommand})
}

// save puts an event on the disk; only then may anybody say so.
func (o *opened) save(a *app, e assess.Event) error {
	if err := o.file.Append(e); err != nil {
		return onFile(o.path, err)
	}
	fmt.Fprintln(a.err, a.t("保存しました。", "saved"))
	return nil
}

func (o *opened) close() { o.file.Close() }

func (a *app) storeOptions() store.Options { return store.Options{Now: a.now, Owner: a.who()} }
