package report

import (
	"cmp"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
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
	DueTable, OwnerTable      pageTable
	BreakdownTable            pageTable
	PlanTable, AnswerTable    pageTable
	Accent                    template.CSS
	Logo                      template.URL
	SkippedHeads, SourceHeads []string
	SkippedHint               string     // what 印なし means; empty where it is nowhere said
	Parts                     []pagePart // 引継ぎ and 位置, where the workbook has them in sight
}

// pagePart is a table with what is said before it.
type pagePart struct {
	Says  []string
	Table pageTable
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

// pageTable is a table, cell by cell, below the heading with that id.
type pageTable struct {
	ID, Title string
	Anchors   bool // its rows are what links to a question lead to
	Heads     []string
	Rows      []pageRow
}

// add adds a row of texts; the one at named says what the row is of.
func (t *pageTable) add(class string, named int, texts ...string) {
	var cells []pageCell
	for i, text := range texts {
		cells = append(cells, pageCell{Head: t.Heads[i], Text: text, Class: class, Row: i == named})
	}
	t.Rows = append(t.Rows, pageRow{Cells: cells})
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
		SkippedHeads: in.heads(HeadID, checklist.LabelAsk, headBecause),
		SourceHeads:  in.heads(headsPageSources...), SkippedHint: in.unmarkedHint(),
		DueTable:       in.pageTable("due", headDueSoon, b.Due, in.dueCells),
		OwnerTable:     in.ownerTable(b.Owners),
		BreakdownTable: in.breakdownTable(b.Breakdown),
		PlanTable: in.pageTable("plan", SheetPlan, b.Plan,
			func(e Entry) []pageCell { return in.pageCells(e, true) }),
		AnswerTable: in.pageTable("answers", SheetAnswers, b.Answers,
			func(e Entry) []pageCell { return in.pageCells(e, false) })}
	p.AnswerTable.Anchors = true
	for _, part := range []*pagePart{in.pageCarried(), in.pagePosition()} {
		if part != nil {
			p.Parts = append(p.Parts, *part)
		}
	}
	p.Contents = [][2]string{{"urgent", p.W["Urgent"]}, {"sections", p.W["Sections"]}, {"plan", p.W["Plan"]},
		{"answers", p.W["Answers"]}}
	if len(b.Skipped) > 0 {
		p.Contents = append(p.Contents, [2]string{"skipped", p.W["Skipped"]})
	}
	for _, part := range p.Parts {
		p.Contents = append(p.Contents, [2]string{part.Table.ID, part.Table.Title})
	}
	p.Contents = append(p.Contents, [2]string{"sources", p.W["Sources"]}, [2]string{"appendix", b.Appendix.Title})
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
		"Urgent": headUrgent, "Due": headDueSoon, "NothingDue": nothingDue, "Owners": headOwners,
		"NobodyHasWork": nobodyHasWork, "Scale": headScale, "Breakdown": headBreakdown,
		"Section": checklist.LabelSection,
		"Yes":     headLow, "Practice": headPractice, "Share": headShares, "Plan": SheetPlan, "Answers": SheetAnswers,
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

// pageTable shows questions in cells.
func (in Input) pageTable(id string, title checklist.Text, entries []Entry, cells func(Entry) []pageCell) pageTable {
	t := pageTable{ID: id, Title: title.In(in.Lang)}
	for _, e := range entries {
		t.Rows = append(t.Rows, pageRow{e.No, cells(e)})
	}
	for _, c := range cells(Entry{}) {
		t.Heads = append(t.Heads, c.Head)
	}
	return t
}

// dueCells are the cells of a question that is due: when, what and by whom.
func (in Input) dueCells(e Entry) []pageCell {
	due := pageCell{Head: assess.FieldDue.Label(in.Lang), Text: e.Of(assess.FieldDue)}
	if e.Late {
		due.Class, due.Note = "late", overdueMark.In(in.Lang)
	}
	return []pageCell{due, {Head: HeadNo.In(in.Lang), Text: fmt.Sprint(e.No), Class: "n", Link: true},
		{Head: checklist.LabelAsk.In(in.Lang), Text: e.Ask, Row: true},
		{Head: assess.FieldOwner.Label(in.Lang), Text: e.Of(assess.FieldOwner)}}
}

// ownerTable shows who has how much to do.
func (in Input) ownerTable(owners []OwnerLine) pageTable {
	t := pageTable{ID: "owners", Title: headOwners.In(in.Lang),
		Heads: append([]string{assess.FieldOwner.Label(in.Lang)}, in.heads(headGaps, headLate, headSoon)...)}
	for _, o := range owners {
		t.add("n", 0, cmp.Or(o.Owner, nobodyYet.In(in.Lang)), fmt.Sprint(o.Gaps), fmt.Sprint(o.Late),
			fmt.Sprint(o.Soon))
	}
	return t
}

// pageCarried is what moved to another edition or year, as long as the workbook has it
// in sight.
func (in Input) pageCarried() *pagePart {
	c := in.carried()
	if c == nil || slices.Contains(in.outOfSight(), SheetCarried) {
		return nil
	}
	r := in.carriedRoll(c)
	t := pageTable{ID: "carried", Title: r.sheet.In(in.Lang), Heads: in.heads(r.heads...)}
	for _, vals := range r.rows {
		texts := make([]string, len(vals))
		for i, v := range vals {
			if v.v != nil {
				texts[i] = Shown(fmt.Sprint(v.v))
			}
		}
		t.add("nl", 0, texts...)
	}
	return &pagePart{[]string{r.hint.In(in.Lang)}, t}
}

// pagePosition is the place among others; nil where no benchmark was given.
func (in Input) pagePosition() *pagePart {
	p := in.Position
	if p == nil {
		return nil
	}
	out := &pagePart{Says: []string{Shown(p.Title.In(in.Lang))}, Table: pageTable{ID: "position",
		Title: SheetPosition.In(in.Lang),
		Heads: in.heads(HeadID, checklist.LabelAsk, Heading(assess.FieldStatus), headOthersShare)}}
	for _, line := range p.Lines {
		out.Says = append(out.Says, Shown(line.In(in.Lang)))
	}
	for _, bar := range p.Bars {
		out.Table.add("", 1, bar.Question.ID, Shown(bar.Question.Ask.In(in.Lang)), bar.Own.Label(in.Lang),
			bar.Told.In(in.Lang))
	}
	return out
}

// breakdownTable shows the answers by strength of duty.
func (in Input) breakdownTable(lines []BreakdownLine) pageTable {
	t := pageTable{ID: "breakdown", Title: headBreakdown.In(in.Lang), Heads: []string{checklist.LabelDuty.In(in.Lang)}}
	for _, s := range assess.Statuses {
		t.Heads = append(t.Heads, s.Label(in.Lang))
	}
	t.Heads = append(t.Heads, in.heads(headTotal, headRate)...)
	for _, l := range lines {
		texts := []string{l.Label}
		for _, s := range assess.Statuses {
			texts = append(texts, fmt.Sprint(l.Counts.Of(s)))
		}
		t.add("n", 0, append(texts, fmt.Sprint(l.Counts.Total()), l.Rate)...)
	}
	return t
}

func (in Input) pageCells(e Entry, plan bool) []pageCell {
	head := func(t checklist.Text) string { return t.In(in.Lang) }
	cells := []pageCell{{Head: head(HeadNo), Text: fmt.Sprint(e.No), Class: "n", Link: plan}}
	if !plan {
		cells = append(cells, pageCell{Head: head(checklist.LabelSection), Text: e.Section},
			pageCell{Head: head(checklist.LabelDuty), Text: e.Duty})
	}
	cells = append(cells, pageCell{Head: head(checklist.LabelAsk), Text: e.Ask, Row: true},
		pageCell{Head: head(checklist.LabelCite), Text: e.Cite, Class: "nl"})
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
