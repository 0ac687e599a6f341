package pack

import "tenken/checklist"

// CheckSeal says who signed the text of a list, from the signed manifest and the
// keyrings that travel with it. Where today's keys no longer reach the threshold
// the claim is Old: the list was signed when it was chosen, and is shown so,
// unless that very edition was seen here before. The proof of a log does not
// travel; it was asked for when the pack was taken in. The error is a *[Fault]:
// of reason [Unknown] where the publisher is not trusted here.
func CheckSeal(manifest string, keyring []string, id string, serial int, text string, t *Trust) (*Claim, error) {
	chain, err := ReadChain(keyring)
	if err != nil {
		return nil, err
	}
	c, err := claim(manifest, chain)
	if err != nil {
		return nil, err
	}
	m := &c.Manifest
	if m.Kind != KindChecklist || m.ID != id || m.Serial != serial || m.Files[0].Bytes != len(text) ||
		m.Files[0].SHA256 != checklist.Digest(text) {
		return nil, fault(badDigest, id)
	}
	own := chain.rings[m.Keyring-1]
	if n := c.by.among(own.Keys); n < own.Threshold {
		return nil, fault(fewSigned, len(own.Keys), n, own.Threshold)
	}
	longest, err := t.anchor(chain, id)
	if err != nil {
		return nil, err
	}
	if reason, yes := longest.revoked(c.SHA256()); yes {
		return nil, fault(takenBack, reason)
	}
	standing, err := t.Compare(c)
	if err != nil {
		return nil, err
	}
	c.under(longest)
	if c.By < c.Need {
		c.under(chain)
		c.Old = !standing.Known
	}
	return c, nil
}
