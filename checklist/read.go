package checklist

import (
	"cmp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"tenken/checklist/swift"
)

// reading walks the nodes of one file and gathers everything that is wrong with it.
type reading struct {
	file     string
	problems Problems
	nodes    *swift.Nodes // of the text, where it was read swiftly
}

// done gives back the nodes of the text: all that they say has been read.
func (r *reading) done() {
	if r.nodes != nil {
		r.nodes.Spare()
		r.nodes = nil
	}
}

func (r *reading) pos(n *yaml.Node) Pos { return Pos{File: r.file, Line: n.Line, Column: n.Column} }

func (r *reading) fail(at Pos, rule string, text, hint Text) {
	r.problems = append(r.problems, Problem{Pos: at, Rule: rule, Text: text, Hint: hint, Severity: Error})
}

// entry is one key that a mapping may have, and what reads its value.
type entry struct {
	key      string
	required bool
	read     func(*yaml.Node)
}

func must(key string, read func(*yaml.Node)) entry { return entry{key, true, read} }
func may(key string, read func(*yaml.Node)) entry  { return entry{key, false, read} }

// mapping reads n by its entries; what names it in messages. A key that is no
// entry, and a required one that is missing, is a problem.
func (r *reading) mapping(n *yaml.Node, what Text, entries ...entry) {
	r.mappingOf(n, func() Text { return what }, entries...)
}

// mappingOf is mapping of what is named only when a message needs it: nearly never.
func (r *reading) mappingOf(n *yaml.Node, what func() Text, entries ...entry) {
	if n.Kind == yaml.AliasNode {
		return // reported by bounds
	}
	if n.Kind != yaml.MappingNode {
		r.fail(r.pos(n), "not-a-mapping",
			wNeedsKeysWithValues.With(what().JA, what().EN),
			wWriteTheseKeys.With(keys(entries)))
		return
	}
	var seen uint64 // entries, by bit: no mapping has more
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if value.Tag == "!!null" && value.LineComment == "" {
			value.LineComment = key.LineComment // where the library keeps it when nothing comes before it
		}
		at := slices.IndexFunc(entries, func(e entry) bool { return e.key == key.Value })
		switch {
		case at < 0:
			r.unknownKey(n, key, value, named(n, what()), entries)
		case seen&(1<<at) == 0: // a second one is reported by the check of duplicates
			seen |= 1 << at
			entries[at].read(value)
		}
	}
	for i, e := range entries {
		if e.required && seen&(1<<i) == 0 {
			lacking := named(n, what())
			r.fail(r.pos(n), "missing-field",
				wLacks.With(lacking.JA, lacking.EN, e.key),
				wAdd.With(e.key))
		}
	}
}

// named adds the id of a mapping to what it is called, where it has one.
func named(n *yaml.Node, what Text) Text {
	if id := child(n, "id"); id != nil && id.Kind == yaml.ScalarNode && id.Value != "" {
		called := Quoted(id.Value)
		return Text{JA: strings.TrimSpace(what.JA) + " " + called + " ", EN: what.EN + " " + called}
	}
	return what
}

// wideSpaces are spaces that YAML takes for letters.
const wideSpaces = "\u3000\u00a0"

// joints are what programmers write for the words that join conditions.
var joints = map[string]string{"and": "all", "or": "any"}

func (r *reading) unknownKey(in, key, value *yaml.Node, what Text, entries []entry) {
	if key.Kind != yaml.ScalarNode || key.Tag == "!!merge" {
		return // reported by bounds
	}
	hint := wKeysExist.With(keys(entries))
	if near := Nearest(key.Value, keyNames(entries)); near != "" || joints[key.Value] != "" {
		near = cmp.Or(joints[key.Value], near)
		hint = wDidYouMean.With(near)
	}
	rule := "unknown-key"
	if in.Style&yaml.FlowStyle != 0 && value.Tag == "!!null" && value.Value == "" { // {ja: ..., en: Yes, it is}
		hint = wQuoteValueHoldsInside
	}
	if strings.ContainsAny(key.Value, wideSpaces) {
		rule, hint = "fullwidth-space", wUseHalfWidthSpacesAround
	}
	r.fail(r.pos(key), rule,
		wHasNoKey.With(what.JA, what.EN, Quoted(key.Value)), hint)
}

func keyNames(entries []entry) []string {
	all := make([]string, len(entries))
	for i, e := range entries {
		all[i] = e.key
	}
	return all
}

func keys(entries []entry) string { return strings.Join(keyNames(entries), ", ") }

// list calls read for every item of a sequence.
func (r *reading) list(n *yaml.Node, what Text, read func(*yaml.Node)) {
	if n.Kind == yaml.AliasNode {
		return // reported by bounds
	}
	if n.Kind != yaml.SequenceNode {
		r.fail(r.pos(n), "not-a-list",
			wMustListLinesStartWith.With(what.JA, what.EN),
			wWriteEvenBeforeSingleOne)
		return
	}
	for _, item := range n.Content {
		read(item)
	}
}

// someOf is list with at least one item.
func (r *reading) someOf(n *yaml.Node, what Text, read func(*yaml.Node)) {
	if n.Kind == yaml.SequenceNode && len(n.Content) == 0 {
		r.fail(r.pos(n), "empty-list", wEmpty.With(what.JA, what.EN),
			wWriteAtLeastOneOr)
	}
	r.list(n, what, read)
}

func (r *reading) items(what string, read func(*yaml.Node)) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.SequenceNode {
			r.list(n, wTheKeyNamed.With(what), read)
			return
		}
		for _, item := range n.Content {
			read(item)
		}
	}
}

func (r *reading) some(what string, read func(*yaml.Node)) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.SequenceNode || len(n.Content) == 0 {
			r.someOf(n, wTheKeyNamed.With(what), read)
			return
		}
		for _, item := range n.Content {
			read(item)
		}
	}
}

// idsOnce finds repeated ids of one kind. People type ids in any case, so that two
// which differ only in that are one.
type idsOnce struct {
	r    *reading
	what Text
	seen map[string]Pos // by the id in small letters
}

func (r *reading) ids(what Text) idsOnce { return idsOnce{r, what, map[string]Pos{}} }

func (s idsOnce) add(id string, at Pos) {
	if id == "" {
		return
	}
	if first, ok := s.at(id); ok {
		s.r.fail(at, "duplicate-id",
			wStandsAtLineAlready.With(s.what.JA, s.what.EN, id,
				first.Line),
			wGiveAnotherIdOrRemove)
		return
	}
	s.seen[strings.ToLower(id)] = at
}

func (s idsOnce) at(id string) (Pos, bool) {
	at, ok := s.seen[strings.ToLower(id)]
	return at, ok
}

// child is the value of a key of a mapping, or nil.
func child(n *yaml.Node, key string) *yaml.Node {
	if n != nil && n.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == key {
				return n.Content[i+1]
			}
		}
	}
	return nil
}

// valueOf is the scalar under a key of a mapping, or nothing.
func valueOf(n *yaml.Node, key string) string {
	if v := child(n, key); v != nil {
		return v.Value
	}
	return ""
}
