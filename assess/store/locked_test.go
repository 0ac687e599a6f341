package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"tenken/assess/store"
	"tenken/checklist"
)

// A machine that names nobody still says where and since when.
func TestLockedByNobodyByName(t *testing.T) {
	e := &store.LockedError{Path: "a.tenken", Host: "受付", Since: time.Date(2026, 11, 24, 9, 30, 0, 0, time.UTC)}
	if s := e.In(checklist.Japanese); strings.Contains(s, "さん") ||
		!strings.Contains(s, "（パソコン 受付、令和8年11月24日 09:30 から）") {
		t.Error(s)
	}
	if s := e.In(checklist.English); !strings.Contains(s, " on 受付 since 2026-11-24 09:30") {
		t.Error(s)
	}
	e.Owner = "佐藤"
	if s := e.In(checklist.Japanese); !strings.Contains(s, "佐藤 さん、パソコン 受付") {
		t.Error(s)
	}
}

// However long a name is, and whatever is in it, it keeps nobody from working, and
// others are told its beginning.
func TestLongNamesDoNotKeepAnybodyOut(t *testing.T) {
	for _, sign := range []string{"あ", `"`, "\x1b", "<", "\n"} {
		path := filepath.Join(folder(t), "a.tenken")
		m := &maker{}
		o := quick()
		o.Owner, o.Host = strings.Repeat(sign, 5000), strings.Repeat(sign, 5000)
		f, err := store.Create(path, m.story(), o)
		if err != nil {
			t.Errorf("%q: %v", sign, err)
			continue
		}
		var locked *store.LockedError
		if _, err := store.Open(path, store.ReadWrite, quick()); !errors.As(err, &locked) ||
			!strings.HasSuffix(locked.Owner, "…") || !strings.HasSuffix(locked.Host, "…") {
			t.Errorf("%q: %+v", sign, err)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestOneFileOfTwoNamesHasOneWriter(t *testing.T) {
	dir := folder(t)
	a, b := filepath.Join(dir, "a.tenken"), filepath.Join(dir, "b.tenken")
	m := &maker{}
	f, err := store.Create(a, m.story(), quick())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Link(a, b); err != nil {
		t.Skip("no second names here: ", errors.Join(err, f.Close()))
	}
	var locked *store.LockedError
	if _, err := store.Open(b, store.ReadWrite, quick()); !errors.As(err, &locked) {
		t.Errorf("opened twice: %v", err)
	}
	if err := f.Append(m.fact("a", "yes")); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	g, err := store.Open(b, store.ReadWrite, quick())
	if err != nil || len(g.Events()) != 7 {
		t.Fatal(err)
	}
	if err := g.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestLockFileThatSomebodyTidiedUpIsStillALock(t *testing.T) {
	path := filepath.Join(folder(t), "a.tenken")
	f, err := store.Create(path, (&maker{}).story(), quick())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path + ".lock"); err != nil {
		t.Skip("Windows lets nobody remove it: ", errors.Join(err, f.Close()))
	}
	var locked *store.LockedError
	if _, err := store.Open(path, store.ReadWrite, quick()); !errors.As(err, &locked) {
		t.Errorf("opened twice: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	names(t, filepath.Dir(path), "a.tenken")
}

// makes makes a file and closes it.
func makes(t *testing.T, path string) {
	t.Helper()
	f, err := store.Create(path, (&maker{}).story(), quick())
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestWhatIsNoLockFileOfOursIsNeverTouched: a tar, a clone or a shared folder
// may bring anything under that name.
func TestWhatIsNoLockFileOfOursIsNeverTouched(t *testing.T) {
	for name, text := range map[string]string{
		"a note":        "today's notes\n",
		"a shell file":  "alias ll='ls -l'\nexport A=b\n",
		"a short text":  " {",
		"one like ours": "{\"owner\":\"x\"}\n",
		"a large file":  "\x00{\"owner\":\"x\"}" + strings.Repeat(" ", 9000),
	} {
		path := put(t, written(t, (&maker{}).story()))
		if err := os.WriteFile(path+".lock", []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := store.Open(path, store.ReadWrite, quick())
		var disk *store.DiskError
		if !errors.As(err, &disk) || disk.Fault != store.DiskLockFile {
			t.Errorf("%s: %v", name, err)
		}
		told(t, err, "a.tenken.lock", "触れません")
		holds(t, path+".lock", text)
		makes(t, path+"2")
	}
	for name, text := range map[string]string{"nothing": "", "blotted out": strings.Repeat(" ", 4096),
		"of a killed process": "\x00{\"owner\":\"佐藤\",\"host\":\"PC\",\"since\":\"2026-11-24T09:31:00Z\",\"pid\":1}\n",
		"zeros":               "\x00\x00"} {
		path := put(t, written(t, (&maker{}).story()))
		if err := os.WriteFile(path+".lock", []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		f, err := store.Open(path, store.ReadWrite, quick())
		if err != nil {
			t.Errorf("left over: %s: %v", name, err)
			continue
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		names(t, filepath.Dir(path), "a.tenken")
	}
}

func TestLockFileThatIsALinkLeadsNowhere(t *testing.T) {
	dir := folder(t)
	path, bashrc := filepath.Join(dir, "s.tenken"), filepath.Join(dir, "bashrc")
	for name, data := range map[string][]byte{path: written(t, (&maker{}).story()), bashrc: []byte("\x00{\"owner\":")} {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, to := range []string{bashrc, filepath.Join(dir, "none"), dir} {
		link(t, to, path+".lock")
		_, err := store.Open(path, store.ReadWrite, quick())
		told(t, err, "s.tenken.lock")
		if err := store.RefuseLink(path + ".lock"); err == nil {
			t.Error("where opening follows links, this one would lead away")
		}
		makes(t, path+"2")
		if err := errors.Join(os.Remove(path+".lock"), os.Remove(path+"2")); err != nil {
			t.Fatal(err)
		}
	}
	holds(t, bashrc, "\x00{\"owner\":")
	names(t, dir, "bashrc", "s.tenken")
	if err := errors.Join(store.RefuseLink(bashrc), store.RefuseLink(filepath.Join(dir, "none"))); err != nil {
		t.Error(err)
	}
}

// TestLockOfAnotherUserMeansNothingWhenItIsLeftOver needs two users.
func TestLockOfAnotherUserMeansNothingWhenItIsLeftOver(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("root may read every lock file")
	}
	path := put(t, written(t, (&maker{}).story()))
	if err := os.WriteFile(path+".lock", nil, 0); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path, store.ReadWrite, quick())
	if err != nil {
		t.Fatal(err)
	}
	var locked *store.LockedError
	if _, err := store.Open(path, store.ReadWrite, quick()); !errors.As(err, &locked) {
		t.Errorf("opened twice: %v", err)
	}
	m := &maker{n: 6}
	if err := errors.Join(f.Append(m.fact("a", "yes")), f.Close()); err != nil {
		t.Error(err)
	}
}

func TestFolderWithoutLocksIsToldWithWhatToDo(t *testing.T) {
	path := put(t, written(t, (&maker{}).story()))
	for _, err := range store.NoLocksForTest {
		e := store.LockErrorForTest(path, err)
		told(t, e, "ネットワークドライブ", "写して使い")
		if e.Error() == "" || !errors.Is(e, err) {
			t.Errorf("error %v", e)
		}
	}
}
