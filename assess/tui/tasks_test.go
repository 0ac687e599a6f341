package tui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/assess/tui"
	"tenken/checklist"
)

// TestSectionsAreTasks does the sections in an order of its own: each says how far
// it is, ends with its answers on one page, and leads to the next.
func TestSectionsAreTasks(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.keys("o").sees("> まだ  GEN-01", "0/ 2", "5 分").keys("down").sees("> まだ  GEN-02").keys("enter")
	d.sees("GEN-02-01", "1/3", "この区分 3 問、全部であと 8 問")
	d.keys("1 f5 3").sees("GEN-02-03", "3/3").keys("o").sees("> 途中  GEN-02", "2/ 3")
	d.keys("enter").sees("GEN-02-03", "3/3").keys("2")
	d.sees("この区分の点検が終わりました", "> 次の区分へ：", "全体に戻って", "はい", "いいえ", "一部")

	d.keys("end up enter").sees("GEN-02-02", "[3] いいえ").keys("1").sees("この区分の点検が終わりました").seesNot("いいえ")
	d.keys("end enter").sees("GEN-02-03").keys("enter").sees("この区分の点検が終わりました") // looked at, not changed
	d.keys("home enter").sees("GEN-03-01", "1/1").keys("esc").sees("全体", "済    GEN-02", "まだ  GEN-03")
	d.keys("home down enter").sees("この区分の点検が終わりました").keys("o home enter").sees("GEN-01-01", "1/2")
	d.keys("1 f5 1 home enter 1 home enter 1 f5 1").sees("> 点検結果を見る").keys("enter").sees("点検結果", "法的義務の判定")
	if got := saidAs(disk); !strings.Contains(got, "GEN-02-02=yes") || strings.Count(got, "=") != 9 {
		t.Errorf("on the disk: %s", got)
	}
}

// forWhom says of each question who can answer it.
func forWhom(t testing.TB) *checklist.Checklist {
	c := fixture(t, "common", "sector")
	for i, sec := range c.Sections {
		for j := range sec.Questions {
			q := &c.Sections[i].Questions[j]
			q.Who = []checklist.Who{checklist.Reception, checklist.Manager, ""}[j%3]
		}
	}
	return c
}

// TestTasksOfOnePerson shows and walks the duties, and what one person can answer.
func TestTasksOfOnePerson(t *testing.T) {
	w := resumed(t, forWhom(t), "さくら", &disk{}, "GEN-01-01=yes")
	d := drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}, 80, 24)
	d.keys("o").sees("GEN-02", "0/ 3").keys("tab").sees("表示中：法的義務だけ（", "0/ 2")
	d.keys("tab").sees("表示中：受付・窓口の人が答えるもの（4 問、あと 3 問。", "済    GEN-01", "1/ 1").keys("enter")
	d.sees("GEN-02-01", "1/1", "（受付・窓口の人").keys("1").sees("この区分の点検が終わりました").seesNot("GEN-02-02")
	d.keys("home enter").sees("GEN-03-01", "（受付・窓口の人").keys("o tab").sees("院長・店長等の責任者")
	d.keys("home enter").sees("GEN-01-02", "1/1")

	out, err := converse(t, tui.Options{Lang: checklist.Japanese, Now: day(),
		Work: resumed(t, forWhom(t), "さくら", &disk{}, "GEN-01-01=yes")}, "g\n受付\no\n2\n1\n\ns\n")
	if err != nil || !strings.Contains(out, "問 1/1（受付・窓口の人が答えるもの）  法的義務  GEN-02-01") ||
		!strings.Contains(out, "この区分の点検が終わりました") {
		t.Errorf("by lines: %v\n%s", err, out)
	}
}

// TestSectionsByLines does a section, changes an answer of it and goes on.
func TestSectionsByLines(t *testing.T) {
	w := resumed(t, fixture(t, "common"), "さくら", &disk{}, "GEN-01-01=yes")
	out, err := converse(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w},
		"o\n2\n1\n1\n3\n2\n3\n\n1\n\n1\n\ns\n")
	if err != nil {
		t.Fatal(err)
	}
	saysInOrder(t, out, "1 利用目的  途中  1/2  5 分程度", "問 1/3", "この区分の点検が終わりました",
		"2 委託先を選ぶとき", "問 2/3", "今の回答：はい", "次の区分「", "問 1/1", "GEN-03-01", "GEN-01-02", "Enter で結果へ", "点検結果")
	if w.Session.AnswerOf("GEN-02-02").Status != assess.No {
		t.Errorf("changed to %v", w.Session.AnswerOf("GEN-02-02").Status)
	}
}

// nextYear is an assessment brought over from the year before: its answers and
// facts wait to be confirmed.
func nextYear(t testing.TB, d *disk) *tui.Work {
	t.Helper()
	c := fixture(t, "common")
	clock, n := day(), 0x2000
	id := func() string { n++; return fmt.Sprintf("%016x", n) }
	carry := &assess.Carry{Confirm: []assess.FactValue{{ID: "outsources", Value: "no"}, {ID: "staff", Value: "few"}}}
	carry.Confirm[1].Value = c.Fact("staff").Options[0].ID
	for _, q := range []string{"GEN-01-01", "GEN-01-02"} {
		old := []assess.FormerAnswer{{Q: q, Rev: 1, Fields: map[assess.Field]string{assess.FieldStatus: "yes"}}}
		carry.Set = append(carry.Set, assess.CarriedAnswer{Q: q, Rev: 1, State: assess.ForReview, Old: old,
			Fields: map[assess.Field]string{assess.FieldStatus: "yes"}})
	}
	carry.Set = append(carry.Set, assess.CarriedAnswer{Q: "GEN-03-01", Rev: 1, State: assess.AskedAnew,
		Old: []assess.FormerAnswer{{Q: "GEN-03-01", Rev: 1,
			Fields: map[assess.Field]string{assess.FieldStatus: "no"}}}})
	events := assess.Start(assess.Begin{Format: 1, Organisation: "さくら"}, nil, "taro", clock, id)
	events = append(events, assess.Event{N: 1, ID: id(), T: clock(), Kind: assess.KindCarry, Carry: carry})
	a, err := assess.Fold(events)
	if err != nil {
		t.Fatal(err)
	}
	w := newWork(t, c, "さくら", d)
	w.New = false
	w.Session = assess.NewSession(c, a, assess.SessionOptions{By: "hanako", Now: clock, NewID: id})
	return w
}

// TestAnswersOfLastYearAreConfirmed goes through what was answered before: the
// facts at once, then each answer with one key, or anew.
func TestAnswersOfLastYearAreConfirmed(t *testing.T) {
	disk := &disk{}
	w := nextYear(t, disk)
	d := drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}, 80, 24)
	if n := len(w.Session.FactsToConfirm()); n != 2 {
		t.Fatalf("%d facts wait", n)
	}
	d.sees("前回から変わりありませんか", "> 全て前回どおりにする（2 件）", "前回：いいえ").keys("enter").seesNot("前回どおり")
	d.keys("esc").sees("GEN-01-01", "1/2", "（前回から確認）", "前回：はい", "c 前回どおり").seesNot("[1]")
	d.sees("b 根拠").seesNot("c 根拠").keys("b").sees("b で閉じる").keys("b")
	d.keys("c").sees("GEN-01-02", "前回：はい").keys("3").sees("点検結果")
	if got := saidAs(disk); got != "GEN-01-01=yes GEN-01-02=no" || w.Session.AnswerOf("GEN-01-01").Review {
		t.Errorf("on the disk: %s", got)
	}
	d.keys("esc / tab gen-03-01 enter").sees("前回：いいえ", "もう一度お尋ねします").keys("c").sees("根拠")

	w = nextYear(t, disk)
	out, err := converse(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}, "1\n1\n\nc\n前回どおり\n\ns\n")
	if err != nil || !strings.Contains(out, "前回：はい") || w.Session.AnswerOf("GEN-01-02").Review ||
		w.Session.Facts()["outsources"] != "yes" || len(w.Session.FactsToConfirm()) != 0 {
		t.Errorf("by lines: %v, facts %v\n%s", err, w.Session.Facts(), out)
	}
}

// TestAnOutdatedAnswerIsNoAnswer shows what was answered to a former meaning as
// before, and takes the same answer anew.
func TestAnOutdatedAnswerIsNoAnswer(t *testing.T) {
	disk := &disk{}
	c := fixture(t, "common")
	w := resumed(t, c, "さくら", disk, "GEN-01-01=yes", "GEN-01-02=yes")
	c.Sections[0].Questions[0].Rev = 2
	d := drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}, 80, 24).keys("/ gen-01-01 enter")
	d.sees("前回：はい", "内容が変わりました").seesNot("[1]").keys("1 left").sees("[1] はい").seesNot("前回")
	if got := saidAs(disk); got != "GEN-01-01=yes" {
		t.Errorf("on the disk: %q", got)
	}
}

// TestUndoOfANoteIsOneStep writes several fields and takes them back with one key,
// and does them again with another.
func TestUndoOfANoteIsOneStep(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.keys("1 left tab 現状の文 tab 証跡の文 tab tab 高 tab 山田 esc").sees("現状の文", "山田")
	n := len(disk.saved)
	d.keys("u").sees("取り消しました", "[1] はい").seesNot("現状の文", "証跡の文", "山田").keys("z").sees("現状の文", "証跡の文", "山田")
	d.keys("u u").sees("取り消しました：GEN-01-01").seesNot("[1] はい", "山田")
	if undone := len(disk.saved) - n; undone != 4+4+4+1 {
		t.Errorf("%d events", undone)
	}
}

// TestASearchFindsEverydayWords looks for a word that a list gives a question.
func TestASearchFindsEverydayWords(t *testing.T) {
	c := fixture(t, "common")
	c.Sections[0].Questions[1].Words.JA = []string{"ラインのやりとり"}
	w := resumed(t, c, "さくら", &disk{})
	drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}, 80, 24).keys("/ らいん").sees("GEN-01-02").
		seesNot("GEN-01-01")
	if !slices.Contains(assess.Focuses[:], assess.FocusConfirm) {
		t.Error("the filter of what is to be confirmed is missing")
	}
}
