package store

import "os"

// release frees the lock and removes its file. Windows removes no file that
// anybody has open, so it goes afterwards, and one that another has locked in
// between stays.
func (l *lock) release() error {
	name := l.fl.Path()
	err := l.fl.Close()
	_ = os.Remove(name) // another may have it by now
	return diskError("unlock", name, err)
}
