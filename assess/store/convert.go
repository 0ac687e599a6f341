package store

import (
	"bytes"
	"io/fs"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"tenken/checklist"
)

// EncodingError says that an editor, a mail program or a copy converted the
// file: the sums prove that nothing but the encoding changed. It is not used as
// it is; Repair writes it back as it was.
type EncodingError struct {
	Path  string
	Guess string // for example "UTF-16LE, CRLF"
	Err   error  // *DamagedError where, apart from the encoding, lines are damaged; else nil

	data []byte // converted back
}

func (e *EncodingError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *EncodingError) In(lang checklist.Lang) string {
	proof := saysSameContent
	if e.Err != nil {
		proof = saysDamagedToo
	}
	return fill(saysConverted, show(e.Path), e.Guess, proof.In(lang)).In(lang)
}

func (e *EncodingError) Unwrap() error { return e.Err }

// ForeignError says that the file is not an assessment at all.
type ForeignError struct {
	Path  string
	Looks checklist.Text // like what
}

func (e *ForeignError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *ForeignError) In(lang checklist.Lang) string {
	return fill(saysForeign, show(e.Path), e.Looks.In(lang)).In(lang)
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
	if len(data) > maxConvert {
		return nil // the largest real files are smaller, and memory is not
	}
	for _, form := range forms {
		text, guess, ok := form.back(data)
		if !ok {
			continue
		}
		e := &EncodingError{Guess: strings.TrimSuffix(guess, ", "), data: text}
		_, fault, err := parse(text, nil)
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
	{"UTF-16LE, ", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), func(b []byte) bool {
		return len(b) > 1 && (b[0] == 0xff && b[1] == 0xfe || b[1] == 0 && b[0] != 0)
	}},
	{"UTF-16BE, ", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), func(b []byte) bool {
		return len(b) > 1 && (b[0] == 0xfe && b[1] == 0xff || b[0] == 0 && b[1] != 0)
	}},
	{"Shift_JIS (CP932), ", japanese.ShiftJIS, notUTF8},
	{"EUC-JP, ", japanese.EUCJP, notUTF8},
	{"ISO-2022-JP, ", japanese.ISO2022JP, func(b []byte) bool { return bytes.Contains(b, []byte("\x1b$")) }},
}

func notUTF8(b []byte) bool { return !utf8.Valid(b) }

// looks says what a foreign file may be.
func looks(data []byte) checklist.Text {
	for _, m := range magics {
		if bytes.HasPrefix(data, []byte(m.begin)) {
			return m.looks
		}
	}
	switch {
	case len(data) == 0:
		return looksEmpty
	case len(bytes.Trim(data, "\x00")) == 0:
		return looksZeros
	case utf8.Valid(data) && bytes.IndexByte(data, 0) < 0:
		return looksText
	}
	return looksBytes
}

// looksMode says what is no regular file.
func looksMode(m fs.FileMode) checklist.Text {
	switch {
	case m.IsDir():
		return looksFolder
	case m&(fs.ModeNamedPipe|fs.ModeSocket) != 0:
		return looksPipe
	case m&fs.ModeDevice != 0:
		return looksDevice
	}
	return looksOther
}
