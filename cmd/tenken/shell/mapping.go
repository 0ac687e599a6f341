package shell

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/words"
	"tenken/guidelines"
	"tenken/report/form"
)

// mostForm and MostBlank are the most bytes that are read of a mapping and of a
// workbook; one byte more is refused by their readers.
const (
	mostForm  = 1 << 20
	MostBlank = 20 << 20
)

// FormOf is the mapping of that name: a file, a signed pack, one that was installed, or
// one that came with the program.
func (sh *Shell) FormOf(name string) (*form.Form, error) {
	if strings.EqualFold(filepath.Ext(name), pack.Extension) {
		return sh.PackedForm(name)
	}
	if checklist.IsID(name) {
		inside := "forms/" + strings.ToLower(name) + ".yaml"
		raw, err := fs.ReadFile(guidelines.FS, inside)
		switch {
		case err == nil:
			return form.Parse(inside, raw)
		case !errors.Is(err, fs.ErrNotExist):
			return nil, err
		}
		if path := sh.installedForm(name); path != "" {
			return sh.PackedForm(path)
		}
	}
	if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
		all := strings.Join(sh.formNames(), ", ")
		return nil, Fail(ExitUsage, words.FormUnknown, name).
			Hint(words.FormKnown, all)
	}
	if sh.Env("TENKEN_UNSIGNED") == "refuse" {
		return nil, Fail(ExitTrust, words.UnsignedRefused, checklist.VisibleLine(name)).Hint(words.UnsignedRefusedHint)
	}
	raw, err := ReadFile(name, mostForm)
	if err != nil {
		return nil, err
	}
	return form.Parse(name, raw)
}

// PackedForm is the mapping in a signed pack, which is checked whenever it is used.
func (sh *Shell) PackedForm(path string) (*form.Form, error) {
	files, _, err := sh.PackFiles(path, pack.KindForm)
	if err != nil {
		return nil, err
	}
	for name, text := range files { // one: pack make takes no more
		f, err := form.Parse(filepath.Join(filepath.Dir(path), name), []byte(text))
		if err != nil {
			return nil, err
		}
		return f, nil
	}
	return nil, Fail(ExitUnreadable, words.FormPackOne)
}

// installedForm is the pack of a mapping that was installed, or empty.
func (sh *Shell) installedForm(id string) string {
	for _, path := range sh.Installed(pack.KindForm) {
		if strings.EqualFold(filepath.Base(path), installedAs(id, pack.KindForm)) {
			return path
		}
	}
	return ""
}

// formNames are the mappings that somebody can name.
func (sh *Shell) formNames() []string {
	ids := FormNames()
	for _, path := range sh.Installed(pack.KindForm) {
		ids = append(ids, strings.TrimSuffix(filepath.Base(path), installedAs("", pack.KindForm)))
	}
	return ids
}

// FormNames are the mappings that came with the program.
func FormNames() (ids []string) {
	names, err := fs.Glob(guidelines.FS, "forms/*.yaml")
	if err != nil {
		panic(err) // the pattern is ours
	}
	for _, n := range names {
		ids = append(ids, strings.TrimSuffix(filepath.Base(n), ".yaml"))
	}
	return ids
}

// BlankOf reads the workbook to fill in: the one named, else one of the name that
// the mapping knows, beside the mapping or in this folder.
func (sh *Shell) BlankOf(f *form.Form, path string) ([]byte, error) {
	if path != "" {
		return ReadFile(path, MostBlank)
	}
	if name := filepath.Base(f.Blank.Name); f.Blank.Name != "" {
		for _, dir := range []string{filepath.Dir(f.File), "."} {
			path := filepath.Join(dir, name)
			if _, err := os.Stat(path); err == nil {
				return ReadFile(path, MostBlank)
			}
		}
	}
	fault := Fail(ExitUsage, words.FormNoBlank)
	if f.Blank.Page != "" {
		return nil, fault.Hint(words.FormGetBlank, f.Blank.Page, f.Blank.Name)
	}
	return nil, fault.Hint(words.FormNoBlankHint)
}

// ListFor is the list of an id with all that it extends; nil where there is none.
// The serial is that of the list itself.
func (sh *Shell) ListFor(id string) *checklist.Checklist {
	c, _ := sh.Catalog() // what cannot be read is not there
	parts, err := c.Resolve(id)
	if err != nil {
		return nil
	}
	whole, err := checklist.Compose(parts...)
	if err != nil {
		return nil
	}
	return whole
}
