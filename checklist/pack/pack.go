package pack

import "time"

// Pack is an edition whose signatures, digests and publisher were checked: its
// texts may be read.
type Pack struct {
	Claim
	Files map[string]string // by name; each has the digest that was signed
}

// Open checks a pack and whom it is from, in this order: the chain of keyrings
// from the trusted one on, the signatures of the manifest, the proof of the log
// where the keyring asks for one, the digest of each text. Nothing of the texts
// is looked at before. The error is a *[Fault].
func (e *Envelope) Open(t *Trust) (*Pack, error) {
	c, err := e.said()
	if err != nil {
		return nil, err
	}
	chain, err := t.anchor(c.Chain, c.Manifest.ID)
	if err != nil {
		return nil, err
	}
	c.under(chain)
	if err := c.enough(); err != nil {
		return nil, err
	}
	if reason, yes := chain.revoked(c.SHA256()); yes {
		return nil, fault(takenBack, reason)
	}
	if err := e.proven(c); err != nil {
		return nil, err
	}
	if err := e.holds(&c.Manifest); err != nil {
		return nil, err
	}
	p := &Pack{Claim: *c, Files: map[string]string{}}
	for _, f := range e.files {
		p.Files[f.Name] = f.Text
	}
	return p, nil
}

// proven checks the proof where the keyring asks for one.
func (e *Envelope) proven(c *Claim) error {
	if c.Keyring().Log == nil {
		if e.proof != "" {
			return fault(badProof, ofLog)
		}
		return nil
	}
	return c.Keyring().checkProof(e.proof, c.text)
}

// Note remembers a pack and the keyrings that came with it; changed says whether
// there was anything to remember. Compare comes before.
func (t *Trust) Note(p *Pack, now time.Time) (changed bool, err error) {
	old := t.Of(p.Chain.First().Prefix)
	if err := t.Add(p.Chain); err != nil {
		return false, err
	}
	changed = old == nil || old.Len() < p.Chain.Len()
	m := &p.Manifest
	if s, err := t.Compare(&p.Claim); err != nil || s.Known {
		return changed, err
	}
	t.Seen = append(t.Seen, Seen{m.ID, m.Kind, m.Serial, p.SHA256(), m.Previous, m.Withdraws, now})
	return true, nil
}
