package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
)

// Portfolio is what the workbook of many clients is written from.
type Portfolio struct {
	Clients    []assess.Client // [assess.MarkFormer] has been over them
	Unreadable []Unreadable
	Since      checklist.Date // mark what was changed from this day on; empty: nothing
	Lang       checklist.Lang
	Now        time.Time
	Program    string
}

// Unreadable is a file that could not be read, and why.
type Unreadable struct {
	File string
	Why  checklist.Text
}

// roll is a sheet of the workbook: a table with headings and nothing else.
type roll struct {
	sheet, hint checklist.Text
	heads       []checklist.Text
	widths      []float64
	frozen      int
	across      int // pages side by side
	tab         string
	rows        [][]val
	rules       func(b *book, last int) // colours, set before the rows
}

// WritePortfolio writes the workbook of many clients: who stands how, what many
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

func (b *book) roll(r roll) {
	name, last := r.sheet.In(b.in.Lang), max(listHead+len(r.rows), listHead+1)
	b.keep(b.file.AutoFilter(name, fmt.Sprintf("A%d:%s", listHead, cell(len(r.heads), last)), nil))
	if r.rules != nil {
		r.rules(b, last)
	}
	s := b.sheet(name, paper{widths: r.widths, head: listHead, headTop: listHead, frozen: r.frozen, tab: r.tab,
		across: r.across})
	s.put(26, val{v: name, look: lookTitle})
	s.put(0, val{v: r.hint.In(b.in.Lang), look: lookHint})
	heads := make([]val, len(r.heads))
	for i, h := range r.heads {
		heads[i] = val{v: h.In(b.in.Lang), look: lookHead}
	}
	s.put(0, heads...)
	for _, row := range r.rows {
		s.put(0, row...)
	}
	s.done()
}

// verdictRules colour a column of verdicts.
func (b *book) verdictRules(sheet string, col, last int) {
	var opts []excelize.ConditionalFormatOptions
	for _, r := range []struct {
		v         assess.Verdict
		back, ink string
	}{{assess.Conforming, yesBack, yesInk}, {assess.NeedsCorrection, partlyBack, partlyInk},
		{assess.Nonconforming, noBack, noInk}, {assess.Undetermined, naBack, naInk}} {
		opts = append(opts, excelize.ConditionalFormatOptions{Type: "formula", Format: b.conditional(r.ink, r.back),
			Criteria: fmt.Sprintf("%s=%s", cell(col, listHead+1), quote(r.v.Label(b.in.Lang)))})
	}
	b.keep(b.file.SetConditionalFormat(sheet, cell(col, listHead+1)+":"+cell(col, last), opts))
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
	r.heads = append(r.heads, portfolioOverdue, portfolioNextDue, portfolioOld, portfolioToReview, portfolioAssigned,
		portfolioSigned, portfolioChanged, portfolioNote, portfolioFile)
	r.widths = append(r.widths, 9, 13, 10, 10, 10, 18, 13, 14, 26)
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
	r.rules = func(b *book, last int) { b.verdictRules(sheetClients.In(p.Lang), 3, last) }
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
		return portfolioShort.In(p.Lang)
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

func (p Portfolio) day(d checklist.Date) val {
	format := asWareki
	if p.Lang == checklist.English {
		format = asDate
	}
	return val{v: serial(d), look: look{box: true, center: true, format: format}}
}

// common are the questions that most clients do not meet.
func (p Portfolio) common() roll {
	r := roll{sheet: sheetCommon, hint: hintCommon, tab: "B7791F", frozen: 1,
		heads: []checklist.Text{HeadID, headDuty, HeadAsk, portfolioClients, portfolioShare, wordOf(assess.No),
			wordOf(assess.Partly),
			wordOf(assess.Unknown), portfolioRemedy, portfolioWho},
		widths: []float64{13, 12, 44, 9, 8, 8, 8, 10, 44, 40}}
	for _, g := range assess.CommonGaps(p.Clients) {
		q := g.Question
		r.rows = append(r.rows, []val{{v: g.ID(), look: lookCell}, {v: q.Duty.Label(p.Lang), look: lookMid},
			{v: q.Ask.In(p.Lang), look: lookCell},
			{v: g.Clients(), look: lookMid}, {v: fmt.Sprint(100*g.Clients()/g.Asked) + percent(p.Lang), look: lookMid},
			{v: g.No, look: lookMid}, {v: g.Partly, look: lookMid}, {v: g.Unknown, look: lookMid},
			{v: q.Remedy.In(p.Lang), look: lookCell}, {v: someOf(g.Who, p.Lang), look: lookSmall}})
	}
	return r
}

func wordOf(s assess.Status) checklist.Text {
	return checklist.Text{JA: s.Label(checklist.Japanese), EN: s.Label(checklist.English)}
}

func percent(lang checklist.Lang) string {
	_, mark := assess.IntervalMarks(lang)
	return mark
}

// whoMost is how many clients are named beside a common gap.
const whoMost = 20

func someOf(who []string, lang checklist.Lang) string {
	text := strings.Join(who[:min(len(who), whoMost)], checklist.Text{JA: "、", EN: ", "}.In(lang))
	if len(who) > whoMost {
		text += fmt.Sprintf(portfolioMore.In(lang), len(who)-whoMost)
	}
	return text
}

// dues are all dates of all clients that count, the earliest first.
func (p Portfolio) dues() roll {
	r := roll{sheet: sheetDues, hint: hintDues, tab: "C53030", frozen: 1,
		heads: []checklist.Text{Heading(assess.FieldDue), portfolioOverdue, portfolioClient,
			Heading(assess.FieldOwner), HeadID, HeadAsk,
			Heading(assess.FieldStatus), portfolioFile},
		widths: []float64{15, 9, 24, 14, 13, 50, 11, 26}}
	type dated struct {
		c *assess.Client
		d assess.Due
	}
	var all []dated
	for i := range p.Clients {
		if c := &p.Clients[i]; !c.Former {
			for _, d := range c.Dues {
				all = append(all, dated{c, d})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b dated) int { return cmp.Compare(a.d.On, b.d.On) })
	for _, x := range all {
		late := ""
		if x.d.Overdue {
			late = portfolioOverdue.In(p.Lang)
		}
		r.rows = append(r.rows, []val{p.day(x.d.On), {v: late, look: lookMid}, {v: x.c.Organisation, look: lookCell},
			{v: x.d.Owner, look: lookCell},
			{v: x.d.Question.ID, look: lookCell}, {v: x.d.Question.Ask.In(p.Lang), look: lookCell},
			{v: x.d.Status.Label(p.Lang), look: lookMid},
			{v: x.c.File, look: lookSmall}})
	}
	return r
}

// soon is how many days ahead somebody looks first.
const soon = 30

// owners are who has what to do, at all clients together: who is late first.
func (p Portfolio) owners() roll {
	r := roll{sheet: sheetOwners, hint: hintOwners, tab: "C53030", frozen: 1,
		heads: []checklist.Text{Heading(assess.FieldOwner), portfolioDueAll, portfolioOverdue, portfolioSoon,
			portfolioNextDue, portfolioClients, portfolioClient},
		widths: []float64{20, 10, 10, 12, 16, 10, 60}}
	type owner struct {
		name             string
		all, late, month int
		next             checklist.Date
		who              []string
	}
	at, until := map[string]*owner{}, checklist.DateOf(p.Now.AddDate(0, 0, soon))
	var all []*owner
	for i := range p.Clients {
		c := &p.Clients[i]
		if c.Former {
			continue
		}
		for _, d := range c.Dues {
			o := at[d.Owner]
			if o == nil {
				o = &owner{name: d.Owner, next: d.On}
				at[d.Owner], all = o, append(all, o)
			}
			o.all++
			o.next = min(o.next, d.On)
			switch {
			case d.Overdue:
				o.late++
			case d.On <= until:
				o.month++
			}
			if !slices.Contains(o.who, c.Organisation) {
				o.who = append(o.who, c.Organisation)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b *owner) int {
		return cmp.Or(cmp.Compare(b.late, a.late), cmp.Compare(a.next, b.next), cmp.Compare(a.name, b.name))
	})
	for _, o := range all {
		r.rows = append(r.rows, []val{{v: cmp.Or(o.name, portfolioNobody.In(p.Lang)), look: lookCell},
			{v: o.all, look: lookMid}, {v: o.late, look: lookMid}, {v: o.month, look: lookMid}, p.day(o.next),
			{v: len(o.who), look: lookMid}, {v: someOf(o.who, p.Lang), look: lookSmall}})
	}
	return r
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
