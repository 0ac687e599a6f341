package pack

import (
	"slices"
	"strings"

	"tenken/checklist"
)

// NewKeyring is a keyring file with the first keyring of a publisher, which
// nobody has signed yet. Number is set to 1. The error is a *[Fault].
func NewKeyring(k Keyring) (*Chain, error) {
	k.Number = 1
	return draftChain([]string{k.Text() + "\n"})
}

// Next adds a keyring, which nobody has signed yet, to a chain that is whole.
// Number and prefix are those that must come. The error is a *[Fault].
func (c *Chain) Next(k Keyring) (*Chain, error) {
	if _, err := ReadChain(c.notes); err != nil {
		return nil, err
	}
	k.Number, k.Prefix = c.Len()+1, c.First().Prefix
	return draftChain(append(c.Notes(), k.Text()+"\n"))
}

// Sign adds a signature to the last keyring of a chain. The key must be one of
// that keyring or of the one before it: another's would count for nothing.
func (c *Chain) Sign(s *Signer) (*Chain, error) {
	keys := c.Last().Keys
	if c.Len() > 1 {
		keys = slices.Concat(keys, c.rings[c.Len()-2].Keys)
	}
	if !slices.Contains(keys, s.Key) {
		return nil, fault(strangeKey, s.Key.name)
	}
	notes := c.Notes()
	signed, err := addSignature(notes[len(notes)-1], s)
	if err != nil {
		return nil, err
	}
	notes[len(notes)-1] = signed
	return draftChain(notes)
}

// Signers are the names of the keys that have signed the last keyring, and Wants
// how many more are needed, by its own keys and by those of the one before it.
func (c *Chain) Signers() (names []string, own, before int, err error) {
	keys := c.Last().Keys
	if c.Len() > 1 {
		keys = slices.Concat(keys, c.rings[c.Len()-2].Keys)
	}
	_, by, err := openNote(c.notes[c.Len()-1], keys)
	if err != nil {
		return nil, 0, 0, err
	}
	for _, name := range by {
		names = append(names, name)
	}
	slices.Sort(names)
	own = max(0, c.Last().Threshold-by.among(c.Last().Keys))
	if c.Len() > 1 {
		old := c.rings[c.Len()-2]
		before = max(0, old.Threshold-by.among(old.Keys))
	}
	return names, own, before, nil
}

// Make makes a pack of texts by name, which nobody has signed yet. Keyring and
// files of the manifest are filled in. The error is a *[Fault].
func Make(m Manifest, c *Chain, files map[string]string) (*Envelope, error) {
	if _, err := ReadChain(c.notes); err != nil {
		return nil, err
	}
	m.Keyring, m.KeyringIs, m.Files = c.Len(), c.Last().SHA256(), nil
	e := &Envelope{keyrings: c.Notes()}
	for name, text := range files {
		m.Files = append(m.Files, Listed{checklist.Digest(text), len(text), name})
	}
	slices.SortFunc(m.Files, func(a, b Listed) int { return strings.Compare(a.Name, b.Name) })
	for _, f := range m.Files {
		e.files = append(e.files, line{Kind: lineFile, Name: f.Name, Text: files[f.Name]})
	}
	e.manifest = m.Text() + "\n"
	back, err := readLines(strings.NewReader(e.String())) // what cannot be read again is not made
	if err != nil {
		return nil, err
	}
	_, err = back.Claim()
	return e, err
}

// Sign adds a signature to the manifest of a pack. The key must be one of its
// keyrings: another's would count for nothing.
func (e *Envelope) Sign(s *Signer) error {
	c, err := e.Claim()
	if err != nil {
		return err
	}
	if !slices.Contains(c.Chain.keys(), s.Key) {
		return fault(strangeKey, s.Key.name)
	}
	signed, err := addSignature(e.manifest, s)
	if err == nil {
		e.manifest = signed
	}
	return err
}

// Prove adds the proof of a public log (C2SP tlog-proof), which [Envelope.Open] checks.
func (e *Envelope) Prove(proof string) { e.proof = proof }

// Renew puts longer keyrings of the same publisher into a pack.
func (e *Envelope) Renew(c *Chain) error {
	old, err := ReadChain(e.keyrings)
	if err != nil {
		return err
	}
	if c, err = old.longer(c); err == nil {
		e.keyrings = c.Notes()
	}
	return err
}

// Watch asks for a public log and its witnesses, by their verifier keys; what is
// empty stays as it is. The error is a *[Fault].
func (k *Keyring) Watch(log string, witnesses []string, quorum int) error {
	if log != "" {
		key, err := parseKey(log, algSigner)
		if err != nil {
			return err
		}
		k.Log = &key
	}
	if len(witnesses) > 0 {
		k.Witnesses = nil
	}
	for _, w := range witnesses {
		key, err := parseKey(w, algWitness)
		if err != nil {
			return err
		}
		k.Witnesses = append(k.Witnesses, key)
	}
	if quorum != 0 {
		k.Quorum = quorum
	}
	return nil
}
