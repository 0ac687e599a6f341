package report_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	kit "tenken/report/reporttest"
)

// What one page of the cover surely holds, in points of the sheet, at the scale
// that makes it one page wide: about 730 where a digit of the font is 8 pixels
// wide, as in Excel, and more with the fonts of LibreOffice.
const coverPage = 700.0

// The first page of the cover and the table of up to forty sections stay on one
// page each, whatever the texts, in both languages.
func TestPagesOfTheCoverHoldWhatStandsOnThem(t *testing.T) {
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		for _, n := range []int{1, 8, 24, 26, 40} {
			in := wordy(n, lang)
			heights, breaks := coverRows(t, gap(t, in))
			from := 1
			for i, to := range breaks {
				sum := 0.0
				for row := from; row <= to; row++ {
					sum += heights[row]
				}
				if sum > coverPage {
					t.Errorf("%s, %d sections: page %d is %.0f points high", lang, n, i+1, sum)
				}
				from = to + 1
			}
			if want := map[bool]int{true: 2, false: 1}[n > 9]; len(breaks) != want {
				t.Errorf("%d sections: %d page breaks", n, len(breaks))
			}
		}
	}
}

// wordy is a report of n sections in which every text is long.
func wordy(n int, lang checklist.Lang) report.Input {
	c, a := large(12*n, rand.New(rand.NewPCG(7, 7)))
	c.Sections = c.Sections[:min(n, len(c.Sections))]
	for len(c.Sections) < n {
		s := c.Sections[len(c.Sections)%7]
		s.ID = fmt.Sprintf("T%02d", len(c.Sections))
		s.Questions = []checklist.Question{s.Questions[0]}
		s.Questions[0].ID = s.ID + "-01"
		c.Sections = append(c.Sections, s)
	}
	for i := range c.Sections {
		c.Sections[i].Questions = c.Sections[i].Questions[:min(3, len(c.Sections[i].Questions))]
		for j := range c.Sections[i].Questions {
			q := &c.Sections[i].Questions[j]
			q.When, q.Ask = nil, checklist.Text{JA: strings.Repeat("個人データの取扱いを", 6),
				EN: strings.Repeat("Do you check the security of those you entrust? ", 4)}
			q.Remedy = checklist.Text{JA: strings.Repeat("委託先の一覧を作り、確認票を使って確かめます。", 8),
				EN: strings.Repeat("List those you entrust and check them. ", 12)}
			a.Answers[q.ID] = assess.Answer{Status: assess.No, Rev: 1}
		}
	}
	in := inputOf(c, a, lang)
	for i := range 4 {
		part := *c
		part.ID, part.Title = fmt.Sprintf("jp-part-%d", i),
			checklist.Text{JA: "個人番号（マイナンバー）を扱う事業者", EN: "Businesses that handle individual numbers (My Number)"}
		c.Parts = append(c.Parts, &part)
	}
	return in
}

// coverRows are the heights of the rows of the cover, and the rows before its page breaks.
func coverRows(t testing.TB, raw []byte) (map[int]float64, []int) {
	t.Helper()
	heights := map[int]float64{}
	var breaks []int
	rewrite(t, raw, func(name string, content []byte) []byte {
		if name != "xl/worksheets/sheet1.xml" {
			return content
		}
		for _, m := range regexp.MustCompile(`<row r="(\d+)" ht="([\d.]+)"`).FindAllStringSubmatch(string(content),
			-1) {
			n, err := strconv.Atoi(m[1])
			must(t, err)
			heights[n], err = strconv.ParseFloat(m[2], 64)
			must(t, err)
		}
		for _, m := range regexp.MustCompile(`<brk id="(\d+)"`).FindAllStringSubmatch(string(content), -1) {
			n, err := strconv.Atoi(m[1])
			must(t, err)
			breaks = append(breaks, n)
		}
		return content
	})
	return heights, breaks
}

// Where the cover has no room for all that is due and all who have work, it says how
// many more there are, however long the texts before.
func TestCoverSaysHowManyMore(t *testing.T) {
	for lang, want := range map[checklist.Lang][]string{checklist.Japanese: {"… ほか 10 項目", "… ほか 9 人"},
		checklist.English: {"… and 10 more", "… and 9 more"}} {
		in, n := wordy(4, lang), 0
		for id, a := range in.Assessment.Answers {
			a.Due, a.Owner = checklist.DateOf(kit.Now), fmt.Sprintf("%02d %s", n, strings.Repeat("委員会事務局", 8))
			in.Assessment.Answers[id] = a
			n++
		}
		rows, err := open(t, gap(t, in)).GetRows(report.SheetSummary.In(lang))
		must(t, err)
		for _, tail := range want {
			if !slices.ContainsFunc(slices.Concat(rows...), func(s string) bool { return strings.HasSuffix(s, tail) }) {
				t.Errorf("no text of the cover ends with %q", tail)
			}
		}
	}
}

// The plan says how far each measure has come, by which what is due soon can be
// filtered: overdue, due within 30 days, not begun.
func TestPlanSaysWhatIsDueSoon(t *testing.T) {
	f := open(t, gap(t, input(t, checklist.Japanese)))
	rows, err := f.GetRows("改善計画")
	must(t, err)
	heads := rows[2]
	id, state := slices.Index(heads, "項目ID"), slices.Index(heads, "状況")
	want := map[string]string{"GEN-01-02": "期限間近", "GEN-02-01": "期限切れ", "GEN-02-03": "未着手"}
	seen := 0
	for y, row := range rows[3:] {
		if w, ok := want[row[id]]; ok {
			at, err := excelize.CoordinatesToCellName(state+1, y+4)
			must(t, err)
			formula, err := f.GetCellFormula("改善計画", at)
			must(t, err)
			if seen++; row[state] != w || !strings.Contains(formula, "TODAY()+30") {
				t.Errorf("%s is %q by %s, want %q", row[id], row[state], formula, w)
			}
		}
	}
	if seen != len(want) {
		t.Errorf("%d of %d rows", seen, len(want))
	}
}

// A radar has from three to eight axes; more sections, or fewer, are bars alone.
func TestARadarHasFewAxes(t *testing.T) {
	for n, drawn := range map[int]bool{2: false, 3: true, 8: true, 9: false, 38: false} {
		f := open(t, gap(t, wordy(n, checklist.Japanese)))
		bars, ok := f.Pkg.Load("xl/charts/chart1.xml")
		if !ok || !strings.Contains(string(bars.([]byte)), "<barChart>") {
			t.Errorf("%d sections: no bars", n)
		}
		radar, ok := f.Pkg.Load("xl/charts/chart2.xml")
		if ok != drawn || ok && !strings.Contains(string(radar.([]byte)), "<radarChart>") {
			t.Errorf("%d sections: a radar is %v", n, ok)
		}
	}
}

// Nothing to mend is not said while nothing was answered.
func TestNothingToMendIsNotSaidTooEarly(t *testing.T) {
	c := lists(t)
	in := inputOf(c, clinic(t, c, say("GEN-01-01", "yes")), checklist.Japanese)
	v, err := open(t, gap(t, in)).GetCellValue("改善計画", "C4")
	must(t, err)
	if want := "是正を要すると答えた項目は、まだありません（未回答 6 項目）。"; v != want {
		t.Errorf("%q", v)
	}
	if !strings.Contains(pageOf(t, in), "まだありません") {
		t.Error("the page says it too early")
	}
}

// One document and one caption are named once.
func TestCitationsNameADocumentOnce(t *testing.T) {
	in := input(t, checklist.Japanese)
	q := in.Checklist.Question("GEN-01-01")
	q.Cite = []checklist.Cite{{Source: "appi", At: "21.1"}, {Source: "other", At: "3"}, {Source: "appi", At: "21.4"},
		{Source: "handbook", At: "2"}, {Source: "handbook", At: "5"}}
	v, err := open(t, gap(t, in)).GetCellValue("回答一覧", "G4")
	must(t, err)
	if want := "appi 21.1、21.4\nother 3\n"; !strings.HasPrefix(v, want) || strings.Count(v, "\n") != 2 {
		t.Errorf("%q", v)
	}
}

// A row is as high as its text needs when every break is looked up in the tables of
// Unicode, whatever kanji, kana, letters and signs come together.
func TestRowsAreAsHighAsUnicodeBreaksThem(t *testing.T) {
	japanese := strings.Split("漏 えい 等 の 報告 ァ っ ー ヴ ゕ ・ 々 、 。 （ ） 「 」 … ㍿ ｱﾞ が が 🇯🇵 👨‍👩‍👧 é", " ")
	piece := rapid.OneOf(rapid.SampledFrom(japanese),
		rapid.SampledFrom([]string{" ", "  ", "　", "\n", "\u00a0", "\u200b", "\u3099", "\ufe0f"}),
		rapid.StringMatching(`[ -~]{1,8}`))
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "pieces"), "")
		width := float64(rapid.IntRange(3, 40).Draw(t, "width"))
		const perLine, padding, most = 17.5, 7, 409
		want := min(perLine*float64(linesByTables(text, int((width-1)*1.06)))+padding, most)
		if got := report.RowHeight(text, width); got != want {
			t.Fatalf("%q in %.0f: %v high, not %v", text, width, got, want)
		}
	})
}

func linesByTables(text string, room int) (n int) {
	for line := range strings.SplitSeq(text, "\n") {
		used, state := 0, -1
		for n++; line != ""; {
			var word string
			word, line, _, state = uniseg.FirstLineSegmentInString(line, state)
			bare := strings.TrimRight(word, " ")
			w := uniseg.StringWidth(bare)
			if used > 0 && used+w > room {
				n, used = n+1, 0
			}
			n += max(0, (w-1)/room)
			if w > room {
				w %= room
			}
			used += w + len(word) - len(bare)
		}
	}
	return n
}

// A cell names at most thirty findings that the same measure answers, and says that
// there are more only where there are.
func TestPlanNamesThirtyOfTheSameMeasure(t *testing.T) {
	for n, more := range map[int]bool{31: false, 32: true} {
		c, a := large(n, rand.New(rand.NewPCG(9, 9)))
		for _, q := range c.All() {
			q.When = nil
			a.Answers[q.ID] = assess.Answer{Status: assess.No, Action: "委託先の一覧を作る。"}
		}
		rows, err := open(t, gap(t, inputOf(c, a, checklist.Japanese))).GetRows("改善計画")
		must(t, err)
		same := slices.Index(rows[2], "同じ改善策")
		if len(rows) != 3+n {
			t.Fatalf("%d findings have %d rows", n, len(rows)-3)
		}
		for _, row := range rows[3:] {
			named, cut := strings.CutSuffix(row[same], "、…")
			if cut != more || strings.Count(named, "、") != 29 {
				t.Errorf("of %d findings a cell names %q", n, row[same])
			}
		}
	}
}
