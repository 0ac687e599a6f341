package store

import "golang.org/x/sys/unix"

// renameExcl renames and fails where to exists, or where it cannot know.
func renameExcl(from, to string) error {
	return unix.Renameat2(unix.AT_FDCWD, from, unix.AT_FDCWD, to, unix.RENAME_NOREPLACE)
}
