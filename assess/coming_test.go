package assess_test

import (
	"strings"
	"testing"

	"tenken/assess"
	"tenken/checklist"
)

// TestWhatTheLawChangesIsToldForTheseAnswers: by day, only where the facts let
// the question be asked, and a question that takes the place of another on its
// day is one that comes and one that goes.
func TestWhatTheLawChangesIsToldForTheseAnswers(t *testing.T) {
	c := ask("G-01-01 must S", "G-01-02 must S", "G-01-03 must S", "G-01-04 must S law=yes", "G-01-05 must S")
	c.Question("G-01-02").Since, c.Question("G-01-02").InsteadOf = "2027-04-01", []string{"G-01-01"}
	c.Question("G-01-03").Until = "2027-04-01"
	c.Question("G-01-04").Since = "2027-06-01"
	c.Question("G-01-05").Since = "2029-01-01"
	a := answers("law:yes")
	a.AsOf = "2026-11-28"
	told := func() string {
		var out []string
		for _, x := range assess.ComingChanges(c, a, "2027-12-31") {
			out = append(out, x.In(checklist.English))
		}
		return strings.Join(out, "|")
	}
	want := "from 1 April 2027: 1 added (G-01-02), and 2 no longer asked " +
		"(G-01-01, G-01-03)|from 1 June 2027: 1 added (G-01-04)"
	if got := told(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	a.Facts["law"] = "no"
	if got := told(); strings.Contains(got, "G-01-04") {
		t.Errorf("the facts rule it out: %s", got)
	}
	a.AsOf = "2027-04-01"
	if got := told(); got != "" {
		t.Errorf("what has come already is told as coming: %s", got)
	}
}
