package store

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"tenken/assess"
)

// Create makes a new assessment of events, the first of kind begin, and opens
// it for writing. The file appears whole or not at all. Nothing is ever
// overwritten: *ExistsError. Other errors: *LockedError, *LimitError,
// *EventError, *DiskError.
func Create(path string, events []assess.Event, o Options) (*File, error) {
	c := sized(len(events))
	data, err := c.lines(nil, events)
	if err != nil {
		return nil, named(path, err)
	}
	return create(path, c, data, o)
}

// Copy makes a new file of the lines of this one, byte for byte, and of events
// that continue them; what f was opened for does not matter. Errors are those of
// [Create].
func (f *File) Copy(to string, o Options, events ...assess.Event) error {
	o = o.filled()
	s, err := readOrigin(f.path, o)
	if err != nil {
		return err
	}
	data, err := s.c.lines(s.data, events)
	if err != nil {
		return named(to, err)
	}
	made, err := create(to, s.c, data, o)
	if err != nil {
		return err
	}
	return made.Close()
}

// create makes a new file of data, which holds c, and opens it for writing.
func create(path string, c *Content, data []byte, o Options) (*File, error) {
	o = o.filled()
	if len(c.Events) == 0 {
		return nil, &EventError{0, whyEmpty}
	}
	dir, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil {
		return nil, diskError("create", path, err)
	}
	f := &File{
		path: path, real: filepath.Join(dir, filepath.Base(path)),
		mode: ReadWrite, disk: o.disk, c: c, size: c.Size,
	}
	if f.lock, err = acquire(f.real, o); err != nil {
		return nil, named(path, err)
	}
	if err := f.create(data); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

func (f *File) create(data []byte) error {
	if _, err := f.disk.Stat(f.real); err == nil {
		return &ExistsError{Path: f.path}
	} else if !errors.Is(err, os.ErrNotExist) {
		return diskError("create", f.path, err)
	}
	err := publish(f.disk, f.path, f.real, false, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return err
	}
	if f.h, err = f.disk.OpenFile(f.real, os.O_RDWR, 0); err == nil {
		err = f.lockSelf()
	}
	if err != nil {
		_ = f.disk.Remove(f.real) // nobody was told that it exists
		return named(f.path, err)
	}
	return nil
}
