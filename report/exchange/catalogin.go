package exchange

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"tenken/checklist"
)

// ReadOSCAL reads an OSCAL catalog or a resolved profile (JSON) as a checklist:
// every control that is not withdrawn is one question, 望ましい措置 unless
// [Options.Duty] is set and the catalog is one that we wrote. The error is
// [checklist.Problems].
func ReadOSCAL(raw []byte, o Options) (*Converted, error) {
	cat, err := readCatalog(raw, o)
	if err != nil {
		return nil, err
	}
	r := &catalogReader{o: o, cat: cat, own: of(cat.Metadata.Props, propList) != "", sources: map[string]string{}}
	r.head()
	r.resources()
	r.controls(nil, nil, cat.Params, cat.Controls, 1)
	for i := range cat.Groups {
		r.group(nil, cat.Params, &cat.Groups[i], 1)
	}
	if r.refused != nil {
		return nil, r.refused
	}
	if r.assessable == 0 {
		return nil, refusal(o, 0, "nothing-to-ask", wordNothingToAsk, hintCatalog)
	}
	from := wordReadFrom.With("OSCAL", oneLine(cat.Metadata.Title), oneLine(cat.Metadata.Version))
	check := wordToCheck
	if r.own {
		check = wordOurs
	}
	return finish(o, &r.c, []string{from.JA, from.EN, check.JA, check.EN}, r.assessable, r.losses)
}

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
		return nil, refusal(o, 0, "wrong-kind", wordWrongKind.With(oneLine(err.Error())), hintCatalog)
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

// namesOf are the names of what a document holds, in one order.
func namesOf(doc map[string]json.RawMessage) string {
	return oneLine(strings.Join(slices.Sorted(maps.Keys(doc)), ", "))
}

// decodeJSON reads one JSON document within the limits.
func decodeJSON(raw []byte, o Options, into any) error {
	s, err := decoded(o, raw)
	if err != nil {
		return err
	}
	if strings.TrimSpace(s) == "" {
		return refusal(o, 0, "empty", wordEmpty, hintFile)
	}
	if deep(s) > maxDepth {
		return refusal(o, 0, "too-deep", wordTooDeep.With(maxDepth), hintFile)
	}
	dec := json.NewDecoder(bytes.NewReader([]byte(s)))
	if err := dec.Decode(into); err != nil {
		return refusal(o, 0, "json-syntax", wordNoJSON.With(oneLine(err.Error())), hintJSON)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return refusal(o, 0, "second-document", wordTwoDocuments, hintFile)
	}
	return nil
}

// deep is how many brackets of a JSON text are open at once.
func deep(s string) (most int) {
	open, quoted := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			open++
			most = max(most, open)
		case c == '}' || c == ']':
			open--
		}
	}
	return most
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
	id := of(m.Props, propList)
	if !checklist.IsID(id) {
		id = cmp.Or(strings.ToLower(slug(m.Title)), "imported")
	}
	serial, err := strconv.Atoi(of(m.Props, "serial"))
	if err != nil || serial < 1 {
		serial = 1
	}
	*c = checklist.Checklist{ID: id, Edition: fullLine(m.Version), Serial: serial, AsOf: r.o.Today,
		Title:     checklist.Text{JA: fullLine(m.Title), EN: of(m.Props, "title-en")},
		Publisher: Blank}
	if d, ok := dateOf(cmp.Or(of(m.Props, "as-of"), m.LastModified)); ok {
		c.AsOf = d
	}
	if len(m.Parties) > 0 {
		c.Publisher = checklist.Text{JA: fullLine(m.Parties[0].Name), EN: of(m.Parties[0].Props, "name-en")}
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
	c.ReviewBy = checklist.Date(of(m.Props, "review-by"))
	c.For = checklist.Text{JA: of(m.Props, "for-ja"), EN: of(m.Props, "for-en")}
	c.Unread = checklist.Text{JA: of(m.Props, "unread-ja"), EN: of(m.Props, "unread-en")}
	c.Words = wordsIn(m.Props)
	c.Draft = of(m.Props, "status") == "draft"
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
		id := of(x.Props, "source")
		if !r.own || !checklist.IsID(id) {
			r.losses.add("back-matter.resources", x.Title)
			continue
		}
		r.sources[x.UUID] = id
		if of(x.Props, "own") == "" {
			continue // the register of law knows it
		}
		s := checklist.Source{ID: id, Title: checklist.Text{JA: fullLine(x.Title), EN: of(x.Props, "title-en")},
			Edition: of(x.Props, "edition")}
		if len(x.Rlinks) > 0 {
			s.URL = x.Rlinks[0].Href
		}
		r.c.Sources = append(r.c.Sources, s)
	}
}

// group reads a group and those below it; its title is that of a section, after
// the titles above.
func (r *catalogReader) group(above []checklist.Text, params []parameter, g *controlGroup, depth int) {
	if depth > maxDepth {
		r.refuse("too-deep", wordTooDeep.With(maxDepth))
		return
	}
	path := append(slices.Clone(above), checklist.Text{JA: fullLine(g.Title), EN: of(g.Props, "title-en")})
	if len(path) > 1 {
		r.losses.add("groups (deeper than one level)", g.ID)
	}
	if len(g.Parts) > 0 {
		r.losses.add("groups.parts", g.ID)
	}
	params = append(slices.Clone(params), g.Params...)
	r.controls(path, g, params, g.Controls, 1)
	for i := range g.Groups {
		r.group(path, params, &g.Groups[i], depth+1)
	}
}

// controls reads the controls of a group as a section, those below them behind them.
func (r *catalogReader) controls(path []checklist.Text, g *controlGroup, params []parameter, all []control, depth int) {
	if len(all) == 0 {
		return
	}
	s := checklist.Section{Title: r.c.Title}
	name := ""
	if g != nil {
		name, s.Title, s.With = untoken(g.ID), joined(under, under, path...), of(g.Props, "with")
	}
	s.ID, _ = r.sectionID.of(name, "S-"+itoa(len(r.c.Sections)+1))
	r.add(&s, params, all, depth)
	if len(s.Questions) > 0 {
		r.c.Sections = append(r.c.Sections, s)
	}
}

func (r *catalogReader) add(s *checklist.Section, params []parameter, all []control, depth int) {
	if depth > maxDepth {
		r.refuse("too-deep", wordTooDeep.With(maxDepth))
		return
	}
	for i := range all {
		c := &all[i]
		below := append(slices.Clone(params), c.Params...)
		if withdrawn(c) {
			r.losses.add("controls (withdrawn)", c.ID)
		} else {
			r.assessable++
			s.Questions = append(s.Questions, r.question(c, below))
		}
		if len(c.Controls) > 0 {
			r.losses.count("controls (below others)", len(c.Controls), c.ID)
			r.add(s, below, c.Controls, depth+1)
		}
	}
}

func withdrawn(c *control) bool {
	return slices.ContainsFunc(c.Props, func(p property) bool {
		return p.NS == "" && p.Name == "status" && strings.EqualFold(p.Value, "withdrawn")
	})
}
