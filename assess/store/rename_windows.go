package store

import (
	"io/fs"

	"golang.org/x/sys/windows"
)

// renameNew renames, on the disk before it returns, and fails where to exists.
func renameNew(from, to string) error {
	f, err := windows.UTF16PtrFromString(from)
	if err != nil {
		return err
	}
	t, err := windows.UTF16PtrFromString(to)
	if err != nil {
		return err
	}
	if err := windows.MoveFileEx(f, t, windows.MOVEFILE_WRITE_THROUGH); err != nil {
		return &fs.PathError{Op: "rename", Path: to, Err: err}
	}
	return nil
}
