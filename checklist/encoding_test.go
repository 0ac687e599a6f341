package checklist_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/unicode/norm"

	"tenken/checklist"
)

func encoded(t testing.TB, e encoding.Encoding, s string) []byte {
	t.Helper()
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func utf16Of(s string, order binary.AppendByteOrder) (b []byte) {
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return b
}

func utf32Of(s string, order binary.AppendByteOrder) (b []byte) {
	for _, c := range s {
		b = order.AppendUint32(b, uint32(c))
	}
	return b
}

// kind is one way in which the bytes of a file come.
type kind struct {
	name      string
	raw       []byte
	guess     checklist.Encoding
	checklist bool // read as a checklist
	text      bool // read by DecodeText
}

// encodings are the ways to write s, which must be ASCII and Japanese.
func encodings(t testing.TB, s string) []kind {
	le, be := binary.LittleEndian, binary.BigEndian
	utf8BOM := "\xef\xbb\xbf"
	return []kind{
		{"UTF-8", []byte(s), checklist.UTF8, true, true},
		{"UTF-8 with BOM", []byte(utf8BOM + s), checklist.UTF8BOM, true, true},
		{"UTF-8 with CRLF", []byte(strings.ReplaceAll(s, "\n", "\r\n")), checklist.UTF8, true, true},
		{"UTF-8 with BOM and CRLF", []byte(utf8BOM + strings.ReplaceAll(s, "\n", "\r\n")), checklist.UTF8BOM, true,
			true},
		{"UTF-8 with CR", []byte(strings.ReplaceAll(s, "\n", "\r")), checklist.UTF8, true, true},
		{"UTF-8 without a last line end", []byte(strings.TrimSuffix(s, "\n")), checklist.UTF8, true, true},
		{"UTF-8 decomposed (macOS)", []byte(norm.NFD.String(s)), checklist.UTF8, true, true},
		{"UTF-8 with half-width kana", []byte(strings.ReplaceAll(s, "ガイド", "ｶﾞｲﾄﾞ")), checklist.UTF8, true, true},
		{"UTF-8 cut inside a character", []byte(s[:strings.LastIndex(s, "\xe3")+1]), checklist.Torn, false, false},
		{"UTF-8 with BOM, damaged", []byte(utf8BOM + s + "\xff"), checklist.Torn, false, false},
		{"UTF-8 with a stray byte", []byte(strings.Replace(s, "ガ", "\xffガ", 1)), checklist.Torn, false, false},
		{"UTF-16 LE with BOM", append([]byte{0xff, 0xfe}, utf16Of(s, le)...), checklist.UTF16LE, false, true},
		{"UTF-16 BE with BOM", append([]byte{0xfe, 0xff}, utf16Of(s, be)...), checklist.UTF16BE, false, true},
		{"UTF-16 LE", utf16Of(s, le), checklist.UTF16LE, false, true},
		{"UTF-16 BE", utf16Of(s, be), checklist.UTF16BE, false, true},
		{"UTF-16 LE cut", append([]byte{0xff, 0xfe}, utf16Of(s, le)[1:]...), checklist.UTF16LE, false, false},
		{"UTF-32 LE with BOM", append([]byte{0xff, 0xfe, 0, 0}, utf32Of(s, le)...), checklist.UTF32, false, false},
		{"UTF-32 BE with BOM", append([]byte{0, 0, 0xfe, 0xff}, utf32Of(s, be)...), checklist.UTF32, false, false},
		{"UTF-32 LE", utf32Of(s, le), checklist.UTF32, false, false},
		{"UTF-32 BE", utf32Of(s, be), checklist.UTF32, false, false},
		{"CP932", encoded(t, japanese.ShiftJIS, s), checklist.CP932, false, true},
		{"CP932 with CRLF", encoded(t, japanese.ShiftJIS, strings.ReplaceAll(s, "\n", "\r\n")), checklist.CP932, false,
			true},
		{"CP932 of Windows", encoded(t, japanese.ShiftJIS, strings.ReplaceAll(s, "ガ", "①㈱髙﨑")), checklist.CP932, false,
			true},
		{"CP932 with half-width kana", encoded(t, japanese.ShiftJIS, strings.ReplaceAll(s, "ガイド", "ｶﾞｲﾄﾞ")),
			checklist.CP932, false, true},
		{"EUC-JP", encoded(t, japanese.EUCJP, s), checklist.EUCJP, false, true},
		{"ISO-2022-JP", encoded(t, japanese.ISO2022JP, s), checklist.ISO2022JP, false, true},
		{"Latin-1", []byte("Protecci\xf3n de datos: informaci\xf3n\n"), checklist.Unclear, false, false},
		{"GBK", encoded(t, simplifiedchinese.GBK, "个人信息保护法规定的义务\n"), checklist.Unclear, false, false},
		{"Windows-1251", encoded(t, charmap.Windows1251, "Защита персональных данных\n"), checklist.Unclear, false,
			false},
		{"zip or xlsx", []byte("PK\x03\x04\x14\x00"), checklist.Archive, false, false},
		{"xls", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), checklist.OldOffice, false, false},
		{"PDF", []byte("%PDF-1.7\n\xe2\xe3"), checklist.PDF, false, false},
		{"gzip", []byte("\x1f\x8b\x08\x00"), checklist.Packed, false, false},
		{"zeros", make([]byte, 40), checklist.Binary, false, false},
		{"program", []byte("MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00\xb8\x00"), checklist.Binary,
			false, false},
	}
}

func TestEncodingsOfAChecklist(t *testing.T) {
	raw := strings.Replace(small, "小さな点検", "小さなガイドの点検", 1)
	t.Logf("%d kinds of bytes", len(encodings(t, raw)))
	for _, k := range encodings(t, raw) {
		t.Run(k.name, func(t *testing.T) {
			c, err := checklist.Parse("a.yaml", k.raw)
			if k.checklist {
				if err != nil {
					t.Fatal(err)
				}
				if c.Title.JA != "小さなガイドの点検" || !bytes.Equal(c.Raw, k.raw) {
					t.Errorf("read as %q", c.Title.JA)
				}
				return
			}
			ps := problems(t, err)
			if rules(ps) != "encoding" || ps[0].Hint.JA == "" || ps[0].Pos.Line < 1 {
				t.Fatalf("want encoding: %v", ps)
			}
			if k.guess != checklist.Torn && k.guess != checklist.Unclear &&
				!strings.Contains(ps[0].Text.JA, k.guess.Label().JA) {
				t.Errorf("the guess %s is not named: %s", k.guess, ps[0].Text.JA)
			}
		})
	}
	_, err := checklist.Parse("a.yaml", encoded(t, japanese.ShiftJIS, raw))
	if ps := problems(t, err); ps[0].Pos.Line != 6 || ps[0].Pos.Column != 13 ||
		!strings.Contains(ps[0].Hint.JA, "メモ帳") {
		t.Errorf("place and mend: %v", ps)
	}
}

func TestEncodingsOfATextFile(t *testing.T) {
	const raw = "ID,回答\nGEN-01-01,はい\nGEN-01-02,ガイドを見直す。\n"
	for _, k := range encodings(t, raw) {
		t.Run(k.name, func(t *testing.T) {
			got, guess, err := checklist.DecodeText(k.raw)
			if guess != k.guess {
				t.Errorf("guessed %s, want %s", guess, k.guess)
			}
			var bad *checklist.EncodingError
			switch {
			case k.text && err != nil:
				t.Errorf("refused: %v", err)
			case k.text:
				if !strings.Contains(got, "GEN-01-01,はい") || strings.ContainsRune(got, utf8.RuneError) ||
					strings.HasPrefix(got, "\ufeff") {
					t.Errorf("read as %q", got)
				}
			case !errors.As(err, &bad) || bad.Guess != k.guess || bad.Error() == "" || bad.Text().JA == "" ||
				bad.Hint().EN == "" || got != "":
				t.Errorf("want a refusal that names %s: %q, %v", k.guess, got, err)
			}
		})
	}
}

func TestShortJapaneseTextsAreGuessedRight(t *testing.T) {
	for _, s := range []string{"はい", "いいえ", "一部", "該当なし", "○", "GEN-01-01\tはい\n", "担当者は佐藤です。", "委託先", "規程を作る",
		"わからない"} {
		for _, e := range []struct {
			encoding.Encoding
			name checklist.Encoding
		}{{japanese.ShiftJIS, checklist.CP932}, {japanese.ISO2022JP, checklist.ISO2022JP}} {
			got, guess, err := checklist.DecodeText(encoded(t, e, s))
			if err != nil || got != s || guess != e.name {
				t.Errorf("%s in %s: %q, %s, %v", s, e.name, got, guess, err)
			}
		}
		// Two kanji alone look alike in EUC-JP and CP932: then a refusal is right, a wrong reading is not.
		got, _, err := checklist.DecodeText(encoded(t, japanese.EUCJP, s))
		if err == nil && got != s {
			t.Errorf("%s in EUC-JP was read as %q", s, got)
		}
	}
	if s, guess, err := checklist.DecodeText(nil); s != "" || guess != checklist.UTF8 || err != nil {
		t.Errorf("nothing: %q, %s, %v", s, guess, err)
	}
	if s, _, err := checklist.DecodeText([]byte("\xff\xfe")); s != "" || err != nil {
		t.Errorf("a BOM alone: %q, %v", s, err)
	}
}

func FuzzDecodeText(f *testing.F) {
	for _, k := range encodings(f, "ID,回答\nGEN-01-01,はい\nガイド\n") {
		f.Add(k.raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		s, guess, err := checklist.DecodeText(raw)
		var bad *checklist.EncodingError
		switch {
		case guess == "":
			t.Error("no guess")
		case err == nil && !utf8.ValidString(s):
			t.Errorf("%q is not UTF-8", s)
		case err == nil && strings.ContainsRune(s, utf8.RuneError) && !bytes.Contains(raw, []byte("\ufffd")) &&
			guess != checklist.UTF16LE && guess != checklist.UTF16BE:
			t.Errorf("%q holds a silent U+FFFD", s)
		case err != nil && (!errors.As(err, &bad) || bad.Offset < 0 || bad.Offset > len(raw)):
			t.Errorf("error %v", err)
		}
	})
}
