package pack

import (
	"slices"
	"time"

	"tenken/checklist"
)

// Trust is whom a user trusts and what was seen: values; where they are kept is
// not known here. The zero value trusts nobody.
type Trust struct {
	Chains []*Chain // one for a prefix
	Seen   []Seen   // in the order in which the editions were seen
}

// Seen is an edition that was taken in.
type Seen struct {
	ID        string       `json:"id"`
	Kind      Kind         `json:"kind"`
	Serial    int          `json:"serial"`
	SHA256    string       `json:"sha256"` // of the manifest
	Previous  string       `json:"previous,omitempty"`
	Withdraws []Withdrawal `json:"withdraws,omitempty"`
	When      time.Time    `json:"when"`
}

// Of is the chain of that prefix; nil where it is not trusted.
func (t *Trust) Of(prefix string) *Chain {
	for _, c := range t.Chains {
		if c.First().Prefix == prefix {
			return c
		}
	}
	return nil
}

// owner is the chain that decides over an id: that of the longest prefix.
func (t *Trust) owner(id string) (longest *Chain) {
	for _, c := range t.Chains {
		if c.First().signs(id) && (longest == nil || len(c.First().Prefix) > len(longest.First().Prefix)) {
			longest = c
		}
	}
	return longest
}

// Add trusts a publisher: somebody has compared the fingerprint. A chain that is
// there already is made longer; one that contradicts it is a *[Fault].
func (t *Trust) Add(c *Chain) error {
	for i, old := range t.Chains {
		if old.First().Prefix == c.First().Prefix {
			longer, err := old.longer(c)
			if err == nil {
				t.Chains[i] = longer
			}
			return err
		}
	}
	t.Chains = append(t.Chains, c)
	return nil
}

// Remove trusts a publisher no more and says whether it was trusted.
func (t *Trust) Remove(prefix string) bool {
	n := len(t.Chains)
	t.Chains = slices.DeleteFunc(t.Chains, func(c *Chain) bool { return c.First().Prefix == prefix })
	return len(t.Chains) < n
}

// anchor finds the reason for trusting a chain for an id, and returns the
// longest chain of that publisher that is known.
func (t *Trust) anchor(c *Chain, id string) (*Chain, error) {
	first := c.First()
	if known := t.Of(first.Prefix); known != nil {
		longer, err := known.longer(c)
		if err != nil {
			return nil, err
		}
		c = longer
	} else if !t.introduced(first) {
		return nil, fault(noTrust, first.Publisher, first.Prefix)
	}
	if !c.Last().signs(id) {
		return nil, fault(notMine, c.Last().Prefix, id)
	}
	if nearest := t.owner(id); nearest != nil && len(nearest.First().Prefix) > len(first.Prefix) &&
		!c.Last().introduces(nearest.First()) {
		return nil, fault(belongs, id, nearest.First().Prefix, first.Prefix)
	}
	return c, nil
}

// introduced reports whether a trusted publisher hands its trust on to a keyring
// 1. Over ids of another publisher nobody has trust to hand on.
func (t *Trust) introduced(first *Keyring) bool {
	above := t.owner(first.Prefix)
	for _, c := range t.Chains {
		if (above == nil || above == c) && c.Last().introduces(first) {
			return true
		}
	}
	return false
}

// Standing is how an edition compares with those seen before.
type Standing struct {
	Newest  int  // the highest serial seen; 0: none
	Older   bool // than the newest one seen: not to be taken in as current
	Known   bool // this very edition was seen
	Skipped bool // editions between the newest one seen and this one were not seen
}

// Compare holds a pack against the editions seen. An edition of the same serial
// with other content, and one that names another before it, is a *[Fault].
func (t *Trust) Compare(c *Claim) (s Standing, err error) {
	m, sum := &c.Manifest, c.SHA256()
	for _, seen := range t.Seen {
		if seen.ID != m.ID || seen.Kind != m.Kind {
			continue
		}
		switch {
		case seen.Serial == m.Serial && seen.SHA256 != sum:
			return s, fault(sameSerial, m.Serial, seen.SHA256, sum)
		case seen.Serial == m.Serial-1 && m.Previous != "" && m.Previous != seen.SHA256:
			return s, fault(wrongBefore, seen.Serial, m.Previous, seen.SHA256)
		case seen.Serial == m.Serial+1 && seen.Previous != "" && seen.Previous != sum:
			return s, fault(wrongBefore, m.Serial, seen.Previous, sum)
		}
		s.Known = s.Known || seen.Serial == m.Serial
		s.Newest = max(s.Newest, seen.Serial)
	}
	s.Older = m.Serial < s.Newest
	s.Skipped = s.Newest > 0 && m.Serial > s.Newest+1
	return s, nil
}

// Current is Compare for taking an edition in as the current one: an older one
// is refused.
func (t *Trust) Current(c *Claim) (Standing, error) {
	s, err := t.Compare(c)
	if err == nil && s.Older {
		err = fault(olderSeen, c.Manifest.Serial, s.Newest)
	}
	return s, err
}

// Withdrawn is why an edition was taken out of use, as a later edition said.
func (t *Trust) Withdrawn(id string, serial int) (reason string, yes bool) {
	for _, seen := range t.Seen {
		if seen.ID != id || seen.Kind != KindChecklist {
			continue
		}
		for _, x := range seen.Withdraws {
			if x.Serial == serial {
				return x.Reason, true
			}
		}
	}
	return "", false
}

// Late says whether an edition should have been looked at again before that day.
func (m *Manifest) Late(today checklist.Date) bool { return m.ReviewBy != "" && m.ReviewBy < today }

// SameSerial is the alarm over two contents of one serial, by their digests.
func SameSerial(serial int, here, this string) *Fault { return fault(sameSerial, serial, here, this) }
