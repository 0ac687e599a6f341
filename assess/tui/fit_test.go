package tui_test

import (
	"os"
	"slices"
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

// TestLineOfKeysNamesTheWayOn looks at the bottom line of every screen: it always says
// how to leave, and what Enter and Esc do wherever they do something.
func TestLineOfKeysNamesTheWayOn(t *testing.T) {
	for _, s := range stories {
		for _, size := range sizes {
			for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
				d := drive(t, clinic(t, lang, &disk{}), size.w, size.h).keys(s.keys)
				frame := strings.Split(strings.TrimRight(strings.Split(d.frame(), "[cursor")[0], "\n"), "\n")
				line := frame[len(frame)-1]
				names := func(key string) bool { return strings.Contains(line, key+" ") }
				digits := d.m.Screen() == "walkScreen" || d.m.Screen() == "factsScreen"
				row := func(l string) bool { return strings.HasPrefix(strings.TrimSpace(l), "> ") }
				lists := slices.ContainsFunc(frame, row)
				switch {
				case !names("F10"),
					!names("Esc") && d.m.Screen() != "homeScreen" && !(digits && size.w == 40),
					!names("Enter") && (lists || digits),
					names("Enter") && !lists && d.m.Screen() == "compareScreen":
					t.Errorf("%s %dx%d %s: %s", s.name, size.w, size.h, lang, line)
				}
			}
		}
	}
}

// TestNothingIsOutOfReach reads, in the smallest window, the text above the first row
// and below the last one of a list, and what does not fit where text is typed.
func TestNothingIsOutOfReach(t *testing.T) {
	at := func(w, h int, keys string) *driver {
		return drive(t, clinic(t, checklist.Japanese, &disk{}), w, h).keys(keys)
	}
	at(40, 12, toAll+"1 3 2 1 r d down enter").sees("GEN-01-01").seesNot("切り捨て").keys("up up up up up up").
		sees("割合です").keys("down").sees("> ")
	at(40, 12, toAll+"1 3 2 1 2 4 3 1 r end down down down down").sees("自己点検")
	at(40, 12, "home enter down enter").seesNot("次の点検をします").keys("pgup").sees("次の点検をします", "続きは PgDn").
		keys("さ").seesNot("次の点検をします").sees("| さ")
	at(80, 24, toAll+"tab "+strings.Repeat("長い文です。 enter ", 30)).sees("前後は PgUp/PgDn").keys("pgup pgup pgup").
		sees("現状").keys("pgdown pgdown pgdown pgdown").sees("完了日")
}
