package pack

import (
	"slices"

	"tenken/checklist"
)

// Claim is what a pack says of itself, with signatures and digests checked
// against its own keyrings only. Nobody has trusted it yet.
type Claim struct {
	Manifest Manifest
	Chain    *Chain // the keyrings, in a [Pack] the longer of the pack's and those trusted
	SignedBy []string
	By, Of   int  // how many of the keys have signed, of how many
	Need     int  // how many must
	Old      bool // signed only by keys that were replaced since: as a seal tells

	text string // of the manifest
	note string
	by   signers
}

// Keyring is the newest keyring that is known.
func (c *Claim) Keyring() *Keyring { return c.Chain.Last() }

// SHA256 is the digest of the manifest, by which the edition is known.
func (c *Claim) SHA256() string { return checklist.Digest(c.text) }

// Signed is who signed, in words.
func (c *Claim) Signed() *checklist.Signed {
	return &checklist.Signed{Publisher: c.Keyring().Publisher, Issued: c.Manifest.Issued, ReviewBy: c.Manifest.ReviewBy,
		By: c.By, Of: c.Of, Old: c.Old, Prefix: c.Keyring().Prefix, Manifest: c.note, Keyring: c.Chain.Notes()}
}

// Claim checks all of a pack but trust and the number of signatures, for those
// who look at it or sign it. The error is a *[Fault].
func (e *Envelope) Claim() (*Claim, error) {
	c, err := e.said()
	if err != nil {
		return nil, err
	}
	return c, e.holds(&c.Manifest)
}

// said is what the manifest and the keyrings of the pack say, before its texts are looked at.
func (e *Envelope) said() (*Claim, error) {
	chain, err := ReadChain(e.keyrings)
	if err != nil {
		return nil, err
	}
	return claim(e.manifest, chain)
}

// claim reads a signed manifest under a chain.
func claim(signed string, chain *Chain) (*Claim, error) {
	text, by, err := openNote(signed, chain.keys())
	if err != nil {
		return nil, err
	}
	m, err := parseManifest(text)
	if err != nil {
		return nil, err
	}
	if m.Keyring > chain.Len() || chain.rings[m.Keyring-1].SHA256() != m.KeyringIs {
		return nil, fault(otherKeyring, m.Keyring)
	}
	if !chain.Last().signs(m.ID) {
		return nil, fault(notMine, chain.Last().Prefix, m.ID)
	}
	c := &Claim{Manifest: *m, text: text, note: signed, by: by}
	c.under(chain)
	return c, nil
}

// under counts the signatures by the newest keyring of a chain.
func (c *Claim) under(chain *Chain) {
	k := chain.Last()
	c.Chain, c.SignedBy = chain, nil
	for _, key := range k.Keys {
		if c.by[key.public] != "" {
			c.SignedBy = append(c.SignedBy, key.name)
		}
	}
	c.By, c.Of, c.Need = len(c.SignedBy), len(k.Keys), k.Threshold
}

// enough holds the thresholds: that of the keyring under which the manifest was
// signed, and that of the newest one that is known, since a key that was lost
// must not sign any more.
func (c *Claim) enough() error {
	own := c.Chain.rings[c.Manifest.Keyring-1]
	if n := c.by.among(own.Keys); n < own.Threshold {
		return fault(fewSigned, len(own.Keys), n, own.Threshold)
	}
	if c.By < c.Need {
		return fault(oldKeys, c.By, c.Need)
	}
	return nil
}

// holds compares the texts with what the manifest lists: those, in that order,
// and nothing else.
func (e *Envelope) holds(m *Manifest) error {
	for i, l := range m.Files {
		if i >= len(e.files) || e.files[i].Name != l.Name {
			return fault(noFile, l.Name)
		}
		if text := e.files[i].Text; len(text) != l.Bytes || checklist.Digest(text) != l.SHA256 {
			return fault(badDigest, l.Name)
		}
	}
	if len(e.files) > len(m.Files) {
		return fault(noFile, e.files[len(m.Files)].Name)
	}
	return nil
}

// Missing are the names of the keys that have not signed yet.
func (c *Claim) Missing() (names []string) {
	for _, k := range c.Keyring().Keys {
		if !slices.Contains(c.SignedBy, k.name) {
			names = append(names, k.name)
		}
	}
	return names
}
