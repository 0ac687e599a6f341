package swift

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

func (s *reader) scalar(at int, value string) *yaml.Node {
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
func (s *reader) value(at int, flow bool, depth int) (*yaml.Node, int) {
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
func (s *reader) among(at int) (*yaml.Node, int) {
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

func (s *reader) quoted(at int, quote byte, style yaml.Style) (*yaml.Node, int) {
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
func (s *reader) flow(at int, kind yaml.Kind, tag string, last byte, depth int) (*yaml.Node, int) {
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
func (s *reader) past(at int) int {
	for at = s.spaces(at); at == s.to && at < len(s.text) && !s.lost; at = s.spaces(s.from) {
		s.from = s.to + 1
		s.ends()
	}
	return at
}
