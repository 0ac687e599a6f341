package main

import (
	"bytes"
	"io"
	"os"

	"tenken/assess/store"
	"tenken/checklist"
)

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
		return fail(exitUnreadable, path+" はフォルダーです。", path+" is a folder").
			mend("ファイルを指定してください。", "name a file")
	}
	return fail(exitUnreadable, path+" は普通のファイルではないため、開きません（パイプや装置など）。",
		path+" is no regular file and is not opened (a pipe or a device, for example)").
		mend("ファイルそのものを指定してください。", "name the file itself")
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
	defer a.busy.hold()()
	if err := a.ctx.Err(); err != nil {
		return err
	}
	return onFile(path, store.Write(path, force, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}))
}
