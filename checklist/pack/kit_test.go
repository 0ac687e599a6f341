package pack_test

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"tenken/checklist"
	"tenken/checklist/pack"
)

// signer is a key that is the same in every run: never for anything but tests.
func signer(t testing.TB, name string) *pack.Signer {
	t.Helper()
	seed := sha256.Sum256([]byte("a key of tests: " + name))
	public := ed25519.NewKeyFromSeed(seed[:]).Public().(ed25519.PublicKey)
	vkey, err := note.NewEd25519VerifierKey(name, public)
	if err != nil {
		t.Fatal(err)
	}
	id := strings.Split(vkey, "+")[1]
	secret := fmt.Sprintf("PRIVATE+KEY+%s+%s+%s", name, id,
		base64.StdEncoding.EncodeToString(append([]byte{1}, seed[:]...)))
	s, err := pack.ParseSigner(secret)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// house is a publisher with its keys.
type house struct {
	t    testing.TB
	keys []*pack.Signer
	ring *pack.Chain
}

// ministry has keyring 1 with three keys, of which two must sign.
func ministry(t testing.TB, prefix string) *house {
	h := &house{t: t}
	for i := range 3 {
		h.keys = append(h.keys, signer(t, fmt.Sprintf("%s.example/tenken/2027-%d", prefix, i+1)))
	}
	h.ring = must(pack.NewKeyring(h.keyring(prefix, 2, h.keys...)))(t)
	h.signRing(h.keys[0], h.keys[1])
	return h
}

func (h *house) keyring(prefix string, threshold int, keys ...*pack.Signer) pack.Keyring {
	k := pack.Keyring{
		Publisher: checklist.Text{JA: "見本省", EN: "Ministry of Samples"},
		Page:      "https://" + prefix + ".example/tenken", Prefix: prefix, Threshold: threshold,
	}
	for _, s := range keys {
		k.Keys = append(k.Keys, s.Key)
	}
	return k
}

func (h *house) signRing(keys ...*pack.Signer) {
	for _, s := range keys {
		h.ring = must(h.ring.Sign(s))(h.t)
	}
}

// next adds a keyring signed by those keys.
func (h *house) next(k pack.Keyring, keys ...*pack.Signer) {
	h.ring = must(h.ring.Next(k))(h.t)
	h.signRing(keys...)
}

// edition is a manifest of a list of the house.
func edition(id string, serial int) pack.Manifest {
	return pack.Manifest{ID: id, Serial: serial, Kind: pack.KindChecklist, Issued: "2026-11-24", ReviewBy: "2027-05-23"}
}

// make makes a pack of one list and has it signed.
func (h *house) make(m pack.Manifest, text string, keys ...*pack.Signer) *pack.Envelope {
	e := must(pack.Make(m, h.ring, map[string]string{pack.ListName: text}))(h.t)
	for _, s := range keys {
		if err := e.Sign(s); err != nil {
			h.t.Fatal(err)
		}
	}
	return e
}

// good is the pack of most tests: two of three have signed.
func (h *house) good() *pack.Envelope {
	return h.make(edition(h.ring.First().Prefix+"-care", 1), "id: care\n", h.keys[0], h.keys[1])
}

// trust trusts the houses.
func trust(t testing.TB, houses ...*house) *pack.Trust {
	out := &pack.Trust{}
	for _, h := range houses {
		if err := out.Add(h.ring); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func read(t testing.TB, e *pack.Envelope) *pack.Envelope {
	return must(pack.Read(strings.NewReader(e.String())))(t)
}

func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// signerAs is the key of s under another name.
func signerAs(t testing.TB, name string, s *pack.Signer) *pack.Signer {
	t.Helper()
	vkey := must(note.NewEd25519VerifierKey(name, s.Key.Public()))(t)
	seed := strings.Split(s.Secret(), "+")
	return must(pack.ParseSigner(fmt.Sprintf("PRIVATE+KEY+%s+%s+%s", name, strings.Split(vkey, "+")[1],
		strings.Join(seed[4:], "+"))))(t)
}

// seal is what is kept beside a list of the pack.
func seal(c *pack.Claim) (manifest string, keyring []string) {
	by := c.Signed()
	return by.Manifest, by.Keyring
}
