package tui_test

import (
	"os"
	"strings"
	"sync"
	"testing"

	"tenken/assess"
	"tenken/assess/tui"
	"tenken/checklist"
)

// What is shipped is read once for all tests.
var (
	shipped = sync.OnceValues(func() (*checklist.Catalog, error) {
		c := new(checklist.Catalog)
		if problems := c.Add(os.DirFS("../../guidelines"), false); len(problems) > 0 {
			return nil, problems
		}
		return c, nil
	})
	shippedKinds = sync.OnceValues(func() (checklist.BusinessKinds, error) {
		return checklist.LoadBusinesses(os.DirFS("../../guidelines"))
	})
)

// realList composes real lists with those that they rest on.
func realList(t testing.TB, ids ...string) *checklist.Checklist {
	t.Helper()
	catalog, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	parts, err := catalog.Resolve(ids...)
	if err != nil {
		t.Fatal(err)
	}
	c, err := checklist.Compose(parts...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// medical is the real list of a clinic, the longest that many people meet.
func medical(t testing.TB) *checklist.Checklist { return realList(t, "jp-medical-care") }

// realProgram is the program with the real lists and kinds of business; what is
// made stands in the work returned later.
func realProgram(t testing.TB, d *disk) tui.Options {
	o := clinic(t, checklist.Japanese, d)
	o.Home.List = nil
	o.Home.Usual = []string{"jp-appi-general", "jp-small-business"}
	o.Home.Employer = []string{"jp-employment", "jp-my-number"}
	o.Home.Businesses = shippedKinds
	begin := func(s tui.Start) *tui.Work {
		w := newWork(t, realList(t, s.Lists...), s.Organisation, d)
		var facts []assess.FactValue
		for id, v := range s.Facts {
			facts = append(facts, assess.FactValue{ID: id, Value: v})
		}
		if len(facts) > 0 {
			if _, err := w.Session.State(facts...); err != nil {
				t.Error(err)
			}
		}
		return w
	}
	o.Home.Plan = func(s tui.Start) (tui.Plan, error) {
		w := begin(s)
		p := tui.Plan{Questions: w.Session.Progress().Asked, First: 10}
		for _, part := range w.Session.Checklist().Parts {
			p.Parts = append(p.Parts, tui.PlanPart{ID: part.ID, Title: part.Title, Questions: 50})
		}
		return p, nil
	}
	o.Home.Create = func(s tui.Start) (*tui.Work, error) { return begin(s), nil }
	return o
}

// TestPagesFit walks through every question of a clinic with its explanation
// open, as it is at first: at 80x24 at least 94 of 100 pages fit without scrolling.
func TestPagesFit(t *testing.T) {
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		w := newWork(t, medical(t), "みどり歯科医院", &disk{})
		d := drive(t, tui.Options{Lang: lang, Now: day(), Work: w}, 80, 24).keys("/ shift+tab home enter")
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
