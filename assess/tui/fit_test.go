package tui_test

import (
	"fmt"
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

// TestAClinicReachesItsResult counts what a receptionist sees and presses, the
// start screen, her name and each question too, until the first useful result:
// at most 14 screens and 40 keys.
func TestAClinicReachesItsResult(t *testing.T) {
	o := clinic(t, checklist.Japanese, &disk{})
	o.Home.List = nil
	list := medical(t)
	o.Home.Create = func(org string, _ []string) (*tui.Work, error) { return newWork(t, list, org, &disk{}), nil }
	d := drive(t, o, 80, 24).sees("新しく点検を始める")
	screens, keys := 1, 0
	press := func(story string, n int) {
		d.keys(story)
		screens, keys = screens+1, keys+n
	}
	press("enter", 1)
	d.sees("分野を選ぶ").keys("歯科").sees("> [ ] 医療・介護")
	press("enter", len("sika ")+len("\n")+1) // typed, converted, taken; and Enter
	d.sees("どの事業者の点検ですか").keys("みどり歯科")
	press("enter", len("midorisikaiinn \n")+1)
	for n := 1; n <= 10; n++ {
		d.sees(fmt.Sprintf("%d/10（はじめの点検）", n)).seesNot("前提")
		press([]string{"1", "3", "4"}[n%3], 1)
	}
	d.sees("はじめの点検の結果", "10 問中 3 問 はい", "次にすること", "詳しい人に聞くこと", "続けて、残りの")
	t.Logf("%d screens, %d keys", screens, keys)
	if screens > 14 || keys > 40 {
		t.Errorf("%d screens and %d keys", screens, keys)
	}
}
