package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"tenken/assess/store"
	"tenken/report/intake"
)

// Workbooks come back by the dozen, under whatever names people gave them. Each
// finds its client by the 照合番号 that it was written with.

// importBooks takes workbooks into the assessments that they were written from;
// one that cannot be taken in costs one line.
func (a *app) importBooks(clients, books []given, flags importFlags) error {
	var t tally
	begun, err := a.begun(clients, &t)
	if err != nil {
		return err
	}
	for _, book := range books {
		err := book.err
		if err == nil {
			err = a.importBook(begun, book.path, flags)
		}
		if stopped := a.ctx.Err(); stopped != nil {
			return stopped
		}
		if err != nil {
			a.failed(&t, book.path, err)
		}
	}
	return t.end()
}

func (a *app) importBook(begun map[string][]string, book string, flags importFlags) error {
	id, err := identify(book)
	if err != nil {
		return err
	}
	client, err := a.clientOf(begun, id)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "%s > %s  %s\n", book, client, id.Organisation)
	return a.importInto(client, book, flags)
}

// begun are the files by the id of their first event, which copies share. Those
// that cannot be read are told once.
func (a *app) begun(clients []given, t *tally) (map[string][]string, error) {
	type first struct {
		given
		id string
	}
	begun := map[string][]string{}
	err := over(a, clients, func(g given) first {
		if g.err != nil {
			return first{given: g}
		}
		f, err := store.Open(g.path, store.ReadOnly, a.storeOptions())
		if err != nil {
			return first{given: given{g.path, onFile(g.path, err)}}
		}
		defer func() { _ = f.Close() }() // it was only read
		return first{g, f.Events()[0].ID}
	}, func(f first) error {
		if f.err != nil {
			a.failed(t, f.path, f.err)
			return nil
		}
		begun[f.id] = append(begun[f.id], f.path)
		return nil
	})
	return begun, err
}

// identify reads what a workbook says of itself.
func identify(path string) (intake.Identity, error) {
	if strings.EqualFold(filepath.Ext(path), ".csv") {
		return intake.Identity{}, fail(exitUnreadable, "CSV からは点検ファイルが分かりません。",
			"CSV does not say which assessment it belongs to").
			mend("点検ファイルを指定して、一つずつ取り込んでください。", "name the assessment and take it in by itself")
	}
	f, st, err := openFile(path)
	if err != nil {
		return intake.Identity{}, err
	}
	defer func() { _ = f.Close() }() // it was only read
	return intake.Identify(f, st.Size())
}

// clientOf finds the assessment that a workbook was written from: the one that
// has its number in its chain. Of several copies none is chosen.
func (a *app) clientOf(begun map[string][]string, id intake.Identity) (string, error) {
	var found []string
	for _, path := range begun[id.Begin] {
		f, err := store.Open(path, store.ReadOnly, a.storeOptions())
		if err != nil {
			return "", onFile(path, err)
		}
		if f.Knows(id.Head) {
			found = append(found, path)
		}
		if err := f.Close(); err != nil {
			return "", onFile(path, err)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return "", fail(exitUnreadable, "「"+id.Organisation+"」のこのブックを書き出した点検ファイルが、この中にありません。",
			"none of these files is the one that this workbook of "+id.Organisation+" was written from").
			mend("フォルダーを確かめるか、点検ファイルを指定してください。", "check the folder, or name the assessment")
	}
	return "", fail(exitUsage, "同じ点検の写しが二つ以上あり、どれに取り込むかが分かりません（"+strings.Join(found, "、")+"）。",
		"there are several copies of its assessment: "+strings.Join(found, ", ")).
		mend("tenken merge で一つにするか、点検ファイルを指定してください。", "join them with tenken merge, or name the assessment")
}
