package checklist

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"
)

// LoadRegister opens the register in the folders law and crosswalk of fsys. In
// law, a file whose name begins with "duties-" is a list of duties, any other one
// a document; in crosswalk each file is a framework; beside them the glossary.yaml
// may stand. Files are read when they are
// needed; [Register.Whole] reads and checks them all. The error is one of fsys.
func LoadRegister(fsys fs.FS) (*Register, error) {
	r := &Register{}
	names, err := fs.Glob(fsys, "law/*.yaml")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("register of law: %w", fs.ErrNotExist)
	}
	for _, name := range names {
		if strings.HasPrefix(path.Base(name), "duties-") {
			r.duties = append(r.duties, newLeaf(fsys, name, (*reading).dutyList))
		} else {
			r.documents = append(r.documents, newLeaf(fsys, name, (*reading).document))
		}
	}
	names, err = fs.Glob(fsys, "crosswalk/*.yaml")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		r.frames = append(r.frames, newLeaf(fsys, name, (*reading).framework))
	}
	r.terms = glossaryOf(fsys)
	byName(r.documents)
	byName(r.duties)
	byName(r.frames)
	return r, nil
}

// Whole reads every file and checks that duties point to what exists. The error
// is [Problems], or an error of the file system.
func (r *Register) Whole() error {
	if r == nil {
		return nil
	}
	var work []func() error
	for _, l := range r.documents {
		work = append(work, l.load)
	}
	for _, l := range r.duties {
		work = append(work, l.load)
	}
	for _, l := range r.frames {
		work = append(work, l.load)
	}
	if r.terms != nil {
		work = append(work, func() error { _, err := r.terms(); return err })
	}
	failed := make([]error, len(work))
	var wait sync.WaitGroup
	for i, load := range work {
		wait.Go(func() { failed[i] = load() })
	}
	wait.Wait()
	var problems Problems
	for _, err := range failed {
		var ps Problems
		switch {
		case errors.As(err, &ps):
			problems = append(problems, ps...)
		case err != nil:
			return err
		}
	}
	if len(problems) == 0 {
		problems = r.checkDuties()
	}
	if len(problems) > 0 {
		return problems
	}
	return nil
}

// leaf is a file of the register, read once.
type leaf[T any] struct {
	id   string // the file's name without .yaml
	name string
	load func() error
	got  *T // nil where it could not be read
}

func newLeaf[T any](fsys fs.FS, name string, read func(*reading, *yaml.Node) *T) *leaf[T] {
	l := &leaf[T]{id: strings.TrimSuffix(path.Base(name), ".yaml"), name: name}
	l.load = sync.OnceValue(func() error {
		raw, err := readFile(fsys, name)
		if err != nil {
			return err
		}
		r := &reading{file: name}
		got := readLeaf(r, raw, l.id, read)
		if len(r.problems) > 0 {
			return inOrder(r.problems)
		}
		l.got = got
		return nil
	})
	return l
}

func readLeaf[T any](r *reading, raw []byte, id string, read func(*reading, *yaml.Node) *T) *T {
	root := r.root(raw)
	if root == nil {
		return nil
	}
	if inside := r.valueOf(root, "id"); inside != id && "duties-"+inside != id {
		r.fail(r.pos(root), "wrong-id",
			wFileCalledYamlId.With(id,
				Quoted(inside)),
			wMakeThemEqual)
	}
	return read(r, root)
}

// byName sorts leaves by id, which is not the order of their file names.
func byName[T any](leaves []*leaf[T]) {
	slices.SortFunc(leaves, func(a, b *leaf[T]) int { return strings.Compare(a.id, b.id) })
}

func find[T any](leaves []*leaf[T], id string) (*T, bool) {
	at, ok := slices.BinarySearchFunc(leaves, id, func(l *leaf[T], id string) int { return strings.Compare(l.id, id) })
	if !ok || leaves[at].load() != nil {
		return nil, false
	}
	return leaves[at].got, true
}

func values[T any](leaves []*leaf[T]) (all []*T) {
	for _, l := range leaves {
		if l.load() == nil {
			all = append(all, l.got)
		}
	}
	return all
}
