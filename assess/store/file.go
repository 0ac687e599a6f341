package store

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"tenken/assess"
)

// Mode says what a file is opened for.
type Mode uint8

// The modes. ReadOnly takes no lock and changes nothing on the disk.
const (
	ReadOnly Mode = iota
	ReadWrite
)

// File is an open assessment. Its methods may be called from several
// goroutines.
type File struct {
	path string // as the user named it
	real string // with links resolved
	mode Mode
	disk disk
	memo *Memo
	lock *lock // nil in ReadOnly

	mu       sync.Mutex
	h        handle // nil in ReadOnly and after Close
	c        *Content
	warnings []Warning // of the file as it was opened
	size     int64     // of the file on the disk
	spill    int64     // so many bytes of an own write that failed may follow
}

// Open reads the assessment at path and, in ReadWrite, locks it until Close.
// A damaged file is not opened: the *DamagedError carries what can be read.
// In ReadWrite a file of a newer format is not opened either (*NewerError).
// Other errors: *LockedError, *EncodingError, *ForeignError, *LimitError,
// *DiskError.
func Open(path string, m Mode, o Options) (*File, error) {
	o = o.filled()
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return nil, diskError("open", path, err)
	}
	f := &File{path: path, real: real, mode: m, disk: o.disk, memo: o.Memo}
	if m == ReadWrite {
		if f.lock, err = acquire(real, o); err != nil {
			return nil, named(path, err)
		}
	}
	if err := f.load(); err != nil {
		return nil, errors.Join(named(path, err), f.Close())
	}
	f.warnings = f.c.warnings(path)
	return f, nil
}

// load opens and reads the file.
func (f *File) load() error {
	if err := f.open(); err != nil {
		return err
	}
	data, err := readAll(f.h)
	if err != nil {
		return err
	}
	if f.c, err = readData(data, f.memo); err != nil {
		return err
	}
	f.size = int64(len(data))
	if f.c.Newer != nil {
		f.c.Newer.Path = f.path
	}
	if f.mode == ReadOnly {
		h := f.h
		f.h = nil
		return diskError("close", f.path, h.Close())
	}
	if f.c.Newer != nil {
		return f.c.Newer
	}
	return nil
}

// open opens the file and, for writing, locks it. Between the two another file
// may have taken its place, so it looks again.
func (f *File) open() error {
	if f.mode == ReadOnly {
		h, err := f.disk.OpenFile(f.real, os.O_RDONLY, 0)
		if err != nil {
			return err
		}
		f.h = h
		return nil
	}
	for range 10 {
		h, err := f.disk.OpenFile(f.real, os.O_RDWR, 0)
		if err != nil {
			return err
		}
		f.h = h
		if err := f.lockSelf(); err != nil {
			return err
		}
		if leadsTo(h, f.real) {
			return nil
		}
		f.h = nil
		if err := h.Close(); err != nil {
			return err
		}
	}
	return &ChangedError{Path: f.path}
}

// lockSelf locks the open file itself: it may have a second name, or its lock
// file may be gone or of another user.
func (f *File) lockSelf() error {
	ok, err := f.h.TryLock()
	switch {
	case err != nil && noLocks(err) && f.lock.h != nil:
		return nil // the lock file is held
	case err != nil:
		return lockError(f.path, err)
	case !ok:
		return &LockedError{Path: f.path}
	}
	return nil
}

// Events are all events of the file, in order. The slice must not be changed.
func (f *File) Events() []assess.Event {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.c.Events[:len(f.c.Events):len(f.c.Events)]
}

// Fold is the state that the events of the file leave behind. The error is a
// *HistoryError where another program wrote what makes no sense.
func (f *File) Fold() (*assess.Assessment, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.c.fold(f.path)
}

// Warnings are what the user should know of the file as it was opened.
func (f *File) Warnings() []Warning { return f.warnings }

// Head is the sum of the last line: 64 hex digits that vouch for the whole
// file (照合番号).
func (f *File) Head() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.c.Head
}

// Knows says whether a sum, or its beginning of at least 16 digits, is the sum
// of one of the file's lines, or of a file that was merged into it: something
// was written from this file as it stood.
func (f *File) Knows(sum string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	is := func(s string) bool { return strings.HasPrefix(s, sum) }
	return len(sum) >= 16 && (slices.ContainsFunc(f.c.sums, is) ||
		slices.ContainsFunc(f.c.Events, func(e assess.Event) bool { return slices.ContainsFunc(e.Heads, is) }))
}

// Close frees the lock. It may be called more than once.
func (f *File) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	var err error
	if f.h != nil {
		err = diskError("close", f.path, f.h.Close())
		f.h = nil
	}
	if f.lock != nil {
		err = errors.Join(err, f.lock.release())
		f.lock = nil
	}
	return err
}
