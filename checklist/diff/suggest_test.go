package diff_test

import (
	"bytes"
	"strings"
	"testing"

	"tenken/checklist/diff"
)

// TestALineageIsSuggestedByTheTexts: what moved under another id is found, what
// only seems the same is marked, what changed is never called equal, and the
// block that is printed can be read.
func TestALineageIsSuggestedByTheTexts(t *testing.T) {
	text := readTest(t, "good.yaml")
	next := strings.NewReplacer(
		"serial: 1\nas_of", "serial: 2\nas_of",
		"- id: GEN-04-03\n", "- id: GEN-04-07\n", // only the number
		"- id: GEN-02-02\n        rev: 1", "- id: GEN-02-02\n        rev: 2", // its meaning
		"- id: GEN-02-01\n", "- id: GEN-02-09\n",
		"retired:\n", "retired:\n  - id: GEN-02-01\n    reason:\n      ja: 分けました。\n"+
			"    replaced_by: [GEN-02-09, GEN-02-02]\n",
	).Replace(text)
	old := parseText(t, "good.yaml", text)
	var b bytes.Buffer
	if err := diff.WriteLineage(&b, old, parseText(t, "good.yaml", next)); err != nil {
		t.Fatal(err)
	}
	want := "lineage:\n  - from: {serial: 1, sha256: " + old.SHA256 + "}\n    questions:\n" +
		"      - {old: [GEN-02-01], new: [GEN-02-09], relation: equal-to}\n" +
		"      - {old: [GEN-02-02], new: [GEN-02-02], relation: equivalent-to} " +
		"# 確かめてください: 問いの文は同じで、rev が上がりました / please check: same words, but its rev was raised\n" +
		"      - {old: [GEN-04-03], new: [GEN-04-07], relation: equal-to}\n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	parseText(t, "good.yaml", next+b.String())
}
