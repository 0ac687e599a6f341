package lint_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"tenken/checklist"
	"tenken/checklist/lint"
)

var someDay = time.Date(2026, 7, 20, 9, 0, 0, 0, time.UTC)

func TestASkeletonLintsCleanButForWhatMustBeWritten(t *testing.T) {
	c := parseText(t, "checklist.yaml", string(checklist.Skeleton(checklist.Start{Name: "dental", Today: someDay})))
	if c.ID != "jp-dental" || c.Sections[0].ID != "DEN-01" || c.Edition != "2026-07" || c.AsOf != "2026-07-20" ||
		c.ReviewBy != "2027-07-20" {
		t.Errorf("%s %s %s %s %s", c.ID, c.Sections[0].ID, c.Edition, c.AsOf, c.ReviewBy)
	}
	n := 0
	for range c.All() {
		n++
	}
	if n != 10 {
		t.Errorf("%d questions", n)
	}
	marks := 0
	for _, p := range lint.Check(c, testLaw(t), common(t)) {
		switch {
		case p.Rule == "fill-in":
			marks++
		case p.Rule == "missing-english":
		case p.Rule == "unknown-framework":
		default:
			t.Errorf("%s", checklist.Problems{p}.In(checklist.English))
		}
	}
	if want := strings.Count(string(checklist.Skeleton(checklist.Start{Name: "dental", Today: someDay})),
		checklist.FillIn); marks != want ||
		marks == 0 {
		t.Errorf("%d marks reported of %d", marks, want)
	}
}

// common stands for the common list, on which a skeleton builds.
func common(t *testing.T) *checklist.Checklist {
	t.Helper()
	c, err := checklist.Load(os.DirFS("../testdata/fixture"), "common.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// questions are what a first-time author of a dental association writes down.
var questions = [10]string{
	"技工所に渡す模型の情報の扱いを、委託先と取り決めていますか。",
	"診療録の保管場所を決めていますか。",
	"受付の画面を、来院者から見えない向きに置いていますか。",
	"口腔内の写真を、院内の決まった機器で撮影していますか。",
	"個人データを見ることができる従業者の範囲を定めていますか。",
	"治療の説明に使う写真について、本人に使い方を知らせていますか。",
	"予約の電話で、本人であることを確かめていますか。",
	"休診の案内の葉書に、病名を書かないことを決めていますか。",
	"紹介状の写しを、診療録と一緒に保管していますか。",
	"開示の求めを受ける担当者を決めていますか。",
}

// fill writes what belongs at each mark, as the words beside it ask, and leaves
// English for later.
func fill(skeleton string) string {
	behind := regexp.MustCompile(` # ` + checklist.FillIn + `.*`)
	q, key := -1, ""
	var out []string
	for _, line := range strings.Split(skeleton, "\n") {
		line = behind.ReplaceAllString(line, "")
		if k := strings.TrimSpace(line); strings.HasSuffix(k, ":") {
			key = k
		}
		if strings.HasPrefix(line, "      - id: ") {
			q++
		}
		if at := strings.Index(line, checklist.FillIn); at >= 0 {
			line = line[:at] + answer(key, q)
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func answer(key string, q int) string {
	switch key {
	case "ask:":
		return questions[q]
	case "why:":
		return fmt.Sprintf("%d番目の項目です。決めておかないと、人により扱いが変わるためです。", q+1)
	case "check:":
		return "棚と画面を見て、記録の日付を確かめてください。"
	case "remedy:":
		return "院長が様式を1枚作り、受付に置きます。"
	case "publisher:":
		return "歯科の団体"
	default:
		return "歯科の点検項目"
	}
}

func TestAFirstAuthorReachesACleanLintFromTheSkeletonAlone(t *testing.T) {
	text := fill(string(checklist.Skeleton(checklist.Start{Name: "dental", Today: someDay})))
	c := parseText(t, "checklist.yaml", text)
	for _, p := range lint.Check(c, testLaw(t), common(t)) {
		if p.Severity != checklist.Note {
			t.Errorf("%s", checklist.Problems{p}.In(checklist.Japanese))
		} else if p.Rule != "missing-english" {
			t.Logf("note: %s", checklist.Problems{p}.In(checklist.Japanese))
		}
	}
}
