package store

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"tenken/assess"
)

// encoding/json takes "N" for "n", keeps the last of two members of one name,
// and turns a lone surrogate into U+FFFD. A file that vouches for every byte
// may do none of this, so members are taken apart here. All functions of this
// file expect text that json.Valid accepts.

// known are the names of format 1 as they are written in a file: most are met a
// hundred thousand times, and none need be made anew.
var known = quoted("n", "id", "t", "by", "kind", "payload", "format", "organisation", "program",
	"serial", "sha256", "text", "set", "value", "from", "of", "heads", "q", "rev", "facts", "source",
	"verdict", "role", "head", "name", "bytes", "effective", "until", "shelf", "where", "who")

func quoted(names ...string) map[string]string {
	m := make(map[string]string, len(names)+len(assess.Fields))
	for _, f := range assess.Fields {
		names = append(names, string(f.Field))
	}
	for _, n := range names {
		m[`"`+n+`"`] = n
	}
	return m
}

// seen holds the names of the members met so far.
type seen []string

// first notes key and reports whether it is new.
func (s *seen) first(key string) bool {
	if slices.Contains(*s, key) {
		return false
	}
	*s = append(*s, key)
	return true
}

// all reports whether every one of keys was met.
func (s seen) all(keys ...string) bool {
	for _, k := range keys {
		if !slices.Contains(s, k) {
			return false
		}
	}
	return true
}

// objectOf calls set for the members of v, which must be exactly those of keys; a
// key that ends in "?" may be missing.
func objectOf(v []byte, keys []string, set func(key string, v []byte) error) error {
	got := make(seen, 0, 12) // so many names a payload has at most
	var unknown error
	err := members(v, func(key string, v []byte) error {
		if strings.HasSuffix(key, "?") || !slices.Contains(keys, key) && !slices.Contains(keys, key+"?") {
			unknown = errUnknown{unknownMember.With(key)}
			return nil
		}
		if !got.first(key) {
			return errTwice
		}
		return set(key, v)
	})
	switch {
	case err != nil:
		return err
	case unknown != nil:
		return unknown
	}
	for _, k := range keys {
		if !strings.HasSuffix(k, "?") && !slices.Contains(got, k) {
			return errMissing
		}
	}
	return nil
}

// members calls yield for each member of the object v, in order.
func members(v []byte, yield func(key string, v []byte) error) error {
	if v[0] != '{' {
		return errObject
	}
	return membersFrom(v, 1, yield)
}

// membersFrom is members of an object whose first member begins at i.
func membersFrom(v []byte, i int, yield func(key string, v []byte) error) error {
	for i = blank(v, i); v[i] != '}'; {
		end := skip(v, i)
		key, ok := known[string(v[i:end])]
		if !ok {
			var err error
			if key, err = unquote(v[i:end]); err != nil {
				return err
			}
		}
		i = blank(v, blank(v, end)+1) // past the colon
		end = skip(v, i)
		if err := yield(key, v[i:end]); err != nil {
			return err
		}
		i = after(v, end)
	}
	return nil
}

// items calls yield for each item of the array v, in order; at least one.
func items(v []byte, yield func(v []byte) error) error {
	if v[0] != '[' {
		return errItems
	}
	i := blank(v, 1)
	if v[i] == ']' {
		return errEmptyList
	}
	for v[i] != ']' {
		end := skip(v, i)
		if err := yield(v[i:end]); err != nil {
			return err
		}
		i = after(v, end)
	}
	return nil
}

// readArray appends the items of the array v, each read by one call.
func readArray[T any](to *[]T, v []byte, read func(*T, []byte) error) error {
	return items(v, func(v []byte) error {
		var item T
		err := read(&item, v)
		*to = append(*to, item)
		return err
	})
}

// blank is the first place from i on that is not a blank.
func blank(v []byte, i int) int {
	for v[i] == ' ' || v[i] == '\t' || v[i] == '\r' || v[i] == '\n' {
		i++
	}
	return i
}

// after is where the next member or item, or the closing bracket, begins.
func after(v []byte, i int) int {
	if i = blank(v, i); v[i] == ',' {
		i = blank(v, i+1)
	}
	return i
}

// skip is where the value that begins at i ends.
func skip(v []byte, i int) int {
	depth := 0
	for {
		switch v[i] {
		case '"':
			i = closing(v, i+1)
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		default:
			if depth == 0 {
				for i < len(v) && !bytes.ContainsRune([]byte(",]} \t\r\n"), rune(v[i])) {
					i++
				}
				return i
			}
		}
		i++
		if depth == 0 {
			return i
		}
	}
}

// closing is where the string ends whose text begins at i.
func closing(v []byte, i int) int {
	for {
		end := i + bytes.IndexByte(v[i:], '"')
		text := bytes.TrimRight(v[i:end], `\`)
		if (end-i-len(text))%2 == 0 { // else the quote is escaped
			return end
		}
		i = end + 1
	}
}

// closes is json.Valid of an object but for its opening brace. Most of a file is the
// texts of lists, whose letters cannot make JSON wrong: they are gone past.
func closes(rest []byte) bool {
	bones := []byte{'{'}
	for i := 0; i < len(rest); {
		text := bytes.IndexByte(rest[i:], '"') + 1
		if text == 0 {
			bones = append(bones, rest[i:]...)
			break
		}
		bones = append(bones, rest[i:i+text]...)
		for i += text; i < len(rest) && rest[i] != '"'; {
			if c := rest[i]; c >= ' ' && c != '\\' {
				i++
				continue
			} else if c < ' ' {
				return false
			}
			end := i + len(`\n`)
			if end <= len(rest) && rest[i+1] == 'u' {
				end = i + len(`\u0000`)
			}
			bones = append(bones, rest[i:min(end, len(rest))]...)
			i = end
		}
		if i < len(rest) {
			bones = append(bones, '"')
			i++
		}
	}
	return json.Valid(bones)
}

// unquote is the text of the JSON string v; half of a surrogate pair is an error.
func unquote(v []byte) (string, error) {
	if v[0] != '"' {
		return "", errString
	}
	v = v[1 : len(v)-1]
	if bytes.IndexByte(v, '\\') < 0 {
		return string(v), nil
	}
	var b strings.Builder
	b.Grow(len(v))
	for i := 0; i < len(v); {
		if v[i] != '\\' {
			end := bytes.IndexByte(v[i:], '\\')
			if end < 0 {
				end = len(v) - i
			}
			b.Write(v[i : i+end])
			i += end
			continue
		}
		if v[i+1] != 'u' {
			b.WriteByte(plain[v[i+1]])
			i += 2
			continue
		}
		r := hex4(v[i+2:])
		i += 6
		if utf16.IsSurrogate(r) {
			if i+6 > len(v) || v[i] != '\\' || v[i+1] != 'u' {
				return "", errHalf
			}
			if r = utf16.DecodeRune(r, hex4(v[i+2:])); r == utf8.RuneError {
				return "", errHalf
			}
			i += 6
		}
		b.WriteRune(r)
	}
	return b.String(), nil
}

// plain is what the escapes of one letter mean.
var plain = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

func hex4(v []byte) rune {
	n, _ := strconv.ParseUint(string(v[:4]), 16, 16) // json.Valid has looked at the digits
	return rune(n)
}
