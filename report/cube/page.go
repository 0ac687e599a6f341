package cube

import (
	_ "embed"
	"html/template"
	"io"
	"sync"

	"tenken/assess"
	"tenken/checklist"
)

//go:embed page.html
var pageText string

// pageTemplate is parsed when the first page is written.
var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("results").Parse(pageText))
})

// pageTable is a table of shares on the page.
type pageTable struct {
	Title, Head, Share string
	Entries            []entry
}

// WritePage writes the results as one page that needs nothing beside it, that can be
// read by ear, and that tells what the workbook tells.
func (r Results) WritePage(w io.Writer) error {
	n := any("X")
	if all := r.all(); all != nil {
		n, _ = r.Published.Shown(all)
	}
	in := func(t checklist.Text) string { return t.In(r.Lang) }
	verdict, grade := assess.FigureVerdict.Label(r.Lang), assess.FigureGrade.Label(r.Lang)
	tables := []pageTable{{verdict, verdict, in(wHeadShare), r.verdicts()}, {grade, grade, in(wHeadShare), r.grades()}}
	for _, part := range r.Published.By {
		tables = append(tables, pageTable{wSheetBy.With(part.Label(r.Lang)).In(r.Lang), part.Label(r.Lang),
			in(wHeadMedian), r.medians(part)})
	}
	tables = append(tables, pageTable{in(wSheetQuestions), in(wHeadQuestion), in(wHeadShare), r.questions()})
	var told []pageTable
	for _, t := range tables {
		if len(t.Entries) > 0 {
			told = append(told, t)
		}
	}
	return pageTemplate().Execute(w, map[string]any{
		"Lang": r.Lang, "Title": r.title(), "Skip": in(wPageSkip), "HeadN": in(wHeadN), "N": n, "Tables": told,
		"Groups": in(wSheetGroups), "Heads": r.heads(), "Rows": r.rows(), "By": len(r.Published.By), "Notes": r.notes(),
	})
}
