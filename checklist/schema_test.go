package checklist_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"tenken/checklist"
)

func compiled(t testing.TB) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(checklist.JSONSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("urn:tenken:checklist:v1", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("urn:tenken:checklist:v1")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asEditor reads YAML as editors do (YAML 1.2): yes, no and dates are texts.
func asEditor(t testing.TB, raw []byte) any {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal(raw, &doc); err != nil {
		t.Fatal(err)
	}
	return plainValue(t, doc.Content[0])
}

func plainValue(t testing.TB, n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = plainValue(t, n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		l := make([]any, len(n.Content))
		for i, x := range n.Content {
			l[i] = plainValue(t, x)
		}
		return l
	}
	switch n.Tag {
	case "!!null":
		return nil
	case "!!int", "!!float":
		return json.Number(n.Value)
	case "!!bool":
		if n.Value == "true" || n.Value == "false" {
			return n.Value == "true"
		}
	}
	return n.Value
}

func TestTheSchemaTakesEveryChecklistThereIs(t *testing.T) {
	s := compiled(t)
	files := map[string][]byte{"skeleton": checklist.Skeleton(checklist.Start{Name: "dental", Today: someDay})}
	for _, dir := range []string{"../guidelines", "testdata/fixture", "testdata/good"} {
		err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(name, ".yaml") {
				return err
			}
			raw, err := os.ReadFile(dir + "/" + name)
			if bytes.Contains(raw, []byte("schema: "+checklist.Schema)) {
				files[dir+"/"+name] = raw
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(files) < 6 {
		t.Errorf("only %d files", len(files))
	}
	for name, raw := range files {
		if err := s.Validate(asEditor(t, raw)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheSchemaRefusesWhatIsBroken(t *testing.T) {
	s := compiled(t)
	good := readTest(t, "good.yaml")
	for _, c := range []struct{ story, out, in string }{
		{"another schema", "tenken/checklist/v1", "tenken/checklist/v2"},
		{"an id with a space", "id: jp-test-general", "id: jp test"},
		{"no serial", "serial: 1\n", ""},
		{"a serial of nought", "serial: 1\n", "serial: 0\n"},
		{"a serial in quotes", "serial: 1\n", "serial: \"1\"\n"},
		{"a Japanese date", "as_of: 2026-07-20", "as_of: 令和8年7月20日"},
		{"a month 13", "as_of: 2026-07-20", "as_of: 2026-13-20"},
		{"an unknown key", "review_by:", "review:"},
		{"a title in one language without its key", "title:\n  ja: 試験用の共通点検項目\n  en: Common questions for tests\n",
			"title: 試験用\n"},
		{"no Japanese", "publisher:\n  ja: 試験室\n", "publisher:\n"},
		{"an address that is none", "https://example.test/handbook", "example.test/handbook"},
		{"a script as an address", "https://example.test/handbook", "javascript:alert(1)"},
		{"a type of fact that does not exist", "type: yesno", "type: number"},
		{"options of a yes-or-no fact", "type: yesno", "type: yesno\n    options: [{id: a, ja: あ}]"},
		{"a choice without options",
			"    options:\n      - {id: up-to-100, ja: 100人以下, en: up to 100}\n" +
				"      - {id: over-100, ja: 101人以上, en: over 100}\n", ""},
		{"a duty that does not exist", "duty: should", "duty: may"},
		{"a size of work that does not exist",
			"work: S\n        weight: 1\n        cite:\n          - {source: appi, at: \"20(1)\"}",
			"work: XL\n        cite:\n          - {source: appi, at: \"20(1)\"}"},
		{"a rev of nought", "      - id: GEN-01-02\n        rev: 1", "      - id: GEN-01-02\n        rev: 0"},
		{"a weight of four", "weight: 1\n        cite:\n          - {source: appi, at: \"20(1)\"}",
			"weight: 4\n        cite:\n          - {source: appi, at: \"20(1)\"}"},
		{"no citation", "        cite:\n          - {source: appi, at: \"20(1)\"}\n", ""},
		{"an empty list of citations", "        cite:\n          - {source: appi, at: \"20(1)\"}\n",
			"        cite: []\n"},
		{"a citation without a document", `{source: appi, at: "20(1)"}`, `{at: "20(1)"}`},
		{"a condition of two kinds", "when: {fact: outsources, is: yes}",
			"when: {fact: outsources, is: yes, all: [{fact: staff, is: over-100}]}"},
		{"a condition without a value", "when: {fact: outsources, is: yes}", "when: {fact: outsources}"},
		{"a condition over nothing", "when: {fact: outsources, is: yes}", "when: {any: []}"},
		{"an na that does not exist", "at: \"20(1)\"}\n        na: refused", "at: \"20(1)\"}\n        na: never"},
		{"quick as a word", "at: \"20(1)\"}\n        na: refused\n        quick: true",
			"at: \"20(1)\"}\n        na: refused\n        quick: ja"},
		{"a principle that does not exist",
			"at: \"26(2)\"}\n        na: with-reason\n        quick: true\n        map: {oecd: [openness]}",
			"at: \"26(2)\"}\n        na: with-reason\n        map: {oecd: [oppenness]}"},
		{"a question without an explanation",
			"        why:\n          ja: だまして集めた情報は、使い続けることができないためです。\n" +
				"          en: What was acquired by deceit cannot be used.\n", ""},
		{"a withdrawal without a reason",
			"    reason:\n      ja: 別の項目にまとめたためです。\n      en: Merged into another question.\n", ""},
		{"a view beside sections", "sections:", "view: {of: a, questions: [b]}\nsections:"},
	} {
		if n := strings.Count(good, c.out); n != 1 {
			if n == 0 || c.story != "a type of fact that does not exist" {
				t.Errorf("%s: %q stands %d times", c.story, c.out, n)
			}
		}
		v := asEditor(t, []byte(strings.Replace(good, c.out, c.in, 1)))
		if s.Validate(v) == nil {
			t.Errorf("%s was taken", c.story)
		}
	}
}

// An editor shows the description of what is being typed.
func TestEveryPartOfTheSchemaIsDescribedInBothLanguages(t *testing.T) {
	var doc map[string]any
	if err := json.Unmarshal(checklist.JSONSchema(), &doc); err != nil {
		t.Fatal(err)
	}
	n := 0
	var visit func(path string, v any)
	visit = func(path string, v any) {
		m, ok := v.(map[string]any)
		if !ok {
			if l, ok := v.([]any); ok {
				for _, x := range l {
					visit(path, x)
				}
			}
			return
		}
		for key, p := range m {
			if props, ok := p.(map[string]any); ok && key == "properties" && !strings.HasSuffix(path, "/if") &&
				!strings.HasSuffix(path, "/else") && !strings.HasSuffix(path, "/map") {
				for name, x := range props {
					d, _ := x.(map[string]any)["description"].(string)
					ja, en, _ := strings.Cut(d, "\n")
					if ja == "" || en == "" {
						t.Errorf("%s/%s has no description in both languages", path, name)
					}
					n++
				}
			}
			visit(path+"/"+key, p)
		}
	}
	visit("", doc)
	if n < 50 {
		t.Errorf("only %d keys", n)
	}
}
