package store

import (
	"errors"
	"fmt"
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
	for n := 1; ; n++ {
		to = full + ".bak"
		if n > 1 {
			to = fmt.Sprintf("%s.bak%d", full, n)
		}
		if _, err := os.Lstat(to); errors.Is(err, os.ErrNotExist) {
			break
		}
	}
	if err := os.Rename(full, to); err != nil {
		return "", sorted("rename", full, err)
	}
	return to, nil
}

// errNoTrash says that the system has no trash for the file.
var errNoTrash = errors.New("no trash")

func (t Trash) take(full string, now time.Time) (string, error) {
	if st, err := os.Stat(t.Folder); t.Folder == "" || err != nil || !st.IsDir() {
		return "", errNoTrash
	}
	to := FreeName(filepath.Join(t.Folder, filepath.Base(full)))
	if t.Info == "" {
		return to, os.Rename(full, to)
	}
	info := filepath.Join(t.Info, filepath.Base(to)+".trashinfo")
	text := fmt.Sprintf("[Trash Info]\nPath=%s\nDeletionDate=%s\n", (&url.URL{Path: full}).EscapedPath(),
		now.Format("2006-01-02T15:04:05"))
	if err := os.WriteFile(info, []byte(text), 0o600); err != nil {
		return "", err
	}
	if err := os.Rename(full, to); err != nil {
		return "", errors.Join(err, os.Remove(info))
	}
	return to, nil
}
