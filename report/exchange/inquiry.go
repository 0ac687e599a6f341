package exchange

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"tenken/assess"
	"tenken/checklist"
)

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
