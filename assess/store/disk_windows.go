package store

import (
	"errors"
	"syscall"

	"golang.org/x/sys/windows"
)

var fullErrnos = []syscall.Errno{
	windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL, windows.ERROR_DISK_QUOTA_EXCEEDED,
}

// syncDir does nothing: Windows has no such call, and renameNew writes through.
func syncDir(string) error { return nil }

// isBusy reports whether another had the file in use for the moment.
func isBusy(err error) bool {
	return errors.Is(err, windows.ERROR_ACCESS_DENIED) || errors.Is(err, windows.ERROR_SHARING_VIOLATION)
}
