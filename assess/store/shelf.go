package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"tenken/checklist"
)

// Extension is how the name of an assessment ends.
const Extension = ".tenken"

// Spot is a place where an assessment lies.
type Spot struct {
	Path    string
	Changed time.Time          // of the last write, by the clock of the disk
	Size    int64              // bytes
	Err     checklist.Speaking // why it cannot be opened, or the folder not be read; else nil
}

// Shelf lists what has the name of an assessment in folders, not below them: the
// latest first, each file once however many of the folders lead to it. Nothing is
// opened, so that no pipe is waited for and a thousand files cost little. A
// folder that is not there is an empty one; one that cannot be read is a Spot
// with the reason.
func Shelf(folders ...string) []Spot {
	var spots []Spot
	seen := map[string]bool{}
	for _, dir := range folders {
		entries, err := os.ReadDir(dir)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			spots = append(spots, Spot{Path: dir, Err: sorted("read", dir, err)})
		}
		for _, e := range entries {
			if !strings.EqualFold(filepath.Ext(e.Name()), Extension) || strings.HasPrefix(e.Name(), ".") {
				continue
			}
			s := spot(filepath.Join(dir, e.Name()))
			real, err := filepath.EvalSymlinks(s.Path)
			if err == nil {
				real, err = filepath.Abs(real)
			}
			if err == nil && seen[real] {
				continue
			}
			seen[real] = true
			spots = append(spots, s)
		}
	}
	slices.SortStableFunc(spots, func(a, b Spot) int { return b.Changed.Compare(a.Changed) })
	return spots
}

func spot(path string) Spot {
	s := Spot{Path: path}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		s.Err = sorted("open", path, err)
	case !info.Mode().IsRegular():
		s.Err = &ForeignError{path, looksMode(info.Mode())}
	case info.Size() > MaxFile:
		s.Err = &LimitError{path, limitFile}
	}
	if err == nil {
		s.Changed, s.Size = info.ModTime(), info.Size()
	}
	return s
}
