package checklist

import (
	"go.yaml.in/yaml/v3"
)

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
			if ok && !digestForm().MatchString(s) {
				r.fail(r.pos(n), "wrong-value", wShaNotLowerCaseHex.With(Quoted(s)),
					wCopyWhatTenkenGuidelinesShow)
				return
			}
			l.SHA256 = s
		}))
}

var digestForm = Pattern(`^[0-9a-f]{64}$`)

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
