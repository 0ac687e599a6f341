package checklist

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
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
	return Parse(name, raw)
}

// readFile reads at most one byte more than a checklist may have, so that a huge
// file costs nothing.
func readFile(fsys fs.FS, name string) (raw []byte, err error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open checklist: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	raw, err = io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("read checklist: %w", err)
	}
	return raw, nil
}

// Parse reads a checklist from the bytes of the file called name. It is strict:
// the error is [Problems], all of them in file order. Whatever the bytes are, it
// neither panics nor takes long.
func Parse(name string, raw []byte) (*Checklist, error) {
	r := &reading{file: name}
	c := r.checklist(raw)
	if len(r.problems) > 0 {
		slices.SortStableFunc(r.problems, func(a, b Problem) int {
			return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column))
		})
		return nil, r.problems
	}
	sum := sha256.Sum256(raw)
	c.Raw, c.SHA256 = raw, hex.EncodeToString(sum[:])
	return c, nil
}

func (r *reading) checklist(raw []byte) *Checklist {
	root := r.parse(raw)
	if root == nil {
		return nil
	}
	c := r.head(root)
	r.relate(c)
	return c
}

// parse turns bytes into the nodes of the only document, or reports why not.
func (r *reading) parse(raw []byte) *yaml.Node {
	d := yaml.NewDecoder(bytes.NewReader(raw))
	var doc yaml.Node
	if err := d.Decode(&doc); err != nil {
		r.fail(Pos{File: r.file}, "yaml-syntax", say("YAML として読めません: %s", "not YAML: %s", err.Error()), Text{})
		return nil
	}
	return doc.Content[0]
}
