package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"tenken/assess/store"
	"tenken/checklist"
)

// homes are the folders in which a person's assessments may be, the one for new
// files first. A documents folder appears, or moves into a cloud, and files
// begun before must still be found: every folder that tenken ever took by itself
// is looked into, and one that holds something is gone on with.
func (a *app) homes() []string {
	if dir := a.env("TENKEN_HOME"); dir != "" {
		return []string{dir}
	}
	var all []string
	for _, base := range a.documentFolders() {
		all = append(all, filepath.Join(base, "tenken"))
	}
	slices.SortStableFunc(all, func(x, y string) int {
		switch used := inUse(x); {
		case used == inUse(y):
			return 0
		case used:
			return -1
		}
		return 1
	})
	return all
}

// inUse says whether a folder holds what tenken keeps in one; another thing of
// that name, such as the program's own sources, does not count.
func inUse(dir string) bool {
	files, err := fs.Glob(os.DirFS(dir), "*"+store.Extension)
	return err == nil && len(files) > 0 || isFolder(filepath.Join(dir, "guidelines"))
}

// home is where new assessments go.
func (a *app) home() string { return a.homes()[0] }

// settings is the folder of what belongs to the person rather than to the
// assessments: whom they trust.
func (a *app) settings() string {
	join := func(base string, names ...string) string { return filepath.Join(append([]string{base}, names...)...) }
	switch {
	case a.env("TENKEN_SETTINGS") != "":
		return a.env("TENKEN_SETTINGS")
	case a.goos == "windows" && a.env("APPDATA") != "":
		return join(a.env("APPDATA"), "tenken")
	case a.goos == "darwin" && a.env("HOME") != "":
		return join(a.env("HOME"), "Library", "Application Support", "tenken")
	case a.env("XDG_CONFIG_HOME") != "":
		return join(a.env("XDG_CONFIG_HOME"), "tenken")
	case a.env("HOME") != "":
		return join(a.env("HOME"), ".config", "tenken")
	}
	return join(a.home(), ".settings")
}

// documentFolders are the folders under which tenken keeps its own, the most
// fitting first.
func (a *app) documentFolders() (dirs []string) {
	user := a.env("HOME")
	if a.goos == "windows" {
		user = a.env("USERPROFILE")
	}
	var may []string
	if a.documents != nil {
		may = append(may, a.documents())
	}
	for _, base := range []string{user, a.env("OneDrive"), a.env("OneDriveCommercial")} {
		if base != "" {
			may = append(may, filepath.Join(base, "Documents"), filepath.Join(base, "ドキュメント"))
		}
	}
	seen := map[string]bool{"": true}
	for _, dir := range may {
		if !seen[dir] && isFolder(dir) {
			seen[dir] = true
			dirs = append(dirs, dir)
		}
	}
	if len(dirs) == 0 && a.goos == "windows" {
		dirs = append(dirs, filepath.Join(user, "Documents"))
	}
	return append(dirs, user)
}

func isFolder(path string) bool {
	st, err := os.Stat(path)
	return err == nil && st.IsDir()
}

// openFile opens a file for reading. What is no regular file, such as a pipe,
// a device or a folder, is refused before it is opened: opening alone may wait
// for ever or do something.
func openFile(path string) (*os.File, os.FileInfo, error) {
	if err := regular(path); err != nil {
		return nil, nil, err
	}
	f, err := store.Regular(path) // which looks again, and waits for nobody
	if err != nil {
		return nil, nil, onFile(path, err)
	}
	st, err := f.Stat()
	if err != nil {
		_ = f.Close() // nothing was written
		return nil, nil, onFile(path, err)
	}
	return f, st, nil
}

// readFile reads a whole file of at most most bytes; one byte more tells the
// reader of what is in it that there was too much.
func readFile(path string, most int64) ([]byte, error) {
	f, _, err := openFile(path)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	_ = f.Close() // nothing was written
	return data, onFile(path, err)
}

// regular says that a path leads to a regular file, or why not.
func regular(path string) error {
	st, err := os.Stat(path)
	if err == nil && !st.Mode().IsRegular() {
		err = notRegular(path, st)
	}
	return onFile(path, err)
}

func notRegular(path string, st os.FileInfo) error {
	path = checklist.Visible(path)
	if st.IsDir() {
		return fail(exitUnreadable, checklist.Text{JA: path + " はフォルダーです。", EN: path + " is a folder"}).
			mend(foldersNameFile)
	}
	return fail(exitUnreadable, checklist.Text{
		JA: path + " は普通のファイルではないため、開きません（パイプや装置など）。",
		EN: path + " is no regular file and is not opened (a pipe or a device, for example)",
	}).
		mend(foldersNameFileItself)
}

// writeFile makes a file of what write writes, whole or not at all, and says where it is.
func (a *app) writeFile(path string, force bool, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	if err := a.put(path, b.Bytes(), force); err != nil {
		return err
	}
	a.note(wordWrote, path)
	return nil
}

// put writes a file; Ctrl-C waits until it is there or not.
func (a *app) put(path string, data []byte, force bool) error {
	return a.pour(path, force, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// pour is put for a file that may be larger than memory; fill heeds Ctrl-C itself.
func (a *app) pour(path string, force bool, fill func(io.Writer) error) error {
	if err := room(path); err != nil {
		return err
	}
	defer a.hold()()
	if err := a.ctx.Err(); err != nil {
		return err
	}
	return writtenTo(path, store.Write(path, force, fill))
}

// writtenTo says what became of a file that was to be made.
func writtenTo(path string, err error) error {
	var foreign *store.ForeignError
	if errors.As(err, &foreign) { // it was to be made, not to be read
		return fail(exitUsage, checklist.Text{
			JA: fmt.Sprintf("%s という%sがあるので、書き出せません。", checklist.Visible(path), foreign.Looks.JA),
			EN: fmt.Sprintf("%s is %s already; nothing is written there", checklist.Visible(path), foreign.Looks.EN),
		}).
			mend(errorsGiveAnotherName)
	}
	return onFile(path, err)
}

// output is one of several files that a command makes.
type output struct {
	path string
	data []byte
}

// putAll makes several files, or none: none where one of them is there already,
// and where the disk fails at one, those before it go again.
func (a *app) putAll(files ...output) error {
	paths := make([]string, len(files))
	for i, f := range files {
		paths[i] = f.path
	}
	return together(paths, func(i int) error { return a.put(paths[i], files[i].data, false) })
}

// together makes the files at paths, which are not there yet, one after the other.
// What was made before one fails is removed: half of them would look like all.
func together(paths []string, makeOne func(i int) error) error {
	if err := free(false, paths...); err != nil {
		return err
	}
	for i := range paths {
		if err := makeOne(i); err != nil {
			for _, made := range paths[:i] {
				err = errors.Join(err, os.Remove(made))
			}
			return err
		}
	}
	return nil
}

// free refuses several outputs of one command before the first is written: a
// folder that is not there, a name given twice, a file that may not be replaced.
func free(force bool, paths ...string) error {
	seen := map[string]bool{}
	for _, path := range paths {
		if path == "" {
			continue
		}
		if err := room(path); err != nil {
			return err
		}
		if seen[filepath.Clean(path)] {
			return fail(exitUsage, foldersSameOutputTwice, checklist.Visible(path)).mend(errorsGiveAnotherName)
		}
		seen[filepath.Clean(path)] = true
		if _, err := os.Lstat(path); err == nil && !force {
			return onFile(path, &fs.PathError{Op: "create", Path: path, Err: fs.ErrExist})
		}
	}
	return nil
}

// room says whether the folder is there into which a file is to be made, in
// words about that folder rather than about what is copied.
func room(out string) error {
	dir := filepath.Dir(out)
	st, err := os.Stat(dir)
	if err == nil && !st.IsDir() {
		dir = checklist.Visible(dir)
		return fail(exitUnreadable, checklist.Text{JA: dir + " はフォルダーではありません。", EN: dir + " is no folder"}).
			mend(foldersCheckFolderWrite)
	}
	return onFile(dir, err)
}
