package shell

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/words"
)

// Catalog holds the embedded guidelines, and after them those that stand in
// guidelines/ beside the program and in the user's tenken folder. Only heads
// are read; a list is parsed when it is chosen.
func (sh *Shell) Catalog() (*checklist.Catalog, checklist.Problems) {
	c, problems := embedded()
	c, problems = c.Clone(), slices.Clip(problems)
	for _, dir := range sh.outsideFolders() {
		root, err := os.OpenRoot(dir) // no link leads out of it
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
			continue // nobody has put guidelines there
		}
		if err != nil {
			said := Told(OnFile(dir, err))
			problems = append(problems, checklist.Problem{Pos: checklist.Pos{File: dir}, Rule: "unreadable",
				Severity: checklist.Warning, Text: said})
			continue
		}
		problems = append(problems, c.Add(checklist.At(dir, root.FS()), true)...)
		problems = append(problems, sh.addPacks(c, dir)...)
	}
	return c, problems
}

// Compose finds the lists that the words name (an id, a file or a folder), puts
// their parents before them and makes one list of all.
func (sh *Shell) Compose(typed []string) (*checklist.Checklist, error) {
	if len(typed) == 0 {
		return nil, Fail(ExitUsage, words.NoGuideline).
			Hint(words.NoGuidelineHint)
	}
	catalog, problems := sh.Catalog()
	list, err := sh.composeFrom(catalog, typed)
	var unknown *Failure
	if errors.As(err, &unknown) && unknown.code == ExitUsage {
		return nil, cmp.Or(unread(problems), err)
	}
	return list, err
}

// unread says which lists could not be read: what is asked for may be among them.
func unread(problems checklist.Problems) error {
	for _, p := range problems {
		if p.Rule == "unreadable" {
			name := checklist.VisibleLine(p.Pos.File)
			return Fail(ExitDisk, words.ListsUnread, name).
				Hint(words.ListsUnreadHint)
		}
	}
	return nil
}

// UnreadFor is unread for a word that names no file.
func UnreadFor(word string, problems checklist.Problems) error {
	if _, err := os.Stat(word); !errors.Is(err, fs.ErrNotExist) || strings.ContainsAny(word, "*?[") {
		return nil
	}
	return unread(problems)
}

func (sh *Shell) composeFrom(catalog *checklist.Catalog, typed []string) (*checklist.Checklist, error) {
	ids := make([]string, 0, len(typed))
	for _, w := range typed {
		found := []string{knownID(catalog, w)}
		if !catalog.Has(found[0]) {
			var err error
			if found, err = sh.Choose(catalog, w); err != nil {
				return nil, err
			}
		}
		ids = append(ids, found...)
	}
	parts, err := catalog.Resolve(ids...)
	if err != nil {
		return nil, err
	}
	for _, p := range parts {
		for _, n := range catalog.Notices(p.ID) {
			sh.Note(words.Warning, n.Text.In(sh.Lang))
		}
	}
	list, err := checklist.Compose(parts...)
	if err != nil {
		return nil, err
	}
	return list, sh.refuseUnsigned(list)
}

// knownID is the id of the list that somebody means, or the word as it is: a file of
// that very name comes first.
func knownID(c *checklist.Catalog, typed string) string {
	if _, err := os.Lstat(typed); c.Has(typed) || err == nil {
		return typed
	}
	for _, id := range c.IDs() {
		if SameID(id, typed) {
			return id
		}
	}
	return typed
}

// Choose adds a file or a folder named on the command line and returns the ids
// found there.
func (sh *Shell) Choose(c *checklist.Catalog, path string) ([]string, error) {
	st, err := os.Stat(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, OnFile(path, err) // there, and out of reach: not a word misspelt
	}
	if err == nil && !st.IsDir() {
		if err = Regular(path); err == nil && filepath.Ext(path) != pack.Extension {
			err = noList(path)
		}
		if err != nil {
			return nil, err
		}
	}
	if err != nil {
		return nil, Fail(ExitUsage, words.NoList, path).
			Hint(words.NoListHint)
	}
	if filepath.Ext(path) == pack.Extension {
		id, err := sh.addPack(c, path, true)
		return []string{id}, err
	}
	dir, name := path, "."
	if !st.IsDir() {
		dir, name = filepath.Dir(path), filepath.Base(path)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, OnFile(path, err)
	}
	return c.Choose(checklist.At(dir, root.FS()), name)
}

// addPacks adds the signed lists of a folder to a catalog. One that is not
// trusted is named and hides nothing else.
func (sh *Shell) addPacks(c *checklist.Catalog, dir string) (problems checklist.Problems) {
	names, _ := fs.Glob(os.DirFS(dir), "*"+pack.Extension) // the pattern is good
	for _, name := range names {
		path := filepath.Join(dir, name)
		if _, err := sh.addPack(c, path, false); err != nil {
			problems = append(problems, checklist.Problem{Pos: checklist.Pos{File: path}, Rule: "pack",
				Severity: checklist.Warning, Text: Filled(words.PackUnusable, name, Told(err))})
		}
	}
	return problems
}

// addPack adds the list of a pack; named says that somebody chose this very file.
func (sh *Shell) addPack(c *checklist.Catalog, path string, named bool) (id string, err error) {
	_, p, _, err := sh.Checked(path)
	if err != nil {
		return "", err
	}
	if p.Manifest.Kind != pack.KindChecklist {
		return "", nil // of another command
	}
	t, err := sh.Trust()
	if err == nil {
		_, err = t.Current(&p.Claim)
	}
	if err != nil {
		return "", OnPath(path, err)
	}
	return c.AddSigned(path, []byte(p.Files[pack.ListName]), p.Signed(), named)
}

// refuseUnsigned holds TENKEN_UNSIGNED=refuse, for those who use signed lists only.
func (sh *Shell) refuseUnsigned(list *checklist.Checklist) error {
	if sh.Env("TENKEN_UNSIGNED") != "refuse" {
		return nil
	}
	for _, p := range list.Parts {
		if p.Outside {
			return Fail(ExitTrust, words.ListUnsigned, p.Title).
				Hint(words.UnsignedRefusedHint)
		}
	}
	return nil
}

// Mark says after a title who signed a list that did not come with the program.
func (sh *Shell) Mark(outside bool, by *checklist.Signed) string {
	switch {
	case by != nil:
		return sh.Tr(words.GuidelinesBracket, by.In(sh.Lang))
	case outside:
		return sh.Tr(words.Unsigned)
	}
	return ""
}

// Kinds are the kinds of business that come with the program.
func (sh *Shell) Kinds() (checklist.BusinessKinds, error) {
	return shippedKinds()
}

// Business is the kind of business of that id; nil for the empty one.
func (sh *Shell) Business(id string) (*checklist.BusinessKind, error) {
	if id == "" {
		return nil, nil
	}
	kinds, err := sh.Kinds()
	if err != nil {
		return nil, err
	}
	if k := kinds.Find(id); k != nil {
		return k, nil
	}
	var near []string
	for _, k := range kinds.Search(id) {
		near = append(near, k.ID)
	}
	if len(near) == 0 {
		for _, k := range kinds {
			near = append(near, k.ID)
		}
	}
	all := strings.Join(near, " ")
	return nil, Fail(ExitUsage, words.BusinessUnknown, checklist.VisibleLine(id)).Hint(words.Businesses, all)
}

// Register is the register of law, and beside it the sources that the list
// names itself; read only where citations are shown.
func (sh *Shell) Register(list *checklist.Checklist) (*checklist.Register, error) {
	reg, err := Law()
	if err != nil {
		return nil, err
	}
	return reg.With(list), nil
}
