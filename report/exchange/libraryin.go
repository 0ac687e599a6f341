package exchange

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"tenken/checklist"
)

// Frameworks of `map` under which a list that was read keeps what others call
// its questions: the URN, and the number where it could not be the id.
const (
	mapURN = checklist.ReadFromURN
	mapRef = checklist.ReadFromRef
)

// ReadCISO reads a library of CISO Assistant (YAML) with one framework as a
// checklist. Every requirement that can be assessed is one question, 望ましい措置
// unless [Options.Duty] is set and the library calls it mandatory. The error is
// [checklist.Problems].
func ReadCISO(raw []byte, o Options) (*Converted, error) {
	lib, fw, err := readLibrary(o, raw)
	if err != nil {
		return nil, err
	}
	r := &libraryReader{o: o, lib: lib, fw: lib.Objects.Framework, own: lib.Packager == packager,
		nodes: map[string]*node{}, sections: map[string]int{}}
	return r.read(fw)
}

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
	relation          checklist.Relation // empty: not said in words that we have
}

// theirRelations are the words of CISO Assistant for how requirements relate.
var theirRelations = map[string]checklist.Relation{"equal": checklist.EqualTo, "subset": checklist.SubsetOf,
	"superset": checklist.SupersetOf, "intersect": checklist.IntersectsWith}

func (r *libraryReader) read(fw *yaml.Node) (*Converted, error) {
	r.head()
	r.keepGroups()
	r.keepMappings()
	assessable := 0
	for i := range r.fw.Nodes {
		r.nodes[r.fw.Nodes[i].URN] = &r.fw.Nodes[i]
	}
	for i := range r.fw.Nodes {
		n := &r.fw.Nodes[i]
		if !n.Assessable {
			continue
		}
		assessable++
		s := r.section(n)
		q, err := r.question(n, assessable)
		if err != nil {
			return nil, err
		}
		r.c.Sections[s].Questions = append(r.c.Sections[s].Questions, q)
	}
	r.unread(fw)
	comments := []string{
		wordReadFrom.With("CISO Assistant", oneLine(r.lib.URN), int(r.lib.Version)).JA,
		wordReadFrom.With("CISO Assistant", oneLine(r.lib.URN), int(r.lib.Version)).EN,
	}
	if c := oneLine(r.lib.Copyright); c != "" {
		comments = append(comments, wordCopyright.With(c).JA+" "+wordCopyright.With(c).EN)
	}
	return finish(r.o, &r.c, append(comments, wordToCheck.JA, wordToCheck.EN), assessable, r.losses)
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
		id, same := options.of(refID, "group")
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
			r.losses.add("implementation_groups (several at once)", fact.ID)
		}
	}
}

// keepMappings relates requirements to those of other frameworks.
func (r *libraryReader) keepMappings() {
	r.refs = map[string][]ref{}
	for _, s := range r.lib.sets() {
		target := slug(lastOf(s.Target))
		if target == "" || !strings.EqualFold(s.Source, r.fw.URN) {
			r.losses.count("requirement_mapping_sets (of other frameworks)", len(s.Maps), s.RefID)
			continue
		}
		for _, m := range s.Maps {
			if m.Relationship == "not_related" {
				r.losses.add("requirement_mappings (not_related)", m.Source)
				continue
			}
			from := strings.ToLower(m.Source)
			relation := theirRelations[m.Relationship]
			r.refs[from] = append(r.refs[from], ref{target, oneLine(lastOf(m.Target)), relation})
			if relation == "" {
				r.losses.add("requirement_mappings.relationship", m.Relationship)
			}
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

// section is the index of the section that a requirement stands in: its nearest
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
	id, same := r.sectionID.of(name, "S-"+itoa(len(r.c.Sections)+1))
	if !same && name != "" {
		r.losses.add("requirement_nodes.ref_id (headings)", name+" → "+id)
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

func (r *libraryReader) question(n *node, number int) (checklist.Question, error) {
	word := func(own, field string) checklist.Text { return r.lib.word(own, field, n.Translations) }
	id, same := r.questions.of(n.RefID, fmt.Sprintf("Q-%04d", number))
	q := checklist.Question{ID: id, Rev: 1, Duty: checklist.Should, Work: checklist.Middle, Weight: 1,
		NA: checklist.NAWithReason, Cite: []checklist.Cite{{Source: r.c.ID, At: oneLine(n.RefID)}}}
	if !r.own {
		q.Map = []checklist.Mapping{{Framework: mapURN, Refs: []string{oneLine(n.URN)}}}
	}
	switch {
	case oneLine(n.RefID) == "":
		r.losses.add("requirement_nodes.ref_id", n.URN+" → "+id)
	case !same:
		r.losses.add("requirement_nodes.ref_id", n.RefID+" → "+id)
		q.Map = append(q.Map, checklist.Mapping{Framework: mapRef, Refs: []string{oneLine(n.RefID)}})
	}
	ask, rest := asked(word(n.Name, "name"), word(n.Description, "description"))
	why, remedy := word(n.Annotation, "annotation"), checklist.Text{}
	if r.own {
		why, remedy = parted(why)
	}
	choices, first, err := r.inquiries(n)
	if err != nil {
		return q, err
	}
	q.Ask = inJapanese(firstOf(ask, first, checklist.Text{JA: oneLine(n.RefID)}, why))
	q.Why = filled(joined("\n\n", "\n\n", rest, why))
	q.Check = filled(joined("\n\n", "\n\n", word(n.Evidence, "typical_evidence"), choices))
	q.Remedy = filled(remedy)
	r.grave(n, &q)
	q.When = r.when(n)
	q.Map = append(q.Map, related(r.refs[n.URN])...)
	return q, nil
}

// related are the mappings of a question, one a framework.
func related(refs []ref) (all []checklist.Mapping) {
	for _, x := range refs {
		i := slices.IndexFunc(all, func(m checklist.Mapping) bool { return m.Framework == x.framework })
		if i < 0 {
			all, i = append(all, checklist.Mapping{Framework: x.framework}), len(all)
		}
		if slices.Contains(all[i].Refs, x.number) {
			continue
		}
		all[i].Refs = append(all[i].Refs, x.number)
		if x.relation != "" {
			if all[i].Relations == nil {
				all[i].Relations = map[string]checklist.Relation{}
			}
			all[i].Relations[x.number] = x.relation
		}
	}
	return all
}

// grave reads importance and weight. Only who asks for it gets a duty.
func (r *libraryReader) grave(n *node, q *checklist.Question) {
	switch {
	case n.Importance == "mandatory" && r.o.Duty:
		q.Duty = checklist.Must
	case n.Importance != "" && n.Importance != "undefined" && n.Importance != "nice_to_have":
		r.losses.add("requirement_nodes.importance", n.Importance)
	}
	switch {
	case n.Weight >= 1 && n.Weight <= 3:
		q.Weight = n.Weight
	case n.Weight != 0:
		q.Weight = min(max(n.Weight, 1), 3)
		r.losses.add("requirement_nodes.weight", strconv.Itoa(n.Weight))
	}
}

// when is asked of some groups only.
func (r *libraryReader) when(n *node) *checklist.Cond {
	if len(r.c.Facts) == 0 || len(n.Groups) == 0 {
		return nil
	}
	var is []string
	for _, o := range r.c.Facts[0].Options { // in the order of the options, each once
		if slices.ContainsFunc(n.Groups, func(g string) bool { return r.groups[g] == o.ID }) {
			is = append(is, o.ID)
		}
	}
	if len(is) == len(r.c.Facts[0].Options) {
		return nil
	}
	return &checklist.Cond{Fact: r.c.Facts[0].ID, Is: is}
}
