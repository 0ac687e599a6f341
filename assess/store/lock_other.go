//go:build !darwin && !dragonfly && !freebsd && !linux && !netbsd && !openbsd && !windows

package store

import (
	"errors"
	"os"
)

// tryLock says that nothing can be locked here.
func tryLock(*os.File) (bool, error) { return false, errors.ErrUnsupported }
