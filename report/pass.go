package report

import (
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"sync"

	"tenken/assess"
	"tenken/checklist"
)

//go:embed pass.html
var passText string

// passTemplate is parsed when the first page is written.
var passTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("pass").Parse(passText))
})

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
		Lang: langTag(in.Lang), Organisation: Shown(in.Assessment.Organisation),
		Title:    titlePass.In(in.Lang),
		Date:     in.day(checklist.DateOf(in.Now)),
		Prepared: Shown(in.preparedBy()),
		Count:    fmt.Sprintf(passCount.In(in.Lang), p.Of, p.Yes),
		W: map[string]string{
			"Steps": passSteps.In(in.Lang), "Ask": passAsk.In(in.Lang),
			"All": passAll.In(in.Lang), "None": passNone.In(in.Lang),
			"Item": HeadAsk.In(in.Lang), "Status": assess.FieldStatus.Label(in.Lang),
			"Note": assess.FieldNote.Label(in.Lang), "Before": passBefore.In(in.Lang), "After": passAfter.In(in.Lang),
			"NoVerdict": noVerdict.In(in.Lang),
		},
	}
	if p.Unanswered > 0 {
		page.Open = fmt.Sprintf(passOpen.In(in.Lang), p.Unanswered)
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
	return passTemplate().Execute(w, page)
}

func (in Input) passRow(q *checklist.Question) passRow {
	a := in.Assessment.Answers[q.ID]
	return passRow{ID: q.ID, Ask: Shown(q.Ask.In(in.Lang)), Status: a.Status.Label(in.Lang), Note: Shown(a.Note),
		Remedy: Shown(cmp.Or(a.Action, q.Remedy.In(in.Lang)))}
}
