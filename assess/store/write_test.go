package store_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"tenken/assess/store"
)

// words writes a text to a file that is being made.
func words(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

// holds checks what a file holds.
func holds(t *testing.T, path, want string) {
	t.Helper()
	if now, err := os.ReadFile(path); err != nil || string(now) != want {
		t.Errorf("%s holds %q, %v; want %q", filepath.Base(path), now, err, want)
	}
}

func TestFileIsMadeWholeAndReplacedOnlyWhenAskedTo(t *testing.T) {
	dir := folder(t)
	path := filepath.Join(dir, "報告書.xlsx")
	if err := store.Write(path, false, words("one")); err != nil {
		t.Fatal(err)
	}
	var exists *store.ExistsError
	if err := store.Write(path, false, words("two")); !errors.As(err, &exists) || exists.Path != path {
		t.Errorf("error %v", err)
	}
	holds(t, path, "one")
	if err := store.Write(path, true, words("three")); err != nil {
		t.Fatal(err)
	}
	holds(t, path, "three")
	broken := errors.New("no such cell")
	if err := store.Write(path, true,
		func(w io.Writer) error { return errors.Join(words("half")(w), broken) }); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
	holds(t, path, "three")
	names(t, dir, "報告書.xlsx")
	told(t, store.Write(filepath.Join(dir, "none", "a.xlsx"), false, words("x")), "見つかりません")
	told(t, store.Write(dir, true, words("x")), "フォルダー")
}

// TestFileThatAppearsWhileAReportIsWrittenStays: somebody saves under the name
// in the very moment.
func TestFileThatAppearsWhileAReportIsWrittenStays(t *testing.T) {
	path := filepath.Join(folder(t), "r.xlsx")
	var exists *store.ExistsError
	err := store.Write(path, false, func(w io.Writer) error {
		return errors.Join(words("report")(w), os.WriteFile(path, []byte("typed"), 0o600))
	})
	if !errors.As(err, &exists) {
		t.Errorf("error %v", err)
	}
	holds(t, path, "typed")
	names(t, filepath.Dir(path), "r.xlsx")
}

func TestOfManyWhoWriteOneFileOneSaysThatItWrote(t *testing.T) {
	dir := folder(t)
	for round := range 20 {
		path := filepath.Join(dir, fmt.Sprintf("%d.xlsx", round))
		var wg sync.WaitGroup
		var mu sync.Mutex
		wrote := ""
		for i := range 8 {
			wg.Go(func() {
				text := fmt.Sprint(i)
				err := store.Write(path, false, words(text))
				mu.Lock()
				defer mu.Unlock()
				if err == nil {
					wrote += text
				} else if !errors.Is(err, fs.ErrExist) {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if len(wrote) != 1 {
			t.Errorf("%d wrote", len(wrote))
		}
		holds(t, path, wrote)
	}
}

// TestFilesOfOthersAreNotTakenForTemporaryOnes: .new is what people call a
// backup, and a name that begins like ours is not ours.
func TestFilesOfOthersAreNotTakenForTemporaryOnes(t *testing.T) {
	dir := folder(t)
	path := filepath.Join(dir, "a.tenken")
	kept := []string{".tenken-123", ".tenken-0123456789abcdef.tmp~", "a.tenken.new", "a.tenken.tmp"}
	for _, name := range kept {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("backup"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f, err := store.Create(path, (&maker{}).story(), quick())
	if err != nil {
		t.Fatal(err)
	}
	_, b := divergedPair()
	other := filepath.Join(dir, "b.tenken")
	if err := os.WriteFile(other, written(t, b), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Merge(path, other, filepath.Join(dir, "c.tenken"), merging(quick(), nil)); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Repair(path, filepath.Join(dir, "d.tenken"), store.RepairOptions{Options: quick()}); err != nil {
		t.Fatal(err)
	}
	for _, name := range kept {
		holds(t, filepath.Join(dir, name), "backup")
	}
}

// TestWhatAKilledProcessLeftIsSweptUp, and what a living one is writing is not.
func TestWhatAKilledProcessLeftIsSweptUp(t *testing.T) {
	dir := folder(t)
	left := filepath.Join(dir, ".tenken-0123456789abcdef.tmp")
	if err := os.WriteFile(left, []byte("a report"), 0o600); err != nil {
		t.Fatal(err)
	}
	long := time.Now().Add(-2 * time.Hour) // Windows sweeps up nothing younger than an hour
	if err := os.Chtimes(left, long, long); err != nil {
		t.Fatal(err)
	}
	err := store.Write(filepath.Join(dir, "r.html"), false, func(w io.Writer) error {
		entries, err := os.ReadDir(dir)
		if err != nil || len(entries) != 1 || entries[0].Name() == filepath.Base(left) {
			t.Errorf("while writing there are %v, %v", entries, err)
		}
		return store.Write(filepath.Join(dir, "s.html"), false, words("another")) // must leave ours alone
	})
	if err != nil {
		t.Fatal(err)
	}
	names(t, dir, "r.html", "s.html")
}

func TestDiskThatFailsIsToldAsOne(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil || runtime.GOOS == "windows" {
		t.Skip("looks for /dev/full, which Wine only seems to have")
	}
	err := store.Write("/dev/full", true, words("x"))
	told(t, err, "装置")
	if err == nil || strings.Contains(err.Error(), "no space") {
		t.Errorf("error %v", err)
	}
}
