//go:build !windows

package store

import (
	"errors"
	"io/fs"
	"os"
)

// release frees the lock and removes its file, which must go while the lock is
// held, or another's might be removed.
func (l *lock) release() error {
	name := l.fl.Path()
	err := os.Remove(name)
	if errors.Is(err, fs.ErrNotExist) {
		err = nil // somebody tidied up
	}
	return diskError("unlock", name, errors.Join(err, l.fl.Close()))
}
