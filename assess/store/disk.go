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
	OpenFile(name string, flag int, perm fs.FileMode) (handle, error)
	Stat(name string) (fs.FileInfo, error)
	Rename(from, to string) error // fails where to exists
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
}

// osDisk is the real disk.
type osDisk struct{}

func (osDisk) OpenFile(name string, flag int, perm fs.FileMode) (handle, error) {
	f, err := os.OpenFile(name, flag, perm)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (osDisk) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }
func (osDisk) Remove(name string) error              { return os.Remove(name) }
func (osDisk) SyncDir(name string) error             { return syncDir(name) }

func (osDisk) Rename(from, to string) error {
	return again(func() error { return renameNew(from, to) }, time.Sleep)
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
