package store

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/windows"
)

var fullErrnos = []syscall.Errno{
	windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL, windows.ERROR_DISK_QUOTA_EXCEEDED,
}

// safeFlags: Windows has none; see refuseLink.
const noFollow, safeFlags = 0, 0

// syncDir does nothing: Windows has no such call, and moving writes through.
func syncDir(string) error { return nil }

// isBusy reports whether another had the file in use for the moment.
func isBusy(err error) bool {
	return errors.Is(err, windows.ERROR_ACCESS_DENIED) || errors.Is(err, windows.ERROR_SHARING_VIOLATION)
}

// noLocks reports whether err says that the file system has no locks.
func noLocks(err error) bool {
	return errors.Is(err, windows.ERROR_NOT_SUPPORTED) || errors.Is(err, windows.ERROR_INVALID_FUNCTION)
}

// tryLock locks an open file for this process alone, until it is closed. The
// byte that is locked lies far beyond any file's end, for Windows lets nobody
// read a byte that is locked.
func tryLock(f *os.File) (bool, error) {
	far := windows.Overlapped{OffsetHigh: 1 << 20}
	flags := uint32(windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY)
	err := windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, &far)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return false, nil
	}
	return err == nil, err
}

// removeLocked frees the lock and removes its file. Windows removes no file that
// anybody has open, so it goes afterwards, and one that another has locked in
// between stays. Who held it is blotted out before, or the next holder would be
// taken for this one until it has signed.
func removeLocked(h handle, name string) error {
	_, err := h.WriteAt(bytes.Repeat([]byte{' '}, holderSize), 0)
	err = errors.Join(err, h.Close())
	_ = os.Remove(name) // another may have it by now
	return err
}

// renameNew renames, on the disk before it returns, and fails where to exists.
func renameNew(from, to string) error { return move(from, to, windows.MOVEFILE_WRITE_THROUGH) }

// replace gives a file the name of another, which goes.
func replace(from, to string) error {
	return move(from, to, windows.MOVEFILE_WRITE_THROUGH|windows.MOVEFILE_REPLACE_EXISTING)
}

func move(from, to string, flags uint32) error {
	f, err := windows.UTF16PtrFromString(from)
	if err != nil {
		return err
	}
	t, err := windows.UTF16PtrFromString(to)
	if err != nil {
		return err
	}
	if err := windows.MoveFileEx(f, t, flags); err != nil {
		return &fs.PathError{Op: "rename", Path: to, Err: err}
	}
	return nil
}

// removeTemp removes a file that is locked. Windows removes none that is open.
func removeTemp(d disk, h handle, name string) error {
	return errors.Join(h.Close(), d.Remove(name))
}

// isReadOnly reports whether err says that the disk takes no writes.
func isReadOnly(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }

// sweepAge is how old a file must be that nobody has locked, to be swept up:
// what is written is closed, and so no longer locked, before it has its name.
const sweepAge = time.Hour

// finish closes a file, then gives it its name: Windows renames none that is open.
func finish(h handle, rename func() error) error {
	if err := h.Close(); err != nil {
		return err
	}
	return rename()
}
