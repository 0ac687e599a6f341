package store

import "golang.org/x/sys/unix"

// renameExcl renames and fails where to exists, or where it cannot know.
func renameExcl(from, to string) error { return unix.RenamexNp(from, to, unix.RENAME_EXCL) }
