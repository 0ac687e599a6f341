package store

import (
	"bytes"
	"errors"
	"os"
)

// release frees the lock and removes its file. Windows removes no file that
// anybody has open, so it goes afterwards, and one that another has locked in
// between stays. Who held it is blotted out before, or the next holder would be
// taken for this one until it has signed.
func (l *lock) release() error {
	name := l.fl.Path()
	err := errors.Join(write(name, bytes.Repeat([]byte{' '}, holderSize)), l.fl.Close())
	_ = os.Remove(name) // another may have it by now
	return diskError("unlock", name, err)
}
