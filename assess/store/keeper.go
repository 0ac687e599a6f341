package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"tenken/assess"
)

// Keeper keeps the file of an assessment that somebody works on for long. It
// outlives its folder: a folder that was moved away, unplugged or lost its
// network may come back while an answer waits to be saved, and then the very
// next try goes on. A file that is not the one which was left is never written
// to. Its methods may be called from several goroutines.
type Keeper struct {
	options Options
	spare   string // the folder for a file of everything, where the file's own is gone

	mu   sync.Mutex
	path string // absolute: the folder in which the program was started may go too
	file *File  // nil after Close, and while it is lost
	head string // the last line that is on the disk
}

// Keep opens the file at path for writing, until Close. spare is a folder, which
// may be made, for [Keeper.Rescue]. Errors: those of Open.
func Keep(path, spare string, o Options) (*Keeper, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, named(path, err)
	}
	file, err := Open(full, ReadWrite, o)
	if err != nil {
		return nil, named(path, err)
	}
	return &Keeper{options: o, spare: spare, path: full, file: file, head: file.Head()}, nil
}

// File is the open file, for reading what it held when it was opened.
func (k *Keeper) File() *File {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.file
}

// Where is the file's path, absolute, and the sum of its last line.
func (k *Keeper) Where() (path, head string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.path, k.head
}

// Append puts events on the disk, all or none: into the open file, or into the same file
// opened anew where the way to it was lost. Errors: those of File.Append and
// Open; *ChangedError says that the file is gone or replaced.
func (k *Keeper) Append(events ...assess.Event) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.file != nil {
		if err := k.append(events); err == nil || !astray(err) {
			return err
		}
	}
	if err := k.find(); err != nil {
		return err
	}
	return k.append(events)
}

func (k *Keeper) append(events []assess.Event) error {
	if err := k.file.Append(events...); err != nil {
		return err
	}
	k.head = k.file.Head()
	return nil
}

// astray reports whether opening the file anew may help.
func astray(err error) bool {
	var changed *ChangedError
	var disk *DiskError
	return errors.As(err, &changed) || errors.As(err, &disk) && disk.Fault != DiskFull
}

// find opens the file anew where it is as it was left.
func (k *Keeper) find() error {
	if k.file != nil {
		_ = k.file.Close() // the way to it is lost: its lock may be too
		k.file = nil
	}
	file, err := Open(k.path, ReadWrite, k.options)
	switch {
	case err != nil && errors.Is(err, os.ErrNotExist):
		return &ChangedError{k.path, Gone}
	case err != nil && unlike(err):
		return &ChangedError{k.path, Replaced}
	case err != nil:
		return err
	case file.Head() != k.head:
		return errors.Join(&ChangedError{k.path, Replaced}, file.Close())
	}
	k.file = file
	return nil
}

// unlike reports whether what is in the file's place is no such file.
func unlike(err error) bool {
	var foreign *ForeignError
	var damaged *DamagedError
	var encoding *EncodingError
	var newer *NewerError
	return errors.As(err, &foreign) || errors.As(err, &damaged) || errors.As(err, &encoding) || errors.As(err, &newer)
}

// Rescue writes all events into a new file in a folder of the user's choice,
// empty for that of the old file, and goes on there; where the old folder cannot
// take it, in the spare one. The old file stays as it is. Errors: those of Create.
func (k *Keeper) Rescue(all []assess.Event, folder string) (path string, err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	dirs := []string{filepath.Dir(k.path), k.spare}
	if folder != "" && folder != dirs[0] {
		dirs = []string{folder}
	}
	for _, dir := range dirs {
		var file *File
		if file, path, err = k.anew(dir, all); err != nil {
			continue
		}
		if k.file != nil {
			_ = k.file.Close() // nothing of it is waiting to be written
		}
		k.path, k.file, k.head = path, file, file.Head()
		return path, nil
	}
	return "", err
}

func (k *Keeper) anew(dir string, all []assess.Event) (*File, string, error) {
	if dir == k.spare {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, "", sorted("create", dir, err)
		}
	}
	path := FreeName(filepath.Join(dir, filepath.Base(k.path)))
	file, err := Create(path, all, k.options)
	return file, path, err
}

// Close frees the file. It may be called more than once.
func (k *Keeper) Close() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.file == nil {
		return nil
	}
	err := k.file.Close()
	k.file = nil
	return err
}

// FreeName is path, or, where that is taken, the first of NAME-2.ending,
// NAME-3.ending and so on that is free.
func FreeName(path string) string {
	for n := 1; ; n++ {
		name := numbered(path, n)
		if _, err := os.Lstat(name); err != nil {
			return name
		}
	}
}

// numbered is path for 1, and NAME-2.ending for 2.
func numbered(path string, n int) string {
	if n == 1 {
		return path
	}
	ending := filepath.Ext(path)
	return fmt.Sprintf("%s-%d%s", strings.TrimSuffix(path, ending), n, ending)
}
