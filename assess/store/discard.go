package store

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"time"
)

// Trash is where a system puts what people throw away; the zero value is none.
type Trash struct {
	Folder string // into which files are moved
	Info   string // of the freedesktop trash: where a file says whence and when each came; may be empty
}

// Discard puts the file of an assessment away, which nobody has open: into the
// trash, or beside itself under a name that ends in .bak where there is none or
// it is on another disk. Nothing is overwritten. It says where the file is now.
func Discard(path string, trash Trash, now time.Time) (to string, err error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return "", named(path, err)
	}
	if to, err = trash.take(full, now); err == nil {
		return to, nil
	}
	return moveFree(func(n int) (string, error) {
		to := full + ".bak"
		if n > 1 {
			to = fmt.Sprintf("%s.bak%d", full, n)
		}
		return to, renameNew(full, to)
	})
}

// moveFree tries one name after the other until one is free. That a name is
// taken is known by the move itself, so that nothing which comes in between is
// overwritten.
func moveFree(move func(n int) (to string, err error)) (string, error) {
	for n := 1; ; n++ {
		switch to, err := move(n); {
		case err == nil:
			return to, nil
		case !errors.Is(err, fs.ErrExist):
			return "", sorted("rename", to, err)
		}
	}
}

// errNoTrash says that the system has no trash for the file.
var errNoTrash = errors.New("no trash")

func (t Trash) take(full string, now time.Time) (string, error) {
	if st, err := os.Stat(t.Folder); t.Folder == "" || err != nil || !st.IsDir() {
		return "", errNoTrash
	}
	return moveFree(func(n int) (string, error) {
		to := filepath.Join(t.Folder, numbered(filepath.Base(full), n))
		if t.Info == "" {
			return to, renameNew(full, to)
		}
		info := filepath.Join(t.Info, filepath.Base(to)+".trashinfo")
		if err := writeNew(info, fmt.Sprintf("[Trash Info]\nPath=%s\nDeletionDate=%s\n",
			(&url.URL{Path: full}).EscapedPath(), now.Format("2006-01-02T15:04:05"))); err != nil {
			return to, err
		}
		if err := renameNew(full, to); err != nil {
			return to, errors.Join(err, os.Remove(info))
		}
		return to, nil
	})
}

// writeNew writes a file that was not there.
func writeNew(path, text string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if _, err = f.WriteString(text); err != nil {
		return errors.Join(err, f.Close(), os.Remove(path))
	}
	return f.Close()
}
