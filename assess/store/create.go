package store

import (
	"errors"
	"os"
	"path/filepath"

	"tenken/assess"
)

// tempSuffix is added to the name of an assessment that is being made.
const tempSuffix = ".new"

// Create makes a new assessment of events, the first of kind begin, and opens
// it for writing. The file appears whole or not at all. Nothing is ever
// overwritten: *ExistsError. Other errors: *LockedError, *LimitError,
// *EventError, *DiskError.
func Create(path string, events []assess.Event, o Options) (*File, error) {
	o = o.filled()
	dir, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil {
		return nil, diskError("create", path, err)
	}
	f := &File{
		path: path, real: filepath.Join(dir, filepath.Base(path)),
		mode: ReadWrite, disk: o.disk, c: sized(len(events)),
	}
	var data []byte
	for _, e := range events {
		line, digits, err := f.c.line(e)
		if err != nil {
			return nil, named(path, err)
		}
		data = append(data, line...)
		f.c.add(e, digits, len(line))
	}
	if len(data) == 0 {
		return nil, &EventError{0, whyEmpty.EN}
	}
	if f.lock, err = acquire(f.real, o); err != nil {
		return nil, named(path, err)
	}
	if err := f.create(data); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// create writes data under another name in the same folder, and only then
// gives it the name asked for.
func (f *File) create(data []byte) error {
	if _, err := f.disk.Stat(f.real); err == nil {
		return &ExistsError{f.path}
	} else if !errors.Is(err, os.ErrNotExist) {
		return diskError("create", f.path, err)
	}
	temp := f.real + tempSuffix // ours alone: the lock is held
	if err := f.disk.Remove(temp); err != nil && !errors.Is(err, os.ErrNotExist) {
		return diskError("create", temp, err)
	}
	err := f.writeNew(temp, data)
	if err == nil {
		err = f.disk.Rename(temp, f.real)
	}
	if err != nil {
		_ = f.disk.Remove(temp) // what stays, the next try removes
		if errors.Is(err, os.ErrExist) {
			return &ExistsError{f.path}
		}
		return diskError("create", f.path, err)
	}
	var h handle
	if err = f.disk.SyncDir(filepath.Dir(f.real)); err == nil {
		h, err = f.disk.OpenFile(f.real, os.O_RDWR, 0)
	}
	if err != nil {
		_ = f.disk.Remove(f.real) // nobody was told that it exists
		return diskError("create", f.path, err)
	}
	f.h = h
	return nil
}

func (f *File) writeNew(temp string, data []byte) error {
	h, err := f.disk.OpenFile(temp, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if _, err = h.WriteAt(data, 0); err == nil {
		err = h.Sync()
	}
	return errors.Join(err, h.Close())
}
