package store

import (
	"bufio"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"tenken/checklist"
)

// Write makes the file at path of what fill writes: whole or not at all, and on
// the disk when Write returns. Its mode is 0600. Without force nothing is ever
// overwritten, also not what appears meanwhile, and an assessment never is, also
// with force: *ExistsError. Other errors:
// those of fill as they are, *ForeignError for a folder or device in the place
// of the file, *DiskError.
func Write(path string, force bool, fill func(io.Writer) error) error {
	dir, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil {
		return sorted("write", path, err)
	}
	real := filepath.Join(dir, filepath.Base(path))
	if info, err := os.Lstat(real); err == nil && info.Mode()&(fs.ModeType&^fs.ModeSymlink) != 0 {
		return &ForeignError{Path: path, Looks: looksMode(info.Mode())}
	} else if err == nil && !force {
		return &ExistsError{Path: path}
	} else if err == nil && isAssessment(real) {
		return &ExistsError{Path: path, Kept: true}
	}
	return publish(osDisk{}, path, real, force, fill)
}

// isAssessment reports whether a file that is there is an assessment, by its name
// or, whatever it is called, by how it begins.
func isAssessment(path string) bool {
	if strings.EqualFold(filepath.Ext(path), Extension) {
		return true
	}
	f, err := Regular(path)
	if err != nil {
		return false // nor can it be read as one
	}
	defer func() { _ = f.Close() }() // it was only read
	begin := make([]byte, len(lineHead))
	_, err = io.ReadFull(f, begin)
	return err == nil && string(begin) == lineHead
}

// publish writes under a name that nobody chooses, in the same folder, and only
// then gives the file the name asked for. path is for messages.
func publish(d disk, path, real string, force bool, fill func(io.Writer) error) error {
	dir := filepath.Dir(real)
	sweep(d, dir)
	h, temp, err := openTemp(d, dir)
	if err != nil {
		return diskError("write", path, err)
	}
	filled, err := writeTemp(h, fill)
	if err == nil {
		rename := d.Rename
		if force {
			rename = d.Replace
		}
		err = finish(h, func() error { return rename(temp, real) })
	} else {
		err = errors.Join(err, h.Close())
	}
	if err != nil {
		_ = d.Remove(temp) // what stays is swept up by the next
		switch {
		case !filled:
			return err
		case errors.Is(err, os.ErrExist):
			return &ExistsError{Path: path}
		}
		return diskError("write", path, err)
	}
	if err := d.SyncDir(dir); err != nil {
		if !force {
			_ = d.Remove(real) // nobody was told that it exists
		}
		return diskError("write", path, err)
	}
	return nil
}

// openTemp makes a file for what is being written, and locks it: others sweep up
// what nobody has locked, in the worst case before this one has.
func openTemp(d disk, dir string) (h handle, temp string, err error) {
	for range 100 {
		var random [8]byte
		_, _ = rand.Read(random[:]) // it never fails: the program would end
		temp = filepath.Join(dir, tempPrefix+hex.EncodeToString(random[:])+tempSuffix)
		if h, err = d.OpenFile(temp, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600); err != nil {
			return nil, "", err
		}
		ok, err := h.TryLock()
		if err != nil || ok && leadsTo(h, temp) {
			return h, temp, nil // where nobody can lock, nobody sweeps
		}
		if err := h.Close(); err != nil {
			return nil, "", err
		}
	}
	return nil, "", fs.ErrExist
}

// ScratchFile is a file for work that nobody else is to see, and that is gone
// when the process is, however that ends.
type ScratchFile struct {
	*os.File
	name string // empty where it has none any more
}

// Scratch makes one in dir, of mode 0600. It loses its name at once where the
// system allows that, else when it is closed; what a killed process leaves is
// swept up by the next that writes there. Errors: *DiskError.
func Scratch(dir string) (*ScratchFile, error) {
	h, temp, err := openTemp(osDisk{}, dir)
	if err != nil {
		return nil, diskError("write", dir, err)
	}
	f := &ScratchFile{File: h.(osFile).File, name: temp}
	if os.Remove(temp) == nil {
		f.name = ""
	}
	return f, nil
}

// Close lets go of the file, and of its name where it still has one.
func (f *ScratchFile) Close() error {
	err := f.File.Close()
	if f.name != "" {
		err = errors.Join(err, os.Remove(f.name))
	}
	return err
}

// writeTemp puts what fill writes into a new file and on the disk. filled is
// false where the error is that of fill.
func writeTemp(h handle, fill func(io.Writer) error) (filled bool, err error) {
	out := &sink{w: io.NewOffsetWriter(h, 0)}
	w := bufio.NewWriterSize(out, 1<<16)
	if err := fill(w); err != nil && out.err == nil {
		return false, err
	}
	if err = errors.Join(out.err, w.Flush()); err == nil {
		err = h.Sync()
	}
	return true, err
}

// sink remembers what the disk said, whatever the writers above make of it.
type sink struct {
	w   io.Writer
	err error
}

func (s *sink) Write(b []byte) (int, error) {
	n, err := s.w.Write(b)
	if s.err == nil {
		s.err = err
	}
	return n, err
}

// The names of files that are being made. They begin with a dot and end in what
// no other part of tenken reads.
const (
	tempPrefix = ".tenken-"
	tempSuffix = ".tmp"
)

var tempName = checklist.Pattern(`^\.tenken-[0-9a-f]{16}\.tmp$`)

// sweep removes what killed processes have left of files that they were making.
// Those of processes that live are locked.
func sweep(d disk, dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return // it will be told by whoever writes there
	}
	for _, e := range entries {
		if !tempName().MatchString(e.Name()) || !e.Type().IsRegular() {
			continue
		}
		name := filepath.Join(dir, e.Name())
		if info, err := e.Info(); err != nil || time.Since(info.ModTime()) < sweepAge {
			continue
		}
		h, err := osDisk{}.OpenFile(name, os.O_RDWR, 0)
		if err != nil {
			continue // another user's, or gone by now
		}
		if ok, err := h.TryLock(); ok && err == nil && leadsTo(h, name) {
			_ = removeTemp(d, h, name) // else the next tries again
		} else {
			_ = h.Close()
		}
	}
}
