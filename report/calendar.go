package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"tenken/assess"
	"tenken/checklist"
)

// WriteCalendar writes the days of all clients that count as a calendar (RFC
// 5545), one all-day event each: due dates, 確認日 of what was corrected, the last day
// of evidence, and when a list must be looked at again. The identity of an event
// comes from the file and what it is about, so that importing it again updates it;
// the time stamp is that of the event that set the day, so that the same files
// give the same bytes.
func WriteCalendar(w io.Writer, p Portfolio) error {
	var b strings.Builder
	line := func(name, value string) { b.WriteString(fold(name + ":" + value)) }
	line("BEGIN", "VCALENDAR")
	line("VERSION", "2.0")
	line("PRODID", "-//tenken//tenken "+icsText(p.Program)+"//"+strings.ToUpper(string(p.Lang)))
	line("METHOD", "PUBLISH")
	for i := range p.Clients {
		c := &p.Clients[i]
		if c.Former {
			continue
		}
		for _, e := range p.happenings(c) {
			line("BEGIN", "VEVENT")
			line("UID", e.id(c))
			line("DTSTAMP", e.set.UTC().Format("20060102T150405Z"))
			line("DTSTART;VALUE=DATE", e.on.Time().Format("20060102"))
			line("DTEND;VALUE=DATE", e.on.Time().AddDate(0, 0, 1).Format("20060102"))
			line("SUMMARY", icsText(strings.TrimSpace(c.Organisation+" "+e.what)))
			line("DESCRIPTION", icsText(e.text))
			line("TRANSP", "TRANSPARENT")
			line("END", "VEVENT")
		}
	}
	line("END", "VCALENDAR")
	_, err := io.WriteString(w, b.String())
	return err
}

// happening is one day of the calendar of a client.
type happening struct {
	kind, about string // what it is and of what, of which its identity is made
	on          checklist.Date
	set         time.Time // when the day was set
	what, text  string
}

// happenings are the days of a client: what is due, what was confirmed to be
// corrected, evidence that grows old, a list that must be looked at again.
func (p Portfolio) happenings(c *assess.Client) (all []happening) {
	for _, d := range c.Dues {
		all = append(all, happening{"", d.Question.ID, d.On, d.Set,
			d.Question.ID + " " + d.Question.Ask.In(p.Lang), p.dueText(d)})
	}
	for _, d := range c.Done {
		all = append(all, happening{"checked.", d.Question.ID, d.On, d.Set,
			fmt.Sprintf(calendarChecked.In(p.Lang), d.Question.ID), d.Question.Ask.In(p.Lang) + "\n" + d.Owner})
	}
	for _, d := range c.Documents {
		all = append(all, happening{"evidence.", d.Question.ID + "\n" + d.Name, d.Expires, d.At,
			fmt.Sprintf(calendarEvidence.In(p.Lang), d.Question.ID), d.Name + "\n" + d.Question.Ask.In(p.Lang)})
	}
	for _, l := range c.Lists {
		all = append(all, happening{"list.", l.ID, l.ReviewBy, c.Began,
			fmt.Sprintf(calendarList.In(p.Lang), l.Title.In(p.Lang)), l.Edition})
	}
	return slices.DeleteFunc(all, func(h happening) bool { return !h.on.Valid() })
}

// id is stable as long as file, question and what happens are the same, and
// tells nobody who the client is.
func (h happening) id(c *assess.Client) string {
	sum := sha256.Sum256([]byte(c.Begin + "\n" + c.Organisation + "\n" + h.kind + h.about))
	about, _, _ := strings.Cut(h.about, "\n")
	return h.kind + about + "." + hex.EncodeToString(sum[:8]) + "@tenken"
}

func (p Portfolio) dueText(d assess.Due) string {
	text := d.Status.Label(p.Lang) + "\n" + d.Question.Remedy.In(p.Lang)
	if d.Owner != "" {
		text = assess.FieldOwner.Label(p.Lang) + wordColon.In(p.Lang) + d.Owner + "\n" + text
	}
	return text
}

// icsText escapes a text as the format asks.
func icsText(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`).Replace(Shown(s))
}

// foldAt is the most octets of a line.
const foldAt = 75

// fold breaks a line into lines of at most 75 octets, never inside a character.
func fold(s string) string {
	var b strings.Builder
	used := 0
	for _, r := range s {
		n := utf8.RuneLen(r)
		if used+n > foldAt {
			b.WriteString("\r\n ")
			used = 1
		}
		b.WriteRune(r)
		used += n
	}
	return fmt.Sprint(b.String(), "\r\n")
}

// dues are all dates of all clients that count, the earliest first.
func (p Portfolio) dues() roll {
	r := roll{sheet: sheetDues, hint: hintDues, tab: "C53030", frozen: 1,
		heads: []checklist.Text{Heading(assess.FieldDue), headLate, portfolioClient,
			Heading(assess.FieldOwner), HeadID, checklist.LabelAsk,
			Heading(assess.FieldStatus), portfolioFile},
		widths: []float64{dayWidth, 9, 24, 14, 13, 50, 11, 26}}
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
			late = headLate.In(p.Lang)
		}
		r.rows = append(r.rows, []val{p.day(x.d.On), {v: late, look: lookMid}, {v: x.c.Organisation, look: lookCell},
			{v: x.d.Owner, look: lookCell},
			{v: x.d.Question.ID, look: lookCell}, {v: x.d.Question.Ask.In(p.Lang), look: lookCell},
			{v: x.d.Status.Label(p.Lang), look: lookMid},
			{v: x.c.File, look: lookSmall}})
	}
	return r
}

// owners are who has what to do, at all clients together: who is late first.
func (p Portfolio) owners() roll {
	r := roll{sheet: sheetOwners, hint: hintOwners, tab: "C53030", frozen: 1,
		heads: []checklist.Text{Heading(assess.FieldOwner), portfolioDueAll, headLate, headSoon,
			portfolioNextDue, portfolioClients, portfolioClient},
		widths: []float64{20, 10, 10, 12, dayWidth, 10, 60}}
	type owner struct {
		name             string
		all, late, month int
		next             checklist.Date
		who              []string
	}
	at, until := map[string]*owner{}, checklist.DateOf(p.Now.AddDate(0, 0, dueSoon))
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
		r.rows = append(r.rows, []val{{v: cmp.Or(o.name, nobodyYet.In(p.Lang)), look: lookCell},
			{v: o.all, look: lookMid}, {v: o.late, look: lookMid}, {v: o.month, look: lookMid}, p.day(o.next),
			{v: len(o.who), look: lookMid}, {v: someOf(o.who, p.Lang), look: lookSmall}})
	}
	return r
}

func (p Portfolio) day(d checklist.Date) val {
	return val{v: dayNumber(d), look: look{size: 10, box: true, center: true, format: dateFormat(p.Lang)}}
}

// dayWidth is the width in which a day of that size is seen, 令和12年12月31日; in less it is
// ### in its cell.
const dayWidth = 15.5

// whoMost is how many clients are named beside a common gap.
const whoMost = 20

func someOf(who []string, lang checklist.Lang) string {
	text := strings.Join(who[:min(len(who), whoMost)], wordComma.In(lang))
	if len(who) > whoMost {
		text += fmt.Sprintf(portfolioMore.In(lang), len(who)-whoMost)
	}
	return text
}
