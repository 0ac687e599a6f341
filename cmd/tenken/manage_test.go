package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
)

// faceAt is what the screens are handed, with files in home and a trash of its own.
func faceAt(home string) *face {
	std := shell.ProcessIO()
	env := map[string]string{"TENKEN_HOME": home, "HOME": home, "XDG_DATA_HOME": filepath.Join(home, "data")}
	std.Env, std.GOOS = func(k string) string { return env[k] }, "linux"
	return &face{app: &app{Shell: shell.New(context.Background(), std, checklist.Japanese)}}
}

// From the screens a file gets another name and other lists, as events in it, and
// goes to the trash with its whole history.
func TestTheScreensManageAFile(t *testing.T) {
	home := t.TempDir()
	f := faceAt(home)
	w, err := f.create(tui.Start{Organisation: "さくら歯科", Lists: []string{"jp-medical-care", "jp-employment"}})
	must(t, err)
	must(t, save(w)(w.Session.Say(assess.No, "")))
	if !slices.Equal(w.Manage.Lists, []string{"jp-medical-care", "jp-employment"}) {
		t.Errorf("chosen %v", w.Manage.Lists)
	}
	w, err = w.Manage.Rename("ひまわり歯科")
	must(t, err)
	w, err = w.Manage.SetLists([]string{"jp-medical-care", "jp-my-number"})
	must(t, err)
	must(t, save(w)(w.Session.Answer(assess.Change{Q: "MYN-01-01",
		Fields: map[assess.Field]string{assess.FieldStatus: "yes"}})))
	if _, err := w.Manage.SetLists([]string{"jp-no-such-list"}); err == nil {
		t.Error("a list that is not there is chosen")
	}
	must(t, w.Close())

	again, err := f.open(w.Path)
	must(t, err)
	a := again.Session.Assessment()
	var ids []string
	for _, c := range a.Checklists {
		ids = append(ids, c.ID)
	}
	if a.Organisation != "ひまわり歯科" || strings.Join(ids, " ") != "jp-appi-general jp-medical-care jp-my-number" ||
		a.Answers["MYN-01-01"].Status != assess.Yes || len(a.Answers) != 2 {
		t.Errorf("%s with %v and %d answers", a.Organisation, ids, len(a.Answers))
	}

	trash := filepath.Join(home, "data", "Trash")
	must(t, os.MkdirAll(filepath.Join(trash, "files"), 0o700))
	must(t, os.MkdirAll(filepath.Join(trash, "info"), 0o700))
	where, err := again.Manage.Delete()
	must(t, err)
	if !strings.Contains(where.JA, "Trash") {
		t.Errorf("deleting says %s", where.JA)
	}
	thrown := filepath.Join(trash, "files", filepath.Base(w.Path))
	if g, err := store.Open(thrown, store.ReadOnly, store.Options{}); err != nil {
		t.Error(err)
	} else {
		must(t, g.Close())
	}
	if info, err := os.ReadFile(filepath.Join(trash, "info", filepath.Base(w.Path)+".trashinfo")); err != nil ||
		!strings.Contains(string(info), "DeletionDate=2") {
		t.Errorf("no information in the trash: %v", err)
	}
	if entries, err := f.list(); err != nil || len(entries) != 0 {
		t.Errorf("still listed: %v, %v", entries, err)
	}

	f.GOOS = "windows" // whose trash is out of reach
	w, err = f.create(tui.Start{Organisation: "さくら歯科", Lists: []string{"jp-employment"}})
	must(t, err)
	if _, err = w.Manage.Delete(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(w.Path + ".bak"); err != nil {
		t.Error(err)
	}
}

// save hands an event to the disk as the screens do.
func save(w *tui.Work) func(assess.Event, error) error {
	return func(e assess.Event, err error) error {
		if err != nil {
			return err
		}
		return w.Save(e)
	}
}

// A workbook dropped on the program finds its assessment by the number in it and
// shows what would be taken in; a folder is opened as home.
func TestTheProgramBeginsWithWhatIsDroppedOnIt(t *testing.T) {
	home := fixtureHome(t)
	file := filepath.Join(home, "a.tenken")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	tenken(t, home, "new", filepath.Join(home, "b.tenken"), "--guideline", "own-list", "--org", "鈴木商店")
	book := filepath.Join(t.TempDir(), "返送.xlsx")
	tenken(t, home, "sheet", file, "-o", book)
	tenken(t, home, "answer", file, "GEN-01-01=no")

	f := faceAt(home)
	o, err := f.begun(book)
	must(t, err)
	if o.Book != book || o.Work == nil || o.Work.Session.Assessment().Organisation != "山田商店" {
		t.Fatalf("begins with %q and %+v", o.Book, o.Work)
	}
	in, err := o.Work.Manage.Read(book)
	must(t, err)
	if len(in.Rows) != 0 { // the sheet was not filled in, the file alone has changed
		t.Errorf("would change %v", in.Rows)
	}
	must(t, o.Work.Close())

	answered := filepath.Join(t.TempDir(), "記入.xlsx")
	tenken(t, home, "report", file, "-o", answered)
	tenken(t, home, "answer", file, "GEN-01-01=yes")
	o, err = f.begun(answered)
	must(t, err)
	in, err = o.Work.Manage.Read(answered)
	must(t, err)
	must(t, o.Work.Close())
	taken, err := in.Take(func(int) bool { return true })
	must(t, err)
	if len(taken.Event.Facts)+len(taken.Event.Answers) != len(in.Rows) {
		t.Errorf("takes %+v of %v", taken, in.Rows)
	}

	other := t.TempDir()
	tenken(t, home, "new", filepath.Join(other, "c.tenken"), "--guideline", "own-list", "--org", "佐藤商店")
	f = faceAt(home)
	o, err = f.begun(other)
	must(t, err)
	entries, err := o.Home.List()
	must(t, err)
	if o.Work != nil || len(entries) != 1 || entries[0].Organisation != "佐藤商店" || o.Home.Place.JA != other {
		t.Errorf("the folder holds %v in %s", entries, o.Home.Place.JA)
	}
	if _, err := faceAt(t.TempDir()).begun(book); err == nil || !strings.Contains(shell.Told(err).JA, "山田商店") {
		t.Errorf("a workbook without its file says %v", err)
	}
}
