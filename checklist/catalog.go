package checklist

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
	"sync"
)

// Catalog finds checklists by id. Places are added in the order of their rank,
// the embedded guidelines first. Only heads are read; a list is parsed when it
// is resolved, and once. The zero value is empty.
//
// An fs.FS from outside should be that of an [os.Root], which no link leaves;
// the catalog itself opens regular files only, never a link.
type Catalog struct {
	order   []string
	known   map[string]*shelf
	notices map[string]Problems // by id
	drafts  []*Head             // of editions that are only announced
}

// shelf is where a checklist is found.
type shelf struct {
	fsys fs.FS
	name string
	head *Head
	text []byte // of a signed list, which was checked and is not read again

	mu   sync.Mutex
	list *Checklist // once it was read: nobody changes it
}

func (c *Catalog) put(s *shelf) {
	if c.known == nil {
		c.known = map[string]*shelf{}
	}
	if _, ok := c.known[s.head.ID]; !ok {
		c.order = append(c.order, s.head.ID)
	}
	c.known[s.head.ID] = s
}

// Clone is a catalog of the same lists to which others can be added.
func (c *Catalog) Clone() *Catalog {
	twin := &Catalog{order: slices.Clone(c.order), known: maps.Clone(c.known), notices: maps.Clone(c.notices),
		drafts: slices.Clone(c.drafts)}
	for id, problems := range twin.notices {
		twin.notices[id] = slices.Clip(problems)
	}
	return twin
}

// Has reports whether a checklist of that id is known.
func (c *Catalog) Has(id string) bool { _, ok := c.known[id]; return ok }

// IDs are the ids of the checklists, in the order they were found.
func (c *Catalog) IDs() []string { return append([]string(nil), c.order...) }

// Heads are the heads of the checklists, in the order they were found.
func (c *Catalog) Heads() []*Head {
	heads := make([]*Head, len(c.order))
	for i, id := range c.order {
		heads[i] = c.known[id].head
	}
	return heads
}

// Load reads the checklist of that id.
func (c *Catalog) Load(id string) (*Checklist, error) {
	s, ok := c.known[id]
	if !ok {
		hint := wLookAtListChecklists
		if near := Nearest(id, c.order); near != "" {
			hint = wDidYouMean.With(near)
		}
		return nil, Problems{{Rule: "unknown-checklist", Severity: Error, Hint: hint,
			Text: wNoChecklistNamed.With(Quoted(id))}}
	}
	return s.load()
}

// read is the text as it is on the shelf.
func (s *shelf) read() ([]byte, error) {
	if s.text != nil {
		return s.text, nil
	}
	return readFile(s.fsys, s.name)
}

// Digest is that of the list of that id, as in [Checklist]; empty where none is known
// or its file cannot be read.
func (c *Catalog) Digest(id string) string {
	if s, ok := c.known[id]; ok {
		if raw, err := s.read(); err == nil {
			return Digest(raw)
		}
	}
	return ""
}

func (s *shelf) load() (*Checklist, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.list != nil {
		return s.list, nil
	}
	raw, err := s.read()
	if err != nil {
		return nil, err
	}
	list, err := Parse(label(s.fsys, s.name), raw)
	if err != nil {
		return nil, err
	}
	if list.ID != s.head.ID {
		return nil, Problems{{Pos: list.Pos, Rule: "id-conflict", Severity: Error,
			Text: wFileHasBecome.With(s.head.ID, list.ID),
			Hint: wStartAgain}}
	}
	list.Outside, list.Signed = s.head.Outside, s.head.Signed
	s.list = list
	return list, nil
}

// Resolve reads the checklists of these ids and all that they extend, parents
// first and each once: what [Compose] takes. The error is [Problems], of all of
// them, or that of a file system.
func (c *Catalog) Resolve(ids ...string) ([]*Checklist, error) {
	var parts []*Checklist
	var problems Problems
	var failed error
	seen := map[string]bool{}
	var visit func(id string)
	visit = func(id string) {
		if seen[id] {
			return
		}
		seen[id] = true
		list, err := c.Load(id)
		var ps Problems
		switch {
		case errors.As(err, &ps):
			problems = append(problems, ps...)
		case err != nil:
			failed = errors.Join(failed, err)
		default:
			parts = append(parts, list)
			for _, x := range list.parents() {
				if c.Has(x.ID) { // else order says who needs it
					visit(x.ID)
				}
			}
		}
	}
	for _, id := range ids {
		visit(id)
	}
	if failed != nil {
		return nil, failed
	}
	if len(problems) > 0 {
		return nil, problems
	}
	j := &joining{whole: &Checklist{}}
	if j.order(parts); len(j.problems) > 0 {
		return nil, j.problems
	}
	return j.whole.Parts, nil
}

func (s *shelf) place() string { return VisibleLine(label(s.fsys, s.name)) }

// Notices are what was found out about the lists of these ids while they were
// looked for: other files of the same id, and which of them is used.
func (c *Catalog) Notices(ids ...string) (ps Problems) {
	for _, id := range ids {
		ps = append(ps, c.notices[id]...)
	}
	return ps
}

// Drafts are heads of editions that are only announced: each is known beside an
// older edition of the same id, which is the one that is used.
func (c *Catalog) Drafts() []*Head { return slices.Clone(c.drafts) }
