package report_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// The appendix, on the sheet and on the page, traces every figure of the score
// to the ids of the questions in it, and each id is where its answer puts it.
func TestAppendixTracesEveryFigure(t *testing.T) {
	in := input(t, checklist.Japanese)
	rows, err := open(t, gap(t, in)).GetRows("付録")
	must(t, err)
	var page bytes.Buffer
	must(t, report.WritePage(&page, in))
	whole := map[string]string{} // figures before the first section
	for _, row := range rows[3:] {
		if len(row) == 2 { // a heading
			if strings.HasPrefix(row[1], in.Result.Sections[0].ID+" ") {
				break
			}
			continue
		}
		whole[row[1]] = row[2]
		if !strings.Contains(page.String(), row[2]) {
			t.Errorf("the page lacks %s: %s", row[1], row[2])
		}
	}
	l := in.Result.Legal
	if want := fmt.Sprintf("%d", l.Rate.Low); !strings.HasPrefix(whole["適合率"], want) {
		t.Errorf("met rate %q, the engine says %+v", whole["適合率"], *l.Rate)
	}
	if whole["判定"] != l.Verdict.Label(checklist.Japanese) {
		t.Errorf("verdict %q, the engine says %s", whole["判定"], l.Verdict)
	}
	counts := map[assess.Status]int{assess.Yes: l.Yes, assess.Partly: l.Partly, assess.No: l.No, assess.Unknown: l.Unknown,
		assess.Unanswered: l.Unanswered, assess.NotApplicable: l.NA}
	for status, n := range counts {
		ids := strings.Fields(whole[status.Label(checklist.Japanese)])
		if len(ids) != n {
			t.Errorf("%s: %v, the engine counts %d", status, ids, n)
		}
		for _, it := range in.Result.Items {
			for _, id := range ids {
				if it.Question.ID == id && it.Status != status {
					t.Errorf("%s stands under %s and counted as %s", id, status, it.Status)
				}
			}
		}
	}
}
