package checklist_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"tenken/checklist"
)

// folder makes a file system of checklists: name, content, name, content, ...
func folder(files ...string) fstest.MapFS {
	m := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		m[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return m
}

// text is the text of a fixture, with pairs of old and new replaced.
func text(t testing.TB, name string, replace ...string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", "fixture", name))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(replace); i += 2 {
		if !strings.Contains(string(raw), replace[i]) {
			t.Fatalf("%s holds no %q", name, replace[i])
		}
	}
	return strings.NewReplacer(replace...).Replace(string(raw))
}

func rules(ps checklist.Problems) string {
	names := make([]string, len(ps))
	for i, p := range ps {
		names[i] = p.Rule
	}
	return strings.Join(names, " ")
}

func TestCatalogFindsEmbeddedAndOutsideLists(t *testing.T) {
	var c checklist.Catalog
	if ps := c.Add(folder("general/checklist.yaml", text(t, "common.yaml"), "law/register.yaml", "x: 1"),
		false); len(ps) > 0 {
		t.Fatal(ps)
	}
	ps := c.Add(folder(
		"broken/checklist.yaml", "schema: [",
		"sector/checklist.yaml", text(t, "sector.yaml"),
	), true)
	if rules(ps) != "yaml-syntax" || ps[0].Pos.File != "broken/checklist.yaml" {
		t.Errorf("the broken file: %v", ps)
	}
	if got := strings.Join(c.IDs(), " "); got != "jp-appi-general jp-fixture-sector" {
		t.Fatal(got)
	}
	if h := c.Heads()[1]; !h.Outside || h.Title.JA != "試験用の分野別点検項目" || h.Extends[0].ID != "jp-appi-general" {
		t.Errorf("head: %+v", h)
	}
	parts, err := c.Resolve("jp-fixture-sector", "jp-appi-general", "jp-fixture-sector")
	if err != nil {
		t.Fatal(err)
	}
	if len(parts) != 2 || parts[0].ID != "jp-appi-general" || parts[0].Outside || !parts[1].Outside {
		t.Errorf("parts: %v", parts)
	}
	if _, err := c.Resolve("jp-fixture-sektor"); !strings.Contains(problems(t, err).In(checklist.English),
		"did you mean jp-fixture-sector?") {
		t.Error(err)
	}
}

func TestAnIDInTwoPlacesIsNamed(t *testing.T) {
	var c checklist.Catalog
	c.Add(folder("general/checklist.yaml", text(t, "common.yaml")), false)
	if ps := c.Add(folder("checklist.yaml", text(t, "common.yaml")), true); len(ps) > 0 {
		t.Errorf("the very same file: %v", ps)
	}
	changed := folder("mine/checklist.yaml", text(t, "common.yaml", "serial: 1", "serial: 2"))
	ps := c.Add(changed, true)
	if rules(ps) != "id-conflict" || ps.Errors() > 0 || !strings.Contains(ps.Error(), "mine/checklist.yaml") ||
		!strings.Contains(ps.Error(), "general/checklist.yaml") {
		t.Errorf("conflict: %v", ps)
	}
	if h := c.Heads()[0]; h.Outside || h.Serial != 1 {
		t.Error("the embedded list was replaced")
	}
	ids, err := c.Choose(changed, ".")
	if err != nil || len(ids) != 1 {
		t.Fatal(ids, err)
	}
	if h := c.Heads()[0]; !h.Outside || h.Serial != 2 {
		t.Error("the list that was named did not win")
	}
}

// Of two editions the newest is used, whichever is found first, but none from
// outside instead of one that came with the program, unless somebody named it.
func TestTheNewestOfEqualTrustIsUsedAndSaid(t *testing.T) {
	edition := func(serial string) string {
		return text(t, "common.yaml", "id: jp-appi-general", "id: own", "serial: 1", "serial: "+serial)
	}
	for _, order := range [][]string{{"1", "2"}, {"2", "1"}} {
		both := folder("x/checklist.yaml", edition(order[0]), "y/checklist.yaml", edition(order[1]))
		var found, named checklist.Catalog
		if ps := found.Add(both, true); rules(ps) != "older-edition" {
			t.Errorf("%v: %v", order, ps)
		}
		if _, err := named.Choose(both, "."); err != nil {
			t.Fatal(err)
		}
		for _, c := range []*checklist.Catalog{&found, &named} {
			if h := c.Heads()[0]; h.Serial != 2 || rules(c.Notices("own")) != "older-edition" {
				t.Errorf("%v: serial %d, %v", order, h.Serial, c.Notices("own"))
			}
		}
	}

	var c checklist.Catalog
	c.Add(folder("general/checklist.yaml", text(t, "common.yaml")), false)
	false99 := text(t, "common.yaml", "serial: 1", "serial: 99")
	ids, err := c.Choose(folder("a/checklist.yaml", edition("1"), "b/checklist.yaml", false99), ".")
	if err != nil || len(ids) != 2 {
		t.Fatal(ids, err)
	}
	if h := c.Heads()[0]; h.Outside || h.Serial != 1 || rules(c.Notices("jp-appi-general")) != "id-conflict" {
		t.Errorf("the official parent was replaced: %+v, %v", h, c.Notices("jp-appi-general"))
	}
	if _, err := c.Choose(folder("b.yaml", false99), "b.yaml"); err != nil {
		t.Fatal(err)
	}
	if h := c.Heads()[0]; !h.Outside || !strings.Contains(rules(c.Notices("jp-appi-general")), "replaces-embedded") {
		t.Errorf("what was named is not used, or nobody says so: %+v", h)
	}
}

func TestChoosingTheEmbeddedTextItselfStaysSigned(t *testing.T) {
	var c checklist.Catalog
	fsys := folder("general/checklist.yaml", text(t, "common.yaml"))
	c.Add(fsys, false)
	if _, err := c.Choose(fsys, "general/checklist.yaml"); err != nil {
		t.Fatal(err)
	}
	if c.Heads()[0].Outside {
		t.Error("the very text of the embedded list is shown as unsigned")
	}
	_, err := c.Choose(folder("a.txt", ""), ".")
	if rules(problems(t, err)) != "nothing-found" {
		t.Error(err)
	}
}

func TestPlacesNameTheFolder(t *testing.T) {
	var c checklist.Catalog
	c.Add(folder("x/checklist.yaml", text(t, "common.yaml")), false)
	dir := checklist.At("mine", folder("a/checklist.yaml", "id: [", "b/checklist.yaml", "", "c/checklist.yaml",
		text(t, "common.yaml", "serial: 1", "serial: 2"), "d/checklist.yaml",
		text(t, "sector.yaml", "duty: must", "duty: may")))
	ps := c.Add(dir, true)
	if rules(ps) != "yaml-syntax empty-file id-conflict" {
		t.Fatal(ps)
	}
	for i, want := range []string{"mine/a/checklist.yaml", "mine/b/checklist.yaml", "mine/c/checklist.yaml"} {
		if got := filepath.ToSlash(ps[i].Pos.File); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	_, err := c.Resolve("jp-fixture-sector")
	if got := filepath.ToSlash(problems(t, err)[0].Pos.File); got != "mine/d/checklist.yaml" {
		t.Error(got)
	}
}

func TestNoLinkIsFollowed(t *testing.T) {
	dir := t.TempDir()
	inside, secret := filepath.Join(dir, "guidelines"), filepath.Join(dir, "secret")
	for _, d := range []string{inside, secret, filepath.Join(inside, "a")} {
		if err := os.MkdirAll(d, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(secret, "checklist.yaml"), []byte(text(t, "common.yaml")), 0o600); err != nil {
		t.Fatal(err)
	}
	for from, to := range map[string]string{"b": secret, "a/checklist.yaml": filepath.Join(secret, "checklist.yaml")} {
		if err := os.Symlink(to, filepath.Join(inside, from)); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	var c checklist.Catalog
	ps := c.Add(os.DirFS(inside), true)
	if rules(ps) != "not-a-file not-a-file" || len(c.IDs()) > 0 {
		t.Errorf("%v, found %v", ps, c.IDs())
	}
}

func TestHeadIsReadWhereverItStands(t *testing.T) {
	usual := text(t, "common.yaml")
	late := strings.Replace(strings.Replace(usual, "serial: 1\n", "", 1), "retired: []", "serial: 1\nretired: []", 1)
	for name, raw := range map[string]string{
		"usual": usual, "head last": late, "CRLF": strings.ReplaceAll(usual, "\n", "\r\n"),
		"CR":  strings.ReplaceAll(usual, "\n", "\r"),
		"BOM": "\ufeff" + usual, "broken below": strings.Replace(usual, "duty: must", "duty: may", 1),
	} {
		h, err := checklist.ReadHead(folder("c.yaml", raw), "c.yaml")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if h.ID != "jp-appi-general" || h.Serial != 1 || h.Publisher.EN != "The test room" {
			t.Errorf("%s: %+v", name, h)
		}
	}
}

func TestHeadMissesNoOptionalKey(t *testing.T) {
	for _, moved := range []string{"review_by: 2027-01-17\n", "extends:\n  - {id: jp-appi-general, serial: 1}\n"} {
		raw := strings.Replace(text(t, "sector.yaml"), moved, "", 1)
		for _, form := range []string{moved, strings.Replace(`"`+moved, ":", `":`, 1),
			strings.Replace("? "+moved, ":", "\n:", 1)} {
			h, err := checklist.ReadHead(folder("c.yaml", raw+form), "c.yaml")
			if err != nil || h.ReviewBy != "2027-01-17" || len(h.Extends) != 1 {
				t.Errorf("%q at the end: %+v, %v", form, h, err)
			}
		}
	}
}

func BenchmarkTwentyHeads(b *testing.B) {
	fsys := folder("c.yaml", text(b, "common.yaml"))
	for b.Loop() {
		for range 20 {
			if _, err := checklist.ReadHead(fsys, "c.yaml"); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// failing is a file system some of whose files and folders cannot be read.
type failing struct {
	fstest.MapFS
	open, dir, read string
}

var errDisk = errors.New("disk error")

func (f failing) Open(name string) (fs.File, error) {
	if name == f.open {
		return nil, errDisk
	}
	file, err := f.MapFS.Open(name)
	if name == f.read {
		return failingFile{file}, err
	}
	return file, err
}

func (f failing) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == f.dir {
		return nil, errDisk
	}
	return f.MapFS.ReadDir(name)
}

type failingFile struct{ fs.File }

func (failingFile) Read([]byte) (int, error) { return 0, errDisk }

func TestAFailingDiskHidesNothingElse(t *testing.T) {
	files := folder("a/checklist.yaml", text(t, "common.yaml"), "b/checklist.yaml", text(t, "sector.yaml"))
	for name, f := range map[string]failing{
		"open": {MapFS: files, open: "b/checklist.yaml"}, "read": {MapFS: files, read: "b/checklist.yaml"},
		"list": {MapFS: files, dir: "b"},
	} {
		var c checklist.Catalog
		ps := c.Add(f, true)
		if rules(ps) != "unreadable" || !strings.Contains(ps.Error(), "disk error") ||
			strings.Join(c.IDs(), " ") != "jp-appi-general" {
			t.Errorf("%s: %v, %v", name, ps, c.IDs())
		}
	}
	var c checklist.Catalog
	if ps := c.Add(failing{MapFS: files, dir: "."}, true); rules(ps) != "unreadable" {
		t.Error(ps)
	}
	if _, err := c.Choose(failing{MapFS: files, open: "a/checklist.yaml"},
		"a/checklist.yaml"); rules(problems(t, err)) != "unreadable" {
		t.Error(err)
	}
	if ps := c.AddFile(files, "nothing.yaml", true); rules(ps) != "unreadable" {
		t.Error(ps)
	}
}

func TestAFileThatChangesUnderTheCatalog(t *testing.T) {
	files := folder("checklist.yaml", text(t, "common.yaml"))
	var c checklist.Catalog
	c.Add(files, true)
	files["checklist.yaml"].Data = []byte(small)
	if _, err := c.Resolve("jp-appi-general"); rules(problems(t, err)) != "id-conflict" {
		t.Error(err)
	}
	delete(files, "checklist.yaml")
	if _, err := c.Resolve("jp-appi-general"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

func TestOnlySoManyFoldersAreLookedAt(t *testing.T) {
	files := fstest.MapFS{}
	for i := range 1_100 {
		files[fmt.Sprintf("f%04d/x", i)] = &fstest.MapFile{}
	}
	var c checklist.Catalog
	if ps := c.Add(files, true); rules(ps) != "too-many-folders" || ps.Errors() > 0 {
		t.Error(ps)
	}
	if c.Has("jp-appi-general") {
		t.Error("found something")
	}
	if _, err := c.Resolve(strings.Repeat("x", 100)); rules(problems(t, err)) != "unknown-checklist" {
		t.Error(err)
	}
}
