package intake_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	"tenken/report/intake"
)

func read(t testing.TB, raw []byte, in report.Input) *intake.Import {
	t.Helper()
	im, err := tryRead(raw, in)
	if err != nil {
		t.Fatal(err)
	}
	return im
}

func tryRead(raw []byte, in report.Input) (*intake.Import, error) {
	return intake.ReadSheet(bytes.NewReader(raw), int64(len(raw)),
		intake.ReadOptions{Checklist: in.Checklist, Assessment: in.Assessment, Today: checklist.DateOf(now)})
}

// shows is the differences as lines: where, from what, to what.
func shows(im *intake.Import) string {
	var out []string
	for _, d := range im.Differences {
		line := d.Cell + " " + d.Q + d.Fact + " " + string(d.Field) + ": " + d.Mine + " -> " + d.Theirs
		if d.Conflict {
			line += " (conflict, was " + d.Base + ")"
		}
		out = append(out, line)
	}
	for _, p := range im.Problems {
		out = append(out, "! "+cellLine(p))
	}
	return strings.Join(out, "\n")
}

func TestAWorkbookThatNobodyTouchedChangesNothing(t *testing.T) {
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		in := input(t, lang)
		for name, raw := range map[string][]byte{"gap": gap(t, in), "sheet": sheet(t, in)} {
			im := read(t, raw, in)
			if s := shows(im); s != "" || im.Read == 0 || !im.Based {
				t.Errorf("%s %s: read %d, based %v:\n%s", lang, name, im.Read, im.Based, s)
			}
		}
	}
}

func TestAClientFillsInTheAnswerWorkbook(t *testing.T) {
	in := input(t, checklist.Japanese)
	raw := edit(t, sheet(t, in), func(f *excelize.File) {
		put(t, f, "前提", "records", "答え", "いいえ")
		put(t, f, "前提", "staff", "答え", "101人以上")
		put(t, f, "回答一覧", "GEN-01-02", "点検結果", "○")
		put(t, f, "回答一覧", "GEN-03-01", "点検結果", "×")
		put(t, f, "回答一覧", "GEN-03-01", "現状", "=1+1 と書いた")
		put(t, f, "回答一覧", "SEC-01-02", "理由", "契約で業者が写しを持つため")
	})
	im := read(t, raw, in)
	want := strings.Join([]string{
		"前提!E5 staff : up-to-100 -> over-100",
		"前提!E6 records : yes -> no",
		"回答一覧!I5 GEN-01-02 status: no -> yes",
		"回答一覧!I9 GEN-03-01 status:  -> no",
		"回答一覧!K9 GEN-03-01 note:  -> =1+1 と書いた",
		"回答一覧!J10 SEC-01-02 reason: 電子カルテ会社が写しを持つ契約のため -> 契約で業者が写しを持つため",
	}, "\n")
	if got := shows(im); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	changes, facts := im.Take(nil)
	if len(changes) != 3 || len(facts) != 2 || changes[0].Fields[assess.FieldStatus] != "yes" || changes[0].Rev != 1 {
		t.Errorf("took %v %v", changes, facts)
	}
}

func TestMarksAndDatesThatPeopleType(t *testing.T) {
	in := input(t, checklist.Japanese)
	raw := sheet(t, in)
	for mark, want := range map[string]string{"○": "yes", "〇": "yes", "◯": "yes", " はい　": "yes", "△": "partly",
		"× ": "", "わからない": "unknown", "?": "unknown", "？": "unknown", "YES": "yes", "いいえ": ""} {
		im := read(t, edit(t, raw, func(f *excelize.File) { put(t, f, "回答一覧", "GEN-01-02", "点検結果", mark) }), in)
		if want == "" { // no is what it was
			if s := shows(im); s != "" {
				t.Errorf("%q: %s", mark, s)
			}
			continue
		}
		if len(im.Differences) != 1 || im.Differences[0].Theirs != want {
			t.Errorf("%q: %s", mark, shows(im))
		}
	}
	raw = gap(t, in)
	for typed, want := range map[any]string{"R8.4.1": "2026-04-01", "令和8年4月1日": "2026-04-01",
		"2026/4/1": "2026-04-01", "20260401": "2026-04-01", 20260401: "2026-04-01",
		46113: "2026-04-01", 46113.75: "2026-04-01", "２０２６年４月１日": "2026-04-01", "令和元年5月1日": "2019-05-01"} {
		im := read(t, edit(t, raw, func(f *excelize.File) { put(t, f, "改善計画", "GEN-02-01", "完了日", typed) }), in)
		if len(im.Differences) != 1 || im.Differences[0].Theirs != want || im.Differences[0].Field != assess.FieldDone {
			t.Errorf("%v: %s", typed, shows(im))
		}
	}
}

func TestBadCellsAreNamedWithTheMend(t *testing.T) {
	in := input(t, checklist.Japanese)
	raw := edit(t, gap(t, in), func(f *excelize.File) {
		put(t, f, "回答一覧", "GEN-01-01", "点検結果", "まあまあ")
		put(t, f, "回答一覧", "GEN-01-02", "点検結果", "該当なし")
		put(t, f, "回答一覧", "GEN-02-02", "点検結果", "―")
		at := where(t, f, "回答一覧", "GEN-02-03", "点検結果")
		if err := f.SetCellFormula("回答一覧", at, "1+1"); err != nil {
			t.Fatal(err)
		}
		put(t, f, "改善計画", "GEN-01-02", "対応期限", "来月中")
		put(t, f, "改善計画", "GEN-02-01", "対応期限", "1026-04-01")
		put(t, f, "改善計画", "GEN-02-01", "優先度", "最高")
	})
	im := read(t, raw, in)
	want := []string{"回答一覧!H4", "回答一覧!H8", "改善計画!M4", "改善計画!K5", "改善計画!M5", "回答一覧!H5", "回答一覧!I7"}
	var got []string
	for _, p := range im.Problems {
		got = append(got, p.Cell)
		if p.Text.JA == "" || p.Text.EN == "" {
			t.Errorf("%s has no words", p.Cell)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("problems at %v, want %v\n%s", got, want, shows(im))
	}
	if len(im.Differences) != 0 {
		t.Errorf("bad cells were taken over: %s", shows(im))
	}
}

func TestBothChangedIsAConflictWithThreeValues(t *testing.T) {
	in := input(t, checklist.Japanese)
	raw := edit(t, gap(t, in), func(f *excelize.File) {
		put(t, f, "回答一覧", "GEN-01-02", "点検結果", "はい")
		put(t, f, "回答一覧", "GEN-02-01", "点検結果", "はい")
		put(t, f, "改善計画", "GEN-02-01", "担当者", "総務課")
	})
	later := in.Assessment.Answers["GEN-01-02"]
	later.Status = assess.Partly
	in.Assessment.Answers["GEN-01-02"] = later
	later = in.Assessment.Answers["GEN-02-01"]
	later.Status = assess.Yes // the same as in the workbook: nothing to decide
	later.Note = "こちらだけで変えた"
	in.Assessment.Answers["GEN-02-01"] = later
	im := read(t, raw, in)
	want := "回答一覧!H5 GEN-01-02 status: partly -> yes (conflict, was no)\n改善計画!L5 GEN-02-01 owner: 院長 -> 総務課"
	if got := shows(im); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if changes, _ := im.Take(nil); len(changes) != 1 || changes[0].Q != "GEN-02-01" {
		t.Errorf("without a choice a conflict was taken: %v", changes)
	}
	if changes, _ := im.Take(func(intake.Difference) bool { return true }); len(changes) != 2 {
		t.Errorf("all chosen: %v", changes)
	}
}

func TestRowsMovedAndColumnsInserted(t *testing.T) {
	in := input(t, checklist.Japanese)
	raw := edit(t, gap(t, in), func(f *excelize.File) {
		put(t, f, "回答一覧", "GEN-03-01", "点検結果", "一部")
		put(t, f, "改善計画", "GEN-02-03", "担当者", "受付")
		for _, sheet := range []string{"回答一覧", "改善計画"} {
			if err := f.InsertCols(sheet, "C", 2); err != nil {
				t.Fatal(err)
			}
			if err := f.SetCellValue(sheet, "D3", "社内メモ"); err != nil {
				t.Fatal(err)
			}
			if err := f.DuplicateRowTo(sheet, 4, 12); err != nil {
				t.Fatal(err)
			}
			if err := f.RemoveRow(sheet, 4); err != nil {
				t.Fatal(err)
			}
			if err := f.InsertRows(sheet, 1, 3); err != nil {
				t.Fatal(err)
			}
		}
	})
	im := read(t, raw, in)
	want := "回答一覧!J11 GEN-03-01 status:  -> partly\n改善計画!N8 GEN-02-03 owner:  -> 受付"
	if got := shows(im); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestOthersWorkbooksAreRefused(t *testing.T) {
	in := input(t, checklist.Japanese)
	raw := sheet(t, in)
	other := *in.Assessment
	other.Organisation, other.Events, other.Head = "あおぞら歯科", nil, ""
	_, err := tryRead(raw, report.Input{Checklist: in.Checklist, Assessment: &other})
	isRefused(t, err, "organisation")
	other = *in.Assessment
	other.Checklists = slices.Clone(other.Checklists)
	other.Checklists[0].SHA256 = strings.Repeat("0", 64)
	_, err = tryRead(raw, report.Input{Checklist: in.Checklist, Assessment: &other})
	isRefused(t, err, "edition")
}

// A sheet that went out before the organisation changed its name comes back under
// the old one; a name that the file never had is another organisation.
func TestASheetFromBeforeTheNameChanged(t *testing.T) {
	in := input(t, checklist.Japanese)
	raw := sheet(t, in)
	renamed := *in.Assessment
	renamed.Organisation = "医療法人さくら会"
	renamed.Events = append(slices.Clone(renamed.Events), assess.Event{Kind: assess.KindRename,
		Rename: &assess.Rename{Organisation: "医療法人さくら会"}})
	known := func(sum string) bool { return sum == in.Assessment.Head }
	renamed.Head = strings.Repeat("7", 64)
	o := intake.ReadOptions{Checklist: in.Checklist, Assessment: &renamed, Known: known}
	if _, err := intake.ReadSheet(bytes.NewReader(raw), int64(len(raw)), o); err != nil {
		t.Error(err)
	}
	in.Assessment.Organisation = "たんぽぽ医院"
	raw = sheet(t, in)
	_, err := intake.ReadSheet(bytes.NewReader(raw), int64(len(raw)), o)
	isRefused(t, err, "organisation")
}

func isRefused(t testing.TB, err error, rule string) {
	t.Helper()
	var r *intake.Refusal
	if !errors.As(err, &r) || r.Rule != rule || r.Text.JA == "" ||
		r.Text.EN == "" || r.Hint.JA == "" || r.Hint.EN == "" {
		t.Errorf("want a refusal %q in words, got %v", rule, err)
	}
}
