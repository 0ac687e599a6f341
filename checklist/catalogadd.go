package checklist

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"
)

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

// maxFolders is how many entries of one folder are looked at.
const maxFolders = 1_000

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
	read := ReadHead
	if !outside {
		read = readTop
	}
	head, err := read(fsys, name)
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

// Which of several files of one id is used: one that came with the program or
// was signed before one from outside, then the newest edition. What is left out
// is said.

// rank lets a file contend with the one that has its id already.
func (c *Catalog) rank(first, next *shelf) Problems {
	id := next.head.ID
	switch {
	case sameFile(first, next):
		if first.head.Outside && !next.head.Outside {
			c.put(next) // the same text, and somebody has signed it
		}
		return nil
	case first.head.Draft != next.head.Draft: // a draft is looked at, never used
		if first.head.Draft {
			c.put(next)
			first, next = next, first
		}
		if next.head.Serial > first.head.Serial {
			c.drafts = append(c.drafts, next.head)
		}
		return nil
	case first.head.Outside && (!next.head.Outside || next.head.Serial > first.head.Serial):
		c.put(next)
		return c.notice(id, newerUsed(next, first))
	case first.head.Outside && next.head.Serial < first.head.Serial:
		return c.notice(id, newerUsed(first, next))
	case !first.head.Outside && !next.head.Outside && next.head.Serial > first.head.Serial:
		c.put(next) // signed by its publisher: it is meant to take the place of the older one
		return nil
	case !first.head.Outside && !next.head.Outside && next.head.Serial < first.head.Serial:
		return nil
	}
	return c.notice(id, leftOut(first, next))
}

// named lets a file that somebody named go before what has its id already. From
// a folder of several lists a list from outside does not take the place of one
// that came with the program: nobody said that it should.
func (c *Catalog) named(s *shelf, one bool) {
	id := s.head.ID
	old, taken := c.known[id]
	switch {
	case !taken:
		c.put(s)
	case sameFile(old, s):
		s.head.Outside, s.head.Signed = old.head.Outside && s.head.Outside, cmp.Or(old.head.Signed, s.head.Signed)
		c.put(s)
	case !old.head.Outside && !one:
		_ = c.notice(id, leftOut(old, s)) // kept among the notices
	case !old.head.Outside:
		c.put(s)
		if s.head.Signed == nil {
			_ = c.notice(id, usedInstead(s, old))
		}
	default:
		c.put(s)
	}
}

// notice keeps what was said of a list, for those who choose it later.
func (c *Catalog) notice(id string, p Problem) Problems {
	if c.notices == nil {
		c.notices = map[string]Problems{}
	}
	c.notices[id] = append(c.notices[id], p)
	return Problems{p}
}

// sameFile reports whether two files hold the same bytes.
func sameFile(a, b *shelf) bool {
	first, err := a.read()
	second, errB := b.read()
	return err == nil && errB == nil && bytes.Equal(first, second)
}

func newerUsed(used, other *shelf) Problem {
	return Problem{Pos: other.head.Pos, Rule: "older-edition", Severity: Warning,
		Text: wThereTwoFilesNewerEdition.With(used.head.ID, used.head.Edition, used.place(), other.place())}
}

func leftOut(used, other *shelf) Problem {
	return Problem{Pos: other.head.Pos, Rule: "id-conflict", Severity: Warning,
		Text: wIdStandsInAlreadyLeft.With(used.head.ID, used.place(), other.place()),
		Hint: wUseThisFileChooseBy}
}

func usedInstead(used, other *shelf) Problem {
	return Problem{Pos: used.head.Pos, Rule: "replaces-embedded", Severity: Warning,
		Text: wInsteadWhichCameWithThis.With(used.head.ID, other.head.Edition, used.place(), used.head.Edition)}
}
