package checklist_test

import (
	"os"
	"testing"

	"tenken/checklist"
)

// A ministry's own list cites a document that the register does not know.
func TestCitationOfAChecklistsOwnSource(t *testing.T) {
	list, err := checklist.Load(os.DirFS("testdata/fixture"), "common.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, reg := range map[string]*checklist.Register{"none": nil, "real": law(t)} {
		wider := reg.With(list)
		cite := checklist.Cite{Source: "handbook", At: "3"}
		if got := wider.CiteText(cite, checklist.Japanese); got != "試験用の手引 3" {
			t.Errorf("%s: %q", name, got)
		}
		if got := wider.InForceText(cite, checklist.English); got != "2026-01" {
			t.Errorf("%s: %q", name, got)
		}
	}
	if _, ok := law(t).Document("handbook"); ok {
		t.Error("the register itself was changed")
	}
}
