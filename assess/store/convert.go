package store

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

// convertedBack tries to take back what editors and mail programs do to a text;
// nil where that proves no more than the events that are readable anyway.
func convertedBack(data []byte, readable int) *EncodingError {
	var best *EncodingError
	if len(data) > maxConvert {
		return nil // the largest real files are smaller, and memory is not
	}
	for _, g := range guises {
		text, guess, ok := g.back(data)
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
			d := damageOf(text, *fault)
			if e.Err = d; len(d.Events) > readable {
				best, readable = e, len(d.Events)
			}
		}
	}
	return best
}

// back converts data back; ok is false where there is nothing to convert.
func (g guise) back(data []byte) (text []byte, guess string, ok bool) {
	text, guess = data, g.name
	if g.enc != nil {
		if !g.fits(data) {
			return nil, "", false
		}
		var err error
		if text, err = g.enc.NewDecoder().Bytes(data); err != nil {
			return nil, "", false
		}
	}
	switch ends := bytes.Count(text, []byte{'\n'}); {
	case ends > 0 && bytes.Count(text, []byte("\r\r\n")) == ends: // converted twice on its way
		return bytes.ReplaceAll(text, []byte("\r\r\n"), []byte{'\n'}), guess + "CRCRLF", true
	case ends > 0 && bytes.Count(text, []byte("\n\n"))*2 == ends:
		return bytes.ReplaceAll(text, []byte("\n\n"), []byte{'\n'}), guess + "LFLF", true
	case ends > 0 && bytes.Count(text, []byte("\r\n")) == ends:
		return bytes.ReplaceAll(text, []byte("\r\n"), []byte{'\n'}), guess + "CRLF", true
	case ends == 0 && bytes.IndexByte(text, '\r') >= 0:
		return bytes.ReplaceAll(text, []byte{'\r'}, []byte{'\n'}), guess + "CR", true
	}
	return text, guess, g.enc != nil
}

// guise is an encoding in which a text file may come back.
type guise struct {
	name string
	enc  encoding.Encoding
	fits func(data []byte) bool // a cheap look before decoding
}

var guises = []guise{
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
