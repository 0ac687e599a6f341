package checklist

import "go.yaml.in/yaml/v3"

// Reader reads a file of another format of ours with the eyes of [Parse]: the
// same limits, the same YAML, all problems at once with place, rule and hint.
type Reader struct{ r *reading }

// Key is one key that a mapping may have; see [Reader.Needs] and [Reader.May].
type Key = entry

// ReadYAML takes the text of the file called name apart. Root is nil where it
// is not such YAML; [Reader.Problems] says why.
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

// Pos is where a node begins.
func (x *Reader) Pos(n *yaml.Node) Pos { return x.r.pos(n) }

// Fail notes what is wrong at a node, and how to correct it.
func (x *Reader) Fail(n *yaml.Node, rule string, text, hint Text) {
	x.r.fail(x.r.pos(n), rule, text, hint)
}

// Needs is a key that must be there, May one that can be.
func (x *Reader) Needs(key string, read func(*yaml.Node)) Key { return must(key, read) }

// May is a key that can be there.
func (x *Reader) May(key string, read func(*yaml.Node)) Key { return may(key, read) }

// Mapping reads n by its keys; what names it in messages.
func (x *Reader) Mapping(n *yaml.Node, what Text, keys ...Key) { x.r.mapping(n, what, keys...) }

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

// Places finds the line of a value within a part of a checklist, which knows
// only where it begins itself. The text is parsed again, but only when somebody
// asks, because most lists have nothing to report.
type Places struct {
	raw  []byte
	read bool
	text []byte              // decoded
	maps map[spot]*yaml.Node // every mapping by where it begins
}

type spot struct{ line, column int }

// Places finds places in the file that the checklist was read from. A list that
// was made by a program has none: then every value has the place of its part.
func (c *Checklist) Places() *Places { return &Places{raw: c.Raw} }

// Text is the text of the file as UTF-8, before its values were cleaned; nil
// where it cannot be read.
func (p *Places) Text() []byte {
	p.load()
	return p.text
}

// Of is the place of the value under these keys, or as far down as they exist.
// Items of lists know their own places, so that no number is needed as a key.
func (p *Places) Of(owner Pos, keys ...string) Pos {
	p.load()
	n := p.maps[spot{owner.Line, owner.Column}]
	for _, key := range keys {
		v := child(n, key)
		if v == nil {
			break
		}
		owner.Line, owner.Column, n = v.Line, v.Column, v
	}
	return owner
}

// Comment is the comment on the line of a plain value under these keys, or "":
// what YAML takes for one, whatever its author meant.
func (p *Places) Comment(owner Pos, keys ...string) string {
	p.load()
	n := p.maps[spot{owner.Line, owner.Column}]
	for _, key := range keys {
		n = child(n, key)
	}
	if n == nil || n.Kind != yaml.ScalarNode || n.Style != 0 {
		return ""
	}
	return n.LineComment
}

func (p *Places) load() {
	if p.read {
		return
	}
	p.read, p.maps = true, map[spot]*yaml.Node{}
	r := &reading{}
	text, ok := r.decode(p.raw)
	if !ok {
		return
	}
	p.text = text
	if root := r.parse(text); root != nil && r.bounds(root) {
		p.gather(root)
	}
}

func (p *Places) gather(n *yaml.Node) {
	if n.Kind == yaml.MappingNode {
		p.maps[spot{n.Line, n.Column}] = n
	}
	for _, x := range n.Content {
		p.gather(x)
	}
}
