package store_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

// told checks that err is a sentence for users with these words in it.
func told(t *testing.T, err error, words ...string) {
	t.Helper()
	var spoken checklist.Speaking
	if !errors.As(err, &spoken) {
		t.Errorf("not for users: %v", err)
		return
	}
	said := spoken.In(checklist.Japanese)
	for _, w := range words {
		if !strings.Contains(said, w) {
			t.Errorf("lacks %q: %s", w, said)
		}
	}
	if english.MatchString(said) {
		t.Errorf("English in Japanese: %s", said)
	}
}

// english is what no Japanese message has in it.
var english = regexp.MustCompile(`\b(is|are|not|the|of|that|has)\b`)

func TestFilesAndFoldersThatAreNotThereOrDenied(t *testing.T) {
	dir := folder(t)
	events := (&maker{}).story()
	_, err := store.Create(filepath.Join(dir, "none", "a.tenken"), events, quick())
	told(t, err, "見つかりません")
	_, err = store.Open(filepath.Join(dir, "none.tenken"), store.ReadOnly, quick())
	told(t, err, "見つかりません", "none.tenken")
	for _, m := range []store.Mode{store.ReadOnly, store.ReadWrite} {
		_, err = store.Open(dir, m, quick())
		told(t, err, "フォルダー", ".tenken のファイルを選んで")
	}
	if err := os.Mkdir(filepath.Join(dir, "b.tenken.lock"), 0o700); err != nil {
		t.Fatal(err)
	}
	_, err = store.Create(filepath.Join(dir, "b.tenken"), events, quick())
	told(t, err, "b.tenken.lock")
	if os.Getuid() > 0 {
		if err := os.Chmod(dir, 0o500); err != nil {
			t.Fatal(err)
		}
		_, err = store.Create(filepath.Join(dir, "c.tenken"), events, quick())
		told(t, err, "許可されていません")
		if err := os.Chmod(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	d := &faultyDisk{Disk: quickDisk{store.RealDisk}, fault: faults[5], n: 4}
	_, err = store.Create(filepath.Join(dir, "d.tenken"), events, store.Options{}.On(d))
	told(t, err, "許可されていません")
	d = &faultyDisk{Disk: quickDisk{store.RealDisk}, fault: faults[3], n: 5}
	_, err = store.Create(filepath.Join(dir, "d.tenken"), events, store.Options{}.On(d))
	told(t, err, "空きがありません")
}

func TestLinkLeadsToTheFileAndItsLock(t *testing.T) {
	dir := folder(t)
	path, link := filepath.Join(dir, "a.tenken"), filepath.Join(dir, "link.tenken")
	m := &maker{}
	f, err := store.Create(path, m.story(), quick())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(path, link); err != nil {
		t.Skip("no links here: ", errors.Join(err, f.Close()))
	}
	if _, err := os.Stat(link); err != nil {
		t.Skip("links lead nowhere here: ", errors.Join(err, f.Close()))
	}
	_, err = store.Open(link, store.ReadWrite, quick())
	told(t, err, "使用中です", "佐藤", "link.tenken")
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if f, err = store.Open(link, store.ReadWrite, quick()); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Append(m.fact("a", "yes")), f.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Error("the link is a link no longer")
	}
}

func TestLockThatSaysNothingIsStillALock(t *testing.T) {
	path := put(t, written(t, (&maker{}).story()))
	other, err := store.RealDisk.OpenFile(path+".lock", os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	if ok, err := other.TryLock(); !ok || err != nil {
		t.Fatal(ok, err)
	}
	_, err = store.Open(path, store.ReadWrite, quick())
	told(t, err, "使用中です。")
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	// A lock file without a lock is what a killed process leaves.
	f, err := store.Open(path, store.ReadWrite, quick())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path + ".lock"); err != nil && runtime.GOOS != "windows" { // somebody tidies up
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	o := quick()
	o.Now = func() time.Time { return at.AddDate(9000, 0, 0) } // a clock that no lock file can hold
	if _, err := store.Open(path, store.ReadWrite, o); err == nil {
		t.Error("locked without saying since when")
	}
	names(t, filepath.Dir(path), "a.tenken")
}

// blindDisk does not see what is there, like one that another writes to in the
// moment between looking and renaming.
type blindDisk struct{ quickDisk }

func (blindDisk) Stat(string) (fs.FileInfo, error) { return nil, fs.ErrNotExist }

func TestFileThatAppearsWhileOneIsMadeIsNotOverwritten(t *testing.T) {
	path := put(t, []byte("another's"))
	_, err := store.Create(path, (&maker{}).story(), store.Options{}.On(blindDisk{quickDisk{store.RealDisk}}))
	var exists *store.ExistsError
	if !errors.As(err, &exists) {
		t.Errorf("error %v", err)
	}
	if now, err := os.ReadFile(path); err != nil || string(now) != "another's" {
		t.Errorf("now %q, %v", now, err)
	}
	names(t, filepath.Dir(path), "a.tenken")
	dir := folder(t)
	from, to := filepath.Join(dir, "from"), filepath.Join(dir, "to")
	for _, name := range []string{from, to} {
		if err := os.WriteFile(name, []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	// File systems that cannot refuse by themselves.
	if err := store.RenameChecked(from, to); !errors.Is(err, fs.ErrExist) {
		t.Errorf("error %v", err)
	}
	if err := store.RenameChecked(from, filepath.Join(dir, "new")); err != nil {
		t.Error(err)
	}
	names(t, dir, "new", "to")
	if err := store.RenameChecked(to, filepath.Join(to, "below a file")); err == nil {
		t.Error("renamed below a file")
	}
}

func TestFolderThatCannotBeSyncedIsNoError(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("looks for /proc")
	}
	if err := store.RealDisk.SyncDir("/proc"); err != nil {
		t.Error(err)
	}
	if err := store.RealDisk.SyncDir("/proc/none"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v", err)
	}
}

func TestControlCharactersOfANoteDoNotStandRawInTheFile(t *testing.T) {
	m := &maker{}
	const text = "a\x1b[31m\x7f\u0085\u009b\x01\r\n\tb"
	data := written(t, []assess.Event{m.begin(), m.answer("Q", "note", text)})
	if bytes.ContainsAny(data, "\x1b\x7f\u0085\u009b\x01\r\t") {
		t.Errorf("raw: %q", data)
	}
	c, err := store.Read(bytes.NewReader(data))
	if err != nil || c.Events[1].Answers[0].Fields["note"] != text {
		t.Errorf("read %q, %v", c.Events[1].Answers[0].Fields["note"], err)
	}
}

func TestFailingDiskMakesLookingForCopiesFindFewerNotFail(t *testing.T) {
	a, b := divergedPair()
	_, path, _ := two(t, a, b)
	for n := 1; ; n++ {
		d := &faultyDisk{Disk: quickDisk{store.RealDisk}, fault: faults[4]}
		f, err := store.Open(path, store.ReadOnly, store.Options{}.On(d))
		if err != nil {
			t.Fatal(err)
		}
		d.n = n
		found, _, err := f.Copies()
		if err != nil || len(found) > 1 {
			t.Errorf("%v, %v", found, err)
		}
		if !d.hit() {
			if len(found) != 1 || n < 4 {
				t.Errorf("found %v after %d failing calls", found, n)
			}
			break
		}
	}
	f, err := store.Open(path, store.ReadOnly, quick())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Dir(path)); err != nil && runtime.GOOS == "windows" {
		t.Skip("Windows lets nobody do this to an open file: ", errors.Join(err, f.Close()))
	} else if err != nil {
		t.Fatal(err)
	}
	if _, _, err := f.Copies(); err == nil {
		t.Error("looked in a folder that is gone")
	}
}

func TestRepairOfNothingThatCanBeProvedWritesNothing(t *testing.T) {
	data := written(t, []assess.Event{(&maker{}).begin()})
	copy(data[90:], "??????????")
	path := put(t, data)
	_, err := store.Repair(path, path+"2", store.RepairOptions{Options: quick()})
	told(t, err, "記録 0 件は読めます")
	_, err = store.Repair(path+"none", path+"2", store.RepairOptions{Options: quick()})
	told(t, err, "見つかりません")
	names(t, filepath.Dir(path), "a.tenken")
}

func TestRepairKeepsALastLineThatLacksOnlyItsNewline(t *testing.T) {
	m := &maker{}
	events := m.story()
	whole := written(t, events)
	path := put(t, whole[:len(whole)-1])
	to := filepath.Join(filepath.Dir(path), "new.tenken")
	r, err := store.Repair(path, to, store.RepairOptions{Options: quick()})
	if err != nil || r.Events != len(events) || !r.Whole() || !strings.Contains(r.In(checklist.Japanese), "直せた行") {
		t.Errorf("%+v, %v", r, err)
	}
	if now, err := os.ReadFile(to); err != nil || !bytes.Equal(now, whole) {
		t.Errorf("not as it was: %v", err)
	}
	if _, err := store.Repair(path, to, store.RepairOptions{Options: quick()}); !errors.Is(err, fs.ErrExist) {
		t.Errorf("repaired over a file: %v", err)
	}
}
