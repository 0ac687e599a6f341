package checklist

import (
	"errors"
	"io/fs"
	"maps"
	"path"
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

// shelf is where a checklist stands.
type shelf struct {
	fsys fs.FS
	name string
	head *Head
	text []byte // of a signed list, which was checked and is not read again

	mu   sync.Mutex
	list *Checklist // once it was read: nobody changes it
}

// maxFolders is how many entries of one folder are looked at.
const maxFolders = 1_000

// Add adds the checklists of a folder: its checklist.yaml, and that of each
// folder in it. What cannot be read is reported and hides nothing else. Of two
// files of one id that differ, one that came with the program goes before one
// from outside, then the newer edition, then the first found; a warning says so.
func (c *Catalog) Add(fsys fs.FS, outside bool) Problems {
	names, problems := checklistFiles(fsys)
	for _, name := range names {
		problems = append(problems, c.AddFile(fsys, name, outside)...)
	}
	return problems
}

// AddFile adds one file, as [Catalog.Add] does.
func (c *Catalog) AddFile(fsys fs.FS, name string, outside bool) Problems {
	head, problems := readHead(fsys, name, outside)
	if head == nil {
		return problems
	}
	first, taken := c.known[head.ID]
	if !taken {
		c.put(&shelf{fsys: fsys, name: name, head: head})
		return nil
	}
	return c.rank(first, &shelf{fsys: fsys, name: name, head: head})
}

// AddSigned adds a list whose signatures were checked, as one that came with the
// program; with named it goes before what is there, as in [Catalog.Choose]. The
// error is [Problems].
func (c *Catalog) AddSigned(place string, text []byte, by *Signed, named bool) (id string, err error) {
	head, err := ParseHead(place, text)
	if err != nil {
		return "", err
	}
	head.Signed = by
	s := &shelf{name: place, head: head, text: text}
	first, taken := c.known[head.ID]
	switch {
	case named:
		c.named(s, true)
	case taken:
		_ = c.rank(first, s) // kept among the notices
	default:
		c.put(s)
	}
	return head.ID, nil
}

// Choose adds the file, or with name "." the folder, that somebody named in so
// many words. It goes before what was there of the same id; only from a folder of
// several lists none takes the place of one that came with the program. [Catalog.Notices]
// says what came of it. It returns the ids; the error is [Problems].
func (c *Catalog) Choose(fsys fs.FS, name string) ([]string, error) {
	names := []string{name}
	var problems Problems
	if name == "." {
		names, problems = checklistFiles(fsys)
	}
	var ids []string
	for _, name := range names {
		head, ps := readHead(fsys, name, true)
		problems = append(problems, ps...)
		if head == nil {
			continue
		}
		if slices.Contains(ids, head.ID) { // twice in one folder
			_ = c.rank(c.known[head.ID], &shelf{fsys: fsys, name: name, head: head}) // kept among the notices
			continue
		}
		c.named(&shelf{fsys: fsys, name: name, head: head}, len(names) == 1)
		ids = append(ids, head.ID)
	}
	if len(ids) == 0 && problems.Errors() == 0 { // what could not be looked into is named beside it
		problems = append(problems, Problem{Pos: Pos{File: label(fsys, name)}, Rule: "nothing-found", Severity: Error,
			Text: wThereNoChecklist,
			Hint: wPutChecklistYamlThereOr})
	}
	if problems.Errors() > 0 {
		return nil, problems
	}
	return ids, nil
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

func (s *shelf) load() (*Checklist, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.list != nil {
		return s.list, nil
	}
	raw := s.text
	if raw == nil {
		var err error
		if raw, err = readFile(s.fsys, s.name); err != nil {
			return nil, err
		}
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

// checklistFiles lists checklist.yaml and */checklist.yaml, without following a link.
func checklistFiles(fsys fs.FS) ([]string, Problems) {
	const file = "checklist.yaml"
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, Problems{unreadable(label(fsys, "."), err)}
	}
	var names []string
	var problems Problems
	add := func(name string, e fs.DirEntry) {
		if e.Type().IsRegular() {
			names = append(names, name)
			return
		}
		problems = append(problems, linked(label(fsys, name)))
	}
	for i, e := range entries {
		if i == maxFolders {
			problems = append(problems,
				Problem{Pos: Pos{File: label(fsys, ".")}, Rule: "too-many-folders", Severity: Warning,
					Text: wTooManyFoldersOnlyFirst.With(maxFolders)})
			break
		}
		switch {
		case e.Name() == file:
			add(file, e)
		case e.IsDir():
			inner, err := fs.ReadDir(fsys, e.Name())
			if err != nil {
				problems = append(problems, unreadable(label(fsys, e.Name()), err))
			}
			for _, x := range inner {
				if x.Name() == file {
					add(path.Join(e.Name(), file), x)
				}
			}
		case e.Type()&fs.ModeSymlink != 0:
			problems = append(problems, linked(label(fsys, e.Name())))
		}
	}
	return names, problems
}

func linked(name string) Problem {
	return Problem{Pos: Pos{File: name}, Rule: "not-a-file", Severity: Warning,
		Text: wNotRegularFileLinkFor,
		Hint: wPutFileItselfThereInstead}
}

func unreadable(name string, err error) Problem {
	text := wCannotRead
	switch {
	case errors.Is(err, fs.ErrPermission):
		text = wMayNotRead
	case errors.Is(err, fs.ErrNotExist):
		text = wIsGone
	default: // whoever knows the system's words reads them in English
		text.EN += " (" + Quoted(err.Error()) + ")"
	}
	return Problem{Pos: Pos{File: name}, Rule: "unreadable", Severity: Error, Text: text, Hint: wCheckExistsYouMayRead}
}

func readHead(fsys fs.FS, name string, outside bool) (*Head, Problems) {
	head, err := ReadHead(fsys, name)
	var ps Problems
	switch {
	case errors.As(err, &ps):
		return nil, ps
	case err != nil:
		return nil, Problems{unreadable(label(fsys, name), err)}
	}
	head.Outside = outside
	return head, nil
}

// sameFile reports whether two files hold the same bytes.
func sameFile(a, b *shelf) bool { return a.head.SHA256 == b.head.SHA256 }
