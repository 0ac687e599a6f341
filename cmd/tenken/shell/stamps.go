package shell

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/words"
)

// Stamp is a signature by keys: by those trusted here, and of all that claim it.
type Stamp struct {
	Line    int
	By      []string // trusted here
	claimed []string
}

// Unknown are the keys of which nobody here knows whose they are.
func (s Stamp) Unknown() []string {
	return slices.DeleteFunc(slices.Clone(s.claimed), func(k string) bool { return slices.Contains(s.By, k) })
}

// Stamps checks the keys under the signatures of an assessment; a false one is
// an error.
func (sh *Shell) Stamps(path string, as *assess.Assessment) (all []Stamp, err error) {
	keys, err := sh.PeoplesKeys()
	if err != nil {
		return nil, err
	}
	for _, s := range as.Signatures {
		if s.Sig == "" {
			continue
		}
		by, claimed, err := pack.Stamped(s.Sig, s.Statement(), keys)
		var f *pack.Fault
		if errors.As(err, &f) {
			file, name := checklist.VisibleLine(path), checklist.VisibleLine(s.Name)
			return nil, Fail(ExitTrust, words.StampFalse, file, s.N+1, name, f.Text).Hint(words.StampFalseHint)
		}
		if err != nil {
			return nil, err
		}
		all = append(all, Stamp{s.N + 1, by, claimed})
	}
	return all, nil
}

// Stamper signs statements by the key in a file; without one it signs nothing.
func (sh *Shell) Stamper(path string) (func(statement string) (string, error), error) {
	if path == "" {
		return func(string) (string, error) { return "", nil }, nil
	}
	s, err := sh.Signer(path)
	if err != nil {
		return nil, err
	}
	return s.Stamp, nil
}

// PeoplesKeys are the keys of single persons that this user trusts.
func (sh *Shell) PeoplesKeys() (keys []pack.Key, err error) {
	dir := filepath.Join(sh.Settings(), TrustFolder)
	names, _ := fs.Glob(os.DirFS(dir), "*"+PublicExtension) // the pattern is good
	for _, name := range names {
		k, err := sh.PublicKey(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		keys = append(keys, k)
	}
	return keys, nil
}

// PublicKey reads the public key of a person from a file.
func (sh *Shell) PublicKey(path string) (pack.Key, error) {
	raw, err := ReadFile(path, 1<<12)
	if err != nil {
		return pack.Key{}, err
	}
	k, err := pack.ParseKey(strings.TrimSpace(string(raw)))
	if err != nil {
		return k, OnPath(path, err)
	}
	return k, nil
}

// KeyFile is where the key of a person is kept.
func (sh *Shell) KeyFile(k pack.Key) string {
	name := strings.ReplaceAll(k.Fingerprint(), " ", "") + PublicExtension
	return filepath.Join(sh.Settings(), TrustFolder, name)
}
