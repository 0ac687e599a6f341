package shell

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"tenken/assess"
	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/words"
)

const (
	TrustFolder = "trust"
	seenFile    = "seen.jsonl"
	ChainEnding = ".jsonl"
)

// Trust is whom the user trusts.
func (sh *Shell) Trust() (*pack.Trust, error) {
	sh.trusted.once.Do(
		func() { sh.trusted.t, sh.trusted.err = sh.readTrust(filepath.Join(sh.Settings(), TrustFolder)) },
	)
	return sh.trusted.t, sh.trusted.err
}

// readTrust reads the folder of trust; one that is not there trusts nobody.
func (sh *Shell) readTrust(dir string) (*pack.Trust, error) {
	t := &pack.Trust{}
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return t, nil
	}
	if err != nil {
		return t, OnFile(dir, err)
	}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if filepath.Ext(path) != ChainEnding {
			continue
		}
		raw, err := ReadFile(path, 64<<20)
		if err == nil && e.Name() == seenFile {
			err = readSeen(t, path, raw)
		} else if err == nil {
			var c *pack.Chain
			if c, err = pack.ReadKeyrings(bytes.NewReader(raw)); err == nil {
				err = t.Add(c)
			}
		}
		if err != nil {
			return &pack.Trust{}, OnPath(path, err)
		}
	}
	return t, nil
}

func readSeen(t *pack.Trust, path string, raw []byte) error {
	in := json.NewDecoder(bytes.NewReader(raw))
	for in.More() {
		var s pack.Seen
		if err := in.Decode(&s); err != nil {
			return Fail(ExitUnreadable, words.TrustSeenDamaged, checklist.VisibleLine(path)).
				Hint(words.TrustSeenDamagedHint)
		}
		t.Seen = append(t.Seen, s)
	}
	return nil
}

// KeepTrust writes a chain into the folder of trust.
func (sh *Shell) KeepTrust(c *pack.Chain) error {
	dir := filepath.Join(sh.Settings(), TrustFolder)
	if err := MakeFolder(dir, 0o700); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		return err
	}
	return sh.Put(filepath.Join(dir, c.First().Prefix+ChainEnding), b.Bytes(), true)
}

// Remember keeps what a pack that is taken in says of keyrings and editions.
func (sh *Shell) Remember(t *pack.Trust, p *pack.Pack) error {
	changed, err := t.Note(p, sh.Now())
	if err != nil || !changed {
		return err
	}
	if err := sh.KeepTrust(t.Of(p.Chain.First().Prefix)); err != nil {
		return err
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for _, s := range t.Seen {
		if err := enc.Encode(s); err != nil {
			return err
		}
	}
	return sh.Put(filepath.Join(sh.Settings(), TrustFolder, seenFile), b.Bytes(), true)
}

// Unseal says who signed a list that an assessment carries; why is set where
// that cannot be confirmed here.
func (sh *Shell) Unseal(t *assess.ChecklistText) (by *checklist.Signed, why error) {
	trust, err := sh.Trust()
	if err != nil {
		return nil, err
	}
	c, err := pack.CheckSeal(t.Seal.Manifest, t.Seal.Keyring, t.ID, t.Serial, t.Text, trust)
	if err != nil {
		return nil, err
	}
	by = c.Signed()
	by.Withdrawn, _ = trust.Withdrawn(t.ID, t.Serial)
	return by, nil
}

// SameEnd compares the end of a fingerprint that somebody typed.
func SameEnd(print, end string) error {
	if digits(end) != print[len(print)-5:] {
		return Fail(ExitTrust, words.TrustDiffers).
			Hint(words.TrustDiffersHint)
	}
	return nil
}

// digits are the digits of what was typed, also full-width ones.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return r
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		}
		return -1
	}, s)
}
