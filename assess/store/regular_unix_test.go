//go:build !windows

package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"tenken/assess/store"
)

// TestWhatIsNoRegularFileIsRefusedAndNotWaitedFor: a pipe that nobody writes to
// would hold a command for ever.
func TestWhatIsNoRegularFileIsRefusedAndNotWaitedFor(t *testing.T) {
	dir := folder(t)
	pipe := filepath.Join(dir, "f.tenken")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip("no pipes here: ", err)
	}
	good := filepath.Join(dir, "g.tenken")
	if err := os.WriteFile(good, written(t, (&maker{}).story()), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{pipe, "/dev/null", "/dev/tty", dir} {
		for name, do := range map[string]func() error{
			"read":  func() error { _, err := store.Open(path, store.ReadOnly, quick()); return err },
			"write": func() error { _, err := store.Open(path, store.ReadWrite, quick()); return err },
			"repair": func() error {
				_, err := store.Repair(path, good+"2", store.RepairOptions{Options: quick()})
				return err
			},
			"merge":  func() error { _, err := store.Merge(good, path, good+"2", merging(quick(), nil)); return err },
			"open":   func() error { _, err := store.Regular(path); return err },
			"report": func() error { return store.Write(path, true, words("x")) },
		} {
			var foreign *store.ForeignError
			if err := do(); !errors.As(err, &foreign) || foreign.Path != path {
				t.Errorf("%s %s: %v", name, path, err)
			}
		}
	}
	f, err := store.Open(good, store.ReadOnly, quick())
	if err != nil {
		t.Fatal(err)
	}
	if found, _, err := f.Copies(); err != nil || len(found) != 0 {
		t.Errorf("copies %v, %v", found, err)
	}
}
