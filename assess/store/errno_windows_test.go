package store

import "golang.org/x/sys/windows"

// BusyForTest is what the system says of a file that another has in use.
const BusyForTest = windows.ERROR_SHARING_VIOLATION

// FullForTest is what the system says when the disk is full.
const FullForTest = windows.ERROR_DISK_FULL

// NoLocksForTest is what the system says where a file system has no locks.
var NoLocksForTest = []error{windows.ERROR_NOT_SUPPORTED}
