package store

import (
	"os"

	"tenken/assess"
)

// Append writes events, each one line, and returns nil only when they are on
// the disk. After an error the file holds none of them or the first few, as
// Events shows; Append may be called again with the others. Errors:
// *ChangedError, *LimitError, *EventError, *DiskError.
func (f *File) Append(events ...assess.Event) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.h == nil {
		return &EventError{len(f.c.Events), "the file is not open for writing"}
	}
	for _, e := range events {
		line, digits, err := f.c.line(e)
		if err == nil {
			err = f.write(line)
		}
		if err != nil {
			return named(f.path, err)
		}
		f.c.add(e, digits, len(line))
	}
	return nil
}

// write puts one line at the end of the file and on the disk.
func (f *File) write(line []byte) error {
	if err := f.unchanged(f.c.Size); err != nil {
		return err
	}
	if f.dirty {
		// The cut must be on the disk before the new line is, or a power cut
		// might leave the new line with the end of the old one behind it.
		if err := f.h.Truncate(f.c.Size); err != nil {
			return diskError("cut", f.path, err)
		}
		if err := f.h.Sync(); err != nil {
			return diskError("cut", f.path, err)
		}
	}
	f.dirty = true
	_, err := f.h.WriteAt(line, f.c.Size)
	if err == nil {
		err = f.h.Sync()
	}
	if err != nil {
		_ = f.h.Truncate(f.c.Size) // or else the next write cuts it
		return diskError("write", f.path, err)
	}
	// Only what stands under the name that the user knows is saved.
	if err := f.unchanged(f.c.Size + int64(len(line))); err != nil {
		return err
	}
	f.dirty = false
	return nil
}

// unchanged checks that the name still leads to the open file and that nobody
// else has written to it.
func (f *File) unchanged(size int64) error {
	open, err := f.h.Stat()
	if err != nil {
		return diskError("stat", f.path, err)
	}
	now, err := f.disk.Stat(f.real)
	switch {
	case err != nil && !os.IsNotExist(err):
		return diskError("stat", f.path, err)
	case err != nil || !os.SameFile(open, now), now.Size() < size, now.Size() > size && !f.dirty:
		return &ChangedError{f.path}
	}
	return nil
}
