package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"tenken/assess/store"
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
