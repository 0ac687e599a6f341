package checklist

import "go.yaml.in/yaml/v3"

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
// was made by a program has none: then every value stands where its part does.
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
		v := valueOf(n, key)
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
		n = valueOf(n, key)
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

func valueOf(n *yaml.Node, key string) *yaml.Node {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}
