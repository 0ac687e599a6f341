package store

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// writer writes JSON in the one form of this format: no blanks, and in strings
// only what must be escaped, which here includes DEL and the C1 controls.
type writer struct {
	b   []byte
	err error
}

// fail notes the first reason why what is written cannot be read back the same: a
// *flaw, or an errUnknown.
func (w *writer) fail(why error) {
	if w.err == nil {
		w.err = why
	}
}

func (w *writer) raw(s string) *writer { w.b = append(w.b, s...); return w }

func (w *writer) int(n int) *writer {
	if n < 0 {
		w.fail(errNegative)
	}
	w.b = strconv.AppendInt(w.b, int64(n), 10)
	return w
}

// optional writes a member that is left out where it is empty.
func (w *writer) optional(member, s string) *writer {
	if s == "" {
		return w
	}
	return w.raw(`,"`+member+`":`).str(member, s)
}

// array writes items, each by one call.
func array[T any](w *writer, items []T, each func(T)) {
	w.raw(`[`)
	for i, item := range items {
		w.comma(i)
		each(item)
	}
	w.raw(`]`)
}

func (w *writer) comma(i int) *writer {
	if i > 0 {
		w.b = append(w.b, ',')
	}
	return w
}

func (w *writer) str(member, s string) *writer {
	if !utf8.ValidString(s) {
		w.fail(flawed(errNotUTF8, member))
	}
	w.b = append(w.b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			w.b = append(w.b, '\\', byte(r))
		case r == '\n':
			w.b = append(w.b, `\n`...)
		case r == '\t':
			w.b = append(w.b, `\t`...)
		case r < 0x20 || 0x7f <= r && r < 0xa0:
			w.b = fmt.Appendf(w.b, `\u%04x`, r)
		default:
			w.b = utf8.AppendRune(w.b, r)
		}
	}
	w.b = append(w.b, '"')
	return w
}
