package exchange_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenken/checklist"
	"tenken/report/exchange"
	kit "tenken/report/reporttest"
)

// foreignLibrary has what ours never has: three levels, groups, other languages,
// questions with scores, a requirement without a number.
const foreignLibrary = `urn: urn:example:risk:library:nis
locale: en
ref_id: NIS 2
name: Network rules
description: Long words
copyright: © Example
version: 3
publication_date: 2026-03-04
provider: Example
packager: someone
translations:
  ja: {name: ネットワークの規則}
objects:
  framework:
    urn: urn:example:risk:framework:nis
    ref_id: NIS 2
    name: Network rules
    min_score: 1
    max_score: 5
    scores_definition: [{score: 1, name: low}]
    implementation_groups_definition:
      - {ref_id: B, name: basic}
      - {ref_id: I, name: important}
      - {ref_id: E, name: essential}
    requirement_nodes:
      - {urn: "urn:example:risk:req_node:nis:g", assessable: false, depth: 1, ref_id: G, name: Govern,
         translations: {ja: {name: 統治}, fr: {name: Gouverner}}}
      - {urn: "urn:example:risk:req_node:nis:g.1", assessable: false, depth: 2, ref_id: G.1, name: Policy,
         description: About policy, parent_urn: "urn:example:risk:req_node:nis:g", translations: {ja: {name: 方針}}}
      - urn: urn:example:risk:req_node:nis:g.1.1
        assessable: true
        depth: 3
        parent_urn: URN:example:risk:req_node:nis:G.1
        ref_id: G.1 (1)
        name: Policy
        description: A policy is written down
        annotation: Because.
        typical_evidence: The document
        implementation_groups: [E, I]
        importance: mandatory
        weight: 20
        threats: ["urn:example:risk:threat:x"]
        questions:
          urn:example:risk:req_node:nis:g.1.1:question:1:
            type: unique_choice
            text: How far is it?
            choices:
              - {urn: "urn:example:c1", value: Nothing, add_score: 0}
              - {urn: "urn:example:c2", value: Written, add_score: 5, compute_result: "true"}
          urn:example:risk:req_node:nis:g.1.1:question:2: {type: date, text: "Since when?"}
        translations:
          ja: {name: 方針, description: 方針を文書にしている}
          fr: {name: Politique}
      - urn: urn:example:risk:req_node:nis:g.1.2
        assessable: true
        depth: 4
        parent_urn: urn:example:risk:req_node:nis:g.1.1
        description: Everybody has read it
        implementation_groups: [B, I, E]
  requirement_mapping_sets:
    - urn: urn:example:risk:req_mapping_set:nis-iso
      ref_id: nis-iso
      name: to ISO
      source_framework_urn: urn:example:risk:framework:nis
      target_framework_urn: urn:example:risk:framework:iso27001
      requirement_mappings:
        - source_requirement_urn: urn:example:risk:req_node:nis:g.1.1
          target_requirement_urn: urn:example:risk:req_node:iso27001:5.1
          relationship: intersect
          strength_of_relationship: 7
`

// TestForeignLibrary reads a framework of others: what becomes of its tree, its
// groups, its languages and its questions, and what is told to be lost.
func TestForeignLibrary(t *testing.T) {
	got, err := exchange.ReadCISO([]byte(foreignLibrary), exchange.Options{Name: "nis.yaml", Today: "2026-11-28"})
	kit.Must(t, err)
	c := got.Lists[0].List
	if c.ID != "nis-2" || c.Serial != 3 || c.AsOf != "2026-03-04" || c.Edition != "2026-03-04" {
		t.Errorf("the head is %s %s %d %s", c.ID, c.Edition, c.Serial, c.AsOf)
	}
	if d := cmp.Diff(checklist.Text{JA: "ネットワークの規則", EN: "Network rules"}, c.Title); d != "" {
		t.Error(d)
	}
	want := []checklist.Section{{ID: "G.1", Title: checklist.Text{JA: "統治 › 方針", EN: "Govern › Policy"},
		Questions: []checklist.Question{
			{ID: "G.1-1", Rev: 1, Duty: checklist.Should, Work: checklist.Middle, Weight: 3, NA: checklist.NAWithReason,
				Ask:    checklist.Text{JA: "方針：方針を文書にしている", EN: "Policy: A policy is written down"},
				Why:    checklist.Text{JA: "Because."},
				Check:  checklist.Text{JA: "The document\n\nHow far is it?: Nothing / Written\nSince when?"},
				Remedy: exchange.Blank,
				Cite:   []checklist.Cite{{Source: "nis-2", At: "G.1 (1)"}},
				When:   &checklist.Cond{Fact: "nis-2-group", Is: []string{"I", "E"}},
				Map: []checklist.Mapping{{Framework: "ca", Refs: []string{"urn:example:risk:req_node:nis:g.1.1"}},
					{Framework: "ca-ref", Refs: []string{"G.1 (1)"}}, {Framework: "iso27001", Refs: []string{"5.1"},
						Relations: map[string]checklist.Relation{"5.1": checklist.IntersectsWith}}}},
			{ID: "Q-0002", Rev: 1, Duty: checklist.Should, Work: checklist.Middle, Weight: 1,
				NA:  checklist.NAWithReason,
				Ask: checklist.Text{JA: "Everybody has read it"}, Why: exchange.Blank,
				Check: exchange.Blank, Remedy: exchange.Blank,
				Cite: []checklist.Cite{{Source: "nis-2"}},
				Map:  []checklist.Mapping{{Framework: "ca", Refs: []string{"urn:example:risk:req_node:nis:g.1.2"}}}},
		}}}
	if d := cmp.Diff(want, c.Sections, same); d != "" {
		t.Error(d)
	}
	for _, field := range []string{"framework.ref_id", "description", "framework.scores_definition", "translations.fr",
		"framework.min_score, max_score", "requirement_nodes.threats", "requirement_nodes.weight", "choices.add_score",
		"requirement_nodes.importance", "questions.type date", "choices.compute_result", "requirement_nodes.ref_id",
		"requirement_nodes.depth", "implementation_groups (several at once)",
		"requirement_mappings.strength_of_relationship", "requirement_nodes.description (headings)", "questions"} {
		if !got.Losses.Has(field) {
			t.Errorf("the loss of %s is not told: %v", field, got.Losses.List())
		}
	}
	toldInJapanese(t, &got.Losses)
	if !bytes.HasPrefix(got.Lists[0].Text, []byte("# CISO Assistant の「urn:example:risk:library:nis」")) ||
		!bytes.Contains(got.Lists[0].Text, []byte("\n# 著作権：© Example")) {
		t.Errorf("where it comes from is not told:\n%.400s", got.Lists[0].Text)
	}
}

// TestDutyIsAskedFor: mandatory becomes 法的義務 only for whoever says so.
func TestDutyIsAskedFor(t *testing.T) {
	got, err := exchange.ReadCISO([]byte(foreignLibrary), exchange.Options{Name: "n", Today: "2026-11-28", Duty: true})
	kit.Must(t, err)
	if d := got.Lists[0].List.Question("G.1-1").Duty; d != checklist.Must {
		t.Errorf("mandatory is %s", d)
	}
	if d := got.Lists[0].List.Question("Q-0002").Duty; d != checklist.Should {
		t.Errorf("what says nothing is %s", d)
	}
}

// foreignCatalog has parameters in parameters, groups in groups, controls below
// others, and one that was withdrawn.
const foreignCatalog = `{"catalog": {"uuid": "2b7a1f40-6a0e-4d0f-8f0a-0c1d2e3f4a5b",
"metadata": {"title": "Demo Catalog", "last-modified": "2026-01-02T03:04:05.123Z", "version": "5.1",
  "oscal-version": "1.1.2",
  "parties": [{"uuid": "2b7a1f40-6a0e-4d0f-8f0a-0c1d2e3f4a5c", "type": "organization", "name": "Example"}]},
"params": [{"id": "p0", "label": "the owner"}],
"groups": [{"id": "a", "title": "Access", "groups": [{"id": "a.1", "title": "Accounts", "controls": [
 {"id": "ac-2", "title": "Account Management",
  "params": [{"id": "p1", "label": "people"}, {"id": "p2", "select": {"how-many": "one-or-more",
     "choice": ["{{ insert: param, p1 }}", "nobody"]}}, {"id": "p3", "values": ["30 days"],
     "props": [{"name": "alt-identifier", "value": "old_p3"}]}],
  "props": [{"name": "label", "value": "AC-2"}, {"name": "label", "class": "zero-padded", "value": "AC-02"}],
  "links": [{"href": "#ac-3", "rel": "related"}],
  "parts": [{"id": "ac-2_smt", "name": "statement", "prose": "The organization:", "parts": [
     {"name": "item", "props": [{"name": "label", "value": "a."}],
      "prose": "tells {{ insert: param, p2 }} and {{insert: param, p0}}"},
     {"name": "item", "props": [{"name": "label", "value": "b."}],
      "prose": "within {{ insert: param, old_p3 }}, {{ insert: param, p9 }}"}]},
   {"name": "guidance", "prose": "Accounts are many."},
   {"name": "assessment-objective", "parts": [{"name": "assessment-objective", "prose": "people are told;"}]},
   {"name": "assessment-method", "prose": "EXAMINE"}],
  "controls": [{"id": "ac-2.1", "title": "Automation",
    "parts": [{"name": "statement", "prose": "It is done by machines."}]},
   {"id": "ac-2.10", "title": "Gone", "props": [{"name": "status", "value": "Withdrawn"}]}]}]}]}]}}`

func TestForeignCatalog(t *testing.T) {
	got, err := exchange.ReadOSCAL([]byte(foreignCatalog), exchange.Options{Name: "demo.json", Today: "2026-11-28"})
	kit.Must(t, err)
	c := got.Lists[0].List
	if c.ID != "demo-catalog" || c.AsOf != "2026-01-02" || c.Edition != "5.1" || c.Publisher.JA != "Example" {
		t.Errorf("the head is %s %s %s %s", c.ID, c.AsOf, c.Edition, c.Publisher.JA)
	}
	blank := exchange.Blank
	accounts := checklist.Text{JA: "Access › Accounts"}
	want := []checklist.Section{{ID: "a.1", Title: accounts, Questions: []checklist.Question{
		{ID: "ac-2", Rev: 1, Duty: checklist.Should, Work: checklist.Middle, Weight: 1, NA: checklist.NAWithReason,
			Ask: checklist.Text{JA: "Account Management"},
			Why: checklist.Text{JA: "The organization:\na. tells [[people] / nobody] and [the owner]\n" +
				"b. within [30 days], [p9]\n\nAccounts are many."},
			Check: checklist.Text{JA: "people are told;"}, Remedy: blank,
			Cite: []checklist.Cite{{Source: "demo-catalog", At: "AC-2"}}},
		{ID: "ac-2.1", Rev: 1, Duty: checklist.Should, Work: checklist.Middle, Weight: 1, NA: checklist.NAWithReason,
			Ask: checklist.Text{JA: "Automation: It is done by machines."}, Why: blank, Check: blank, Remedy: blank,
			Cite: []checklist.Cite{{Source: "demo-catalog", At: "ac-2.1"}}}}}}
	if d := cmp.Diff(want, c.Sections, same); d != "" {
		t.Error(d)
	}
	if got.Assessable != 2 {
		t.Errorf("%d controls to assess", got.Assessable)
	}
	for _, field := range []string{"controls (withdrawn)", "controls (below others)", "parts.assessment-method",
		"groups (deeper than one level)", "controls.links", "controls.props", "params (written into the text)"} {
		if !got.Losses.Has(field) {
			t.Errorf("the loss of %s is not told: %v", field, got.Losses.List())
		}
	}
	toldInJapanese(t, &got.Losses)
}

// TestTooLargeForOneFile: a framework that is more than a file of a list may hold
// becomes several lists, that share the facts and no question.
func TestTooLargeForOneFile(t *testing.T) {
	var b strings.Builder
	b.WriteString(`urn: urn:example:risk:library:big
locale: ja
ref_id: big
name: 大きな規則
version: 1
objects:
  framework:
    urn: urn:example:risk:framework:big
    ref_id: big
    implementation_groups_definition: [{ref_id: A}, {ref_id: B}]
    requirement_nodes:
`)
	const n = 2500
	for i := range n {
		b.WriteString(strings.ReplaceAll(`      - urn: urn:example:risk:req_node:big:N
        assessable: true
        ref_id: rN
        implementation_groups: [A]
        description: 規則N
`, "N", strings.Repeat("x", i%7)+string(rune('a'+i%26))+strings.Repeat("y", i/26)))
	}
	got, err := exchange.ReadCISO([]byte(b.String()), exchange.Options{Name: "big.yaml", Today: "2026-11-28"})
	kit.Must(t, err)
	if len(got.Lists) < 2 || got.Lists[0].List.ID != "big-1" || !got.Losses.Has("one list (split)") {
		t.Fatalf("%d lists, %v", len(got.Lists), got.Losses.List())
	}
	var parts []*checklist.Checklist
	questions := 0
	for _, m := range got.Lists {
		parts = append(parts, m.List)
		for range m.List.All() {
			questions++
		}
	}
	if questions != n {
		t.Errorf("%d questions of %d", questions, n)
	}
	whole, err := checklist.Compose(parts...)
	kit.Must(t, err)
	if len(whole.Facts) != 1 {
		t.Errorf("%d facts", len(whole.Facts))
	}
}

// TestGroupsComeBack: the choice by which questions are chosen goes out as
// implementation groups; each question comes back to its own.
func TestGroupsComeBack(t *testing.T) {
	n := 0
	for _, c := range some(t) {
		raw, _ := written(t, "ciso-assistant", c, nil)
		back, err := exchange.ReadCISO(raw, exchange.Options{Name: c.ID, Today: "2026-11-28"})
		kit.Must(t, err)
		list := back.Lists[0].List
		if len(list.Facts) == 0 {
			continue
		}
		group := list.Facts[0]
		at := slices.IndexFunc(c.Facts, func(f checklist.Fact) bool {
			return cmp.Equal(f.Options, group.Options, same)
		})
		if at < 0 || group.ID != c.ID+"-group" {
			t.Fatalf("%s has no fact like %s", c.ID, group.ID)
		}
		for _, q := range c.All() {
			x := list.Question(q.ID)
			if q.When == nil || q.When.Fact != c.Facts[at].ID || len(q.When.Is) == len(group.Options) {
				if x.When != nil {
					t.Errorf("%s is asked of %v only", q.ID, x.When)
				}
				continue
			}
			n++
			if x.When == nil || x.When.Fact != group.ID || !equalSets(q.When.Is, x.When.Is) {
				t.Errorf("%s came back with %v", q.ID, x.When)
			}
		}
	}
	if n < 5 {
		t.Errorf("only %d questions have a group", n)
	}
}

func equalSets(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// TestLossesAsATable: field, count and an example, for a spreadsheet.
func TestLossesAsATable(t *testing.T) {
	raw := strings.Replace(goodLibrary, "        description: Access",
		"        \"=1+1\": x\n        description: Access", 1)
	got, err := exchange.ReadCISO([]byte(raw), exchange.Options{Name: "demo", Today: "2026-11-28"})
	kit.Must(t, err)
	var table, text bytes.Buffer
	kit.Must(t, got.Losses.WriteCSV(&table))
	kit.Must(t, got.Losses.WriteText(&text, checklist.Japanese))
	want := "\ufefffield,count,example\r\nrequirement_mappings.strength_of_relationship,1,7\r\n" +
		"requirement_nodes.=1+1,1,urn:example:risk:req_node:demo:a.1\r\n"
	if table.String() != want {
		t.Errorf("%q", table.String())
	}
	if !strings.Contains(text.String(), "requirement_mappings.strength_of_relationship：1 件（例：7）") {
		t.Error(text.String())
	}
}
