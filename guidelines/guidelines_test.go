package guidelines_test

import (
	"strings"
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

// Amendments came into force between the day on which the lists read the law and their
// publication: each list tells its users, in both languages, what its authors did not read.
func TestListsSayWhatOfTheLawTheyDidNotRead(t *testing.T) {
	const last = checklist.Date("2026-11-02") // the last amendment of the Act before these editions
	days := map[checklist.Lang][]string{checklist.Japanese: {"2026年10月1日", "11月2日"},
		checklist.English: {"1 October", "2 November 2026"}}
	every := catalog(t)
	for _, id := range every.IDs() {
		parts, err := every.Resolve(id)
		if err != nil {
			t.Fatal(err)
		}
		c := parts[len(parts)-1]
		if c.View != nil || c.Goal != nil {
			continue // a view says what its parent says; what has a goal is no law
		}
		if c.Unread.IsZero() {
			t.Errorf("%s says nothing of what was not read", id)
		}
		for lang, named := range days {
			for _, day := range named {
				if text := c.Unread.In(lang); c.AsOf < last && !strings.Contains(text, day) {
					t.Errorf("%s was read as of %s and does not name %s: %q", id, c.AsOf, day, text)
				}
			}
		}
	}
}
