package exchange

import (
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"tenken/assess"
	"tenken/checklist"
)

// inquiries are the questions of one requirement as lines of `check`, and the first
// of them by itself: ours asks one thing, with five answers, and knows no scores.
func (r *libraryReader) inquiries(n *node) (t, first checklist.Text, err error) {
	var lines []checklist.Text
	for _, urn := range keys(&n.Questions) {
		var q inquiry
		if err := at(&n.Questions, urn).Decode(&q); err != nil {
			return t, first, refusal(r.o, n.Questions.Line, "wrong-kind", wordWrongKind.With(oneLine(err.Error())),
				hintLibrary)
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
		words := []checklist.Text{one(r.lib.word(q.Text, "text", q.Translations))}
		for _, c := range q.Choices {
			if c.Score != nil {
				r.losses.add("choices.add_score", c.Value)
			}
			if c.Result != "" {
				r.losses.add("choices.compute_result", c.Value)
			}
			words = append(words, one(r.lib.word(c.Value, "value", c.Translations)))
		}
		first = firstOf(first, words[0])
		lines = append(lines, joined("：", ": ", words[0], joined("／", " / ", words[1:]...)))
	}
	return joined("\n", "\n", lines...), first, nil
}

func one(t checklist.Text) checklist.Text {
	return checklist.Text{JA: oneLine(t.JA), EN: oneLine(t.EN)}
}

// The URN of the one question that we write below a requirement, and of its choices.
const (
	ownQuestion = ":question:answer"
	ownChoice   = ":choice:"
)

// computed are our answers as they compute them; わからない decides nothing.
var computed = map[assess.Status]string{assess.Yes: "compliant", assess.Partly: "partially_compliant",
	assess.No: "non_compliant", assess.Unknown: "/", assess.NotApplicable: "not_applicable"}

// answer is the question with which a requirement of ours is answered there.
func answer(urn string, ask checklist.Text, lang checklist.Lang) *yaml.Node {
	q := inquiry{Type: "unique_choice", Text: inquiryText(ask.In(lang))}
	for _, s := range assess.Answers {
		c := choice{URN: urn + ownQuestion + ownChoice + s.String(), Value: s.Label(lang), Result: computed[s]}
		if lang == checklist.Japanese {
			c.Translations = translations{"en": {"value": s.Label(checklist.English)}}
		}
		q.Choices = append(q.Choices, c)
	}
	if lang == checklist.Japanese && ask.EN != "" {
		q.Translations = translations{"en": {"text": inquiryText(ask.EN)}}
	}
	var body yaml.Node
	if err := body.Encode(q); err != nil {
		panic("exchange: a question of texts cannot fail to be YAML: " + err.Error())
	}
	return &yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{
		{Kind: yaml.ScalarNode, Value: urn + ownQuestion}, &body}}
}

// inquiryText is a question as their import of answers finds it again: on one
// line, without the signs by which it cuts a line.
func inquiryText(s string) string {
	return strings.NewReplacer(">>", "＞＞", "(multiple)", "（multiple）").Replace(oneLine(s))
}

// ours says whether a question is the one that we write.
func ours(urn string, q *inquiry) bool {
	return strings.HasSuffix(urn, ownQuestion) && len(q.Choices) == len(assess.Answers) &&
		!slices.ContainsFunc(q.Choices, func(c choice) bool { return !strings.HasPrefix(c.URN, urn+ownChoice) })
}

// read are the keys of each part that are read, or whose loss is told by itself.
var read = map[string][]string{
	"framework": {"urn", "ref_id", "name", "description", "min_score", "max_score", "requirement_nodes",
		"implementation_groups_definition", "translations"},
	"requirement_nodes": {"urn", "assessable", "depth", "parent_urn", "ref_id", "name", "description", "annotation",
		"typical_evidence", "implementation_groups", "importance", "weight", "translations", "questions"},
}

// unread counts what nobody looked at: other keys, other languages, the
// descriptions of headings.
func (r *libraryReader) unread(fw *yaml.Node) {
	for _, k := range keys(fw) {
		if !slices.Contains(read["framework"], k) {
			r.losses.add("framework."+oneLine(k), r.fw.RefID)
		}
	}
	if r.fw.MinScore != nil || r.fw.MaxScore != nil {
		r.losses.add("framework.min_score, max_score", r.fw.RefID)
	}
	for i, n := range at(fw, "requirement_nodes").Content {
		x := &r.fw.Nodes[i]
		for _, k := range keys(n) {
			if !slices.Contains(read["requirement_nodes"], k) {
				r.losses.add("requirement_nodes."+oneLine(k), x.URN)
			}
		}
		if !x.Assessable && x.Name != "" && tidy(x.Description+x.Annotation) != "" {
			r.losses.add("requirement_nodes.description (headings)", x.URN)
		}
		for _, lang := range slices.Sorted(maps.Keys(x.Translations)) {
			if lang != "ja" && lang != "en" {
				r.losses.add("translations."+oneLine(lang), x.URN)
			}
		}
	}
}
