package main

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
)

// A documents folder that appears later, or a documents folder in a cloud,
// hides no file: all folders that tenken ever took are looked into, and the one
// in use stays the one for new files.
func TestFilesStayFoundWhenADocumentsFolderAppears(t *testing.T) {
	user := t.TempDir()
	std := shell.ProcessIO()
	std.GOOS, std.Documents = "linux", nil
	std.Env = func(name string) string { return map[string]string{"HOME": user}[name] }
	f := &face{app: &app{Shell: shell.New(context.Background(), std, checklist.Japanese)}}
	at := func(parts ...string) string { return filepath.Join(append([]string{user}, parts...)...) }

	if f.home() != at("tenken") {
		t.Fatalf("without documents the home is %s", f.home())
	}
	if _, err := f.create(tui.Start{Organisation: "山田商店", Lists: []string{"jp-small-business"}}); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(at("Documents"), 0o755); err != nil {
		t.Fatal(err)
	}
	entries, err := f.list()
	if err != nil || len(entries) != 1 || f.home() != at("tenken") {
		t.Fatalf("after documents appeared: %v, home %s, %v", entries, f.home(), err)
	}
	if err := os.MkdirAll(at("Documents", "tenken"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(at("tenken", "山田商店.tenken"), at("Documents", "tenken", "山田商店.tenken")); err != nil {
		t.Fatal(err)
	}
	if entries, err = f.list(); err != nil || len(entries) != 1 || f.home() != at("Documents", "tenken") {
		t.Fatalf("after it was moved: %v, home %s, %v", entries, f.home(), err)
	}

	// Something else called tenken is no home.
	if err := os.MkdirAll(at("other", "tenken", "cmd"), 0o755); err != nil {
		t.Fatal(err)
	}
	if shell.InUse(at("other", "tenken")) {
		t.Error("a folder of sources is taken for a home")
	}
}

// A new assessment knows its kind of business, carries a key by which the file
// of the next year is known, and begins with what the kind settles: from the
// screens as on the command line.
func TestANewFileKnowsItsBusiness(t *testing.T) {
	home := t.TempDir()
	std := shell.ProcessIO()
	std.Env = func(k string) string { return map[string]string{"TENKEN_HOME": home}[k] }
	f := &face{app: &app{Shell: shell.New(context.Background(), std, checklist.Japanese)}}
	kinds, err := f.Kinds()
	must(t, err)
	k := kinds.Find("dental-clinic")
	start := tui.Start{Organisation: "さくら歯科", Business: k.ID, Lists: k.Lists, Facts: k.Facts}
	plan, err := f.plan(start)
	must(t, err)
	if n := len(plan.Parts); n != 4 || plan.First != 10 || plan.Questions < 200 || plan.Parts[1].Questions == 0 {
		t.Errorf("the plan is %+v", plan)
	}
	few, err := f.plan(tui.Start{Lists: []string{"jp-small-business"}})
	must(t, err)
	if len(few.Parts) != 1 || few.First != 9 || few.Questions != 20 || few.Parts[0].Questions != 20 {
		t.Errorf("the plan of a short list is %+v", few)
	}
	w, err := f.create(start)
	must(t, err)
	must(t, w.Close())
	byKeys := w.Session.Assessment()

	file := filepath.Join(home, "b.tenken")
	tenken(t, home, "new", file, "--business", "dental-clinic", "--org", "さくら歯科", "--fact", "staff=up-to-100")
	g, err := store.Open(file, store.ReadOnly, store.Options{})
	must(t, err)
	byCommand, err := assess.Fold(g.Events())
	must(t, err)
	must(t, g.Close())
	key := regexp.MustCompile(`^[0-9a-f]{32}$`)
	for _, a := range []*assess.Assessment{byKeys, byCommand} {
		if a.Business != "dental-clinic" || !key.MatchString(a.BusinessKey) || a.Facts["provider-kind"] != "clinic" ||
			len(a.Checklists) != 4 {
			t.Errorf("business %q, key %q, facts %v, %d lists", a.Business, a.BusinessKey, a.Facts, len(a.Checklists))
		}
	}
	if byKeys.BusinessKey == byCommand.BusinessKey || byCommand.Facts["staff"] != "up-to-100" {
		t.Errorf("keys %s and %s, facts %v", byKeys.BusinessKey, byCommand.BusinessKey, byCommand.Facts)
	}
	if said, code := runIn(t, home, "", "new", "c", "--business", "dentist", "--org", "x"); code != shell.ExitUsage ||
		!strings.Contains(said, "dental-clinic") {
		t.Errorf("exit %d: %s", code, said)
	}
}

// A folder of several files opens as the list of clients: each with its figures,
// one that cannot be read with the reason. The file of the next year finds the
// one it was begun from, also where that was written to since.
func TestAFolderOpensAsClients(t *testing.T) {
	home := t.TempDir()
	std := shell.ProcessIO()
	std.Env = func(k string) string { return map[string]string{"TENKEN_HOME": home}[k] }
	first, second := filepath.Join(home, "a.tenken"), filepath.Join(home, "b.tenken")
	tenken(t, home, "new", first, "--guideline", "jp-small-business", "--org", "山田商店")
	f := &face{app: &app{Shell: shell.New(context.Background(), std, checklist.Japanese)}}
	o, err := f.begun(home)
	must(t, err)
	if o.Portfolio {
		t.Error("a folder of one file opens as clients")
	}
	tenken(t, home, "next", first, "-o", second)
	tenken(t, home, "rename", first, "--org", "山田商会")
	must(t, os.WriteFile(filepath.Join(home, "c.tenken"), []byte("{"), 0o600))
	o, err = f.begun(home)
	must(t, err)
	var rows []tui.ClientRow
	must(t, o.Home.Clients(func(r tui.ClientRow) { rows = append(rows, r) }))
	if !o.Portfolio || len(rows) != 3 || rows[0].Organisation != "山田商会" || rows[1].Organisation != "山田商店" ||
		rows[2].Why.IsZero() {
		t.Errorf("clients: %v, %+v", o.Portfolio, rows)
	}
	w, err := f.open(second)
	must(t, err)
	defer func() { must(t, w.Close()) }()
	was, err := w.Former()
	must(t, err)
	if was.At.Organisation != "山田商会" || was.List.ID == "" {
		t.Errorf("the file before is of %q", was.At.Organisation)
	}
}
