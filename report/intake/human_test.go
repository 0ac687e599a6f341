package intake_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	"tenken/report/intake"
)

// cellLine is a problem as a line: where, what, and what to do about it.
func cellLine(p intake.CellProblem) string {
	return strings.TrimSpace(p.Cell + ": " + p.Text.JA + " " + p.Hint.JA)
}

// told is why a file is refused.
func told(err error) (s checklist.Text) {
	var r *intake.Refusal
	if errors.As(err, &r) {
		s = r.Text
	}
	return s
}

// toldOf is what an import tells beside its differences.
func toldOf(im *intake.Import) string {
	var out []string
	for _, p := range im.Notices {
		out = append(out, cellLine(p))
	}
	return strings.Join(out, "\n")
}

// column inserts a value below a heading of people's own.
func ownColumn(t testing.TB, f *excelize.File, sheet, col, head, value string) {
	must(t, f.SetCellValue(sheet, col+"3", head))
	must(t, f.SetCellValue(sheet, col+"5", value))
}

// onePixel is the smallest picture.
var onePixel = func() []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 1, 1))); err != nil {
		panic(err)
	}
	return b.Bytes()
}()

// Nothing that a person does to a workbook is dropped without a word: it is
// taken in, refused by cell, or told.
func TestNothingIsDroppedInSilence(t *testing.T) {
	in := input(t, checklist.Japanese)
	raw := sheet(t, in)
	struck := func(f *excelize.File) int {
		id, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
		must(t, err)
		return id
	}
	for name, c := range map[string]struct {
		change func(f *excelize.File)
		says   string // in problems
		tells  string // in notices
		takes  string // in differences
	}{
		"a reworded heading": {change: func(f *excelize.File) {
			must(t, f.SetCellValue("回答一覧", where(t, f, "回答一覧", "項目ID", "証跡"), "証拠書類"))
			must(t, f.SetCellValue("回答一覧", "L4", "台帳"))
		}, says: "見出し「証跡」の列が見つかりません", tells: "列「証拠書類」（記入 2 件）"},
		"a column taken out": {change: func(f *excelize.File) { must(t, f.RemoveCol("回答一覧", "L")) },
			tells: "見出し「証跡」の列がありません"},
		"a column of their own": {change: func(f *excelize.File) { ownColumn(t, f, "回答一覧", "Z", "備考", "要確認") },
			tells: "回答一覧!Z3: 列「備考」（記入 1 件）は取り込みません"},
		"a filled copy of the sheet": {change: func(f *excelize.File) {
			n, err := f.NewSheet("回答一覧 (2)")
			must(t, err)
			from, err := f.GetSheetIndex("回答一覧")
			must(t, err)
			must(t, f.CopySheet(from, n))
			put(t, f, "回答一覧 (2)", "GEN-01-02", "点検結果", "○")
		}, says: "シート「回答一覧 (2)」にも同じ表があり、1 か所の記入が違います"},
		"merged cells": {change: func(f *excelize.File) {
			put(t, f, "回答一覧", "GEN-01-01", "点検結果", "一部")
			must(t, f.MergeCell("回答一覧", "I4", "I6"))
		}, says: "回答一覧!I4: ほかの行や列と結合されたセル（I4:I6）です"},
		"struck-out text": {change: func(f *excelize.File) {
			at := strings.TrimPrefix(put(t, f, "回答一覧", "GEN-01-02", "点検結果", "はい"), "回答一覧!")
			must(t, f.SetCellStyle("回答一覧", at, at, struck(f)))
		}, says: "回答一覧!I5: 取り消し線が引かれています"},
		"text struck out in part": {change: func(f *excelize.File) {
			must(t, f.SetCellRichText("回答一覧", "K5",
				[]excelize.RichTextRun{{Text: "今は"}, {Text: "ない", Font: &excelize.Font{Strike: true}}}))
		}, says: "回答一覧!K5: 取り消し線が引かれています"},
		"a comment": {change: func(f *excelize.File) {
			must(t, f.AddComment("回答一覧", excelize.Comment{Cell: "I5", Author: "田中",
				Paragraph: []excelize.RichTextRun{{Text: "はい、では？"}}}))
		}, tells: "回答一覧!I5: コメントは取り込みません（1 件）"},
		"a column of their own without a heading": {change: func(f *excelize.File) {
			must(t, f.SetCellValue("回答一覧", "AZ5", "あとで聞く"))
			must(t, f.SetCellValue("回答一覧", "AZ6", "これも"))
		}, tells: "回答一覧!AZ3: 見出しのない列（記入 2 件）は取り込みません"},
		"a remark below the table": {change: func(f *excelize.File) {
			must(t, f.SetCellValue("回答一覧", "D300", "全体として、受付の掲示は来月直します。"))
		}, tells: "回答一覧!D300: 点検項目の行の外にある記入（1 件）は取り込みません"},
		"a remark over an explanation": {change: func(f *excelize.File) {
			put(t, f, "回答一覧", "GEN-01-02", "確かめ方と証跡", "ここは見ました")
			put(t, f, "回答一覧", "GEN-01-01", "義務の別", "？")
		}, tells: "説明の欄に書かれたもの（2 件）は取り込みません"},
		"a photograph of the notice": {change: func(f *excelize.File) {
			must(t, f.AddPictureFromBytes("回答一覧", "N5", &excelize.Picture{Extension: ".png", File: onePixel}))
		}, tells: "回答一覧: 図形や写真（1 件）は取り込みません"},
		"both columns gone that show what a row is": {change: func(f *excelize.File) {
			must(t, f.RemoveCol("回答一覧", "F"))
			must(t, f.RemoveCol("回答一覧", "C"))
		}, says: "「No.」と「点検項目」の列が両方ともないため"},
		"a row taken out": {change: func(f *excelize.File) { must(t, f.RemoveRow("回答一覧", 5)) },
			tells: "1 行がありません（GEN-01-02）"},
		"a chart on a sheet of its own": {change: func(f *excelize.File) {
			must(t, f.AddChartSheet("グラフ1",
				&excelize.Chart{Type: excelize.Col, Series: []excelize.ChartSeries{{Values: "回答一覧!$C$4:$C$6"}}}))
			put(t, f, "回答一覧", "GEN-01-02", "点検結果", "はい")
		}, takes: "GEN-01-02 status: no -> yes"},
		"a long list of their own": {change: func(f *excelize.File) {
			_, err := f.NewSheet("名簿")
			must(t, err)
			for i := range 3000 / share() {
				must(t, f.SetSheetRow("名簿", fmt.Sprintf("A%d", i+1), &[]string{"a", "b", "c"}))
			}
			put(t, f, "回答一覧", "GEN-01-02", "点検結果", "はい")
		}, takes: "GEN-01-02 status: no -> yes"},
		"an answer emptied": {change: func(f *excelize.File) { put(t, f, "回答一覧", "GEN-01-02", "点検結果", "") },
			takes: "GEN-01-02 status: no -> "},
	} {
		im := read(t, edit(t, raw, c.change), in)
		all, tells := shows(im), toldOf(im)
		if !strings.Contains(all, c.says) || c.says == "" && strings.Contains(all, "!  ") ||
			!strings.Contains(tells, c.tells) || !strings.Contains(all, c.takes) {
			t.Errorf("%s:\n%s\ntold: %s", name, all, tells)
		}
		if c.says == "" && len(im.Problems) > 0 || c.tells == "" && tells != "" {
			t.Errorf("%s: more than that: %s\n%s", name, all, tells)
		}
	}
}

// A sheet of people's own may be as large as it likes: it is passed over.
func TestALargeSheetOfTheirOwnIsPassedOver(t *testing.T) {
	in := input(t, checklist.Japanese)
	raw := edit(t, sheet(t, in), func(f *excelize.File) {
		_, err := f.NewSheet("写真台帳")
		must(t, err)
		must(t, f.SetCellValue("写真台帳", "A1", "x"))
		put(t, f, "回答一覧", "GEN-01-02", "点検結果", "はい")
	})
	wide := strings.Repeat(`<row>`+strings.Repeat(`<c><v>1</v></c>`, 15000/share())+`</row>`, 60)
	im := read(t, part("xl/worksheets/sheet7.xml", head+wide+tail)(t, raw), in)
	if got := shows(im); got != "回答一覧!I5 GEN-01-02 status: no -> yes" {
		t.Error(got)
	}
}

// A blank form that is sent back takes answers away: the import counts them.
func TestErasuresAreCounted(t *testing.T) {
	in := input(t, checklist.Japanese)
	im := read(t, edit(t, sheet(t, in), func(f *excelize.File) {
		for _, id := range []string{"GEN-01-01", "GEN-01-02"} {
			put(t, f, "回答一覧", id, "点検結果", "")
			put(t, f, "回答一覧", id, "現状", "")
		}
	}), in)
	if im.Erasures() != 4 || im.Conflicts() != 0 {
		t.Errorf("%d erasures\n%s", im.Erasures(), shows(im))
	}
}

// Numbers and dates in columns of text come back as they are shown.
func TestNumbersAreTakenAsTheyAreShown(t *testing.T) {
	in := input(t, checklist.Japanese)
	raw := sheet(t, in)
	for _, c := range []struct {
		value  any
		format string
		id     int
		want   string
	}{
		{46113, "yyyy/m/d", 0, "2026/4/1"}, {46113, `[$-411]ggge"年"m"月"d"日"`, 0, "令和8年4月1日"}, {0.5, "0%", 0, "50%"},
		{0.5, "", 9, "50%"}, {46113, "", 14, "2026/4/1"}, {1234567, "#,##0", 0, "1,234,567"}, {3, "", 0, "3"},
		{0.1, "", 0, "0.1"},
	} {
		im := read(t, edit(t, raw, func(f *excelize.File) {
			at := strings.TrimPrefix(put(t, f, "回答一覧", "GEN-01-02", "現状", c.value), "回答一覧!")
			look := &excelize.Style{NumFmt: c.id}
			if c.format != "" {
				look.CustomNumFmt = &c.format
			}
			id, err := f.NewStyle(look)
			must(t, err)
			must(t, f.SetCellStyle("回答一覧", at, at, id))
		}), in)
		if len(im.Differences) != 1 || im.Differences[0].Theirs != c.want {
			t.Errorf("%v as %q %d: %s, want %s", c.value, c.format, c.id, shows(im), c.want)
		}
	}
}

// Rows sorted without their hidden columns put answers beside other questions:
// every one of them is refused by cell, and nothing lands anywhere.
func TestRowsThatShowAnotherQuestionAreRefused(t *testing.T) {
	in := input(t, checklist.Japanese)
	for name, raw := range map[string][]byte{"sheet": sheet(t, in), "gap": gap(t, in)} {
		moved := edit(t, raw, func(f *excelize.File) {
			rows, err := f.GetRows("回答一覧")
			must(t, err)
			for i, j := 4, len(rows); i < j; i, j = i+1, j-1 {
				for col := 3; col <= 12; col++ {
					a, err := excelize.CoordinatesToCellName(col, i)
					must(t, err)
					b, err := excelize.CoordinatesToCellName(col, j)
					must(t, err)
					va, err := f.GetCellValue("回答一覧", a)
					must(t, err)
					vb, err := f.GetCellValue("回答一覧", b)
					must(t, err)
					must(t, f.SetCellValue("回答一覧", a, vb))
					must(t, f.SetCellValue("回答一覧", b, va))
				}
			}
		})
		im := read(t, moved, in)
		if len(im.Differences) > 0 || len(im.Problems) < 6 ||
			!strings.Contains(shows(im), "隠れた項目ID「GEN-01-01」と、見えている点検項目が合いません") {
			t.Errorf("%s:\n%s", name, shows(im))
		}
	}
	im := read(t, edit(t, sheet(t, in), func(f *excelize.File) {
		put(t, f, "回答一覧", "GEN-01-02", "No.", 7)
		put(t, f, "回答一覧", "GEN-01-02", "点検結果", "はい")
	}), in)
	if got := shows(im); !strings.Contains(got, "! 回答一覧!C5: 隠れた項目ID「GEN-01-02」と、見えている No. が合いません") ||
		len(im.Differences) > 0 {
		t.Error(got)
	}
	s := csvOf(t, in)
	lines := strings.Split(s, "\r\n")
	swapped := strings.Replace(lines[1], "GEN-01-01", "GEN-01-02", 1) + "\r\n" + strings.Replace(lines[2],
		"GEN-01-02", "GEN-01-01", 1)
	if im := readCSV(t, lines[0]+"\r\n"+swapped+"\r\n", in); len(im.Differences) > 0 || len(im.Problems) != 2 {
		t.Errorf("CSV:\n%s", shows(im))
	}
}

// otherFile is the same assessment made anew: the same lists, organisation and
// answers, and another beginning.
func otherFile(t testing.TB, in report.Input, change func(e *assess.Event)) report.Input {
	t.Helper()
	events := append([]assess.Event{}, in.Assessment.Events...)
	begin := *events[0].Begin
	events[0].Begin, events[0].ID = &begin, "ffffffffffffffff"
	change(&events[0])
	a, err := assess.Fold(events)
	must(t, err)
	a.Head = strings.Repeat("f", 64)
	return inputOf(in.Checklist, a, in.Lang)
}

// A book belongs to the file that it was written from: another client's of the
// same name is named as such, workbook and CSV, and read only on demand, where
// every value that stands here already is a conflict.
func TestABookBelongsToItsFile(t *testing.T) {
	in := input(t, checklist.Japanese)
	other := otherFile(t, in, func(*assess.Event) {})
	namesake := otherFile(t, in, func(e *assess.Event) { e.Begin.Organisation = "あおぞら歯科" })
	year := otherFile(t, in, func(e *assess.Event) { e.Begin.BusinessKey = strings.Repeat("ab", 16) })
	key := *in.Assessment.Events[0].Begin
	key.BusinessKey = strings.Repeat("ab", 16)
	in.Assessment.Events[0].Begin = &key
	for name, c := range map[string]struct {
		from report.Input
		rule string
	}{"another file": {other, "other-file"}, "another organisation": {namesake, "organisation"},
		"last year's": {year, "other-year"}} {
		for kind, raw := range map[string][]byte{"sheet": sheet(t, c.from), "gap": gap(t, c.from)} {
			_, err := tryRead(raw, in)
			isRefused(t, err, c.rule)
			filled := edit(t, raw, func(f *excelize.File) { put(t, f, "回答一覧", "GEN-01-02", "点検結果", "はい") })
			im, err := intake.ReadSheet(bytes.NewReader(filled), int64(len(filled)),
				intake.ReadOptions{Checklist: in.Checklist, Assessment: in.Assessment, OtherFile: true})
			must(t, err)
			if im.Origin.Other == nil || im.Origin.Other.Rule != c.rule || im.Conflicts() != 1 ||
				!im.Origin.Other.OtherFile() {
				t.Errorf("%s %s: %s", name, kind, shows(im))
			}
			if changes, facts := im.Take(nil); len(changes)+len(facts) > 0 {
				t.Errorf("%s %s: taken in without being asked", name, kind)
			}
		}
		_, err := intake.ReadCSV(strings.NewReader(csvOf(t, c.from)),
			intake.ReadOptions{Checklist: in.Checklist, Assessment: in.Assessment})
		isRefused(t, err, strings.Replace(c.rule, "other-year", "other-file", 1))
	}
	_, err := tryRead(sheet(t, year), in)
	if s := told(err); s.JA != "同じ事業者の、別の点検ファイル（前回など）から書き出したものです（2026年11月26日）。" ||
		!strings.HasSuffix(s.EN, "last year's (26 November 2026)") {
		t.Errorf("%+v", s)
	}
	noColumn := strings.ReplaceAll(csvOf(t, namesake), "あおぞら歯科", "")
	if _, err := intake.ReadCSV(strings.NewReader(noColumn),
		intake.ReadOptions{Checklist: in.Checklist, Assessment: in.Assessment}); err == nil {
		t.Error("a table of another organisation without its name is taken in")
	}
}

// A workbook of an earlier state of this file is known by the sums of its lines.
func TestAnOlderStateOfTheFileIsKnown(t *testing.T) {
	in := input(t, checklist.Japanese)
	raw := sheet(t, in)
	written := in.Assessment.Head
	in.Assessment.Head = strings.Repeat("1", 64)
	im, err := intake.ReadSheet(bytes.NewReader(raw), int64(len(raw)),
		intake.ReadOptions{Checklist: in.Checklist, Assessment: in.Assessment,
			Known: func(sum string) bool { return sum == written }})
	must(t, err)
	if im.Origin.Newer || !im.Based || len(im.Differences) > 0 {
		t.Errorf("newer %v\n%s", im.Origin.Newer, shows(im))
	}
}

// A report that is newer than the file brings its answers back; what stands in
// the file already and differs is a conflict.
func TestANewerReportBringsItsAnswersIn(t *testing.T) {
	full := input(t, checklist.Japanese)
	old, err := assess.Fold(full.Assessment.Events[:3]) // before any answer
	must(t, err)
	old.Head = strings.Repeat("2", 64)
	here := inputOf(full.Checklist, old, checklist.Japanese)
	for name, raw := range map[string][]byte{"gap": gap(t, full), "sheet": sheet(t, full)} {
		im, err := tryRead(raw, here)
		must(t, err)
		changes, _ := im.Take(nil)
		if !im.Origin.Newer || len(changes) != 6 || im.Conflicts() != 0 {
			t.Errorf("%s: newer %v, %d changes\n%s", name, im.Origin.Newer, len(changes), shows(im))
		}
	}
	im, err := intake.ReadCSV(strings.NewReader(csvOf(t, full)),
		intake.ReadOptions{Checklist: here.Checklist, Assessment: old})
	must(t, err)
	if changes, _ := im.Take(nil); len(changes) != 6 {
		t.Errorf("CSV: %s", shows(im))
	}
}

// A lost assessment is rebuilt from its report, facts and answers, and what does
// not come back is said.
func TestALostAssessmentIsRebuiltFromItsReport(t *testing.T) {
	in := input(t, checklist.Japanese)
	raw := gap(t, in)
	id, err := intake.Identify(bytes.NewReader(raw), int64(len(raw)))
	must(t, err)
	if id.Organisation != "みどり医院" || len(id.Lists) != 2 || id.Lists[0].SHA256 != in.Assessment.Checklists[0].SHA256 ||
		id.Head != in.Assessment.Head {
		t.Errorf("%+v", id)
	}
	fresh, err := assess.Fold(in.Assessment.Events[:3])
	must(t, err)
	fresh.Facts, fresh.Events = checklist.Facts{}, nil
	back, err := intake.Rebuild(bytes.NewReader(raw), int64(len(raw)), in.Checklist, fresh, "2026-11-26")
	must(t, err)
	if len(back.Facts) != 3 || len(back.Answers) != 6 || len(back.Lost) < 2 || len(back.Import.Problems) > 0 {
		t.Errorf("%d facts, %d answers, lost %v, %v", len(back.Facts), len(back.Answers), back.Lost,
			back.Import.Problems)
	}
	for _, ch := range back.Answers {
		for f, v := range ch.Fields {
			if was := in.Assessment.Answers[ch.Q].Field(f); strings.TrimSpace(was) != v {
				t.Errorf("%s %s: %q came back as %q", ch.Q, f, was, v)
			}
		}
	}
}

// Who filled an answer workbook in is read with it.
func TestWhoFilledItInComesBack(t *testing.T) {
	in := input(t, checklist.Japanese)
	im := read(t, edit(t, sheet(t, in), func(f *excelize.File) {
		rows, err := f.GetRows("使い方")
		must(t, err)
		for i, r := range rows {
			if len(r) > 1 && map[string]bool{"記入者": true, "部署": true, "記入日": true}[r[1]] {
				must(t, f.SetCellValue("使い方", fmt.Sprintf("C%d", i+1),
					map[string]any{"記入者": " 田中　花子", "部署": "総務課", "記入日": 46352}[r[1]]))
			}
		}
	}), in)
	if im.FilledBy != (intake.FilledBy{By: "田中 花子", Department: "総務課", Day: "2026-11-26"}) {
		t.Errorf("%+v", im.FilledBy)
	}
}

// An organisation whose name holds invisible characters reads its own workbook.
func TestInvisibleCharactersInTheName(t *testing.T) {
	for _, name := range []string{"A\u200bB", "A\u202eB", "\ufeffA", "A\u2066B\u2069"} {
		in := input(t, checklist.Japanese)
		in.Assessment.Organisation = name
		read(t, sheet(t, in), in)
		readCSV(t, csvOf(t, in), in)
	}
}

// A million faults cost and say no more than a hundred and a count.
func TestProblemsAreToldUpToAHundred(t *testing.T) {
	in := input(t, checklist.Japanese)
	s := csvOf(t, in)
	im := readCSV(t, s+strings.Repeat("ない,1\r\n", 500), in)
	if len(im.Problems) != 100 || im.MoreProblems != 400 {
		t.Errorf("%d told and %d more", len(im.Problems), im.MoreProblems)
	}
}

// SheetJS garbles the document's properties; 基本情報 says whose the workbook is.
func TestGarbledPropertiesDoNotMatter(t *testing.T) {
	in := input(t, checklist.Japanese)
	raw := swap("docProps/custom.xml", "みどり医院", "ã¿ã\u0081©ã\u0082\u008a")(t, sheet(t, in))
	if im := read(t, raw, in); shows(im) != "" {
		t.Error(shows(im))
	}
}
