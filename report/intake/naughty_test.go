package intake_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
)

func TestNaughtyTextStaysTextAndComesBack(t *testing.T) {
	c := lists(t)
	for some := range slices.Chunk(naughty, 3) { // as many gaps as a report of the fixture shows
		var says []assess.Change
		for i, s := range some {
			says = append(says, say([]string{"GEN-01-01", "GEN-01-02", "GEN-02-01"}[i], "no", "note", s, "evidence", s,
				"action", s, "owner", s))
		}
		s := strings.Join(some, "")
		in := inputOf(c, clinic(t, c, says...), checklist.Japanese)
		raw := gap(t, in)
		f := open(t, raw)
		for _, sheet := range []string{"回答一覧", "改善計画", "データ", "変更履歴"} {
			rows, err := f.GetRows(sheet)
			must(t, err)
			for i, r := range rows {
				for j, v := range r {
					if strings.ContainsAny(v, "\x00\x07\x1b\u202e") {
						t.Errorf("%q: control characters in %s", s, sheet)
					}
					at, err := excelize.CoordinatesToCellName(j+1, i+1)
					must(t, err)
					formula, err := f.GetCellFormula(sheet, at)
					must(t, err)
					if formula != "" && strings.Contains(formula, "calc") {
						t.Errorf("%q became a formula in %s!%s", s, sheet, at)
					}
				}
			}
		}
		if im := read(t, raw, in); shows(im) != "" {
			t.Errorf("%.20q does not come back: %.300s", s, shows(im))
		}
		if im := readCSV(t, csvOf(t, in), in); shows(im) != "" {
			t.Errorf("%.20q does not come back from CSV: %.300s", s, shows(im))
		}
	}
}

func TestReadingsBesideTextAreIgnored(t *testing.T) {
	in := input(t, checklist.Japanese)
	raw := rewrite(t, gap(t, in), func(name string, content []byte) []byte {
		return []byte(strings.ReplaceAll(string(content), "<is><t>はい</t></is>",
			"<is><t>○</t><rPh sb=\"0\" eb=\"1\"><t>マル</t></rPh></is>"))
	})
	if im := read(t, raw, in); shows(im) != "" {
		t.Error(shows(im))
	}
}

func BenchmarkReadSheet500(b *testing.B) {
	c, a := large(500, rand.New(rand.NewPCG(5, 5)))
	in := inputOf(c, a, checklist.Japanese)
	raw := gap(b, in)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tryRead(raw, in); err != nil {
			b.Fatal(err)
		}
	}
}

// A report grouped by a framework comes back as any other.
func TestAGroupedReportComesBack(t *testing.T) {
	in := input(t, checklist.Japanese)
	in.By = "oecd"
	if im := read(t, gap(t, in), in); shows(im) != "" {
		t.Error(shows(im))
	}
}
