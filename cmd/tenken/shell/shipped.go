package shell

import (
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

// came says whether a text came with this program, byte for byte.
func came(digest string) bool {
	c, _ := embedded()
	return slices.ContainsFunc(c.Heads(), func(h *checklist.Head) bool { return h.SHA256 == digest })
}

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
