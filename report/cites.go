package report

import (
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
	for _, l := range parts(in.Checklist) {
		for _, s := range l.Sources {
			if s.ID == c.Source {
				return strings.TrimSpace(s.Title.In(in.Lang) + " " + c.At)
			}
		}
	}
	return in.Register.CiteText(c, in.Lang)
}
