package pack_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"tenken/checklist"
	"tenken/checklist/pack"
)

// TestFromKeysToText: a ministry signs, somebody who has compared the
// fingerprint reads.
func TestFromKeysToText(t *testing.T) {
	h := ministry(t, "mhlw")
	p := must(read(t, h.good()).Open(trust(t, h)))(t)
	if p.Files[pack.ListName] != "id: care\n" || p.Manifest.ID != "mhlw-care" || p.By != 2 || p.Of != 3 {
		t.Errorf("%+v", p)
	}
	if got, want := p.Signed().In(checklist.Japanese), "見本省　2026年11月24日発行　署名 2/3"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := p.Missing(); len(got) != 1 || got[0] != "mhlw.example/tenken/2027-3" {
		t.Errorf("missing: %v", got)
	}
}

// TestFingerprint: six groups of five digits, and another keyring has another.
func TestFingerprint(t *testing.T) {
	a, b := ministry(t, "mhlw").ring.First().Fingerprint(), ministry(t, "fsa").ring.First().Fingerprint()
	groups := strings.Split(a, " ")
	if len(groups) != 6 || len(strings.Join(groups, "")) != 30 || a == b {
		t.Errorf("%q, %q", a, b)
	}
}

// TestNamesThatNoFileCanHave: trust and packs are kept in files called by prefix and id.
func TestNamesThatNoFileCanHave(t *testing.T) {
	h := ministry(t, "mhlw")
	for _, prefix := range []string{"seen", "con", "nul", "lpt1", "a--b", "a.b", "a/b", strings.Repeat("a", 65)} {
		if _, err := pack.NewKeyring(h.keyring(prefix, 2, h.keys...)); reason(err) != pack.Malformed {
			t.Errorf("prefix %s: %v", prefix, err)
		}
	}
	aux := ministry(t, "aux-org")
	m := edition("aux-org", 1)
	m.ID = "aux.x"
	if _, err := pack.Make(m, aux.ring, map[string]string{pack.ListName: "x"}); reason(err) != pack.Malformed {
		t.Errorf("id of a device: %v", err)
	}
}

func reason(err error) pack.Reason {
	var f *pack.Fault
	if errors.As(err, &f) {
		return f.Reason
	}
	return ""
}

// TestRotation: a key is lost, the others make keyring 2 without it.
func TestRotation(t *testing.T) {
	h := ministry(t, "mhlw")
	old := trust(t, h)
	before := h.make(edition("mhlw-care", 1), "id: care\n", h.keys[0], h.keys[2])
	fresh := signer(t, "mhlw.example/tenken/2028-4")
	h.next(h.keyring("mhlw", 2, h.keys[0], h.keys[1], fresh), h.keys[0], h.keys[1])
	after := h.make(edition("mhlw-care", 2), "id: care\n", h.keys[0], fresh)

	p := must(read(t, after).Open(old))(t)
	if p.Chain.Len() != 2 || p.By != 2 {
		t.Errorf("%d keyrings, signed by %d", p.Chain.Len(), p.By)
	}
	if changed, err := old.Note(p, time.Now()); !changed || err != nil {
		t.Fatal(changed, err)
	}
	if _, err := read(t, before).Open(old); reason(err) != pack.Retired {
		t.Errorf("signed by the lost key: %v", err)
	}
	if err := before.Sign(h.keys[1]); err != nil {
		t.Fatal(err)
	}
	if _, err := read(t, before).Open(old); err != nil {
		t.Errorf("signed again: %v", err)
	}
}
