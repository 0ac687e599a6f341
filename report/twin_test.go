package report_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	kit "tenken/report/reporttest"
)

// figuresOf are the keys and values of the sheet of figures.
func figuresOf(t testing.TB, raw []byte) map[string]string {
	t.Helper()
	rows, err := open(t, raw).GetRows("計算", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, r := range rows[1:] {
		if len(r) > 0 && r[0] != "" {
			out[r[0]] = ""
			if len(r) > 1 {
				out[r[0]] = r[1]
			}
		}
	}
	return out
}

// coverOf are the cells of the cover that hold formulas, as they show. Rows
// below the list of urgent gaps, whose length may differ, count from their heading.
func coverOf(t testing.TB, raw, formulas []byte) map[string]string {
	t.Helper()
	f, shape := open(t, raw), open(t, formulas)
	out := map[string]string{}
	part, from := "top", 0
	for row := 1; row < 90; row++ {
		if v, err := shape.GetCellValue("概要", fmt.Sprintf("B%d", row)); err != nil {
			t.Fatal(err)
		} else if v == "区分ごとの結果" {
			part, from = "sections", row
		}
		for col := 2; col <= 25; col++ {
			at, err := excelize.CoordinatesToCellName(col, row)
			if err != nil {
				t.Fatal(err)
			}
			formula, err := shape.GetCellFormula("概要", at)
			if err != nil {
				t.Fatal(err)
			}
			if formula == "" || strings.HasPrefix(formula, "HYPERLINK") { // links lead to the gaps as they were
				continue
			}
			if out[fmt.Sprintf("%s row %d column %d", part, row-from, col)],
				err = f.GetCellValue("概要", at); err != nil {
				t.Fatal(err)
			}
		}
	}
	return out
}

var formulaValue = regexp.MustCompile(`(<f>SUM\(tk_open\)</f><v>)[0-9]+(</v>)`)

// TestTwin: after random edits of 回答一覧 LibreOffice's own calculation gives
// every figure that the engine gives for the same answers.
func TestTwin(t *testing.T) {
	t.Parallel()
	o := kit.NewOffice(t)
	n := 3
	if os.Getenv("CI") != "" {
		n = 20
	}
	if os.Getenv("TENKEN_FULL") != "" {
		n = 200
	}
	edited, engine, results := map[string][]byte{}, map[string][]byte{}, map[string]assess.Result{}
	for i := range n {
		r := rand.New(rand.NewPCG(uint64(i), 8))
		c, a := large(5+r.IntN(70), r)
		raw := gap(t, inputOf(c, a, checklist.Japanese))
		name := fmt.Sprintf("twin%03d", i)
		edited[name] = edit(t, raw, func(f *excelize.File) { scribble(t, f, c, a, r) })
		in := inputOf(c, a, checklist.Japanese)
		engine[name], results[name] = gap(t, in), in.Result

		// The answer workbook counts the same while a client fills it in.
		c, a = large(5+r.IntN(40), r)
		raw = sheet(t, inputOf(c, a, checklist.Japanese))
		name += "-sheet"
		edited[name] = edit(t, raw, func(f *excelize.File) { scribble(t, f, c, a, r) })
		in = inputOf(c, a, checklist.Japanese)
		engine[name], results[name] = sheet(t, in), in.Result
	}
	in := input(t, checklist.Japanese)
	planted := false
	edited["planted"] = rewrite(t, gap(t, in), func(_ string, content []byte) []byte {
		wrong := formulaValue.ReplaceAll(content, []byte("${1}999${2}"))
		planted = planted || !bytes.Equal(wrong, content)
		return wrong
	})
	if got := figuresOf(t, edited["planted"])["open"]; !planted || got != "999" {
		t.Fatalf("the wrong value was not planted: open is %q", got)
	}
	saved := o.Resave(t, edited)
	if got := figuresOf(t, saved["planted"])["open"]; got != fmt.Sprint(in.Result.Open) {
		t.Fatalf("LibreOffice did not recalculate: open is %q, planted 999, right %d", got, in.Result.Open)
	}
	compared := 0
	for name, raw := range engine {
		want, have := figuresOf(t, raw), figuresOf(t, saved[name])
		for key, w := range want {
			compared++
			if have[key] != w {
				t.Errorf("%s: %s is %q in LibreOffice and %q in the engine", name, key, have[key], w)
			}
		}
		checkHeadline(t, name, want, results[name])
		if strings.HasSuffix(name, "-sheet") {
			w, h := progressOf(t, raw), progressOf(t, saved[name])
			if w != h || !strings.HasPrefix(w, "回答 ") {
				t.Errorf("%s: 回答一覧 says %q in LibreOffice and %q in the engine", name, h, w)
			}
			continue
		}
		wantCover, haveCover := coverOf(t, raw, raw), coverOf(t, saved[name], edited[name])
		for at, h := range haveCover {
			compared++
			if wantCover[at] != h {
				t.Errorf("%s: 概要 %s shows %q in LibreOffice and %q in the engine", name, at, h, wantCover[at])
			}
		}
	}
	t.Logf("%d reports and %d answer workbooks, %d figures compared", n, n, compared)
}

// progressOf is what an answer workbook says above its questions.
func progressOf(t testing.TB, raw []byte) string {
	t.Helper()
	v, err := open(t, raw).GetCellValue("回答一覧", "I1")
	must(t, err)
	return v
}

// scribble changes answers in the workbook as a person does, and in the
// assessment as the importer would.
func scribble(t testing.TB, f *excelize.File, c *checklist.Checklist, a *assess.Assessment, r *rand.Rand) {
	words := []string{"はい", "一部", "いいえ", "わからない", "該当なし", "未回答", "", "○", "〇", "◯", "△", "×", "?", "？", "―", "ー", "-",
		" はい　", "yes", "NO", "*", "~", "何か",
		"n", "ｎ", "ＮＯ", "ｘ", "Ｘ", "✗", "╳", "Y", "ｙ", "ＹＥＳ", "partial", "分からない", "は い", "はい\n", "はい。", "✓", "✔", "☑",
		"レ", "ﾚ", "◎", "⭕",
		"✖", "❌", "☓", "▲", "有", "無", "済", "未", "なし", "対象外", "非該当", "該当無", "同上", "/", "Ｏ"}
	for _, it := range assess.Judge(c, a).Items {
		if it.Applies == checklist.False || r.IntN(3) > 0 {
			continue
		}
		id := it.Question.ID
		word := words[r.IntN(len(words))]
		put(t, f, "回答一覧", id, "点検結果", word)
		ans := a.Answers[id]
		status, err := assess.ParseStatus(word)
		if err != nil {
			status = assess.Unanswered
		}
		ans.Status = status
		if r.IntN(2) == 0 {
			ans.Reason = []string{"", "　", "理由あり"}[r.IntN(3)]
			put(t, f, "回答一覧", id, "理由", ans.Reason)
		}
		a.Answers[id] = ans
	}
}

// checkHeadline ties the values written beside the formulas to the result.
func checkHeadline(t testing.TB, name string, have map[string]string, r assess.Result) {
	t.Helper()
	want := map[string]string{"grade": string(r.Grade), "reachable": string(r.Reachable), "open": fmt.Sprint(r.Open),
		"gaps": fmt.Sprint(len(r.Gaps)), "na-share": fmt.Sprint(r.NAShare)}
	if r.Legal != nil {
		want["legal.verdict"], want["legal.yes"], want["legal.na"] = string(r.Legal.Verdict), fmt.Sprint(r.Legal.Yes),
			fmt.Sprint(r.Legal.NA)
		if r.Legal.Rate != nil {
			want["legal.low"], want["legal.high"] = fmt.Sprint(r.Legal.Rate.Low), fmt.Sprint(r.Legal.Rate.High)
		}
	}
	if r.Practice != nil {
		want["practice.low"], want["practice.high"] = fmt.Sprint(r.Practice.Low), fmt.Sprint(r.Practice.High)
	}
	for i, s := range visible(r) {
		if s.Practice != nil {
			want[fmt.Sprintf("section.%d.practice.low", i+1)] = fmt.Sprint(s.Practice.Low)
		}
		if s.Legal != nil {
			want[fmt.Sprintf("section.%d.legal.verdict", i+1)] = string(s.Legal.Verdict)
		}
	}
	for key, w := range want {
		if have[key] != w {
			t.Errorf("%s: %s is %q beside its formula and %q in the result", name, key, have[key], w)
		}
	}
}

// visible are the sections with a question that was asked.
func visible(r assess.Result) []assess.SectionResult {
	var out []assess.SectionResult
	for _, s := range r.Sections {
		if s.Counts != (assess.Counts{}) {
			out = append(out, s)
		}
	}
	return out
}
