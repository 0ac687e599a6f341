package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// disk is all that this package asks of the file system. The tests put layers
// below the store that fail, and that note what is written.
type disk interface {
	OpenFile(name string, flag int, perm fs.FileMode) (handle, error) // of a regular file only
	Stat(name string) (fs.FileInfo, error)
	Rename(from, to string) error  // fails where to exists
	Replace(from, to string) error // does not
	Remove(name string) error
	SyncDir(name string) error // makes names in a folder durable
}

// handle is an open file.
type handle interface {
	io.ReaderAt
	io.WriterAt
	io.Closer
	Truncate(size int64) error
	Sync() error
	Stat() (fs.FileInfo, error)
	TryLock() (bool, error) // locks it until it is closed; false where another has it
}

// osDisk is the real disk.
type osDisk struct{}

// osFile is a file on it.
type osFile struct{ *os.File }

func (f osFile) TryLock() (ok bool, err error) {
	err = again(func() (err error) { ok, err = tryLock(f.File); return err }, time.Sleep)
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
	return again(func() error { return renameNew(from, to) }, time.Sleep)
}

func (osDisk) Replace(from, to string) error {
	return again(func() error { return replace(from, to) }, time.Sleep)
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

// leadsTo reports whether name leads to the open file h, and not by a link.
func leadsTo(h handle, name string) bool {
	open, err := h.Stat()
	if err != nil {
		return false
	}
	now, err := os.Lstat(name)
	return err == nil && os.SameFile(open, now)
}

// again calls do until it does not fail for the file being busy, for about a
// second in growing steps: a virus scanner or an indexer that looks at a new
// file makes Windows refuse for a moment.
func again(do func() error, sleep func(time.Duration)) error {
	var err error
	for wait := 5 * time.Millisecond; wait < time.Second; wait *= 2 {
		if err = do(); err == nil || !isBusy(err) {
			return err
		}
		sleep(wait)
	}
	return err
}

// renameChecked is for file systems that cannot refuse to overwrite in one
// step; the lock, which is held, keeps another tenken from coming between.
func renameChecked(from, to string) error {
	if _, err := os.Lstat(to); err == nil {
		return &fs.PathError{Op: "rename", Path: to, Err: fs.ErrExist}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.Rename(from, to)
}

// isFull reports whether the disk, or the user's share of it, is full.
func isFull(err error) bool {
	var errno syscall.Errno
	if !errors.As(err, &errno) {
		return false
	}
	for _, full := range fullErrnos {
		if errno == full {
			return true
		}
	}
	return false
}
