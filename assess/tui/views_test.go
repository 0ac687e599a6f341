package tui_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/assess/tui"
	"tenken/checklist"
)

// short is a short list over the common fixture: a view, with no verdict of its own.
func short(t testing.TB) *checklist.Checklist {
	t.Helper()
	v, err := checklist.Parse("short.yaml", []byte(`schema: tenken/checklist/v1
id: jp-fixture-short
edition: "2026-11"
serial: 1
as_of: 2026-07-20
title: {ja: 短い点検, en: Short list}
publisher: {ja: tenken, en: tenken}
view:
  of: jp-appi-general
  questions: [GEN-01-01, GEN-02-01, GEN-02-02, GEN-03-01]
`))
	if err != nil {
		t.Fatal(err)
	}
	c, err := checklist.Compose(fixture(t, "common"), v)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestShortListHasNoVerdict walks a short list: its first questions and their result,
// then the facts and the others; no verdict anywhere, and a result that says what is
// yes, what to do and what to ask (rule tenken-verdict/1, 8).
func TestShortListHasNoVerdict(t *testing.T) {
	d := &disk{}
	o := tui.Options{Lang: checklist.Japanese, Now: day(), Work: newWork(t, short(t), "さくら歯科医院", d)}
	dr := drive(t, o, 80, 24).sees("GEN-01-01", "1/1（はじめの点検）").keys("1")
	dr.sees("はじめの点検の結果", "1 問中 1 問 はい", "短い点検には", "> 続けて、残りの 3 問も点検する", "あと 3 問")
	dr.keys("enter").sees("委託していますか", "あと 1 画面", "点検項目は 4 問です")
	dr.keys("1").sees("GEN-02-01", "2/4", "あと 3 問").seesNot("未確定")
	dr.keys("3 4 w").sees("短い点検には、適合・不適合の判定はありません").seesNot("不適合 ")
	dr.keys("o").sees("4 問中 3 問に回答しました").seesNot("要是正", "未確定").keys("r")
	dr.sees("4 問中 1 問 はい", "まだ回答していない 1 問", "次にすること", "GEN-02-01", "詳しい人に聞くこと", "GEN-02-02").seesNot("総合評価",
		"評価を上げる近道")
	dr.keys("home enter").sees("GEN-03-01").keys("1").sees("4 問中 2 問 はい", "印刷用に書き出す").seesNot("まだ回答していない 1 問", "続けて")
	dr.keys("down down enter").sees("GEN-02-02", "義務の別").seesNot("影響")
	dr.keys("esc home enter").sees("Excel の報告書")
}

// TestShortListInPlainMode reads the same by lines.
func TestShortListInPlainMode(t *testing.T) {
	o := tui.Options{Lang: checklist.Japanese, Now: day(), Work: newWork(t, short(t), "さくら歯科医院", &disk{})}
	out, err := converse(t, o, "1\n1\n1\n3\n4\nw\n1\n\ns\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"問 1/1（はじめの点検）", "1 続けて、残りの 3 問も点検する", "問 2/4",
		"短い点検には、適合・不適合の判定はありません。", "最後まで進みました", "4 問中 2 問 はい", "次にすること",
		"詳しい人に聞くこと"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	for _, not := range []string{"総合評価", "どこまで点検しますか", "不適合 "} {
		if strings.Contains(out, not) {
			t.Errorf("%q in\n%s", not, out)
		}
	}
}

// TestComingBack begins on the assessment that changed last: one Enter goes on
// where it was left, and what changed last time can be read.
func TestComingBack(t *testing.T) {
	d := drive(t, clinic(t, checklist.Japanese, &disk{}), 80, 24)
	if l := current(d.frame()); !strings.Contains(l, "やまだ内科") {
		t.Fatalf("home stands on %q", l)
	}
	d.keys("enter").sees("やまだ内科", "SEC-01-01", "あと 3 問")
	d.keys("2 left h").sees("今回（1）", "SEC-01-01  未回答 -> 一部", "前回 令和8年11月20日（5）", "GEN-01-02  未回答 -> いいえ",
		"SEC-01-01 の履歴")
	d.keys("down down enter").sees("GEN-01-02", "[3] いいえ")
	d.keys("esc").sees("> 途中  SEC-01").keys("esc").sees("続ける：やまだ内科").keys("enter").sees("GEN-01-02")
}

// TestComingBackToAFinishedOne opens on its result, not on a question.
func TestComingBackToAFinishedOne(t *testing.T) {
	all := []string{"GEN-01-01=yes", "GEN-01-02=yes", "GEN-02-01=no", "GEN-02-02=yes", "GEN-02-03=yes", "GEN-03-01=yes"}
	c := fixture(t, "common")
	d := drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: resumed(t, c, "さくら", &disk{}, all...)}, 80,
		24)
	d.sees("点検結果", "法的義務の判定：不適合", "まず、すること").keys("esc").sees("GEN-0", "あと 0 問").keys("esc").sees("続ける：さくら")

	out, err := converse(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: resumed(t, c, "さくら", &disk{},
		all...)}, "\ns\n")
	if err != nil || strings.Index(out, "点検結果") > strings.Index(out, "問 ") {
		t.Errorf("plain: %v\n%s", err, out)
	}
}

// TestQuickPassGoesOn resumes a quick pass as a quick pass, and an assessment
// with nothing answered at its facts.
func TestQuickPassGoesOn(t *testing.T) {
	c := fixture(t, "common")
	for i := range c.Sections {
		for j := range c.Sections[i].Questions {
			q := &c.Sections[i].Questions[j]
			q.Quick = q.ID != "GEN-01-02"
		}
	}
	o := tui.Options{Lang: checklist.Japanese, Now: day(), Work: resumed(t, c, "さくら", &disk{}, "GEN-01-01=yes",
		"GEN-02-01=no")}
	drive(t, o, 80, 24).sees("はじめの点検", "GEN-02-02", "3/5",
		"あと 3 問").keys("1 1 4").sees("5 問中 3 問 はい", "詳しい人に聞くこと", "残りの 1 問も")

	done := []string{"GEN-01-01=yes", "GEN-02-01=no", "GEN-02-02=yes", "GEN-02-03=yes", "GEN-03-01=unknown"}
	o.Work = resumed(t, c, "さくら", &disk{}, done...)
	drive(t, o, 80, 24).sees("5 問中 3 問 はい", "残りの 1 問も").keys("home enter").sees("> 途中  GEN-01").
		keys("enter").sees("GEN-01-02", "2/2")
	o.Work = resumed(t, c, "さくら", &disk{}, done...)
	if out, err := converse(t, o, "s\n"); err != nil || !strings.Contains(out, "5 問中 3 問 はい") {
		t.Errorf("plain: %v\n%s", err, out)
	}

	o.Work = resumed(t, c, "さくら", &disk{}, "GEN-01-01=yes", "GEN-01-02=no")
	drive(t, o, 80, 24).sees("GEN-02-01", "1/3").seesNot("はじめの点検")
	o.Work = newWork(t, c, "さくら", &disk{})
	o.Work.New = false
	drive(t, o, 80, 24).sees("GEN-01-01", "1/5", "はじめの点検")
}

// TestFilters walks through every filter of the jump screen.
func TestFilters(t *testing.T) {
	said := []string{"GEN-01-01=yes", "GEN-01-02=no", "GEN-02-01=unknown", "GEN-02-03=partly"}
	for _, c := range []struct {
		tabs       int
		name, find string
		not        string
	}{
		{0, "全て：6 問", "GEN-01-01", ""},
		{1, "はじめの点検：2 問", "GEN-01-01", "GEN-02-01"},
		{2, "未回答：2 問", "GEN-02-02", "GEN-01-02"},
		{3, "いいえ・一部：2 問", "GEN-01-02", "GEN-02-01"},
		{4, "わからない：1 問", "GEN-02-01", "GEN-01-02"},
		{5, "期限切れ：1 問", "GEN-01-02", "GEN-02-01"},
		{6, "法的義務だけ：4 問", "GEN-01-01", "GEN-02-03"},
	} {
		w := resumed(t, fixture(t, "common"), "さくら", &disk{}, said...)
		if _, err := w.Session.Answer(assess.Change{Q: "GEN-01-02",
			Fields: map[assess.Field]string{assess.FieldDue: "2026-11-23"}}); err != nil {
			t.Fatal(err)
		}
		d := drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}, 80, 24)
		d.keys("/ "+strings.Repeat("tab ", c.tabs)).sees(c.name, c.find)
		if c.not != "" {
			d.seesNot(c.not)
		}
		d.keys("home enter").sees(c.find)
		if c.name[:len("全て")] != "全て" {
			d.sees("（" + strings.Split(c.name, "：")[0] + "）")
		}
	}
}

// TestWhatIf tells what another answer would give and changes nothing.
func TestWhatIf(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	n := len(disk.saved)
	d.keys("w").sees("今の回答", "不適合", "未確定", "要是正").keys("1 2 esc").sees("GEN-01-01").seesNot("[1]")
	if len(disk.saved) != n {
		t.Error("what-if changed something")
	}
}

// TestEveryFigureOpensItsTrace goes from the result into each figure.
func TestEveryFigureOpensItsTrace(t *testing.T) {
	said := []string{"GEN-01-01=yes", "GEN-01-02=no", "GEN-02-01=unknown", "GEN-02-02=yes", "GEN-02-03=partly"}
	for row, want := range map[string][]string{
		"法的義務の判定 ":     {"不適合", "いいえ", "GEN-01-02"},
		"法的義務の充足率    ": {"50〜75％ = 2 / 4", "GEN-01-01"},
		"総合評価        ": {"D（暫定）", "GEN-01-02"},
		"努力義務・望ましい措置":  {"25〜75％", "GEN-02-03"},
		"未確定の項目":       {"前提がまだ決まっていない", "GEN-03-01"},
		"対象外の項目":       {"前提により聞かない", "ありません"},
	} {
		d := drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: resumed(t, fixture(t, "common"), "さくら",
			&disk{}, said...)}, 80, 24).keys("r").sees("法的義務の判定：").seesNot("総合評価：").keys("d home")
		for i := 0; !strings.Contains(current(d.frame()), row); i++ {
			if i > 30 {
				t.Fatalf("no row %q:\n%s", row, d.frame())
			}
			d.keys("down")
		}
		d.keys("enter").sees(want...)
	}
}

// TestPastedTextIsNoCommand pastes a sentence where nothing is typed.
func TestPastedTextIsNoCommand(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.keys("")
	n := len(disk.saved)
	d.paste("第1条 2026年3月、5人 x u").sees("ここには貼り付けられません", "GEN-01-01")
	if len(disk.saved) != n {
		t.Errorf("a pasted text answered %d times", len(disk.saved)-n)
	}
	d.paste("１").keys("left").sees("[1] はい")
}

// TestLeavingByEsc asks once more, each time anew, and is no interruption.
func TestLeavingByEsc(t *testing.T) {
	d := drive(t, clinic(t, checklist.Japanese, &disk{}), 80, 24).keys("esc").sees("もう一度 Esc").keys("up esc")
	if d.quit {
		t.Fatal("left though another key came between")
	}
	if d.keys("esc"); !d.quit {
		t.Error("Esc twice does not leave")
	}
}

// TestNoOtherAssessmentWhileSaving keeps the answers of one out of the file of another.
func TestNoOtherAssessmentWhileSaving(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.keys("")
	disk.slow = make(chan struct{})
	d.keys("1 esc esc down down enter").sees("前の回答を保存しています", "新しく点検を始める")
	close(disk.slow)
	d.take(<-d.late[0])
	d.keys("enter").sees("やまだ内科", "あと 3 問")
}

// TestOrderByPriorityIsTakenUpAgain chooses the order at the beginning, is cut
// off, and goes on in it; answers by the list, and a first pass, do not look like it.
func TestOrderByPriorityIsTakenUpAgain(t *testing.T) {
	c := fixture(t, "common", "sector")
	byPriority := func(n int) (said []string) {
		s := resumed(t, c, "さくら", &disk{}).Session
		s.SetOrder(assess.ByPriority)
		for _, q := range s.Asked()[:n] {
			said = append(said, q.ID+"=yes")
		}
		return said
	}
	open := func(said ...string) *driver {
		return drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: resumed(t, c, "さくら", &disk{},
			said...)}, 80, 24)
	}
	next := byPriority(6)[5]
	id, _, _ := strings.Cut(next, "=")
	open(byPriority(5)...).sees("（重要な順）", id, "6/8")
	open("GEN-01-01=yes", "GEN-01-02=no", "GEN-02-01=yes").sees("GEN-02-02").seesNot("（重要な順）")
	open("GEN-01-01=yes", "GEN-03-01=no").seesNot("（重要な順）")

	d := drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: newWork(t, c, "さくら", &disk{})}, 80, 24)
	d.keys("1 2 down enter").sees("あと 3 画面").keys("1 2 1").sees("（重要な順）", "3/8").keys("p").seesNot("（重要な順）")

	out, err := converse(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: resumed(t, c, "さくら", &disk{},
		byPriority(5)...)}, "s\n")
	if err != nil || !strings.Contains(out, "問 6/8  努力義務  "+id) {
		t.Errorf("plain: %v\n%s", err, out)
	}
}

// TestResizingKeepsTheRow stands on a row of the result and resizes.
func TestResizingKeepsTheRow(t *testing.T) {
	said := []string{"GEN-01-01=no", "GEN-01-02=no", "GEN-02-01=no", "GEN-02-02=partly", "GEN-02-03=partly",
		"GEN-03-01=unknown"}
	d := drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: resumed(t, fixture(t, "common"), "さくら",
		&disk{}, said...)}, 80, 24)
	beginning := func() string { // of the row stood on, as it wraps in no window
		r := []rune(strings.TrimSpace(current(d.frame())))
		return string(r[:min(len(r), 6)])
	}
	for range 14 {
		here := beginning()
		for _, size := range sizes {
			d.send(tea.WindowSizeMsg{Width: size.w, Height: size.h})
			if got := beginning(); got != here {
				t.Fatalf("at %dx%d on %q, was on %q", size.w, size.h, got, here)
			}
		}
		d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		d.keys("down")
	}
}

// TestOverviewCountsTheWhole looks at the overview from the result of the first
// pass, of whose questions nothing is left.
func TestOverviewCountsTheWhole(t *testing.T) {
	work := newWork(t, fixture(t, "common"), "さくら", &disk{})
	d := drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: work}, 80, 24)
	quick := 0
	for _, q := range work.Session.Asked() {
		if q.Quick {
			quick++
			d.keys("1")
		}
	}
	left := len(work.Session.Asked()) - quick
	toGo := fmt.Sprintf("  あと %d 問", left)
	d.sees("はじめの点検の結果", toGo).keys("o").sees("全体", toGo).seesNot("あと 0 問")
}

// TestThePlaceAmongOthersIsTold: where a benchmark was installed, the result leads to
// the place among others, and the line mode reads it out; one of other lists says so.
func TestThePlaceAmongOthersIsTold(t *testing.T) {
	lines := []checklist.Text{{JA: "位置（見本の調査）", EN: "Position (survey)"},
		{JA: "法的義務の充足率 50％（中央の半分は 40〜60％）", EN: "Duties met 50%"}}
	work := func() *tui.Work {
		w := resumed(t, fixture(t, "common"), "さくら", &disk{}, "GEN-01-01=yes", "GEN-01-02=no")
		w.Position = func() ([]checklist.Text, error) { return lines, nil }
		return w
	}
	o := tui.Options{Lang: checklist.Japanese, Now: day(), Work: work()}
	drive(t, o, 80, 24).keys("r").sees("ほかの事業者と比べた位置を見る").keys("p").sees("位置（見本の調査）", "中央の半分は")
	o.Work = work()
	out, err := converse(t, o, "r\n\ns\n")
	if err != nil || !strings.Contains(out, "位置（見本の調査）\n法的義務の充足率 50％") {
		t.Errorf("%v\n%s", err, out)
	}
	lines, o.Work = nil, work()
	drive(t, o, 80, 24).keys("r p").sees("この点検に対応していません", "点検結果")
}

// TestPlanNamesItsListsInFull: in no window is the name of a list cut.
func TestPlanNamesItsListsInFull(t *testing.T) {
	for _, size := range sizes {
		o := realProgram(t, &disk{})
		o.Lang = checklist.English
		d := drive(t, o, size.w, size.h).keys("enter dentist enter pgup pgup")
		d.seesNot("..").sees("Medical and long-term")
		if size.w >= 80 {
			d.sees("for every business", "for your work")
		}
	}
}

// TestWhatIsSaidIsReadToItsEnd: the longest of what is told, with the command that helps
// at its end, is not cut where there is room.
func TestWhatIsSaidIsReadToItsEnd(t *testing.T) {
	w := newWork(t, fixture(t, "common"), "さくら", &disk{})
	w.Notices = []checklist.Text{{JA: strings.Repeat("読むだけで開いています。", 9) + "tenken sign ファイル --role reopen"}}
	o := tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}
	drive(t, o, 80, 24).sees("--role reopen", "GEN-01-01")
	drive(t, o, 40, 12).sees("..", "GEN-01-01")
}
