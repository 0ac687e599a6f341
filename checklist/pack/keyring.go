package pack

import (
	"crypto/sha256"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"tenken/checklist"
)

// The most a keyring may hold, and a chain of them.
const (
	maxKeyrings = 16
	maxKeys     = 16
)

const keyringHead = "tenken keyring v1"

// prefixForm is what a prefix of ids looks like. A file is called by it, so it
// may not be that of a device, nor of the file of editions seen.
var prefixForm = checklist.Pattern(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Keyring says who may sign for a publisher, and how many of them must.
type Keyring struct {
	Number    int            // 1, 2, ...
	Publisher checklist.Text // both languages
	Page      string         // where the fingerprint is printed
	Prefix    string         // of the ids it may sign: equal, or the prefix and "-"
	Threshold int            // 1..len(Keys)
	Keys      []Key
	Log       *Key  // a public log that must hold every manifest; nil: none is asked for
	Witnesses []Key // of the log
	Quorum    int   // how many of them must have seen it; 1..len(Witnesses) where there is a log

	Introduces []Introduction
	Revokes    []Revocation
}

// Introduction is trust handed on: the keyring 1 of another publisher.
type Introduction struct {
	Prefix string
	SHA256 string // of the text of that keyring
}

// Revocation takes a signature back.
type Revocation struct {
	SHA256 string // of the text of the manifest
	Reason string
}

// Text is what is signed.
func (k *Keyring) Text() string {
	var b strings.Builder
	write := func(key, value string) { fmt.Fprintf(&b, "%s %s\n", key, value) }
	b.WriteString(keyringHead + "\n")
	write("number", strconv.Itoa(k.Number))
	write("publisher", k.Publisher.JA)
	if k.Publisher.EN != "" {
		write("publisher-en", k.Publisher.EN)
	}
	write("page", k.Page)
	write("prefix", k.Prefix)
	write("threshold", strconv.Itoa(k.Threshold))
	for _, key := range k.Keys {
		write("key", key.String())
	}
	if k.Log != nil {
		write("log", k.Log.String())
	}
	for _, key := range k.Witnesses {
		write("witness", key.String())
	}
	if k.Quorum != 0 {
		write("quorum", strconv.Itoa(k.Quorum))
	}
	for _, i := range k.Introduces {
		write("introduce", i.Prefix+" "+i.SHA256)
	}
	for _, r := range k.Revokes {
		write("revoked", r.SHA256+" "+r.Reason)
	}
	return b.String()
}

// SHA256 is the digest of the text, 64 lower-case hex digits.
func (k *Keyring) SHA256() string { return checklist.Digest(k.Text()) }

// Fingerprint is what people compare: 30 decimal digits in six groups, about
// 100 bits of the digest of the text. It is that of keyring 1.
func (k *Keyring) Fingerprint() string { return fingerprint(k.Text()) }

func fingerprint(text string) string {
	sum := sha256.Sum256([]byte(text))
	n := new(big.Int).SetBytes(sum[:])
	n.Mod(n, new(big.Int).Exp(big.NewInt(10), big.NewInt(30), nil))
	digits := fmt.Sprintf("%030s", n)
	var groups []string
	for i := 0; i < len(digits); i += 5 {
		groups = append(groups, digits[i:i+5])
	}
	return strings.Join(groups, " ")
}

// signs reports whether the keyring may sign that id.
func (k *Keyring) signs(id string) bool { return under(k.Prefix, id) }

func under(prefix, id string) bool { return id == prefix || strings.HasPrefix(id, prefix+"-") }

// introduces reports whether the keyring hands trust on to that keyring 1.
func (k *Keyring) introduces(first *Keyring) bool {
	return slices.Contains(k.Introduces, Introduction{first.Prefix, first.SHA256()})
}

// parseKeyring reads the text of a keyring. It is right only where writing it
// again gives the same bytes.
func parseKeyring(text string) (*Keyring, error) {
	k := &Keyring{}
	lines, err := textLines(text, keyringHead, ofKeyring)
	if err != nil {
		return nil, err
	}
	for _, l := range lines {
		key, value, _ := strings.Cut(l, " ")
		if !k.set(key, value) {
			return nil, fault(badText, ofKeyring, key)
		}
	}
	if err := k.check(); err != nil {
		return nil, err
	}
	if k.Text() != text {
		return nil, fault(notExact, ofKeyring)
	}
	return k, nil
}

func (k *Keyring) set(key, value string) bool {
	var err error
	one := func(alg byte) (parsed Key) { parsed, err = parseKey(value, alg); return parsed }
	number := func() (n int) { n, err = strconv.Atoi(value); return n }
	word, rest, _ := strings.Cut(value, " ")
	switch key {
	case "number":
		k.Number = number()
	case "publisher":
		k.Publisher.JA = value
	case "publisher-en":
		k.Publisher.EN = value
	case "page":
		k.Page = value
	case "prefix":
		k.Prefix = value
	case "threshold":
		k.Threshold = number()
	case "key":
		k.Keys = append(k.Keys, one(algSigner))
	case "log":
		log := one(algSigner)
		k.Log = &log
	case "witness":
		k.Witnesses = append(k.Witnesses, one(algWitness))
	case "quorum":
		k.Quorum = number()
	case "introduce":
		k.Introduces = append(k.Introduces, Introduction{word, rest})
	case "revoked":
		k.Revokes = append(k.Revokes, Revocation{word, rest})
	default:
		return false
	}
	return err == nil
}

// check holds the rules of a keyring that its form does not say.
func (k *Keyring) check() error {
	wrong := func(key string) error { return fault(badText, ofKeyring, key) }
	switch {
	case k.Number < 1 || k.Number > maxKeyrings:
		return wrong("number")
	case !plain(k.Publisher.JA):
		return wrong("publisher")
	case k.Publisher.EN != "" && !plain(k.Publisher.EN):
		return wrong("publisher-en")
	case !plain(k.Page):
		return wrong("page")
	case !prefixForm().MatchString(k.Prefix) || len(k.Prefix) > 64 || device().MatchString(k.Prefix),
		k.Prefix == "seen":
		return wrong("prefix")
	case len(k.Keys) < 1 || len(k.Keys) > maxKeys:
		return wrong("key")
	case k.Threshold < 1 || k.Threshold > len(k.Keys):
		return wrong("threshold")
	case len(k.Witnesses) > maxKeys-1 || k.Log == nil && len(k.Witnesses) > 0:
		return wrong("witness")
	case k.Log == nil && k.Quorum != 0, k.Log != nil && (k.Quorum < 1 || k.Quorum > len(k.Witnesses)):
		return wrong("quorum")
	}
	for _, i := range k.Introduces {
		if !prefixForm().MatchString(i.Prefix) || !checklist.IsDigest(i.SHA256) || i.Prefix == k.Prefix {
			return wrong("introduce")
		}
	}
	for _, r := range k.Revokes {
		if !checklist.IsDigest(r.SHA256) || !plain(r.Reason) {
			return wrong("revoked")
		}
	}
	return k.distinct()
}

// distinct: a public key or a name that appears twice would let one person count
// as two, also where one of them is a witness or the log.
func (k *Keyring) distinct() error {
	all := slices.Concat(k.Keys, k.Witnesses)
	if k.Log != nil {
		all = append(all, *k.Log)
	}
	names, publics := map[string]bool{}, map[[32]byte]bool{}
	for _, key := range all {
		if names[key.name] || publics[key.public] {
			return fault(twiceKey, key.name)
		}
		names[key.name], publics[key.public] = true, true
	}
	return nil
}
