package report

import (
	_ "embed"
	"encoding/base64"
	"fmt"
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
	return template.Must(template.New("page").Parse(pageText))
})

// WritePage writes the report as one HTML file that needs nothing else: no
// script, no font, no picture from elsewhere. It reads well with a keyboard and
// a screen reader (WCAG 2.2 AA) and prints on A4.
func WritePage(w io.Writer, in Input) error {
	return pageTemplate().Execute(w, newPage(in))
}

// wholePage is the brief, with the words that stand around it on a page.
type wholePage struct {
	*Brief
	Lang                      string
	W                         map[string]string
	Contents                  [][2]string
	Statuses                  []string
	SectionRows               []pageSection
	First                     []pageUrgent // of the gaps
	PlanTable, AnswerTable    pageTable
	Accent                    template.CSS
	Logo                      template.URL
	SkippedHeads, SourceHeads []string
	SkippedHint               string // what 印なし means; empty where it is nowhere said
}

// pageUrgent is one of the gaps to begin with.
type pageUrgent struct {
	Entry
	StatusText, Action string
}

type pageBar struct {
	Class string
	N     int
}

// pageSection is a section with its counts in the order of the statuses.
type pageSection struct {
	SectionBrief
	YesText string
	Counts  []int
	Bar     []pageBar
}

// pageTable is a table of questions, cell by cell.
type pageTable struct {
	Heads []string
	Rows  []pageRow
}

type pageRow struct {
	No    int
	Cells []pageCell
}

// pageCell is a cell, with the heading that it shows on a narrow screen.
type pageCell struct {
	Head, Text, Class string
	Row               bool // names the row
	Link              bool // leads to the answer
	Note              string
}

func newPage(in Input) wholePage {
	b := NewBrief(in)
	p := wholePage{Brief: b, Accent: in.accent(), Logo: in.logo(), Lang: langTag(in.Lang), W: in.pageWords(),
		SkippedHeads: in.heads(HeadID, HeadAsk, headBecause),
		SourceHeads:  in.heads(headsPageSources...), SkippedHint: in.unmarkedHint(),
		PlanTable: in.pageTable(b.Plan, true), AnswerTable: in.pageTable(b.Answers, false)}
	p.Contents = [][2]string{{"sections", p.W["Sections"]}, {"plan", p.W["Plan"]}, {"answers", p.W["Answers"]},
		{"sources", p.W["Sources"]}, {"appendix", b.Appendix.Title}}
	for _, s := range assess.Statuses {
		p.Statuses = append(p.Statuses, s.Label(in.Lang))
	}
	for _, e := range b.Gaps[:min(urgentMost, len(b.Gaps))] {
		p.First = append(p.First, pageUrgent{e, e.Of(assess.FieldStatus), e.Of(assess.FieldAction)})
	}
	for _, s := range b.Sections {
		p.SectionRows = append(p.SectionRows, newPageSection(s))
	}
	return p
}

func langTag(lang checklist.Lang) string {
	if lang == "" {
		return string(checklist.Japanese)
	}
	return string(lang)
}

func (in Input) pageWords() map[string]string {
	words := map[string]checklist.Text{
		"Summary": SheetSummary, "Skip": pageSkip, "Contents": pageContents, "Sections": headSections,
		"Urgent": headUrgent, "Section": headSection,
		"Yes": headLow, "Practice": headPractice, "Share": headShares, "Plan": SheetPlan, "Answers": SheetAnswers,
		"Skipped": SheetSkipped, "Sources": SheetSources,
	}
	out := map[string]string{"Verdict": assess.FigureVerdict.Label(in.Lang)}
	for key, t := range words {
		out[key] = t.In(in.Lang)
	}
	return out
}

func newPageSection(s SectionBrief) pageSection {
	out := pageSection{SectionBrief: s, YesText: assess.NoFigure}
	if s.Yes != nil {
		out.YesText = fmt.Sprint(s.Yes.Low)
	}
	for _, st := range assess.Statuses {
		n := s.Counts.Of(st)
		out.Counts = append(out.Counts, n)
		if n > 0 {
			out.Bar = append(out.Bar, pageBar{st.String(), n})
		}
	}
	return out
}

// pageTable shows questions with what was answered, or with the plan.
func (in Input) pageTable(entries []Entry, plan bool) pageTable {
	var t pageTable
	for _, e := range entries {
		t.Rows = append(t.Rows, pageRow{e.No, in.pageCells(e, plan)})
	}
	for _, c := range in.pageCells(Entry{}, plan) {
		t.Heads = append(t.Heads, c.Head)
	}
	return t
}

func (in Input) pageCells(e Entry, plan bool) []pageCell {
	head := func(t checklist.Text) string { return t.In(in.Lang) }
	cells := []pageCell{{Head: head(HeadNo), Text: fmt.Sprint(e.No), Class: "n", Link: plan}}
	if !plan {
		cells = append(cells, pageCell{Head: head(headSection), Text: e.Section},
			pageCell{Head: head(headDuty), Text: e.Duty})
	}
	cells = append(cells, pageCell{Head: head(HeadAsk), Text: e.Ask, Row: true},
		pageCell{Head: head(headCite), Text: e.Cite, Class: "nl"})
	for _, f := range assess.Fields {
		if f.Plan != plan && f.Kind != assess.StatusField {
			continue
		}
		c := pageCell{Head: f.Label(in.Lang), Text: e.Of(f.Field)}
		switch f.Kind {
		case assess.StatusField:
			c.Class = "status " + e.Status.String()
		case assess.TextField:
			c.Class = "nl"
		}
		if f.Field == assess.FieldDue && e.Late {
			c.Class, c.Note = "late", overdueMark.In(in.Lang)
		}
		cells = append(cells, c)
	}
	if !plan && in.beside() {
		cells = append(cells, pageCell{Head: head(headBeside), Text: e.Beside, Class: "nl"})
	}
	return cells
}

// accent is the colour of a page's headings, where the house has one.
func (in Input) accent() template.CSS {
	if in.House == nil || !accentForm().MatchString(in.House.Accent) {
		return ""
	}
	return template.CSS(in.House.Accent)
}

// logo is the picture of the house as a page holds it.
func (in Input) logo() template.URL {
	if in.House == nil || len(in.House.picture) == 0 {
		return ""
	}
	return template.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(in.House.picture))
}
