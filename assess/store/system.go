package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
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

// leadsTo reports whether name leads to the open file h, and not by a link.
func leadsTo(h handle, name string) bool {
	open, err := h.Stat()
	if err != nil {
		return false
	}
	now, err := os.Lstat(name)
	return err == nil && os.SameFile(open, now)
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

// DiskFault sorts what a disk may refuse.
type DiskFault uint8

// The sorts of DiskError.
const (
	DiskOther DiskFault = iota
	DiskFull
	DiskDenied
	DiskVanished
	DiskLockFile // what has the name of a lock file is something else
	DiskNoLocks  // the file system has no locks
	DiskPath     // the path leads nowhere: a loop of links, a file in the place of a folder, a name too long
)
