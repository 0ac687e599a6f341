package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	kit "tenken/report/reporttest"
)

// A bar beside a share of yes has no length at 0: unless told, programs draw a tenth of
// the cell.
func TestABarHasNoLengthAtNothing(t *testing.T) {
	bars, told := 0, 0
	rewrite(t, gap(t, input(t, checklist.Japanese)), func(_ string, part []byte) []byte {
		bars += strings.Count(string(part), "<dataBar ")
		told += strings.Count(string(part), `<dataBar minLength="0" maxLength="100" `)
		return part
	})
	if bars == 0 || told != bars {
		t.Errorf("%d of %d bars begin at 0", told, bars)
	}
}

// What one person has that is overdue, and what is due within a month, are two things:
// nothing is counted twice, as in the plan's states and in the list of all clients.
func TestOverdueAndDueSoonAreCountedApart(t *testing.T) {
	c := lists(t)
	in := inputOf(c, clinic(t, c, say("GEN-01-01", "no", "owner", "院長", "due", "2026-11-01"),
		say("GEN-01-02", "no", "owner", "院長", "due", "2026-12-10"),
		say("GEN-02-01", "no", "owner", "院長", "due", "2027-06-30")), checklist.Japanese)
	want := report.OwnerLine{Owner: "院長", Gaps: 3, Late: 1, Soon: 1}
	if got := report.NewBrief(in).Owners; len(got) != 1 || got[0] != want {
		t.Errorf("%v, want %v", got, want)
	}
}

// While facts are not known the first step is to state them, as the commands say.
func TestTheFirstStepIsToStateTheFacts(t *testing.T) {
	c := lists(t)
	a := clinic(t, c)
	a.Answers, a.Facts = map[string]assess.Answer{}, checklist.Facts{}
	for lang, want := range map[checklist.Lang]string{checklist.Japanese: "まず前提に答えてください",
		checklist.English: "state the facts first"} {
		in := inputOf(c, a, lang)
		if way := report.NewBrief(in).Way; !strings.Contains(way, want) {
			t.Errorf("%q, want %q", way, want)
		}
	}
}

// Of a text that no row is high enough for, the beginning is printed, smaller, and the
// sheet says that there is more. Of one that fits when it is smaller nothing is cut.
func TestLongTextsBeginAtTheTopAndSayThatTheyAreCut(t *testing.T) {
	c := lists(t)
	for what, x := range map[string]struct {
		note string
		cut  bool
	}{
		"2,000 characters": {strings.Repeat("受付の棚に鍵をかけていない。", 143), true},
		"120 lines":        {strings.Repeat("一行\n", 120), true},
		"26 lines":         {strings.Repeat("一行\n", 25) + "終", false},
		"a sentence":       {"受付の棚に鍵をかけていない。", false},
	} {
		in := inputOf(c, clinic(t, c, say("GEN-01-01", "no", "note", x.note)), checklist.Japanese)
		for kind, raw := range map[string][]byte{"gap": gap(t, in), "sheet": sheet(t, in)} {
			f := open(t, raw)
			for _, name := range f.GetSheetList() {
				if name != "回答一覧" && name != "改善計画" {
					continue
				}
				hint, err := f.GetCellValue(name, "C2")
				must(t, err)
				if strings.Contains(hint, "印刷では途中で切れます") != x.cut {
					t.Errorf("%s in %s %s: the hint is %q", what, kind, name, hint)
				}
				style := styleOf(t, f, name, kit.Where(t, f, name, "GEN-01-01", "現状"))
				if top := style.Alignment.Vertical == "top"; top != (len(x.note) > 60) || top && style.Font.Size > 10 {
					t.Errorf("%s in %s %s: %s at %v points", what, kind, name, style.Alignment.Vertical,
						style.Font.Size)
				}
			}
		}
	}
}

func styleOf(t *testing.T, f *excelize.File, sheet, at string) *excelize.Style {
	id, err := f.GetCellStyle(sheet, at)
	must(t, err)
	style, err := f.GetStyle(id)
	must(t, err)
	return style
}

// A day is seen in each column of the list of all clients, in both languages: in a
// column too narrow for it programs show ### in its place.
func TestDaysOfTheClientListAreSeen(t *testing.T) {
	p := report.Portfolio{Lang: checklist.Japanese, Now: kit.Now, Clients: []assess.Client{{Organisation: "みどり医院",
		File: "a.tenken", NextDue: "2030-12-31", Changed: kit.Now, Dues: []assess.Due{{On: "2030-12-31",
			Owner: "院長", Question: lists(t).Question("GEN-01-01")}}}}}
	var b bytes.Buffer
	must(t, report.WritePortfolio(&b, p))
	f := open(t, b.Bytes())
	days := 0
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		must(t, err)
		for y, row := range rows {
			for x, shown := range row {
				if !strings.HasPrefix(shown, "令和") {
					continue
				}
				days++
				at, err := excelize.CoordinatesToCellName(x+1, y+1)
				must(t, err)
				width, err := f.GetColWidth(name, strings.TrimRight(at, "0123456789"))
				must(t, err)
				if style := styleOf(t, f, name, at); width < 15 || style.Font.Size > 10 {
					t.Errorf("%s!%s: %q in %v at %v points", name, at, shown, width, style.Font.Size)
				}
			}
		}
	}
	if days < 3 {
		t.Errorf("%d days", days)
	}
}
