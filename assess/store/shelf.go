package store

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"tenken/checklist"
)

// Spot is a place where an assessment lies.
type Spot struct {
	Path    string
	Changed time.Time          // of the last write, by the clock of the disk
	Size    int64              // bytes
	Err     checklist.Speaking // why it cannot be opened, or the folder not be read; else nil
}

// Shelf lists what has the name of an assessment in folders, not below them: the
// latest first, each file once however many of the folders lead to it. Nothing is
// opened, so that no pipe is waited for and a thousand files cost little. A
// folder that is not there is an empty one; one that cannot be read is a Spot
// with the reason.
func Shelf(folders ...string) []Spot {
	var spots []Spot
	seen := map[string]bool{}
	for _, dir := range folders {
		entries, err := os.ReadDir(dir)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			spots = append(spots, Spot{Path: dir, Err: sorted("read", dir, err)})
		}
		for _, e := range entries {
			if !strings.EqualFold(filepath.Ext(e.Name()), Extension) || strings.HasPrefix(e.Name(), ".") {
				continue
			}
			s := spot(filepath.Join(dir, e.Name()))
			real, err := filepath.EvalSymlinks(s.Path)
			if err == nil {
				real, err = filepath.Abs(real)
			}
			if err == nil && seen[real] {
				continue
			}
			seen[real] = true
			spots = append(spots, s)
		}
	}
	slices.SortStableFunc(spots, func(a, b Spot) int { return b.Changed.Compare(a.Changed) })
	return spots
}

func spot(path string) Spot {
	s := Spot{Path: path}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		s.Err = sorted("open", path, err)
	case !info.Mode().IsRegular():
		s.Err = &ForeignError{path, looksMode(info.Mode())}
	case info.Size() > MaxFile:
		s.Err = &LimitError{path, limitFile}
	}
	if err == nil {
		s.Changed, s.Size = info.ModTime(), info.Size()
	}
	return s
}

// Copy is another file in the same folder that began as the same assessment.
type Copy struct {
	Path     string
	Relation Relation // of this file to the copy
}

// Matters reports whether the copy holds something that this file lacks: what
// cloud sync leaves when two machines wrote at once, or a newer copy beside a
// restored one; or that it began as this file did and was rewritten since.
func (c Copy) Matters() bool {
	return c.Relation == Behind || c.Relation == Diverged || c.Relation == Unrelated
}

// In is the sentence for users about a copy that matters.
func (c Copy) In(lang checklist.Lang) string {
	if c.Relation == Unrelated {
		return warnTwin.With(show(c.Path)).In(lang)
	}
	return warnCopy.With(show(c.Path)).In(lang)
}

// maxCopies is how many copies are compared, and MaxFile how many bytes of them:
// each is read whole, whenever a file is opened.
const maxCopies = 20

// Copies looks for other copies of the assessment in its folder. Files that
// cannot be read are passed over: they are not what the user asked about. more
// counts those that began as this file did and were not compared, being too many.
func (f *File) Copies() (copies []Copy, more int, err error) {
	dir := filepath.Dir(f.real)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, 0, diskError("read", dir, err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	compared, size := 0, int64(0)
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if path == f.real || !strings.EqualFold(filepath.Ext(path), Extension) || !e.Type().IsRegular() ||
			!f.beginsAs(path) {
			continue
		}
		if info, err := e.Info(); err == nil {
			size += info.Size()
		}
		if compared++; compared > maxCopies || size > MaxFile {
			more++
			continue
		}
		data, err := readFile(f.disk, path)
		if err != nil {
			continue
		}
		if c, fault, err := parse(data, f.memo); err == nil && fault == nil {
			relation, _ := relate(f.c, c)
			copies = append(copies, Copy{filepath.Join(filepath.Dir(f.path), e.Name()), relation})
		}
	}
	return copies, more, nil
}

// beginsAs reports whether the file at path has the same first event, written
// in whatever way.
func (f *File) beginsAs(path string) bool {
	h, err := f.disk.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return false
	}
	head := make([]byte, 4096)
	n, err := h.ReadAt(head, 0)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	if errors.Join(err, h.Close()) != nil || !bytes.HasPrefix(head, []byte(lineHead)) {
		return false
	}
	line, _, _ := bytes.Cut(head[:n], []byte{'\n'})
	return bytes.Contains(line, []byte(`"`+f.c.Events[0].ID+`"`))
}
