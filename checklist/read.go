package checklist

import (
	"cmp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// reading walks the nodes of one file and gathers everything that is wrong with it.
type reading struct {
	file     string
	problems Problems
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
	if n.Kind == yaml.AliasNode {
		return // reported by bounds
	}
	if n.Kind != yaml.MappingNode {
		r.fail(r.pos(n), "not-a-mapping",
			wNeedsKeysWithValues.With(what.JA, what.EN),
			wWriteTheseKeys.With(keys(entries)))
		return
	}
	what = named(n, what)
	seen := make(map[string]bool, len(entries))
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if value.Tag == "!!null" && value.LineComment == "" {
			value.LineComment = key.LineComment // where the library keeps it when nothing comes before it
		}
		at := slices.IndexFunc(entries, func(e entry) bool { return e.key == key.Value })
		switch {
		case at < 0:
			r.unknownKey(n, key, value, what, entries)
		case !seen[key.Value]: // a second one is reported by the check of duplicates
			seen[key.Value] = true
			entries[at].read(value)
		}
	}
	for _, e := range entries {
		if e.required && !seen[e.key] {
			r.fail(r.pos(n), "missing-field",
				wLacks.With(what.JA, what.EN, e.key),
				wAdd.With(e.key))
		}
	}
}

// named adds the id of a mapping to what it is called, where it has one.
func named(n *yaml.Node, what Text) Text {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == "id" && n.Content[i+1].Kind == yaml.ScalarNode && n.Content[i+1].Value != "" {
			id := Quoted(n.Content[i+1].Value)
			return Text{JA: strings.TrimSpace(what.JA) + " " + id + " ", EN: what.EN + " " + id}
		}
	}
	return what
}

// joints are what programmers write for the words that join conditions.
var joints = map[string]string{"and": "all", "or": "any"}

func (r *reading) unknownKey(in, key, value *yaml.Node, what Text, entries []entry) {
	if key.Kind != yaml.ScalarNode || key.Tag == "!!merge" {
		return // reported by bounds
	}
	hint := wKeysExist.With(keys(entries))
	if near := nearest(key.Value, entries); near != "" || joints[key.Value] != "" {
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

func keys(entries []entry) string {
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.key
	}
	return strings.Join(names, ", ")
}

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

// Reader reads a file of another format of ours with the eyes of [Parse]: the
// same limits, the same YAML, all problems at once with place, rule and mend.
type Reader struct{ r *reading }

// Key is one key that a mapping may have; see [Reader.Needs] and [Reader.May].
type Key = entry

// ReadYAML takes the text of the file called name apart. Root is nil where it
// is no such YAML; [Reader.Problems] says why.
func ReadYAML(name string, raw []byte) (x *Reader, root *yaml.Node) {
	r := &reading{file: name}
	return &Reader{r}, r.root(raw)
}

// Problems are all problems so far in file order, as an error; nil for none.
func (x *Reader) Problems() error {
	if len(x.r.problems) == 0 {
		return nil
	}
	return inOrder(x.r.problems)
}

// Pos is where a node stands.
func (x *Reader) Pos(n *yaml.Node) Pos { return x.r.pos(n) }

// Fail notes what is wrong at a node, and how to mend it.
func (x *Reader) Fail(n *yaml.Node, rule string, text, hint Text) {
	x.r.fail(x.r.pos(n), rule, text, hint)
}

// Needs is a key that must be there, May one that can be.
func (x *Reader) Needs(key string, read func(*yaml.Node)) Key { return must(key, read) }

// May is a key that can be there.
func (x *Reader) May(key string, read func(*yaml.Node)) Key { return may(key, read) }

// Mapping reads n by its keys; what names it in messages.
func (x *Reader) Mapping(n *yaml.Node, what Text, keys ...Key) { x.r.mapping(n, what, keys...) }

// Items reads every item of a list, Some those of one that is not empty.
func (x *Reader) Items(what string, read func(*yaml.Node)) func(*yaml.Node) {
	return x.r.items(what, read)
}

// Some reads every item of a list with at least one.
func (x *Reader) Some(what string, read func(*yaml.Node)) func(*yaml.Node) {
	return x.r.some(what, read)
}

// ID reads an id, Line a text, Text one by language, Date a day, URL an address.
func (x *Reader) ID(what string, into *string) func(*yaml.Node) { return x.r.id(what, into) }

// Line reads a text that is the same in every language.
func (x *Reader) Line(what string, into *string) func(*yaml.Node) { return x.r.line(what, into) }

// Text reads {ja: ..., en: ...}.
func (x *Reader) Text(what string, into *Text) func(*yaml.Node) { return x.r.text(what, into) }

// Date reads a day in ISO form.
func (x *Reader) Date(what string, into *Date) func(*yaml.Node) { return x.r.date(what, into) }

// URL reads an address on the web.
func (x *Reader) URL(into *string) func(*yaml.Node) { return x.r.url(into) }

// Number reads a whole number from low to high.
func (x *Reader) Number(what string, low, high int, into *int) func(*yaml.Node) {
	return x.r.number(what, low, high, into)
}

// Word reads one of a few words.
func (x *Reader) Word(what string, into *string, words ...string) func(*yaml.Node) {
	return oneOf(x.r, what, into, words...)
}
