package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// offers are the packs that lie beside the program or where it was started, and are
// not in use yet, for home. What cannot be used is named with the reason: a forged
// file must not look like no file.
func (f *face) offers() []tui.Offer {
	dirs := []string{"."}
	if exe, err := os.Executable(); err == nil {
		dirs = append(dirs, filepath.Dir(exe))
	}
	var all []tui.Offer
	seen := map[string]bool{}
	for _, dir := range dirs {
		names, _ := fs.Glob(os.DirFS(dir), "*"+pack.Extension) // the pattern is good
		for _, name := range names {
			path, err := filepath.Abs(filepath.Join(dir, name))
			if err != nil || seen[path] {
				continue
			}
			seen[path] = true
			if o, ok := f.offerOf(path); ok {
				all = append(all, o)
			}
		}
	}
	return all
}

// offerOf is a pack as home offers it; false where it is in use, older than what is,
// or of a kind that is not installed.
func (f *face) offerOf(path string) (o tui.Offer, ok bool) {
	name := filepath.Base(path)
	o.Name = checklist.Text{JA: name, EN: name}
	cannot := func(err error) (tui.Offer, bool) {
		said := shell.Told(err)
		o.About = []checklist.Text{{JA: strings.TrimPrefix(said.JA, checklist.VisibleLine(path)+": "),
			EN: strings.TrimPrefix(said.EN, checklist.VisibleLine(path)+": ")}}
		return o, true
	}
	e, c, err := f.Claim(path)
	if err != nil {
		return cannot(err)
	}
	if _, known := shell.PackUse[c.Manifest.Kind]; known {
		return o, false
	}
	t, err := f.Trust()
	if err != nil {
		return cannot(err)
	}
	var fault *pack.Fault
	if _, err := e.Open(t); errors.As(err, &fault) && fault.Reason == pack.Unknown {
		if _, err := e.Open(&pack.Trust{Chains: []*pack.Chain{c.Chain}}); err != nil {
			return cannot(shell.OnPath(path, err)) // it would not open either if the publisher were trusted
		}
		k := c.Keyring()
		o.About = []checklist.Text{shell.Filled(words.PackPublisher, k.Publisher, k.Prefix),
			words.PackPage.With(checklist.VisibleLine(k.Page)),
			words.PackFingerprint.With(c.Chain.First().Fingerprint())}
		o.Ask = words.TrustAsk
		o.Take = func(typed string) (checklist.Text, error) { return f.trustAndInstall(path, c.Chain, typed) }
		return o, true
	}
	_, p, s, err := f.Checked(path)
	if err != nil {
		return cannot(err)
	}
	o.About = []checklist.Text{shell.SignedText(p.Signed())}
	o.Take = func(string) (checklist.Text, error) { return f.taken(path) }
	return o, !s.Known && !s.Older
}

// taken installs and says so.
func (f *face) taken(path string) (checklist.Text, error) {
	p, _, err := f.Install(path)
	if err != nil {
		return checklist.Text{}, err
	}
	said := words.PackTaken
	switch p.Manifest.Kind {
	case pack.KindBenchmark:
		said = words.PackTakenFigures
	case pack.KindForm:
		said = words.PackTakenForm
	}
	return shell.Filled(said, shell.SignedText(p.Signed()), p.Manifest.ID), nil
}

// trustAndInstall trusts a publisher of whose fingerprint somebody typed the end, and
// installs.
func (f *face) trustAndInstall(path string, c *pack.Chain, typed string) (checklist.Text, error) {
	if err := shell.SameEnd(c.First().Fingerprint(), typed); err != nil {
		return checklist.Text{}, err
	}
	t, err := f.Trust()
	if err == nil {
		err = t.Add(c)
	}
	if err == nil {
		err = f.KeepTrust(c)
	}
	if err != nil {
		return checklist.Text{}, shell.OnPath(path, err)
	}
	return f.taken(path)
}
