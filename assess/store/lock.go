package store

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"time"

	"github.com/gofrs/flock"
)

// lockSuffix is added to the name of an assessment; that file is locked, never
// the assessment itself, so that others can read it, and so that a rename
// cannot slip a file out from under its lock.
const lockSuffix = ".lock"

// holder is what a lock file says of who holds it. It stands from byte 1 on:
// Windows lets nobody read the byte that is locked, which is byte 0.
type holder struct {
	Owner string    `json:"owner"`
	Host  string    `json:"host"`
	Since time.Time `json:"since"`
	PID   int       `json:"pid"`
}

// holderSize is the most that is read of it, in bytes.
const holderSize = 4096

// lock is a lock that is held. The system frees it when the process ends,
// however it ends.
type lock struct{ fl *flock.Flock }

// acquire locks the assessment at path or says who has it. Windows refuses to
// open a file in the moment in which its last holder removes it, so that is
// tried again.
func acquire(path string, o Options) (*lock, error) {
	name := path + lockSuffix
	for {
		fl := flock.New(name, flock.SetPermissions(0o600))
		var ok bool
		err := again(func() (err error) { ok, err = fl.TryLock(); return err }, time.Sleep)
		if err != nil {
			return nil, diskError("lock", name, err)
		}
		if !ok {
			return nil, heldBy(path, name)
		}
		if !current(fl, name) { // its last holder removed it after we had opened it
			if err := fl.Close(); err != nil {
				return nil, diskError("lock", name, err)
			}
			continue
		}
		l := &lock{fl}
		if err := sign(name, o); err != nil {
			return nil, errors.Join(diskError("lock", name, err), l.release())
		}
		return l, nil
	}
}

// current reports whether the locked file is the one that name names now.
func current(fl *flock.Flock, name string) bool {
	held, err := fl.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(name)
	return err == nil && os.SameFile(held, named)
}

// sign writes who holds the lock.
func sign(name string, o Options) error {
	text, err := json.Marshal(holder{Owner: o.Owner, Host: o.Host, Since: o.Now(), PID: os.Getpid()})
	if err != nil {
		return err
	}
	return write(name, append(text, '\n'))
}

// write puts text where a lock file says who holds it.
func write(name string, text []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(text, 1)
	return errors.Join(err, f.Close())
}

// heldBy reads who holds the lock. A holder that has just taken it may not have
// signed yet, so it looks again for a moment.
func heldBy(path, name string) *LockedError {
	e := &LockedError{Path: path}
	for range 20 {
		if h, ok := readHolder(name); ok {
			e.Owner, e.Host, e.Since = h.Owner, h.Host, h.Since
			return e
		}
		time.Sleep(5 * time.Millisecond)
	}
	return e
}

func readHolder(name string) (holder, bool) {
	var h holder
	f, err := os.Open(name)
	if err != nil {
		return h, false
	}
	err = json.NewDecoder(io.NewSectionReader(f, 1, holderSize)).Decode(&h)
	return h, errors.Join(err, f.Close()) == nil
}
