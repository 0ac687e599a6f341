package exchange

import (
	"io"
	"slices"

	"tenken/checklist"
)

// Names of our properties, and the classes of the parts that OSCAL has no name for.
const (
	propList     = "list" // the id; marks a catalog that we wrote
	propQuestion = "question"
	partEnglish  = "translation"
	classRemedy  = "remedy"
)

// writeCatalog writes a list as an OSCAL catalog: sections are groups, questions
// are controls. What OSCAL has no member for is a property of ours; only lineage,
// withdrawn questions and their reasons are left out.
func writeCatalog(w io.Writer, in ListInput) (Losses, error) {
	if err := refuseView(in.Checklist); err != nil {
		return Losses{}, err
	}
	c := &catalogWriter{c: in.Checklist, reg: in.Register.With(in.Checklist), resources: map[string]string{}}
	err := writeJSON(w, "catalog", c.catalog())
	return c.losses, err
}

type catalogWriter struct {
	c         *checklist.Checklist
	reg       *checklist.Register
	resources map[string]string // UUIDs by id of the source
	back      backMatter
	losses    Losses
}

func (w *catalogWriter) uuid(parts ...string) string {
	return uuid5(append([]string{"catalog", digestsOf(w.c), w.c.ID}, parts...)...)
}

func (w *catalogWriter) catalog() catalog {
	c := w.c
	out := catalog{document: document{w.uuid(), w.metadata()}}
	for i := range c.Sources {
		w.source(c.Sources[i].ID)
	}
	for i := range c.Sections {
		s := &c.Sections[i]
		g := controlGroup{ID: token(s.ID), Class: "section", Title: w.losses.line("title", s.ID, s.Title.JA)}
		p := props{losses: &w.losses, of: s.ID}
		p.add("title-en", s.Title.EN)
		p.add("with", s.With)
		g.Props = p.list
		for j := range s.Questions {
			g.Controls = append(g.Controls, w.control(&s.Questions[j]))
		}
		out.Groups = append(out.Groups, g)
	}
	if len(w.back.Resources) > 0 {
		out.Back = &w.back
	}
	w.losses.count("retired", len(c.Retired), c.ID)
	w.losses.count("lineage", len(c.Lineage), c.ID)
	return out
}

func (w *catalogWriter) metadata() metadata {
	c := w.c
	p := props{losses: &w.losses, of: c.ID}
	p.add(propList, c.ID)
	p.add("serial", itoa(c.Serial))
	p.add("as-of", string(c.AsOf))
	p.add("review-by", string(c.ReviewBy))
	p.add("title-en", c.Title.EN)
	p.add("for-ja", c.For.JA)
	p.add("for-en", c.For.EN)
	p.add("unread-ja", c.Unread.JA)
	p.add("unread-en", c.Unread.EN)
	for _, s := range c.Words.JA {
		p.add("word-ja", s)
	}
	for _, s := range c.Words.EN {
		p.add("word-en", s)
	}
	if c.Goal != nil {
		p.json("goal", goal{c.Goal.ID, c.Goal.Title})
	}
	if c.Draft {
		p.add("status", "draft")
	}
	for _, x := range c.Extends {
		p.in(itoa2(x.Serial), "extends", x.ID)
	}
	for i := range c.Facts {
		p.json("fact", factOut(&c.Facts[i]))
	}
	of := props{losses: &w.losses, of: c.ID}
	of.add("name-en", c.Publisher.EN)
	return metadata{Title: w.losses.line("title", c.ID, c.Title.JA), LastModified: dayStamp(c.AsOf),
		Version: w.losses.line("edition", c.ID, c.Edition), OSCAL: oscalVersion, Props: p.list,
		Remarks: wordNotAdvice.JA + " " + wordNotAdvice.EN,
		Parties: []party{{UUID: w.uuid("publisher"), Type: "organization",
			Name: w.losses.line("publisher", c.ID, c.Publisher.JA), Props: of.list}}}
}

// itoa2 is a number in the form of a token.
func itoa2(n int) string { return "_" + itoa(n) }

// source is the resource of a document that is cited, made when it is first needed.
func (w *catalogWriter) source(id string) string {
	if u, known := w.resources[id]; known {
		return u
	}
	u := w.uuid("source", id)
	w.resources[id] = u
	r := resource{UUID: u, Title: id}
	p := props{losses: &w.losses, of: id}
	p.add("source", id)
	own := slices.ContainsFunc(w.c.Sources, func(s checklist.Source) bool { return s.ID == id })
	if d, ok := w.reg.Document(id); ok && !own {
		r.Title = fullLine(d.Title.JA)
		p.add("title-en", d.Title.EN)
		if d.URL != "" {
			r.Rlinks = []link{{Href: d.URL}}
		}
	}
	for _, s := range w.c.Sources {
		if s.ID == id { // one that the list brings itself
			p.add("own", "true")
			p.add("edition", s.Edition)
			p.add("title-en", s.Title.EN)
			r.Title, r.Rlinks = w.losses.line("sources.title", id, s.Title.JA), nil
			if s.URL != "" {
				r.Rlinks = []link{{Href: s.URL}}
			}
		}
	}
	r.Props = p.list
	w.back.Resources = append(w.back.Resources, r)
	return u
}

func (w *catalogWriter) control(q *checklist.Question) control {
	id := token(q.ID)
	out := control{ID: id, Class: "question", Title: fullLine(q.Ask.JA), Props: w.questionProps(q)}
	for _, c := range q.Cite {
		out.Links = append(out.Links, link{Href: "#" + w.source(c.Source), Rel: "reference",
			Text: w.losses.line("cite.at", q.ID, c.At)})
	}
	out.Parts = []part{
		prose(id+"_smt", "statement", "", q.Ask),
		prose(id+"_gdn", "guidance", "", q.Why),
		prose(id+"_obj", "assessment-objective", "", q.Check),
		prose(id+"_rem", "item", classRemedy, q.Remedy),
	}
	return out
}

// prose is a part with its English in a part of ours below it.
func prose(id, name, class string, t checklist.Text) part {
	p := part{ID: id, Name: name, Class: class, Prose: t.JA}
	if t.EN != "" {
		p.Parts = []part{{Name: partEnglish, NS: ns, Class: "en", Prose: t.EN}}
	}
	return p
}

// questionProps are the members of a question that OSCAL does not have.
func (w *catalogWriter) questionProps(q *checklist.Question) []property {
	p := props{losses: &w.losses, of: q.ID}
	p.add("rev", itoa(q.Rev))
	p.add("duty", string(q.Duty))
	p.add("work", string(q.Work))
	p.add("weight", itoa(q.Weight))
	p.add("na", string(q.NA))
	if q.When != nil {
		p.json("when", condOut(q.When))
	}
	p.add("from", string(q.Since))
	p.add("until", string(q.Until))
	if q.Quick {
		p.add("quick", "true")
	}
	for _, m := range q.Map {
		p.json("map", mapping(m))
	}
	p.add("who", string(q.Who))
	for _, s := range q.Words.JA {
		p.add("word-ja", s)
	}
	for _, s := range q.Words.EN {
		p.add("word-en", s)
	}
	for _, id := range q.InsteadOf {
		p.add("instead-of", id)
	}
	p.add("check-every", q.Every)
	return p.list
}
