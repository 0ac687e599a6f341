package store

import "golang.org/x/sys/windows"

// BusyForTest is what the system says of a file that another has in use.
const BusyForTest = windows.ERROR_SHARING_VIOLATION
