package checklist

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"

	"go.yaml.in/yaml/v3"
)

// Load reads the checklist at name. The error is [Problems]: all of them, each
// with its place; or, where the file cannot be opened or read, an error of fsys.
func Load(fsys fs.FS, name string) (*Checklist, error) {
	raw, err := readFile(fsys, name)
	if err != nil {
		return nil, err
	}
	return Parse(label(fsys, name), raw)
}

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
// file costs nothing. What is no regular file is not opened: a pipe would be
// waited for without end.
func readFile(fsys fs.FS, name string) (raw []byte, err error) {
	info, err := fs.Stat(fsys, name)
	if err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("open checklist: %w", &fs.PathError{Op: "open", Path: name, Err: errIrregular})
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open checklist: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	var text bytes.Buffer
	if info != nil && info.Size() < maxFile {
		text.Grow(int(info.Size()) + bytes.MinRead) // so that it is read without growing
	}
	if _, err = text.ReadFrom(io.LimitReader(f, maxFile+1)); err != nil {
		return nil, fmt.Errorf("read checklist: %w", err)
	}
	return text.Bytes(), nil
}

// Parse reads a checklist from the bytes of the file called name. It is strict:
// the error is [Problems], all of them in file order. Whatever the bytes are, it
// neither panics nor takes long.
func Parse(name string, raw []byte) (*Checklist, error) {
	r := &reading{file: name}
	c := r.checklist(raw)
	if len(r.problems) > 0 {
		return nil, inOrder(r.problems)
	}
	c.Raw, c.SHA256 = raw, digest(raw)
	return c, nil
}

// IsHex reports whether s consists of lower-case hex digits, as digests and ids do.
func IsHex(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

// digest is the SHA-256 of raw in lower-case hex digits.
func digest(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

func (r *reading) checklist(raw []byte) *Checklist {
	root := r.root(raw)
	if root == nil {
		return nil
	}
	c := r.head(root)
	if root.Kind == yaml.MappingNode {
		r.relate(c)
	}
	return c
}

// inOrder sorts problems as they stand in the file and cuts what nobody would read.
func inOrder(ps Problems) Problems {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column))
	})
	if len(ps) <= maxProblems {
		return ps
	}
	more := len(ps) - maxProblems
	return append(ps[:maxProblems:maxProblems],
		Problem{Pos: ps[maxProblems].Pos, Rule: "too-many-problems", Severity: Error,
			Text: wThereMoreProblems.With(more),
			Hint: wCorrectProblemsAboveReadFile})
}

//go:embed schema.json
var schemaJSON []byte

// SchemaURL is the name of the schema in a checklist's first line,
// "# yaml-language-server: $schema=...": a file beside the checklist or above it,
// because no public address exists yet. `tenken schema` prints it.
const SchemaURL = "./checklist.schema.json"

// JSONSchema is the JSON Schema (draft 2020-12) of a checklist, described in
// Japanese and English, with which editors complete and check while somebody
// types. It refuses nothing that [Parse] accepts and lint finds no error in.
// What one part of a file says about another only these two can check.
func JSONSchema() []byte { return append([]byte(nil), schemaJSON...) }
