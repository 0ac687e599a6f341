package main

import (
	"errors"
	"os"
	"path/filepath"
	"sync"

	"tenken/assess"
	"tenken/assess/store"
)

// held is the file of the assessment on the screens. It outlives its folder: a
// folder that was moved away, unplugged or lost its network may come back while
// the screens wait with an answer that is not saved, and then the very next try
// goes on. A file that is not the one which was left is never written to.
type held struct {
	options store.Options
	spare   string // the folder for a file of everything, where the file's own is gone

	mu   sync.Mutex
	path string // absolute: the folder in which the program was started may go too
	file *store.File
	head string // the last line that is on the disk
}

// hold opens the file at path for the screens.
func (f *face) hold(path string) (*held, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, onFile(path, err)
	}
	if err := regular(path); err != nil {
		return nil, err
	}
	file, err := store.Open(full, store.ReadWrite, f.storeOptions())
	if err != nil {
		return nil, onFile(path, err)
	}
	return &held{options: f.storeOptions(), spare: f.home(), path: full, file: file, head: file.Head()}, nil
}

// save puts an event on the disk: into the open file, or into the same file
// opened anew where the way to it was lost.
func (h *held) save(e assess.Event) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.file != nil {
		if err := h.append(e); err == nil || !astray(err) {
			return err
		}
	}
	if err := h.find(); err != nil {
		return err
	}
	return h.append(e)
}

func (h *held) append(e assess.Event) error {
	if err := h.file.Append(e); err != nil {
		return err
	}
	h.head = h.file.Head()
	return nil
}

// astray reports whether opening the file anew may help.
func astray(err error) bool {
	var changed *store.ChangedError
	var disk *store.DiskError
	return errors.As(err, &changed) || errors.As(err, &disk) && disk.Fault != store.DiskFull
}

// find opens the file anew where it stands as it was left.
func (h *held) find() error {
	if h.file != nil {
		_ = h.file.Close() // the way to it is lost: its lock may be too
		h.file = nil
	}
	file, err := store.Open(h.path, store.ReadWrite, h.options)
	switch {
	case err != nil && errors.Is(err, os.ErrNotExist):
		return h.gone()
	case err != nil && unlike(err):
		return h.replaced()
	case err != nil:
		return err
	case file.Head() != h.head:
		return errors.Join(h.replaced(), file.Close())
	}
	h.file = file
	return nil
}

// unlike reports whether what stands in the file's place is no such file.
func unlike(err error) bool {
	var foreign *store.ForeignError
	var damaged *store.DamagedError
	var encoding *store.EncodingError
	var newer *store.NewerError
	return errors.As(err, &foreign) || errors.As(err, &damaged) || errors.As(err, &encoding) || errors.As(err, &newer)
}

func (h *held) gone() error {
	name := filepath.Base(h.path)
	return fail(exitDisk, "「"+name+"」が元のフォルダーにありません。元に戻ると、続けて保存します。",
		name+" is no longer in its folder; once it is back, saving goes on by itself")
}

func (h *held) replaced() error {
	name := filepath.Base(h.path)
	return fail(exitDisk, "「"+name+"」が別の内容に置き換えられています。上書きはしません。",
		name+" was replaced by something else; it is not overwritten")
}

// rescue writes all events into a new file in a folder of the user's choice and
// goes on there; where it is that of the old file and cannot be, in the user's
// own. The old file stays as it is.
func (h *held) rescue(all []assess.Event, folder string) (string, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	var failed []error
	dirs := []string{filepath.Dir(h.path), h.spare}
	if folder != "" && folder != dirs[0] {
		dirs = []string{folder}
	}
	for _, dir := range dirs {
		file, path, err := h.anew(dir, all)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		if h.file != nil {
			_ = h.file.Close() // nothing of it is waiting to be written
		}
		h.path, h.file, h.head = path, file, file.Head()
		return path, nil
	}
	return "", failed[len(failed)-1]
}

func (h *held) anew(dir string, all []assess.Event) (*store.File, string, error) {
	if dir == h.spare {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, "", onFile(dir, err)
		}
	}
	base := filepath.Base(h.path)
	path := freeName(filepath.Join(dir, base[:len(base)-len(filepath.Ext(base))]), ".tenken")
	file, err := store.Create(path, all, h.options)
	return file, path, onFile(path, err)
}

// where is the file's path and the sum of its last line.
func (h *held) where() (path, head string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.path, h.head
}

func (h *held) close() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.file == nil {
		return nil
	}
	err := h.file.Close()
	h.file = nil
	return onFile(h.path, err)
}
