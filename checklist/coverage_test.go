package checklist_test

import (
	"os"
	"testing"

	"tenken/checklist"
)

// common is the shipped common checklist, or the test ends.
func common(t testing.TB) *checklist.Checklist {
	t.Helper()
	c, err := checklist.Load(os.DirFS("../guidelines"), "general/checklist.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTheCommonChecklistCoversItsDuties(t *testing.T) {
	lists := checklist.Coverage(common(t), law(t))
	if len(lists) != 1 || lists[0].List.ID != "general" {
		t.Fatalf("lists: %v", lists)
	}
	for _, x := range lists[0].Open() {
		t.Errorf("%s %s %v: %s", x.Item.ID, x.Item.Duty, x.Item.Cite, x.What.JA)
	}
	asked, covered, unasked := lists[0].Count()
	t.Logf("asked %d, covered %d, unasked %d", asked, covered, unasked)
}
