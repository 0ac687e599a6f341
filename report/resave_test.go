package report_test

import (
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
)

// What LibreOffice saves is read back as what we wrote: no difference where
// nobody changed anything, and the changes where somebody did.
func TestRoundTripThroughLibreOffice(t *testing.T) {
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
