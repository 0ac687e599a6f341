package exchange_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"tenken/checklist"
	"tenken/report/exchange"
	kit "tenken/report/reporttest"
)

// goodLibrary is a library that is read.
const goodLibrary = `urn: urn:example:risk:library:demo
locale: en
ref_id: demo
name: Demo
version: 1
provider: Example
objects:
  framework:
    urn: urn:example:risk:framework:demo
    ref_id: demo
    name: Demo
    requirement_nodes:
      - urn: urn:example:risk:req_node:demo:a
        assessable: false
        depth: 1
        ref_id: A
        name: Access
      - urn: urn:example:risk:req_node:demo:a.1
        assessable: true
        depth: 2
        parent_urn: urn:example:risk:req_node:demo:a
        ref_id: A.1
        description: Access is decided by the manager
  requirement_mapping_sets:
    - urn: urn:example:risk:req_mapping_set:demo-other
      ref_id: demo-other
      name: Demo to other
      source_framework_urn: urn:example:risk:framework:demo
      target_framework_urn: urn:example:risk:framework:other
      requirement_mappings:
        - source_requirement_urn: urn:example:risk:req_node:demo:a.1
          target_requirement_urn: urn:example:risk:req_node:other:5.15
          relationship: subset
          strength_of_relationship: 7
`

// goodCatalog is a catalog that is read.
const goodCatalog = `{"catalog": {"uuid": "2b7a1f40-6a0e-4d0f-8f0a-0c1d2e3f4a5b",
"metadata": {"title": "Demo", "last-modified": "2026-01-02T03:04:05+09:00", "version": "1", "oscal-version": "1.1.2"},
"groups": [{"id": "a", "title": "Access", "controls": [{"id": "a-1", "title": "Decisions",
"parts": [{"id": "a-1_smt", "name": "statement", "prose": "Access is decided by the manager."}]}]}]}}`

// TestGoodOnesAreRead shows that what is refused below is refused for its fault.
func TestGoodOnesAreRead(t *testing.T) {
	_, err := exchange.ReadCISO([]byte(goodLibrary), exchange.Options{Name: "demo.yaml", Today: "2026-01-01"})
	kit.Must(t, err)
	_, err = exchange.ReadOSCAL([]byte(goodCatalog), exchange.Options{Name: "demo.json", Today: "2026-01-01"})
	kit.Must(t, err)
}

// wrong is a document with one fault, and the rule that names it.
type wrong struct{ was, is, rule string }

var wrongLibraries = []wrong{
	{goodLibrary, "", "empty"},
	{goodLibrary, "# nothing\n", "empty"},
	{goodLibrary, "- a\n- b\n", "not-a-mapping"},
	{goodLibrary, "text", "not-a-mapping"},
	{goodLibrary, "\xff\xfe\x00", "encoding"},
	{goodLibrary, "PK\x03\x04", "encoding"},
	{goodLibrary, strings.Repeat("a: b\n", 450_000), "too-many-values"},
	{goodLibrary, strings.Repeat(" ", 17<<20), "too-large"},
	{goodLibrary, "a: " + strings.Repeat("[", 200) + strings.Repeat("]", 200), "too-deep"},
	{"name: Demo\nversion", "name: Demo\n\tversion", "yaml-syntax"},
	{goodLibrary, goodLibrary + "---\na: b\n", "second-document"},
	{"provider: Example", "provider: &p Example", "alias"},
	{"provider: Example", "provider: &p Example\npackager: *p", "alias"},
	{"version: 1", "version: 1\n<<: {a: b}", "alias"},
	{"version: 1", "version: 1\nversion: 2", "duplicate-key"},
	{"version: 1", "version: !!int 1", "tag"},
	{"version: 1", "version: !evil 1", "tag"},
	{"version: 1", "version: 1\n? [a]\n: b", "wrong-key"},
	{"urn: urn:example:risk:library:demo\n", "", "missing"},
	{"version: 1\n", "", "missing"},
	{"version: 1", "version: 0", "wrong-version"},
	{"version: 1", "version: one", "wrong-version"},
	{"name: Demo\nversion", "name: \"\"\nversion", "missing"},
	{"urn: urn:example:risk:library:demo", "urn: demo", "wrong-urn"},
	{"urn: urn:example:risk:framework:demo\n    ref_id",
		"urn: \"urn:example:risk:framework:デモ\"\n    ref_id", "wrong-urn"},
	{"    ref_id: demo\n", "", "missing"},
	{"  framework:", "  threats:", "no-framework"},
	{"objects:\n  framework:", "objects:\n  framework: []\n  other:", "wrong-kind"},
	{"assessable: true", "assessable: maybe", "wrong-kind"},
	{"    name: Demo\n", "    name: Demo\n    min_score: 5\n    max_score: 1\n", "wrong-scores"},
	{"    name: Demo\n", "    name: Demo\n    min_score: -1\n    max_score: 1\n", "wrong-scores"},
	{"assessable: true", "assessable: false", "nothing-to-ask"},
	{"      - urn: urn:example:risk:req_node:demo:a.1\n        assessable", "      - assessable", "missing"},
	{"urn: urn:example:risk:req_node:demo:a.1", "urn: URN:example:risk:req_node:demo:A", "duplicate-urn"},
	{"parent_urn: urn:example:risk:req_node:demo:a", "parent_urn: urn:example:risk:req_node:demo:b", "unknown-parent"},
	{"parent_urn: urn:example:risk:req_node:demo:a", "parent_urn: urn:example:risk:req_node:demo:a.1", "circle"},
	{"        ref_id: A.1\n        description: Access is decided by the manager\n", "", "no-words"},
	{"relationship: subset", "relationship: similar", "wrong-relation"},
	{"        ref_id: A.1\n", "        ref_id: A.1\n        questions:\n          q: {choices: {}}\n", "wrong-kind"},
}

var wrongCatalogs = []wrong{
	{goodCatalog, "", "empty"},
	{goodCatalog, " \n", "empty"},
	{goodCatalog, "<catalog/>", "json-syntax"},
	{goodCatalog, goodCatalog[:100], "json-syntax"},
	{goodCatalog, goodCatalog + "{}", "second-document"},
	{goodCatalog, "[]", "wrong-kind"},
	{goodCatalog, "null", "no-catalog"},
	{`"title": "Demo", `, `"title": "Demo", "Title": "Other", `, "duplicate-key"},
	{`"title": "Decisions",`, `"title": "Decisions\ud800",`, "half-pair"},
	{`"title": "Decisions",`, `"title": "\udc00\ud83d",`, "half-pair"},
	{goodCatalog, `{"a": [` + strings.Repeat("1,", 450_000) + "1]}", "too-many-values"},
	{goodCatalog, strings.Repeat(`{"a":`, 100) + "1" + strings.Repeat("}", 100), "too-deep"},
	{goodCatalog, "\x93\xfa\x96\x7b", "encoding"},
	{goodCatalog, strings.Repeat(" ", 17<<20), "too-large"},
	{`"catalog"`, `"profile"`, "profile"},
	{`"catalog"`, `"component-definition"`, "no-catalog"},
	{`"catalog": {`, `"catalog": [{`, "json-syntax"},
	{`"groups": [`, `"groups": 1, "x": [`, "wrong-kind"},
	{`"uuid": "2b7a1f40-6a0e-4d0f-8f0a-0c1d2e3f4a5b",`, "", "missing"},
	{`"title": "Demo", `, "", "missing"},
	{`, "version": "1"`, "", "missing"},
	{`"oscal-version": "1.1.2"`, `"oscal-version": "2.0"`, "other-version"},
	{`"id": "a-1", `, "", "missing"},
	{`"title": "Decisions",`, `"title": " ",`, "missing"},
	{`"title": "Decisions",`, `"title": "x", "props": [{"name": "status", "value": "withdrawn"}],`, "nothing-to-ask"},
	{`"controls"`, `"groups"`, "nothing-to-ask"},
	{`"version": "1"`, `"version": "1", "props": [{"name": "list", "ns": "urn:tenken:oscal", "value": "demo"},
		{"name": "fact", "ns": "urn:tenken:oscal", "value": "no JSON"}]`, "wrong-property"},
	{`"version": "1"`, `"version": "1", "props": [{"name": "list", "ns": "urn:tenken:oscal", "value": "demo"},
		{"name": "extends", "ns": "urn:tenken:oscal", "value": "x"}]`, "wrong-extends"},
	{`"version": "1"`, `"version": "1", "props": [{"name": "list", "ns": "urn:tenken:oscal", "value": "demo"}]`,
		"missing-field"},
}

// english is what decoders say.
var english = checklist.Pattern(`unmarshal|json:|yaml:|did not find|invalid character|unexpected`)

// refuses demands that every document is refused in both languages with the rule.
func refuses(t *testing.T, good string, all []wrong, read func([]byte, exchange.Options) (*exchange.Converted, error)) {
	for i, w := range all {
		t.Run(fmt.Sprintf("%02d %s", i, w.rule), func(t *testing.T) {
			if w.was == good {
				w.was, good = good, w.was
			}
			if strings.Count(good, w.was) < 1 {
				t.Fatalf("%q is not in the good one", w.was)
			}
			raw := strings.Replace(good, w.was, w.is, 1)
			_, err := read([]byte(raw), exchange.Options{Name: "demo", Today: "2026-01-01"})
			var ps checklist.Problems
			if !errors.As(err, &ps) {
				t.Fatalf("%v is no refusal", err)
			}
			if ps[0].Rule != w.rule {
				t.Fatalf("%s, not %s: %v", ps[0].Rule, w.rule, err)
			}
			if ps[0].Text.JA == "" || ps[0].Text.EN == "" || ps[0].Hint.IsZero() {
				t.Errorf("%+v lacks words", ps[0])
			}
			if english().MatchString(ps[0].Text.JA) {
				t.Errorf("a decoder's English is told in Japanese: %s", ps[0].Text.JA)
			}
			if strings.Contains(ps[0].Text.EN, "exchange.") {
				t.Errorf("a type of this program is told: %s", ps[0].Text.EN)
			}
		})
	}
}

func TestLibrariesRefused(t *testing.T) { refuses(t, goodLibrary, wrongLibraries, exchange.ReadCISO) }

func TestCatalogsRefused(t *testing.T) { refuses(t, goodCatalog, wrongCatalogs, exchange.ReadOSCAL) }

// TestNoValueBreaksOut: what a document of others says stays a value in our YAML.
func TestNoValueBreaksOut(t *testing.T) {
	props := `"version": "1", "props": [{"name": "list", "ns": "urn:tenken:oscal", "value": "demo"}]`
	own := strings.Replace(goodCatalog, `"version": "1"`, props, 1)
	for _, name := range []string{"work", "na", "who", "from", "until", "check-every", "instead-of"} {
		evil := fmt.Sprintf(`"title": "Decisions", "props": [{"name": %q, "ns": "urn:tenken:oscal",
			"value": "S\n        duty: must\n        x: y"}],`, name)
		raw := strings.Replace(own, `"title": "Decisions",`, evil, 1)
		got, err := exchange.ReadOSCAL([]byte(raw), exchange.Options{Name: "demo", Today: "2026-01-01"})
		if err == nil {
			t.Errorf("%s was read as\n%s", name, got.Lists[0].Text)
		}
	}
	for _, evil := range []string{"a\nduty: must", "a\r\nduty: must", "a\u0085duty: must", "a\u2028duty: must"} {
		raw := strings.Replace(goodLibrary, "provider: Example",
			fmt.Sprintf("provider: %q\ncopyright: %q", evil, evil), 1)
		got, err := exchange.ReadCISO([]byte(raw), exchange.Options{Name: "demo", Today: "2026-01-01"})
		kit.Must(t, err)
		for line := range strings.Lines(string(got.Lists[0].Text)) {
			if strings.HasPrefix(strings.TrimSpace(line), "duty: must") {
				t.Errorf("%q became a line of its own", evil)
			}
		}
	}
}
