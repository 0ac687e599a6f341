package report

import (
	"fmt"
	"strings"

	"tenken/checklist"
)

// source is one place that questions rest on, and which questions do.
type source struct {
	cite              checklist.Cite
	document, edition string
	inForce, url      string
	numbers           []string
}

// cited are the places the questions asked rest on, by document in order of
// first appearance.
func (v listing) cited() []source {
	var out []source
	at, order := map[[2]string]int{}, map[string]int{}
	for _, r := range v.asked {
		for _, c := range r.item.Question.Cite {
			k := [2]string{c.Source, c.At}
			i, ok := at[k]
			if !ok {
				i = len(out)
				at[k] = i
				if _, ok := order[c.Source]; !ok {
					order[c.Source] = len(order)
				}
				out = append(out, v.in.source(c))
			}
			out[i].numbers = append(out[i].numbers, fmt.Sprint(r.no))
		}
	}
	var sorted []source
	byDocument := make([][]source, len(order))
	for _, s := range out {
		i := order[s.cite.Source]
		byDocument[i] = append(byDocument[i], s)
	}
	for _, group := range byDocument {
		sorted = append(sorted, group...)
	}
	return sorted
}

// source looks a citation up, in the lists' own sources and in the register.
func (in Input) source(c checklist.Cite) source {
	s := source{cite: checklist.Cite{Source: c.Source, At: c.At}, document: c.Source,
		inForce: in.Register.InForceText(c, in.Lang)}
	if d, ok := in.Register.Document(c.Source); ok {
		s.document, s.url = d.Title.In(in.Lang), d.URL
		s.edition = d.Edition.In(in.Lang)
		if s.edition == "" && d.Read != "" {
			s.edition = fmt.Sprintf(readAt.In(in.Lang), in.day(d.Read))
		}
	}
	for _, l := range parts(in.Checklist) {
		for _, own := range l.Sources {
			if own.ID == c.Source {
				s.document, s.edition, s.url = own.Title.In(in.Lang), own.Edition, own.URL
			}
		}
	}
	return s
}

// unread says of the lists what of the law in force their authors did not read;
// lists that say the same share a line.
func (in Input) unread() (lines []string) {
	titles := map[string][]string{}
	var texts []string
	for _, l := range parts(in.Checklist) {
		t := l.Unread.In(in.Lang)
		if t == "" {
			continue
		}
		if titles[t] == nil {
			texts = append(texts, t)
		}
		titles[t] = append(titles[t], l.Title.In(in.Lang))
	}
	for _, t := range texts {
		lines = append(lines, fmt.Sprintf(lawUnread.In(in.Lang), strings.Join(titles[t], in.comma()), t))
	}
	return lines
}

// writeSources writes 根拠: under each document, with its edition and where it is
// published, the places cited and since when they are in force.
func (b *book) writeSources(v listing) {
	lang, name := b.in.Lang, SheetSources.In(b.in.Lang)
	s := b.sheet(name, paper{widths: []float64{2, 72, 34, 34}, head: listHead, headTop: listHead, tab: "5A67A8",
		portrait: true})
	s.put(26, append(blanks(1), val{v: name, look: lookTitle})...)
	var lists []string
	for _, l := range parts(b.in.Checklist) {
		lists = append(lists, fmt.Sprintf(lawAsOf.In(lang), l.Title.In(lang), l.Edition, b.in.day(l.AsOf),
			l.Publisher.In(lang)))
	}
	s.put(0, append(blanks(1), val{v: strings.Join(append(lists, b.in.unread()...), "\n"),
		look: look{size: 9, color: muted, wrap: true}, span: 3})...)
	heads := blanks(1)
	for _, h := range headsSources {
		heads = append(heads, val{v: h.In(lang), look: lookHead})
	}
	s.put(0, heads...)
	last := ""
	for _, c := range v.cited() {
		if c.cite.Source != last {
			last = c.cite.Source
			s.put(0, val{}, val{v: c.document, look: lookDocument}, val{v: c.edition, look: lookDocumentSmall},
				webLink(c.url, lookDocumentSmall))
		}
		place := b.in.place(c.cite)
		if caption := b.in.caption(c.cite); caption != "" {
			place += fmt.Sprintf(placeCaption.In(lang), caption)
		}
		s.put(0, val{}, val{v: place, look: lookPlace}, val{v: c.inForce, look: lookSmall},
			val{v: strings.Join(c.numbers, ", "), look: lookSmall})
	}
	s.done()
}
