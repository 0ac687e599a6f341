package form_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	"tenken/report/form"
	"tenken/report/intake"
	"tenken/report/reporttest"
)

// blank is a customer's form as people make them: a cover, a table with merged
// headings, lists of words, a total, a hidden sheet.
func blank(t testing.TB, change ...func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	must := func(err error) { reporttest.Must(t, err) }
	must(f.SetSheetName("Sheet1", "表紙"))
	must(f.SetCellStr("表紙", "A1", "セキュリティ自己点検表"))
	must(f.MergeCell("表紙", "C4", "E4"))
	_, err := f.NewSheet("点検表")
	must(err)
	for i, head := range []string{"区分", "番号", "確認事項", "回答", "状況", "目標日", "確認日", "点"} {
		cell, err := excelize.CoordinatesToCellName(i+1, 3)
		must(err)
		must(f.SetCellStr("点検表", cell, head))
	}
	for i, key := range rowKeys {
		row := 4 + 2*i // each row of the form is two rows high
		must(f.SetCellStr("点検表", fmt.Sprintf("B%d", row), "No."+key))
		must(f.SetCellStr("点検表", fmt.Sprintf("C%d", row), "確認事項 "+key))
		for _, col := range []string{"B", "D", "E"} {
			must(f.MergeCell("点検表", fmt.Sprintf("%s%d", col, row), fmt.Sprintf("%s%d", col, row+1)))
		}
		must(f.SetCellFormula("点検表", fmt.Sprintf("H%d", row), fmt.Sprintf(`IF(D%d="適合",1,0)`, row)))
	}
	words := excelize.NewDataValidation(true)
	words.Sqref = "D4:D40"
	must(words.SetDropList([]string{"適合", "一部適合", "不適合", "確認中", "対象外"}))
	must(f.AddDataValidation("点検表", words))
	must(f.SetCellFormula("点検表", "H1", "SUM(H4:H40)"))
	day, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	must(err)
	must(f.SetCellStyle("点検表", "F4", "F40", day))
	_, err = f.NewSheet("隠し")
	must(err)
	must(f.SetSheetVisible("隠し", false))
	for _, c := range change {
		c(f)
	}
	var b bytes.Buffer
	must(f.Write(&b))
	must(f.Close())
	return b.Bytes()
}

var rowKeys = []string{"1-1", "1-2", "2-1", "2-2", "2-3", "3-1"}

// mapping is a form over the fixture lists; pairs replace parts of it.
func mapping(t testing.TB, pairs ...string) *form.Form {
	t.Helper()
	f, err := form.Parse("customer.yaml", []byte(strings.NewReplacer(pairs...).Replace(mappingText)))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

const mappingText = `schema: tenken/form/v1
id: customer
title: {ja: 取引先の点検表, en: A customer's form}
lists: [{id: jp-appi-general, serial: 1}]
blank: {name: customer.xlsx}
fields:
  - {cell: "表紙!D4", value: organisation}
  - {cell: "表紙!C5", value: date, as: wareki}
rows:
  sheet: 点検表
  key: {column: B, form: "No.{n}"}
  answer: {column: D, words: {yes: 適合, partly: 一部適合, no: 不適合, unknown: 確認中, na: 対象外}}
  note: {column: E, from: [note], most: 60}
  due: {column: F, when: [partly, no]}
questions:
  1-1: {take: GEN-01-01}
  1-2: {take: GEN-01-02}
  2-1: {take: GEN-02-01}
  2-2: {take: GEN-02-02}
  2-3: {take: GEN-02-03}
  3-1: ask
`

func fill(t testing.TB, f *form.Form, raw []byte, in report.Input) (*form.Filled, []byte) {
	t.Helper()
	x, err := form.Fill(f, raw, in)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	reporttest.Must(t, x.Write(&b))
	return x, b.Bytes()
}

func cell(t testing.TB, f *excelize.File, sheet, at string) string {
	t.Helper()
	v, err := f.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
	reporttest.Must(t, err)
	return v
}

// A form is filled in from answers: words, notes and days where they belong, the
// name at the top left of a merged block, and what is not asked is left and listed.
func TestAFormIsFilledIn(t *testing.T) {
	x, raw := fill(t, mapping(t), blank(t), reporttest.Input(t, checklist.Japanese))
	f := reporttest.Open(t, raw)
	for at, want := range map[string]string{
		"表紙!C4": "みどり医院", "表紙!C5": "令和8年11月26日",
		"点検表!D4": "適合", "点検表!E4": "利用目的の一覧を作成し、年に一度見直している。",
		"点検表!D6": "不適合", "点検表!F6": "46366", "点検表!D8": "一部適合", "点検表!F8": "46327",
		"点検表!D10": "適合", "点検表!D12": "確認中", "点検表!E12": "+81 の倉庫に古い箱がある\n@倉庫", "点検表!D14": "", "点検表!D5": "適合",
	} {
		sheet, name, _ := strings.Cut(at, "!")
		if got := cell(t, f, sheet, name); got != want {
			t.Errorf("%s is %q, not %q", at, got, want)
		}
	}
	if len(x.Problems) != 0 || len(x.Left) != 1 || x.Left[0].Key != "3-1" {
		t.Errorf("problems %v, left %v", x.Problems, x.Left)
	}
	if kind, err := f.GetCellType("点検表", "E12"); err != nil || kind != excelize.CellTypeSharedString {
		t.Errorf("what begins with + is %v, %v", kind, err)
	}
	last := f.GetSheetList()[len(f.GetSheetList())-1]
	rows, err := f.GetRows(last)
	reporttest.Must(t, err)
	text := fmt.Sprint(rows)
	for _, want := range []string{"点検表!D6 1-2 回答 不適合 GEN-01-02 いいえ", "確かめて記入してください", "点検表!D14 3-1", "照合番号",
		"対応表に照合値がない"} {
		if last != "記入の根拠" || !strings.Contains(text, want) {
			t.Errorf("%s lacks %q: %s", last, want, text)
		}
	}
}

// A yes is never written that the answers do not say.
func TestNoYesThatTheAnswersDoNotSay(t *testing.T) {
	said := func(statuses ...string) []assess.Change {
		var all []assess.Change
		for i, s := range statuses {
			if s != "" {
				all = append(all, reporttest.Say(fmt.Sprintf("GEN-02-%02d", i+1), s, "due", "2026-12-01"))
			}
		}
		return all
	}
	for _, c := range []struct {
		how  string
		said []assess.Change
		want string
	}{
		{"{take: GEN-02-01}", said("yes"), "適合"},
		{"{take: GEN-02-01, relation: equivalent-to}", said("yes"), ""},
		{"{take: GEN-02-01, relation: superset-of}", said("yes"), ""},
		{"{take: GEN-02-01, relation: subset-of}", said("yes"), ""},
		{"{take: GEN-02-01, relation: intersects-with}", said("no"), ""},
		{"{take: NO-01-01}", said("yes"), ""},
		{"{take: GEN-02-01}", said("", "yes"), ""},
		{"{worst-of: [GEN-02-01, GEN-02-02]}", said("yes", "yes"), "適合"},
		{"{worst-of: [GEN-02-01, GEN-02-02]}", said("yes", "partly"), "一部適合"},
		{"{worst-of: [GEN-02-01, GEN-02-02]}", said("yes", "unknown"), "確認中"},
		{"{worst-of: [GEN-02-01, GEN-02-02]}", said("yes", ""), ""},
		{"{worst-of: [GEN-02-01, GEN-02-02]}", said("no", ""), "不適合"},
		{"{all-of: [GEN-02-01, GEN-02-02]}", said("yes", "yes"), "適合"},
		{"{all-of: [GEN-02-01, GEN-02-02]}", said("yes", "no"), "一部適合"},
		{"{all-of: [GEN-02-01, GEN-02-02]}", said("no", "no"), "不適合"},
		{"{all-of: [GEN-02-01, GEN-02-02]}", said("yes", "unknown"), "確認中"},
		{"{all-of: [GEN-02-01, GEN-02-02]}", said("yes", ""), ""},
		{"{all-of: [GEN-02-01, GEN-02-02], relation: subset-of}", said("yes", "yes"), ""},
		{"ask", said("yes"), ""},
	} {
		list := reporttest.Lists(t)
		in := reporttest.InputOf(list, reporttest.Clinic(t, list, c.said...), checklist.Japanese)
		_, raw := fill(t, mapping(t, "{take: GEN-02-01}", c.how), blank(t), in)
		if got := cell(t, reporttest.Open(t, raw), "点検表", "D8"); got != c.want {
			t.Errorf("%s with %v fills in %q, not %q", c.how, c.said, got, c.want)
		}
	}
}

// An answer that was carried over and is not confirmed is left to a person.
func TestAnAnswerToConfirmIsLeft(t *testing.T) {
	list := reporttest.Lists(t)
	a := reporttest.Clinic(t, list)
	ans := a.Answers["GEN-01-01"]
	ans.Review = true
	a.Answers["GEN-01-01"] = ans
	x, raw := fill(t, mapping(t), blank(t), reporttest.InputOf(list, a, checklist.Japanese))
	if got := cell(t, reporttest.Open(t, raw), "点検表", "D4"); got != "" || !strings.Contains(x.Left[0].Why.JA, "引き継いだ") {
		t.Errorf("%q, left %+v", got, x.Left)
	}
	ans.Review = false
	a.Answers["GEN-01-01"] = ans
	a.Opinions = map[string]assess.Opinion{"GEN-01-01": {Review: assess.Review{Q: "GEN-01-01", Verdict: assess.ToFix}}}
	x, _ = fill(t, mapping(t), blank(t), reporttest.InputOf(list, a, checklist.Japanese))
	if len(x.Left) != 2 || !strings.Contains(x.Left[0].Why.JA, "要修正") {
		t.Errorf("left %+v", x.Left)
	}
}

// What is filled in and read back is what it was; what somebody changed in the
// form is told, and nothing else.
func TestAFilledFormReadsBackAsItWas(t *testing.T) {
	f, in := mapping(t), reporttest.Input(t, checklist.Japanese)
	_, raw := fill(t, f, blank(t), in)
	im, err := form.Read(f, raw, in, form.ReadOptions{})
	if err != nil || len(im.Differences)+len(im.Problems)+len(im.Notices) != 0 || im.Read == 0 {
		t.Fatalf("%+v, %v", im, err)
	}
	raw = reporttest.Edit(t, raw, func(x *excelize.File) {
		reporttest.Must(t, x.SetCellStr("点検表", "D6", "一部適合"))
		reporttest.Must(t, x.SetCellStr("点検表", "E6", "掲示を作った"))
		reporttest.Must(t, x.SetCellStr("点検表", "F6", "令和9年1月31日"))
		reporttest.Must(t, x.SetCellStr("点検表", "D8", "だいたい適合"))
		reporttest.Must(t, x.SetCellStr("点検表", "D14", "適合"))
	})
	im, err = form.Read(f, raw, in, form.ReadOptions{})
	reporttest.Must(t, err)
	var got []string
	for _, d := range im.Differences {
		got = append(got, fmt.Sprintf("%s %s %s %t", d.Cell, d.Field, d.Theirs, d.Conflict))
	}
	want := "点検表!D6 status partly false, 点検表!E6 note 掲示を作った false, 点検表!F6 due 2027-01-31 false"
	if strings.Join(got, ", ") != want {
		t.Errorf("%s\nnot %s", got, want)
	}
	if len(im.Problems) != 1 || im.Problems[0].Cell != "点検表!D8" || len(im.Notices) != 1 {
		t.Errorf("problems %v, notices %v", im.Problems, im.Notices)
	}
	changes, _ := im.Take(nil)
	if len(changes) != 1 || changes[0].Q != "GEN-01-02" || changes[0].Fields[assess.FieldDue] != "2027-01-31" ||
		changes[0].Fields[assess.FieldStatus] != "partly" || changes[0].Fields[assess.FieldNote] != "掲示を作った" {
		t.Errorf("%+v", changes)
	}
}

// Where the assessment changed after the form was filled, nobody is overruled.
func TestBothSidesChangedIsAConflict(t *testing.T) {
	f, in := mapping(t), reporttest.Input(t, checklist.Japanese)
	_, raw := fill(t, f, blank(t), in)
	raw = reporttest.Edit(t, raw, func(x *excelize.File) { reporttest.Must(t, x.SetCellStr("点検表", "D6", "一部適合")) })
	list := reporttest.Lists(t)
	answers := reporttest.Clinic(t, list, reporttest.Say("GEN-01-02", "yes"))
	later := reporttest.InputOf(list, answers, checklist.Japanese)
	im, err := form.Read(f, raw, later, form.ReadOptions{})
	reporttest.Must(t, err)
	if len(im.Differences) == 0 || !im.Differences[0].Conflict || im.Differences[0].Base != "no" {
		t.Errorf("%+v", im.Differences)
	}
	if changes, _ := im.Take(nil); len(changes) != 0 {
		t.Errorf("taken: %v", changes)
	}
}

// The blank of the mapping is known by its digest; another with the same rows is
// taken with a warning that names both.
func TestTheBlankIsKnownByItsDigest(t *testing.T) {
	raw, in := blank(t), reporttest.Input(t, checklist.Japanese)
	sum := sha256.Sum256(raw)
	digest := hex.EncodeToString(sum[:])
	x, _ := fill(t, mapping(t, "{name: customer.xlsx}", "{name: customer.xlsx, sha256: "+digest+"}"), raw, in)
	if !x.Exact || len(x.Notices) != 0 {
		t.Errorf("exact %v, %v", x.Exact, x.Notices)
	}
	other := strings.Repeat("ab", 32)
	x, _ = fill(t, mapping(t, "{name: customer.xlsx}", "{name: customer.xlsx, sha256: "+other+"}"), raw, in)
	if x.Exact || len(x.Notices) != 1 || !strings.Contains(x.Notices[0].JA, digest[:12]) ||
		!strings.Contains(x.Notices[0].JA, other[:12]) {
		t.Errorf("exact %v, %v", x.Exact, x.Notices)
	}
	x, _ = fill(t, mapping(t, "1-1: {take: GEN-01-01}", "1-1: {take: GEN-01-01, row: 9}"), raw, in)
	if len(x.Notices) != 2 || !strings.Contains(x.Notices[1].EN, "1-1") {
		t.Errorf("%v", x.Notices)
	}
}

// Cells that do not take a value are named, left empty, and the rest is filled in.
func TestCellsThatAreRefused(t *testing.T) {
	put := func(at, v string) func(*excelize.File) {
		return func(f *excelize.File) { reporttest.Must(t, f.SetCellStr("点検表", at, v)) }
	}
	for name, c := range map[string]struct {
		mapping []string
		blank   func(*excelize.File)
		answers []assess.Change
		cell    string
		says    string
	}{
		"a formula": {nil, func(f *excelize.File) { reporttest.Must(t, f.SetCellFormula("点検表", "D4", "1+1")) }, nil,
			"点検表!D4", "計算式"},
		"a word not in the list": {[]string{"yes: 適合", "yes: 良好"}, nil, nil, "点検表!D4", "選択肢"},
		"a text over the limit":  {[]string{"most: 60", "most: 10"}, nil, nil, "点検表!E4", "上限の 10 字"},
		"no target day": {nil, nil, []assess.Change{reporttest.Say("GEN-01-02", "no")}, "点検表!F6",
			"対応期限が要ります"},
		"a target day too late": {[]string{"when: [partly, no]", "when: [partly, no], before: 2026-11-30"}, nil, nil,
			"点検表!F6", "期限の2026年11月30日より後"},
		"a cell in use": {nil, put("E4", "前の人の記入"), nil, "点検表!E4", "既に"},
		"two rows in one cell": {nil, func(f *excelize.File) {
			reporttest.Must(t, f.UnmergeCell("点検表", "D4", "D7"))
			reporttest.Must(t, f.MergeCell("点検表", "D4", "D7"))
		}, nil, "点検表!D4", "結合"},
	} {
		t.Run(name, func(t *testing.T) {
			list := reporttest.Lists(t)
			var change []func(*excelize.File)
			if c.blank != nil {
				change = append(change, c.blank)
			}
			in := reporttest.InputOf(list, reporttest.Clinic(t, list, c.answers...), checklist.Japanese)
			x, err := form.Fill(mapping(t, c.mapping...), blank(t, change...), in)
			if err != nil {
				t.Fatal(err)
			}
			if len(x.Problems) == 0 || x.Problems[0].Cell != c.cell ||
				!strings.Contains(x.Problems[0].Text.JA, c.says) {
				t.Errorf("%v", x.Problems)
			}
		})
	}
}

// refusal is the rule by which something was refused.
func refusal(err error) string {
	var r *intake.Refusal
	if errors.As(err, &r) {
		return r.Rule
	}
	return fmt.Sprint(err)
}

// Workbooks that are refused as a whole.
func TestBlanksThatAreRefused(t *testing.T) {
	good := blank(t)
	add := func(name, content string) []byte { return withPart(t, good, name, content) }
	for name, c := range map[string]struct {
		raw  []byte
		rule string
	}{
		"no zip":              {[]byte("hello, this is no workbook"), "not-xlsx"},
		"old xls":             {[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old"), "xls"},
		"empty":               {nil, "empty"},
		"macros":              {add("xl/vbaProject.bin", "x"), "macros"},
		"macro sheet":         {add("xl/macrosheets/sheet1.xml", "<x/>"), "macros"},
		"links":               {add("xl/externalLinks/externalLink1.xml", "<x/>"), "external"},
		"connections":         {add("xl/connections.xml", "<x/>"), "external"},
		"ole":                 {add("xl/embeddings/oleObject1.bin", "x"), "ole"},
		"activex":             {add("xl/activeX/activeX1.xml", "<x/>"), "ole"},
		"doctype":             {add("xl/extra.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x/>"), "bad-part"},
		"utf-16":              {swap(t, good, `encoding="UTF-8"`, `encoding="UTF-16"`), "bad-part"},
		"a sheet elsewhere":   {add("xl/other/s.xml", "<sheetData>"+wideRows()+"</sheetData>"), "too-much"},
		"sheet gone":          {rename(t, good, "点検表", "別の表"), "no-sheet"},
		"sheet hidden":        {hide(t, good), "hidden-sheet"},
		"row gone":            {put(t, good, "B4", "No.9-9"), "rows-missing"},
		"row twice":           {put(t, good, "B20", "No.1-1"), "rows-twice"},
		"last row":            {swap(t, good, `r="1"`, `r="1048576"`), "too-many-rows"},
		"row of minus one":    {swap(t, good, `<row r="4"`, `<row r="-4"`), "wrong-row"},
		"another quote":       {swap(t, good, `r="B4"`, `r='B1048576'`), "too-many-rows"},
		"a sign in a value":   {swap(t, good, `r="B4"`, `x=">" r="B1048576"`), "too-many-rows"},
		"cell without number": {swap(t, good, `r="B4"`, `r="B"`), "wrong-row"},
		"wide rows":           {swap(t, good, "<sheetData>", "<sheetData>"+wideRows()), "too-much"},
		"many tags":           {add("xl/worksheets/sheet9.xml", strings.Repeat("<a/>", 600_001)), "too-much"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := form.Fill(mapping(t), c.raw, reporttest.Input(t, checklist.Japanese))
			if got := refusal(err); got != c.rule {
				t.Errorf("%s, not %s", got, c.rule)
			}
		})
	}
	in := reporttest.Input(t, checklist.Japanese)
	_, filled := fill(t, mapping(t), good, in)
	if _, err := form.Fill(mapping(t), filled, in); refusal(err) != "filled-already" {
		t.Errorf("a form filled twice: %v", err)
	}
	older := mapping(t, "serial: 1", "serial: 2")
	if _, err := form.Fill(older, good, reporttest.Input(t, checklist.Japanese)); refusal(err) != "older-list" {
		t.Errorf("a form of a newer list: %v", err)
	}
	other := mapping(t, "GEN-", "XYZ-")
	if _, err := form.Fill(other, good, reporttest.Input(t, checklist.Japanese)); refusal(err) != "other-lists" {
		t.Errorf("a form of other lists: %v", err)
	}
}

// wideRows are rows of one cell each, in the last column there is.
func wideRows() string {
	var b strings.Builder
	for i := 100; i < 200; i++ {
		fmt.Fprintf(&b, `<row r="%d"><c r="XFD%d"/></row>`, i, i)
	}
	return b.String()
}

func withPart(t testing.TB, raw []byte, name, content string) []byte {
	t.Helper()
	done := false
	out := reporttest.Rewrite(t, raw, func(n string, c []byte) []byte { done = true; return c })
	if !done {
		t.Fatal("empty workbook")
	}
	return appendPart(t, out, name, content)
}

func rename(t testing.TB, raw []byte, from, to string) []byte {
	return reporttest.Edit(t, raw, func(f *excelize.File) { reporttest.Must(t, f.SetSheetName(from, to)) })
}

func hide(t testing.TB, raw []byte) []byte {
	return reporttest.Edit(t, raw, func(f *excelize.File) { reporttest.Must(t, f.SetSheetVisible("点検表", false)) })
}

func put(t testing.TB, raw []byte, at, v string) []byte {
	return reporttest.Edit(t, raw, func(f *excelize.File) { reporttest.Must(t, f.SetCellStr("点検表", at, v)) })
}

func swap(t testing.TB, raw []byte, old, with string) []byte {
	t.Helper()
	found := false
	out := reporttest.Rewrite(t, raw, func(name string, c []byte) []byte {
		if !found && strings.HasPrefix(name, "xl/worksheets/") && bytes.Contains(c, []byte(old)) {
			found = true
			return bytes.Replace(c, []byte(old), []byte(with), 1)
		}
		return c
	})
	if !found {
		t.Fatalf("no sheet holds %s", old)
	}
	return out
}
