package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"tenken/cmd/tenken/shell"
)

// TestScoresFitTheirPublishedSchema is the contract with other people's scripts:
// whatever score prints fits what schema prints, and a changed name does not.
func TestScoresFitTheirPublishedSchema(t *testing.T) {
	home := t.TempDir()
	out := func(args ...string) []byte { return []byte(tenken(t, home, args...)) }
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(out("schema", "score")))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("urn:tenken:score:v1", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("urn:tenken:score:v1")
	if err != nil {
		t.Fatal(err)
	}
	fits := func(raw []byte) error {
		var v any
		if err := json.Unmarshal(raw, &v); err != nil {
			t.Fatalf("%v\n%s", err, raw)
		}
		return schema.Validate(v)
	}

	out("sample", home)
	filled, fresh, short := filepath.Join(home, "見本診療所.tenken"), filepath.Join(home,
		"a.tenken"), filepath.Join(home, "b.tenken")
	out("new", fresh, "--guideline", "jp-appi-general", "--org", "さくら医院")
	out("new", short, "--guideline", "jp-small-business", "--org", "さくら医院")
	for _, files := range [][]string{{filled}, {fresh}, {short}, {filled, fresh, short}} {
		raw := out(append(append([]string{"score"}, files...), "--json")...)
		if err := fits(raw); err != nil {
			t.Errorf("%v: %v", files, err)
		}
	}
	for _, files := range [][]string{{"none"}, {filled, "none"}, {home + "/none*", filled}} {
		raw, _, code := spoken(t, home, append(append([]string{"score"}, files...), "--json")...)
		if err := fits([]byte(raw)); err != nil || code != shell.ExitUnreadable {
			t.Errorf("%v: exit %d: %v", files, code, err)
		}
	}
	raw := string(out("score", filled, "--json"))
	for _, r := range [][2]string{
		{`"grade":"`, `"Grade":"`}, {`"verdict":"`, `"verdict":"very `}, {`"open":`, `"open":-`},
		{`"gaps":[{"id"`, `"gaps":[{"q"`},
		{`"low":`, `"lowest":`}, {`"schema":"tenken/score/v1"`, `"schema":"tenken/score/v2"`},
	} {
		wrong := strings.Replace(raw, r[0], r[1], 1)
		if wrong == raw || fits([]byte(wrong)) == nil {
			t.Errorf("%s instead of %s is taken", r[1], r[0])
		}
	}
}
