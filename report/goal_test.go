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
