package pack

// Chain is the keyrings of a publisher from its first one on, each signed by the
// one before it and by itself. It was checked when it was read; whether anybody
// trusts it is another question.
type Chain struct {
	rings []*Keyring
	notes []string
}

// ReadChain checks the signed notes of a chain of keyrings, 1, 2, ... Keyring 1
// carries the threshold of its own keys; each later one that of the one before
// it and its own. The error is a *[Fault].
func ReadChain(notes []string) (*Chain, error) {
	c, err := draftChain(notes)
	if err != nil {
		return nil, err
	}
	for i := range c.rings {
		if err := c.signed(i); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// draftChain reads keyrings and how they follow one another, but not who signed.
func draftChain(notes []string) (*Chain, error) {
	if len(notes) == 0 {
		return nil, fault(noParts, "keyring")
	}
	if len(notes) > maxKeyrings {
		return nil, fault(tooLarge, manyKeyrings, maxKeyrings)
	}
	c := &Chain{notes: notes}
	for i, n := range notes {
		text, _, ok := textOf(n)
		if !ok {
			return nil, fault(badNote, ofKeyring)
		}
		k, err := parseKeyring(text)
		if err != nil {
			return nil, err
		}
		if k.Number != i+1 || i > 0 && k.Prefix != c.rings[0].Prefix {
			return nil, fault(badChain, k.Number)
		}
		c.rings = append(c.rings, k)
	}
	return c, nil
}

// signed checks the signatures of the keyring at i.
func (c *Chain) signed(i int) error {
	k := c.rings[i]
	need := []*Keyring{k}
	keys := k.Keys
	if i > 0 {
		need = append(need, c.rings[i-1])
		keys = append(append([]Key(nil), keys...), c.rings[i-1].Keys...)
	}
	_, by, err := openNote(c.notes[i], keys)
	if err != nil {
		return err
	}
	for _, n := range need {
		if got := by.among(n.Keys); got < n.Threshold {
			return fault(fewKeyring, k.Number, n.Threshold, got)
		}
	}
	return nil
}

// First is keyring 1, of which people compare the fingerprint.
func (c *Chain) First() *Keyring { return c.rings[0] }

// Last is the newest keyring.
func (c *Chain) Last() *Keyring { return c.rings[len(c.rings)-1] }

// Len is how many keyrings there are.
func (c *Chain) Len() int { return len(c.rings) }

// Notes are the signed texts, oldest first, as a seal carries them.
func (c *Chain) Notes() []string { return append([]string(nil), c.notes...) }

// keys are all keys of all its keyrings.
func (c *Chain) keys() (all []Key) {
	for _, k := range c.rings {
		all = append(all, k.Keys...)
	}
	return all
}

// revoked is why a manifest was taken back, by any of the keyrings.
func (c *Chain) revoked(sha256 string) (reason string, yes bool) {
	for _, k := range c.rings {
		for _, r := range k.Revokes {
			if r.SHA256 == sha256 {
				return r.Reason, true
			}
		}
	}
	return "", false
}

// longer is the longer of two chains of one publisher; where they differ in a
// keyring that both have, the publisher's keys are in two hands.
func (c *Chain) longer(other *Chain) (*Chain, error) {
	for i := range min(len(c.rings), len(other.rings)) {
		if a, b := c.rings[i], other.rings[i]; a.Text() != b.Text() {
			return nil, fault(twoRoots, a.Prefix, a.Number, a.SHA256(), b.SHA256())
		}
	}
	if len(c.rings) >= len(other.rings) {
		return c, nil
	}
	return other, nil
}
