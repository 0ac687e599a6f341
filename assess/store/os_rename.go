//go:build !windows

package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

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
