package pack_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"tenken/checklist/pack"
)

var update = flag.Bool("update", false, "write the published vectors anew")

// published is one line of testdata/vectors.json, for other implementations.
type published struct {
	File   string      `json:"file"`
	Trust  []string    `json:"trust"`  // the keyring files that are trusted
	Reason pack.Reason `json:"reason"` // empty: the pack is good
}

// vectorsOf are the packs that are published: the good ones, and the attacks that
// are not large, each with one fault.
func vectorsOf(t testing.TB) (all []published, files map[string]string) {
	files = map[string]string{}
	rings := map[string]string{} // file by content
	add := func(a attack) {
		v := published{File: a.name + pack.Extension, Trust: []string{}, Reason: a.want}
		for _, c := range a.in.Chains {
			var b bytes.Buffer
			if err := c.Write(&b); err != nil {
				t.Fatal(err)
			}
			name := rings[b.String()]
			if name == "" {
				name = c.First().Prefix + "-" + string('a'+byte(len(rings))) + pack.KeyringExtension
				rings[b.String()], files[name] = name, b.String()
			}
			v.Trust = append(v.Trust, name)
		}
		files[v.File] = a.text
		all = append(all, v)
	}
	h := ministry(t, "mhlw")
	add(attack{"good", "", h.good().String(), trust(t, h)})
	three := h.make(edition("mhlw-care", 1), "id: care\n", h.keys...)
	add(attack{"good-three-signatures", "", three.String(), trust(t, h)})
	watching, p, b, index := watched(t)
	p.proof = b.proof(index, b.witnesses[0], b.witnesses[2])
	add(attack{"good-proof", "", p.text(), trust(t, watching)})
	next := ministry(t, "mhlw")
	fresh := signer(t, "mhlw.example/tenken/2028-4")
	next.next(next.keyring("mhlw", 2, h.keys[0], h.keys[1], fresh), h.keys[:2]...)
	add(attack{"good-next-keyring", "", next.good().String(), trust(t, h)})
	add(attack{"good-old-keyring", "", h.good().String(), trust(t, next)})
	for _, a := range attacks(t) {
		if a.in == nil {
			a.in = trust(t, h)
		}
		if len(a.text) < 1<<16 {
			add(a)
		}
	}
	return all, files
}

// TestPublishedVectors: the files in testdata are those that the tests make, and
// each is judged as vectors.json says.
func TestPublishedVectors(t *testing.T) {
	all, files := vectorsOf(t)
	var b strings.Builder
	for i, v := range all {
		b.WriteString(map[bool]string{true: "[\n", false: ",\n"}[i == 0])
		b.Write(bytes.TrimSpace(must(json.Marshal(v))(t)))
	}
	files["vectors.json"] = b.String() + "\n]\n"
	if *update {
		for name, text := range files {
			if err := os.WriteFile(filepath.Join("testdata", name), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, text := range files {
		if got := string(must(os.ReadFile(filepath.Join("testdata", name)))(t)); got != text {
			t.Errorf("testdata/%s is not what the tests make; -update writes it anew", name)
		}
	}
	for _, v := range all {
		in := &pack.Trust{}
		for _, name := range v.Trust {
			if err := in.Add(must(pack.ReadKeyrings(strings.NewReader(files[name])))(t)); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := open(files[v.File], in); reason(err) != v.Reason {
			t.Errorf("%s: %v, want %q", v.File, err, v.Reason)
		}
	}
}

// TestAnotherImplementation: a verifier in Python, written from the description
// and not from this code, judges every vector alike, and every edge case of Ed25519.
func TestAnotherImplementation(t *testing.T) {
	if !strings.Contains(os.Getenv("TENKEN_REQUIRE"), "python") {
		t.Skip("TENKEN_REQUIRE does not name python")
	}
	out, err := exec.Command("python3", "testdata/verify.py", "testdata").CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Logf("%s", out)
}
