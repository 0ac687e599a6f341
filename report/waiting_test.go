package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	"tenken/report/intake"
	kit "tenken/report/reporttest"
)

// carriedOver is the clinic with answers that wait to be confirmed: of last year, and to
// a former meaning of the question.
func carriedOver(t *testing.T, lang checklist.Lang) report.Input {
	c := lists(t)
	a := clinic(t, c)
	for _, id := range []string{"GEN-01-01", "GEN-01-02", "GEN-02-01", "SEC-01-02"} {
		ans := a.Answers[id]
		ans.Review = true
		a.Answers[id] = ans
	}
	c.Question("GEN-02-02").Rev = 2
	return inputOf(c, a, lang)
}

// What waits to be confirmed is shown as that, and the formulas count it as the engine
// does: a report says the same before and after a spreadsheet program has computed it.
func TestAnswersThatWaitCountAsNoneInFormulasToo(t *testing.T) {
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		in, name := carriedOver(t, lang), report.SheetAnswers.In(lang)
		for kind, raw := range map[string][]byte{"gap": gap(t, in), "sheet": sheet(t, in)} {
			f := open(t, raw)
			for _, id := range []string{"GEN-01-01", "GEN-01-02", "GEN-02-02", "SEC-01-02"} {
				status := kit.Where(t, f, name, id, report.Heading(assess.FieldStatus).In(lang))
				v, err := f.GetCellValue(name, status)
				must(t, err)
				if !report.Waiting(v) {
					t.Errorf("%s %s %s shows %q", kind, lang, id, v)
				}
				code := kit.Where(t, f, name, id, "status-code")
				now, err := f.CalcCellValue(name, code)
				must(t, err)
				if was, err := f.GetCellValue(name, code); err != nil || was != "0" || now != was {
					t.Errorf("%s %s %s counts %s, computed %s, %v", kind, lang, id, was, now, err)
				}
			}
		}
	}
}

// A plan that says 期限切れ of what waits would contradict the cover, which counts none.
func TestThePlanSaysWhatWaits(t *testing.T) {
	in := carriedOver(t, checklist.Japanese)
	f := open(t, gap(t, in))
	at := kit.Where(t, f, "改善計画", "GEN-02-01", "状況")
	was, err := f.GetCellValue("改善計画", at)
	must(t, err)
	now, err := f.CalcCellValue("改善計画", at)
	must(t, err)
	if was != "回答の確認待ち" || now != was {
		t.Errorf("it is %q, computed %q", was, now)
	}
	page := pageOf(t, in)
	if !strings.Contains(page, "一部（確認待ち）") {
		t.Error("the page does not say what waits")
	}
}

// Left as it is, it still waits; a plain answer confirms it, the same one too.
func TestAWorkbookConfirmsWhatWaits(t *testing.T) {
	in := carriedOver(t, checklist.Japanese)
	read := func(raw []byte, csv bool) *intake.Import {
		o := intake.ReadOptions{Checklist: in.Checklist, Assessment: in.Assessment, Today: checklist.DateOf(kit.Now)}
		im, err := intake.ReadCSV(bytes.NewReader(raw), o)
		if !csv {
			im, err = intake.ReadSheet(bytes.NewReader(raw), int64(len(raw)), o)
		}
		must(t, err)
		return im
	}
	table := string(csvOf(t, in))
	for name, raw := range map[string][]byte{"gap": gap(t, in), "sheet": sheet(t, in), "csv": []byte(table)} {
		if im := read(raw, name == "csv"); len(im.Differences)+len(im.Problems)+len(im.Notices) > 0 {
			t.Errorf("%s untouched: %v %v %v", name, im.Differences, im.Problems, im.Notices)
		}
	}
	plain := func(f *excelize.File) {
		put(t, f, "回答一覧", "GEN-01-01", "点検結果", "はい")
		put(t, f, "回答一覧", "GEN-02-01", "点検結果", "いいえ")
	}
	confirmed := strings.Replace(table, ",はい（確認待ち）,", ",はい,", 1)
	for name, raw := range map[string][]byte{"gap": edit(t, gap(t, in), plain), "sheet": edit(t, sheet(t, in), plain),
		"csv": []byte(strings.Replace(confirmed, ",一部（確認待ち）,", ",いいえ,", 1))} {
		im := read(raw, name == "csv")
		changes, _ := im.Take(nil)
		if im.Conflicts() > 0 || len(changes) != 2 || changes[0].Fields[assess.FieldStatus] != "yes" ||
			changes[1].Fields[assess.FieldStatus] != "no" || len(im.Problems) > 0 {
			t.Errorf("%s: %v %v", name, im.Differences, im.Problems)
		}
	}
	im := read(edit(t, gap(t, in), func(f *excelize.File) {
		put(t, f, "回答一覧", "GEN-02-03", "点検結果", "はい（確認待ち）")
	}), false)
	if len(im.Problems) != 1 {
		t.Errorf("what does not wait is taken as waiting: %v %v", im.Differences, im.Problems)
	}
}
