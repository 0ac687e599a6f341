package report_test

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
	"tenken/report"
	"tenken/report/reporttest"
)

func picture(t *testing.T, side int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, side, 2))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestHouseOfAConsultantOnThePage(t *testing.T) {
	text := "name: 山田<事務所>\naddress: 東京都千代田区\nfooter: 秘密情報\naccent: \"#2d5a27\"\nlogo: l.png\n"
	h, err := report.ReadHouse([]byte(text),
		func(string) ([]byte, error) { return picture(t, 10), nil })
	if err != nil {
		t.Fatal(err)
	}
	in := reporttest.Input(t, checklist.Japanese)
	in.PreparedBy, in.House = "", h
	var page, book bytes.Buffer
	if err := errors.Join(report.WritePage(&page, in), report.WriteGap(&book, in)); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"山田&lt;事務所&gt; 東京都千代田区", "秘密情報", "--navy: #2d5a27", `src="data:image/png;base64,`,
		"img-src data:"} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("no %s on the page", want)
		}
	}
	f, err := excelize.OpenReader(&book)
	if err != nil {
		t.Fatal(err)
	}
	if pics, err := f.GetPictures("概要", "B1"); err != nil || len(pics) != 1 {
		t.Errorf("%d logos on the cover, %v", len(pics), err)
	}
	if foot, err := f.GetHeaderFooter("概要"); err != nil || !strings.Contains(foot.OddFooter, "秘密情報") {
		t.Errorf("footer %+v, %v", foot, err)
	}
	style, err := f.GetCellStyle("概要", "B2")
	if err != nil {
		t.Fatal(err)
	}
	if s, err := f.GetStyle(style); err != nil || strings.ToLower(s.Fill.Color[0]) != "2d5a27" {
		t.Errorf("the title is not in the accent: %+v, %v", s.Fill, err)
	}
	in.House = nil
	page.Reset()
	if err := report.WritePage(&page, in); err != nil || strings.Contains(page.String(), "img-src") {
		t.Errorf("without a house: %v", err)
	}
}

// template is a workbook of an office, with a letter that names the client.
func template(t *testing.T, edit func(f *excelize.File) error) []byte {
	t.Helper()
	f := excelize.NewFile()
	var b bytes.Buffer
	if err := errors.Join(f.SetSheetName("Sheet1", "送付状"), f.SetCellStr("送付状", "A1", "{{organisation}} 御中"),
		f.SetCellStr("送付状", "A2", "判定は {{ verdict }}、充足率は {{met_rate}} です。"), f.SetCellInt("送付状", "A3", 12),
		f.SetCellFormula("送付状", "A4", `="{{organisation}}"&A3`), edit(f), f.Write(&b)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The office's own sheets come first, with names filled in as text and nowhere
// else; the rest of the report is as without them.
func TestSheetsOfTheHouseComeFirst(t *testing.T) {
	sheets := template(t, func(*excelize.File) error { return nil })
	h, err := report.ReadHouse([]byte("template: t.xlsx\n"), func(string) ([]byte, error) { return sheets, nil })
	if err != nil {
		t.Fatal(err)
	}
	in := reporttest.Input(t, checklist.Japanese)
	in.Assessment.Organisation = "=1+1{{date}}"
	in.House = h
	var book, again, sheet bytes.Buffer
	if err := errors.Join(report.WriteGap(&book, in), report.WriteGap(&again, in),
		report.WriteSheet(&sheet, in)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(book.Bytes(), again.Bytes()) {
		t.Error("the same input does not give the same bytes")
	}
	f, err := excelize.OpenReader(&book)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(f.GetSheetList()[:3], " "); got != "送付状 概要 改善計画" {
		t.Errorf("sheets %s", got)
	}
	for at, want := range map[string]string{"A1": "=1+1{{date}} 御中", "A2": "判定は 不適合、充足率は", "A3": "12"} {
		if got, err := f.GetCellValue("送付状", at); err != nil || !strings.HasPrefix(got, want) {
			t.Errorf("%s is %q, %v", at, got, err)
		}
	}
	if got, err := f.GetCellFormula("送付状", "A1"); err != nil || got != "" {
		t.Errorf("a name became a formula: %s", got)
	}
	if got, err := f.GetCellFormula("送付状", "A4"); err != nil || !strings.Contains(got, "{{organisation}}") {
		t.Errorf("a formula was filled in: %s", got)
	}
	if f, err := excelize.OpenReader(&sheet); err != nil || slices.Contains(f.GetSheetList(), "送付状") {
		t.Errorf("the answer workbook has the sheets of the house: %v", err)
	}
}

func TestTemplateIsRefusedWhereItIsUnsafe(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		data []byte
	}{
		"a path":      {"../t.xlsx", nil},
		"with macros": {"t.xlsm", nil},
		"no workbook": {"t.xlsx", []byte("PK\x03\x04")},
		"too large":   {"t.xlsx", make([]byte, report.MaxTemplate+1)},
		"a sheet of ours": {"t.xlsx", template(t, func(f *excelize.File) error {
			_, err := f.NewSheet("概要")
			return err
		})},
		"an unknown name": {"t.xlsx", template(t, func(f *excelize.File) error {
			return f.SetCellStr("送付状", "B1", "{{x}}")
		})},
		"a name of ours": {"t.xlsx", template(t, nameOfOurs)},
		"code under a name": {"t.xlsx", template(t, func(f *excelize.File) error {
			f.Pkg.Store("xl/vbaProject.bin", []byte("x"))
			return nil
		})},
	} {
		var bad *report.HouseError
		_, err := report.ReadHouse([]byte("template: "+c.file+"\n"),
			func(string) ([]byte, error) { return c.data, nil })
		if !errors.As(err, &bad) || bad.In(checklist.English) == "" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func nameOfOurs(f *excelize.File) error {
	return f.SetDefinedName(&excelize.DefinedName{Name: "tk_id", RefersTo: "送付状!$A$1"})
}

func TestHouseIsRefusedWhereItIsUnsafe(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		logo []byte
	}{
		"another key":       {"name: a\nscript: b\n", nil},
		"not YAML":          {"name: [\n", nil},
		"a pale accent":     {"accent: \"#aaddff\"\n", nil},
		"style in a colour": {"accent: \"#1f4e66;}\"\n", nil},
		"several lines":     {"footer: \"a\\nb\"\n", nil},
		"a long text":       {"name: " + strings.Repeat("あ", 201) + "\n", nil},
		"a path":            {"logo: ../l.png\n", picture(t, 10)},
		"no picture":        {"logo: l.png\n", []byte("<svg onload=x>")},
		"a large picture":   {"logo: l.png\n", picture(t, 2001)},
		"a cut picture":     {"logo: l.png\n", picture(t, 10)[:40]},
		"too many bytes":    {"logo: l.png\n", append(picture(t, 10), make([]byte, report.MaxLogo)...)},
		"a large file":      {"name: a\n#" + strings.Repeat("x", report.MaxHouse), nil},
	} {
		var bad *report.HouseError
		h, err := report.ReadHouse([]byte(c.text), func(string) ([]byte, error) { return c.logo, nil })
		if !errors.As(err, &bad) || bad.In(checklist.Japanese) == "" {
			t.Errorf("%s: %+v, %v", name, h, err)
		}
	}
}

// The office and the person who prepared a report both stand on its cover.
func TestTheHouseAndWhoPreparedStandOnTheCover(t *testing.T) {
	h := &report.House{Name: "山田事務所", Address: "東京都千代田区"}
	for by, want := range map[string]string{"": "山田事務所 東京都千代田区", "佐藤": "山田事務所 東京都千代田区 佐藤",
		"山田事務所（佐藤）": "山田事務所（佐藤） 東京都千代田区"} {
		in := reporttest.Input(t, checklist.Japanese)
		in.PreparedBy, in.House = by, h
		who := report.NewBrief(in).Who
		if !slices.ContainsFunc(who, func(l report.Line) bool { return l.Value == want }) {
			t.Errorf("%q: %v, want %q", by, who, want)
		}
	}
}
