package report_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tenken/checklist"
	"tenken/report"
)

// Set TENKEN_SAMPLES to a folder to look at the workbooks with your own eyes.
func TestWriteSamplesToLookAt(t *testing.T) {
	dir := os.Getenv("TENKEN_SAMPLES")
	if dir == "" {
		t.Skip("TENKEN_SAMPLES is not set")
	}
	c, a := large(60, rand.New(rand.NewPCG(1, 2)))
	for name, raw := range map[string][]byte{
		"fixture.xlsx": gap(t, input(t, checklist.Japanese)),
		"english.xlsx": gap(t, input(t, checklist.English)),
		"large.xlsx":   gap(t, inputOf(c, a, checklist.Japanese)),
		"sheet.xlsx":   sheet(t, input(t, checklist.Japanese)),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSameInputGivesTheSameBytes(t *testing.T) {
	in := input(t, checklist.Japanese)
	first := gap(t, in)
	for range 5 {
		if !bytes.Equal(first, gap(t, in)) {
			t.Fatal("two reports of one input differ")
		}
	}
}

// Only what people read is in sight and printed; a short report has the cover
// and the first page of the plan, and the rest of it where formulas need it.
func TestSheetsInSight(t *testing.T) {
	in := input(t, checklist.Japanese)
	for choice, want := range map[report.SheetChoice]string{
		report.PeoplesSheets: "概要 改善計画 回答一覧 対象外 根拠",
		report.AllSheets:     "概要 改善計画 回答一覧 対象外 根拠 付録 変更履歴 データ",
		report.ShortSheets:   "概要 改善計画",
	} {
		in.Sheets = choice
		f := open(t, gap(t, in))
		var seen []string
		for _, s := range f.GetSheetList() {
			visible, err := f.GetSheetVisible(s)
			must(t, err)
			if visible {
				seen = append(seen, s)
			}
		}
		if got := strings.Join(seen, " "); got != want {
			t.Errorf("in sight are %s, want %s", got, want)
		}
		for _, n := range f.GetDefinedName() {
			if n.Name == "_xlnm.Print_Area" && !slices.Contains(seen, n.Scope) {
				t.Errorf("%s is hidden and would be printed", n.Scope)
			}
		}
	}
}

// The cover shows the beginning of the number by which a report is matched to its file;
// the last sheet in sight has it whole, with the lists and the program.
func TestTheCheckNumberIsWholeAtTheEnd(t *testing.T) {
	in := input(t, checklist.Japanese)
	f := open(t, gap(t, in))
	first, err := f.GetRows("概要")
	must(t, err)
	last, err := f.GetRows("根拠")
	must(t, err)
	cover := slices.Concat(first...)
	if !slices.Contains(cover, "0123 4567 89ab cdef") || slices.Contains(cover, in.Assessment.Head) {
		t.Error("the cover does not show the beginning of the number alone")
	}
	end := strings.Join(slices.Concat(last[len(last)-4:]...), "\n")
	for _, want := range []string{"照合番号 " + in.Assessment.Head, in.Checklist.Parts[0].SHA256, "tenken test"} {
		if !strings.Contains(end, want) {
			t.Errorf("the end lacks %q:\n%s", want, end)
		}
	}
}
