package report

import (
	"fmt"
	"strings"

	"tenken/checklist"
)

// cites is a question's basis as people read it: a line for each document, in
// which document and caption stand once.
func (in Input) cites(q *checklist.Question) string {
	var lines []string
	at, last := map[string]int{}, map[string]string{}
	for _, c := range q.Cite {
		whole, document, caption := in.cite(c), in.cite(checklist.Cite{Source: c.Source}), in.caption(c)
		i, again := at[c.Source]
		if !again {
			at[c.Source], last[c.Source] = len(lines), caption
			lines = append(lines, whole)
			continue
		}
		place := strings.TrimLeft(strings.TrimPrefix(whole, document), ", ")
		if caption != "" && caption == last[c.Source] {
			place = in.place(c)
		}
		last[c.Source] = caption
		lines[i] += in.say("、", "; ") + place
	}
	return strings.Join(lines, "\n")
}

// places is a question's basis in a column: a line for each document, with its
// places. What they are called stands in 根拠, once for all questions.
func (in Input) places(q *checklist.Question) string {
	var lines []string
	at := map[string]int{}
	for _, c := range q.Cite {
		i, again := at[c.Source]
		if !again {
			at[c.Source] = len(lines)
			lines = append(lines, strings.TrimSpace(in.cite(checklist.Cite{Source: c.Source})+" "+in.shortPlace(c)))
			continue
		}
		if place := in.shortPlace(c); place != "" {
			lines[i] += in.comma() + place
		}
	}
	return strings.Join(lines, "\n")
}

// caption is what the register calls the place cited, if it knows it.
func (in Input) caption(c checklist.Cite) string {
	if p, ok := in.Register.Provision(c.Source, c.At); ok {
		return p.Caption.In(in.Lang)
	}
	return ""
}

// place is where in its document, in words.
func (in Input) place(c checklist.Cite) string {
	if d, ok := in.Register.Document(c.Source); ok {
		return d.Place(c.At, in.Lang)
	}
	return c.At
}

// shortPlace is a place as a narrow column holds it: in English Art. 20(2).
func (in Input) shortPlace(c checklist.Cite) string {
	if in.Lang != checklist.English {
		return in.place(c)
	}
	return strings.NewReplacer("Article ", "Art. ", ", paragraph (", "(", ", item (", "(").Replace(in.place(c))
}

// cite names the place cited: from the register of law, from the sources of
// the lists, or by its ids.
func (in Input) cite(c checklist.Cite) string {
	for _, l := range partsOf(in.Checklist) {
		for _, s := range l.Sources {
			if s.ID == c.Source {
				return strings.TrimSpace(s.Title.In(in.Lang) + " " + c.At)
			}
		}
	}
	return in.Register.CiteText(c, in.Lang)
}

// citedPlace is one place that questions rest on, and which questions do.
type citedPlace struct {
	cite              checklist.Cite
	document, edition string
	inForce, url      string
	numbers           []string
}

// cited are the places the questions asked rest on, by document in order of
// first appearance.
func (v listing) cited() []citedPlace {
	var out []citedPlace
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
	var sorted []citedPlace
	byDocument := make([][]citedPlace, len(order))
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
func (in Input) source(c checklist.Cite) citedPlace {
	s := citedPlace{cite: checklist.Cite{Source: c.Source, At: c.At}, document: c.Source,
		inForce: in.Register.InForceText(c, in.Lang)}
	if d, ok := in.Register.Document(c.Source); ok {
		s.document, s.url = d.Title.In(in.Lang), d.URL
		s.edition = d.Edition.In(in.Lang)
		if s.edition == "" && d.Read != "" {
			s.edition = fmt.Sprintf(readAt.In(in.Lang), in.day(d.Read))
		}
	}
	for _, l := range partsOf(in.Checklist) {
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
	for _, l := range partsOf(in.Checklist) {
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
