package checklist

import (
	"fmt"
	"strings"
)

// CiteText is the citation as a reader knows it: the document, the place and its
// caption, 「個人情報の保護に関する法律 第26条第1項（漏えい等の報告等）」. What the
// register does not know shows as it is written.
func (r *Register) CiteText(c Cite, lang Lang) string {
	d, ok := r.Document(c.Source)
	if !ok {
		return strings.TrimSpace(c.Source + " " + c.At)
	}
	name := d.CiteAs.In(lang)
	if c.At == "" {
		return name
	}
	if lang == English {
		name += ","
	}
	p, ok := r.Provision(c.Source, c.At)
	if !ok {
		return name + " " + d.Place(c.At, lang)
	}
	return name + " " + d.Name(p, lang)
}

// Name is the place and the caption of a provision of the document. A place that is
// told in Japanese words instead of a number shows in English by its label alone.
func (d *Document) Name(p *Provision, lang Lang) string {
	place, caption := d.Place(p.At, lang), p.Caption.In(lang)
	switch {
	case caption == "" || caption == place:
		return place
	case lang == English && p.Own && d.Numbering != BySection && place == p.At:
		return "[" + caption + "]"
	case lang == English && p.Own:
		return place + " [" + caption + "]"
	case lang == English:
		return place + " (" + caption + ")"
	case p.Own: // editors of statute books put captions of their own in these brackets
		return place + "〔" + caption + "〕"
	default:
		return place + "（" + caption + "）"
	}
}

// Place is a locator in words: 第29条の4第1項第3号. One that is not the number of an article
// (a part of a document whose number nobody has verified) is shown as written.
func (d *Document) Place(at string, lang Lang) string {
	article, parts, ok := splitArticle(at)
	if d.Numbering == BySection || !ok || strings.Trim(article, "0123456789-"+subitems) != "" {
		return at
	}
	units := []string{"項", "号"}
	if whole := d.at[article]; len(parts) == 1 && len(whole) > 0 && d.Provisions[whole[0]].Paragraphs == 1 &&
		d.Provisions[whole[0]].Items[1] > 0 {
		units = units[1:]
	}
	if lang == English {
		return englishPlace(article, parts, units)
	}
	var b strings.Builder
	b.WriteString(numbered(article, "条"))
	for i, s := range parts {
		b.WriteString(numbered(s, units[min(i, len(units)-1)]))
	}
	return b.String()
}

func englishPlace(article string, parts, units []string) string {
	var b strings.Builder
	b.WriteString("Article " + article)
	for i, s := range parts {
		word := "paragraph"
		if units[min(i, len(units)-1)] == "号" {
			word = "item"
		}
		digits := strings.TrimRight(s, subitems)
		fmt.Fprintf(&b, ", %s (%s)%s", word, digits, s[len(digits):])
	}
	return b.String()
}

// subitems are the letters that count the parts of an item.
const subitems = "アイウエオカキクケコロハニホヘトチリヌルヲワ"

// numbered is 第29条の4, 第6号の2, 第2号イ of "29-4", "6-2", "2イ".
func numbered(s, unit string) string {
	digits := strings.TrimRight(s, subitems)
	head, branch, _ := strings.Cut(digits, "-")
	out := "第" + head + unit
	for _, b := range strings.Split(branch, "-") {
		if b != "" {
			out += "の" + b
		}
	}
	return out + s[len(digits):]
}

// InForceText says since when the cited provision is in force, and which change
// of its wording was the last: 「2022年4月1日施行」. Where no day is verified it is
// the edition that was read; for what the register does not know it is empty.
func (r *Register) InForceText(c Cite, lang Lang) string {
	d, ok := r.Document(c.Source)
	if !ok {
		return ""
	}
	p, ok := r.Provision(c.Source, c.At)
	if !ok {
		p = &Provision{}
	}
	return d.InForceText(p, lang)
}

// InForceText is [Register.InForceText] of a provision of the document.
func (d *Document) InForceText(p *Provision, lang Lang) string {
	day := func(d Date) string { return d.In(lang) }
	switch last := p.changed(d.Read); {
	case p.Upcoming && p.From != "":
		return fmt.Sprintf(wInForceFrom.In(lang), day(p.From), day(d.Read))
	case p.Upcoming:
		return fmt.Sprintf(wInForceBy.In(lang), day(p.Latest))
	case p.From != "" && last != "":
		return fmt.Sprintf(wInForceAmended.In(lang), day(p.From), day(last))
	case p.From != "":
		return fmt.Sprintf(wInForceSince.In(lang), day(p.From))
	case !d.Edition.IsZero():
		return d.Edition.In(lang)
	case d.Read != "":
		return fmt.Sprintf(wAsOf.In(lang), day(d.Read))
	}
	return ""
}

// changed is the day of the last change of wording up to a day, or nothing.
func (p *Provision) changed(day Date) (last Date) {
	for _, c := range p.Changes {
		if c.On != "" && c.On <= day && c.On > last {
			last = c.On
		}
	}
	return last
}
