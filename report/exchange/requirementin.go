package exchange

import (
	"fmt"
	"slices"
	"strconv"

	"tenken/checklist"
)

func (r *libraryReader) question(n *node, number int) (checklist.Question, error) {
	word := func(own, field string) checklist.Text { return r.lib.word(own, field, n.Translations) }
	id, same := r.questions.idFor(n.RefID, fmt.Sprintf("Q-%04d", number))
	q := checklist.Question{ID: id, Rev: 1, Duty: checklist.Should, Work: checklist.Middle, Weight: 1,
		NA: checklist.NAWithReason, Cite: []checklist.Cite{{Source: r.c.ID, At: oneLine(n.RefID)}}}
	if !r.own {
		q.Map = []checklist.Mapping{{Framework: mapURN, Refs: []string{oneLine(n.URN)}}}
	}
	switch {
	case oneLine(n.RefID) == "":
		r.losses.add("requirement_nodes.ref_id", n.URN+" → "+id)
	case !same:
		r.losses.add("requirement_nodes.ref_id", n.RefID+" → "+id)
		q.Map = append(q.Map, checklist.Mapping{Framework: mapRef, Refs: []string{oneLine(n.RefID)}})
	}
	ask, rest := asked(word(n.Name, "name"), word(n.Description, "description"))
	why, remedy := word(n.Annotation, "annotation"), checklist.Text{}
	if r.own {
		why, remedy = parted(why)
	}
	choices, first, err := r.inquiries(n)
	if err != nil {
		return q, err
	}
	q.Ask = inJapanese(firstOf(ask, first, checklist.Text{JA: oneLine(n.RefID)}, why))
	q.Why = filled(joined("\n\n", "\n\n", rest, why))
	q.Check = filled(joined("\n\n", "\n\n", word(n.Evidence, "typical_evidence"), choices))
	q.Remedy = filled(remedy)
	r.grave(n, &q)
	q.When = r.when(n)
	q.Map = append(q.Map, related(r.refs[n.URN])...)
	return q, nil
}

// related are the mappings of a question, one a framework.
func related(refs []ref) (all []checklist.Mapping) {
	for _, x := range refs {
		i := slices.IndexFunc(all, func(m checklist.Mapping) bool { return m.Framework == x.framework })
		if i < 0 {
			all, i = append(all, checklist.Mapping{Framework: x.framework}), len(all)
		}
		if slices.Contains(all[i].Refs, x.number) {
			continue
		}
		all[i].Refs = append(all[i].Refs, x.number)
		if all[i].Relations == nil {
			all[i].Relations = map[string]checklist.Relation{}
		}
		all[i].Relations[x.number] = x.relation
	}
	return all
}

// grave reads importance and weight. Only who asks for it gets a duty.
func (r *libraryReader) grave(n *node, q *checklist.Question) {
	switch {
	case n.Importance == "mandatory" && r.o.Duty:
		q.Duty = checklist.Must
	case n.Importance != "" && n.Importance != "undefined" && n.Importance != "nice_to_have":
		r.losses.add("requirement_nodes.importance", n.Importance)
	}
	switch {
	case n.Weight >= 1 && n.Weight <= 3:
		q.Weight = n.Weight
	case n.Weight != 0:
		q.Weight = min(max(n.Weight, 1), 3)
		r.losses.add("requirement_nodes.weight", strconv.Itoa(n.Weight))
	}
}

// when is asked of some groups only.
func (r *libraryReader) when(n *node) *checklist.Cond {
	if len(r.c.Facts) == 0 || len(n.Groups) == 0 {
		return nil
	}
	var is []string
	for _, o := range r.c.Facts[0].Options { // in the order of the options, each once
		if slices.ContainsFunc(n.Groups, func(g string) bool { return r.groups[g] == o.ID }) {
			is = append(is, o.ID)
		}
	}
	if len(is) == len(r.c.Facts[0].Options) {
		return nil
	}
	return &checklist.Cond{Fact: r.c.Facts[0].ID, Is: is}
}

// inquiries are the questions of one requirement as lines of `check`, and the first
// of them by itself: ours asks one thing, with five answers, and knows no scores.
func (r *libraryReader) inquiries(n *node) (t, first checklist.Text, err error) {
	var lines []checklist.Text
	for _, urn := range keys(&n.Questions) {
		var q inquiry
		if err := valueAt(&n.Questions, urn).Decode(&q); err != nil {
			return t, first, wrongKind(r.o, n.Questions.Line, err, hintLibrary)
		}
		if ours(urn, &q) {
			continue
		}
		r.losses.add("questions", q.Text)
		if q.Type != "unique_choice" && q.Type != "single_choice" && q.Type != "multiple_choice" {
			r.losses.add("questions.type "+oneLine(q.Type), q.Text)
		}
		if !q.Depends.IsZero() {
			r.losses.add("questions.depends_on", q.Text)
		}
		words := []checklist.Text{flat(r.lib.word(q.Text, "text", q.Translations))}
		for _, c := range q.Choices {
			if c.Score != nil {
				r.losses.add("choices.add_score", c.Value)
			}
			if c.Result != "" {
				r.losses.add("choices.compute_result", c.Value)
			}
			words = append(words, flat(r.lib.word(c.Value, "value", c.Translations)))
		}
		first = firstOf(first, words[0])
		lines = append(lines, joined("：", ": ", words[0], joined("／", " / ", words[1:]...)))
	}
	return joined("\n", "\n", lines...), first, nil
}

func flat(t checklist.Text) checklist.Text {
	return checklist.Text{JA: oneLine(t.JA), EN: oneLine(t.EN)}
}
