package checklist

import "go.yaml.in/yaml/v3"

func (r *reading) section(n *yaml.Node) Section {
	s := Section{Pos: r.pos(n)}
	r.mapping(n, wSection,
		must("id", r.id("id", &s.ID)),
		must("title", r.heading("title", &s.Title)),
		may("with", r.id("with", &s.With)),
		must("questions", r.some("questions", func(n *yaml.Node) { s.Questions = append(s.Questions, r.question(n)) })))
	return s
}

func (r *reading) question(n *yaml.Node) Question {
	q := Question{Pos: r.pos(n), Weight: 1}
	r.mapping(n, wQuestion,
		must("id", r.id("id", &q.ID)),
		must("rev", r.number("rev", 1, highest, &q.Rev)),
		must("duty", oneOf(r, "duty", &q.Duty, Must, Effort, Should)),
		must("ask", r.text("ask", &q.Ask)),
		must("why", r.text("why", &q.Why)),
		must("check", r.text("check", &q.Check)),
		must("remedy", r.text("remedy", &q.Remedy)),
		must("work", oneOf(r, "work", &q.Work, Small, Middle, Large)),
		may("weight", r.number("weight", 1, 3, &q.Weight)),
		must("cite", r.some("cite", func(n *yaml.Node) { q.Cite = append(q.Cite, r.cite(n)) })),
		may("when", func(n *yaml.Node) { q.When = r.cond(n) }),
		must("na", oneOf(r, "na", &q.NA, NARefused, NAWithReason)),
		may("quick", r.truth("quick", &q.Quick)),
		may("map", func(n *yaml.Node) { q.Map = r.mappings(n) }),
		may("from", r.date("from", &q.Since)),
		may("until", r.date("until", &q.Until)),
		may("who", oneOf(r, "who", &q.Who, Whos...)),
		may("words", r.wordLists(&q.Words)),
		may("instead_of", r.some("instead_of",
			func(n *yaml.Node) { q.InsteadOf = append(q.InsteadOf, r.idOf(n, "instead_of")) })),
		may("check_every", r.period("check_every", &q.Every)))
	return q
}

func (r *reading) cite(n *yaml.Node) Cite {
	c := Cite{Pos: r.pos(n)}
	r.mapping(n, wTheCitation,
		must("source", r.id("source", &c.Source)),
		may("at", r.line("at", &c.At)))
	return c
}

// mappings reads {framework: [reference, ...], ...}, whose keys are free. A reference
// may be {ref, relation} too.
func (r *reading) mappings(n *yaml.Node) []Mapping {
	if n.Kind != yaml.MappingNode {
		if n.Kind != yaml.AliasNode { // reported by bounds
			r.fail(r.pos(n), "not-a-mapping", wMapRelatesFrameworksTheirNumbers,
				wWriteFrameworkNumber)
		}
		return nil
	}
	var all []Mapping
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Kind != yaml.ScalarNode {
			continue // reported by bounds
		}
		m := Mapping{Framework: r.idOf(n.Content[i], "map")}
		what := wInMap.With(Quoted(n.Content[i].Value))
		r.someOf(n.Content[i+1], what, func(n *yaml.Node) { r.reference(n, &m) })
		all = append(all, m)
	}
	return all
}

// reference reads what a question maps to: a number, or {ref, relation}.
func (r *reading) reference(n *yaml.Node, m *Mapping) {
	if n.Kind != yaml.MappingNode {
		m.Refs = append(m.Refs, r.words(n, "map"))
		return
	}
	var relation Relation
	var ref string
	r.mapping(n, wInMapReference,
		must("ref", func(n *yaml.Node) { ref = r.words(n, "ref") }),
		must("relation", oneOf(r, "relation", &relation, relations[:len(relations)-1]...)))
	m.Refs = append(m.Refs, ref)
	if m.Relations == nil {
		m.Relations = map[string]Relation{}
	}
	m.Relations[ref] = relation
}

// cond reads one of {fact, is}, {all}, {any}, {not}.
func (r *reading) cond(n *yaml.Node) *Cond {
	c := &Cond{Pos: r.pos(n)}
	forms := 0
	form := func(read func(*yaml.Node)) func(*yaml.Node) {
		return func(n *yaml.Node) { forms++; read(n) }
	}
	is := false
	before := len(r.problems)
	r.mapping(n, wCondition,
		may("fact", form(r.id("fact", &c.Fact))),
		may("is", func(n *yaml.Node) { is = true; c.Is = r.values(n) }),
		may("all", form(r.some("all", func(n *yaml.Node) { c.All = append(c.All, r.cond(n)) }))),
		may("any", form(r.some("any", func(n *yaml.Node) { c.Any = append(c.Any, r.cond(n)) }))),
		may("not", form(func(n *yaml.Node) { c.Not = r.cond(n) })))
	if len(r.problems) == before && (forms != 1 || is != (c.Fact != "")) {
		r.fail(c.Pos, "wrong-condition",
			wConditionNotOneForms,
			wWriteExactlyOneFactId)
	}
	return c
}

// values reads the value of `is`: one or a list. The plain words yes and no are texts.
func (r *reading) values(n *yaml.Node) []string {
	if n.Kind == yaml.ScalarNode {
		return []string{r.idOf(n, "is")}
	}
	var all []string
	r.someOf(n, wTheIs, func(n *yaml.Node) { all = append(all, r.idOf(n, "is")) })
	return all
}

func (r *reading) fact(n *yaml.Node) Fact {
	f := Fact{Pos: r.pos(n)}
	r.mapping(n, wFact,
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
	r.mapping(n, wOption, must("id", r.id("id", &o.ID)), r.ja(&o.Label.JA), r.en(&o.Label.EN))
	o.Label.JA, o.Label.EN = onOneLine(o.Label.JA), onOneLine(o.Label.EN)
	return o
}

// derive reads a condition, which makes a yesno fact, or a table of values.
func (r *reading) derive(n *yaml.Node) []Derive {
	if n.Kind != yaml.SequenceNode {
		cond := r.cond(n)
		return []Derive{{Value: YesValue, When: cond, Pos: cond.Pos}, {Value: NoValue, Pos: cond.Pos}}
	}
	var rows []Derive
	r.someOf(n, wTheDerive, func(n *yaml.Node) {
		row := Derive{Pos: r.pos(n)}
		r.mapping(n, wRowDerive,
			must("value", r.id("value", &row.Value)),
			may("when", func(n *yaml.Node) { row.When = r.cond(n) }))
		rows = append(rows, row)
	})
	return rows
}

// implication reads {is: yes, then: {fact: x, is: yes}}.
func (r *reading) implication(n *yaml.Node) Implication {
	x := Implication{Pos: r.pos(n)}
	r.mapping(n, wImplication,
		must("is", func(n *yaml.Node) { x.Is = r.values(n) }),
		must("then", func(n *yaml.Node) {
			r.mapping(n, wThen, must("fact", r.id("fact", &x.Fact)), must("is", r.id("is", &x.Value)))
		}))
	return x
}
