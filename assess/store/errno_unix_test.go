//go:build !windows

package store

import "syscall"

// BusyForTest is what the system says of a file that another has in use.
const BusyForTest = syscall.EBUSY

// FullForTest is what the system says when the disk is full.
const FullForTest = syscall.ENOSPC

// NoLocksForTest is what the system says where a file system has no locks.
var NoLocksForTest = []error{syscall.ENOLCK, syscall.ENOSYS, syscall.EOPNOTSUPP}
