package report_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	"tenken/report/intake"
	"tenken/report/reporttest"
)

// moved is the clinic after its common list was revised: one question asks more,
// one is only called otherwise, one is gone, one is new.
func moved(t *testing.T) (was, now *checklist.Checklist, a *assess.Assessment) {
	t.Helper()
	was = reporttest.Lists(t)
	before := reporttest.Clinic(t, was)
	old := was.Parts[0]
	text := strings.NewReplacer("serial: 1\n", "serial: 2\n",
		"- id: GEN-01-02\n        rev: 1", "- id: GEN-01-02\n        rev: 2",
		"- id: GEN-02-02\n", "- id: GEN-02-12\n").Replace(string(old.Raw))
	text += "lineage:\n  - from: {serial: 1, sha256: " + old.SHA256 + "}\n    questions:\n" +
		"      - {old: [GEN-01-02], new: [GEN-01-02], relation: subset-of, why: {ja: 受付の掲示が加わりました。}}\n" +
		"      - {old: [GEN-02-02], new: [GEN-02-12], relation: equal-to}\n" +
		"      - {old: [GEN-02-03], new: [], relation: no-relationship}\n"
	next, err := checklist.Parse("common.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if now, err = checklist.Compose(append([]*checklist.Checklist{next}, was.Parts[1:]...)...); err != nil {
		t.Fatal(err)
	}
	carry := assess.CarryOver(was, now, before,
		[]assess.ChecklistText{{ID: next.ID, Serial: 2, SHA256: next.SHA256, Text: text}})
	a, err = assess.Fold(append(slices.Clone(before.Events), assess.Event{N: len(before.Events), ID: "carry",
		T: reporttest.Now, By: "佐藤", Kind: assess.KindCarry, Carry: &carry}))
	if err != nil {
		t.Fatal(err)
	}
	return was, now, a
}

// TestWhatMovedToANewEditionStandsOnASheet: each question once, with what was
// said before and why; the counts above it balance, and the report is read back.
func TestWhatMovedToANewEditionStandsOnASheet(t *testing.T) {
	was, now, a := moved(t)
	in := reporttest.InputOf(now, a, checklist.Japanese)
	in.Former = was
	var b bytes.Buffer
	reporttest.Must(t, report.WriteGap(&b, in))
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	reporttest.Must(t, err)
	rows, err := f.GetRows("引継ぎ")
	reporttest.Must(t, err)

	counts := a.LastCarry().Counts
	if want := counts.OldText(checklist.Japanese); !strings.HasPrefix(rows[1][0], want) {
		t.Errorf("above the table: %s, want %s", rows[1][0], want)
	}
	state := map[string]int{}
	by := map[string][]string{}
	for _, r := range rows[3:] {
		state[r[0]]++
		by[r[1]+">"+r[4]] = r
	}
	n := counts.New
	if state["聞き直し"] != n.Ask || state["確認待ち"] != n.Review || state["そのまま引継ぎ"] != n.Carried ||
		state["前回の回答なし"] != n.New || state["保管"] != counts.Old.Archived {
		t.Errorf("rows %v, counts %+v", state, counts)
	}
	stricter, same, gone := by["GEN-01-02>GEN-01-02"], by["GEN-02-02>GEN-02-12"], by["GEN-02-03>"]
	if len(stricter) < 8 || stricter[0] != "そのまま引継ぎ" || stricter[3] != "いいえ" ||
		!strings.Contains(stricter[7], "より多くを求めています") || !strings.Contains(stricter[7], "受付の掲示") {
		t.Errorf("the stricter question: %v", stricter)
	}
	if len(same) < 8 || same[0] != "そのまま引継ぎ" || same[2] == "" || same[6] != "はい" {
		t.Errorf("the renumbered question: %v", same)
	}
	if len(gone) < 8 || gone[0] != "保管" || gone[3] != "わからない" {
		t.Errorf("the question that is gone: %v", gone)
	}
	im, err := intake.ReadSheet(bytes.NewReader(b.Bytes()), int64(b.Len()),
		intake.ReadOptions{Checklist: now, Assessment: a, Today: "2026-11-28"})
	if err != nil || len(im.Differences) > 0 || len(im.Problems) > 0 {
		t.Errorf("read back: %v %+v", err, im)
	}
}

// TestTwoPointsInTimeMakeAWorkbook: what became worse stands first, and every
// question of the comparison is there once.
func TestTwoPointsInTimeMakeAWorkbook(t *testing.T) {
	c := reporttest.Lists(t)
	was := reporttest.Clinic(t, c)
	is := reporttest.Clinic(t, c, reporttest.Say("GEN-01-01", "no"), reporttest.Say("GEN-01-02", "yes"))
	cmp := assess.CompareTwo(assess.Point{List: c, At: was}, assess.Point{List: c, At: is})
	var b bytes.Buffer
	reporttest.Must(t, report.WriteCompared(&b, report.Compared{Comparison: cmp, Organisation: "みどり医院",
		Was: "2026-04-01", Is: "a.tenken", Lang: checklist.Japanese, Now: reporttest.Now, Program: "test"}))
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	reporttest.Must(t, err)
	rows, err := f.GetRows("比較")
	reporttest.Must(t, err)
	if len(rows)-3 != len(cmp.Questions) {
		t.Fatalf("%d rows of %d questions", len(rows)-3, len(cmp.Questions))
	}
	first, second := rows[3], rows[4]
	if first[0] != "悪くなった" || first[1] != "GEN-01-01" || first[4] != "はい" || first[5] != "いいえ" {
		t.Errorf("first %v", first)
	}
	if second[0] != "良くなった" || second[1] != "GEN-01-02" {
		t.Errorf("second %v", second)
	}
	figures, err := f.GetRows("概要")
	reporttest.Must(t, err)
	if !strings.Contains(figures[1][0], "前：2026-04-01　今：a.tenken") || figures[3][0] != "法的義務の判定" {
		t.Errorf("figures %v", figures[:4])
	}
}

// TestWhatMovedIsPutAwayWhenNothingWaits: while answers wait the sheet is seen, then
// it says that they were confirmed and is out of sight.
func TestWhatMovedIsPutAwayWhenNothingWaits(t *testing.T) {
	_, now, a := moved(t)
	states := func() (bool, []string) {
		in := reporttest.InputOf(now, a, checklist.Japanese)
		f := open(t, gap(t, in))
		seen, err := f.GetSheetVisible("引継ぎ")
		reporttest.Must(t, err)
		rows, err := f.GetRows("引継ぎ")
		reporttest.Must(t, err)
		var out []string
		for _, r := range rows[3:] {
			out = append(out, r[0])
		}
		return seen, out
	}
	var first string
	for _, r := range assess.CarriedRows(now, a.LastCarry()) {
		if r.Question != nil && r.State == assess.Carried {
			first = r.Question.ID
			break
		}
	}
	for i := range a.LastCarry().Set {
		if a.LastCarry().Set[i].Q == first {
			a.LastCarry().Set[i].State = assess.ForReview
		}
	}
	ans := a.Answers[first]
	ans.Review = true
	a.Answers[first] = ans
	if seen, words := states(); !seen || !slices.Contains(words, "確認待ち") {
		t.Errorf("while %s waits: seen %v, %v", first, seen, words)
	}
	ans.Review = false
	a.Answers[first] = ans
	if seen, words := states(); seen || !slices.Contains(words, "確認済み") || slices.Contains(words, "確認待ち") {
		t.Errorf("when nothing waits: seen %v, %v", seen, words)
	}
}
