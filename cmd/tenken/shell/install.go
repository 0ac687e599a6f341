package shell

import (
	"io/fs"
	"os"
	"path/filepath"

	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/words"
)

// Install takes a pack into use: a list, which can be chosen from then on, a mapping
// that fills a form in, or the figures of many, beside which results are shown.
func (sh *Shell) Install(path string) (*pack.Pack, pack.Standing, error) {
	e, p, s, err := sh.Checked(path)
	if err != nil {
		return nil, s, err
	}
	if use, known := PackUse[p.Manifest.Kind]; known {
		return nil, s, Fail(
			ExitUsage,
			words.PackNotToInstall,
			checklist.VisibleLine(path),
			string(p.Manifest.Kind),
		).Hint(use)
	}
	t, err := sh.Trust()
	if err != nil {
		return nil, s, err
	}
	if _, err := t.Current(&p.Claim); err != nil {
		return nil, s, OnPath(path, err)
	}
	if err := sh.Remember(t, p); err != nil {
		return nil, s, OnPath(path, err)
	}
	dir := filepath.Join(sh.Home(), guidelinesFolder)
	if err := MakeFolder(dir, 0o700); err != nil {
		return nil, s, err
	}
	return p, s, sh.Put(filepath.Join(dir, installedAs(p.Manifest.ID, p.Manifest.Kind)), []byte(e.String()), true)
}

// installedAs is the name under which an edition lies in that folder; a later one
// takes its place.
func installedAs(id string, kind pack.Kind) string {
	if kind == pack.KindChecklist {
		return id + pack.Extension
	}
	return id + "." + string(kind) + pack.Extension
}

// Installed are the packs of a kind other than lists that were installed, those in the
// folder for new files first.
func (sh *Shell) Installed(kind pack.Kind) (paths []string) {
	for _, dir := range sh.Homes() {
		dir = filepath.Join(dir, guidelinesFolder)
		found, _ := fs.Glob(os.DirFS(dir), installedAs("*", kind)) // the pattern is good
		for _, name := range found {
			paths = append(paths, filepath.Join(dir, name))
		}
	}
	return paths
}

// PackUse says of the kinds that are named where they are used, and so never
// installed, how.
var PackUse = map[pack.Kind]checklist.Text{
	pack.KindCampaign:  words.PackUseCampaign,
	pack.KindCrosswalk: words.PackUseCrosswalk,
}
