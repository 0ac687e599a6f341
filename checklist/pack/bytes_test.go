package pack_test

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/mod/sumdb/note"

	"tenken/checklist/pack"
)

// TestEveryBit: whichever bit of a pack is turned, it is refused as damaged or no pack.
func TestEveryBit(t *testing.T) {
	h := ministry(t, "mhlw")
	in := trust(t, h)
	good := []byte(h.good().String())
	for i := range good {
		for bit := range 8 {
			good[i] ^= 1 << bit
			e, err := pack.Read(bytes.NewReader(good))
			if err == nil {
				_, err = e.Open(in)
			}
			if r := reason(err); r != pack.Damaged && r != pack.Malformed {
				t.Errorf("byte %d, bit %d: %v", i, bit, err)
			}
			good[i] ^= 1 << bit
		}
	}
}

// TestEveryBitBehindARightSum: who turns a bit and puts the sum right is refused too.
// On a day of work one bit of each byte is turned.
func TestEveryBitBehindARightSum(t *testing.T) {
	h := ministry(t, "mhlw")
	in := trust(t, h)
	lines := []byte(strings.Join(h.parts().lines(), "\n"))
	all := os.Getenv("CI") != "" || os.Getenv("TENKEN_FULL") != ""
	for i := range lines {
		for bit := range 8 {
			if !all && bit != i%8 {
				continue
			}
			lines[i] ^= 1 << bit
			if _, err := open(ended(string(lines)), in); reason(err) == "" {
				t.Errorf("byte %d, bit %d: %v", i, bit, err)
			}
			lines[i] ^= 1 << bit
		}
	}
}

// TestFormsOfAGoodPack: what editors and mail do to a file is taken as it was
// meant, or named.
func TestFormsOfAGoodPack(t *testing.T) {
	h := ministry(t, "mhlw")
	good := h.good().String()
	wide := func(order binary.AppendByteOrder) string {
		raw := []byte{}
		for _, u := range utf16.Encode([]rune("\ufeff" + good)) {
			raw = order.AppendUint16(raw, u)
		}
		return string(raw)
	}
	for _, x := range []struct {
		name, text string
		want       pack.Reason
	}{
		{"as it was", good, ""},
		{"byte order mark", "\ufeff" + good, ""},
		{"CRLF", strings.ReplaceAll(good, "\n", "\r\n"), ""},
		{"both", "\ufeff" + strings.ReplaceAll(good, "\n", "\r\n"), ""},
		{"UTF-16LE", wide(binary.LittleEndian), pack.Malformed},
		{"UTF-16BE", wide(binary.BigEndian), pack.Malformed},
		{"UTF-16LE without mark", wide(binary.LittleEndian)[2:], pack.Malformed},
		{"last newline lost", strings.TrimSuffix(good, "\n"), pack.Damaged},
	} {
		_, err := open(x.text, trust(t, h))
		if reason(err) != x.want || (x.want == "") != (err == nil) {
			t.Errorf("%s: %v", x.name, err)
		}
		if strings.HasPrefix(x.name, "UTF-16") && !strings.Contains(err.Error(), "UTF-16") {
			t.Errorf("%s is not named: %v", x.name, err)
		}
	}
}

type vector struct {
	Number int      `json:"number"`
	Key    string   `json:"key"`
	Sig    string   `json:"sig"`
	Msg    string   `json:"msg"`
	Flags  []string `json:"flags"`
}

// TestEdgesOfEd25519: of the 914 public edge cases no key of small order gets into
// a keyring, and the rest is judged as RFC 8032 and every other tool of notes does:
// what only the cofactor would save is refused.
func TestEdgesOfEd25519(t *testing.T) {
	raw := must(os.ReadFile("testdata/ed25519/vectors.json"))(t)
	var vectors []vector
	if err := json.Unmarshal(raw, &vectors); err != nil || len(vectors) != 914 {
		t.Fatal(len(vectors), err)
	}
	good, keys := 0, 0
	for _, v := range vectors {
		vkey := must(note.NewEd25519VerifierKey("edge.example", must(hex.DecodeString(v.Key))(t)))(t)
		k, err := pack.ParseKey(vkey)
		low := slices.Contains(v.Flags, "low_order_A")
		if (err != nil) != low {
			t.Errorf("vector %d: key of small order %v, and: %v", v.Number, low, err)
		}
		if err != nil {
			continue
		}
		keys++
		want := true
		for _, f := range v.Flags {
			want = want && f != "low_order_residue" && f != "non_canonical_R" && f != "reencoded_k"
		}
		if got := k.Verify([]byte(v.Msg), must(hex.DecodeString(v.Sig))(t)); got != want {
			t.Errorf("vector %d (%v): %v, want %v", v.Number, v.Flags, got, want)
		} else if got {
			good++
		}
	}
	if keys == 0 || good == 0 {
		t.Errorf("%d keys taken, %d signatures: the vectors were not met", keys, good)
	}
	t.Logf("of 914: %d keys taken, %d signatures good", keys, good)
}

// FuzzRead: whatever the bytes are, reading ends with a pack or a reason; a pack
// that opens is written again as it was read.
func FuzzRead(f *testing.F) {
	h := ministry(f, "mhlw")
	in := trust(f, h)
	f.Add([]byte(h.good().String()))
	for i, a := range attacks(f) {
		if i%4 == 0 && len(a.text) < 1<<16 {
			f.Add([]byte(a.text))
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		e, err := pack.Read(bytes.NewReader(raw))
		if err != nil {
			if reason(err) == "" {
				t.Fatalf("no reason: %v", err)
			}
			return
		}
		if _, err := e.Open(in); err != nil {
			if reason(err) == "" {
				t.Fatalf("no reason: %v", err)
			}
			return
		}
		plain := bytes.ReplaceAll(bytes.TrimPrefix(raw, []byte("\ufeff")), []byte("\r\n"), []byte("\n"))
		if e.String() != string(plain) {
			t.Fatal("written again it is another file")
		}
	})
}

// FuzzLines puts the sum right, so that what is inside is reached.
func FuzzLines(f *testing.F) {
	h := ministry(f, "mhlw")
	in := trust(f, h)
	want := h.good().String()
	f.Add(strings.Join(h.parts().lines(), "\n"))
	f.Fuzz(func(t *testing.T, lines string) {
		text := ended(lines)
		p, err := open(text, in)
		if err != nil && reason(err) == "" {
			t.Fatalf("no reason: %v", err)
		}
		if err == nil && (p.Files[pack.ListName] != "id: care\n" || len(p.Files) != 1) {
			t.Fatalf("a text that nobody signed:\n%s\nwant\n%s", text, want)
		}
	})
}

// BenchmarkVerify is a pack of 354 KB with a chain of two keyrings.
func BenchmarkVerify(b *testing.B) {
	h := ministry(b, "mhlw")
	h.next(h.keyring("mhlw", 2, h.keys...), h.keys[0], h.keys[1])
	list := strings.Repeat("個人データの台帳がありますか。\n", 7_700)
	text := h.make(edition("mhlw-care", 1), list, h.keys[0], h.keys[1]).String()
	in := trust(b, h)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := open(text, in); err != nil {
			b.Fatal(err)
		}
	}
}
