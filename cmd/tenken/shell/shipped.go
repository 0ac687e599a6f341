package shell

import (
	"bytes"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"tenken/checklist"
	"tenken/guidelines"
)

// embedded are the guidelines that came with the program; their heads are read
// once, for they cannot change while it runs.
var embedded = sync.OnceValues(func() (*checklist.Catalog, checklist.Problems) {
	c := &checklist.Catalog{}
	return c, c.Add(guidelines.FS, false)
})

// ReadAhead reads the heads of our own lists while a file is opened; whoever asks for
// them afterwards is told what was wrong with them.
func ReadAhead() {
	go func() { _, _ = embedded() }()
}

// came says whether a list came with this program, byte for byte.
func came(text []byte) bool {
	return slices.ContainsFunc(embeddedOf()[len(text)], func(name string) bool {
		ours, err := fs.ReadFile(guidelines.FS, name)
		return err == nil && bytes.Equal(ours, text)
	})
}

// embeddedOf are the names of the lists that came with the program, by their length in
// bytes: no head need be read to know one of them.
var embeddedOf = sync.OnceValue(func() map[int][]string {
	names, err := fs.Glob(guidelines.FS, "*/checklist.yaml")
	if err != nil {
		panic(err) // the pattern is ours
	}
	of := make(map[int][]string, len(names))
	for _, name := range names {
		if info, err := fs.Stat(guidelines.FS, name); err == nil {
			size := int(info.Size())
			of[size] = append(of[size], name)
		}
	}
	return of
})

// EmbeddedTexts are the checklists that came with the program: a damaged copy
// of one of them can be replaced whole.
func EmbeddedTexts() ([]string, error) {
	var texts []string
	err := fs.WalkDir(guidelines.FS, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, "checklist.yaml") {
			return err
		}
		raw, err := fs.ReadFile(guidelines.FS, path)
		texts = append(texts, string(raw))
		return err
	})
	return texts, err
}

// shippedKinds reads them once: home names the business of every file.
var shippedKinds = sync.OnceValues(func() (checklist.BusinessKinds, error) {
	return checklist.LoadBusinesses(guidelines.FS)
})

// Law is the register of law that came with the program.
func Law() (*checklist.Register, error) { return law() }

var law = sync.OnceValues(func() (*checklist.Register, error) { return checklist.LoadRegister(guidelines.FS) })
