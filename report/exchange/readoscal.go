package exchange

import (
	"slices"
	"strings"

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
	r := &catalogReader{o: o, cat: cat, own: propOf(cat.Metadata.Props, propList) != "", sources: map[string]string{}}
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

// group reads a group and those below it; its title is that of a section, after
// the titles above.
func (r *catalogReader) group(above []checklist.Text, params []parameter, g *controlGroup, depth int) {
	if depth > maxDepth {
		r.refuse("too-deep", wordTooDeep.With(maxDepth))
		return
	}
	path := append(slices.Clone(above), checklist.Text{JA: fullLine(g.Title), EN: propOf(g.Props, "title-en")})
	if len(path) > 1 {
		r.losses.noted("groups", noteDeeper, 1, g.ID)
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

// controls reads the controls of a group as a section, those below them after them.
func (r *catalogReader) controls(path []checklist.Text, g *controlGroup, params []parameter, all []control, depth int) {
	if len(all) == 0 {
		return
	}
	s := checklist.Section{Title: r.c.Title}
	name := ""
	if g != nil {
		name, s.Title, s.With = untoken(g.ID), joined(under, under, path...), propOf(g.Props, "with")
	}
	s.ID, _ = r.sectionID.idFor(name, "S-"+itoa(len(r.c.Sections)+1))
	r.ask(&s, params, all, depth)
	if len(s.Questions) > 0 {
		r.c.Sections = append(r.c.Sections, s)
	}
}

func (r *catalogReader) ask(s *checklist.Section, params []parameter, all []control, depth int) {
	if depth > maxDepth {
		r.refuse("too-deep", wordTooDeep.With(maxDepth))
		return
	}
	for i := range all {
		c := &all[i]
		below := append(slices.Clone(params), c.Params...)
		if withdrawn(c) {
			r.losses.noted("controls", noteWithdrawn, 1, c.ID)
		} else {
			r.assessable++
			s.Questions = append(s.Questions, r.question(c, below))
		}
		if len(c.Controls) > 0 {
			r.losses.noted("controls", noteBelow, len(c.Controls), c.ID)
			r.ask(s, below, c.Controls, depth+1)
		}
	}
}

func withdrawn(c *control) bool {
	return slices.ContainsFunc(c.Props, func(p property) bool {
		return p.NS == "" && p.Name == "status" && strings.EqualFold(p.Value, "withdrawn")
	})
}
