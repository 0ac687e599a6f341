package store

import (
	"errors"
	"io/fs"
	"os"
	"time"
)

// osDisk is the real disk.
type osDisk struct{}

// osFile is a file on it.
type osFile struct{ *os.File }

func (f osFile) TryLock() (ok bool, err error) {
	err = whileBusy(func() (err error) { ok, err = tryLock(f.File); return err }, time.Sleep)
	return ok, err
}

func (osDisk) OpenFile(name string, flag int, perm fs.FileMode) (handle, error) {
	if err := refuseLink(name); err != nil && noFollow == 0 {
		return nil, err
	}
	f, err := openRegular(name, flag|safeFlags, perm)
	if err != nil {
		return nil, err
	}
	if err := refuseLink(name); err != nil && noFollow == 0 { // it came in between
		return nil, errors.Join(err, f.Close())
	}
	return osFile{f}, nil
}

// refuseLink says that a name is a link: where the system cannot open without
// following one, as on Windows, it is looked for before and after.
func refuseLink(name string) error {
	info, err := os.Lstat(name)
	if err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return &ForeignError{Looks: looksMode(info.Mode())}
	}
	return nil
}

func (osDisk) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }
func (osDisk) Remove(name string) error              { return os.Remove(name) }
func (osDisk) SyncDir(name string) error             { return syncDir(name) }

func (osDisk) Rename(from, to string) error {
	return whileBusy(func() error { return renameNew(from, to) }, time.Sleep)
}

func (osDisk) Replace(from, to string) error {
	return whileBusy(func() error { return replace(from, to) }, time.Sleep)
}

// Regular opens the file at path for reading. What is no regular file is not
// opened and never waited for: a *ForeignError. Other errors: *DiskError.
func Regular(path string) (*os.File, error) {
	f, err := openRegular(path, os.O_RDONLY|safeFlags&^noFollow, 0)
	if err != nil {
		return nil, named(path, err)
	}
	return f, nil
}

// openRegular opens what is a regular file, or none yet. It looks before, since
// opening a device may do something, and afterwards, since another file may
// have come in between.
func openRegular(name string, flag int, perm fs.FileMode) (*os.File, error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return nil, &ForeignError{Looks: looksMode(info.Mode())}
	}
	f, err := os.OpenFile(name, flag, perm)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = &ForeignError{Looks: looksMode(info.Mode())}
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// whileBusy calls do until it does not fail for the file being busy, for about a
// second in growing steps: a virus scanner or an indexer that looks at a new
// file makes Windows refuse for a moment.
func whileBusy(do func() error, sleep func(time.Duration)) error {
	var err error
	for wait := 5 * time.Millisecond; wait < time.Second; wait *= 2 {
		if err = do(); err == nil || !isBusy(err) {
			return err
		}
		sleep(wait)
	}
	return err
}
