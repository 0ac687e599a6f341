package exchange

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"tenken/checklist"
)

// packager marks the libraries that we wrote.
const packager = "tenken"

// A library of CISO Assistant as its importer reads it (backend/library/utils.py,
// commit f990d7b). What it does not demand may be missing here too.
type (
	library struct {
		URN          string       `yaml:"urn"`
		Locale       string       `yaml:"locale"`
		RefID        string       `yaml:"ref_id"`
		Name         string       `yaml:"name"`
		Description  string       `yaml:"description,omitempty"`
		Copyright    string       `yaml:"copyright,omitempty"`
		Version      whole        `yaml:"version"`
		Published    day          `yaml:"publication_date,omitempty"`
		Provider     string       `yaml:"provider,omitempty"`
		Packager     string       `yaml:"packager,omitempty"`
		Translations translations `yaml:"translations,omitempty"`
		Objects      struct {
			Framework *framework   `yaml:"framework,omitempty"`
			Sets      []mappingSet `yaml:"requirement_mapping_sets,omitempty"`
			Set       *mappingSet  `yaml:"requirement_mapping_set,omitempty"` // the former form
		} `yaml:"objects"`
	}
	framework struct {
		URN          string       `yaml:"urn"`
		RefID        string       `yaml:"ref_id"`
		Name         string       `yaml:"name,omitempty"`
		Description  string       `yaml:"description,omitempty"`
		MinScore     *int         `yaml:"min_score,omitempty"`
		MaxScore     *int         `yaml:"max_score,omitempty"`
		Groups       []group      `yaml:"implementation_groups_definition,omitempty"`
		Translations translations `yaml:"translations,omitempty"`
		Nodes        []node       `yaml:"requirement_nodes"`
	}
	group struct {
		RefID        string       `yaml:"ref_id"`
		Name         string       `yaml:"name,omitempty"`
		Translations translations `yaml:"translations,omitempty"`
	}
	node struct {
		URN          string       `yaml:"urn"`
		Assessable   bool         `yaml:"assessable"`
		Depth        int          `yaml:"depth,omitempty"`
		Parent       string       `yaml:"parent_urn,omitempty"`
		RefID        string       `yaml:"ref_id,omitempty"`
		Name         string       `yaml:"name,omitempty"`
		Description  string       `yaml:"description,omitempty"`
		Annotation   string       `yaml:"annotation,omitempty"`
		Evidence     string       `yaml:"typical_evidence,omitempty"`
		Groups       []string     `yaml:"implementation_groups,omitempty"`
		Importance   string       `yaml:"importance,omitempty"`
		Weight       int          `yaml:"weight,omitempty"`
		Translations translations `yaml:"translations,omitempty"`
		Questions    yaml.Node    `yaml:"questions,omitempty"` // urn: inquiry, in order
	}
	inquiry struct {
		Type         string       `yaml:"type"`
		Text         string       `yaml:"text"`
		Translations translations `yaml:"translations,omitempty"`
		Choices      []choice     `yaml:"choices,omitempty"`
		Depends      yaml.Node    `yaml:"depends_on,omitempty"`
	}
	choice struct {
		URN          string       `yaml:"urn"`
		Value        string       `yaml:"value"`
		Result       string       `yaml:"compute_result,omitempty"`
		Score        *int         `yaml:"add_score,omitempty"`
		Translations translations `yaml:"translations,omitempty"`
	}
	mappingSet struct {
		URN    string `yaml:"urn"`
		RefID  string `yaml:"ref_id"`
		Name   string `yaml:"name"`
		Source string `yaml:"source_framework_urn"`
		Target string `yaml:"target_framework_urn"`
		Maps   []struct {
			Source       string `yaml:"source_requirement_urn"`
			Target       string `yaml:"target_requirement_urn"`
			Relationship string `yaml:"relationship"`
			Rationale    string `yaml:"rationale"`
			Strength     string `yaml:"strength_of_relationship"`
		} `yaml:"requirement_mappings"`
	}
)

// translations are fields by language, as strings; other values are not read.
type translations map[string]map[string]string

// UnmarshalYAML reads what is a text and leaves the rest.
func (t *translations) UnmarshalYAML(n *yaml.Node) error {
	*t = translations{}
	for _, lang := range keys(n) {
		fields := map[string]string{}
		of := valueAt(n, lang)
		for _, k := range keys(of) {
			if v := valueAt(of, k); v.Kind == yaml.ScalarNode && v.Tag != "!!null" {
				fields[k] = v.Value
			}
		}
		(*t)[lang] = fields
	}
	return nil
}

// whole is a whole number, which some libraries write between quotes.
type whole int

// UnmarshalYAML reads the number; what is none is 0, which is refused.
func (w *whole) UnmarshalYAML(n *yaml.Node) error {
	i, err := strconv.Atoi(n.Value)
	if err == nil {
		*w = whole(i)
	}
	return nil
}

// day is a date, written without quotes as their libraries have it.
type day string

// MarshalYAML writes the day as YAML's own date.
func (d day) MarshalYAML() (any, error) {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!timestamp", Value: string(d)}, nil
}

// urnForm is their form of a URN (core/models.py, URN_REGEX).
var urnForm = checklist.Pattern(
	`^urn:[a-zA-Z0-9_-]+:[a-zA-Z0-9_-]+:[a-zA-Z0-9_-]+(?::[a-zA-Z0-9_-]+)?:[0-9A-Za-z\[\]()._:-]+$`)

// relations are their words for a mapping, and ours.
var relations = map[string]checklist.Relation{
	"equal": checklist.EqualTo, "subset": checklist.SubsetOf, "superset": checklist.SupersetOf,
	"intersect": checklist.IntersectsWith, "not_related": checklist.NoRelationship,
}

// readLibrary reads a library and refuses what their importer would refuse.
func readLibrary(o Options, raw []byte) (*library, *yaml.Node, error) {
	root, err := tree(o, raw)
	if err != nil {
		return nil, nil, err
	}
	for _, k := range []string{"urn", "name", "version", "objects"} {
		if valueAt(root, k) == nil {
			return nil, nil, refusal(o, 0, "missing", wordMissing.With(k), hintLibrary)
		}
	}
	fw := valueAt(valueAt(root, "objects"), "framework")
	if fw == nil {
		return nil, nil, refusal(o, 0, "no-framework",
			wordNoFramework.With(someOf(keys(valueAt(root, "objects")))), hintFramework)
	}
	var lib library
	if err := root.Decode(&lib); err != nil {
		return nil, nil, wrongKind(o, 0, err, hintLibrary)
	}
	return &lib, fw, lib.check(o, fw)
}

// check finds what makes the library one that cannot be read as a list.
func (l *library) check(o Options, fw *yaml.Node) error {
	fail := func(line int, rule string, t checklist.Text) error { return refusal(o, line, rule, t, hintLibrary) }
	f := l.Objects.Framework
	switch {
	case !urnForm().MatchString(l.URN):
		return fail(0, "wrong-urn", wordWrongURN.With(checklist.Quoted(l.URN)))
	case tidy(l.Name) == "":
		return fail(0, "missing", wordMissing.With("name"))
	case l.Version < 1:
		return fail(0, "wrong-version", wordWrongVersion)
	case f == nil || f.RefID == "":
		return fail(fw.Line, "missing", wordMissing.With("framework.ref_id"))
	case !urnForm().MatchString(f.URN):
		return fail(fw.Line, "wrong-urn", wordWrongURN.With(checklist.Quoted(f.URN)))
	case f.MinScore != nil && f.MaxScore != nil && (*f.MinScore >= *f.MaxScore || *f.MinScore < 0):
		return fail(fw.Line, "wrong-scores", wordWrongScores)
	case len(f.Nodes) == 0:
		return fail(fw.Line, "no-nodes", wordNoNodes)
	}
	if err := f.checkNodes(fail, valueAt(fw, "requirement_nodes")); err != nil {
		return err
	}
	for _, s := range l.sets() {
		for _, m := range s.Maps {
			if _, ok := relations[m.Relationship]; !ok {
				return fail(0, "wrong-relation", wordWrongRelation.With(checklist.Quoted(m.Relationship)))
			}
		}
	}
	return nil
}

func (f *framework) checkNodes(fail func(int, string, checklist.Text) error, nodes *yaml.Node) error {
	parent := make(map[string]string, len(f.Nodes))
	for i := range f.Nodes {
		n := &f.Nodes[i]
		n.URN, n.Parent = strings.ToLower(n.URN), strings.ToLower(n.Parent)
		line := nodes.Content[i].Line
		if n.URN == "" {
			return fail(line, "missing", wordMissing.With("requirement_nodes.urn"))
		}
		if _, twice := parent[n.URN]; twice {
			return fail(line, "duplicate-urn", wordTwice.With(checklist.Quoted(n.URN)))
		}
		if n.Assessable && tidy(n.Name+n.Description+n.RefID+n.Annotation) == "" && len(n.Questions.Content) == 0 {
			return fail(line, "no-words", wordNoWords.With(checklist.Quoted(n.URN)))
		}
		parent[n.URN] = n.Parent
	}
	for i := range f.Nodes {
		line := nodes.Content[i].Line
		if p := f.Nodes[i].Parent; p != "" {
			if _, known := parent[p]; !known {
				return fail(line, "unknown-parent", wordUnknownParent.With(checklist.Quoted(p)))
			}
		}
		depth := 0
		for u := f.Nodes[i].URN; u != ""; u = parent[u] {
			if depth++; depth > maxDepth {
				return fail(line, "circle", wordCircle.With(checklist.Quoted(f.Nodes[i].URN)))
			}
		}
	}
	if !slices.ContainsFunc(f.Nodes, func(n node) bool { return n.Assessable }) {
		return fail(nodes.Line, "nothing-to-ask", wordNothingToAsk)
	}
	return nil
}

func (l *library) sets() []mappingSet {
	if l.Objects.Set != nil {
		return append(slices.Clone(l.Objects.Sets), *l.Objects.Set)
	}
	return l.Objects.Sets
}

// word is a field in the languages that we have: own is its text in the language
// of the library.
func (l *library) word(own, field string, t translations) checklist.Text {
	pick := func(lang string) string {
		if strings.EqualFold(l.Locale, lang) {
			return tidy(own)
		}
		return tidy(t[lang][field])
	}
	both := checklist.Text{JA: pick("ja"), EN: pick("en")}
	if both.JA == "" { // shown in both languages, from the one place where the format wants a text
		return checklist.Text{JA: cmp.Or(both.EN, tidy(own))}
	}
	return both
}
