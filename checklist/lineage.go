package checklist

import (
	"slices"

	"go.yaml.in/yaml/v3"
)

// Descent is where an old question leads to in the new list.
type Descent struct {
	New      string
	Relation Relation
	Why      []Text // what changed on the way
	Named    bool   // a lineage names the step; else id and meaning were kept in silence
}

// Descents are where the questions of an older serial of the list lead to, and
// whether the chain of lineages reaches from there without a gap. Where it does
// not, only what kept its id is followed.
func (c *Checklist) Descents(serial int, sha256 string, ids []string) (map[string][]Descent, bool) {
	steps, whole := c.lineageFrom(serial, sha256)
	out := make(map[string][]Descent, len(ids))
	for _, id := range ids {
		at := []Descent{{New: id, Relation: EqualTo}}
		for _, s := range steps {
			var next []Descent
			for _, d := range at {
				next = append(next, s.from(d)...)
			}
			at = next
		}
		out[id] = merged(at)
	}
	return out, whole
}

// lineageFrom are the lineages to follow from an older serial, in order.
func (c *Checklist) lineageFrom(serial int, sha256 string) ([]*Lineage, bool) {
	if serial == c.Serial && sha256 == c.SHA256 {
		return nil, true
	}
	var steps []*Lineage
	for i := range c.Lineage {
		l := &c.Lineage[i]
		if l.Serial == serial && l.SHA256 != sha256 {
			return nil, false // another text went by the same number
		}
		if l.Serial >= serial {
			steps = append(steps, l)
		}
	}
	slices.SortStableFunc(steps, func(a, b *Lineage) int { return a.Serial - b.Serial })
	if len(steps) == 0 || steps[0].Serial != serial {
		return nil, false
	}
	return steps, true
}

// from follows one question through this step.
func (l *Lineage) from(d Descent) []Descent {
	named := false
	var out []Descent
	for _, q := range l.Questions {
		if !slices.Contains(q.Old, d.New) {
			continue
		}
		named = true
		why := d.Why
		if !q.Why.IsZero() {
			why = append(slices.Clone(why), q.Why)
		}
		for _, id := range q.New {
			out = append(out, Descent{New: id, Relation: d.Relation.Then(q.Relation), Why: why, Named: true})
		}
	}
	if !named {
		return []Descent{d}
	}
	return out
}

// merged keeps one descent a new question: where several ways lead to it, the
// one that is least alike.
func merged(all []Descent) []Descent {
	var out []Descent
	for _, d := range all {
		if d.Relation == NoRelationship {
			continue
		}
		i := slices.IndexFunc(out, func(o Descent) bool { return o.New == d.New })
		switch {
		case i < 0:
			out = append(out, d)
		case slices.Index(relations, d.Relation) > slices.Index(relations, out[i].Relation):
			out[i] = d
		}
	}
	return out
}

// FactDescent is what a stated value of a fact has become: no id where the fact
// is no longer asked, an empty value where it has to be asked again.
func (c *Checklist) FactDescent(serial int, sha256, id, value string) (newID, newValue string) {
	steps, _ := c.lineageFrom(serial, sha256)
	for _, l := range steps {
		i := slices.IndexFunc(l.Facts, func(f FactLineage) bool { return f.Old == id })
		if i < 0 {
			continue
		}
		f := l.Facts[i]
		if id = f.New; id == "" {
			return "", ""
		}
		value = f.value(value)
	}
	return id, value
}

// value is the one value that another has become; empty for none or several.
func (f FactLineage) value(old string) string {
	if old == "" || old == UnknownValue || len(f.Values) == 0 {
		return old
	}
	for _, v := range f.Values {
		if v.Old == old {
			if len(v.New) == 1 {
				return v.New[0]
			}
			return ""
		}
	}
	return old
}

// lineage reads what the list says of one of its older serials.
func (r *reading) lineage(n *yaml.Node) Lineage {
	l := Lineage{Pos: r.pos(n)}
	r.mapping(n, wLineage,
		must("from", func(n *yaml.Node) { r.lineageFrom(n, &l) }),
		may("questions", r.items("questions",
			func(n *yaml.Node) { l.Questions = append(l.Questions, r.questionLineage(n)) })),
		may("facts", r.items("facts", func(n *yaml.Node) { l.Facts = append(l.Facts, r.factLineage(n)) })))
	return l
}

func (r *reading) lineageFrom(n *yaml.Node, l *Lineage) {
	r.mapping(n, wFrom,
		must("serial", r.number("serial", 1, highest, &l.Serial)),
		must("sha256", func(n *yaml.Node) {
			s, ok := r.scalar(n, "sha256")
			if ok && !IsDigest(s) {
				r.fail(r.pos(n), "wrong-value", wShaNotLowerCaseHex.With(Quoted(s)),
					wCopyWhatTenkenGuidelinesShow)
				return
			}
			l.SHA256 = s
		}))
}

func (r *reading) questionLineage(n *yaml.Node) QuestionLineage {
	q := QuestionLineage{Pos: r.pos(n)}
	ids := func(what string, into *[]string) func(*yaml.Node) {
		return r.items(what, func(n *yaml.Node) { *into = append(*into, r.idOf(n, what)) })
	}
	r.mapping(n, wLineageQuestion,
		must("old", ids("old", &q.Old)),
		must("new", ids("new", &q.New)),
		must("relation", oneOf(r, "relation", &q.Relation, relations...)),
		may("why", r.text("why", &q.Why)))
	if len(q.Old) == 0 {
		r.fail(q.Pos, "empty-list", wOldEmpty,
			wQuestionSimplyNewNeedsNo)
	}
	if q.Relation != "" && (len(q.New) == 0) != (q.Relation == NoRelationship) {
		r.fail(q.Pos, "wrong-value",
			wNoRelationshipGoesWithEmpty,
			wWriteSuccessorsOrNoRelationship)
	}
	return q
}

func (r *reading) factLineage(n *yaml.Node) FactLineage {
	f := FactLineage{Pos: r.pos(n)}
	r.mapping(n, wLineageFact,
		must("old", r.id("old", &f.Old)),
		may("new", r.id("new", &f.New)),
		may("values", func(n *yaml.Node) { f.Values = r.valueLineages(n) }))
	return f
}

// valueLineages reads {old: [new, ...]}, whose keys are the old values.
func (r *reading) valueLineages(n *yaml.Node) []ValueLineage {
	if n.Kind != yaml.MappingNode {
		r.fail(r.pos(n), "not-a-mapping", wValuesNeedsOldValuesWith,
			wWriteOldNew)
		return nil
	}
	var all []ValueLineage
	for i := 0; i+1 < len(n.Content); i += 2 {
		v := ValueLineage{Old: r.idOf(n.Content[i], "values")}
		r.list(n.Content[i+1], wValues,
			func(n *yaml.Node) { v.New = append(v.New, r.idOf(n, "values")) })
		all = append(all, v)
	}
	return all
}
