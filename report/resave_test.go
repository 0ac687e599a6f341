package report_test

import (
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
)

// What LibreOffice saves is read back as what we wrote: no difference where
// nobody changed anything, and the changes where somebody did.
func TestRoundTripThroughLibreOffice(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	in := input(t, checklist.Japanese)
	english := input(t, checklist.English)
	saved := o.resave(t, map[string][]byte{
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
		"filled":  "前提!D6 records : yes -> unknown\n回答一覧!H5 GEN-01-02 status: no -> partly\n回答一覧!J5 GEN-01-02 note: ホームページにはあるが、受付に掲示がない。 -> 二行\nある",
		"planned": "改善計画!M4 GEN-01-02 done:  -> 2026-12-01\n改善計画!L5 GEN-02-01 due: 2026-11-01 -> 2026-04-01",
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
	o := newOffice(t)
	in := input(t, checklist.Japanese)
	books := map[string][]byte{"gap": filledGap(t, in), "sheet": filledSheet(t, in)}
	saved := o.convert(t, o.convert(t, books, "xlsx", "ods", "ods", ""), "ods", "xlsx:Calc MS Excel 2007 XML", "xlsx", "")
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
	o := newOffice(t)
	in := input(t, checklist.Japanese)
	saved := o.convert(t, map[string][]byte{"sheet": filledSheet(t, in)}, "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3", "csv", "-回答一覧")
	im := readCSV(t, string(saved["sheet"]), in)
	var got []string
	for _, d := range im.Differences {
		got = append(got, d.Q+" "+string(d.Field)+" "+d.Theirs)
	}
	want := []string{"GEN-01-02 status partly", "GEN-01-02 note 受付の 壁に\n貼った（様式 1）", "GEN-03-01 evidence がぎぐ パソコン <台帳> & \"控え\""}
	if !slices.Equal(got, want) || len(im.Problems) != 1 {
		t.Errorf("got %q\n%s", got, shows(im))
	}
}
