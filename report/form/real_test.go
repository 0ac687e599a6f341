package form_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	"tenken/guidelines"
	"tenken/report"
	"tenken/report/form"
	"tenken/report/reporttest"
)

// scs is the list and the form that are shipped, and a blank with the rows of the
// official sheet.
func scs(t testing.TB) (*form.Form, *checklist.Checklist, []byte) {
	t.Helper()
	raw, err := guidelines.FS.ReadFile("forms/scs-3.yaml")
	reporttest.Must(t, err)
	f, err := form.Parse("forms/scs-3.yaml", raw)
	reporttest.Must(t, err)
	c, err := checklist.Load(guidelines.FS, "supply-chain/checklist.yaml")
	reporttest.Must(t, err)
	c, err = checklist.Compose(c)
	reporttest.Must(t, err)
	return f, c, rowsBlank(t, f)
}

// rowsBlank is a workbook in which every item of a form stands in its row.
func rowsBlank(t testing.TB, f *form.Form) []byte {
	t.Helper()
	x := excelize.NewFile()
	table := f.Tables[0]
	reporttest.Must(t, x.SetSheetName("Sheet1", table.Sheet))
	last := 0
	for _, it := range f.Items {
		at := fmt.Sprintf("%s%d", table.Key.Column, it.Row)
		reporttest.Must(t, x.SetCellStr(table.Sheet, at, strings.Replace(table.Key.Form, "{n}", it.Key, 1)))
		last = max(last, it.Row)
	}
	total := fmt.Sprintf(`COUNTIF(%[1]s1:%[1]s%[2]d,"適合")`, table.Answer, last)
	reporttest.Must(t, x.SetCellFormula(table.Sheet, "Z1", total))
	b, err := x.WriteToBuffer()
	reporttest.Must(t, err)
	return b.Bytes()
}

// answered is an assessment in which every question is answered in turn.
func answered(c *checklist.Checklist, turn ...assess.Status) report.Input {
	a := &assess.Assessment{Organisation: "株式会社みどり部品", Facts: checklist.Facts{}, Answers: map[string]assess.Answer{}}
	n := 0
	for _, q := range c.All() {
		a.Answers[q.ID] = assess.Answer{Status: turn[n%len(turn)], Reason: "使っていないため", Rev: q.Rev, At: reporttest.Now,
			Note: fmt.Sprintf("状況 %d", n+1)}
		n++
	}
	return reporttest.InputOf(c, a, checklist.Japanese)
}

// All 81 criteria of the supply-chain form are filled in, each in its row, and
// read back as they were.
func TestEveryRowOfTheSupplyChainFormIsFilledIn(t *testing.T) {
	f, c, raw := scs(t)
	in := answered(c, assess.Yes, assess.Partly, assess.No, assess.Unknown, assess.NotApplicable)
	x, filled := fill(t, f, raw, in)
	answers := 0
	for i, e := range x.Entries {
		if e.What == form.WhatAnswer {
			it := f.Items[answers]
			answers++
			if e.Key != it.Key || e.Cell != fmt.Sprintf("H%d", it.Row) {
				t.Errorf("entry %d: %+v", i, e)
			}
		}
	}
	if answers != 81 || len(x.Left) != 0 || len(x.Problems) != 0 {
		t.Errorf("%d answers, left %v, problems %v", answers, x.Left, x.Problems)
	}
	im, err := form.Read(f, filled, in, form.ReadOptions{})
	reporttest.Must(t, err)
	if len(im.Differences)+len(im.Problems)+len(im.Notices) != 0 || im.Read != 162 {
		t.Errorf("%+v", im)
	}
	unchanged(t, raw, filled)
}

// What common questions come near a row is told where the row is left.
func TestNearQuestionsAreToldWhereARowIsLeft(t *testing.T) {
	f, c, raw := scs(t)
	common, err := checklist.Load(guidelines.FS, "general/checklist.yaml")
	reporttest.Must(t, err)
	both, err := checklist.Compose(common, c.Parts[0])
	reporttest.Must(t, err)
	law, err := checklist.LoadRegister(guidelines.FS)
	reporttest.Must(t, err)
	nobody := &assess.Assessment{Organisation: "みどり", Facts: checklist.Facts{}}
	in := reporttest.InputOf(both, nobody, checklist.Japanese)
	in.Register = law
	x, _ := fill(t, f, raw, in)
	if len(x.Left) != 81 || fmt.Sprint(x.Left[0].Near) != "[SCS-01-01 GEN-06-01]" {
		t.Errorf("%d left, the first near %v", len(x.Left), x.Left[0].Near)
	}
}

// Formulas, lists, conditions, print set-up and values stay as they were.
func TestNothingChangesButMappedCells(t *testing.T) {
	raw := blank(t, func(f *excelize.File) {
		landscape, nine := "landscape", 9
		reporttest.Must(t, f.SetPageLayout("点検表", &excelize.PageLayoutOptions{Orientation: &landscape, Size: &nine}))
		reporttest.Must(t, f.SetHeaderFooter("点検表", &excelize.HeaderFooterOptions{OddFooter: "&P / &N"}))
		red, err := f.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Color: "FF0000"}})
		reporttest.Must(t, err)
		reporttest.Must(t, f.SetConditionalFormat("点検表", "D4:D40", []excelize.ConditionalFormatOptions{
			{Type: "cell", Criteria: "==", Format: &red, Value: `"不適合"`}}))
		reporttest.Must(t, f.ProtectSheet("点検表", &excelize.SheetProtectionOptions{SelectLockedCells: true}))
	})
	_, filled := fill(t, mapping(t), raw, reporttest.Input(t, checklist.Japanese))
	unchanged(t, raw, filled)
	was, is := reporttest.Open(t, raw), reporttest.Open(t, filled)
	touched := 0
	for _, sheet := range was.GetSheetList() {
		for row := 1; row <= 40; row++ {
			for col := 1; col <= 12; col++ {
				at, err := excelize.CoordinatesToCellName(col, row)
				reporttest.Must(t, err)
				if cell(t, was, sheet, at) != cell(t, is, sheet, at) {
					touched++
				}
				a, err := was.GetCellStyle(sheet, at)
				reporttest.Must(t, err)
				if b, err := is.GetCellStyle(sheet, at); err != nil || a != b {
					t.Errorf("%s!%s has another style", sheet, at)
				}
			}
		}
	}
	if touched == 0 {
		t.Error("nothing was filled in")
	}
}

// realForms is where workbooks of others stand that cannot be shipped.
func realForm(t *testing.T, name string) []byte {
	t.Helper()
	dir := os.Getenv("TENKEN_FORMS")
	if dir == "" {
		t.Skip("TENKEN_FORMS names no folder with real forms")
	}
	raw, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

const cyfun = `schema: tenken/form/v1
id: cyfun
title: {ja: CyFun 2025}
lists: [{id: jp-appi-general, serial: 1}]
blank: {name: CyFun2025_Self-Assessment_tool_ESSENTIAL_v3.1.xlsx}
fields:
  - {cell: "GOVERN!F1", value: date}
rows:
  - sheet: GOVERN
    key: {column: F, form: "{n}:*"}
    answer: {column: G, words: {yes: "5", partly: "3", no: "1", na: N/A}}
    note: {column: M, from: [note, evidence], most: 500}
  - sheet: PROTECT
    key: {column: F, form: "{n}:*"}
    answer: {column: H, words: {yes: "5", partly: "3", no: "1", na: N/A}}
questions:
  GV.OC-01.1: {take: GEN-01-01}
  GV.OC-02.1: {take: GEN-01-02}
  GV.OC-03.2: {take: GEN-02-01}
  PR.AA-01.1: {take: GEN-02-02}
  PR.AA-01.2: {worst-of: [GEN-01-01, GEN-02-02]}
  PR.AA-01.3: {take: GEN-02-03}
`

const mss = `schema: tenken/form/v1
id: mss
title: {ja: Mon service sécurisé}
lists: [{id: jp-appi-general, serial: 1}]
blank: {name: Template_mesures_mss.xlsx}
fields:
  - {cell: "Template mesures!A7", value: organisation}
  - {cell: "Template mesures!B7", value: date, as: iso}
rows:
  sheet: Template mesures
  key: {column: A, form: "Mesure {n}"}
  answer: {column: C, words: {yes: Protection, no: Gouvernance}}
questions:
  EXEMPLE: {take: GEN-01-02}
`

// Two workbooks of others, filled in and compared part by part.
func TestRealFormsAreFilledInWithoutHarm(t *testing.T) {
	in := reporttest.Input(t, checklist.Japanese)
	for _, c := range []struct {
		mapping string
		filled  int
		refused string // the cell with a formula
		cells   map[string]string
	}{
		{cyfun, 7, "GOVERN!F1", map[string]string{"GOVERN!G3": "5", "GOVERN!G4": "1", "GOVERN!G6": "3",
			"PROTECT!H3": "5", "PROTECT!H4": "5"}},
		{mss, 3, "", map[string]string{"Template mesures!A7": "みどり医院", "Template mesures!B7": "2026-11-26",
			"Template mesures!C4": "Gouvernance"}},
	} {
		f, err := form.Parse("real.yaml", []byte(c.mapping))
		reporttest.Must(t, err)
		t.Run(f.ID, func(t *testing.T) {
			raw := realForm(t, f.Blank.Name)
			x, filled := fill(t, f, raw, in)
			if len(x.Entries) != c.filled {
				t.Errorf("%d entries, not %d: %+v\nleft %+v", len(x.Entries), c.filled, x.Entries, x.Left)
			}
			if len(x.Problems) > 0 && x.Problems[0].Cell != c.refused || len(x.Problems) != min(len(c.refused), 1) {
				t.Errorf("problems %v", x.Problems)
			}
			unchanged(t, raw, filled)
			book := reporttest.Open(t, filled)
			for at, want := range c.cells {
				sheet, name, _ := strings.Cut(at, "!")
				if got := cell(t, book, sheet, name); got != want {
					t.Errorf("%s is %q, not %q", at, got, want)
				}
			}
			sameCells(t, raw, filled, x)
			im, err := form.Read(f, filled, in, form.ReadOptions{})
			if err != nil || len(im.Differences)+len(im.Problems)+len(im.Notices) != 0 {
				t.Errorf("%+v, %v", im, err)
			}
		})
	}
}

// sameCells compares every cell that was not filled in: value, formula, style.
func sameCells(t *testing.T, before, after []byte, x *form.Filled) {
	t.Helper()
	was, is := reporttest.Open(t, before), reporttest.Open(t, after)
	touched := map[string]bool{}
	for _, e := range x.Entries {
		touched[e.String()] = true
	}
	n := 0
	for _, sheet := range was.GetSheetList() {
		rows, err := was.GetRows(sheet, excelize.Options{RawCellValue: true})
		reporttest.Must(t, err)
		for i, row := range rows {
			for j := range row {
				at, err := excelize.CoordinatesToCellName(j+1, i+1)
				reporttest.Must(t, err)
				if touched[sheet+"!"+at] {
					continue
				}
				n++
				f1, err1 := was.GetCellFormula(sheet, at)
				f2, err2 := is.GetCellFormula(sheet, at)
				s1, err3 := was.GetCellStyle(sheet, at)
				s2, err4 := is.GetCellStyle(sheet, at)
				if a, b := cell(t, was, sheet, at), cell(t, is, sheet, at); a != b || f1 != f2 || s1 != s2 ||
					err1 != nil || err2 != nil || err3 != nil || err4 != nil {
					t.Errorf("%s!%s: %q %q %d became %q %q %d", sheet, at, a, f1, s1, b, f2, s2)
				}
			}
		}
	}
	t.Logf("%d cells compared, %d filled in", n, len(touched))
}

// A spreadsheet program counts what was filled in as we do.
func TestLibreOfficeCountsWhatWasFilledIn(t *testing.T) {
	office := reporttest.NewOffice(t)
	f, c, raw := scs(t)
	_, filled := fill(t, f, raw, answered(c, assess.Yes, assess.Partly, assess.No))
	_, small := fill(t, mapping(t), blank(t), reporttest.Input(t, checklist.Japanese))
	saved := office.Resave(t, map[string][]byte{"scs": filled, "customer": small})
	if got := cell(t, reporttest.Open(t, saved["scs"]), f.Tables[0].Sheet, "Z1"); got != "27" {
		t.Errorf("%s criteria are met, not 27", got)
	}
	if got := cell(t, reporttest.Open(t, saved["customer"]), "点検表", "H1"); got != "2" {
		t.Errorf("the total is %s, not 2", got)
	}
}

// BenchmarkFill fills in a form of 153 rows, as large as any that is known.
func BenchmarkFill(b *testing.B) {
	f, c, _ := scs(b)
	for len(f.Items) < 153 {
		it := f.Items[len(f.Items)-81]
		it.Key, it.Row = it.Key+"-9", it.Row+200
		f.Items = append(f.Items, it)
	}
	raw, in := rowsBlank(b, f), answered(c, assess.Yes, assess.No)
	b.ReportAllocs()
	for b.Loop() {
		x, err := form.Fill(f, raw, in)
		if err != nil {
			b.Fatal(err)
		}
		if err := x.Write(discard{}); err != nil {
			b.Fatal(err)
		}
	}
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }
