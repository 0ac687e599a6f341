package pack_test

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/tlog"

	"tenken/checklist/pack"
)

// manifests are listings that are signed and say what they must not.
func manifests(t testing.TB, h *house) (all []attack) {
	add := func(name string, want pack.Reason, change func(string) string) {
		all = append(all, attack{"manifest-" + name, want, h.listing(change).text(), nil})
	}
	bad := func(name, old, new string) { add(name, pack.Malformed, swap(t, old, new)) }
	file := sum("id: care\n") + " 9 checklist.yaml\n"
	add("id-of-another", pack.Prefix, swap(t, "id mhlw-care", "id fsa-care"))
	add("id-like-the-prefix", pack.Prefix, swap(t, "id mhlw-care", "id mhlwx-care"))
	add("id-with-underscore", pack.Prefix, swap(t, "id mhlw-care", "id mhlw_care"))
	add("id-with-dot", pack.Prefix, swap(t, "id mhlw-care", "id mhlw.care"))
	bad("id-upper-case", "id mhlw-care", "id Mhlw-care")
	bad("id-cyrillic", "id mhlw-care", "id mhlw-c\u0430re")
	bad("id-twice", "id mhlw-care\n", "id mhlw-care\nid mhlw-care\n")
	bad("id-missing", "id mhlw-care\n", "")
	bad("head", "tenken pack v1", "tenken pack v2")
	bad("serial-0", "serial 1", "serial 0")
	bad("serial-padded", "serial 1", "serial 01")
	bad("serial-plus", "serial 1", "serial +1")
	bad("serial-negative", "serial 1", "serial -1")
	bad("serial-full-width", "serial 1", "serial １")
	bad("serial-huge", "serial 1", "serial 1000001")
	bad("kind-unknown", "kind checklist", "kind program")
	bad("issued-no-day", "issued 2026-11-24", "issued 2026-02-30")
	bad("issued-with-time", "issued 2026-11-24", "issued 2026-11-24T00:00:00Z")
	bad("review-before-issue", "review-by 2027-05-23", "review-by 2026-05-23")
	bad("previous-short", "keyring 1", "previous 0123\nkeyring 1")
	bad("keyring-0", "keyring 1", "keyring 0")
	add("keyring-that-is-not-there", pack.Forged, swap(t, "keyring 1", "keyring 2"))
	add("keyring-of-another", pack.Forged, swap(t, sum(bodyOf(h.parts().rings[0])), sum("other")))
	bad("withdraws-itself", file, "withdraws 1 理由\n"+file)
	bad("withdraws-the-future", file, "withdraws 2 理由\n"+file)
	bad("withdraws-after-files", file, file+"withdraws 0 理由\n")
	bad("unknown-line", file, "colour red\n"+file)
	bad("no-file", file, "")
	bad("file-twice", file, file+file)
	bad("file-of-a-checklist-renamed", "checklist.yaml", "other.yaml")
	bad = func(name, old, new string) { // another kind, which names its files as it likes
		add(name, pack.Malformed, func(text string) string {
			return swap(t, old, new)(swap(t, "kind checklist", "kind campaign")(text))
		})
	}
	bad("file-upper-case", "checklist.yaml", "Checklist.yaml")
	bad("file-above", "checklist.yaml", "../checklist.yaml")
	bad("file-in-folder", "checklist.yaml", "a/checklist.yaml")
	bad("file-backslash", "checklist.yaml", "a\\checklist.yaml")
	bad("file-absolute", "checklist.yaml", "/checklist.yaml")
	bad("file-hidden", "checklist.yaml", ".checklist.yaml")
	bad("file-device", "checklist.yaml", "con.yaml")
	bad("file-device-alone", "checklist.yaml", "nul")
	bad("file-dot-last", "checklist.yaml", "checklist.")
	bad("file-of-65-letters", "checklist.yaml", strings.Repeat("a", 65))
	bad("file-twin-in-nfd", "checklist.yaml", "チェックリスト.yaml")
	bad("file-bytes-0", " 9 ", " 0 ")
	bad("file-bytes-padded", " 9 ", " 09 ")
	bad("file-bytes-huge", " 9 ", " 1048577 ")
	bad("file-digest-upper-case", sum("id: care\n"), strings.ToUpper(sum("id: care\n")))
	bad("files-unsorted", file, file+sum("x")+" 1 a.yaml\n")
	add("file-second-of-a-checklist", pack.Malformed, swap(t, file, file+sum("x")+" 1 more.yaml\n"))
	add("file-digest-of-another", pack.Forged, swap(t, sum("id: care\n"), sum("id: cure\n")))
	add("file-bytes-of-another", pack.Forged, swap(t, " 9 ", " 8 "))
	return all
}

// contents change what was signed and put the sum right again.
func contents(t testing.TB, h *house) (all []attack) {
	add := func(name, text string) {
		p := h.parts()
		p.files[0][1] = text
		all = append(all, attack{"content-" + name, pack.Forged, p.text(), nil})
	}
	add("same-length", "id: cure\n")
	add("appended", "id: care\nmore: true\n")
	add("newline-dropped", "id: care")
	add("crlf", "id: care\r\n")
	add("bom", "\ufeffid: care\n")
	add("nul", "id: care\n\x00")
	add("half-width", "id: ｃａｒｅ\n")
	m := edition("mhlw-round", 1)
	m.Kind = pack.KindCampaign
	two := must(pack.Make(m, h.ring, map[string]string{"a.json": "1", "b.json": "2"}))(t)
	for _, k := range h.keys[:2] {
		if err := two.Sign(k); err != nil {
			t.Fatal(err)
		}
	}
	manifest, rings := seal(must(two.Claim())(t))
	build := func(name string, want pack.Reason, files ...[2]string) {
		p := &parts{rings: rings, manifest: manifest, files: files}
		all = append(all, attack{"content-" + name, want, p.text(), nil})
	}
	build("texts-swapped", pack.Forged, [2]string{"a.json", "2"}, [2]string{"b.json", "1"})
	build("files-swapped", pack.Malformed, [2]string{"b.json", "2"}, [2]string{"a.json", "1"})
	build("second-missing", pack.Malformed, [2]string{"a.json", "1"})
	build("first-twice", pack.Malformed, [2]string{"a.json", "1"}, [2]string{"a.json", "1"})
	return all
}

// strangers are good packs of others, for ids that are not theirs.
func strangers(t testing.TB, h *house) (all []attack) {
	add := func(name string, want pack.Reason, e *pack.Envelope, in *pack.Trust) {
		all = append(all, attack{"stranger-" + name, want, e.String(), in})
	}
	evil := func(prefix string) *house {
		e := &house{t: t, keys: []*pack.Signer{signer(t, "evil.example/1"), signer(t, "evil.example/2")}}
		e.ring = must(pack.NewKeyring(e.keyring(prefix, 1, e.keys...)))(t)
		e.signRing(e.keys[0])
		return e
	}
	add("nobody-trusted", pack.Unknown, h.good(), &pack.Trust{})
	add("unknown", pack.Unknown, evil("evil").good(), nil)
	add("same-prefix", pack.Forked, evil("mhlw").good(), nil)
	add("prefix-below", pack.Unknown, evil("mhlw-evil").good(), nil)
	add("prefix-above", pack.Unknown, evil("mh").good(), nil)

	jp, jpmed := ministry(t, "jp"), ministry(t, "jp-med")
	add("shorter-under-longer", pack.Prefix, jp.make(edition("jp-med-care", 1), "x", jp.keys[0], jp.keys[1]),
		trust(t, jp, jpmed))
	add("longer-not-introduced", pack.Unknown, jpmed.good(), trust(t, jp))

	claims := ministry(t, "fsa") // a trusted publisher that hands on what is not its own
	ring := claims.keyring("fsa", 2, claims.keys...)
	ring.Introduces = []pack.Introduction{{Prefix: "jp-med", SHA256: jpmed.ring.First().SHA256()}}
	claims.next(ring, claims.keys[0], claims.keys[1])
	add("introduced-by-who-does-not-own-it", pack.Unknown, jpmed.good(), trust(t, jp, claims))

	other := ministry(t, "jp")
	ring = other.keyring("jp", 2, other.keys...)
	ring.Introduces = []pack.Introduction{{Prefix: "jp-med", SHA256: sum("another keyring")}}
	other.next(ring, other.keys[0], other.keys[1])
	add("introduced-another-keyring", pack.Unknown, jpmed.good(), trust(t, other))
	return all
}

// TestIntroduced: a ministry introduces an association, and may go on signing
// under its prefix.
func TestIntroduced(t *testing.T) {
	jp, jpmed := ministry(t, "jp"), ministry(t, "jp-med")
	ring := jp.keyring("jp", 2, jp.keys...)
	ring.Introduces = []pack.Introduction{{Prefix: "jp-med", SHA256: jpmed.ring.First().SHA256()}}
	jp.next(ring, jp.keys[0], jp.keys[1])
	in := trust(t, jp)
	if _, err := open(jpmed.good().String(), in); err != nil {
		t.Errorf("the introduced association: %v", err)
	}
	if err := in.Add(jpmed.ring); err != nil {
		t.Fatal(err)
	}
	own := jp.make(edition("jp-med-care", 1), "x", jp.keys[0], jp.keys[1])
	if _, err := open(own.String(), in); err != nil {
		t.Errorf("the ministry under the prefix of the association: %v", err)
	}
}

// book is a public log with witnesses.
type book struct {
	t         testing.TB
	log       *pack.Signer
	witnesses []*pack.Signer
	hashes    []tlog.Hash
	size      int64
}

func newBook(t testing.TB) *book {
	b := &book{t: t, log: signer(t, "log.example")}
	for i := range 3 {
		b.witnesses = append(b.witnesses, signer(t, fmt.Sprintf("witness.example/w%d", i+1)))
	}
	return b
}

func (b *book) ReadHashes(at []int64) (out []tlog.Hash, err error) {
	for _, i := range at {
		out = append(out, b.hashes[i])
	}
	return out, nil
}

func (b *book) add(entry string) int64 {
	b.hashes = append(b.hashes, must(tlog.StoredHashes(b.size, []byte(entry), b))(b.t)...)
	b.size++
	return b.size - 1
}

// checkpoint is the state of the log as a text.
func (b *book) checkpoint() string {
	root := must(tlog.TreeHash(b.size, b))(b.t)
	return fmt.Sprintf("%s\n%d\n%s\n", b.log.Key.Name(), b.size, root)
}

// cosign is a witness's signature line of a checkpoint.
func cosign(t testing.TB, w *pack.Signer, text string, at uint64) string {
	seed := must(base64.StdEncoding.DecodeString(w.Secret()[len(w.Secret())-44:]))(t)
	sig := ed25519.Sign(ed25519.NewKeyFromSeed(seed[1:]), fmt.Appendf(nil, "cosignature/v1\ntime %d\n%s", at, text))
	id := sha256.Sum256(append([]byte(w.Key.Name()+"\n\x04"), w.Key.Public()...))
	raw := append(binary.BigEndian.AppendUint64(id[:4:4], at), sig...)
	return "— " + w.Key.Name() + " " + base64.StdEncoding.EncodeToString(raw) + "\n"
}

// proof is that of the entry at index, seen by some of the witnesses.
func (b *book) proof(index int64, witnesses ...*pack.Signer) string {
	var s strings.Builder
	fmt.Fprintf(&s, "c2sp.org/tlog-proof@v1\nindex %d\n", index)
	for _, h := range must(tlog.ProveRecord(b.size, index, b))(b.t) {
		fmt.Fprintln(&s, h)
	}
	text := b.checkpoint()
	s.WriteString("\n" + signed(b.t, text, b.log))
	for _, w := range witnesses {
		s.WriteString(cosign(b.t, w, text, 1795000000))
	}
	return s.String()
}

// watched is a ministry whose packs must be in a log that two of three witnesses
// have seen, its good pack, and the log.
func watched(t testing.TB) (*house, *parts, *book, int64) {
	h, b := ministry(t, "mhlw"), newBook(t)
	ring := h.keyring("mhlw", 2, h.keys...)
	var witnesses []string
	for _, w := range b.witnesses {
		witnesses = append(witnesses, vkey4(w.Key.Name(), w.Key.Public()))
	}
	if err := ring.Watch(b.log.Key.String(), witnesses, 2); err != nil {
		t.Fatal(err)
	}
	h.ring = must(pack.NewKeyring(ring))(t)
	h.signRing(h.keys[0], h.keys[1])
	p := h.parts()
	for i := range 20 {
		b.add(fmt.Sprintf("another entry %d\n", i))
	}
	index := b.add(bodyOf(p.manifest))
	for i := range 30 {
		b.add(fmt.Sprintf("a later entry %d\n", i))
	}
	return h, p, b, index
}

// TestProof: a log of which the keyring asks holds the manifest.
func TestProof(t *testing.T) {
	h, p, b, index := watched(t)
	p.proof = b.proof(index, b.witnesses[0], b.witnesses[2])
	if _, err := open(p.text(), trust(t, h)); err != nil {
		t.Error(err)
	}
	p.proof = b.proof(index, append(b.witnesses, signer(t, "stranger.example/w9"))...)
	if _, err := open(p.text(), trust(t, h)); err != nil {
		t.Errorf("three witnesses and one whom nobody knows: %v", err)
	}
}

// proofs break the proof of the log.
func proofs(t testing.TB, plain *house) (all []attack) {
	h, p, b, index := watched(t)
	w := b.witnesses
	good := b.proof(index, w[0], w[1])
	add := func(name, proof string) {
		q := *p
		q.proof = proof
		all = append(all, attack{"proof-" + name, pack.Unproven, q.text(), trust(t, h)})
	}
	change := func(name, old, new string) { add(name, swap(t, old, new)(good)) }
	path := strings.Split(good, "\n")[2]
	text := b.checkpoint()
	add("missing", "")
	add("of-another-entry", b.proof(index-1, w[0], w[1]))
	change("index-of-another", fmt.Sprintf("index %d\n", index), fmt.Sprintf("index %d\n", index+1))
	change("index-padded", "index 20", "index 020")
	change("index-beyond", "index 20", "index 51")
	change("index-negative", "index 20", "index -20")
	change("path-shorter", path+"\n", "")
	change("path-longer", path+"\n", path+"\n"+path+"\n")
	change("path-of-64", path+"\n", strings.Repeat(path+"\n", 64))
	change("path-not-base64", path, "x"+path[1:43]+"!")
	change("head", "@v1", "@v2")
	change("extra-data", "index", "extra AAAA\nindex")
	change("size-changed", "\n51\n", "\n52\n")
	change("origin-changed", "\nlog.example\n", "\nevil.example\n")
	change("extension-line", text, text+"more\n")
	again := func(name, checkpoint string) { // the log and its witnesses have signed it so
		add(name, strings.SplitN(good, "\n\n", 2)[0]+"\n\n"+signed(t, checkpoint, b.log)+cosign(t, w[0], checkpoint, 1)+
			cosign(t, w[1], checkpoint, 1))
	}
	again("extension-line-signed", text+"more\n")
	again("origin-of-another-log", swap(t, "log.example\n", "other.example\n")(text))
	again("size-padded", swap(t, "\n51\n", "\n051\n")(text))
	again("size-0", swap(t, "\n51\n", "\n0\n")(text))
	again("root-not-base64", text[:len(text)-3]+"!=\n")
	add("one-witness", b.proof(index, w[0]))
	add("one-witness-twice", b.proof(index, w[0])+cosign(t, w[0], text, 1795000001))
	add("one-witness-under-two-names", b.proof(index, w[0], signerAs(t, "witness.example/w2", w[0])))
	add("strangers-as-witnesses", b.proof(index, signer(t, "stranger.example/w8"), signer(t, "stranger.example/w9")))
	add("witnesses-signed-as-signers", "c2sp.org"+strings.SplitN(b.proof(index), "c2sp.org", 2)[1]+
		strings.SplitN(signed(t, text, w[0], w[1]), "\n\n", 2)[1])
	add("cosignature-of-the-log", strings.Replace(b.proof(index, w[0], w[1]),
		strings.SplitN(signed(t, text, b.log), "\n\n", 2)[1], cosign(t, b.log, text, 1795000000), 1))
	add("without-log", strings.Replace(good, strings.SplitN(signed(t, text, b.log), "\n\n", 2)[1], "", 1))
	add("time-changed", b.proof(index, w[0])+strings.Replace(cosign(t, w[1], text, 1795000000), cosign(t, w[1], text,
		1795000000)[30:44], cosign(t, w[1], text, 1795000001)[30:44], 1))
	other := newBook(t)
	other.add(bodyOf(p.manifest))
	add("time-beyond-63-bits", b.proof(index, w[0])+cosign(t, w[1], text, 1<<63))
	other.log = signer(t, "evil.example/log")
	add("of-another-log", other.proof(0, w[0], w[1]))
	later := newBook(t)
	later.add("something else\n")
	add("of-a-log-without-it", later.proof(0, w[0], w[1]))

	unasked := plain.parts()
	unasked.proof = good
	return append(all, attack{"proof-nobody-asked-for", pack.Unproven, unasked.text(), nil})
}

// TestSeals: a seal proves one text only, and only under a trusted publisher.
func TestSeals(t *testing.T) {
	h := ministry(t, "mhlw")
	const text = "id: care\n"
	manifest, rings := seal(must(h.good().Claim())(t))
	in := trust(t, h)
	c := must(pack.CheckSeal(manifest, rings, "mhlw-care", 1, text, in))(t)
	if c.By != 2 || c.Of != 3 || c.Old {
		t.Errorf("%+v", c)
	}
	campaign := edition("mhlw-care", 1)
	campaign.Kind = pack.KindCampaign
	kind := h.make(campaign, text, h.keys[0], h.keys[1])
	campaignManifest, _ := seal(must(kind.Claim())(t))
	one, _ := seal(must(h.make(edition("mhlw-care", 1), text, h.keys[0]).Claim())(t))
	for _, x := range []struct {
		name, manifest string
		rings          []string
		id             string
		serial         int
		text           string
		in             *pack.Trust
		want           pack.Reason
	}{
		{"another text", manifest, rings, "mhlw-care", 1, "id: cure\n", in, pack.Forged},
		{"another id", manifest, rings, "mhlw-cure", 1, text, in, pack.Forged},
		{"another serial", manifest, rings, "mhlw-care", 2, text, in, pack.Forged},
		{"another kind", campaignManifest, rings, "mhlw-care", 1, text, in, pack.Forged},
		{"one signature", one, rings, "mhlw-care", 1, text, in, pack.Threshold},
		{"no keyring", manifest, nil, "mhlw-care", 1, text, in, pack.Malformed},
		{"no manifest", "", rings, "mhlw-care", 1, text, in, pack.Malformed},
		{"nobody trusted", manifest, rings, "mhlw-care", 1, text, &pack.Trust{}, pack.Unknown},
	} {
		if _, err := pack.CheckSeal(x.manifest, x.rings, x.id, x.serial, x.text, x.in); reason(err) != x.want {
			t.Errorf("%s: %v, want %s", x.name, err, x.want)
		}
	}
}
