//go:build !linux && !darwin && !windows

package store

// renameNew renames and fails where to exists.
func renameNew(from, to string) error { return renameChecked(from, to) }
