package exchange

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"tenken/checklist"
)

// tidy makes a text of another program one that a checklist may hold: clean, with
// plain line ends, without the characters that the reader of lists refuses, without
// space around it. A text of ours stays as it is.
func tidy(s string) string {
	return strings.TrimSpace(strings.Map(func(c rune) rune {
		switch c {
		case '\u0085', '\u2028', '\u2029':
			return '\n'
		case '\ufeff', '\ufffe', '\uffff':
			return -1
		case utf8.RuneError:
			return '?'
		}
		return c
	}, checklist.Clean(s)))
}

// oneLine is a text on one line: what the other forms want of titles.
func oneLine(s string) string { return strings.Join(strings.Fields(tidy(s)), " ") }

func itoa(n int) string { return strconv.Itoa(n) }

// short cuts a text to so many characters.
func short(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}

// ids makes ids of a list of what others call things, each once.
type ids struct{ taken map[string]bool }

var notInID = checklist.Pattern(`[^A-Za-z0-9._-]+`)

// idLimit leaves room for a number after an id of 64 characters.
const idLimit = 56

// slug is a text in the form of an id; empty where nothing of it can be kept.
func slug(s string) string {
	s = strings.Trim(notInID().ReplaceAllString(s, "-"), "-._")
	return strings.TrimRight(s[:min(len(s), idLimit)], "-._")
}

// idFor is an id made of a name, or of a number where the name gives none. It says
// whether the name stayed as it was.
func (i *ids) idFor(name, otherwise string) (id string, same bool) {
	if i.taken == nil {
		i.taken = map[string]bool{}
	}
	base := slug(name)
	if base == "" {
		base = otherwise
	}
	id = base
	for n := 2; i.taken[strings.ToLower(id)]; n++ {
		id = base + "-" + itoa(n)
	}
	i.taken[strings.ToLower(id)] = true
	return id, id == name
}
