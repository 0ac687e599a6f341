package checklist_test

import (
	"strings"
	"testing"
	"time"

	"tenken/checklist"
)

var someDay = time.Date(2026, 7, 20, 9, 0, 0, 0, time.UTC)

func TestTheNameOfAFolderMakesIDs(t *testing.T) {
	for name, want := range map[string]string{
		"dental": "jp-dental DEN-01", "jp-dental-care": "jp-dental-care DEN-01", "Dental Care": "jp-dental-care DEN-01",
		"歯科": "jp-new-guideline NEW-01", "2026": "jp-2026 NEW-01", "": "jp-new-guideline NEW-01", "x": "jp-x NEW-01",
		strings.Repeat("long", 30): "jp-new-guideline NEW-01", "{{id}}": "jp-id ID-01",
	} {
		c, err := checklist.Parse("s", checklist.Skeleton(name, someDay))
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		if got := c.ID + " " + c.Sections[0].ID; got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
}
