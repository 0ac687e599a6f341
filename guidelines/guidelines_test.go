package guidelines_test

import (
	"testing"

	"tenken/checklist"
	"tenken/guidelines"
)

// Every guideline that is shipped can be chosen by itself, with its parents.
func TestEveryGuidelineIsReadAndComposed(t *testing.T) {
	var c checklist.Catalog
	if ps := c.Add(guidelines.FS, false); len(ps) > 0 {
		t.Fatal(ps)
	}
	if len(c.IDs()) == 0 {
		t.Skip("no guideline has been written yet")
	}
	for _, id := range c.IDs() {
		parts, err := c.Resolve(id)
		if err != nil {
			t.Error(err)
			continue
		}
		whole, err := checklist.Compose(parts...)
		if err != nil {
			t.Error(err)
			continue
		}
		n := 0
		for range whole.All() {
			n++
		}
		t.Logf("%s: %d questions, %d facts", whole.ID, n, len(whole.Facts))
	}
}
