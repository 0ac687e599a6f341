package report_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The example of the file formats with a sector list over it, explained whole.
func TestExplainAll(t *testing.T) {
	in := report.ExplainInput{Checklist: lists(t), Assessment: &assess.Assessment{
		Facts: checklist.Facts{"outsources": "yes", "records": "no"},
		Answers: map[string]assess.Answer{
			"GEN-01-01": {Status: assess.Yes}, "GEN-01-02": {Status: assess.No}, "GEN-02-01": {Status: assess.Partly},
			"GEN-02-02": {Status: assess.Yes}, "GEN-02-03": {Status: assess.Yes},
			"SEC-01-02": {Status: assess.NotApplicable},
			"GEN-03-01": {Status: assess.NotApplicable},
		},
	}}
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		in.Lang = lang
		var b bytes.Buffer
		if err := report.WriteExplainAll(&b, in); err != nil {
			t.Fatal(err)
		}
		golden(t, "testdata/explain-"+string(lang)+".golden", b.Bytes())
	}
}

func golden(t *testing.T, name string, have []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, have, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(have)); d != "" {
		t.Errorf("%s\n%s", name, d)
	}
}

func TestExplainOfNoQuestion(t *testing.T) {
	var b bytes.Buffer
	err := report.WriteExplain(&b, report.ExplainInput{Checklist: lists(t),
		Assessment: &assess.Assessment{}}, "GEN-\x1b[31m")
	if err == nil || b.Len() > 0 || bytes.ContainsRune([]byte(err.Error()), '\x1b') {
		t.Errorf("%v %q", err, b.String())
	}
}
