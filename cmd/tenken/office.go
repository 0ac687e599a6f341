package main

import (
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// What an office does with a client's file: review, sign, evidence, assign.

// describeOffice says in one line of the history what such an event did.
func (a *app) describeOffice(e assess.Event) string {
	word, ok := historyOffice[e.Kind]
	if !ok {
		return string(e.Kind)
	}
	var b []string
	for _, n := range e.Noted(a.lang) {
		b = append(b, strings.TrimSpace(n.Q+" "+oneLine(n.Text)))
	}
	return a.tr(word) + strings.Join(b, "; ")
}

// The words of this family.
var historyOffice = map[assess.Kind]checklist.Text{
	assess.KindReview:   {JA: "確認者の判断: ", EN: "review: "},
	assess.KindSign:     {JA: "署名: ", EN: "signature: "},
	assess.KindEvidence: {JA: "証跡の文書: ", EN: "evidence: "},
	assess.KindAssign:   {JA: "回答の分担: ", EN: "to be answered by: "},
	assess.KindReturn:   {JA: "提出: ", EN: "return: "},
}
