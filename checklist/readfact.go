package checklist

import "go.yaml.in/yaml/v3"

func (r *reading) fact(n *yaml.Node) Fact {
	f := Fact{Pos: r.pos(n)}
	r.mapping(n, say("前提 ", "the fact"),
		must("id", r.id("id", &f.ID)),
		must("ask", r.text("ask", &f.Ask)),
		may("why", r.text("why", &f.Why)),
		must("type", oneOf(r, "type", &f.Type, YesNo, Choice)),
		may("options", r.some("options", func(n *yaml.Node) { f.Options = append(f.Options, r.option(n)) })),
		may("when", func(n *yaml.Node) { f.When = r.cond(n) }),
		may("derive", func(n *yaml.Node) { f.Derive = r.derive(n) }),
		may("implies", r.some("implies", func(n *yaml.Node) { f.Implies = append(f.Implies, r.implication(n)) })),
		may("group", r.id("group", &f.Group)),
		may("rare", r.truth("rare", &f.Rare)))
	return f
}

func (r *reading) option(n *yaml.Node) Option {
	o := Option{Pos: r.pos(n)}
	r.mapping(n, say("選択肢 ", "the option"), must("id", r.id("id", &o.ID)), r.ja(&o.Label.JA), r.en(&o.Label.EN))
	return o
}

// derive reads a condition, which makes a yesno fact, or a table of values.
func (r *reading) derive(n *yaml.Node) []Derive {
	if n.Kind != yaml.SequenceNode {
		cond := r.cond(n)
		return []Derive{{Value: YesValue, When: cond, Pos: cond.Pos}, {Value: NoValue, Pos: cond.Pos}}
	}
	var rows []Derive
	r.someOf(n, say("derive ", "derive"), func(n *yaml.Node) {
		row := Derive{Pos: r.pos(n)}
		r.mapping(n, say("derive の行 ", "the row of derive"),
			must("value", r.id("value", &row.Value)),
			may("when", func(n *yaml.Node) { row.When = r.cond(n) }))
		rows = append(rows, row)
	})
	return rows
}

// implication reads {is: yes, then: {fact: x, is: yes}}.
func (r *reading) implication(n *yaml.Node) Implication {
	x := Implication{Pos: r.pos(n)}
	r.mapping(n, say("implies の項目 ", "the implication"),
		must("is", func(n *yaml.Node) { x.Is = r.values(n) }),
		must("then", func(n *yaml.Node) {
			r.mapping(n, say("then ", "then"), must("fact", r.id("fact", &x.Fact)), must("is", r.id("is", &x.Value)))
		}))
	return x
}
