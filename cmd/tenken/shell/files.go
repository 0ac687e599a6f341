package shell

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/words"
)

// OpenFile opens a file for reading. What is no regular file, such as a pipe,
// a device or a folder, is refused before it is opened: opening alone may wait
// for ever or do something.
func OpenFile(path string) (*os.File, os.FileInfo, error) {
	if err := Regular(path); err != nil {
		return nil, nil, err
	}
	f, err := store.Regular(path) // which looks again, and waits for nobody
	if err != nil {
		return nil, nil, OnFile(path, err)
	}
	st, err := f.Stat()
	if err != nil {
		_ = f.Close() // nothing was written
		return nil, nil, OnFile(path, err)
	}
	return f, st, nil
}

// ReadFile reads a whole file of at most most bytes; one byte more tells the
// reader of what is in it that there was too much.
func ReadFile(path string, most int64) ([]byte, error) {
	f, _, err := OpenFile(path)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	_ = f.Close() // nothing was written
	return data, OnFile(path, err)
}

// ReadWhole reads a file as large as an assessment may be.
func ReadWhole(path string) ([]byte, error) {
	data, err := ReadFile(path, store.MaxFile+(1<<20))
	if err == nil && len(data) > store.MaxFile+(1<<20) {
		err = &store.LimitError{Path: path, What: checklist.Text{JA: "64 MiB", EN: "64 MiB"}}
	}
	return data, err
}

// Regular says that a path leads to a regular file, or why not.
func Regular(path string) error {
	st, err := os.Stat(path)
	if err == nil && !st.Mode().IsRegular() {
		err = notRegular(path, st)
	}
	return OnFile(path, err)
}

func notRegular(path string, st os.FileInfo) error {
	path = checklist.VisibleLine(path)
	if st.IsDir() {
		return Fail(ExitUnreadable, words.IsFolder, path).
			Hint(words.IsFolderHint)
	}
	return Fail(ExitUnreadable, words.NotRegular, path).
		Hint(words.NotRegularHint)
}

// WriteFile makes a file of what write writes, whole or not at all, and says where it is.
func (sh *Shell) WriteFile(path string, force bool, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	if err := sh.Put(path, b.Bytes(), force); err != nil {
		return err
	}
	sh.Note(words.Wrote, path)
	return nil
}

// Put writes a file; Ctrl-C waits until it is there or not.
func (sh *Shell) Put(path string, data []byte, force bool) error {
	return sh.Pour(path, force, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// Pour is Put for a file that may be larger than memory; fill heeds Ctrl-C itself.
func (sh *Shell) Pour(path string, force bool, fill func(io.Writer) error) error {
	if err := Room(path); err != nil {
		return err
	}
	defer sh.Hold()()
	if err := sh.Ctx.Err(); err != nil {
		return err
	}
	if err := WrittenTo(path, sh.inTheWay(store.Write(path, force, fill))); err != nil {
		return ofOutput{err}
	}
	return nil
}

// ofOutput is what went wrong with a file that was to be made: what it was to be
// made of had been read.
type ofOutput struct{ error }

func (o ofOutput) Unwrap() error { return o.error }

// inTheWay says of a file that is there already how it may be replaced.
func (sh *Shell) inTheWay(err error) error {
	var exists *store.ExistsError
	if sh.Forcible && errors.As(err, &exists) && !exists.Kept {
		return Fail(ExitUsage, words.Exists, checklist.VisibleLine(exists.Path)).Hint(words.AnotherOrForce)
	}
	return err
}

// WrittenTo says what became of a file that was to be made.
func WrittenTo(path string, err error) error {
	var foreign *store.ForeignError
	if errors.As(err, &foreign) { // it was to be made, not to be read
		return Fail(ExitUsage, words.WriteForeign, checklist.VisibleLine(path), foreign.Looks).Hint(words.AnotherName)
	}
	return OnFile(path, err)
}

// Output is one of several files that a command makes.
type Output struct {
	Path string
	Data []byte
}

// PutAll makes several files, or none: none where one of them is there already,
// and where the disk fails at one, those before it go again.
func (sh *Shell) PutAll(files ...Output) error {
	paths := make([]string, len(files))
	for i, f := range files {
		paths[i] = f.Path
	}
	return Together(paths, func(i int) error { return sh.Put(paths[i], files[i].Data, false) })
}

// Together makes the files at paths, which are not there yet, one after the other.
// What was made before one fails is removed: half of them would look like all.
func Together(paths []string, makeOne func(i int) error) error {
	if err := free(false, paths); err != nil {
		return OnFile(pathOf(err), err)
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

// Free refuses several outputs of one command before the first is written: a
// folder that is not there, a name given twice, a file that may not be replaced.
func Free(force bool, paths ...string) error {
	err := free(force, paths)
	if errors.Is(err, fs.ErrExist) {
		return Fail(ExitUsage, words.Exists, checklist.VisibleLine(pathOf(err))).Hint(words.AnotherOrForce)
	}
	return err
}

func free(force bool, paths []string) error {
	seen := map[string]bool{}
	for _, path := range paths {
		if path == "" {
			continue
		}
		if err := Room(path); err != nil {
			return err
		}
		if seen[filepath.Clean(path)] {
			return Fail(ExitUsage, words.OutputTwice, checklist.VisibleLine(path)).Hint(words.AnotherName)
		}
		seen[filepath.Clean(path)] = true
		if _, err := os.Lstat(path); err == nil && !force {
			return &fs.PathError{Op: "create", Path: path, Err: fs.ErrExist}
		}
	}
	return nil
}

// Room says whether the folder is there into which a file is to be made, in
// words about that folder rather than about what is copied.
func Room(out string) error {
	dir := filepath.Dir(out)
	st, err := os.Stat(dir)
	if err == nil && !st.IsDir() {
		dir = checklist.VisibleLine(dir)
		return Fail(ExitUnreadable, words.NotFolder, dir).
			Hint(words.NotFolderHint)
	}
	return OnFile(dir, err)
}

// FileName makes a file name of an organisation's: without what Windows forbids
// in one, and not one of its reserved names.
func FileName(org string) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, r) || !unicode.IsPrint(r) {
			return '_'
		}
		return r
	}, org)
	if r := []rune(name); len(r) > 40 {
		name = string(r[:40])
	}
	name = strings.Trim(name, " .")
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	if name == "" || reserved[base] {
		return "_" + name
	}
	return name
}

// FileNames are file names for several, each by itself also where one name lost
// what another has.
func FileNames(names []string) []string {
	taken := Taken{}
	var files []string
	for _, name := range names {
		files = append(files, taken.Next(FileName(name), ""))
	}
	return files
}

// reserved are the names that Windows gives to devices.
var reserved = func() map[string]bool {
	m := map[string]bool{"CON": true, "PRN": true, "AUX": true, "NUL": true}
	for i := '1'; i <= '9'; i++ {
		m["COM"+string(i)], m["LPT"+string(i)] = true, true
	}
	return m
}()

// Taken are the names that files made together have so far. Capitals and small
// letters are one, as on Windows and macOS.
type Taken map[string]bool

// Next is base+ext, or with a number before ext the first that is not taken, and
// takes it.
func (t Taken) Next(base, ext string) string {
	path := base + ext
	for n := 2; t[strings.ToLower(path)]; n++ {
		path = fmt.Sprintf("%s-%d%s", base, n, ext)
	}
	t[strings.ToLower(path)] = true
	return path
}
