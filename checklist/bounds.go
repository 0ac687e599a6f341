package checklist

import (
	"iter"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/unicode/norm"
)

// Limits of a checklist; a file above one of them is refused, each with its own message.
const (
	maxFile      = 1 << 20  // bytes
	maxDepth     = 32       // nodes within nodes
	maxNodes     = 140_000  // of one document
	maxKeys      = 2_000    // of one mapping
	maxScalar    = 64 << 10 // bytes of one value
	maxQuestions = 2_000
	maxID        = 64      // bytes
	maxMarks     = 150_000 // signs in the text that may begin a node; see marks
	maxProblems  = 1_000   // of one file; the rest is counted, not listed
)

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
	for section := range items(child(root, "sections")) {
		for q := range items(child(section, "questions")) {
			if n++; n == maxQuestions+1 {
				b.limit(q, "too-many-questions", say("点検項目が %[1]d を超えています", "more than %[1]d questions", maxQuestions),
					say("点検項目を幾つかのファイルに分けてください", "split the checklist into several files"))
				return
			}
		}
	}
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

// items are the items of a sequence; of anything else there are none.
func items(n *yaml.Node) iter.Seq[*yaml.Node] {
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
		b.limit(n, "too-deep", say("入れ子が %[1]d 段を超えています", "more than %[1]d levels of nesting", maxDepth),
			say("字下げを確かめてください", "check the indentation"))
		return
	case b.nodes > maxNodes:
		b.limit(n, "too-many-nodes", say("項目の数が %[1]d を超えています", "more than %[1]d values", maxNodes),
			say("点検項目を幾つかのファイルに分けてください", "split the checklist into several files"))
		return
	case len(n.Value) > maxScalar:
		b.limit(n, "scalar-too-long", say("一つの値が 64 KiB を超えています", "a value is longer than 64 KiB"),
			say("引用符の閉じ忘れを確かめてください", "check for a quote that is not closed"))
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
	hint := say("値をそのまま書いてください", "write the value itself")
	switch {
	case n.Kind == yaml.AliasNode:
		b.fail(b.pos(n), "alias", say("別名（*%[1]s）は使えません", "aliases (*%[1]s) are not allowed", Quoted(n.Value)),
			say("* で始まる文字のつもりなら引用符で囲み、そうでなければ値をそのまま書いてください",
				"quote it if a text is meant, else write the value itself"))
	case n.Anchor != "":
		b.fail(b.pos(n), "anchor", say("目印（&%[1]s）は使えません", "anchors (&%[1]s) are not allowed", Quoted(n.Anchor)),
			say("& で始まる文字のつもりなら引用符で囲み、そうでなければ消してください", "quote it if a text is meant, else remove it"))
	case n.Tag == "!!merge":
		b.fail(b.pos(n), "merge-key", say("<< による取り込みは使えません", "merge keys (<<) are not allowed"), hint)
	case n.Style&yaml.TaggedStyle != 0:
		b.fail(b.pos(n), "tag", say("型の指定（%[1]s）は使えません", "tags (%[1]s) are not allowed", Quoted(n.Tag)),
			say("! で始まる文字のつもりなら引用符で囲み、そうでなければ消してください", "quote it if a text is meant, else remove it"))
	}
}

// keys checks the keys of a mapping in one pass.
func (b *bounds) keys(n *yaml.Node) {
	if len(n.Content)/2 > maxKeys {
		b.limit(n.Content[2*maxKeys], "too-many-keys",
			say("一つの組に %[1]d を超えるキーがあります", "more than %[1]d keys in one mapping", maxKeys),
			say("字下げを確かめてください", "check the indentation"))
		return
	}
	seen := make(map[string]int, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode {
			if key.Kind != yaml.AliasNode {
				b.fail(b.pos(key), "wrong-key", say("キーは文字列でなければなりません", "a key must be a text"),
					say("「{」や「[」で始まる文字のつもりなら引用符で囲んでください", "quote it if a text that starts with { or [ is meant"))
			}
			continue
		}
		name := key.Value
		if !norm.NFC.IsNormalString(name) {
			b.fail(b.pos(key), "not-nfc",
				say("キー「%[1]s」の文字の形が正規化（NFC）されていません", "the key %[1]q is not in normal form (NFC)", Quoted(name)),
				say("キーを打ち直してください", "type the key again"))
			name = norm.NFC.String(name)
		}
		if line, ok := seen[name]; ok {
			mend := say("一方を消してください", "remove one of them")
			if name == "id" {
				mend = say("前に「- 」を付け忘れていませんか。同じものが二つあるのなら、一方を消してください",
					"is \"- \" missing before it? Else remove one of them")
			}
			b.fail(b.pos(key), "duplicate-key",
				say("キー「%[1]s」は %[2]d 行目にもあります", "the key %[1]q is already on line %[2]d", Quoted(name), line),
				mend)
			continue
		}
		seen[name] = key.Line
	}
}
