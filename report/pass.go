package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"

	"tenken/assess"
	"tenken/checklist"
)

//go:embed pass.html
var passText string

var passTemplate = template.Must(template.New("pass").Parse(passText))

// passPage is what the template shows.
type passPage struct {
	Lang, Title, Organisation, Date, Prepared, Count, Open string
	Steps, Ask, Rows                                       []passRow
	W                                                      map[string]string
}

type passRow struct{ ID, Ask, Status, Note, Remedy string }

// WritePass writes a first pass, or a short list, as one page of HTML to print
// for the director: how many are yes, the next steps, what to ask somebody who
// knows, and every answer. It has no verdict (rule tenken-verdict/1, 8).
func WritePass(w io.Writer, in Input, p assess.Pass) error {
	page := passPage{
		Lang: string(or(string(in.Lang), "ja")), Organisation: text(in.Assessment.Organisation),
		Title:    in.say("個人情報の取扱い はじめの点検", "Handling of personal information: a first check"),
		Date:     in.day(checklist.DateOf(in.Now)),
		Prepared: text(in.PreparedBy),
		Count:    fmt.Sprintf(in.say("%d 問中 %d 問 はい", "%[2]d of %[1]d yes"), p.Of, p.Yes),
		W: map[string]string{
			"Steps": in.say("次にすること", "What to do next"), "Ask": in.say("詳しい人に聞くこと", "What to ask somebody who knows"),
			"All": in.say("答えた項目", "The questions"), "None": in.say("ありません。", "Nothing."),
			"Item": headAsk.In(in.Lang), "Status": headStatus.In(in.Lang), "Note": headNote.In(in.Lang), "Before": in.say("（", " ("), "After": in.say("）", ")"),
			"NoVerdict": in.say("短い点検のため、判定はありません。判定には全ての点検項目に答えてください。自己点検の結果であり、法律上の助言ではありません。",
				"A short check gives no verdict; for one, answer the whole checklist. This is a self-check, not legal advice."),
		},
	}
	if p.Unanswered > 0 {
		page.Open = fmt.Sprintf(in.say("未回答 %d 問", "%d unanswered"), p.Unanswered)
	}
	for _, g := range p.Steps {
		page.Steps = append(page.Steps, in.passRow(g.Question))
	}
	for _, q := range p.Ask {
		page.Ask = append(page.Ask, in.passRow(q))
	}
	for _, q := range p.Questions {
		page.Rows = append(page.Rows, in.passRow(q))
	}
	return passTemplate.Execute(w, page)
}

func (in Input) passRow(q *checklist.Question) passRow {
	a := in.Assessment.Answers[q.ID]
	remedy := a.Action
	if remedy == "" {
		remedy = q.Remedy.In(in.Lang)
	}
	return passRow{ID: q.ID, Ask: text(q.Ask.In(in.Lang)), Status: a.Status.Label(in.Lang), Note: text(a.Note), Remedy: text(remedy)}
}
