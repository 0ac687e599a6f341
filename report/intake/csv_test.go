package intake_test

import (
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"tenken/checklist"
	"tenken/report"
	"tenken/report/intake"
)

func readCSV(t testing.TB, s string, in report.Input) *intake.Import {
	t.Helper()
	im, err := intake.ReadCSV(strings.NewReader(s),
		intake.ReadOptions{Checklist: in.Checklist, Assessment: in.Assessment, Today: checklist.DateOf(now)})
	if err != nil {
		t.Fatal(err)
	}
	return im
}

func TestCSVForExcel(t *testing.T) {
	s := csvOf(t, input(t, checklist.Japanese))
	if !strings.HasPrefix(s, "\ufeff項目ID,No.,区分,") || strings.Count(s, "\r\n") < 8 {
		t.Errorf("no BOM or no CRLF: %q", s[:60])
	}
	rows, err := csv.NewReader(strings.NewReader(s[3:])).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, f := range row {
			if f != "" && strings.ContainsRune("=+-@", rune(f[0])) {
				t.Errorf("a formula: %q", f)
			}
		}
	}
}

func TestCSVComesBackInEveryEncoding(t *testing.T) {
	in := input(t, checklist.Japanese)
	s := csvOf(t, in)
	sjis, err := japanese.ShiftJIS.NewEncoder().String(strings.TrimPrefix(s, "\ufeff"))
	if err != nil {
		t.Fatal(err)
	}
	euc, err := japanese.EUCJP.NewEncoder().String(strings.TrimPrefix(s, "\ufeff"))
	if err != nil {
		t.Fatal(err)
	}
	jis, err := japanese.ISO2022JP.NewEncoder().String(strings.TrimPrefix(s, "\ufeff"))
	if err != nil {
		t.Fatal(err)
	}
	utf16, err := unicode.UTF16(unicode.LittleEndian,
		unicode.UseBOM).NewEncoder().String(strings.ReplaceAll(strings.TrimPrefix(s, "\ufeff"), ",", "\t"))
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]string{"as written": s, "no BOM": s[3:],
		"LF": strings.ReplaceAll(s, "\r\n", "\n"), "CR": strings.ReplaceAll(s, "\r\n", "\r"), "Shift_JIS": sjis,
		"UTF-16 tabs": utf16, "UTF-16 without a mark": utf16[2:], "EUC-JP": euc, "ISO-2022-JP": jis} {
		if im := readCSV(t, s, in); shows(im) != "" || im.Read != 70 {
			t.Errorf("%s: read %d\n%s", name, im.Read, shows(im))
		}
	}
	im := readCSV(t, strings.Replace(s, ",いいえ,", ",○,", 1), in)
	if got := shows(im); got != "CSV!G3 GEN-01-02 status: no -> yes" {
		t.Error(got)
	}
	ans := in.Assessment.Answers["GEN-01-02"]
	ans.Note = "こちらも変えた"
	in.Assessment.Answers["GEN-01-02"] = ans
	im = readCSV(t, strings.Replace(s, ",いいえ,", ",○,", 1), in)
	if im.Conflicts() == 0 {
		t.Error("a row that changed here since is no conflict")
	}
}

func TestCSVThatCannotBeRead(t *testing.T) {
	in := input(t, checklist.Japanese)
	s := csvOf(t, in)
	for name, c := range map[string]struct{ raw, rule string }{
		"empty":                {"", "no-headings"},
		"a workbook":           {string(gap(t, in)), "workbook"},
		"no headings":          {"a,b\r\n1,2\r\n", "no-headings"},
		"EUC-JP":               {"\xb9\xe0\xcc\xdcID,\xc5\xc0\xb8\xa1\xb7\xeb\xb2\xcc\xff\r\n", "encoding"},
		"two headings":         {strings.Replace(s, "現状", "点検結果", 1), "two-headings"},
		"a lost character":     {strings.Replace(s, "現状", "\ufffd", 1), "lost-character"},
		"another organisation": {strings.ReplaceAll(s, "みどり医院", "あおぞら歯科"), "organisation"},
		"too large":            {strings.Repeat("a", 20<<20+1), "too-large"},
	} {
		_, err := intake.ReadCSV(strings.NewReader(c.raw),
			intake.ReadOptions{Checklist: in.Checklist, Assessment: in.Assessment})
		t.Run(name, func(t *testing.T) { isRefused(t, err, c.rule) })
		var r *intake.Refusal
		if errors.As(err, &r) && r.Rule == "no-headings" && !strings.Contains(r.Text.EN, `"Item ID" and "Answer"`) {
			t.Errorf("%s: the English names Japanese headings: %s", name, r.Text.EN)
		}
	}
}
