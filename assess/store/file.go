package store

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"time"

	"tenken/assess"
	"tenken/checklist"
)

// Mode says what a file is opened for.
type Mode uint8

// The modes. ReadOnly takes no lock and changes nothing on the disk.
const (
	ReadOnly Mode = iota
	ReadWrite
)

// Options say who is at work. The zero value will do for reading.
type Options struct {
	Owner string           // who; told to others while the file is locked
	Host  string           // on which machine; empty: the system's host name
	Now   func() time.Time // nil: time.Now

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

// File is an open assessment. Its methods may be called from several
// goroutines.
type File struct {
	path string // as the user named it
	real string // with links resolved
	mode Mode
	disk disk
	lock *lock // nil in ReadOnly

	mu    sync.Mutex
	h     handle // nil in ReadOnly and after Close
	c     *Content
	dirty bool // bytes after c.Size must be cut before the next write
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
	if info, err := o.disk.Stat(real); err == nil && info.IsDir() {
		return nil, &ForeignError{Path: path, Looks: checklist.Text{JA: "フォルダー", EN: "a folder"}}
	}
	f := &File{path: path, real: real, mode: m, disk: o.disk}
	if m == ReadWrite {
		if f.lock, err = acquire(real, o); err != nil {
			return nil, named(path, err)
		}
	}
	if err := f.load(); err != nil {
		return nil, errors.Join(named(path, err), f.Close())
	}
	return f, nil
}

// load opens and reads the file.
func (f *File) load() error {
	flag := os.O_RDWR
	if f.mode == ReadOnly {
		flag = os.O_RDONLY
	}
	h, err := f.disk.OpenFile(f.real, flag, 0)
	if err != nil {
		return diskError("open", f.path, err)
	}
	f.h = h
	data, err := readAll(h)
	if err != nil {
		return err
	}
	if f.c, err = read(data); err != nil {
		return err
	}
	if f.c.Newer != nil {
		f.c.Newer.Path = f.path
	}
	if f.mode == ReadOnly {
		f.h = nil
		return diskError("close", f.path, h.Close())
	}
	if f.c.Newer != nil {
		return f.c.Newer
	}
	f.dirty = f.c.Torn != nil
	return nil
}

// Events are all events of the file, in order. The slice must not be changed.
func (f *File) Events() []assess.Event {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.c.Events[:len(f.c.Events):len(f.c.Events)]
}

// Head is the sum of the last line: 64 hex digits that stand for the whole
// file (照合番号).
func (f *File) Head() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.c.Head
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
