package main

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/unicode/norm"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/cmd/tenken/shell"
)

const sentence = "高崎さんの店では、ガラスの棚に置いていないため該当しません。"

func as(e encoding.Encoding) func(string) []byte {
	return func(s string) []byte {
		b, err := e.NewEncoder().Bytes([]byte(s))
		if err != nil {
			panic(err) // the table's own text can be written in it
		}
		return b
	}
}

func utf16As(order binary.AppendByteOrder, bom bool) func(string) []byte {
	return func(s string) []byte {
		var b []byte
		if bom {
			b = order.AppendUint16(b, 0xfeff)
		}
		for _, u := range utf16.Encode([]rune(s)) {
			b = order.AppendUint16(b, u)
		}
		return b
	}
}

func replaced(old, new string) func(string) []byte {
	return func(s string) []byte { return []byte(strings.ReplaceAll(s, old, new)) }
}

func before(prefix string) func(string) []byte {
	return func(s string) []byte { return []byte(prefix + s) }
}

// kinds of bytes that people really have. A kind is read right, as want (the
// sentence itself where empty), or refused.
var kinds = []struct {
	name   string
	encode func(string) []byte
	want   string
	refuse bool
}{
	{"UTF-8", before(""), "", false},
	{"UTF-8 with BOM", before("\ufeff"), "", false},
	{"UTF-16LE with BOM", utf16As(binary.LittleEndian, true), "", false},
	{"UTF-16BE with BOM", utf16As(binary.BigEndian, true), "", false},
	{"CP932", as(japanese.ShiftJIS), "", false},
	{"EUC-JP", as(japanese.EUCJP), "", false},
	{"ISO-2022-JP", as(japanese.ISO2022JP), "", false},
	{"CRLF", replaced("\n", "\r\n"), "", false},
	{"lone CR", replaced("\n", "\r"), "", false},
	{"NFD of macOS", func(s string) []byte { return norm.NFD.Bytes([]byte(s)) }, "", false},
	{"half-width kana", replaced("ガラス", "ｶﾞﾗｽ"), "", false},
	{"kanji of names", replaced("高崎", "髙﨑"), strings.Replace(sentence, "高崎", "髙﨑", 1), false},
	{"surrogate pair", replaced("高崎", "𠮷"), strings.Replace(sentence, "高崎", "𠮷", 1), false},
	{"variation selector", replaced("高崎", "葛\U000E0100"), strings.Replace(sentence, "高崎", "葛\U000E0100", 1), false},
	{"wave dash", replaced("、", "〜"), strings.Replace(sentence, "、", "〜", 1), false},
	{"full-width tilde", replaced("、", "～"), strings.Replace(sentence, "、", "～", 1), false},
	{"minus sign", replaced("、", "−"), strings.Replace(sentence, "、", "−", 1), false},
	{"full-width hyphen", replaced("、", "－"), strings.Replace(sentence, "、", "－", 1), false},
	{"zero width", replaced("、", "\u200b、"), strings.Replace(sentence, "、", "\u200b、", 1), false},
	{"torn UTF-8", func(s string) []byte { return []byte(s)[:len(s)-3] }, "", true},
	{"Latin-1 mixed in", func(s string) []byte { return append([]byte(s), as(charmap.ISO8859_1)("é\n")...) }, "", true},
	{"UTF-32", before("\xff\xfe\x00\x00"), "", true},
	{"zip", before("PK\x03\x04"), "", true},
	{"old Office", before("\xd0\xcf\x11\xe0"), "", true},
	{"PDF", before("%PDF-1.7\n"), "", true},
	{"gzip", before("\x1f\x8b"), "", true},
}

// Whatever the machine pipes in, an answer is read right or refused with the
// guess and the mend; never half, and never with a replacement character.
func TestEncodingsOfPipedAnswers(t *testing.T) {
	for _, k := range kinds {
		t.Run(k.name, func(t *testing.T) {
			home := fixtureHome(t)
			file := filepath.Join(home, "a.tenken")
			runIn(t, home, "", "new", file, "--guideline", "own-list", "--org", "山田商店")
			out, code := runIn(t, home, string(k.encode("GEN-02-03\tna\t"+sentence+"\n")), "answer", file, "-")
			got := reasonIn(t, file)
			if strings.ContainsRune(out+got, '\ufffd') {
				t.Errorf("a replacement character: %q %q", out, got)
			}
			if k.refuse {
				if code == 0 || got != "" || !strings.Contains(out, "tenken: ") {
					t.Errorf("exit %d, reason %q\n%s", code, got, out)
				}
				return
			}
			want := k.want
			if want == "" {
				want = sentence
			}
			if code != 0 || got != want {
				t.Errorf("exit %d, reason %q, want %q\n%s", code, got, want, out)
			}
		})
	}
}

func reasonIn(t *testing.T, file string) string {
	t.Helper()
	f, err := store.Open(file, store.ReadOnly, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	a, err := assess.Fold(f.Events())
	if err != nil {
		t.Fatal(err)
	}
	return a.Answers["GEN-02-03"].Reason
}

// The same kinds as a checklist and as a mailed assessment: read right or
// refused in words, whichever it is.
func TestEncodingsOfFiles(t *testing.T) {
	home := fixtureHome(t)
	raw, err := os.ReadFile(filepath.Join(home, "guidelines", "small", "checklist.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	mailed := filepath.Join(home, "mailed.tenken")
	runIn(t, home, "", "new", mailed, "--guideline", "own-list", "--org", "山田商店")
	lines, err := os.ReadFile(mailed)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range kinds {
		t.Run(k.name, func(t *testing.T) {
			list, copied := filepath.Join(t.TempDir(), "list.yaml"), filepath.Join(t.TempDir(), "copy.tenken")
			for path, data := range map[string][]byte{list: encodable(k.encode, string(raw)),
				copied: encodable(k.encode, string(lines))} {
				if err := os.WriteFile(path, data, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			for _, args := range [][]string{{"preview", list}, {"score", copied}} {
				out, code := runIn(t, home, "", args...)
				if strings.ContainsRune(out, '\ufffd') {
					t.Errorf("%v: a replacement character\n%s", args, out)
				}
				if code != 0 && (code != shell.ExitUnreadable || !strings.Contains(out, "tenken: ")) {
					t.Errorf("%v: exit %d\n%s", args, code, out)
				}
				same, _ := os.ReadFile(args[1])
				if args[0] == "score" && code == 0 && !bytes.Equal(same, lines) {
					t.Errorf("an assessment in other bytes was taken for whole")
				}
			}
		})
	}
}

// A CSV that was opened and saved somewhere comes back whole in any of the
// kinds that a text can be told from, or is refused in words; an answer changed
// in it is taken as it was typed.
func TestEncodingsOfCSV(t *testing.T) {
	for _, k := range kinds {
		t.Run(k.name, func(t *testing.T) {
			home := fixtureHome(t)
			file, table := filepath.Join(home, "a.tenken"), filepath.Join(home, "a.csv")
			runIn(t, home, "", "new", file, "--guideline", "own-list", "--org", "山田商店")
			runIn(t, home, "", "answer", file, "GEN-02-03=na", "--reason", "placeholder")
			if out, code := runIn(t, home, "", "report", file, "-o", table); code != 0 {
				t.Fatal(out)
			}
			raw, err := os.ReadFile(table)
			if err != nil {
				t.Fatal(err)
			}
			text := strings.TrimPrefix(strings.Replace(string(raw), "placeholder", sentence, 1), "\ufeff")
			if err := os.WriteFile(table, encodable(k.encode, text), 0o600); err != nil {
				t.Fatal(err)
			}
			out, code := runIn(t, home, "", "import", file, table, "--yes")
			got := reasonIn(t, file)
			if strings.ContainsRune(out+got, '\ufffd') {
				t.Errorf("a replacement character: %q %q", out, got)
			}
			if code != 0 {
				if code != shell.ExitUnreadable || got != "placeholder" || !strings.Contains(out, "tenken: ") {
					t.Errorf("exit %d, reason %q\n%s", code, got, out)
				}
				return
			}
			want := k.want
			if want == "" {
				want = sentence
			}
			if got != want {
				t.Errorf("reason %q, want %q\n%s", got, want, out)
			}
		})
	}
}

// encodable writes what the encoding can say of a text.
func encodable(encode func(string) []byte, s string) (b []byte) {
	defer func() {
		if recover() != nil {
			b = encode(strings.Map(func(r rune) rune {
				if r > 0x7f && r < 0x3000 || r > 0xffff {
					return -1
				}
				return r
			}, s))
		}
	}()
	return encode(s)
}

// Words of the command line come in the machine's own encoding; what is no
// UTF-8 there is refused, and nothing is written.
func TestEncodingsOfArguments(t *testing.T) {
	home := fixtureHome(t)
	file := filepath.Join(home, "a.tenken")
	runIn(t, home, "", "new", file, "--guideline", "own-list", "--org", "山田商店")
	for name, note := range map[string]string{"CP932": string(as(japanese.ShiftJIS)(sentence)),
		"torn": sentence[:7], "EUC-JP": string(as(japanese.EUCJP)(sentence))} {
		out, code := runIn(t, home, "", "answer", file, "GEN-01-01=no", "--note", note)
		if code != shell.ExitUsage || strings.ContainsRune(out, '\ufffd') {
			t.Errorf("%s: exit %d\n%s", name, code, out)
		}
	}
	for _, k := range []struct{ name, typed, want string }{
		{"NFD", norm.NFD.String(sentence), sentence},
		{"half-width kana", strings.ReplaceAll(sentence, "ガラス", "ｶﾞﾗｽ"), sentence},
	} {
		runIn(t, home, "", "answer", file, "GEN-02-03=na", "--reason", k.typed)
		if got := reasonIn(t, file); got != k.want {
			t.Errorf("%s: %q, want %q", k.name, got, k.want)
		}
	}
}
