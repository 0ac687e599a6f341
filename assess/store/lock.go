package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"

	"tenken/checklist"
)

// lockSuffix is added to the name of an assessment. That file says who is at
// work, also where there is no assessment yet; it is locked, and the assessment
// itself is too, which may have other names, and whose lock file somebody may
// have tidied up.
const lockSuffix = ".lock"

// Options say who is at work. The zero value will do for reading.
type Options struct {
	Owner string           // who; told to others while the file is locked
	Host  string           // on which machine; empty: the system's host name
	Now   func() time.Time // nil: time.Now
	Memo  *Memo            // of the lists of files read before; nil: none

	disk disk // nil: the real one; tests put their layers here
}

func (o Options) filled() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Host == "" {
		o.Host, _ = os.Hostname() // a machine without a name is told as such
	}
	if o.disk == nil {
		o.disk = osDisk{}
	}
	return o
}

// holder is what a lock file says of who holds it. It begins at byte 1.
type holder struct {
	Owner string    `json:"owner"`
	Host  string    `json:"host"`
	Since time.Time `json:"since"`
	PID   int       `json:"pid"`
}

// holderSize is the most that is read of it, in bytes.
const holderSize = 4096

// lock is a lock file that is held. The system frees it when the process ends,
// however it ends.
type lock struct {
	h    handle // nil where a lock file of another user is in the way
	name string
}

// acquire locks the name of the assessment at path or says who has it. A file
// of that name that is not of the form of a lock file is left alone. Windows
// refuses to open a file in the moment in which its last holder removes it, so
// that is tried again.
func acquire(path string, o Options) (*lock, error) {
	name := path + lockSuffix
	for {
		var h handle
		err := whileBusy(func() (err error) { h, err = openLock(name); return err }, time.Sleep)
		if errors.Is(err, fs.ErrPermission) && !isDenied(path) {
			return &lock{name: name}, nil // another user's; left over, or the assessment itself is locked
		}
		if err != nil {
			return nil, lockError(name, err)
		}
		ok, err := h.TryLock()
		switch {
		case err != nil:
			return nil, errors.Join(lockError(name, err), h.Close())
		case !ok:
			e := heldBy(path, h)
			return nil, errors.Join(e, h.Close())
		case !leadsTo(h, name): // its last holder removed it after we had opened it
			if err := h.Close(); err != nil {
				return nil, lockError(name, err)
			}
			continue
		}
		l := &lock{h, name}
		if err := l.sign(o); err != nil {
			return nil, errors.Join(lockError(name, err), l.release())
		}
		return l, nil
	}
}

// isDenied reports whether nothing can be made in the folder of path, so that
// it is not the lock file alone that cannot be opened.
func isDenied(path string) bool {
	_, err := os.Lstat(path + lockSuffix)
	return err != nil
}

// openLock opens or makes the lock file, and refuses what is not one.
func openLock(name string) (handle, error) {
	if info, err := os.Lstat(name); err == nil && !info.Mode().IsRegular() {
		return nil, errNoLock
	}
	h, err := osDisk{}.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
	if foreign := (*ForeignError)(nil); errors.As(err, &foreign) {
		return nil, errNoLock
	} else if err != nil {
		return nil, err
	}
	info, err := h.Stat()
	if err == nil && info.Size() > 0 && !isHolder(h) {
		err = errNoLock
	}
	if err != nil {
		return nil, errors.Join(err, h.Close())
	}
	return h, nil
}

// errNoLock says that what has the name of a lock file is not one.
var errNoLock = errors.New("not a lock file of tenken")

// isHolder reports whether a file is of the form of a lock file: a zero byte or
// a blank, then who holds it, or nothing any more.
func isHolder(r io.ReaderAt) bool {
	head := make([]byte, holderSize+2)
	n, err := r.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) || n > holderSize+1 {
		return false
	}
	rest := bytes.Trim(head[:n], "\x00 \n")
	return (head[0] == 0 || head[0] == ' ') && (len(rest) == 0 || bytes.HasPrefix(rest, []byte(`{"owner":`)))
}

// holderName is how much of a name is told to others, in characters: of two names,
// whatever is in them, more than holderSize does not come.
const holderName = 80

// sign writes who holds the lock.
func (l *lock) sign(o Options) error {
	text, err := json.Marshal(holder{Owner: checklist.Excerpt(o.Owner, holderName),
		Host: checklist.Excerpt(o.Host, holderName), Since: o.Now(), PID: os.Getpid()})
	if err != nil {
		return err
	}
	if err := l.h.Truncate(0); err != nil {
		return err
	}
	_, err = l.h.WriteAt(append(text, '\n'), 1)
	return err
}

// release frees the lock and removes its file.
func (l *lock) release() error {
	if l.h == nil {
		return nil
	}
	return diskError("unlock", l.name, removeLocked(l.h, l.name))
}

// lockError says what hinders locking.
func lockError(name string, err error) error {
	e := sorted("lock", name, err)
	switch {
	case errors.Is(err, errNoLock):
		e.Fault = DiskLockFile
	case noLocks(err):
		e.Fault = DiskNoLocks
	}
	return e
}

// heldBy reads who holds the lock. A holder that has just taken it may not have
// signed yet, so it looks again for a moment.
func heldBy(path string, r io.ReaderAt) *LockedError {
	e := &LockedError{Path: path}
	for range 20 {
		if h, ok := readHolder(r); ok {
			e.Owner, e.Host, e.Since = h.Owner, h.Host, h.Since
			return e
		}
		time.Sleep(5 * time.Millisecond)
	}
	return e
}

func readHolder(r io.ReaderAt) (holder, bool) {
	var h holder
	err := json.NewDecoder(io.NewSectionReader(r, 1, holderSize)).Decode(&h)
	return h, err == nil
}
