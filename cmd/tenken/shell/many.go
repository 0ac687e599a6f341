package shell

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/words"
)

// Given is one file that the words of a command line lead to, or why a word
// leads to none.
type Given struct {
	Path string
	Err  error
}

// Files finds what the words of a command line name, on every system alike: a
// folder is all files of these endings in it and below, a word with * or ? the
// files that fit. several is whether the answer is one of many, even if one
// only was found.
func (sh *Shell) Files(typed []string, endings ...string) (found []Given, several bool, err error) {
	seen := map[string]bool{}
	for _, word := range typed {
		names, wide, err := expand(word, endings)
		several = several || wide
		if err != nil {
			found = append(found, Given{word, err})
			continue
		}
		for _, one := range names {
			full, err := filepath.Abs(one.Path)
			if err != nil {
				return nil, false, OnFile(one.Path, err)
			}
			if !seen[full] {
				seen[full] = true
				found = append(found, one)
			}
		}
	}
	return found, several || len(typed) > 1, nil
}

// OneFile is the one assessment that a word names, for a command that takes one: the
// shells of Windows hand patterns over as they were typed.
func OneFile(word string) (string, error) {
	names, wide, err := expand(word, []string{store.Extension})
	switch {
	case !wide || IsFolder(word):
		return word, nil // of which opening says what there is to say
	case err != nil:
		return "", err
	case len(names) > 1:
		return "", Fail(ExitUsage, words.SeveralFit, checklist.VisibleLine(word), len(names)).Hint(words.SeveralFitHint)
	}
	return names[0].Path, nil
}

// expand is what one word names, and whether it is a folder or a pattern.
func expand(word string, endings []string) (all []Given, wide bool, err error) {
	st, err := os.Stat(word)
	switch {
	case err == nil && st.IsDir():
		all, err = below(word, endings)
		if err == nil && len(all) == 0 {
			err = nothingIn(word, endings)
		}
		return all, true, err
	case err == nil || !strings.ContainsAny(word, "*?["):
		return []Given{{Path: word}}, false, nil
	}
	names, err := filepath.Glob(word)
	for _, name := range names {
		if has(name, endings) {
			all = append(all, Given{Path: name})
		}
	}
	if err != nil || len(all) == 0 {
		err = Fail(ExitUnreadable, words.NoneFits, checklist.VisibleLine(word)).
			Hint(words.NoneFitsHint)
	}
	return all, true, err
}

func nothingIn(dir string, endings []string) error {
	kinds := strings.Join(endings, " ")
	return Fail(ExitUnreadable, words.NothingIn, checklist.VisibleLine(dir), kinds).
		Hint(words.NothingInHint)
}

// below are the files of these endings in a folder and below it, in order, and
// the folders there that cannot be looked into. Hidden folders are passed over,
// and links to folders are not followed.
func below(dir string, endings []string) (all []Given, err error) {
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && name == dir:
			return OnFile(dir, err)
		case err != nil:
			all = append(all, Given{name, OnFile(name, err)})
			return nil
		case d.IsDir() && name != dir && strings.HasPrefix(d.Name(), "."):
			return filepath.SkipDir
		case !d.IsDir() && has(d.Name(), endings) && !strings.HasPrefix(d.Name(), "."):
			all = append(all, Given{Path: name})
		}
		return nil
	})
	return all, err
}

// has says whether a name ends in one of the endings. What Excel keeps beside a
// workbook that it has open (~$name.xlsx) is none.
func has(name string, endings []string) bool {
	if strings.HasPrefix(filepath.Base(name), "~$") {
		return false
	}
	return slices.ContainsFunc(endings, func(e string) bool { return strings.EqualFold(filepath.Ext(name), e) })
}

// Assessments are the files that words name, for commands over many.
func (sh *Shell) Assessments(typed []string) ([]Given, bool, error) {
	return sh.Files(typed, store.Extension)
}

// Over does something with every file, as many at a time as there are cores,
// and hands on what came of it in the order of the files. A file is let go of
// before the next is taken up, so memory does not grow with their number.
func Over[T any](a *Shell, files []Given, do func(Given) T, take func(T) error) error {
	coming := make(chan chan T, runtime.GOMAXPROCS(0))
	go func() {
		defer close(coming)
		for _, f := range files {
			one := make(chan T, 1)
			select {
			case coming <- one:
			case <-a.Ctx.Done():
				return
			}
			go func() { one <- do(f) }()
		}
	}()
	n := 0
	var failed error
	for one := range coming {
		result := <-one
		if failed == nil {
			failed = take(result)
		}
		n++
		a.Progress(n, len(files))
	}
	return errors.Join(failed, a.Ctx.Err())
}

// progressEvery is after how many files somebody who waits is told.
const progressEvery = 100

// Progress tells somebody who waits at a terminal how far a run over many files is.
func (sh *Shell) Progress(n, of int) {
	if sh.Terminal && !sh.ScreensOpen.Load() && n%progressEvery == 0 && n < of {
		sh.Note(words.Progress, n, of)
	}
}

// Wrong is why a file has no result, for programs.
type Wrong struct {
	Code int    `json:"code"` // the exit code that the file alone would give
	Text string `json:"text"`
}

// WrongOf is an error in the language of this run.
func (sh *Shell) WrongOf(err error) *Wrong { return &Wrong{ExitCode(err), Told(err).In(sh.Lang)} }

// FileWrong is one of several files that has no result.
type FileWrong struct {
	File  string `json:"file"`
	Error *Wrong `json:"error"`
}

// Entries prints what there is of several files as one JSON document, an entry as
// soon as it is put. The document is whole also where the run ends early. Where
// nobody asked for JSON, what is put is not printed.
func (sh *Shell) Entries(schema string, run func(put func(entry any) error) error) error {
	if !sh.JSON {
		return run(func(any) error { return nil })
	}
	fmt.Fprintf(sh.Out, `{"schema":%q,"files":[`, schema)
	comma := ""
	err := run(func(entry any) error {
		fmt.Fprint(sh.Out, comma)
		comma = ","
		return sh.Encode(entry)
	})
	fmt.Fprintln(sh.Out, "]}")
	return err
}

// OneByOne prints what there is of several files, one after the other; put is that of
// [Shell.Entries]. A file with which it fails costs a line, and an entry that says why.
func (sh *Shell) OneByOne(schema string, files []Given, do func(path string, put func(any) error) error) error {
	var t Tally
	err := sh.Entries(schema, func(put func(any) error) error {
		for _, f := range files {
			err := f.Err
			if err == nil {
				err = do(f.Path, put)
			}
			if stopped := sh.Ctx.Err(); stopped != nil {
				return stopped
			}
			if err == nil {
				continue
			}
			sh.Failed(&t, f.Path, err)
			if err := put(FileWrong{File: f.Path, Error: sh.WrongOf(err)}); err != nil {
				return err
			}
		}
		return nil
	})
	return cmp.Or(err, t.End())
}

// Tally keeps how a run over several files has to end.
type Tally struct{ Code int }

// Failed says in one line what is wrong with a file, and goes on.
func (sh *Shell) Failed(t *Tally, path string, err error) {
	text, hint := InWords(err, sh.Lang)
	line := text
	if shown := checklist.VisibleLine(path); !strings.HasPrefix(text, shown) {
		line = shown + ": " + text
	}
	sh.Note(words.Line, strings.ReplaceAll(line, "\n", " ")+sh.after(hint))
	t.Add(err)
}

// after is a hint behind its sentence.
func (sh *Shell) after(hint string) string {
	switch {
	case hint == "":
		return ""
	case sh.Lang == checklist.Japanese:
		return hint
	}
	return "; " + hint
}

// Add takes in how one file ended.
func (t *Tally) Add(err error) {
	var output ofOutput
	switch code := ExitCode(err); {
	case readingFailed(code) && !errors.As(err, &output):
		t.Code = ExitUnreadable
	case t.Code == ExitOK:
		t.Code = code
	}
}

// readingFailed says whether a code is that of a file that could not be read.
func readingFailed(code int) bool {
	return code == ExitUnreadable || code == ExitDisk || code == ExitInUse
}

// End is how a run over several files ends: 3 where one could not be read, else
// as the single command would.
func (t *Tally) End() error {
	if t.Code == ExitOK {
		return nil
	}
	return Silent(t.Code)
}
