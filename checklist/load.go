package checklist

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"sync"
)

// Schema is the only value that the key `schema` of a checklist may have.
const Schema = "tenken/checklist/v1"

// Limits of a checklist; a file above one of them is refused, each with its own message.
const (
	maxFile      = 1 << 20  // bytes
	maxDepth     = 32       // nodes within nodes
	maxNodes     = 140_000  // of one document
	maxKeys      = 2_000    // of one mapping
	maxScalar    = 64 << 10 // bytes of one value
	maxQuestions = 2_000
	maxID        = 64      // bytes
	maxMarks     = 150_000 // signs in the text that may begin a node; see marks
	maxProblems  = 1_000   // of one file; the rest is counted, not listed
)

// errIrregular says that what has the name of a file is a pipe, a device or a folder.
var errIrregular = errors.New("no regular file")

// At gives a file system the name of the folder that it is, for the places of
// problems: "place/name:line:column" instead of "name:line:column".
func At(place string, fsys fs.FS) fs.FS { return placed{fsys, place} }

type placed struct {
	fs.FS
	place string
}

// label is what messages call a file of fsys.
func label(fsys fs.FS, name string) string {
	if p, ok := fsys.(placed); ok {
		return filepath.Join(p.place, filepath.FromSlash(name))
	}
	return name
}

// readFile reads at most one byte more than a checklist may have, so that a huge
// file costs nothing. What is not a regular file is not opened: a pipe would be
// waited for without end.
func readFile(fsys fs.FS, name string) ([]byte, error) {
	var text bytes.Buffer
	err := readInto(&text, fsys, name)
	return text.Bytes(), err
}

// spareText is room for the text of a file that nobody keeps.
var spareText = sync.Pool{New: func() any { return &bytes.Buffer{} }}

// readInto is readFile into a room that may have been used before.
func readInto(text *bytes.Buffer, fsys fs.FS, name string) (err error) {
	text.Reset()
	info, err := fs.Stat(fsys, name)
	if err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("open checklist: %w", &fs.PathError{Op: "open", Path: name, Err: errIrregular})
	}
	f, err := fsys.Open(name)
	if err != nil {
		return fmt.Errorf("open checklist: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if info != nil && info.Size() < maxFile {
		text.Grow(int(info.Size()) + bytes.MinRead) // so that it is read without growing
	}
	if _, err = text.ReadFrom(io.LimitReader(f, maxFile+1)); err != nil {
		return fmt.Errorf("read checklist: %w", err)
	}
	return nil
}
