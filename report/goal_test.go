package report_test

import (
	"bytes"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	"tenken/report/reporttest"
)

// A report of a list with a goal says how far it is, in the workbook and on the page.
func TestAReportSaysHowFarTheGoalIs(t *testing.T) {
	in := reporttest.Input(t, checklist.Japanese)
	goal := &checklist.Goal{ID: "two-stars", Title: checklist.Text{JA: "二つ星"}}
	in.Result.Goals = []assess.GoalCount{{Goal: goal, Of: 8, Met: 3}}
	var page bytes.Buffer
	reporttest.Must(t, report.WritePage(&page, in))
	if !strings.Contains(page.String(), "二つ星：8基準中 3、残り 5") {
		t.Error("the page lacks the goal")
	}
	found := false
	book := reporttest.Open(t, reporttest.Gap(t, in))
	rows, err := book.GetRows(book.GetSheetList()[0])
	reporttest.Must(t, err)
	for _, row := range rows {
		found = found || strings.Contains(strings.Join(row, " "), "二つ星：8基準中 3、残り 5")
	}
	if !found {
		t.Error("the cover lacks the goal")
	}
}

// A section whose duties are met while advice is open conforms, and says of what.
func TestACoverSaysThatOnlyDutiesConform(t *testing.T) {
	c := reporttest.Lists(t)
	var changes []assess.Change
	for _, s := range c.Sections {
		for _, q := range s.Questions {
			word := "no"
			if q.Duty == checklist.Must {
				word = "yes"
			}
			changes = append(changes, reporttest.Say(q.ID, word))
		}
	}
	for lang, want := range map[checklist.Lang]string{checklist.Japanese: "適合（義務のみ）",
		checklist.English: "duties: conforming"} {
		in := reporttest.InputOf(c, reporttest.Clinic(t, c, changes...), lang)
		n := 0
		for _, s := range report.NewBrief(in).Sections {
			if s.Note != "" && s.Class == string(assess.Conforming) {
				n++
			}
		}
		rows, err := open(t, gap(t, in)).GetRows(report.SheetSummary.In(lang))
		must(t, err)
		got := 0
		for _, r := range rows {
			for _, text := range r {
				if text == want {
					got++
				}
			}
		}
		if n == 0 || got != 2*n { // at a glance, and in the table behind it
			t.Errorf("%s: %d cells say %q, want twice %d", lang, got, want, n)
		}
	}
}
