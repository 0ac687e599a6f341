package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"syscall"

	"tenken/checklist"
)

// DiskError says that the disk refused. Unwrap gives the cause.
type DiskError struct {
	Op    string // create, open, read, write, sync, ...
	Path  string
	Fault DiskFault
	Err   error
}

func (e *DiskError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *DiskError) In(lang checklist.Lang) string {
	text := show(e.Path) + ": " + diskWords[e.Fault].In(lang)
	if lang == checklist.English && e.Err != nil { // what the system says is English
		text += fmt.Sprintf(" (%v)", cause(e.Err))
	}
	return text
}

func (e *DiskError) Unwrap() error { return e.Err }

// cause drops the paths that the system's errors repeat.
func cause(err error) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		return p.Err
	case errors.As(err, &l):
		return l.Err
	}
	return err
}

// Refused is what the system said of a file, sorted, for those who read and
// write beside the store: a *DiskError; nil stays nil. op is what was tried.
func Refused(op, path string, err error) error { return diskError(op, path, err) }

// diskError sorts err; nil stays nil.
func diskError(op, path string, err error) error {
	if err == nil {
		return nil
	}
	return sorted(op, path, err)
}

func sorted(op, path string, err error) *DiskError {
	e := &DiskError{Op: op, Path: path, Err: err}
	switch {
	case isFull(err):
		e.Fault = DiskFull
	case errors.Is(err, fs.ErrPermission), isReadOnly(err):
		e.Fault = DiskDenied
	case errors.Is(err, fs.ErrNotExist):
		e.Fault = DiskVanished
	case errors.Is(err, syscall.ELOOP), errors.Is(err, syscall.ENOTDIR), errors.Is(err, syscall.ENAMETOOLONG):
		e.Fault = DiskPath
	}
	return e
}

// isFull reports whether the disk, or the user's share of it, is full.
func isFull(err error) bool {
	var errno syscall.Errno
	return errors.As(err, &errno) && slices.Contains(fullErrnos, errno)
}
