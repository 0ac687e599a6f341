package checklist

import (
	"bytes"
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"
)

// Register is the register of law: which documents a checklist may cite, and for
// every article or section its number, caption, duty and dates, as facts. It is
// read from a folder of YAML files, see guidelines/law/README.md, each file when it
// is first needed. A nil Register works and knows nothing: citations then show
// their ids. It may be used by several goroutines at once.
type Register struct {
	documents []*leaf[Document] // sorted by id
	duties    []*leaf[DutyList]
	frames    []*leaf[Framework]
	terms     func() ([]Term, error) // the glossary; nil: none
}

// Document is the document of that id. A file that cannot be read is no
// document; [Register.Whole] says why.
func (r *Register) Document(source string) (*Document, bool) {
	if r == nil {
		return nil, false
	}
	return findLeaf(r.documents, source)
}

// Documents are all documents that can be read, by id.
func (r *Register) Documents() []*Document {
	if r == nil {
		return nil
	}
	return readLeaves(r.documents)
}

// With is the register and beside it the documents that a checklist names
// itself, so that its citations show their titles. A document of the register
// is never replaced. With works on a nil Register.
func (r *Register) With(c *Checklist) *Register {
	wider := &Register{}
	if r != nil {
		*wider = *r
	}
	wider.documents = slices.Clone(wider.documents)
	for _, s := range c.Sources {
		if !slices.ContainsFunc(wider.documents, func(l *leaf[Document]) bool { return l.id == s.ID }) {
			wider.documents = append(wider.documents, s.leaf())
		}
	}
	slices.SortFunc(wider.documents, func(a, b *leaf[Document]) int { return cmp.Compare(a.id, b.id) })
	return wider
}

// leaf is the source as a document of which nothing but its name is known.
func (s Source) leaf() *leaf[Document] {
	d := &Document{ID: s.ID, Title: s.Title, CiteAs: s.Title, Numbering: BySection, URL: s.URL, Pos: s.Pos}
	if s.Edition != "" {
		d.Edition = Text{JA: s.Edition, EN: s.Edition}
	}
	return &leaf[Document]{id: s.ID, name: s.Pos.File, load: func() error { return nil }, got: d}
}

// Terms are the terms of the glossary (guidelines/glossary.yaml), in the order of
// the file; none where there is no such file or it cannot be read, which
// [Register.Whole] reports.
func (r *Register) Terms() []Term {
	if r == nil || r.terms == nil {
		return nil
	}
	terms, err := r.terms()
	if err != nil {
		return nil
	}
	return terms
}

// Framework is the framework of that id.
func (r *Register) Framework(id string) (*Framework, bool) {
	if r == nil {
		return nil, false
	}
	return findLeaf(r.frames, id)
}

// Frameworks are all frameworks that can be read, by id.
func (r *Register) Frameworks() []*Framework {
	if r == nil {
		return nil
	}
	return readLeaves(r.frames)
}

// DutyLists are all lists of duties that can be read, by id.
func (r *Register) DutyLists() []*DutyList {
	if r == nil {
		return nil
	}
	return readLeaves(r.duties)
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
		text := spareText.Get().(*bytes.Buffer) // no leaf keeps it
		defer spareText.Put(text)
		if err := readInto(text, fsys, name); err != nil {
			return err
		}
		r := &reading{file: name}
		defer r.done()
		got := readLeaf(r, text.Bytes(), l.id, read)
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
	if inside := valueOf(root, "id"); inside != id && "duties-"+inside != id {
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

func findLeaf[T any](leaves []*leaf[T], id string) (*T, bool) {
	at, ok := slices.BinarySearchFunc(leaves, id, func(l *leaf[T], id string) int { return strings.Compare(l.id, id) })
	if !ok || leaves[at].load() != nil {
		return nil, false
	}
	return leaves[at].got, true
}

func readLeaves[T any](leaves []*leaf[T]) (all []*T) {
	for _, l := range leaves {
		if l.load() == nil {
			all = append(all, l.got)
		}
	}
	return all
}
