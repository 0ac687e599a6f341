package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"tenken/assess/store"
	"tenken/checklist"
)

// in converts as an editor does that saves in another encoding.
func in(t *testing.T, e encoding.Encoding, data []byte) []byte {
	t.Helper()
	out, err := e.NewEncoder().Bytes(data)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestMailedFileInAnOddEncodingIsRecognisedAndMendedNeverHalfRead(t *testing.T) {
	events := long(&maker{}, 5)
	whole := written(t, events)
	crlf := bytes.ReplaceAll(whole, []byte("\n"), []byte("\r\n"))
	bom := "\xef\xbb\xbf"
	le, be := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM),
		unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM)
	bare := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	bareBE := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	flipped := bytes.Clone(crlf)
	flipped[len(flipped)-20] ^= 1
	for _, c := range []struct {
		name    string
		data    []byte
		guess   string
		damaged bool
	}{
		{"UTF-8 with a BOM", append([]byte(bom), whole...), "UTF-8 BOM", false},
		{"CRLF", crlf, "CRLF", false},
		{"CRLF made of CRLF", bytes.ReplaceAll(crlf, []byte("\r\n"), []byte("\r\r\n")), "CRCRLF", false},
		{"an empty line after each", bytes.ReplaceAll(crlf, []byte("\r\n"), []byte("\n\n")), "LFLF", false},
		{"BOM and CRLF", append([]byte(bom), crlf...), "UTF-8 BOM, CRLF", false},
		{"CR, as on an old Mac", bytes.ReplaceAll(whole, []byte("\n"), []byte("\r")), "CR", false},
		{"UTF-16LE by Notepad", in(t, le, crlf), "UTF-16LE, CRLF", false},
		{"UTF-16BE", in(t, be, whole), "UTF-16BE", false},
		{"UTF-16LE without BOM", in(t, bare, whole), "UTF-16LE", false},
		{"UTF-16BE without BOM", in(t, bareBE, whole), "UTF-16BE", false},
		{"CP932 by Notepad", in(t, japanese.ShiftJIS, crlf), "Shift_JIS (CP932), CRLF", false},
		{"EUC-JP", in(t, japanese.EUCJP, whole), "EUC-JP", false},
		{"ISO-2022-JP, as in mail", in(t, japanese.ISO2022JP, crlf), "ISO-2022-JP, CRLF", false},
		{"CRLF without the last one", bytes.TrimSuffix(crlf, []byte("\r\n")), "CRLF", false},
		{"CRLF and a flipped bit", flipped, "CRLF", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := put(t, c.data)
			_, err := store.Open(path, store.ReadWrite, quick())
			var enc *store.EncodingError
			if !errors.As(err, &enc) {
				t.Fatalf("error %v", err)
			}
			if enc.Guess != c.guess || enc.Path != path || (enc.Err != nil) != c.damaged {
				t.Errorf("guessed %q (%v)", enc.Guess, enc.Err)
			}
			if damaged := (*store.DamagedError)(nil); errors.As(err, &damaged) != c.damaged {
				t.Errorf("error %v", err)
			}
			if s := enc.In(checklist.Japanese); !strings.Contains(s, "tenken repair") || !strings.Contains(s, c.guess) {
				t.Errorf("the message lacks the mend: %s", s)
			}
			to := filepath.Join(filepath.Dir(path), "new.tenken")
			r, err := store.Repair(path, to, store.RepairOptions{Options: quick()})
			if err != nil {
				t.Fatal(err)
			}
			if s := r.In(checklist.Japanese); !strings.Contains(s, c.guess+" から元に戻しました") {
				t.Errorf("says %s", s)
			}
			now, err := os.ReadFile(to)
			if err != nil || !bytes.Equal(now, whole) || r.Encoding != c.guess || !r.Whole() {
				t.Errorf("mended: %v, report %+v", err, r)
			}
		})
	}
}

func TestAnythingElseIsRefusedWithWhatItLooksLike(t *testing.T) {
	for _, c := range []struct{ data, en string }{
		{"", "an empty file"},
		{strings.Repeat("\x00", 5000), "a file of zero bytes only"},
		{"PK\x03\x04xl/workbook.xml\n", "an Excel workbook or a zip archive"},
		{"\xd0\xcf\x11\xe0\xa1", "an old Excel workbook"},
		{"%PDF-1.7\n", "a PDF"},
		{"\x1f\x8b\x08\n", "a gzip archive"},
		{"schema: tenken/checklist/v1\n", "a checklist (YAML)"},
		{"こんにちは\n", "another kind of text"},
		{"\xff\xfeこ", "another kind of file"},
		{"\xfe\xff\x00\n\x00", "another kind of file"},
		{"\x1b$B!!\n\xff", "another kind of file"},
		{"{\"sum\":1}\n", "another kind of text"},
	} {
		_, err := store.Open(put(t, []byte(c.data)), store.ReadOnly, quick())
		var foreign *store.ForeignError
		if !errors.As(err, &foreign) || foreign.Looks.EN != c.en {
			t.Errorf("%.20q: %v", c.data, err)
			continue
		}
		if s := foreign.In(checklist.Japanese); !strings.Contains(s, foreign.Looks.JA) {
			t.Errorf("%.20q: %s", c.data, s)
		}
		path := put(t, []byte(c.data))
		if _, err := store.Repair(path, path+"2", store.RepairOptions{Options: quick()}); !errors.As(err, &foreign) {
			t.Errorf("%.20q: repair: %v", c.data, err)
		}
	}
}
