package store

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
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
		return &EventError{len(f.c.Events), notOpen}
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
	if err := f.unchanged(f.size, f.size+f.spill); err != nil {
		return err
	}
	if err := f.ready(); err != nil {
		return err
	}
	f.spill = int64(len(line))
	_, err := f.h.WriteAt(line, f.c.Size)
	if err == nil {
		err = f.h.Sync()
	}
	if err != nil {
		_ = f.h.Truncate(f.c.Size) // or else the next write cuts it
		return diskError("write", f.path, err)
	}
	// Only what has the name that the user knows is saved.
	size := f.c.Size + int64(len(line))
	if err := f.unchanged(size, size); err != nil {
		return err
	}
	f.size, f.spill = size, 0
	return nil
}

// ready makes the end of the file fit for another line. What it does is on the
// disk before the new line is written, or a power cut might leave the new line
// with the end of an old one after it.
func (f *File) ready() error {
	if f.c.Torn != nil {
		if err := f.keepTail(); err != nil {
			return err
		}
		f.c.Torn = nil
		f.size, f.spill = f.c.Size, f.size-f.c.Size
	}
	var err error
	switch {
	case f.c.End != EndNewline:
		f.spill = f.c.Size - f.size
		_, err = f.h.WriteAt([]byte{'\n'}, f.c.Size-1)
	case f.spill > 0:
		err = f.h.Truncate(f.c.Size)
	default:
		return nil
	}
	if err == nil {
		err = f.h.Sync()
	}
	if err != nil {
		return diskError("write", f.path, err)
	}
	f.c.End, f.size, f.spill = EndNewline, f.c.Size, 0
	return nil
}

// unchanged checks that the name still leads to the open file and that nobody
// else has written to it: its size is from least to most.
func (f *File) unchanged(least, most int64) error {
	open, err := f.h.Stat()
	if err != nil {
		return diskError("stat", f.path, err)
	}
	now, err := f.disk.Stat(f.real)
	switch {
	case err != nil && !os.IsNotExist(err):
		return diskError("stat", f.path, err)
	case err != nil || !os.SameFile(open, now), now.Size() < least, now.Size() > most:
		return &ChangedError{Path: f.path}
	}
	return nil
}

// keepTail puts what will be cut into a file of its own. One that is there from
// an earlier time stays.
func (f *File) keepTail() error {
	tail := make([]byte, f.c.Torn.Bytes)
	if _, err := f.h.ReadAt(tail, f.c.Torn.Offset); err != nil {
		return diskError("read", f.path, err)
	}
	for n := 1; ; n++ {
		name := tailName(f.real, n)
		err := publish(f.disk, name, name, false, func(w io.Writer) error { _, err := w.Write(tail); return err })
		if err == nil || !errors.Is(err, fs.ErrExist) {
			return err
		}
		if old, err := readFile(f.disk, name); err == nil && bytes.Equal(old, tail) {
			return nil // an earlier try had come so far
		}
	}
}
