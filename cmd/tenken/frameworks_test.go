package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"tenken/assess"
	"tenken/checklist"
	"tenken/checklist/diff"
)

// library is a framework as CISO Assistant publishes it, as far as it asks something.
type library struct {
	Objects struct {
		Framework framework `yaml:"framework"`
		Mapping   struct {
			Pairs []struct {
				Source       string `yaml:"source_requirement_urn"`
				Target       string `yaml:"target_requirement_urn"`
				Relationship string `yaml:"relationship"`
			} `yaml:"requirement_mappings"`
		} `yaml:"requirement_mapping_set"`
	} `yaml:"objects"`
}

type framework struct {
	Nodes []node `yaml:"requirement_nodes"`
}

type node struct {
	URN         string `yaml:"urn"`
	Assessable  bool   `yaml:"assessable"`
	Name        string `yaml:"name"`
	Description string `yaml:"description"`
}

func readLibrary(t *testing.T, name string) library {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(os.Getenv("TENKEN_FRAMEWORKS"), name+".yaml"))
	must(t, err)
	var l library
	must(t, yaml.Unmarshal(raw, &l))
	return l
}

// urnID is what a urn says after the framework: urn:who:risk:req_node:framework:id.
func urnID(urn string) string {
	parts := strings.SplitN(urn, ":", 6)
	return strings.ToLower(parts[len(parts)-1])
}

// asList makes a list of a framework. A question that stands in before under the
// same id and means something else has the next rev, as its author would write.
func asList(l library, serial int, before *checklist.Checklist) *checklist.Checklist {
	c := &checklist.Checklist{ID: "framework", Serial: serial, SHA256: strings.Repeat(fmt.Sprint(serial), 64)}
	var s checklist.Section
	for _, n := range l.Objects.Framework.Nodes {
		ask := strings.TrimSpace(n.Name + " " + n.Description)
		if !n.Assessable || ask == "" {
			continue
		}
		q := checklist.Question{ID: urnID(n.URN), Rev: 1, Duty: checklist.Must, NA: checklist.NAWithReason,
			Ask: checklist.Text{JA: ask, EN: ask}}
		if before != nil {
			was := before.Question(q.ID)
			if was != nil && checklist.DriftOf(was.Ask.JA, ask) == checklist.OtherMeaning {
				q.Rev = 2
			}
		}
		s.Questions = append(s.Questions, q)
	}
	c.Sections = []checklist.Section{s}
	return c
}

// TestPublicFrameworksCarryFromRevisionToRevision: real revisions, from a folder
// of CISO Assistant's libraries that TENKEN_FRAMEWORKS names. A lineage is
// suggested, and what is written without a mark is right; every old answer ends
// in exactly one state; nothing stricter becomes a yes.
func TestPublicFrameworksCarryFromRevisionToRevision(t *testing.T) {
	if os.Getenv("TENKEN_FRAMEWORKS") == "" {
		t.Skip("TENKEN_FRAMEWORKS names no folder of libraries")
	}
	for _, pair := range [][2]string{
		{"anssi_rec-secu-sys-ctrl-acces-phys-videoprot_v2.1", "anssi_rec-secu-sys-ctrl-acces-phys-videoprot_v2.2"},
		{"cis-benchmark-kubernetes", "cis-benchmark-kubernetes-2.0.1"},
		{"3cf-v2", "3cf-v3.1"}, {"nist-csf-1.1", "nist-csf-2.0"}, {"iso27001-2013", "iso27001-2022"},
	} {
		t.Run(pair[1], func(t *testing.T) {
			was := asList(readLibrary(t, pair[0]), 1, nil)
			now := asList(readLibrary(t, pair[1]), 2, was)
			now.Lineage = []checklist.Lineage{suggested(t, was, now)}
			carriedOver(t, was, now)
		})
	}
}

// TestPublishedMappingsAreLineages: the publisher of the framework says what
// became of what, one old requirement in several new ones too.
func TestPublishedMappingsAreLineages(t *testing.T) {
	if os.Getenv("TENKEN_FRAMEWORKS") == "" {
		t.Skip("TENKEN_FRAMEWORKS names no folder of libraries")
	}
	words := map[string]checklist.Relation{"equal": checklist.EqualTo, "subset": checklist.SubsetOf,
		"superset": checklist.SupersetOf, "intersect": checklist.IntersectsWith}
	for _, m := range [][3]string{
		{"nist-csf-1.1", "nist-csf-2.0", "map-nist-csf-1.1-nist-csf-2.0"},
		{"iso27001-2013", "iso27001-2022", "mapping-iso27001-2013-to-iso27001-2022"},
	} {
		t.Run(m[2], func(t *testing.T) {
			was := asList(readLibrary(t, m[0]), 1, nil)
			now := asList(readLibrary(t, m[1]), 2, was)
			l := checklist.Lineage{Serial: 1, SHA256: was.SHA256}
			to := map[string]int{}
			for _, p := range readLibrary(t, m[2]).Objects.Mapping.Pairs {
				old, new, r := urnID(p.Source), urnID(p.Target), words[p.Relationship]
				if r == "" || was.Question(old) == nil || now.Question(new) == nil {
					continue // categories, and "not related"
				}
				to[old]++
				l.Questions = append(l.Questions,
					checklist.QuestionLineage{Old: []string{old}, New: []string{new}, Relation: r})
			}
			now.Lineage = []checklist.Lineage{l}
			splits := 0
			for _, n := range to {
				if n > 1 {
					splits++
				}
			}
			a := carriedOver(t, was, now)
			in := map[string]int{}
			for _, s := range a.Set {
				for _, f := range s.Old {
					in[f.Q]++
				}
			}
			for old, n := range to {
				if in[old] != n && in[old] != 0 { // 0: it was not answered
					t.Errorf("%s leads to %d requirements and was carried to %d", old, n, in[old])
				}
			}
			t.Logf("%d requirements lead on, %d of them are split", len(to), splits)
		})
	}
}

// TestSAMMKeepsEveryAnswerFromRelease208To209: a key of the files was renamed, a
// preposition changed and no question did; a later release is carried too.
func TestSAMMKeepsEveryAnswerFromRelease208To209(t *testing.T) {
	if _, err := os.Stat(filepath.Join(os.Getenv("TENKEN_FRAMEWORKS"), "samm-v2.0.8")); err != nil {
		t.Skip("TENKEN_FRAMEWORKS holds no samm-v2.0.8")
	}
	was := sammList(t, "samm-v2.0.8", 1, nil)
	now := sammList(t, "samm-v2.0.9", 2, was)
	now.Lineage = []checklist.Lineage{suggested(t, was, now)}
	a := &assess.Assessment{Answers: map[string]assess.Answer{}}
	for _, q := range was.All() {
		a.Answers[q.ID] = assess.Answer{Status: assess.Yes, Rev: q.Rev}
	}
	c := assess.CarryOver(was, now, a, nil)
	if n := c.Counts; n.Old.Total != 90 || n.Old.Carried != 90 || n.New.Carried != 90 || n.New.Total != 90 {
		t.Errorf("%+v", n)
	}
	later := sammList(t, "samm-v2.2.0", 2, was)
	later.Lineage = []checklist.Lineage{suggested(t, was, later)}
	carriedOver(t, was, later)
}

// sammList makes a list of a folder of OWASP SAMM's questions.
func sammList(t *testing.T, name string, serial int, before *checklist.Checklist) *checklist.Checklist {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(os.Getenv("TENKEN_FRAMEWORKS"), name, "*.yml"))
	must(t, err)
	var l library
	for _, f := range files {
		raw, err := os.ReadFile(f)
		must(t, err)
		var q struct {
			ID   string `yaml:"id"`
			Text string `yaml:"text"`
		}
		must(t, yaml.Unmarshal(raw, &q))
		l.Objects.Framework.Nodes = append(l.Objects.Framework.Nodes, node{URN: q.ID, Assessable: true, Name: q.Text})
	}
	return asList(l, serial, before)
}

// suggested is the lineage that diff proposes; what it proposes without a mark
// is held against the texts.
func suggested(t *testing.T, was, now *checklist.Checklist) checklist.Lineage {
	t.Helper()
	var b bytes.Buffer
	must(t, diff.WriteLineage(&b, was, now))
	var doc struct {
		Lineage []struct {
			Questions []struct {
				Old      []string           `yaml:"old"`
				New      []string           `yaml:"new"`
				Relation checklist.Relation `yaml:"relation"`
			} `yaml:"questions"`
		} `yaml:"lineage"`
	}
	must(t, yaml.Unmarshal(b.Bytes(), &doc))
	l := checklist.Lineage{Serial: 1, SHA256: was.SHA256}
	seen, equal := map[string]int{}, map[string]bool{}
	for _, q := range doc.Lineage[0].Questions {
		for _, id := range q.Old {
			seen[id]++
			equal[id] = q.Relation == checklist.EqualTo
			if x := was.Question(id); equal[id] && plainText(x.Ask.JA) != plainText(now.Question(q.New[0]).Ask.JA) {
				t.Errorf("%s is called equal to %s", id, q.New[0])
			}
		}
		l.Questions = append(l.Questions, checklist.QuestionLineage{Old: q.Old, New: q.New, Relation: q.Relation})
	}
	moved := 0
	for _, q := range was.All() {
		is := now.Question(q.ID)
		if changed := is == nil || is.Rev > q.Rev; seen[q.ID] > 1 || changed != (seen[q.ID] == 1) {
			t.Errorf("%s stands %d times", q.ID, seen[q.ID])
		}
		if is == nil && elsewhere(now, was, q) {
			moved++
			if !equal[q.ID] && !twice(was, q) {
				t.Errorf("%s stands word for word under another id and is not found", q.ID)
			}
		}
	}
	t.Logf("%d entries, %d moved under another id", len(l.Questions), moved)
	return l
}

// elsewhere says that a question stands word for word under an id that is new.
func elsewhere(now, was *checklist.Checklist, q *checklist.Question) bool {
	for _, x := range now.All() {
		if was.Question(x.ID) == nil && plainText(x.Ask.JA) == plainText(q.Ask.JA) {
			return true
		}
	}
	return false
}

// twice says that another old question says the same, and may have the new id.
func twice(was *checklist.Checklist, q *checklist.Question) bool {
	for _, x := range was.All() {
		if x.ID != q.ID && plainText(x.Ask.JA) == plainText(q.Ask.JA) {
			return true
		}
	}
	return false
}

func plainText(s string) string { return checklist.Fold(s) }

// carriedOver carries answers at random, and checks that each ends in one state.
func carriedOver(t *testing.T, was, now *checklist.Checklist) assess.Carry {
	t.Helper()
	a := answeredAtRandom(was, rand.New(rand.NewPCG(7, 7)))
	c := assess.CarryOver(was, now, a, nil)
	o, n := c.Counts.Old, c.Counts.New
	if o.Total != len(a.Answers) || o.Total != o.Carried+o.Review+o.Archived ||
		n.Total != n.Carried+n.Review+n.Ask+n.New {
		t.Errorf("the counts do not balance: %+v of %d answers", c.Counts, len(a.Answers))
	}
	state := map[string]string{}
	for _, s := range c.Set {
		for _, f := range s.Old {
			if state[f.Q] == "archived" {
				t.Errorf("%s is archived and carried", f.Q)
			}
			state[f.Q] = "led"
			if s.State == assess.Carried && s.Fields["status"] == "yes" && f.Fields["status"] != "yes" {
				t.Errorf("%s became yes from %v", s.Q, f)
			}
		}
	}
	for _, f := range c.Archived {
		if state[f.Q] != "" {
			t.Errorf("%s is archived and %s", f.Q, state[f.Q])
		}
		state[f.Q] = "archived"
	}
	if len(state) != len(a.Answers) {
		t.Errorf("%d of %d old answers have a state", len(state), len(a.Answers))
	}
	t.Logf("%s; %s", c.Counts.OldText(checklist.English), c.Counts.NewText(checklist.English))
	return c
}
