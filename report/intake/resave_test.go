package intake_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	kit "tenken/report/reporttest"
)

// What LibreOffice saves is read back as what we wrote: no difference where
// nobody changed anything, and the changes where somebody did.
func TestRoundTripThroughLibreOffice(t *testing.T) {
	t.Parallel()
	o := kit.NewOffice(t)
	in := input(t, checklist.Japanese)
	english := input(t, checklist.English)
	saved := o.Resave(t, map[string][]byte{
		"gap": gap(t, in), "sheet": sheet(t, in), "english": gap(t, english),
		"filled": edit(t, sheet(t, in), func(f *excelize.File) {
			put(t, f, "前提", "records", "答え", "わからない")
			put(t, f, "回答一覧", "GEN-01-02", "点検結果", "△")
			put(t, f, "回答一覧", "GEN-01-02", "現状", "二行\nある")
		}),
		"planned": edit(t, gap(t, in), func(f *excelize.File) {
			put(t, f, "改善計画", "GEN-02-01", "対応期限", 46113)
			put(t, f, "改善計画", "GEN-01-02", "完了日", "R8.12.1")
		}),
	})
	for name, want := range map[string]string{
		"gap": "", "sheet": "", "english": "",
		"filled": "前提!E6 records : yes -> unknown\n回答一覧!I5 GEN-01-02 status: no -> partly\n回答一覧!K5 GEN-01-02 note: " +
			"ホームページにはあるが、受付に掲示がない。 -> 二行\nある",
		"planned": "改善計画!N4 GEN-01-02 done:  -> 2026-12-01\n改善計画!M5 GEN-02-01 due: 2026-11-01 -> 2026-04-01",
	} {
		im := read(t, saved[name], in)
		if got := shows(im); got != want || !im.Based {
			t.Errorf("%s: based %v\n%s\nwant\n%s", name, im.Based, got, want)
		}
	}
}

// By way of OpenDocument, and saved again from there.
func TestRoundTripThroughOpenDocument(t *testing.T) {
	t.Parallel()
	o := kit.NewOffice(t)
	in := input(t, checklist.Japanese)
	books := map[string][]byte{"gap": filledGap(t, in), "sheet": filledSheet(t, in)}
	saved := o.Convert(t, o.Convert(t, books, "xlsx", "ods", "ods", ""), "ods", "xlsx:Calc MS Excel 2007 XML", "xlsx",
		"")
	for name, raw := range books {
		want, _ := shown(read(t, raw, in))
		if got, based := shown(read(t, saved[name], in)); got != want || !based {
			t.Errorf("%s: based %v\n%s\nwant\n%s", name, based, got, want)
		}
	}
}

// A sheet of answers saved as CSV: what was filled in comes back, and nothing
// else; what it was before is not known there.
func TestRoundTripThroughCSVOfLibreOffice(t *testing.T) {
	t.Parallel()
	o := kit.NewOffice(t)
	in := input(t, checklist.Japanese)
	saved := o.Convert(t, map[string][]byte{"sheet": filledSheet(t, in)}, "xlsx",
		"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3", "csv", "-回答一覧")
	im := readCSV(t, string(saved["sheet"]), in)
	var got []string
	for _, d := range im.Differences {
		got = append(got, d.Q+" "+string(d.Field)+" "+d.Theirs)
	}
	want := []string{"GEN-01-02 status partly", "GEN-01-02 note 受付の 壁に\n貼った（様式 1）",
		"GEN-03-01 evidence がぎぐ パソコン <台帳> & \"控え\""}
	if !slices.Equal(got, want) || len(im.Problems) != 1 {
		t.Errorf("got %q\n%s", got, shows(im))
	}
}

// The count of items left follows what is filled in, leaves alone what the facts
// leave out, and is right before anything is recalculated.
func TestItemsLeftOfAnAnswerWorkbook(t *testing.T) {
	t.Parallel()
	o := kit.NewOffice(t)
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		in := input(t, lang)
		left := map[assess.Status]int{}
		outside := 0
		for _, it := range in.Result.Items {
			if it.Applies == checklist.False {
				outside++
			} else {
				left[it.Status]++
			}
		}
		if outside == 0 || left[assess.Unanswered] < 1 {
			t.Fatalf("the clinic has %d questions left out and %v", outside, left)
		}
		answers := map[checklist.Lang]string{checklist.Japanese: "回答一覧", checklist.English: "Answers"}[lang]
		head := map[checklist.Lang]string{checklist.Japanese: "点検結果", checklist.English: "Answer"}[lang]
		filled := 0
		saved := o.Resave(t, map[string][]byte{"as written": sheet(t, in),
			"filled": edit(t, sheet(t, in), func(f *excelize.File) {
				for _, it := range in.Result.Items {
					if it.Applies == checklist.False || it.Status == assess.Unanswered && filled == 0 {
						put(t, f, answers, it.Question.ID, head, assess.Yes.Label(lang))
						if it.Applies != checklist.False {
							filled++
						}
					}
				}
			})})
		for name, want := range map[string]int{"as written": left[assess.Unanswered],
			"filled": left[assess.Unanswered] - 1} {
			if got := itemsLeft(t, saved[name], lang); got != strconv.Itoa(want) {
				t.Errorf("%s %s: %s left, want %d", lang, name, got, want)
			}
		}
		if got := itemsLeft(t, sheet(t, in), lang); got != strconv.Itoa(left[assess.Unanswered]) {
			t.Errorf("%s: %s left before anything is recalculated, want %d", lang, got, left[assess.Unanswered])
		}
	}
}

func itemsLeft(t *testing.T, raw []byte, lang checklist.Lang) string {
	t.Helper()
	f := open(t, raw)
	rows, err := f.GetRows(f.GetSheetName(0), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	label := checklist.Text{JA: "未記入の項目", EN: "Items left"}.In(lang)
	for _, r := range rows {
		if i := slices.Index(r, label); i >= 0 && i+1 < len(r) {
			return r[i+1]
		}
	}
	t.Fatalf("no %q", label)
	return ""
}
