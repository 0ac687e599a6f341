package checklist

import (
	"bytes"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// swift reads the plain kind of YAML that lists and registers of law are written
// in: blocks of keys and of dashes, texts and quoted texts that end on their line,
// and {} and [] of them, with comments on lines of their own. That is some eight
// times as fast as the library, whose share in every start of the program was the
// largest. It makes the nodes that the library makes, but for comments, and it
// judges nothing: at the first sign of anything else it gives up, and the library
// reads the text and says what is wrong with it. A test compares the two on every
// YAML file of ours and on thousands of damaged ones.
type swift struct {
	text   string
	line   int  // the current one, from 1
	from   int  // where it begins in text
	to     int  // where it ends, before its line end
	indent int  // of its first character; ended after the last line
	lost   bool // something else than plain YAML

	counted, column int // up to where the current line was counted, and its characters up to there

	nodes *nodes
}

// nodes are made together, and used again for the next file: most of the memory that
// reading touches is theirs, and touching it the first time costs more than the rest.
type nodes struct {
	slabs [][]yaml.Node
	used  int
}

const slab = 128 // nodes

var spareNodes = sync.Pool{New: func() any { return &nodes{} }}

func (s *nodes) one() *yaml.Node {
	if s.used == slab*len(s.slabs) {
		s.slabs = append(s.slabs, make([]yaml.Node, slab))
	}
	s.used++
	return &s.slabs[(s.used-1)/slab][(s.used-1)%slab]
}

// spare gives the nodes back, which nobody may look at any more.
func (s *nodes) spare() {
	for _, used := range s.slabs[:(s.used+slab-1)/slab] {
		clear(used)
	}
	s.used = 0
	spareNodes.Put(s)
}

const ended = -1

// mostNested is how deep swift goes; the lists need eight.
const mostNested = 40

// swiftly is the root of the only document in text, in nodes of room; nil where only the
// library can tell.
func swiftly(text []byte, room *nodes) *yaml.Node {
	if unusual(text) {
		return nil
	}
	s := &swift{text: string(text), to: ended, nodes: room}
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
func (s *swift) next() {
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
func (s *swift) ends() {
	s.line++
	s.counted, s.column = s.from, 0
	if s.to = strings.IndexByte(s.text[s.from:], '\n'); s.to < 0 {
		s.to = len(s.text)
		return
	}
	s.to += s.from
}

func (s *swift) spaces(at int) int {
	for at < s.to && s.text[at] == ' ' {
		at++
	}
	return at
}

func (s *swift) give() *yaml.Node {
	s.lost = true
	return &yaml.Node{}
}

func (s *swift) node(kind yaml.Kind, tag string, at int) *yaml.Node {
	if s.lost {
		return &yaml.Node{}
	}
	s.column += utf8.RuneCountInString(s.text[s.counted:at]) // nodes of a line come from left to right
	s.counted = at
	n := s.nodes.one()
	n.Kind, n.Tag, n.Line, n.Column = kind, tag, s.line, s.column+1
	return n
}

// dash reports whether an entry of a sequence begins at that place.
func (s *swift) dash(at int) bool {
	return at < s.to && s.text[at] == '-' && (at+1 == s.to || s.text[at+1] == ' ')
}

// block is what begins at that indent of the current line, with the lines after it.
func (s *swift) block(indent, depth int) *yaml.Node {
	switch {
	case depth > mostNested:
		return s.give()
	case s.dash(s.from + indent):
		return s.sequence(indent, depth)
	}
	return s.mapping(indent, depth)
}

func (s *swift) mapping(indent, depth int) *yaml.Node {
	n := s.node(yaml.MappingNode, "!!map", s.from+indent)
	for s.indent == indent && !s.dash(s.from+indent) {
		key, at := s.key(s.from + indent)
		if s.lost {
			return n
		}
		n.Content = append(n.Content, key)
		if at = s.spaces(at); at < s.to {
			n.Content = append(n.Content, s.rest(at, indent, depth))
			continue
		}
		s.next()
		switch {
		case s.indent > indent:
			n.Content = append(n.Content, s.block(s.indent, depth+1))
		case s.indent == indent && s.dash(s.from+indent):
			n.Content = append(n.Content, s.sequence(indent, depth+1))
		default:
			return s.give()
		}
	}
	s.lost = s.lost || s.indent > indent
	return n
}

func (s *swift) sequence(indent, depth int) *yaml.Node {
	n := s.node(yaml.SequenceNode, "!!seq", s.from+indent)
	for s.indent == indent && s.dash(s.from+indent) {
		at := s.from + indent + 2
		if s.lost || at >= s.to || s.text[at] == ' ' || s.dash(at) {
			return s.give()
		}
		if end := s.name(at); end > at && s.colon(end) {
			s.indent = indent + 2
			n.Content = append(n.Content, s.block(s.indent, depth+1))
			continue
		}
		n.Content = append(n.Content, s.rest(at, indent, depth))
	}
	s.lost = s.lost || s.indent > indent
	return n
}

// rest is the value that takes the rest of the current line, and goes to the next
// one, which may not carry it on.
func (s *swift) rest(at, indent, depth int) *yaml.Node {
	v, end := s.value(at, false, depth+1)
	if s.lost || s.spaces(end) < s.to {
		return s.give()
	}
	s.next()
	s.lost = s.indent > indent
	return v
}

// name is the end of a word that can be a key without quotes.
func (s *swift) name(at int) int {
	for i := at; i < s.to; i++ {
		c := s.text[i]
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_'
		if !letter && (i == at || c != '-' && c != '.') {
			return i
		}
	}
	return s.to
}

func (s *swift) colon(at int) bool {
	return at < s.to && s.text[at] == ':' && (at+1 == s.to || s.text[at+1] == ' ')
}

func (s *swift) key(at int) (*yaml.Node, int) {
	end := s.name(at)
	if end == at || end-at > 200 || !s.colon(end) {
		return s.give(), at
	}
	return s.scalar(at, s.text[at:end]), end + 1
}

func (s *swift) scalar(at int, value string) *yaml.Node {
	n := s.node(yaml.ScalarNode, "", at)
	n.Value = value
	if surelyText(value) {
		n.Tag = "!!str"
	} else {
		n.Tag = n.ShortTag() // as the library finds it
	}
	return n
}

// surelyText says quickly that a value is not a number, date, truth or null; false means
// look closer.
func surelyText(value string) bool {
	if value == "" {
		return false
	}
	switch c := value[0]; {
	case c >= utf8.RuneSelf:
		return true
	case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
		return len(value) > len("false") || strings.IndexByte("fnotyFNOTY", c) < 0
	}
	return strings.IndexByte(value, '(') >= 0 // a place in a law
}

// value is a text, a quoted one, or a {} or [] of values, and where it ends.
func (s *swift) value(at int, flow bool, depth int) (*yaml.Node, int) {
	if depth > mostNested || at >= s.to {
		return s.give(), at
	}
	switch c := s.text[at]; {
	case c == '{':
		return s.flow(at, yaml.MappingNode, "!!map", '}', depth)
	case c == '[':
		return s.flow(at, yaml.SequenceNode, "!!seq", ']', depth)
	case c == '"':
		return s.quoted(at, c, yaml.DoubleQuotedStyle)
	case c == '\'':
		return s.quoted(at, c, yaml.SingleQuotedStyle)
	case strings.IndexByte("-?:,]}#&*!|>%@`", c) >= 0:
		return s.give(), at
	case flow:
		return s.among(at)
	}
	text := strings.TrimRight(s.text[at:s.to], " ")
	if strings.HasSuffix(text, ":") || strings.Contains(text, ": ") || strings.Contains(text, " #") {
		return s.give(), at
	}
	return s.scalar(at, text), s.to
}

// among is a text within {} or [].
func (s *swift) among(at int) (*yaml.Node, int) {
	for end := at; end < s.to; end++ {
		switch s.text[end] {
		case ',', ']', '}':
			return s.scalar(at, strings.TrimRight(s.text[at:end], " ")), end
		case '[', '{', '?', '#':
			return s.give(), at
		case ':':
			if s.name(end+1) == end+1 { // 27001:2023 is a text
				return s.give(), at
			}
		}
	}
	return s.give(), at
}

func (s *swift) quoted(at int, quote byte, style yaml.Style) (*yaml.Node, int) {
	n := s.node(yaml.ScalarNode, "!!str", at)
	n.Style = style
	var escaped []byte
	for i := at + 1; i < s.to; i++ {
		c := s.text[i]
		if c != quote && c != '\\' {
			continue
		}
		switch two := s.text[i:min(i+2, s.to)]; {
		case quote == '"' && (two == `\"` || two == `\\`), quote == '\'' && two == "''":
			escaped = append(append(escaped, s.text[at+1:i]...), two[1])
			at, i = i+1, i+1
		case two == `\u` && quote == '"':
			r, err := strconv.ParseUint(s.text[min(i+2, s.to):min(i+6, s.to)], 16, 16)
			if err != nil || i+6 > s.to || !utf8.ValidRune(rune(r)) {
				return s.give(), at
			}
			escaped = utf8.AppendRune(append(escaped, s.text[at+1:i]...), rune(r))
			at, i = i+5, i+5
		case c == '\\' && quote == '"':
			return s.give(), at
		case c == quote:
			n.Value = string(escaped) + s.text[at+1:i]
			return n, i + 1
		}
	}
	return s.give(), at
}

// flow is a {} or [], which may go on over lines.
func (s *swift) flow(at int, kind yaml.Kind, tag string, last byte, depth int) (*yaml.Node, int) {
	n := s.node(kind, tag, at)
	n.Style = yaml.FlowStyle
	for at = s.past(at + 1); ; at = s.past(at + 1) {
		if at < s.to && s.text[at] == last {
			return n, at + 1
		}
		if kind == yaml.MappingNode {
			key, end := s.key(at)
			n.Content, at = append(n.Content, key), s.spaces(end)
		}
		v, end := s.value(at, true, depth+1)
		n.Content = append(n.Content, v)
		if at = s.past(end); s.lost || at >= s.to || s.text[at] != ',' && s.text[at] != last {
			return s.give(), at
		}
		if s.text[at] == last {
			return n, at + 1
		}
	}
}

// past goes past spaces and ends of lines within {} or [].
func (s *swift) past(at int) int {
	for at = s.spaces(at); at == s.to && at < len(s.text) && !s.lost; at = s.spaces(s.from) {
		s.from = s.to + 1
		s.ends()
	}
	return at
}
