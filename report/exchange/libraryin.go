package exchange

import (
	"cmp"
	"slices"
	"strings"

	"tenken/checklist"
)

// Frameworks of `map` under which a list that was read keeps what others call
// its questions: the URN, and the number where it could not be the id.
const (
	mapURN = checklist.ReadFromURN
	mapRef = checklist.ReadFromRef
)

// libraryReader makes a list of a library.
type libraryReader struct {
	o         Options
	lib       *library
	fw        *framework
	own       bool // we wrote it
	c         checklist.Checklist
	losses    Losses
	nodes     map[string]*node // by URN
	sections  map[string]int   // by URN of the heading: index
	sectionID ids
	questions ids
	groups    map[string]string // theirs to option
	refs      map[string][]ref  // by URN of the node: what mapping sets relate it to
}

// ref is a requirement of another framework.
type ref struct {
	framework, number string
	relation          checklist.Relation
}

func (r *libraryReader) head() {
	name := firstOf(r.lib.word(r.lib.Name, "name", r.lib.Translations),
		r.lib.word(r.fw.Name, "name", r.fw.Translations))
	id := cmp.Or(strings.ToLower(slug(r.fw.RefID)), strings.ToLower(slug(r.lib.RefID)), "imported")
	if id != r.fw.RefID {
		r.losses.add("framework.ref_id", r.fw.RefID+" → "+id)
	}
	r.c = checklist.Checklist{ID: id, Edition: "v" + itoa(int(r.lib.Version)), Serial: int(r.lib.Version),
		AsOf:      r.o.Today,
		Title:     checklist.Text{JA: oneLine(name.JA), EN: oneLine(name.EN)},
		Publisher: checklist.Text{JA: cmp.Or(oneLine(r.lib.Provider), oneLine(r.lib.Packager), Blank.JA)}}
	if d := checklist.Date(short(string(r.lib.Published), 10)); d.Valid() {
		r.c.AsOf, r.c.Edition = d, string(d)
	}
	r.c.Sources = []checklist.Source{{ID: id, Title: r.c.Title, Edition: r.c.Edition}}
	for _, f := range []string{r.lib.Description, r.fw.Description} {
		if !r.own && tidy(f) != "" {
			r.losses.add("description", f)
			break
		}
	}
}

// firstOf is the first text that is there.
func firstOf(all ...checklist.Text) checklist.Text {
	for _, t := range all {
		if !t.IsZero() {
			return t
		}
	}
	return checklist.Text{}
}

// keepGroups makes one fact of the implementation groups. Of theirs several may
// be chosen, of ours one.
func (r *libraryReader) keepGroups() {
	var options ids
	r.groups = map[string]string{}
	fact := checklist.Fact{ID: r.c.ID + "-group", Ask: wordWhichGroup, Type: checklist.Choice}
	add := func(refID string, label checklist.Text) {
		if _, known := r.groups[refID]; known || refID == "" {
			return
		}
		id, same := options.idFor(refID, "group")
		if !same {
			r.losses.add("implementation_groups.ref_id", refID+" → "+id)
		}
		r.groups[refID] = id
		fact.Options = append(fact.Options, checklist.Option{ID: id, Label: label})
	}
	used := false
	for _, g := range r.fw.Groups {
		name := r.lib.word(cmp.Or(g.Name, g.RefID), "name", g.Translations)
		add(g.RefID, checklist.Text{JA: oneLine(name.JA), EN: oneLine(name.EN)})
	}
	for _, n := range r.fw.Nodes {
		for _, g := range n.Groups {
			used = used || n.Assessable
			add(g, checklist.Text{JA: oneLine(g)})
		}
	}
	if used && len(fact.Options) > 1 {
		r.c.Facts = []checklist.Fact{fact}
		if !r.own {
			r.losses.noted("implementation_groups", noteAtOnce, 1, fact.ID)
		}
	}
}

// keepMappings relates requirements to those of other frameworks.
func (r *libraryReader) keepMappings() {
	r.refs = map[string][]ref{}
	for _, s := range r.lib.sets() {
		target := slug(lastOf(s.Target))
		if target == "" || !strings.EqualFold(s.Source, r.fw.URN) {
			r.losses.noted("requirement_mapping_sets", noteOtherFrameworks, len(s.Maps), s.RefID)
			continue
		}
		for _, m := range s.Maps {
			if m.Relationship == "not_related" {
				r.losses.noted("requirement_mappings", noteNotRelated, 1, m.Source)
				continue
			}
			from := strings.ToLower(m.Source)
			r.refs[from] = append(r.refs[from], ref{target, oneLine(lastOf(m.Target)), relations[m.Relationship]})
			if m.Strength != "" {
				r.losses.add("requirement_mappings.strength_of_relationship", m.Strength)
			}
			if m.Rationale != "" {
				r.losses.add("requirement_mappings.rationale", m.Rationale)
			}
		}
	}
}

// lastOf is the last part of a URN.
func lastOf(urn string) string { return urn[strings.LastIndexByte(urn, ':')+1:] }

// section is the index of the section of a requirement: its nearest
// heading above, whose title names the headings above it too.
func (r *libraryReader) section(n *node) int {
	heading := r.nodes[n.Parent]
	for heading != nil && heading.Assessable {
		heading = r.nodes[heading.Parent]
	}
	key, name, title := "", "", r.c.Title
	if heading != nil {
		key, name, title = heading.URN, heading.RefID, r.path(heading)
	}
	if i, known := r.sections[key]; known {
		return i
	}
	id, same := r.sectionID.idFor(name, "S-"+itoa(len(r.c.Sections)+1))
	if !same && name != "" {
		r.losses.noted("requirement_nodes.ref_id", noteHeadings, 1, name+" → "+id)
	}
	r.c.Sections = append(r.c.Sections, checklist.Section{ID: id, Title: title})
	r.sections[key] = len(r.c.Sections) - 1
	return len(r.c.Sections) - 1
}

// path is the name of a heading after those above it.
func (r *libraryReader) path(n *node) checklist.Text {
	var all []checklist.Text
	for h := n; h != nil; h = r.nodes[h.Parent] {
		if h.Assessable {
			continue
		}
		name := firstOf(r.lib.word(h.Name, "name", h.Translations),
			r.lib.word(h.Description, "description", h.Translations), checklist.Text{JA: h.RefID})
		if !name.IsZero() {
			all = append(all, checklist.Text{JA: oneLine(name.JA), EN: oneLine(name.EN)})
		}
	}
	if len(all) > 1 {
		r.losses.add("requirement_nodes.depth", n.URN)
	}
	slices.Reverse(all)
	return filled(joined(under, under, all...))
}
