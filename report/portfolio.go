package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
)

// WritePortfolio writes the workbook of many clients: how each is doing, what many
// have in common, what is due, which section is weak, who is on which edition,
// and which files could not be read. The same Portfolio gives the same bytes.
func WritePortfolio(w io.Writer, p Portfolio) error {
	rolls := []roll{p.clients(), p.common(), p.dues(), p.owners(), p.sections(), p.editions(), p.unreadable()}
	names := make([]string, len(rolls))
	for i, r := range rolls {
		names[i] = r.sheet.In(p.Lang)
	}
	in := Input{Checklist: &checklist.Checklist{}, Assessment: &assess.Assessment{}, Lang: p.Lang, Now: p.Now,
		Program: p.Program}
	b := newBook(in, names...)
	b.properties(portfolioTitle.In(p.Lang), nil)
	for _, r := range rolls {
		b.roll(r)
	}
	return b.write(w)
}

// clients are one row a file: the verdict first, then what is open and due.
func (p Portfolio) clients() roll {
	figures := []assess.Figure{assess.FigureVerdict, assess.FigureRate, assess.FigureGaps, assess.FigureOpen,
		assess.FigureGrade, assess.FigurePractice}
	r := roll{sheet: sheetClients, hint: hintClients, frozen: 1, tab: "2B6CB0", widths: []float64{24, 30}}
	r.heads = []checklist.Text{portfolioClient, portfolioLists}
	for _, f := range figures {
		r.heads = append(r.heads, checklist.Text{JA: f.Label(checklist.Japanese), EN: f.Label(checklist.English)})
		r.widths = append(r.widths, 12)
	}
	r.widths[2] = 15 // "nonconforming" is one word
	r.heads = append(r.heads, headLate, portfolioNextDue, portfolioOld, portfolioToReview, portfolioAssigned,
		portfolioSigned, portfolioChanged, portfolioNote, portfolioFile)
	r.widths = append(r.widths, 9, dayWidth, 10, 10, 10, 18, dayWidth, 14, 26)
	for i := range p.Clients {
		c := &p.Clients[i]
		row := []val{{v: c.Organisation, look: lookCell}, {v: p.lists(c), look: lookSmall}}
		for _, f := range figures {
			row = append(row, val{v: p.figure(c, f), look: lookMid})
		}
		r.rows = append(r.rows, append(row, val{v: c.Overdue, look: lookMid}, p.day(c.NextDue),
			val{v: c.Old, look: lookMid}, val{v: c.ToReview, look: lookMid}, val{v: c.Assigned, look: lookMid},
			val{v: p.signed(c), look: lookSmall}, p.day(checklist.DateOf(c.Changed)),
			val{v: p.notes(c), look: lookSmall}, val{v: c.File, look: lookSmall}))
	}
	r.rules = func(b *book, last int) {
		first := cell(3, listHead+1)
		b.words(sheetClients.In(p.Lang), first+":"+cell(3, last), first, verdictColours(p.Lang))
	}
	return r
}

// signed says by whom a client is signed, and how much was changed since.
func (p Portfolio) signed(c *assess.Client) string {
	if c.Signed == nil {
		return ""
	}
	text := c.Signed.Role.Label(p.Lang) + " " + c.Signed.Name + "\n" + checklist.DateOf(c.Signed.At).In(p.Lang)
	if c.Since > 0 {
		text += "\n" + fmt.Sprintf(portfolioSignedSince.In(p.Lang), c.Since)
	}
	return text
}

func (p Portfolio) figure(c *assess.Client, f assess.Figure) any {
	short := c.View && f != assess.FigureGaps && f != assess.FigureOpen
	switch {
	case short && f == assess.FigureVerdict:
		return assess.ShortList.In(p.Lang)
	case short:
		return assess.NoFigure
	case f == assess.FigureGaps:
		return c.Outline.Gaps()
	case f == assess.FigureOpen:
		return c.Result.Open
	}
	return cmp.Or(f.Value(c.Result, p.Lang), assess.NoFigure)
}

func (p Portfolio) lists(c *assess.Client) string {
	var names []string
	for _, l := range c.Lists {
		name := l.Title.In(p.Lang) + " " + l.Edition
		name += signature(l.Outside, l.Signed, checklist.DateOf(p.Now), p.Lang)
		names = append(names, name)
	}
	return strings.Join(names, "\n")
}

// notes say what else there is to know of a client.
func (p Portfolio) notes(c *assess.Client) string {
	var notes []string
	if c.Former {
		notes = append(notes, portfolioFormer.In(p.Lang))
	}
	if slices.ContainsFunc(c.Lists, func(l assess.ListHeld) bool { return l.Newest > 0 }) {
		notes = append(notes, portfolioBehind.In(p.Lang))
	}
	if p.Since != "" && checklist.DateOf(c.Changed) >= p.Since {
		notes = append(notes, portfolioSince.In(p.Lang))
	}
	return strings.Join(notes, "\n")
}

// common are the questions that most clients do not meet.
func (p Portfolio) common() roll {
	r := roll{sheet: sheetCommon, hint: hintCommon, tab: "B7791F", frozen: 1,
		heads: []checklist.Text{HeadID, checklist.LabelDuty, checklist.LabelAsk, portfolioClients, portfolioShare,
			wordOf(assess.No),
			wordOf(assess.Partly),
			wordOf(assess.Unknown), portfolioRemedy, portfolioWho},
		widths: []float64{13, 12, 44, 9, 8, 8, 8, 10, 44, 40}}
	for _, g := range assess.CommonGaps(p.Clients) {
		q := g.Question
		r.rows = append(r.rows, []val{{v: g.ID(), look: lookCell}, {v: q.Duty.Label(p.Lang), look: lookMid},
			{v: q.Ask.In(p.Lang), look: lookCell},
			{v: g.Clients(), look: lookMid},
			{v: fmt.Sprint(100*g.Clients()/g.Asked) + percentMark(p.Lang), look: lookMid},
			{v: g.No, look: lookMid}, {v: g.Partly, look: lookMid}, {v: g.Unknown, look: lookMid},
			{v: q.Remedy.In(p.Lang), look: lookCell}, {v: someOf(g.Who, p.Lang), look: lookSmall}})
	}
	return r
}

func wordOf(s assess.Status) checklist.Text {
	return checklist.Text{JA: s.Label(checklist.Japanese), EN: s.Label(checklist.English)}
}

func percentMark(lang checklist.Lang) string {
	_, mark := assess.IntervalMarks(lang)
	return mark
}

// sectionsWide is how many sections stand side by side on a page.
const sectionsWide = 18

// sections are the met rates of every client by section: a map of weak places.
func (p Portfolio) sections() roll {
	r := roll{sheet: sheetHeat, hint: hintHeat, tab: "6B46C1", frozen: 1, heads: []checklist.Text{portfolioClient},
		widths: []float64{24}}
	at := map[string]int{}
	for i := range p.Clients {
		for s := range p.Clients[i].Outline.Rates() {
			if _, known := at[s.ID]; !known {
				at[s.ID] = len(r.heads)
				r.heads = append(r.heads, checklist.Text{JA: s.ID + "\n" + s.Title.JA, EN: s.ID + "\n" + s.Title.EN})
				r.widths = append(r.widths, 13)
			}
		}
	}
	for i := range p.Clients {
		c := &p.Clients[i]
		if c.Former || c.View {
			continue
		}
		row := make([]val, len(r.heads))
		for n := range row {
			row[n].look = lookMid
		}
		row[0] = val{v: c.Organisation, look: lookCell}
		for s, rate := range c.Outline.Rates() {
			row[at[s.ID]].v = rate
		}
		r.rows = append(r.rows, row)
	}
	r.across = 1 + (len(r.heads)-1)/sectionsWide
	r.rules = func(b *book, last int) {
		if len(r.heads) > 1 {
			b.keep(b.file.SetConditionalFormat(sheetHeat.In(p.Lang), cell(2, listHead+1)+":"+cell(len(r.heads), last),
				[]excelize.ConditionalFormatOptions{{Type: "3_color_scale", Criteria: "=", MinType: "num",
					MidType: "num", MaxType: "num",
					MinValue: "0", MidValue: "50", MaxValue: "100", MinColor: "#" + noBack, MidColor: "#" + partlyBack,
					MaxColor: "#" + yesBack}}))
		}
	}
	return r
}

// editions say who is on which edition.
func (p Portfolio) editions() roll {
	r := roll{sheet: sheetEditions, hint: hintEditions, tab: "2F855A", frozen: 1,
		heads: []checklist.Text{portfolioLists, portfolioEdition, portfolioSerial, portfolioNewest, portfolioClient,
			portfolioFile},
		widths: []float64{34, 14, 9, 12, 24, 26}}
	for i := range p.Clients {
		for _, l := range p.Clients[i].Lists {
			var newest any
			if l.Newest > 0 {
				newest = l.Newest
			}
			r.rows = append(r.rows,
				[]val{{v: l.Title.In(p.Lang), look: lookCell}, {v: l.Edition, look: lookMid},
					{v: l.Serial, look: lookMid},
					{v: newest, look: lookMid}, {v: p.Clients[i].Organisation, look: lookCell},
					{v: p.Clients[i].File, look: lookSmall}})
		}
	}
	slices.SortStableFunc(r.rows, func(a, b []val) int {
		return cmp.Or(cmp.Compare(a[0].v.(string), b[0].v.(string)), cmp.Compare(a[2].v.(int), b[2].v.(int)))
	})
	return r
}

// unreadable are the files that could not be read.
func (p Portfolio) unreadable() roll {
	r := roll{sheet: sheetUnreadable, hint: hintUnreadable, tab: "7B8794",
		heads: []checklist.Text{portfolioFile, portfolioWhy}, widths: []float64{40, 100}}
	for _, u := range p.Unreadable {
		r.rows = append(r.rows, []val{{v: u.File, look: lookCell}, {v: u.Why.In(p.Lang), look: lookCell}})
	}
	return r
}
