package tui_test

import (
	"os"
	"strings"
	"testing"

	"tenken/assess/tui"
	"tenken/checklist"
)

// medical is the real list of a clinic, the longest that many people meet.
func medical(t testing.TB) *checklist.Checklist {
	t.Helper()
	dir := os.DirFS("../../guidelines")
	var parts []*checklist.Checklist
	for _, n := range []string{"general", "medical"} {
		c, err := checklist.Load(dir, n+"/checklist.yaml")
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, c)
	}
	c, err := checklist.Compose(parts...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestPagesFit walks through every question of a clinic with its explanation
// open, as it is at first: at 80x24 at least 94 of 100 pages fit without scrolling.
func TestPagesFit(t *testing.T) {
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		w := newWork(t, medical(t), "みどり歯科医院", &disk{})
		d := drive(t, tui.Options{Lang: lang, Now: day(), Work: w}, 80, 24).keys("esc 2")
		n := len(w.Session.Asked())
		var over []string
		for range n {
			if strings.Contains(d.frame(), "PgDn") {
				over = append(over, w.Session.At().ID)
			}
			d.keys("right")
		}
		if 100*len(over) > 6*n {
			t.Errorf("%s: %d of %d pages do not fit: %v", lang, len(over), n, over)
		}
		t.Logf("%s: %d of %d pages do not fit", lang, len(over), n)
	}
}
