package shell

import (
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
		return nil, s, PackError(path, err)
	}
	if err := sh.Remember(t, p); err != nil {
		return nil, s, PackError(path, err)
	}
	dir := filepath.Join(sh.Home(), "guidelines")
	if err := MakeFolder(dir, 0o700); err != nil {
		return nil, s, err
	}
	return p, s, sh.Put(filepath.Join(dir, installedAs(&p.Manifest)), []byte(e.String()), true)
}

// installedAs is the name under which an edition lies in guidelines/; a later one
// takes its place.
func installedAs(m *pack.Manifest) string {
	if m.Kind == pack.KindChecklist {
		return m.ID + pack.Extension
	}
	return m.ID + "." + string(m.Kind) + pack.Extension
}

// PackUse says of the kinds that are named where they are used, and so never
// installed, how.
var PackUse = map[pack.Kind]checklist.Text{
	pack.KindCampaign:  words.PackUseCampaign,
	pack.KindCrosswalk: words.PackUseCrosswalk,
}
