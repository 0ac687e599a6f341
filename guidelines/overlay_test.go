package guidelines_test

import (
	"os"
	"testing"

	"tenken/checklist"
	"tenken/checklist/lint"
	"tenken/guidelines"
)

// An association writes only what its members do on top of the list of a ministry or of another body.
func TestAnAssociationAddsItsRulesToAListOfSomebodyElse(t *testing.T) {
	own, err := checklist.Load(os.DirFS("testdata/overlay"), "checklist.yaml")
	if err != nil {
		t.Fatal(err)
	}
	law, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		t.Fatal(err)
	}
	below, err := catalog(t).Resolve(own.ParentIDs()...)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range lint.Check(own, law, below...) {
		if p.Severity != checklist.Note {
			t.Errorf("%s", checklist.Problems{p}.In(checklist.Japanese))
		}
	}
	whole, err := checklist.Compose(append(below, own)...)
	if err != nil {
		t.Fatal(err)
	}
	onceEach(t, whole)
	for _, id := range []string{"EMA-01-01", "SHP-02-03", "GEN-01-01"} {
		if whole.Question(id) == nil {
			t.Errorf("the composition lacks %s", id)
		}
	}
}
