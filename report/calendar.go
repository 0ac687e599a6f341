package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"tenken/assess"
	"tenken/checklist"
)

// WriteCalendar writes the due dates of all clients that count as a calendar
// (RFC 5545): one all-day event a date. The identity of an event comes from the
// file and the question, so that importing it again updates it; the time stamp
// is that of the answer file's last change, so that the same files give the same
// bytes.
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
		for _, d := range c.Dues {
			line("BEGIN", "VEVENT")
			line("UID", dueID(c, d))
			line("DTSTAMP", c.Changed.UTC().Format("20060102T150405Z"))
			line("DTSTART;VALUE=DATE", d.On.Time().Format("20060102"))
			line("DTEND;VALUE=DATE", d.On.Time().AddDate(0, 0, 1).Format("20060102"))
			line("SUMMARY", icsText(c.Organisation+" "+d.Question.ID+" "+d.Question.Ask.In(p.Lang)))
			line("DESCRIPTION", icsText(p.dueText(d)))
			line("TRANSP", "TRANSPARENT")
			line("END", "VEVENT")
		}
	}
	line("END", "VCALENDAR")
	_, err := io.WriteString(w, b.String())
	return err
}

// dueID is stable as long as file and question are the same, and tells nobody
// who the client is.
func dueID(c *assess.Client, d assess.Due) string {
	sum := sha256.Sum256([]byte(c.Begin + "\n" + c.Organisation))
	return d.Question.ID + "." + hex.EncodeToString(sum[:8]) + "@tenken"
}

func (p Portfolio) dueText(d assess.Due) string {
	text := d.Status.Label(p.Lang) + "\n" + d.Question.Remedy.In(p.Lang)
	if d.Owner != "" {
		text = assess.FieldOwner.Label(p.Lang) + checklist.Text{JA: "：", EN: ": "}.In(p.Lang) + d.Owner + "\n" + text
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
