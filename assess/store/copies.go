package store

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"tenken/checklist"
)

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
		return fill(warnTwin, show(c.Path)).In(lang)
	}
	return fill(warnCopy, show(c.Path)).In(lang)
}

// Copies looks for other copies of the assessment in its folder. Files that
// cannot be read are passed over: they are not what the user asked about.
func (f *File) Copies() ([]Copy, error) {
	dir := filepath.Dir(f.real)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, diskError("read", dir, err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	var copies []Copy
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if path == f.real || !strings.EqualFold(filepath.Ext(path), Extension) || !e.Type().IsRegular() ||
			!f.beginsAs(path) {
			continue
		}
		data, err := readFile(f.disk, path)
		if err != nil {
			continue
		}
		if c, fault, err := parse(data, f.memo); err == nil && fault == nil {
			relation, _ := Relate(f.c, c)
			copies = append(copies, Copy{filepath.Join(filepath.Dir(f.path), e.Name()), relation})
		}
	}
	return copies, nil
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
