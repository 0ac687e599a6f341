package store

import (
	"errors"
	"io/fs"

	"golang.org/x/sys/unix"
)

// renameNew renames and fails where to exists.
func renameNew(from, to string) error {
	err := unix.RenamexNp(from, to, unix.RENAME_EXCL)
	if err == nil {
		return nil
	}
	if errors.Is(err, unix.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		return renameChecked(from, to)
	}
	return &fs.PathError{Op: "rename", Path: to, Err: err}
}
