package shell

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"tenken/checklist"
	"tenken/cmd/tenken/words"
)

// Authored is a checklist that its author is at work on, and its file.
type Authored struct {
	Path string
	List *checklist.Checklist
}

// Authored reads the checklists of files, of folders (every checklist.yaml
// below) and of standard input ("-"). What is wrong with one of them hides none
// of the others; of several, one that cannot be read is a line.
func (sh *Shell) Authored(unread *Tally, paths []string) (files []Authored, ps checklist.Problems, err error) {
	seen := map[string]bool{}
	for _, path := range paths {
		names, err := checklistsBelow(path)
		if err == nil && len(names) == 0 {
			err = Fail(ExitUnreadable, words.NoChecklist, checklist.VisibleLine(path)).
				Hint(words.NoChecklistHint)
		}
		if err = sh.passOver(unread, path, err, len(paths) > 1); err != nil {
			return nil, nil, err
		}
		for _, one := range names {
			if seen[one.Path] {
				continue
			}
			seen[one.Path] = true
			list, err := sh.parseGiven(one)
			var found checklist.Problems
			if errors.As(err, &found) {
				ps = append(ps, found...)
				continue
			}
			if err == nil {
				files = append(files, Authored{one.Path, list})
			}
			if err = sh.passOver(unread, one.Path, err, len(paths) > 1 || len(names) > 1); err != nil {
				return nil, nil, err
			}
		}
	}
	return files, ps, nil
}

// passOver tells of a file that cannot be read in a line, where it is one of
// several; else its error is that of the command.
func (sh *Shell) passOver(t *Tally, path string, err error, several bool) error {
	if err = OnFile(path, err); err != nil && several {
		sh.Failed(t, path, err)
		return nil
	}
	return err
}

// checklistsBelow is the file itself, or every checklist.yaml in the folder and
// below, and the folders there that cannot be looked into; links are not followed.
func checklistsBelow(path string) (all []Given, err error) {
	if path == "-" {
		return []Given{{Path: path}}, nil
	}
	st, err := os.Stat(path)
	if err != nil || !st.IsDir() {
		all, _, err = expand(path, []string{".yaml", ".yml"})
		if err == nil && len(all) == 1 {
			_, err = os.Stat(all[0].Path)
		}
		return all, err
	}
	err = filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && name == path:
			return err
		case err != nil:
			all = append(all, Given{name, OnFile(name, err)})
		case d.Type().IsRegular() && d.Name() == checklist.SkeletonName:
			all = append(all, Given{Path: name})
		}
		return nil
	})
	return all, err
}

// mostRead is more than any checklist may have; Parse says that it is too large.
const mostRead = 2 << 20

func (sh *Shell) parseGiven(one Given) (*checklist.Checklist, error) {
	if one.Err != nil {
		return nil, one.Err
	}
	return sh.parseFile(one.Path)
}

// parseFile reads a checklist from a file or, for "-", from standard input.
// Problems name the file as the user did, so that an editor can jump there.
func (sh *Shell) parseFile(path string) (*checklist.Checklist, error) {
	if path == "-" {
		raw, err := io.ReadAll(io.LimitReader(sh.In, mostRead))
		if err != nil {
			return nil, err
		}
		return checklist.Parse("-", raw)
	}
	raw, err := ReadFile(path, mostRead)
	if err == nil {
		err = noList(path)
	}
	if err != nil {
		return nil, err
	}
	return checklist.Parse(filepath.ToSlash(path), raw)
}

// Parents are the lists that f extends: among those given, else beside its file
// or its folder, else those that tenken finds anyway. One that is nowhere is for
// lint to report. Behind them come the other lists, which may be chosen with it.
func (sh *Shell) Parents(f Authored, given []Authored) []*checklist.Checklist {
	known, _ := sh.Catalog() // its problems are of other files
	k := kin{have: map[string]bool{f.List.ID: true}}
	if f.Path != "-" {
		k.places = append(k.places, beside(f.Path))
	}
	k.places = append(k.places, known)
	for _, g := range given {
		k.lists, k.have[g.List.ID] = append(k.lists, g.List), true
	}
	for _, c := range append([]*checklist.Checklist{f.List}, k.lists...) {
		k.parents(c)
	}
	for _, id := range known.IDs() { // what may be chosen with it
		k.take(known, id)
	}
	return k.lists
}

// kin gathers lists from places, each list once.
type kin struct {
	lists  []*checklist.Checklist
	have   map[string]bool // also those that were looked for and are nowhere
	places []*checklist.Catalog
}

// parents takes in what a list extends, and what that extends.
func (k *kin) parents(c *checklist.Checklist) {
	for _, id := range c.ParentIDs() {
		if k.have[id] {
			continue
		}
		if list := k.find(id); list != nil {
			k.parents(list)
			continue
		}
		k.have[id] = true
		for _, p := range k.places { // lint can name the one that was meant
			k.take(p, checklist.Nearest(id, p.IDs()))
		}
	}
}

// find takes in a list from the first place that has it.
func (k *kin) find(id string) *checklist.Checklist {
	for _, p := range k.places {
		if list := k.take(p, id); list != nil {
			return list
		}
	}
	return nil
}

// take takes in a list of a place, unless that lacks it or it is there already.
func (k *kin) take(p *checklist.Catalog, id string) *checklist.Checklist {
	if id == "" || k.have[id] {
		return nil
	}
	list, err := p.Load(id)
	if err != nil {
		return nil
	}
	k.lists, k.have[id] = append(k.lists, list), true
	return list
}

// beside finds the checklists in the folder of a file and in the folders beside that.
func beside(path string) *checklist.Catalog {
	c := &checklist.Catalog{}
	dir := filepath.Dir(path)
	if root, err := os.OpenRoot(dir); err == nil {
		names, _ := fs.Glob(root.FS(), "*.yaml") // the pattern is good
		for _, name := range names {
			_ = c.AddFile(root.FS(), name, true) // what is wrong beside is for its own linting to say
		}
	}
	if root, err := os.OpenRoot(filepath.Join(dir, "..")); err == nil {
		_ = c.Add(root.FS(), true) // likewise
	}
	return c
}

// ReadOrKnown is the checklist of that id, or the one at that path.
func (sh *Shell) ReadOrKnown(word string) (*checklist.Checklist, error) {
	catalog, problems := sh.Catalog()
	if id := knownID(catalog, word); catalog.Has(id) {
		return catalog.Load(id)
	}
	if err := UnreadFor(word, problems); err != nil {
		return nil, err
	}
	return sh.ReadList(word)
}

// ReadList reads the one checklist at a path: a file, a folder with one, or "-".
func (sh *Shell) ReadList(path string) (*checklist.Checklist, error) {
	names, err := checklistsBelow(path)
	if err != nil {
		return nil, OnFile(path, err)
	}
	switch len(names) {
	case 0:
		return nil, Fail(ExitUnreadable, words.NoChecklist, checklist.VisibleLine(path)).
			Hint(words.NoChecklistHint)
	case 1:
	default:
		return nil, Fail(ExitUsage, words.SeveralLists, checklist.VisibleLine(path)).
			Hint(words.SeveralListsHint)
	}
	list, err := sh.parseGiven(names[0])
	var ps checklist.Problems
	if err != nil && !errors.As(err, &ps) {
		return nil, OnFile(names[0].Path, err)
	}
	return list, err
}
