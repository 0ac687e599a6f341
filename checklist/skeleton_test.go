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
		c, err := checklist.Parse("s", checklist.Skeleton(checklist.Start{Name: name, Today: someDay}))
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		if got := c.ID + " " + c.Sections[0].ID; got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
}

// What the author said is written, however it is spelt, and asks for no more.
func TestASkeletonTakesWhatIsKnown(t *testing.T) {
	s := checklist.Start{Name: "x", ID: "jp-postal", Title: `郵便 "速達": # 1 と \\ の点検`, Parent: "jp-parent",
		Serial: 3, Sector: "郵便の事業者: \"速達\"", Today: someDay}
	c, err := checklist.Parse("s", checklist.Skeleton(s))
	if err != nil {
		t.Fatal(err)
	}
	if c.ID != s.ID || c.Title.JA != s.Title || c.For.JA != s.Sector || len(c.Extends) != 1 ||
		c.Extends[0].ID != "jp-parent" ||
		c.Extends[0].Serial != 3 ||
		c.Sections[0].ID != "POS-01" {
		t.Errorf("%s %s %v %s", c.ID, c.Title.JA, c.Extends, c.Sections[0].ID)
	}
	s.Parent = checklist.NoParent
	if c, err = checklist.Parse("s", checklist.Skeleton(s)); err != nil || c.Extends != nil {
		t.Errorf("%v %v", c, err)
	}
}
