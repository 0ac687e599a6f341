package exchange

import (
	"cmp"
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"tenken/checklist"
)

// readCatalog reads the document and refuses what is none.
func readCatalog(raw []byte, o Options) (*catalog, error) {
	var doc map[string]json.RawMessage
	if err := decodeJSON(raw, o, &doc); err != nil {
		return nil, err
	}
	body, ok := doc["catalog"]
	switch _, profile := doc["profile"]; {
	case profile:
		return nil, refusal(o, 0, "profile", wordProfile, hintProfile)
	case !ok:
		return nil, refusal(o, 0, "no-catalog", wordNoCatalog.With(namesOf(doc)), hintCatalog)
	}
	var cat catalog
	if err := json.Unmarshal(body, &cat); err != nil {
		return nil, wrongKind(o, 0, err, hintCatalog)
	}
	m := cat.Metadata
	for _, need := range []struct{ name, value string }{{"uuid", cat.UUID}, {"metadata.title", m.Title},
		{"metadata.last-modified", m.LastModified}, {"metadata.version", m.Version},
		{"metadata.oscal-version", m.OSCAL}} {
		if tidy(need.value) == "" {
			return nil, refusal(o, 0, "missing", wordMissing.With(need.name), hintCatalog)
		}
	}
	if !strings.HasPrefix(m.OSCAL, "1.") {
		return nil, refusal(o, 0, "other-version", wordOtherOSCAL.With(checklist.Quoted(m.OSCAL)), hintCatalog)
	}
	return &cat, nil
}

// catalogReader makes a list of a catalog.
type catalogReader struct {
	o          Options
	cat        *catalog
	own        bool // we wrote it
	c          checklist.Checklist
	losses     Losses
	sources    map[string]string // ids by the UUID of their resource
	sectionID  ids
	questions  ids
	assessable int
	refused    error
}

func (r *catalogReader) refuse(rule string, t checklist.Text) {
	if r.refused == nil {
		r.refused = refusal(r.o, 0, rule, t, hintCatalog)
	}
}

func (r *catalogReader) head() {
	m := r.cat.Metadata
	c := &r.c
	id := propOf(m.Props, propList)
	if !checklist.IsID(id) {
		id = cmp.Or(strings.ToLower(slug(m.Title)), "imported")
	}
	serial, err := strconv.Atoi(propOf(m.Props, "serial"))
	if err != nil || serial < 1 {
		serial = 1
	}
	*c = checklist.Checklist{ID: id, Edition: fullLine(m.Version), Serial: serial, AsOf: r.o.Today,
		Title:     checklist.Text{JA: fullLine(m.Title), EN: propOf(m.Props, "title-en")},
		Publisher: Blank}
	if d, ok := dateOf(cmp.Or(propOf(m.Props, "as-of"), m.LastModified)); ok {
		c.AsOf = d
	}
	if len(m.Parties) > 0 {
		c.Publisher = checklist.Text{JA: fullLine(m.Parties[0].Name), EN: propOf(m.Parties[0].Props, "name-en")}
		r.losses.count("metadata.parties", len(m.Parties)-1, m.Parties[0].Name)
	}
	if r.own {
		r.ownHead(m)
		return
	}
	r.losses.count("metadata.props", len(m.Props), m.Title)
	c.Sources = []checklist.Source{{ID: c.ID, Title: c.Title, Edition: c.Edition}}
}

// dateOf is the day of a time of OSCAL, in its own zone.
func dateOf(s string) (d checklist.Date, ok bool) {
	d = checklist.Date(s[:min(len(s), len(time.DateOnly))])
	return d, d.Valid()
}

// ownHead reads the properties of a catalog that we wrote.
func (r *catalogReader) ownHead(m metadata) {
	c := &r.c
	c.ReviewBy = checklist.Date(propOf(m.Props, "review-by"))
	c.For = checklist.Text{JA: propOf(m.Props, "for-ja"), EN: propOf(m.Props, "for-en")}
	c.Unread = checklist.Text{JA: propOf(m.Props, "unread-ja"), EN: propOf(m.Props, "unread-en")}
	c.Words = wordsIn(m.Props)
	c.Draft = propOf(m.Props, "status") == "draft"
	for _, p := range m.Props {
		if p.NS != ns {
			r.losses.add("metadata.props", p.Name)
			continue
		}
		switch p.Name {
		case "extends":
			n, err := strconv.Atoi(untoken(p.Group))
			if err != nil {
				r.refuse("wrong-extends", wordWrongProp.With("extends"))
			}
			c.Extends = append(c.Extends, checklist.Ref{ID: p.Value, Serial: n})
		case "goal":
			var g goal
			r.json(p, &g)
			c.Goal = &checklist.Goal{ID: g.ID, Title: tidyText(g.Title)}
		case "fact":
			var f fact
			r.json(p, &f)
			c.Facts = append(c.Facts, factIn(&f))
		}
	}
}

// json reads a property of several parts.
func (r *catalogReader) json(p property, into any) {
	if err := json.Unmarshal([]byte(p.Value), into); err != nil {
		r.refuse("wrong-property", wordWrongProp.With(p.Name))
	}
}

func wordsIn(all []property) (w checklist.Words) {
	for _, p := range all {
		switch {
		case p.NS != ns:
		case p.Name == "word-ja":
			w.JA = append(w.JA, p.Value)
		case p.Name == "word-en":
			w.EN = append(w.EN, p.Value)
		}
	}
	return w
}

// resources are the documents that controls cite.
func (r *catalogReader) resources() {
	if r.cat.Back == nil {
		return
	}
	for _, x := range r.cat.Back.Resources {
		id := propOf(x.Props, "source")
		if !r.own || !checklist.IsID(id) {
			r.losses.add("back-matter.resources", x.Title)
			continue
		}
		r.sources[x.UUID] = id
		if propOf(x.Props, "own") == "" {
			continue // the register of law knows it
		}
		s := checklist.Source{ID: id, Title: checklist.Text{JA: fullLine(x.Title), EN: propOf(x.Props, "title-en")},
			Edition: propOf(x.Props, "edition")}
		if len(x.Rlinks) > 0 {
			s.URL = x.Rlinks[0].Href
		}
		r.c.Sources = append(r.c.Sources, s)
	}
}
