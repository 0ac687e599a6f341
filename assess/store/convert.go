package store

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"tenken/checklist"
)

// EncodingError says that an editor, a mail program or a copy converted the
// file: the sums prove that nothing but the encoding changed. It is not used as
// it is; Repair writes it back as it was. Exit code 3.
type EncodingError struct {
	Path  string
	Guess string // for example "UTF-16LE, CRLF"
	Err   error  // *DamagedError where, apart from the encoding, lines are damaged; else nil

	data []byte // converted back
}

func (e *EncodingError) Error() string {
	return fmt.Sprintf("%s was converted to %s", show(e.Path), e.Guess)
}

// In is the sentence for users.
func (e *EncodingError) In(lang checklist.Lang) string {
	proof := checklist.Text{
		JA: "中身が変わっていないことは、すべての行の照合値で確かめました",
		EN: "The sums of all lines prove that the content has not changed",
	}
	if e.Err != nil {
		proof = checklist.Text{
			JA: "そのほかにも壊れた行があります",
			EN: "Some lines are damaged besides",
		}
	}
	return checklist.Text{
		JA: fmt.Sprintf("%s は、編集ソフトやメールによって文字の形式（%s）が変えられています。%s。添付ファイルをそのまま保存し直すか、tenken repair で元の形式の新しいファイルを作ってください",
			show(e.Path), e.Guess, proof.JA),
		EN: fmt.Sprintf("an editor or mail program has converted %s (%s). %s. Save the attachment again as it is, or let tenken repair write a new file in the right form",
			show(e.Path), e.Guess, proof.EN),
	}.In(lang)
}

func (e *EncodingError) Unwrap() error { return e.Err }

// ForeignError says that the file is not an assessment at all. Exit code 3.
type ForeignError struct {
	Path  string
	Looks checklist.Text // like what
}

func (e *ForeignError) Error() string {
	return fmt.Sprintf("%s is not an assessment file of tenken; it looks like %s", show(e.Path), e.Looks.EN)
}

// In is the sentence for users.
func (e *ForeignError) In(lang checklist.Lang) string {
	return checklist.Text{
		JA: fmt.Sprintf("%s は tenken の点検ファイルではありません（%s のようです）。拡張子が .tenken のファイルを選んでください", show(e.Path), e.Looks.JA),
		EN: fmt.Sprintf("%s is not an assessment file of tenken (it looks like %s). Choose a file that ends in .tenken", show(e.Path), e.Looks.EN),
	}.In(lang)
}

// unreadable finds out why data cannot be read: converted, foreign or damaged.
func unreadable(data []byte, first Fault) error {
	d := damaged(data, first)
	if e := converted(data, len(d.Events)); e != nil {
		return e
	}
	if len(d.Events) == 0 && !bytes.HasPrefix(data, []byte(lineHead)) {
		return &ForeignError{Looks: looks(data)}
	}
	return d
}

// converted tries to take back what editors and mail programs do to a text;
// nil where that proves no more than the events that are readable anyway.
func converted(data []byte, readable int) *EncodingError {
	var best *EncodingError
	for _, form := range forms {
		text, guess, ok := form.back(data)
		if !ok {
			continue
		}
		e := &EncodingError{Guess: strings.TrimSuffix(guess, ", "), data: text}
		_, fault, err := parse(text)
		switch {
		case err != nil:
		case fault == nil:
			return e
		default:
			d := damaged(text, *fault)
			if e.Err = d; len(d.Events) > readable {
				best, readable = e, len(d.Events)
			}
		}
	}
	return best
}

// back converts data back; ok is false where there is nothing to convert.
func (f form) back(data []byte) (text []byte, guess string, ok bool) {
	text, guess = data, f.name
	if f.enc != nil {
		if !f.fits(data) {
			return nil, "", false
		}
		var err error
		if text, err = f.enc.NewDecoder().Bytes(data); err != nil {
			return nil, "", false
		}
	}
	switch ends := bytes.Count(text, []byte{'\n'}); {
	case ends > 0 && bytes.Count(text, []byte("\r\n")) == ends:
		return bytes.ReplaceAll(text, []byte("\r\n"), []byte{'\n'}), guess + "CRLF", true
	case ends == 0 && bytes.IndexByte(text, '\r') >= 0:
		return bytes.ReplaceAll(text, []byte{'\r'}, []byte{'\n'}), guess + "CR", true
	}
	return text, guess, f.enc != nil
}

// form is an encoding in which a text file may come back.
type form struct {
	name string
	enc  encoding.Encoding
	fits func(data []byte) bool // a cheap look before decoding
}

var forms = []form{
	{name: ""},
	{"UTF-8 BOM, ", unicode.UTF8BOM, func(b []byte) bool { return bytes.HasPrefix(b, []byte("\xef\xbb\xbf")) }},
	{"UTF-16LE, ", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), func(b []byte) bool { return len(b) > 1 && (b[0] == 0xff && b[1] == 0xfe || b[1] == 0 && b[0] != 0) }},
	{"UTF-16BE, ", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), func(b []byte) bool { return len(b) > 1 && (b[0] == 0xfe && b[1] == 0xff || b[0] == 0 && b[1] != 0) }},
	{"Shift_JIS (CP932), ", japanese.ShiftJIS, notUTF8},
	{"EUC-JP, ", japanese.EUCJP, notUTF8},
	{"ISO-2022-JP, ", japanese.ISO2022JP, func(b []byte) bool { return bytes.Contains(b, []byte("\x1b$")) }},
}

func notUTF8(b []byte) bool { return !utf8.Valid(b) }

// looks says what a foreign file may be.
func looks(data []byte) checklist.Text {
	for _, l := range []struct {
		magic string
		text  checklist.Text
	}{
		{"PK\x03\x04", checklist.Text{JA: "Excel のブックか zip", EN: "an Excel workbook or a zip archive"}},
		{"\xd0\xcf\x11\xe0", checklist.Text{JA: "古い形式の Excel のブック", EN: "an old Excel workbook"}},
		{"%PDF", checklist.Text{JA: "PDF", EN: "a PDF"}},
		{"\x1f\x8b", checklist.Text{JA: "gzip で圧縮したファイル", EN: "a gzip archive"}},
		{"schema:", checklist.Text{JA: "点検項目のファイル（YAML）", EN: "a checklist (YAML)"}},
	} {
		if bytes.HasPrefix(data, []byte(l.magic)) {
			return l.text
		}
	}
	switch {
	case len(data) == 0:
		return checklist.Text{JA: "空のファイル", EN: "an empty file"}
	case len(bytes.Trim(data, "\x00")) == 0:
		return checklist.Text{JA: "ゼロだけのファイル", EN: "a file of zero bytes only"}
	case utf8.Valid(data) && bytes.IndexByte(data, 0) < 0:
		return checklist.Text{JA: "別の種類のテキスト", EN: "another kind of text"}
	}
	return checklist.Text{JA: "別の種類のファイル", EN: "another kind of file"}
}
