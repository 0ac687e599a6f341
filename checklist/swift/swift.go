// Package swift reads the plain kind of YAML that lists and registers of law are
// written in: blocks of keys and of dashes, texts and quoted texts that end on their
// line, and {} and [] of them, with comments on lines of their own. That is some eight
// times as fast as the library, whose share in every start of the program was the
// largest. It makes the nodes that the library makes, but for comments, and it judges
// nothing: at the first sign of anything else it gives up, and the library reads the
// text and says what is wrong with it. A test compares the two on every YAML file of
// ours and on thousands of damaged ones.
package swift

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// reader is at a line of a text.
type reader struct {
	text   string
	line   int  // the current one, from 1
	from   int  // where it begins in text
	to     int  // where it ends, before its line end
	indent int  // of its first character; ended after the last line
	lost   bool // something else than plain YAML

	counted, column int // up to where the current line was counted, and its characters up to there

	nodes *Nodes
}

const ended = -1

// mostNested is how deep swift goes; the lists need eight.
const mostNested = 40

// Parse is the root of the only document in text, in nodes of room; nil where only the
// library can tell.
func Parse(text []byte, room *Nodes) *yaml.Node {
	if unusual(text) {
		return nil
	}
	s := &reader{text: string(text), to: ended, nodes: room}
	s.next()
	if s.indent != 0 {
		return nil
	}
	root := s.block(0, 0)
	if s.lost || s.indent != ended {
		return nil
	}
	return root
}

// unusual reports characters that YAML refuses or takes for ends of lines.
func unusual(text []byte) bool {
	for _, c := range text {
		if c < ' ' && c != '\n' || c == 0x7f {
			return true
		}
	}
	for _, sign := range []string{"\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff"} {
		if bytes.Contains(text, []byte(sign)) {
			return true
		}
	}
	for rest := text; ; {
		at := bytes.IndexByte(rest, 0xc2) // what follows it may be U+0080 to U+009F
		if at < 0 {
			return !utf8.Valid(text)
		}
		if rest = rest[at+1:]; len(rest) > 0 && rest[0] < 0xa0 {
			return true
		}
	}
}

// next goes to the next line that holds something.
func (s *reader) next() {
	for {
		s.from = s.to + 1
		if s.from >= len(s.text) {
			s.indent = ended
			return
		}
		s.ends()
		at := s.spaces(s.from)
		if at < s.to && s.text[at] != '#' {
			s.indent = at - s.from
			return
		}
	}
}

// ends begins a line at from.
func (s *reader) ends() {
	s.line++
	s.counted, s.column = s.from, 0
	if s.to = strings.IndexByte(s.text[s.from:], '\n'); s.to < 0 {
		s.to = len(s.text)
		return
	}
	s.to += s.from
}

func (s *reader) spaces(at int) int {
	for at < s.to && s.text[at] == ' ' {
		at++
	}
	return at
}

func (s *reader) give() *yaml.Node {
	s.lost = true
	return &yaml.Node{}
}

func (s *reader) node(kind yaml.Kind, tag string, at int) *yaml.Node {
	if s.lost {
		return &yaml.Node{}
	}
	s.column += utf8.RuneCountInString(s.text[s.counted:at]) // nodes of a line come from left to right
	s.counted = at
	n := s.nodes.one()
	n.Kind, n.Tag, n.Line, n.Column = kind, tag, s.line, s.column+1
	return n
}
