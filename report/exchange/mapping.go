package exchange

import (
	"encoding/csv"
	"io"

	"tenken/checklist"
	"tenken/report"
)

// relatedPair is one line of a mapping: a question, and what it relates to.
type relatedPair struct {
	relation      checklist.Relation
	rationale     string // syntactic, semantic or functional (NIST IR 8477)
	focal, target string
	resource      string // what the target is of
	why           string
}

// pairsOf are the mappings of a list, to other frameworks and from its own former
// editions. Where `map` says no relation, two things only touch: the weakest.
func pairsOf(c *checklist.Checklist, l *Losses) (all []relatedPair) {
	for _, q := range c.All() {
		for _, m := range q.Map {
			if m.Framework == mapURN || m.Framework == mapRef {
				continue // where it was read from
			}
			for _, ref := range m.Refs {
				all = append(all, relatedPair{relation: m.RelationTo(ref), rationale: "semantic", focal: q.ID,
					target: ref, resource: m.Framework})
			}
		}
	}
	for _, step := range c.Lineage {
		l.count("lineage.facts", len(step.Facts), c.ID)
		for _, q := range step.Questions {
			rationale := "semantic"
			if q.Relation == checklist.EqualTo {
				rationale = "syntactic"
			}
			if len(q.New) == 0 {
				l.noted("lineage", noteNoLongerAsked, 1, q.Old[0])
			}
			for _, old := range q.Old {
				for _, now := range q.New {
					all = append(all, relatedPair{relation: turned(q.Relation), rationale: rationale, focal: now,
						target: old, resource: c.ID + "@" + itoa(step.Serial), why: oneLine(q.Why.JA)})
				}
			}
			if len(q.Old) > 1 || len(q.New) > 1 {
				l.noted("lineage", noteManyToMany, 1, q.Old[0])
			}
		}
	}
	return all
}

// turned is the relation seen from the other side: a lineage tells of the old question.
func turned(r checklist.Relation) checklist.Relation {
	switch r {
	case checklist.SupersetOf:
		return checklist.SubsetOf
	case checklist.SubsetOf:
		return checklist.SupersetOf
	}
	return r
}

// strmWords are the relations in the words of NIST's set theory mapping (STRM).
var strmWords = map[checklist.Relation]string{checklist.EqualTo: "equal", checklist.EquivalentTo: "equal",
	checklist.SupersetOf: "superset of", checklist.SubsetOf: "subset of",
	checklist.IntersectsWith: "intersects with", checklist.NoRelationship: "no relationship"}

// writeSTRM writes the mappings of a list as the table of NIST's set theory
// relationship mapping: FocalID, Relationship, ReferenceID, Rationale, Strength.
// The reference is led by the framework that it is of. We have no strength.
func writeSTRM(w io.Writer, in ListInput) (Losses, error) {
	var l Losses
	out := csv.NewWriter(w)
	out.UseCRLF = true
	rows := [][]string{{"FocalID", "Relationship", "ReferenceID", "Rationale", "Strength"}}
	for _, p := range pairsOf(in.Checklist, &l) {
		l.noted("Strength", noteEmpty, 1, p.focal)
		rows = append(rows, []string{report.Plain(p.focal), strmWords[p.relation],
			report.Plain(p.resource + ":" + p.target), p.rationale, ""})
	}
	if len(rows) == 1 {
		return l, refusal(Options{Name: in.Checklist.ID}, 0, "no-mapping", wordNoMapping, hintMapping)
	}
	return l, out.WriteAll(rows)
}

// Members of a mapping collection.
type (
	mapItem struct {
		Type string `json:"type"`
		ID   string `json:"id-ref"`
	}
	mapEntry struct {
		UUID         string    `json:"uuid"`
		Relationship string    `json:"relationship"`
		Rationale    string    `json:"matching-rationale"`
		Sources      []mapItem `json:"sources"`
		Targets      []mapItem `json:"targets"`
		Remarks      string    `json:"remarks,omitempty"`
	}
	mapResource struct {
		Type string `json:"type"`
		Href string `json:"href"`
	}
	mapSet struct {
		UUID   string      `json:"uuid"`
		Source mapResource `json:"source-resource"`
		Target mapResource `json:"target-resource"`
		Maps   []mapEntry  `json:"maps"`
	}
	provenance struct {
		Method      string `json:"method"`
		Rationale   string `json:"matching-rationale"`
		Status      string `json:"status"`
		Description string `json:"mapping-description"`
	}
	mappingCollection struct {
		document
		Provenance provenance  `json:"provenance"`
		Mappings   []mapSet    `json:"mappings"`
		Back       *backMatter `json:"back-matter,omitempty"`
	}
)

// writeMapping writes the mappings of a list as an OSCAL mapping collection, one
// mapping for each framework.
func writeMapping(w io.Writer, in ListInput) (Losses, error) {
	c := &catalogWriter{c: in.Checklist, reg: in.Register.With(in.Checklist), resources: map[string]string{}}
	uuid := func(parts ...string) string {
		return uuid5(append([]string{"mapping", digestsOf(in.Checklist), in.Checklist.ID}, parts...)...)
	}
	out := mappingCollection{document: document{uuid(), c.metadata()}, Back: &backMatter{},
		Provenance: provenance{"human", "semantic", "complete", wordMappingAbout.JA + " " + wordMappingAbout.EN}}
	out.Metadata.Props = out.Metadata.Props[:1] // the id of the list; the rest is of the catalog
	self := uuid("catalog")
	out.Back.Resources = []resource{{UUID: self, Title: fullLine(in.Checklist.Title.JA)}}
	sets := map[string]int{}
	for n, p := range pairsOf(in.Checklist, &c.losses) {
		i, known := sets[p.resource]
		if !known {
			i = len(out.Mappings)
			sets[p.resource] = i
			target := uuid("resource", p.resource)
			out.Back.Resources = append(out.Back.Resources, resource{UUID: target, Title: p.resource})
			out.Mappings = append(out.Mappings, mapSet{UUID: uuid("set", p.resource),
				Source: mapResource{"catalog", "#" + self}, Target: mapResource{"catalog", "#" + target}})
		}
		out.Mappings[i].Maps = append(out.Mappings[i].Maps, mapEntry{UUID: uuid("map", itoa(n), p.focal, p.target),
			Relationship: string(p.relation), Rationale: p.rationale, Remarks: p.why,
			Sources: []mapItem{{"control", token(p.focal)}}, Targets: []mapItem{{"control", oneLine(p.target)}}})
	}
	if len(out.Mappings) == 0 {
		return c.losses, refusal(Options{Name: in.Checklist.ID}, 0, "no-mapping", wordNoMapping, hintMapping)
	}
	return c.losses, writeJSON(w, "mapping-collection", out)
}
