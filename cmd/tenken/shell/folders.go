package shell

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"tenken/assess/store"
)

// Homes are the folders in which a person's assessments may be, the one for new
// files first. A documents folder appears, or moves into a cloud, and files
// begun before must still be found: every folder that tenken ever took by itself
// is looked into, and one that holds something is gone on with.
func (sh *Shell) Homes() []string {
	if dir := sh.Env("TENKEN_HOME"); dir != "" {
		return []string{dir}
	}
	var all []string
	for _, base := range sh.DocumentFolders() {
		all = append(all, filepath.Join(base, "tenken"))
	}
	slices.SortStableFunc(all, func(x, y string) int {
		switch used := InUse(x); {
		case used == InUse(y):
			return 0
		case used:
			return -1
		}
		return 1
	})
	return all
}

// InUse says whether a folder holds what tenken keeps in one; another thing of
// that name, such as the program's own sources, does not count.
func InUse(dir string) bool {
	files, err := fs.Glob(os.DirFS(dir), "*"+store.Extension)
	return err == nil && len(files) > 0 || IsFolder(filepath.Join(dir, guidelinesFolder))
}

// Home is where new assessments go.
func (sh *Shell) Home() string { return sh.Homes()[0] }

// Settings is the folder of what belongs to the person rather than to the
// assessments: whom they trust.
func (sh *Shell) Settings() string {
	join := func(base string, names ...string) string { return filepath.Join(append([]string{base}, names...)...) }
	switch {
	case sh.Env("TENKEN_SETTINGS") != "":
		return sh.Env("TENKEN_SETTINGS")
	case sh.GOOS == "windows" && sh.Env("APPDATA") != "":
		return join(sh.Env("APPDATA"), "tenken")
	case sh.GOOS == "darwin" && sh.Env("HOME") != "":
		return join(sh.Env("HOME"), "Library", "Application Support", "tenken")
	case sh.Env("XDG_CONFIG_HOME") != "":
		return join(sh.Env("XDG_CONFIG_HOME"), "tenken")
	case sh.Env("HOME") != "":
		return join(sh.Env("HOME"), ".config", "tenken")
	}
	return join(sh.Home(), ".settings")
}

// DocumentFolders are the folders under which tenken keeps its own, the most
// fitting first.
func (sh *Shell) DocumentFolders() (dirs []string) {
	user := sh.Env("HOME")
	if sh.GOOS == "windows" {
		user = sh.Env("USERPROFILE")
	}
	var may []string
	if sh.Documents != nil {
		may = append(may, sh.Documents())
	}
	for _, base := range []string{user, sh.Env("OneDrive"), sh.Env("OneDriveCommercial")} {
		if base != "" {
			may = append(may, filepath.Join(base, "Documents"), filepath.Join(base, "ドキュメント"))
		}
	}
	seen := map[string]bool{"": true}
	for _, dir := range may {
		if !seen[dir] && IsFolder(dir) {
			seen[dir] = true
			dirs = append(dirs, dir)
		}
	}
	if len(dirs) == 0 && sh.GOOS == "windows" {
		dirs = append(dirs, filepath.Join(user, "Documents"))
	}
	return append(dirs, user)
}

// guidelinesFolder is where lists and packs are looked for, beside the program and in
// each folder of a person.
const guidelinesFolder = "guidelines"

// outsideFolders are where a ministry's or an association's own lists are found.
func (sh *Shell) outsideFolders() []string {
	var dirs []string
	if exe, err := os.Executable(); err == nil {
		dirs = append(dirs, filepath.Join(filepath.Dir(exe), guidelinesFolder))
	}
	for _, home := range sh.Homes() {
		dirs = append(dirs, filepath.Join(home, guidelinesFolder))
	}
	return dirs
}

// IsFolder says whether a path is that of a folder.
func IsFolder(path string) bool {
	st, err := os.Stat(path)
	return err == nil && st.IsDir()
}

// MakeFolder makes a folder where there is none.
func MakeFolder(dir string, mode os.FileMode) error {
	if st, err := os.Stat(dir); err == nil && !st.IsDir() {
		return Room(filepath.Join(dir, "in it"))
	}
	return OnFile(dir, os.MkdirAll(dir, mode))
}
