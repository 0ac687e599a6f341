package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

// kept is a file in a folder of its own, kept open, and what goes on with it.
func kept(t *testing.T) (k *store.Keeper, path string, m *maker) {
	t.Helper()
	dir := folder(t)
	path = filepath.Join(dir, "書類", "a.tenken")
	if err := os.Mkdir(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	m = &maker{}
	if err := os.WriteFile(path, written(t, m.story()), 0o600); err != nil {
		t.Fatal(err)
	}
	k, err := store.Keep(path, filepath.Join(dir, "spare"), quick())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := k.Close(); err != nil {
			t.Error(err)
		}
	})
	return k, path, m
}

// TestFileThatComesBackIsGoneOnWith: nothing answered is lost, nothing of
// another is written to.
func TestFileThatComesBackIsGoneOnWith(t *testing.T) {
	for _, c := range []struct {
		name          string
		away, return_ func(dir, path string) error
		says          string
	}{
		{"moved away and back", func(dir, path string) error { return os.Rename(dir, dir+"-away") },
			func(dir, path string) error { return os.Rename(dir+"-away", dir) }, "元のフォルダーにありません"},
		{"replaced by something else", func(dir, path string) error {
			return errors.Join(os.Rename(path, path+".right"),
				os.WriteFile(path, []byte("PK\x03\x04 a workbook"), 0o600))
		}, func(dir, path string) error { return os.Rename(path+".right", path) }, "別の内容に置き換えられています"},
		{"replaced by an older state", func(dir, path string) error {
			data, err := os.ReadFile(path)
			return errors.Join(err, os.Rename(path, path+".right"),
				os.WriteFile(path, whole(data[:len(data)-2]), 0o600))
		}, func(dir, path string) error { return os.Rename(path+".right", path) }, "別の内容に置き換えられています"},
		{"turned into a folder", func(dir, path string) error {
			return errors.Join(os.Rename(path, path+".right"), os.Mkdir(path, 0o700))
		}, func(dir, path string) error {
			return errors.Join(os.Remove(path), os.Rename(path+".right", path))
		}, "別の内容に置き換えられています"},
	} {
		t.Run(c.name, func(t *testing.T) {
			k, path, m := kept(t)
			if err := k.Append(m.fact("a", "yes")); err != nil {
				t.Fatal(err)
			}
			if err := c.away(filepath.Dir(path), path); err != nil {
				t.Skip("not while it is open: ", err)
			}
			e := m.fact("b", "yes")
			for range 3 {
				told(t, k.Append(e), c.says)
			}
			if err := c.return_(filepath.Dir(path), path); err != nil {
				t.Fatal(err)
			}
			if err := k.Append(e); err != nil {
				t.Fatal(err)
			}
			if f := folded(t, path); f.Facts["a"]+f.Facts["b"] != "yesyes" {
				t.Errorf("facts %v", f.Facts)
			}
		})
	}
}

func TestRescueWritesAllIntoANewFileAndGoesOnThere(t *testing.T) {
	k, path, m := kept(t)
	all := append([]assess.Event{}, k.File().Events()...)
	if err := os.WriteFile(path+".tmp", []byte("something else"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+".tmp", path); err != nil {
		t.Skip("not while it is open: ", err)
	}
	e := m.fact("a", "yes")
	if k.Append(e) == nil {
		t.Fatal("wrote into a foreign file")
	}
	to, err := k.Rescue(append(all, e), "")
	if err != nil || filepath.Base(to) != "a-2.tenken" {
		t.Fatal(to, err)
	}
	if err := k.Append(m.fact("b", "yes")); err != nil {
		t.Fatal(err)
	}
	if now, head := k.Where(); now != to || head != headOf(t, to) {
		t.Errorf("now at %s, %s", now, head)
	}
	holds(t, path, "something else")
	if err := os.RemoveAll(filepath.Dir(path)); err != nil {
		t.Fatal(err)
	}
	all = append(append(all, e), m.fact("c", "yes"))
	all[len(all)-1].N--
	if to, err = k.Rescue(all, ""); err != nil || filepath.Base(filepath.Dir(to)) != "spare" {
		t.Errorf("rescued into %s, %v", to, err)
	}
	if _, err := k.Rescue(all, filepath.Join(filepath.Dir(to), "none")); err == nil {
		t.Error("rescued into no folder")
	}
}

// headOf is the number of a file.
func headOf(t *testing.T, path string) string {
	t.Helper()
	f, err := store.Open(path, store.ReadOnly, quick())
	if err != nil {
		t.Fatal(err)
	}
	return f.Head()
}

// TestTextsThatWereTypedSurviveAndAreNobodyElsesBusiness: a window that is
// closed, and no other command that reads the folder sees them.
func TestTextsThatWereTypedSurviveAndAreNobodyElsesBusiness(t *testing.T) {
	k, path, m := kept(t)
	if texts, err := k.Draft(); err != nil || len(texts) != 0 {
		t.Errorf("at first %v, %v", texts, err)
	}
	want := []store.DraftText{{Q: "GEN-01-01", Field: assess.FieldNote, Text: "受付の掲示が\n古い\x1b[2J"},
		{Q: "GEN-01-02", Field: assess.FieldDue, Text: "来"}}
	for _, texts := range [][]store.DraftText{want[:1], want} {
		if err := k.KeepDraft(texts); err != nil {
			t.Fatal(err)
		}
	}
	private(t, path+".draft")
	if spots := store.Shelf(filepath.Dir(path)); len(spots) != 1 {
		t.Errorf("on the shelf %v", spots)
	}
	if err := errors.Join(k.Append(m.fact("a", "yes")), k.Close()); err != nil {
		t.Fatal(err)
	}
	again, err := store.Keep(path, "", quick())
	if err != nil {
		t.Fatal(err)
	}
	texts, err := again.Draft()
	if d := cmp.Diff(want, texts); d != "" || err != nil {
		t.Errorf("kept (-want +got):\n%s%v", d, err)
	}
	told(t, again.KeepDraft([]store.DraftText{{Text: strings.Repeat("x", store.MaxDraft)}}), "1 MiB")
	if err := errors.Join(again.KeepDraft(nil), again.DropDraft(), again.Close()); err != nil {
		t.Error(err)
	}
	names(t, filepath.Dir(path), "a.tenken")
}

func TestWhatIsNoDraftOfOursStays(t *testing.T) {
	k, path, _ := kept(t)
	for _, text := range []string{"{}", "my notes", strings.Repeat("x", store.MaxDraft+5)} {
		if err := os.WriteFile(path+".draft", []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		var foreign *store.ForeignError
		_, loading := k.Draft()
		for _, err := range []error{loading, k.KeepDraft([]store.DraftText{{Text: "x"}}), k.DropDraft()} {
			if !errors.As(err, &foreign) {
				t.Errorf("error %v", err)
			}
		}
		holds(t, path+".draft", text)
	}
	if err := os.Remove(path + ".draft"); err != nil {
		t.Fatal(err)
	}
	link(t, path, path+".draft")
	before, err := os.ReadFile(path)
	if err != nil || k.KeepDraft([]store.DraftText{{Text: "x"}}) == nil || k.DropDraft() == nil {
		t.Errorf("followed a link: %v", err)
	}
	holds(t, path, string(before))
}

func TestShelfListsWhatIsThereAndWhyTheRestIsNot(t *testing.T) {
	dir, other := folder(t), folder(t)
	for name, data := range map[string][]byte{
		"a.tenken": written(t, (&maker{}).story()), "B.TENKEN": []byte("x"), "a.tenken.lock": nil,
		"a.tenken.tail": nil, "a.tenken.draft": nil,
		".hidden.tenken": nil, "notes.txt": nil,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "c.tenken"), 0o700); err != nil {
		t.Fatal(err)
	}
	linked := linked(filepath.Join(dir, "a.tenken"), filepath.Join(other, "link.tenken"))
	got := map[string]string{}
	for _, s := range store.Shelf(dir, other, dir, filepath.Join(dir, "none"), filepath.Join(dir, "notes.txt")) {
		why := ""
		if s.Err != nil {
			why = s.Err.In(checklist.English)
		}
		got[filepath.Base(s.Path)] = why
	}
	told := got["notes.txt"] != "" || runtime.GOOS == "windows" // there a file where a folder should be is not found
	delete(got, "notes.txt")
	if len(got) != 3 || got["a.tenken"] != "" || got["B.TENKEN"] != "" ||
		!strings.Contains(got["c.tenken"], "a folder") || !told {
		t.Errorf("links %t, on the shelf %q", linked, got)
	}
}

// TestListsOfManyFilesAreTakenApartOnce: with a memory of lists a file says the
// same as without, and one that only claims to be the same list does not pass.
func TestListsOfManyFilesAreTakenApartOnce(t *testing.T) {
	o := quick()
	o.Memo = new(store.Memo)
	m := &maker{}
	data := written(t, m.story())
	for range 3 {
		path := put(t, data)
		f, err := store.Open(path, store.ReadOnly, o)
		if err != nil {
			t.Fatal(err)
		}
		plain, err := store.Open(path, store.ReadOnly, quick())
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(plain.Events(), f.Events()); d != "" {
			t.Errorf("without (-) and with memory (+):\n%s", d)
		}
	}
	for name, rest := range map[string]string{
		"another text": `{"id":"jp-appi-general","serial":1,"sha256":"` + digest(listText("jp-appi-general", 1,
			"# x")) + `","text":"x"}}`,
		"another id": `{"id":"jp-finance","serial":1,"sha256":"` + digest(listText("jp-appi-general", 1,
			"# x")) + `","text":"x"}}`,
	} {
		line := `"n":1,"id":"00000000000000ab","t":"2026-11-24T09:31:00Z","by":"","kind":"checklist","payload":` + rest
		var damaged *store.DamagedError
		if _, err := store.Open(put(t, chained(first, line)), store.ReadOnly, o); !errors.As(err, &damaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
	broken := strings.Replace(string(data), `"by":"佐藤","kind":"checklist"`, `"by":5,"kind":"checklist"`, 1)
	if _, err := store.Open(put(t, []byte(broken)), store.ReadOnly, o); err == nil {
		t.Error("a line with a wrong sum was read from memory")
	}
}

// Files of one name that are thrown away at the same time, beside one that lies
// in the trash already and a note that lost its file: each is still there.
func TestNothingInTheTrashIsReplaced(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("SKIPPED: Windows has no trash of this kind")
	}
	trash := store.Trash{Folder: t.TempDir(), Info: t.TempDir()}
	write := func(path, text string) string {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	write(filepath.Join(trash.Folder, "a.tenken"), "old")
	write(filepath.Join(trash.Info, "a-2.tenken.trashinfo"), "lost")
	const many = 20
	places, errs := make([]string, many), make([]error, many)
	var all sync.WaitGroup
	for i := range many {
		path := write(filepath.Join(t.TempDir(), "a.tenken"), strconv.Itoa(i))
		all.Go(func() { places[i], errs[i] = store.Discard(path, trash, time.Now()) })
	}
	all.Wait()
	for i, place := range places {
		if text, err := os.ReadFile(place); errs[i] != nil || err != nil || string(text) != strconv.Itoa(i) {
			t.Errorf("%s holds %q, not %d: %v %v", place, text, i, errs[i], err)
		}
		info, err := os.ReadFile(filepath.Join(trash.Info, filepath.Base(place)+".trashinfo"))
		if err != nil || !strings.HasPrefix(string(info), "[Trash Info]\nPath=/") {
			t.Errorf("%s: %q, %v", place, info, err)
		}
	}
	if text, err := os.ReadFile(filepath.Join(trash.Folder, "a.tenken")); err != nil || string(text) != "old" {
		t.Errorf("what lay there: %q, %v", text, err)
	}
}
