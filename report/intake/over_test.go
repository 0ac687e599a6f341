package intake_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	"tenken/report/intake"
)

// In a report too, nothing that a person writes is dropped without a word: what repeats
// or explains the answers cannot be taken in, and the import says so.
func TestWhatIsWrittenBesideTheFieldsOfAReportIsTold(t *testing.T) {
	in := input(t, checklist.Japanese)
	raw := gap(t, in)
	plan := func(head string, value any) func(f *excelize.File) {
		return func(f *excelize.File) { put(t, f, "改善計画", "GEN-01-02", head, value) }
	}
	for name, c := range map[string]struct {
		change      func(f *excelize.File)
		says, tells string
	}{
		"an answer typed into the plan": {change: plan("点検結果", "はい"),
			says: "この欄は、シート「回答一覧」の回答の写しです"},
		"the present state typed into the plan": {change: plan("現状", "受付にも掲示した"),
			says: "この欄は、シート「回答一覧」の回答の写しです"},
		"the plan's copy as a value": {change: plan("点検結果", "いいえ")},
		"the plan's copy deleted":    {change: plan("点検結果", "")},
		"how far it has come": {change: plan("状況", "完了しました"),
			tells: "説明の欄に書かれたもの（1 件）は取り込みません"},
		"how long it took": {change: plan("作業量", "半年"), tells: "説明の欄に書かれたもの（1 件）は取り込みません"},
		"a mark over the link to the plan": {change: func(f *excelize.File) {
			put(t, f, "回答一覧", "GEN-01-02", "計画", "済")
		}, tells: "説明の欄に書かれたもの（1 件）は取り込みません"},
		"the plan taken out": {change: func(f *excelize.File) { must(t, f.DeleteSheet("改善計画")) },
			tells: "改善計画: シート「改善計画」がありません。その欄は変えません"},
		"a remark beside what was not asked": {change: func(f *excelize.File) {
			must(t, f.SetCellValue("対象外", "H4", "うちでも行っています"))
			must(t, f.SetCellValue("対象外", "B90", "全体として多すぎる"))
		}, tells: "対象外!H4: 対象外の項目に書かれたもの（2 件）は取り込みません"},
	} {
		im := read(t, edit(t, raw, c.change), in)
		all, tells := shows(im), toldOf(im)
		if !strings.Contains(all, c.says) || !strings.Contains(tells, c.tells) ||
			(c.says == "") != (len(im.Problems) == 0) || c.tells == "" && tells != "" || len(im.Differences) > 0 {
			t.Errorf("%s:\n%s\ntold: %s", name, all, tells)
		}
	}
}

// Typed over the question's reason, a remark on the sheet of facts is told.
func TestARemarkOverTheReasonOfAFactIsTold(t *testing.T) {
	in := input(t, checklist.Japanese)
	im := read(t, edit(t, sheet(t, in), func(f *excelize.File) {
		put(t, f, "前提", "staff", "聞く理由", "年末に 101 人になる予定")
	}), in)
	if tells := toldOf(im); !strings.Contains(tells, "説明の欄に書かれたもの（1 件）") || len(im.Problems) > 0 {
		t.Errorf("told: %s\n%s", tells, shows(im))
	}
}

// A book that nobody touched says nothing, whatever there is to report.
func TestAnUntouchedBookTellsNothing(t *testing.T) {
	c := lists(t)
	every := func(status string, fields ...string) (out []assess.Change) {
		for _, q := range c.All() {
			out = append(out, say(q.ID, status, fields...))
		}
		return out
	}
	for name, changes := range map[string][]assess.Change{
		"some": nil, "none": {}, "yes": every("yes"), "no": every("no", "owner", "院長", "due", "2026-12-01"),
		"unknown": every("unknown"), "remarks": every("partly", "note", "現状\n二行目", "evidence", "規程")} {
		for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
			in := inputOf(c, clinic(t, c, changes...), lang)
			if changes != nil && len(changes) == 0 {
				in = inputOf(c, blank(clinic(t, c)), lang)
			}
			for kind, raw := range map[string][]byte{report.KindGap: gap(t, in), report.KindSheet: sheet(t, in)} {
				im := read(t, raw, in)
				if told := toldOf(im); told != "" || len(im.Problems)+len(im.Differences) > 0 {
					t.Errorf("%s %s %s: %s\n%s", name, kind, lang, told, shows(im))
				}
			}
		}
	}
}

// blank is an assessment without its answers.
func blank(a *assess.Assessment) *assess.Assessment {
	a.Answers = map[string]assess.Answer{}
	return a
}

// A fact that was emptied becomes unknown, and the import says just that.
func TestAnEmptiedFactBecomesUnknown(t *testing.T) {
	in := input(t, checklist.Japanese)
	im := read(t, edit(t, sheet(t, in), func(f *excelize.File) { put(t, f, "前提", "outsources", "答え", "") }), in)
	_, facts := im.Take(nil)
	if len(im.Differences) != 1 || im.Differences[0].Theirs != checklist.UnknownValue || im.Erasures() != 1 ||
		len(facts) != 1 || facts[0].Value != checklist.UnknownValue {
		t.Errorf("%s\n%v, %d erasures", shows(im), facts, im.Erasures())
	}
	in.Assessment.Facts["outsources"] = checklist.UnknownValue
	raw := edit(t, sheet(t, in), func(f *excelize.File) { put(t, f, "前提", "outsources", "答え", "") })
	if im := read(t, raw, in); len(im.Differences) > 0 {
		t.Errorf("unknown already: %s", shows(im))
	}
}

// alone is a book of somebody's own into which sheets of a book of ours were copied.
func alone(t *testing.T, raw []byte, rename string, sheets ...string) []byte {
	from, to := open(t, raw), excelize.NewFile()
	for i, name := range sheets {
		rows, err := from.GetRows(name, excelize.Options{RawCellValue: true})
		must(t, err)
		if i == 0 && rename != "" {
			name = rename
		}
		_, err = to.NewSheet(name)
		must(t, err)
		for n, row := range rows {
			for col, text := range row {
				at, err := excelize.CoordinatesToCellName(col+1, n+1)
				must(t, err)
				if number, err := strconv.ParseFloat(text, 64); err == nil {
					must(t, to.SetCellValue(name, at, number))
				} else {
					must(t, to.SetCellValue(name, at, text))
				}
			}
		}
	}
	var b bytes.Buffer
	must(t, errors.Join(to.Write(&b), to.Close()))
	return b.Bytes()
}

// A sheet copied into a book of one's own is known by its rows, as a table of CSV is:
// what was changed comes in, what the file changed since is asked, and another's is
// refused.
func TestACopiedSheetIsKnownByItsRows(t *testing.T) {
	in := input(t, checklist.Japanese)
	filled := func(f *excelize.File) {
		put(t, f, "回答一覧", "GEN-01-02", "点検結果", "はい")
		put(t, f, "回答一覧", "GEN-02-02", "現状", "台帳がある")
	}
	withPlan := func(f *excelize.File) { filled(f); put(t, f, "改善計画", "GEN-02-01", "担当者", "事務長") }
	table, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(csvOf(t, in)), "\ufeff"))).ReadAll()
	must(t, err)
	for _, row := range table[1:] {
		switch row[0] {
		case "GEN-01-02":
			row[6] = "はい"
		case "GEN-02-02":
			row[8] = "台帳がある"
		case "GEN-02-01":
			row[11], row[12], row[13] = "高", "事務長", "令和9年1月31日"
		}
	}
	ofCSV := excelize.NewFile()
	for n, row := range table {
		must(t, ofCSV.SetSheetRow("Sheet1", fmt.Sprintf("A%d", n+1), &row))
	}
	var opened bytes.Buffer
	must(t, errors.Join(ofCSV.Write(&opened), ofCSV.Close()))
	for name, c := range map[string]struct {
		raw  []byte
		want int // differences
	}{
		"answers":                  {alone(t, edit(t, sheet(t, in), filled), "", "回答一覧"), 2},
		"answers, renamed":         {alone(t, edit(t, sheet(t, in), filled), "12月分", "回答一覧"), 2},
		"answers and plan":         {alone(t, edit(t, gap(t, in), withPlan), "", "回答一覧", "改善計画"), 3},
		"CSV opened and saved":     {opened.Bytes(), 5},
		"answers, nothing written": {alone(t, sheet(t, in), "", "回答一覧"), 0},
	} {
		im := read(t, c.raw, in)
		if len(im.Differences) != c.want || im.Conflicts() > 0 || len(im.Problems) > 0 || im.Origin.Other != nil {
			t.Errorf("%s: %s\n%s", name, shows(im), toldOf(im))
		}
	}
	raw := alone(t, edit(t, sheet(t, in), filled), "", "回答一覧")
	since := in.Assessment.Answers["GEN-01-02"]
	since.Status = assess.Partly
	in.Assessment.Answers["GEN-01-02"] = since
	if im := read(t, raw, in); im.Conflicts() != 1 {
		t.Errorf("changed on both sides: %s", shows(im))
	}
	other := input(t, checklist.Japanese)
	other.Assessment.Events[0].ID, other.Assessment.Head = "fedcba9876543210", strings.Repeat("9", 64)
	_, err = intake.ReadSheet(bytes.NewReader(raw), int64(len(raw)), intake.ReadOptions{Checklist: other.Checklist,
		Assessment: other.Assessment})
	if !strings.Contains(told(err).JA, "この点検ファイルから書き出したものではありません") {
		t.Errorf("another file's sheet: %v", err)
	}
}
