package checklist

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
)

// Encoding is how a file's bytes represent characters, as [DecodeText] guesses it.
type Encoding string

// The encodings that are told apart.
const (
	UTF8      Encoding = "UTF-8"
	UTF8BOM   Encoding = "UTF-8 BOM"
	UTF16LE   Encoding = "UTF-16LE"
	UTF16BE   Encoding = "UTF-16BE"
	UTF32     Encoding = "UTF-32"
	CP932     Encoding = "CP932" // what Windows and Excel call Shift_JIS
	EUCJP     Encoding = "EUC-JP"
	ISO2022JP Encoding = "ISO-2022-JP"
	Torn      Encoding = "damaged UTF-8"
	Archive   Encoding = "zip or Excel workbook"
	OldOffice Encoding = "old Office file"
	PDF       Encoding = "PDF"
	Packed    Encoding = "compressed file"
	Binary    Encoding = "binary file"
	Unclear   Encoding = "unknown encoding"
)

// Label is the encoding, or the kind of file, in words.
func (e Encoding) Label() Text {
	if t, ok := encodingWords[string(e)]; ok {
		return t
	}
	return Text{string(e), string(e)}
}

// EncodingError says that bytes are not a text that can be read, and what they seem to be.
type EncodingError struct {
	Guess  Encoding
	Offset int // of the first byte that is not UTF-8
}

// Error is in English; [EncodingError.Text] has both languages.
func (e *EncodingError) Error() string { return e.Text().EN }

// In says in lang what is wrong and, on a line below, how to correct it.
func (e *EncodingError) In(lang Lang) string { return e.Text().In(lang) + "\n    " + e.Hint().In(lang) }

// Text says what is wrong.
func (e *EncodingError) Text() Text {
	switch e.Guess {
	case Torn:
		return wTextUtfButDamaged
	case Unclear:
		return wTextNotUtfItsEncoding
	case Archive, OldOffice, PDF, Packed, Binary:
		kind := e.Guess.Label()
		return wNoTextFile.With(kind.JA, kind.EN)
	case CP932:
		return wTextNotUtfLooksLike
	default:
		return wGuessedNotUTF8.With(string(e.Guess))
	}
}

// Hint says how to correct it.
func (e *EncodingError) Hint() Text {
	switch e.Guess {
	case Archive, OldOffice, PDF, Packed, Binary:
		return wCheckWhetherThisRightFile
	case Torn:
		return wCopyAgainFromOriginal
	default:
		return wOpenInEditorSaveWith
	}
}

// DecodeText turns bytes that people save as text into UTF-8, for piped answers
// and CSV: UTF-8 with or without BOM, UTF-16, CP932 (which Excel saves as CSV),
// EUC-JP and ISO-2022-JP. It says what the bytes seemed to be. What cannot be
// read without doubt is an [*EncodingError], never a text with U+FFFD in it.
func DecodeText(raw []byte) (string, Encoding, error) {
	guess := guessEncoding(raw)
	var text string
	switch guess {
	case UTF8:
		return string(raw), guess, nil
	case UTF8BOM:
		return string(raw[3:]), guess, nil
	case UTF16LE, UTF16BE:
		text = fromUTF16(raw, guess == UTF16BE)
	case CP932:
		text = japaneseText(raw, japanese.ShiftJIS).text
	case EUCJP:
		text = japaneseText(raw, japanese.EUCJP).text
	case ISO2022JP:
		text = japaneseText(raw, japanese.ISO2022JP).text
	default:
		text = string(utf8.RuneError)
	}
	if strings.ContainsRune(text, utf8.RuneError) {
		return "", guess, &EncodingError{Guess: guess, Offset: firstNotUTF8(raw)}
	}
	return text, guess, nil
}

// signatures are the first bytes of files that are not text.
var signatures = []struct {
	start string
	kind  Encoding
}{
	{"\xef\xbb\xbf", UTF8BOM}, {"\xff\xfe\x00\x00", UTF32}, {"\x00\x00\xfe\xff", UTF32}, {"\xff\xfe", UTF16LE},
	{"\xfe\xff", UTF16BE},
	{"PK\x03\x04", Archive}, {"\xd0\xcf\x11\xe0", OldOffice}, {"%PDF-", PDF}, {"\x1f\x8b", Packed},
	{"7z\xbc\xaf", Packed}, {"\x28\xb5\x2f\xfd", Packed},
}

func guessEncoding(raw []byte) Encoding {
	for _, s := range signatures {
		if bytes.HasPrefix(raw, []byte(s.start)) {
			if s.kind == UTF8BOM && !utf8.Valid(raw) {
				return Torn
			}
			return s.kind
		}
	}
	if bytes.IndexByte(raw, 0) >= 0 {
		return guessWide(raw)
	}
	if bytes.Contains(raw, []byte("\x1b$")) || bytes.Contains(raw, []byte("\x1b(J")) {
		if japaneseText(raw, japanese.ISO2022JP).possible {
			return ISO2022JP
		}
	}
	if utf8.Valid(raw) {
		return UTF8
	}
	return guessJapanese(raw)
}

// guessWide tells UTF-16 and UTF-32 without a BOM from binary bytes.
func guessWide(raw []byte) Encoding {
	if wideText(raw, binary.LittleEndian) || wideText(raw, binary.BigEndian) {
		return UTF32
	}
	var zeros [2]int // ASCII has its zero bytes on one side
	for i, b := range raw {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch little := zeros[1] >= zeros[0]; {
	case little && likelyText(fromUTF16(raw, false)):
		return UTF16LE
	case !little && likelyText(fromUTF16(raw, true)):
		return UTF16BE
	}
	return Binary
}

// wideText says whether every four bytes are one character of a text.
func wideText(raw []byte, order binary.ByteOrder) bool {
	if len(raw)%4 != 0 {
		return false
	}
	for i := 0; i < len(raw); i += 4 {
		c := order.Uint32(raw[i:])
		if c > utf8.MaxRune || c < ' ' && c != '\n' && c != '\r' && c != '\t' {
			return false
		}
	}
	return true
}

func likelyText(s string) bool {
	_, found := firstControl(s)
	return !found && !strings.ContainsRune(s, utf8.RuneError)
}

func fromUTF16(raw []byte, big bool) string {
	units := make([]uint16, len(raw)/2)
	for i := range units {
		if big {
			units[i] = binary.BigEndian.Uint16(raw[2*i:])
		} else {
			units[i] = binary.LittleEndian.Uint16(raw[2*i:])
		}
	}
	s := strings.TrimPrefix(string(utf16.Decode(units)), "\ufeff")
	if len(raw)%2 != 0 {
		s += string(utf8.RuneError)
	}
	return s
}

// guessJapanese chooses between the Japanese encodings of eight bits. EUC-JP read
// as CP932 is a row of half-width kana; CP932 read as EUC-JP is mostly
// impossible and hardly ever kana; Western text has no lead bytes below 0xA0.
func guessJapanese(raw []byte) Encoding {
	if torn(raw) {
		return Torn
	}
	sjis, euc := japaneseText(raw, japanese.ShiftJIS), japaneseText(raw, japanese.EUCJP)
	low := slices.ContainsFunc(raw, func(b byte) bool { return 0x81 <= b && b <= 0x9f })
	switch {
	case euc.possible && 4*euc.kana >= euc.wide:
		return EUCJP
	case sjis.possible && low && (!euc.possible || sjis.half == 0):
		return CP932
	default:
		return Unclear
	}
}

// torn says whether most characters beyond ASCII are whole UTF-8: then the file
// is UTF-8 that was damaged, not another encoding.
func torn(raw []byte) bool {
	whole, broken := 0, 0
	for len(raw) > 0 {
		c, size := utf8.DecodeRune(raw)
		switch {
		case c == utf8.RuneError && size == 1:
			broken++
		case size >= 3:
			whole++
		}
		raw = raw[size:]
	}
	return whole > 4*broken
}

// sighting is what a text looks like when its bytes are read in one way.
type sighting struct {
	text             string
	possible         bool
	wide, kana, half int // characters beyond ASCII; of them kana and Japanese signs; half-width kana
}

func japaneseText(raw []byte, e encoding.Encoding) sighting {
	b, err := e.NewDecoder().Bytes(raw)
	s := sighting{text: string(b), possible: err == nil}
	for _, c := range s.text {
		switch {
		case c == utf8.RuneError, control(c) && c != '\n' && c != '\r' && c != '\t':
			s.possible = false
			return s
		case HalfKana(c):
			s.half++
		case 0x3001 <= c && c <= 0x30ff:
			s.kana++
		}
		if c > 0x7f {
			s.wide++
		}
	}
	return s
}

func firstNotUTF8(raw []byte) int {
	for i := 0; i < len(raw); {
		c, size := utf8.DecodeRune(raw[i:])
		if c == utf8.RuneError && size <= 1 {
			return i
		}
		i += size
	}
	return 0
}

// placeOf is the line and column of a byte of raw, counted as an editor does.
func placeOf(file string, raw []byte, offset int) Pos {
	before := string(bytes.ReplaceAll(bytes.ReplaceAll(raw[:offset], []byte("\r\n"), []byte("\n")), []byte("\r"),
		[]byte("\n")))
	last := strings.LastIndexByte(before, '\n')
	return Pos{File: file, Line: strings.Count(before, "\n") + 1, Column: utf8.RuneCountInString(before[last+1:]) + 1}
}
