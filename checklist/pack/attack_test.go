package pack_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"tenken/checklist/pack"
)

// parts are a pack taken apart, so that an attack can change one of them. How it
// is put together again is written here once more, by hand: not by the code
// under test.
type parts struct {
	t        testing.TB
	rings    []string
	manifest string
	proof    string
	files    [][2]string
	raw      []string // lines put before the end, whatever they are
}

func sum(s string) string {
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:])
}

func jsonLine(members ...string) string {
	var b bytes.Buffer
	for i := 0; i < len(members); i += 2 {
		var v bytes.Buffer
		enc := json.NewEncoder(&v)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(members[i+1]); err != nil {
			panic(err) // a string
		}
		fmt.Fprintf(&b, ",%q:%s", members[i], bytes.TrimSpace(v.Bytes()))
	}
	return "{" + b.String()[1:] + "}"
}

func (p *parts) lines() []string {
	var out []string
	for _, r := range p.rings {
		out = append(out, jsonLine("kind", "keyring", "note", r))
	}
	if p.manifest != "" {
		out = append(out, jsonLine("kind", "manifest", "note", p.manifest))
	}
	if p.proof != "" {
		out = append(out, jsonLine("kind", "proof", "text", p.proof))
	}
	for _, f := range p.files {
		out = append(out, jsonLine("kind", "file", "name", f[0], "text", f[1]))
	}
	return append(out, p.raw...)
}

// ended adds the last line, with the right digest, to lines of any kind.
func ended(lines ...string) string {
	text := strings.Join(lines, "\n") + "\n"
	return text + jsonLine("kind", "end", "sha256", sum(text)) + "\n"
}

func (p *parts) text() string { return ended(p.lines()...) }

// signed signs any text.
func signed(t testing.TB, text string, by ...*pack.Signer) string {
	var signers []note.Signer
	for _, s := range by {
		signers = append(signers, s)
	}
	return string(must(note.Sign(&note.Note{Text: text}, signers...))(t))
}

// bodyOf is what a note signs.
func bodyOf(signed string) string { return signed[:strings.LastIndex(signed, "\n\n")+1] }

// partsOf takes the good pack of a house apart.
func (h *house) parts() *parts {
	manifest, rings := seal(must(h.good().Claim())(h.t))
	return &parts{t: h.t, rings: rings, manifest: manifest, files: [][2]string{{pack.ListName, "id: care\n"}}}
}

// ring2 is a pack with a keyring 2 that is changed before two of the keys sign
// it, as both keyrings ask; the manifest names it.
func (h *house) ring2(change func(text string) string) *parts {
	p := h.parts()
	one := bodyOf(p.rings[0])
	two := change(strings.Replace(one, "number 1", "number 2", 1))
	p.rings = append(p.rings, signed(h.t, two, h.keys[:2]...))
	named := swap(h.t, "keyring 1 "+sum(one), "keyring 2 "+sum(two))
	p.manifest = signed(h.t, named(bodyOf(p.manifest)), h.keys[:2]...)
	return p
}

// listing changes the manifest and has it signed again.
func (h *house) listing(change func(text string) string) *parts {
	p := h.parts()
	p.manifest = signed(h.t, change(bodyOf(p.manifest)), h.keys[:2]...)
	return p
}

// swap is a change of one place in a text, which must be there.
func swap(t testing.TB, old, new string) func(string) string {
	return func(text string) string {
		t.Helper()
		if !strings.Contains(text, old) {
			t.Fatalf("%q is not in %q", old, text)
		}
		return strings.Replace(text, old, new, 1)
	}
}

// attack is one way to deceive or to break, and the reason by which it is refused.
type attack struct {
	name string
	want pack.Reason
	text string      // of the pack
	in   *pack.Trust // nil: the ministry is trusted
}

// TestAttacks: none of them is ever taken for a pack of the ministry's.
func TestAttacks(t *testing.T) {
	h := ministry(t, "mhlw")
	all := attacks(t)
	t.Logf("%d attacks", len(all))
	if len(all) < 120 {
		t.Errorf("only %d attacks", len(all))
	}
	names := map[string]bool{}
	for _, a := range all {
		if names[a.name] {
			t.Errorf("two attacks are called %q", a.name)
		}
		names[a.name] = true
		in := a.in
		if in == nil {
			in = trust(t, h)
		}
		_, err := open(a.text, in)
		if got := reason(err); got != a.want {
			t.Errorf("%s: %v, want %s", a.name, err, a.want)
		}
	}
}

func open(text string, in *pack.Trust) (*pack.Pack, error) {
	e, err := pack.Read(strings.NewReader(text))
	if err != nil {
		return nil, err
	}
	return e.Open(in)
}

// attacks are all that need nothing but a pack and a trusted keyring.
func attacks(t testing.TB) (all []attack) {
	h := ministry(t, "mhlw")
	good := h.parts().text()
	if _, err := open(good, trust(t, h)); err != nil {
		t.Fatalf("the good pack: %v", err)
	}
	if _, err := open(h.ring2(func(text string) string { return text }).text(), trust(t, h)); err != nil {
		t.Fatalf("a good keyring 2: %v", err)
	}
	for _, group := range []func(testing.TB, *house) []attack{
		damages, forms, rings, chains, signatures, manifests, contents, strangers, proofs,
	} {
		all = append(all, group(t, h)...)
	}
	return all
}

// damages are what happens on the way.
func damages(t testing.TB, h *house) []attack {
	good := h.parts().text()
	lines := strings.SplitAfter(strings.TrimSuffix(good, "\n"), "\n")
	n := len(lines)
	swapped := strings.Join(append([]string{lines[1], lines[0]}, lines[2:]...), "")
	return []attack{
		{"empty", pack.Malformed, "", nil},
		{"only-bom", pack.Malformed, "\ufeff", nil},
		{"other-file", pack.Malformed, "PK\x03\x04", nil},
		{"html-instead", pack.Malformed, "<!doctype html><html></html>\n", nil},
		{"cut-in-line", pack.Damaged, good[:len(good)/2], nil},
		{"cut-last-newline", pack.Damaged, strings.TrimSuffix(good, "\n"), nil},
		{"cut-last-line", pack.Damaged, strings.Join(lines[:n-1], ""), nil},
		{"cut-first-line", pack.Damaged, strings.Join(lines[1:], ""), nil},
		{"cut-middle-line", pack.Damaged, strings.Join(append(lines[:1:1], lines[2:]...), ""), nil},
		{"lines-swapped-without-sum", pack.Damaged, swapped + "\n", nil},
		{"line-doubled-without-sum", pack.Damaged, lines[0] + good, nil},
		{"letter-changed", pack.Damaged, strings.Replace(good, "id: care", "id: cure", 1), nil},
		{"appended", pack.Damaged, good + "x\n", nil},
		{"appended-nul", pack.Damaged, good + "\x00", nil},
		{"end-doubled", pack.Damaged, good + lines[n-1] + "\n", nil},
		{"sum-upper-case", pack.Damaged, strings.Join(lines[:n-1], "") + strings.ToUpper(lines[n-1]) + "\n", nil},
		{"not-utf8", pack.Damaged, strings.Replace(good, "care", "c\xe3\x81re", 1), nil},
		{"lone-cr", pack.Damaged, strings.ReplaceAll(good, "\n", "\r"), nil},
	}
}

// forms break the form of a line while the sum over all is right.
func forms(t testing.TB, h *house) (all []attack) {
	lines := h.parts().lines() // keyring, manifest, file
	add := func(name string, lines ...string) {
		all = append(all, attack{name, pack.Malformed, ended(lines...), nil})
	}
	ring, manifest, file := lines[0], lines[1], lines[2]
	change := func(name, line, old, new string) {
		if !strings.Contains(line, old) {
			t.Fatalf("%s: %q is not in %q", name, old, line)
		}
		next := append([]string(nil), lines...)
		for i := range next {
			if next[i] == line {
				next[i] = strings.Replace(line, old, new, 1)
			}
		}
		add(name, next...)
	}
	change("unknown-kind", file, `"file"`, `"data"`)
	change("kind-upper-case", file, `{"kind"`, `{"Kind"`)
	change("kind-value-upper-case", file, `"file"`, `"FILE"`)
	change("member-upper-case", file, `"text"`, `"Text"`)
	change("members-swapped", file, `"name":"checklist.yaml","text":"id: care\n"`,
		`"text":"id: care\n","name":"checklist.yaml"`)
	change("member-unknown", file, `"text"`, `"more":"x","text"`)
	change("member-doubled", file, `"text"`, `"text":"id: evil\n","text"`)
	change("member-of-another-kind", file, `}`, `,"sha256":"0"}`)
	change("space-in-line", file, `":"`, `": "`)
	change("space-before-line", file, `{`, ` {`)
	change("space-after-line", file, `}`, `} `)
	change("escape-not-needed", file, `care`, `\u0063are`)
	change("escape-upper-case", file, `care\n`, `care\u000A`)
	change("slash-escaped", manifest, `/`, `\/`)
	change("lone-surrogate", file, `care`, `\ud800`)
	change("null-text", file, `"id: care\n"`, `null`)
	change("number-text", file, `"id: care\n"`, `1`)
	change("empty-text", file, `"id: care\n"`, `""`)
	change("empty-name", file, `"checklist.yaml"`, `""`)
	change("array-line", file, `{`, `[{`)
	change("two-values-in-line", file, `}`, `}{}`)
	change("empty-note", manifest, manifest, `{"kind":"manifest","note":""}`)
	add("empty-line", ring, manifest, "", file)
	add("file-before-manifest", ring, file, manifest)
	add("keyring-after-manifest", manifest, ring, file)
	add("keyring-after-file", ring, manifest, file, ring)
	add("two-manifests", ring, manifest, manifest, file)
	proof := jsonLine("kind", "proof", "text", "a")
	add("two-proofs", ring, manifest, proof, strings.Replace(proof, "a", "b", 1), file)
	add("proof-before-manifest", ring, jsonLine("kind", "proof", "text", "a"), manifest, file)
	add("proof-after-file", ring, manifest, file, jsonLine("kind", "proof", "text", "a"))
	add("no-manifest", ring, file)
	add("no-keyring", manifest, file)
	add("no-lines-but-keyring", ring)
	add("no-file", ring, manifest)
	add("file-twice", ring, manifest, file, file)
	add("file-not-listed", ring, manifest, file, jsonLine("kind", "file", "name", "more.yaml", "text", "x"))
	add("file-renamed", ring, manifest, strings.Replace(file, "checklist", "checklast", 1))
	add("end-inside", ring, jsonLine("kind", "end", "sha256", sum(ring+"\n")), manifest, file)
	add("keyrings-17", append(slicesRepeat(ring, 17), manifest, file)...)
	add("files-65", append([]string{ring, manifest}, slicesRepeat(file, 65)...)...)
	large := func(name string, mib int) string {
		return jsonLine("kind", "file", "name", name, "text", strings.Repeat("x", mib<<20))
	}
	add("line-over-4-mib", ring, manifest, large("checklist.yaml", 5))
	add("pack-over-8-mib", ring, manifest, large("a", 3), large("b", 3), large("c", 3))
	return all
}

func slicesRepeat(s string, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = s
	}
	return out
}

// rings break a keyring 2 that has all its signatures.
func rings(t testing.TB, h *house) (all []attack) {
	add := func(name string, change func(string) string) {
		all = append(all, attack{name, pack.Malformed, h.ring2(change).text(), nil})
	}
	twin := func(name, old, new string) { add("ring-"+name, swap(t, old, new)) }
	key := func(i int) string { return "key " + h.keys[i].Key.String() + "\n" }
	other := must(note.NewEd25519VerifierKey("mhlw.example/other", h.keys[0].Key.Public()))(t)
	weak := must(note.NewEd25519VerifierKey("mhlw.example/weak", make([]byte, 32)))(t)
	witness := vkey4("witness.example/w1", signer(t, "w1").Key.Public())
	twin("head", "tenken keyring v1", "tenken keyring v2")
	twin("number-0", "number 2", "number 0")
	twin("number-17", "number 2", "number 17")
	twin("number-padded", "number 2", "number 02")
	twin("number-twice", "number 2\n", "number 2\nnumber 2\n")
	twin("threshold-0", "threshold 2", "threshold 0")
	twin("threshold-negative", "threshold 2", "threshold -1")
	twin("threshold-over-keys", "threshold 2", "threshold 4")
	twin("threshold-huge", "threshold 2", "threshold 99999999999999999999")
	twin("unknown-line", "prefix ", "colour red\nprefix ")
	twin("order", "number 2\npublisher 見本省\n", "publisher 見本省\nnumber 2\n")
	twin("trailing-space", "見本省\n", "見本省 \n")
	twin("hidden-direction", "見本省", "見本\u202e省")
	twin("zero-width", "見本省", "見本\u200b省")
	twin("publisher-missing", "publisher 見本省\n", "")
	twin("page-missing", "page https://mhlw.example/tenken\n", "")
	twin("prefix-upper-case", "prefix mhlw", "prefix MHLW")
	twin("prefix-dots", "prefix mhlw", "prefix ..")
	twin("prefix-hyphen-last", "prefix mhlw", "prefix mhlw-")
	twin("prefix-empty", "prefix mhlw\n", "prefix \n")
	twin("blank-line", "prefix ", "\nprefix ")
	twin("key-twice", key(1), key(0)+key(1))
	twin("public-key-under-two-names", key(2), "key "+other+"\n")
	twin("weak-key", key(2), "key "+weak+"\n")
	twin("key-hash-wrong", "2027-3+", "2027-4+")
	twin("key-name-upper-case", "key mhlw", "key Mhlw")
	twin("key-of-witness", key(2), "key "+witness+"\n")
	twin("key-without-parts", key(2), "key x\n")
	twin("witness-without-log", key(2), key(2)+"witness "+witness+"\n")
	twin("quorum-without-log", key(2), key(2)+"quorum 1\n")
	twin("introduces-itself", key(2), key(2)+"introduce mhlw "+sum("")+"\n")
	twin("introduce-short-digest", key(2), key(2)+"introduce jp 0123\n")
	twin("revoked-without-reason", key(2), key(2)+"revoked "+sum("")+"\n")
	log := "log " + signer(t, "log.example").Key.String() + "\n"
	twin("quorum-0", key(2), key(2)+log+"witness "+witness+"\nquorum 0\n")
	twin("quorum-missing", key(2), key(2)+log+"witness "+witness+"\n")
	twin("quorum-over-witnesses", key(2), key(2)+log+"witness "+witness+"\nquorum 2\n")
	twin("log-of-type-4", key(2), key(2)+"log "+witness+"\nquorum 1\n")
	twin("witness-of-type-1", key(2), key(2)+log+"witness "+signer(t, "w1").Key.String()+"\nquorum 1\n")
	twin("witness-is-a-signer", key(2),
		key(2)+log+"witness "+vkey4("witness.example/w2", h.keys[0].Key.Public())+"\nquorum 1\n")
	add("ring-17-keys", func(text string) string {
		for i := range 14 {
			text += "key " + signer(t, fmt.Sprintf("mhlw.example/more-%d", i)).Key.String() + "\n"
		}
		return text
	})
	add("ring-1001-lines", func(text string) string { return text + strings.Repeat("number 2\n", 1001) })
	return all
}

// vkey4 is a verifier key of a witness.
func vkey4(name string, public []byte) string {
	raw := append([]byte{4}, public...)
	h := sha256.Sum256(append([]byte(name+"\n"), raw...))
	return fmt.Sprintf("%s+%x+%s", name, h[:4], base64.StdEncoding.EncodeToString(raw))
}

// chains break how one keyring follows another.
func chains(t testing.TB, h *house) (all []attack) {
	fresh := signer(t, "mhlw.example/tenken/2028-4")
	text1 := bodyOf(h.parts().rings[0])
	add := func(name string, want pack.Reason, ring2 string, manifestBy ...*pack.Signer) {
		p := h.parts()
		p.rings = append(p.rings, ring2)
		m := strings.Replace(bodyOf(p.manifest), "keyring 1 "+sum(text1), "keyring 2 "+sum(bodyOf(ring2)), 1)
		p.manifest = signed(t, m, manifestBy...)
		all = append(all, attack{"chain-" + name, want, p.text(), nil})
	}
	two := h.keyring("mhlw", 2, h.keys[0], h.keys[1], fresh)
	two.Number = 2
	text := two.Text()
	k := h.keys
	add("signed-by-new-only", pack.Threshold, signed(t, text, fresh), k[0], fresh)
	add("signed-by-one-of-each", pack.Threshold, signed(t, text, k[2], fresh), k[0], fresh)
	add("signed-by-old-only", pack.Threshold, signed(t, text, k[1], k[2]), k[0], k[1])
	evil := []*pack.Signer{signer(t, "evil.example/1"), signer(t, "evil.example/2")}
	add("signed-by-strangers", pack.Threshold, signed(t, text, evil...), k[0], fresh)
	add("signature-of-keyring-1", pack.Forged, text+"\n"+strings.SplitN(h.parts().rings[0], "\n\n", 2)[1], k[0], k[1])
	mine := two
	mine.Threshold, mine.Keys = 1, []pack.Key{fresh.Key}
	add("taken-over-by-one", pack.Threshold, signed(t, mine.Text(), fresh, k[0]), fresh)
	moved := two
	moved.Prefix = "jp"
	add("other-prefix", pack.Malformed, signed(t, moved.Text(), k[0], k[1]), k[0], k[1])
	three := two
	three.Number = 3
	add("number-skipped", pack.Malformed, signed(t, three.Text(), k[0], k[1]), k[0], k[1])
	again := two
	again.Number = 1
	add("number-repeated", pack.Malformed, signed(t, again.Text(), k[0], k[1]), k[0], k[1])

	renamed := two // one person, an old name in one keyring and a new one in the next
	alias := signerAs(t, "mhlw.example/tenken/alias", h.keys[0])
	renamed.Keys = []pack.Key{alias.Key, k[1].Key, fresh.Key}
	add("one-person-under-two-names", pack.Threshold, signed(t, renamed.Text(), k[0], alias), k[1], fresh)

	next := ministry(t, "mhlw") // what the ministry really did
	next.next(next.keyring("mhlw", 2, k[0], k[1], fresh), k[0], k[1])
	fork := two
	fork.Page = "https://evil.example"
	p := h.parts()
	p.rings = append(p.rings, signed(t, fork.Text(), k[0], k[1]))
	named := swap(t, "keyring 1 "+sum(text1), "keyring 2 "+sum(fork.Text()))
	p.manifest = signed(t, named(bodyOf(p.manifest)), k[0], k[1])
	all = append(all, attack{"chain-fork", pack.Forked, p.text(), trust(t, next)})

	old := h.parts() // a stolen key that the ministry has replaced
	old.manifest = signed(t, bodyOf(old.manifest), k[1], k[2])
	all = append(all, attack{"chain-replaced-key-signs", pack.Retired, old.text(), trust(t, next)})
	revoking := ministry(t, "mhlw")
	ring := revoking.keyring("mhlw", 2, k...)
	ring.Revokes = []pack.Revocation{{SHA256: sum(bodyOf(h.parts().manifest)), Reason: "誤りがありました"}}
	revoking.next(ring, k[0], k[1])
	all = append(all, attack{"chain-revoked", pack.Revoked, h.parts().text(), trust(t, revoking)})
	reversed := next.make(edition("mhlw-care", 1), "id: care\n", k[0], k[1])
	manifest, rings := seal(must(reversed.Claim())(t))
	back := h.parts()
	back.rings, back.manifest = []string{rings[1], rings[0]}, manifest
	return append(all, attack{"chain-reversed", pack.Malformed, back.text(), nil})
}

// signatures break who signed the manifest.
func signatures(t testing.TB, h *house) (all []attack) {
	body := bodyOf(h.parts().manifest)
	k := h.keys
	add := func(name string, want pack.Reason, manifest string) {
		p := h.parts()
		p.manifest = manifest
		all = append(all, attack{"signature-" + name, want, p.text(), nil})
	}
	one := signed(t, body, k[0])
	two := signed(t, body, k[0], k[1])
	lines := strings.SplitAfter(strings.SplitN(two, "\n\n", 2)[1], "\n")
	evil := signer(t, "evil.example/1")
	add("none", pack.Threshold, body+"\n")
	add("one-of-two", pack.Threshold, one)
	add("one-twice", pack.Malformed, one+lines[0])
	add("one-twice-in-two-forms", pack.Malformed, one+strings.Replace(lines[0], "=\n", "\n", 1))
	add("strangers", pack.Threshold, signed(t, body, evil, signer(t, "evil.example/2"), signer(t, "evil.example/3")))
	add("one-and-strangers", pack.Threshold, signed(t, body, k[0], evil, signer(t, "evil.example/2")))
	add("of-another-text", pack.Forged, body+"\n"+strings.SplitN(signed(t, body+"x\n", k[0], k[1]), "\n\n", 2)[1])
	add("one-good-one-false", pack.Forged, one+falseLine(lines[1]))
	add("two-good-one-false", pack.Forged, two+falseLine(strings.SplitN(signed(t, body, k[2]), "\n\n", 2)[1]))
	add("under-another-name", pack.Threshold, one+strings.Replace(lines[1], "2027-2", "2027-9", 1))
	add("under-anothers-name", pack.Threshold, one+strings.Replace(lines[1], "2027-2", "2027-3", 1))
	add("alias-of-one", pack.Threshold, signed(t, body, k[0], signerAs(t, "mhlw.example/tenken/2027-2", k[0])))
	add("base64-with-tail", pack.Malformed, one+tailed(lines[1]))
	add("base64-short", pack.Malformed, one+"— "+k[1].Key.Name()+" AAAA\n")
	add("empty-signature", pack.Forged, one+"— "+k[1].Key.Name()+" "+
		base64.StdEncoding.EncodeToString(append(hash4(k[1].Key), 0))+"\n")
	add("without-newline", pack.Malformed, strings.TrimSuffix(two, "\n"))
	add("hyphen-for-dash", pack.Malformed, strings.Replace(two, "— ", "- ", 1))
	add("no-blank-line", pack.Malformed, strings.Replace(two, "\n\n", "\n", 1))
	add("text-after-signatures", pack.Malformed, two+"id mhlw-evil\n")
	add("second-text", pack.Malformed, two+"\nid mhlw-evil\n")
	add("control-character", pack.Malformed, strings.Replace(two, "id ", "id\t", 1))
	add("crlf", pack.Malformed, strings.ReplaceAll(two, "\n", "\r\n"))
	var many []*pack.Signer
	for i := range 15 {
		many = append(many, signer(t, fmt.Sprintf("evil.example/%d", i)))
	}
	add("17", pack.Malformed, signed(t, body, append(many, k[0], k[1])...))
	return all
}

func hash4(k pack.Key) []byte {
	h := k.KeyHash()
	return []byte{byte(h >> 24), byte(h >> 16), byte(h >> 8), byte(h)}
}

// falseLine is a signature line with one bit of the signature changed.
func falseLine(line string) string {
	name, b64, _ := strings.Cut(strings.TrimSpace(line), " ")
	owner, b64, _ := strings.Cut(b64, " ")
	raw, err := base64.StdEncoding.DecodeString(b64)
	if err != nil {
		panic(err) // of a signature made here
	}
	raw[20] ^= 1
	return name + " " + owner + " " + base64.StdEncoding.EncodeToString(raw) + "\n"
}

// tailed is a signature line whose last letter before "=" has bits that mean nothing.
func tailed(line string) string {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	at := strings.LastIndex(line, "=") - 1
	return line[:at] + string(letters[strings.IndexByte(letters, line[at])^1]) + line[at+1:]
}
