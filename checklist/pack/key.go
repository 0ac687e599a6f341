package pack

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"

	"golang.org/x/mod/sumdb/note"

	"tenken/checklist"
)

// The kinds of key, as C2SP signed-note numbers them.
const (
	algSigner  byte = 1 // Ed25519 over the text of a note
	algWitness byte = 4 // Ed25519 over a checkpoint with a time (cosignature/v1)
)

// keyName is a name of a key: an address without a scheme, lower case, so that
// no two names look alike.
var keyName = checklist.Pattern(`^[a-z0-9][a-z0-9./_-]{0,127}$`)

// Key is a public key of a keyring, with its name. It is a [note.Verifier].
type Key struct {
	name   string
	alg    byte
	public [ed25519.PublicKeySize]byte
}

// ParseKey reads a verifier key NAME+ID+BASE64 of a signer, written exactly so.
func ParseKey(vkey string) (Key, error) { return parseKey(vkey, algSigner) }

func parseKey(vkey string, alg byte) (Key, error) {
	var k Key
	at := indexPlus(vkey)
	if at < 0 || len(vkey) < at+10 {
		return k, fault(badKey, vkey)
	}
	raw, err := base64.StdEncoding.DecodeString(vkey[at+10:])
	if err != nil || len(raw) != 1+ed25519.PublicKeySize || raw[0] != alg || !keyName().MatchString(vkey[:at]) {
		return k, fault(badKey, vkey)
	}
	k = Key{name: vkey[:at], alg: alg, public: [ed25519.PublicKeySize]byte(raw[1:])}
	if k.String() != vkey {
		return Key{}, fault(badKey, vkey)
	}
	if lowOrder[k.public] {
		return Key{}, fault(weakKey, k.name)
	}
	return k, nil
}

func indexPlus(s string) int {
	for i := range len(s) {
		if s[i] == '+' {
			return i
		}
	}
	return -1
}

// Name is the name of the key, for example mhlw.go.jp/tenken/2027-1.
func (k Key) Name() string { return k.name }

// Public is the public key.
func (k Key) Public() ed25519.PublicKey { return append(ed25519.PublicKey(nil), k.public[:]...) }

// KeyHash is its id of 32 bits: for finding a key, never for telling two apart.
func (k Key) KeyHash() uint32 {
	sum := sha256.Sum256(append([]byte(k.name+"\n"), append([]byte{k.alg}, k.public[:]...)...))
	return binary.BigEndian.Uint32(sum[:])
}

// String is the key as a keyring writes it.
func (k Key) String() string {
	raw := append([]byte{k.alg}, k.public[:]...)
	return fmt.Sprintf("%s+%08x+%s", k.name, k.KeyHash(), base64.StdEncoding.EncodeToString(raw))
}

// Verify reports whether sig is the key's signature of text.
func (k Key) Verify(text, sig []byte) bool {
	if k.alg == algWitness {
		return k.verifyCosignature(text, sig)
	}
	return ed25519.Verify(k.public[:], text, sig)
}

// verifyCosignature checks a time of 8 bytes and a signature over it and the
// checkpoint (C2SP tlog-cosignature, Ed25519).
func (k Key) verifyCosignature(text, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize || sig[0] >= 0x80 {
		return false
	}
	at := binary.BigEndian.Uint64(sig)
	return ed25519.Verify(k.public[:], fmt.Appendf(nil, "cosignature/v1\ntime %d\n%s", at, text), sig[8:])
}

// Signer is a private key with its name.
type Signer struct {
	secret string
	note.Signer
	Key Key
}

// NewSigner makes a key of that name.
func NewSigner(name string) (*Signer, error) {
	if !keyName().MatchString(name) {
		return nil, fault(badKey, name)
	}
	secret, _, err := note.GenerateKey(nil, name)
	if err != nil {
		return nil, err
	}
	return ParseSigner(secret)
}

// ParseSigner reads a private key as [Signer.Secret] writes it.
func ParseSigner(secret string) (*Signer, error) {
	s, err := note.NewSigner(secret)
	if err != nil || !keyName().MatchString(s.Name()) {
		return nil, fault(badSecret)
	}
	seed, err := base64.StdEncoding.DecodeString(secret[len(secret)-44:])
	if err != nil || len(seed) != 1+ed25519.SeedSize {
		return nil, fault(badKey, s.Name())
	}
	k := Key{name: s.Name(), alg: algSigner}
	copy(k.public[:], ed25519.NewKeyFromSeed(seed[1:]).Public().(ed25519.PublicKey))
	return &Signer{secret: secret, Signer: s, Key: k}, nil
}

// Secret is the private key as text, for a file that is encrypted.
func (s *Signer) Secret() string { return s.secret }

// lowOrder are the fourteen encodings of points of small order: for such a
// public key anybody finds signatures (list of C2SP CCTV, ed25519).
var lowOrder = func() map[[32]byte]bool {
	set := map[[32]byte]bool{}
	for _, s := range []string{
		"0000000000000000000000000000000000000000000000000000000000000000",
		"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
		"0000000000000000000000000000000000000000000000000000000000000080",
		"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
		"0100000000000000000000000000000000000000000000000000000000000000",
		"0100000000000000000000000000000000000000000000000000000000000080",
		"eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
		"eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
		"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
		"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
		"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
		"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
		"ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
		"ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
	} {
		raw, err := hex.DecodeString(s)
		if err != nil {
			panic(err) // a constant of ours
		}
		set[[32]byte(raw)] = true
	}
	return set
}()
