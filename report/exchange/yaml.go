package exchange

import (
	"bytes"
	"errors"
	"io"

	"go.yaml.in/yaml/v3"

	"tenken/checklist"
)

// Limits of what is read of others. The largest public framework has 3.4 MiB,
// 9 levels and 145,000 signs that begin a value; one above a limit is refused.
const (
	maxBytes = 16 << 20
	maxDepth = 64
	maxMarks = 400_000
)

// tree parses YAML of others to nodes, within the limits and without aliases,
// which can make a small file a large one.
func tree(o Options, raw []byte) (*yaml.Node, error) {
	s, err := decoded(o, raw)
	if err != nil {
		return nil, err
	}
	if marks(s) > maxMarks {
		return nil, refusal(o, 0, "too-many-values", wordTooMany.With(maxMarks), hintSplit)
	}
	dec := yaml.NewDecoder(bytes.NewReader([]byte(s)))
	var doc, more yaml.Node
	if err := dec.Decode(&doc); errors.Is(err, io.EOF) {
		return nil, refusal(o, 0, "empty", wordEmpty, hintFile)
	} else if err != nil {
		return nil, refusal(o, lineOf(err), "yaml-syntax", detailed(wordNoYAML, err), hintFile)
	}
	if err := dec.Decode(&more); !errors.Is(err, io.EOF) {
		return nil, refusal(o, more.Line, "second-document", wordTwoDocuments, hintFile)
	}
	if len(doc.Content) != 1 || doc.Content[0].Kind != yaml.MappingNode {
		return nil, refusal(o, 0, "not-a-mapping", wordNoLibrary, hintLibrary)
	}
	return doc.Content[0], plain(o, doc.Content[0], 1)
}

// decoded is the text of a file of at most maxBytes.
func decoded(o Options, raw []byte) (string, error) {
	if len(raw) > maxBytes {
		return "", refusal(o, 0, "too-large", wordTooLarge.With(maxBytes>>20), hintSplit)
	}
	s, kind, err := checklist.DecodeText(raw)
	if err == nil && kind != checklist.UTF8 && kind != checklist.UTF8BOM {
		err = &checklist.EncodingError{Guess: kind}
	}
	var wrong *checklist.EncodingError
	if errors.As(err, &wrong) {
		return "", refusal(o, 0, "encoding", wrong.Text(), wrong.Hint())
	}
	return s, err
}

// marks counts the signs that may begin a value.
func marks(s string) (n int) {
	for i := range len(s) {
		switch s[i] {
		case ':', ',', '[', '{', '-', '?':
			n++
		}
	}
	return n
}

// plain refuses what makes one text of YAML mean another.
func plain(o Options, n *yaml.Node, depth int) error {
	switch {
	case depth > maxDepth:
		return refusal(o, n.Line, "too-deep", wordTooDeep.With(maxDepth), hintFile)
	case n.Kind == yaml.AliasNode || n.Anchor != "" || n.Tag == "!!merge":
		return refusal(o, n.Line, "alias", wordAlias, hintAlias)
	}
	if n.Style&yaml.TaggedStyle != 0 {
		return refusal(o, n.Line, "tag", wordTag, hintAlias)
	}
	if n.Kind == yaml.MappingNode {
		seen := make(map[string]bool, len(n.Content)/2)
		for i := 0; i+1 < len(n.Content); i += 2 {
			k := n.Content[i]
			if k.Kind != yaml.ScalarNode {
				return refusal(o, k.Line, "wrong-key", wordWrongKey, hintFile)
			}
			if seen[k.Value] {
				return refusal(o, k.Line, "duplicate-key", wordTwice.With(checklist.Quoted(k.Value)), hintFile)
			}
			seen[k.Value] = true
		}
	}
	for _, x := range n.Content {
		if err := plain(o, x, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// valueAt is the value of a key of a mapping, or nil.
func valueAt(n *yaml.Node, key string) *yaml.Node {
	if n != nil && n.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == key {
				return n.Content[i+1]
			}
		}
	}
	return nil
}

// keys are the keys of a mapping, in order.
func keys(n *yaml.Node) (all []string) {
	if n != nil && n.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(n.Content); i += 2 {
			all = append(all, n.Content[i].Value)
		}
	}
	return all
}
