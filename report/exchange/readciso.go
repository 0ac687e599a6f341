package exchange

import (
	"maps"
	"slices"

	"go.yaml.in/yaml/v3"
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

// read are the keys of each part that are read, or whose loss is told by itself.
var read = map[string][]string{
	"framework": {"urn", "ref_id", "name", "description", "min_score", "max_score", "requirement_nodes",
		"implementation_groups_definition", "translations"},
	"requirement_nodes": {"urn", "assessable", "depth", "parent_urn", "ref_id", "name", "description", "annotation",
		"typical_evidence", "implementation_groups", "importance", "weight", "translations", "questions"},
}

// unread counts what nobody looked at: other keys, other languages, the
// descriptions of headings.
func (r *libraryReader) unread(fw *yaml.Node) {
	for _, k := range keys(fw) {
		if !slices.Contains(read["framework"], k) {
			r.losses.add("framework."+oneLine(k), r.fw.RefID)
		}
	}
	if r.fw.MinScore != nil || r.fw.MaxScore != nil {
		r.losses.add("framework.min_score, max_score", r.fw.RefID)
	}
	for i, n := range valueAt(fw, "requirement_nodes").Content {
		x := &r.fw.Nodes[i]
		for _, k := range keys(n) {
			if !slices.Contains(read["requirement_nodes"], k) {
				r.losses.add("requirement_nodes."+oneLine(k), x.URN)
			}
		}
		if !x.Assessable && x.Name != "" && tidy(x.Description+x.Annotation) != "" {
			r.losses.noted("requirement_nodes.description", noteHeadings, 1, x.URN)
		}
		for _, lang := range slices.Sorted(maps.Keys(x.Translations)) {
			if lang != "ja" && lang != "en" {
				r.losses.add("translations."+oneLine(lang), x.URN)
			}
		}
	}
}
