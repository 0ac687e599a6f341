package checklist

import (
	"encoding/json"
	"iter"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/unicode/norm"
)

// root is the value in the text of a file, within the limits; nil where it is no
// such YAML, which the problems say.
func (r *reading) root(raw []byte) *yaml.Node {
	text, ok := r.decode(raw)
	if !ok {
		return nil
	}
	if root := r.parse(text); root != nil && r.bounds(root) {
		return root
	}
	return nil
}

// bounds checks the nodes of a document before they get a meaning: depth, number,
// size; and what a checklist never has: anchors, aliases, merge keys, tags,
// keys twice. It reports false where the document must not be looked at further.
func (r *reading) bounds(root *yaml.Node) bool {
	b := &bounds{reading: r}
	b.visit(root, 1)
	b.questions(root)
	return !b.stop
}

// questions counts the items of every `questions` below `sections`.
func (b *bounds) questions(root *yaml.Node) {
	n := 0
	for section := range itemsOf(child(root, "sections")) {
		for q := range itemsOf(child(section, "questions")) {
			if n++; n == maxQuestions+1 {
				b.limit(q, "too-many-questions", wMoreThanQuestions.With(maxQuestions),
					wSplitChecklistIntoSeveralFiles)
				return
			}
		}
	}
}

// itemsOf are the items of a sequence; of anything else there are none.
func itemsOf(n *yaml.Node) iter.Seq[*yaml.Node] {
	return func(yield func(*yaml.Node) bool) {
		if n == nil || n.Kind != yaml.SequenceNode {
			return
		}
		for _, x := range n.Content {
			if !yield(x) {
				return
			}
		}
	}
}

type bounds struct {
	*reading
	nodes int
	stop  bool // a limit is passed
}

func (b *bounds) limit(n *yaml.Node, rule string, text, hint Text) {
	b.stop = true
	b.fail(b.pos(n), rule, text, hint)
}

func (b *bounds) visit(n *yaml.Node, depth int) {
	b.nodes++
	switch {
	case b.stop:
		return
	case depth > maxDepth:
		b.limit(n, "too-deep", wMoreThanLevelsNesting.With(maxDepth),
			wCheckIndentation)
		return
	case b.nodes > maxNodes:
		b.limit(n, "too-many-nodes", wMoreThanValues.With(maxNodes),
			wSplitChecklistIntoSeveralFiles)
		return
	case len(n.Value) > maxScalar:
		b.limit(n, "scalar-too-long", wValueLongerThanKib,
			wCheckForQuoteNotClosed)
		return
	}
	b.plainYAML(n)
	if n.Kind == yaml.MappingNode {
		b.keys(n)
	}
	for _, x := range n.Content {
		b.visit(x, depth+1)
	}
}

// plainYAML refuses the features by which one text of YAML can mean another.
func (b *bounds) plainYAML(n *yaml.Node) {
	hint := wWriteValueItself
	switch {
	case n.Kind == yaml.AliasNode:
		b.fail(b.pos(n), "alias", wAliasesNotAllowed.With(Quoted(n.Value)),
			wQuoteStarOrValue)
	case n.Anchor != "":
		b.fail(b.pos(n), "anchor", wAnchorsNotAllowed.With(Quoted(n.Anchor)),
			wQuoteAmpersandOrRemove)
	case n.Tag == "!!merge":
		b.fail(b.pos(n), "merge-key", wMergeKeysNotAllowed, hint)
	case n.Style&yaml.TaggedStyle != 0:
		b.fail(b.pos(n), "tag", wTagsNotAllowed.With(Quoted(n.Tag)),
			wQuoteBangOrRemove)
	}
}

// usualKeys says quickly that keys are texts of ASCII, each there once; false means
// look closer.
func usualKeys(content []*yaml.Node) bool {
	const few = 24 // pairs, of which comparing each with each costs less than a map
	if len(content) > 2*few {
		return false
	}
	for i := 0; i+1 < len(content); i += 2 {
		key := content[i]
		if key.Kind != yaml.ScalarNode || strings.IndexFunc(key.Value, beyondASCII) >= 0 {
			return false
		}
		for j := 0; j < i; j += 2 {
			if content[j].Value == key.Value {
				return false
			}
		}
	}
	return true
}

func beyondASCII(c rune) bool { return c >= utf8.RuneSelf }

// keys checks the keys of a mapping in one pass.
func (b *bounds) keys(n *yaml.Node) {
	if len(n.Content)/2 > maxKeys {
		b.limit(n.Content[2*maxKeys], "too-many-keys",
			wMoreThanKeysInOne.With(maxKeys),
			wCheckIndentation)
		return
	}
	if usualKeys(n.Content) {
		return
	}
	seen := make(map[string]int, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode {
			if key.Kind != yaml.AliasNode {
				b.fail(b.pos(key), "wrong-key", wKeyMustText,
					wQuoteIfTextStartsWith)
			}
			continue
		}
		name := key.Value
		if !norm.NFC.IsNormalString(name) {
			b.fail(b.pos(key), "not-nfc",
				wKeyNotInNormalForm.With(Quoted(name)),
				wTypeKeyAgain)
			name = norm.NFC.String(name)
		}
		if line, ok := seen[name]; ok {
			hint := wRemoveOneThem
			if name == "id" {
				hint = wMissingBeforeElseRemoveOne
			}
			b.fail(b.pos(key), "duplicate-key",
				wKeyAlreadyOnLine.With(Quoted(name), line),
				hint)
			continue
		}
		seen[name] = key.Line
	}
}

// JSONSlip is what decoders of JSON pass over in silence though it makes one text
// mean another: a member twice in one object, in whatever case, of which the last
// would count, or half of a surrogate pair, which would become U+FFFD.
type JSONSlip struct {
	Twice string // the member; empty: half of a pair
	Line  int    // from 1
}

// SlipOf is the first slip in JSON; nil where there is none. What is no JSON is for
// the decoder to tell.
func SlipOf(s string) *JSONSlip {
	d := json.NewDecoder(strings.NewReader(s))
	at := func(n int64) int { return strings.Count(s[:n], "\n") + 1 }
	type object struct {
		names map[string]bool // nil of an array
		value bool            // the next token is a value, not a name
	}
	open := []object{{}}
	for {
		t, err := d.Token()
		if err != nil {
			break
		}
		last := &open[len(open)-1]
		if name, ok := t.(string); ok && last.names != nil && !last.value {
			if name = strings.ToLower(strings.ToUpper(name)); last.names[name] { // as decoders do: ſ is s
				return &JSONSlip{Twice: name, Line: at(d.InputOffset())}
			}
			last.names[name], last.value = true, true
			continue
		}
		last.value = false
		switch t {
		case json.Delim('{'):
			open = append(open, object{names: map[string]bool{}})
		case json.Delim('['):
			open = append(open, object{})
		case json.Delim('}'), json.Delim(']'):
			open = open[:len(open)-1]
		}
	}
	if n := halfPair(s); n >= 0 {
		return &JSONSlip{Line: at(int64(n))}
	}
	return nil
}

// halfPair is where JSON escapes half of a surrogate pair, or -1.
func halfPair(s string) int {
	unit := func(i int) rune { // the escaped UTF-16 unit at i
		if i+6 > len(s) || s[i] != '\\' || s[i+1] != 'u' {
			return -1
		}
		n, err := strconv.ParseUint(s[i+2:i+6], 16, 16)
		if err != nil {
			return -1
		}
		return rune(n)
	}
	for i := strings.IndexByte(s, '\\'); i >= 0 && i < len(s); {
		if c := unit(i); utf16.IsSurrogate(c) {
			if utf16.DecodeRune(c, unit(i+6)) == utf8.RuneError {
				return i
			}
			i += 6
		}
		next := strings.IndexByte(s[min(i+2, len(s)):], '\\')
		if next < 0 {
			return -1
		}
		i += 2 + next
	}
	return -1
}
