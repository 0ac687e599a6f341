package swift

import "go.yaml.in/yaml/v3"

// dash reports whether an entry of a sequence begins at that place.
func (s *reader) dash(at int) bool {
	return at < s.to && s.text[at] == '-' && (at+1 == s.to || s.text[at+1] == ' ')
}

// block is what begins at that indent of the current line, with the lines after it.
func (s *reader) block(indent, depth int) *yaml.Node {
	switch {
	case depth > mostNested:
		return s.give()
	case s.dash(s.from + indent):
		return s.sequence(indent, depth)
	}
	return s.mapping(indent, depth)
}

func (s *reader) mapping(indent, depth int) *yaml.Node {
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

func (s *reader) sequence(indent, depth int) *yaml.Node {
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
func (s *reader) rest(at, indent, depth int) *yaml.Node {
	v, end := s.value(at, false, depth+1)
	if s.lost || s.spaces(end) < s.to {
		return s.give()
	}
	s.next()
	s.lost = s.indent > indent
	return v
}

// name is the end of a word that can be a key without quotes.
func (s *reader) name(at int) int {
	for i := at; i < s.to; i++ {
		c := s.text[i]
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_'
		if !letter && (i == at || c != '-' && c != '.') {
			return i
		}
	}
	return s.to
}

func (s *reader) colon(at int) bool {
	return at < s.to && s.text[at] == ':' && (at+1 == s.to || s.text[at+1] == ' ')
}

func (s *reader) key(at int) (*yaml.Node, int) {
	end := s.name(at)
	if end == at || end-at > 200 || !s.colon(end) {
		return s.give(), at
	}
	return s.scalar(at, s.text[at:end]), end + 1
}
