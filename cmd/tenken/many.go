package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"tenken/assess/store"
	"tenken/checklist"
)

// given is one file that the words of a command line lead to, or why a word
// leads to none.
type given struct {
	path string
	err  error
}

// files finds what the words of a command line name, on every system alike: a
// folder is all files of these endings in it and below, a word with * or ? the
// files that fit. several is whether the answer is one of many, even if one
// only was found.
func (a *app) files(words []string, endings ...string) (found []given, several bool, err error) {
	seen := map[string]bool{}
	for _, word := range words {
		names, wide, err := expand(word, endings)
		several = several || wide
		if err != nil {
			found = append(found, given{word, err})
			continue
		}
		for _, one := range names {
			full, err := filepath.Abs(one.path)
			if err != nil {
				return nil, false, onFile(one.path, err)
			}
			if !seen[full] {
				seen[full] = true
				found = append(found, one)
			}
		}
	}
	return found, several || len(words) > 1, nil
}

// expand is what one word names, and whether it is a folder or a pattern.
func expand(word string, endings []string) (all []given, wide bool, err error) {
	st, err := os.Stat(word)
	switch {
	case err == nil && st.IsDir():
		all, err = below(word, endings)
		if err == nil && len(all) == 0 {
			err = nothingIn(word, endings)
		}
		return all, true, err
	case err == nil || !strings.ContainsAny(word, "*?["):
		return []given{{path: word}}, false, nil
	}
	names, err := filepath.Glob(word)
	for _, name := range names {
		if has(name, endings) {
			all = append(all, given{path: name})
		}
	}
	if err != nil || len(all) == 0 {
		err = fail(exitUnreadable, checklist.Text{
			JA: "「" + checklist.Visible(word) + "」に当てはまるファイルがありません。",
			EN: "no file fits " + checklist.Visible(word),
		}).
			mend(manyCheckNameFolderFolderCan)
	}
	return all, true, err
}

func nothingIn(dir string, endings []string) error {
	kinds := strings.Join(endings, " ")
	return fail(exitUnreadable, checklist.Text{
		JA: checklist.Visible(dir) + " に " + kinds + " のファイルがありません。",
		EN: checklist.Visible(dir) + " holds no file ending in " + kinds,
	}).
		mend(manyCheckFolder)
}

// below are the files of these endings in a folder and below it, in order, and
// the folders there that cannot be looked into. Hidden folders are passed over,
// and links to folders are not followed.
func below(dir string, endings []string) (all []given, err error) {
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && name == dir:
			return onFile(dir, err)
		case err != nil:
			all = append(all, given{name, onFile(name, err)})
			return nil
		case d.IsDir() && name != dir && strings.HasPrefix(d.Name(), "."):
			return filepath.SkipDir
		case !d.IsDir() && has(d.Name(), endings) && !strings.HasPrefix(d.Name(), "."):
			all = append(all, given{path: name})
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

// assessments are the files that words name, for commands over many.
func (a *app) assessments(words []string) ([]given, bool, error) {
	return a.files(words, store.Extension)
}

// over does something with every file, as many at a time as there are cores,
// and hands on what came of it in the order of the files. A file is let go of
// before the next is taken up, so memory does not grow with their number.
func over[T any](a *app, files []given, do func(given) T, take func(T) error) error {
	coming := make(chan chan T, runtime.GOMAXPROCS(0))
	go func() {
		defer close(coming)
		for _, f := range files {
			one := make(chan T, 1)
			select {
			case coming <- one:
			case <-a.ctx.Done():
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
		a.progress(n, len(files))
	}
	return errors.Join(failed, a.ctx.Err())
}

// progressEvery is after how many files somebody who waits is told.
const progressEvery = 100

func (a *app) progress(n, of int) {
	if a.terminal && !a.screensOpen.Load() && n%progressEvery == 0 && n < of {
		a.note(wordProgress, n, of)
	}
}

// tally keeps how a run over several files has to end.
type tally struct{ code int }

// failed says in one line what is wrong with a file, and goes on.
func (a *app) failed(t *tally, path string, err error) {
	text, hint := inWords(err, a.lang)
	line := text
	if shown := checklist.Visible(path); !strings.HasPrefix(text, shown) {
		line = shown + ": " + text
	}
	a.note(wordLine, strings.ReplaceAll(line, "\n", " ")+a.after(hint))
	t.add(err)
}

// after is a hint behind its sentence.
func (a *app) after(hint string) string {
	switch {
	case hint == "":
		return ""
	case a.lang == checklist.Japanese:
		return hint
	}
	return "; " + hint
}

func (t *tally) add(err error) {
	switch code := exitCode(err); {
	case readingFailed(code):
		t.code = exitUnreadable
	case t.code == exitOK:
		t.code = code
	}
}

// readingFailed says whether a code is that of a file that could not be read.
func readingFailed(code int) bool {
	return code == exitUnreadable || code == exitDisk || code == exitInUse
}

// end is how a run over several files ends: 3 where one could not be read, else
// as the single command would.
func (t *tally) end() error {
	if t.code == exitOK {
		return nil
	}
	return silent(t.code)
}
