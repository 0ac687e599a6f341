//go:build !windows

package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"
)

var fullErrnos = []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}

// safeFlags keep opening from following a link put in the place of a file, and
// from waiting for the other end of a pipe.
const (
	noFollow  = syscall.O_NOFOLLOW
	safeFlags = noFollow | syscall.O_NONBLOCK
)

// syncDir makes the names in a folder durable. File systems that cannot sync a
// folder say EINVAL or "not supported"; they offer nothing better.
func syncDir(name string) error {
	d, err := os.Open(name)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, d.Close())
}

// isBusy reports whether another had the file in use for the moment, or a
// signal came between.
func isBusy(err error) bool { return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.EINTR) }

// noLocks reports whether err says that the file system has no locks, as some
// network drives have none.
func noLocks(err error) bool {
	return errors.Is(err, syscall.ENOLCK) || errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EOPNOTSUPP)
}

// removeLocked removes the lock file that is held, then frees it: another's
// might be removed otherwise.
func removeLocked(h handle, name string) error {
	var err error
	if leadsTo(h, name) {
		if err = os.Remove(name); errors.Is(err, os.ErrNotExist) {
			err = nil // somebody tidied up
		}
	}
	return errors.Join(err, h.Close())
}

// replace gives a file the name of another, which goes.
func replace(from, to string) error { return os.Rename(from, to) }

// removeTemp removes a file that is locked, so that nobody else does meanwhile.
func removeTemp(d disk, h handle, name string) error {
	return errors.Join(d.Remove(name), h.Close())
}

// isReadOnly reports whether err says that the disk takes no writes.
func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

// sweepAge is how old a file must be that nobody has locked, to be swept up.
// What is written here stays locked until it has its name.
const sweepAge = time.Duration(-1 << 62)

// finish gives a file its name, then closes it.
func finish(h handle, rename func() error) error { return errors.Join(rename(), h.Close()) }

// renameNew renames and fails where to exists: in one step where the system
// can, by a second name for the file where it cannot, and by looking first only
// where the file system knows neither.
func renameNew(from, to string) error {
	err := renameExcl(from, to)
	if err == nil {
		return nil
	}
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		return renameLinked(from, to)
	}
	return &fs.PathError{Op: "rename", Path: to, Err: err}
}

// renameLinked is renameNew by a second name, which is never taken twice.
func renameLinked(from, to string) error {
	switch err := os.Link(from, to); {
	case err == nil:
		return os.Remove(from)
	case errors.Is(err, fs.ErrExist):
		return &fs.PathError{Op: "rename", Path: to, Err: fs.ErrExist}
	}
	return renameChecked(from, to)
}
