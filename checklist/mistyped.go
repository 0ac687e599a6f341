package checklist

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// mistake is a line that looks like a key, were it not for one sign that
// Japanese input or haste put there.
type mistake struct {
	line, column int
	rule         string
	key          string
}

func (m mistake) problem(file string) Problem {
	p := Problem{Pos: Pos{file, m.line, m.column}, Rule: m.rule, Severity: Error}
	switch m.rule {
	case "fullwidth-colon":
		p.Text = wColonAfterKeyFullWidth.With(m.key)
		p.Hint = wWriteHalfWidthColonSpace.With(m.key)
	case "fullwidth-space":
		p.Text = wThereFullWidthSpaceBeside.With(m.key)
		p.Hint = wUseHalfWidthSpaces
	default:
		p.Text = wNoSpaceFollowsColonKey.With(m.key)
		p.Hint = wPutSpaceAfterColon.With(m.key)
	}
	return p
}

// knownKeys are all keys of the format.
var knownKeys = func() map[string]bool {
	m := map[string]bool{}
	for _, k := range strings.Fields(`
		schema id edition serial as_of review_by title publisher extends sources facts sections view
		retired ja en url ask why type options questions rev duty check remedy work weight cite when
		na quick map source at fact is all any not of reason replaced_by words for goal needs status
		derive then value implies group rare from until who instead_of every check_every with unread`) {
		m[k] = true
	}
	return m
}()

// mistyped finds such lines.
func mistyped(text []byte) (found []mistake) {
	for n, line := range linesOf(text) {
		if m, ok := mistypedLine(line); ok {
			m.line = n
			found = append(found, m)
		}
	}
	return found
}

// wellTyped says quickly that a line begins with a key, its colon and a space, or
// with no letter that a key could begin with; false means look closer.
func wellTyped(line []byte) bool {
	at := 0
	for at < len(line) && (line[at] == ' ' || line[at] == '-') {
		at++
	}
	from := at
	for at < len(line) && ('a' <= line[at] && line[at] <= 'z' || line[at] == '_') {
		at++
	}
	switch {
	case at == len(line):
		return true
	case at == from:
		return line[at] < utf8.RuneSelf
	}
	return line[at] == ':' && (at+1 == len(line) || line[at+1] == ' ')
}

func mistypedLine(line []byte) (m mistake, ok bool) {
	if wellTyped(line) {
		return m, false
	}
	rest := bytes.TrimLeft(line, " -"+wideSpaces)
	end := 0
	for end < len(rest) && ('a' <= rest[end] && rest[end] <= 'z' || rest[end] == '_') {
		end++
	}
	m.key = string(rest[:end])
	if !knownKeys[m.key] {
		return m, false
	}
	indent := line[:len(line)-len(rest)]
	at := len(indent) + end
	after := string(rest[end:])
	trimmed := strings.TrimLeft(after, " "+wideSpaces)
	value, colon := strings.CutPrefix(trimmed, ":")
	switch c, _ := utf8.DecodeRuneInString(value); {
	case strings.HasPrefix(trimmed, "："):
		m.rule = "fullwidth-colon"
		at += len(after) - len(trimmed)
	case colon && bytes.ContainsAny(indent, wideSpaces):
		m.rule = "fullwidth-space"
		at = bytes.IndexAny(indent, wideSpaces)
	case colon && len(trimmed) < len(after) && strings.ContainsAny(after[:len(after)-len(trimmed)], wideSpaces):
		m.rule = "fullwidth-space"
	case colon && strings.ContainsRune(wideSpaces, c) && c != utf8.RuneError:
		m.rule = "fullwidth-space"
		at++
	case colon && value != "" && c != ' ' && c != '\t' && c != '/' && trimmed == after:
		m.rule = "missing-space"
		at++
	default:
		return m, false
	}
	m.column = utf8.RuneCount(line[:at]) + 1
	return m, true
}

// swallowed reports the lines that became part of a plain value above them
// although their author meant a key: YAML reads them without a word.
func (r *reading) swallowed(text []byte, root *yaml.Node) {
	found := mistyped(text)
	if len(found) == 0 {
		return
	}
	starts := map[int]*yaml.Node{} // the last node that starts on a line
	var visit func(n *yaml.Node)
	visit = func(n *yaml.Node) {
		starts[n.Line] = n
		for _, x := range n.Content {
			visit(x)
		}
	}
	visit(root)
	for _, m := range found {
		n := starts[m.line]
		for line := m.line - 1; n == nil && line > 0; line-- {
			n = starts[line]
		}
		begins := n != nil && n.Line == m.line
		if n != nil && n.Kind == yaml.ScalarNode && n.Style == 0 && !(begins && m.rule == "fullwidth-space") {
			r.problems = append(r.problems, m.problem(r.file))
		}
	}
}
