//go:build !windows

package store

import (
	"errors"
	"os"
	"syscall"
)

var fullErrnos = []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}

// syncDir makes the names in a folder durable. File systems that cannot sync a
// folder say EINVAL or "not supported"; they offer nothing better.
func syncDir(name string) error {
	d, err := os.Open(name)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, d.Close())
}

// isBusy reports whether another had the file in use for the moment.
func isBusy(err error) bool { return errors.Is(err, syscall.EBUSY) }
